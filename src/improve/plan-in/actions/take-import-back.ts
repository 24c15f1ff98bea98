import { actorOf, type Member } from '../../../people/permissions/member.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import { appendAllToTrail } from '../../../trail/append.ts'
import {
  changedSince,
  madeFindings,
  noteTakenBack,
  withdrawBrought,
  withdrawFindings
} from '../brought-store.ts'
import { inPortions } from '../store.ts'
import {
  type ChangedMeanwhile,
  type NotThere,
  onImport,
  type SeenImport,
  type Unfit,
  unfit
} from './on-import.ts'

export type TakeBackOutcome =
  | { readonly kind: 'taken-back'; readonly actions: number }
  | Unfit
  | ChangedMeanwhile
  | NotThere

/**
 * Takes back all that a file brought in, while nobody changed anything of it since: its actions are withdrawn, and so
 * are the findings that were made of its words and that nothing else answers. A plan that was made for it stays.
 */
export function takeImportBack(
  db: Database,
  clock: Clock,
  member: Member,
  seen: SeenImport
): Promise<TakeBackOutcome> {
  const { authority } = member.workspace
  return onImport<TakeBackOutcome>(db, clock, member, seen, 'brought-in', async ({ tx, at, of }) => {
    const changed = await changedSince(tx, authority, of.id)
    if (changed > 0) {
      return unfit(
        'main-content',
        'Somebody has worked on its actions since: take out single actions instead'
      )
    }
    const because = `The import of ${of.fileName} was taken back`
    const withdrawn = { by: member.name, at, because }
    const actions = await withdrawBrought(tx, authority, of.id, withdrawn)
    const findings = await withdrawFindings(
      tx,
      authority,
      await madeFindings(tx, authority, of.id),
      withdrawn
    )
    await noteTakenBack(tx, authority, of, withdrawn)
    const told = { ...actorOf(member), reason: because }
    const deeds = [
      ...actions.map(({ id, reference }) => ({
        ...{ ...told, action: 'take action back', subject: { kind: 'planned-action', id } },
        ...{ before: { reference }, after: {} }
      })),
      ...findings.map((id) => ({
        ...{ ...told, action: 'take finding back', subject: { kind: 'finding', id }, before: {}, after: {} }
      })),
      {
        ...{ ...actorOf(member), action: 'take plan file back', subject: { kind: 'plan-import', id: of.id } },
        ...{
          before: { fileName: of.fileName },
          after: { actions: actions.length, findings: findings.length }
        }
      }
    ]
    for (const some of inPortions(deeds)) await appendAllToTrail(tx, at, authority, some)
    return { kind: 'taken-back', actions: actions.length }
  })
}
