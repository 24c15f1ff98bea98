import { randomUUID } from 'node:crypto'
import { referencesOf } from '../plan-of-action.ts'
import { actionId, type PlannedAction } from '../planned-action.ts'
import { nextReference, nextTurnDays } from '../turns.ts'
import { insertAction, insertChanges } from '../write-store.ts'
import { type AtAction, noteInTrail } from './on-action.ts'
import { fieldsForTrail } from './trail-fields.ts'

/**
 * Makes the next turn of an action that comes again, in the transaction that did or closed this one: once, however
 * often it is done. Undefined where there is none to make. The measures that show this turn show the next.
 */
export async function makeNextTurn(open: AtAction): Promise<PlannedAction | undefined> {
  const { tx, member, writer, action, plan } = open
  const { authority } = member.workspace
  const days = nextTurnDays(action)
  if (days === undefined) return undefined
  const made = await tx
    .selectFrom('improve.action')
    .select('id')
    .where('authority', '=', authority)
    .where('came_again_from', '=', action.id)
    .executeTakeFirst()
  if (made !== undefined) return undefined
  const taken = new Set((await referencesOf(tx, authority, action.plan)).map((one) => one.toLowerCase()))
  let reference = nextReference(action.reference)
  while (taken.has(reference.toLowerCase())) reference = nextReference(reference)
  const next: PlannedAction = {
    ...{ ...action, ...days, id: actionId.parse(randomUUID()), reference, cameAgainFrom: action.id },
    ...{ progress: 'not-started', impact: 'no-evidence-yet', lastHeardAt: writer.at, closedAt: undefined },
    revision: 1
  }
  await insertAction(tx, authority, next, writer)
  await tx
    .insertInto('improve.action_measure')
    .columns(['authority', 'action', 'measure'])
    .expression((from) =>
      from
        .selectFrom('improve.action_measure')
        .select((select) => ['authority', select.val<string>(next.id).as('action'), 'measure'])
        .where('authority', '=', authority)
        .where('action', '=', action.id)
    )
    .execute()
  if (plan.state === 'submitted') {
    await insertChanges(tx, authority, [
      {
        ...{ action: next.id, field: 'added', before: undefined, after: reference, revision: 1 },
        reason: `The next turn of ${action.reference}, which comes again every ${action.repeatsMonths} months`,
        ...{ madeBy: writer.by, madeAs: writer.as, madeAt: writer.at }
      }
    ])
  }
  await noteInTrail(
    { ...open, action: next },
    {
      action: 'make next turn of action',
      before: {},
      after: { cameAgainFrom: action.id, ...fieldsForTrail(next) }
    }
  )
  return next
}
