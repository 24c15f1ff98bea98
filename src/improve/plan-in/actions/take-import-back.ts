import { actorOf, type Member } from '../../../people/permissions/member.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import { appendAllToTrail } from '../../../trail/append.ts'
import { planLocked, updatePlan } from '../../action-plan/store.ts'
import {
  changedSince,
  emptiedPlan,
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
  | { readonly kind: 'taken-back'; readonly actions: number; readonly endedPlan: boolean }
  | Unfit
  | ChangedMeanwhile
  | NotThere

/**
 * Takes back all that a file brought in, while nobody changed anything of it since: its actions are withdrawn, and so
 * are the findings that were made of its words and that nothing else answers. A plan that was made for it and holds
 * nothing else is ended with it, or stays empty, as was chosen.
 */
export function takeImportBack(
  db: Database,
  clock: Clock,
  member: Member,
  seen: SeenImport,
  chosen: { readonly endPlan: boolean }
): Promise<TakeBackOutcome> {
  const { authority } = member.workspace
  return onImport<TakeBackOutcome>(db, clock, member, seen, 'brought-in', async ({ tx, at, of }) => {
    // Held, so that nobody adds an action to a plan that is about to be ended.
    if (of.plan !== undefined) await planLocked(tx, authority, of.plan)
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
    const plan = chosen.endPlan ? await emptiedPlan(tx, authority, of.id) : undefined
    if (plan !== undefined) {
      const ended = { state: 'ended', endedBecause: because, revision: plan.revision + 1 } as const
      await updatePlan(tx, authority, { ...plan, ...ended })
    }
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
      ...(plan === undefined
        ? []
        : [
            {
              ...{ ...told, action: 'end plan', subject: { kind: 'action-plan', id: plan.id } },
              ...{ before: { state: plan.state }, after: { state: 'ended' } }
            }
          ]),
      {
        ...{ ...actorOf(member), action: 'take plan file back', subject: { kind: 'plan-import', id: of.id } },
        ...{
          before: { fileName: of.fileName },
          after: { actions: actions.length, findings: findings.length }
        }
      }
    ]
    for (const some of inPortions(deeds)) await appendAllToTrail(tx, at, authority, some)
    return { kind: 'taken-back', actions: actions.length, endedPlan: plan !== undefined }
  })
}
