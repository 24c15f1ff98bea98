import { randomUUID } from 'node:crypto'
import type { AuthoritySlug } from '../../../framework/authority-slug.ts'
import { dayInEngland } from '../../../framework/day-in-england.ts'
import type { Member } from '../../../people/permissions/member.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database, Transaction } from '../../../platform/database/database.ts'
import { overrulingsOf } from '../colour-facts-store.ts'
import { listedActions } from '../listed-action.ts'
import { readOverruling, type TypedOverruling } from '../overruling-rules.ts'
import type { ActionId } from '../planned-action.ts'
import type { Writer } from '../write-store.ts'
import { type ActionOutcome, noteInTrail, onAction, unfit } from './on-action.ts'

/** Shows another colour than the computed one until a day, with who says so and why. It takes the place of one before. */
export function overruleColour(
  db: Database,
  clock: Clock,
  member: Member,
  id: string,
  typed: TypedOverruling
): Promise<ActionOutcome> {
  const { authority } = member.workspace
  return onAction(db, clock, member, id, async (open): Promise<ActionOutcome> => {
    const { tx, at, action, writer } = open
    const today = dayInEngland(at)
    const [listed] = await listedActions(tx, authority, today, { ids: [action.id] })
    if (listed === undefined) return { kind: 'not-there' }
    if (action.closedAt !== undefined) return unfit('colour', 'The action is closed: its colour stays')
    const { computed } = listed.shown
    const read = readOverruling(typed, { computed, today })
    if (read.kind === 'unfit') return read
    const { colour, reason, endsOn } = read.overruling
    await withdrawStanding(tx, authority, action.id, writer)
    await tx
      .insertInto('improve.colour_overruling')
      .values({
        ...{ authority, id: randomUUID(), action: action.id, colour, computed: computed.colour, reason },
        ...{ ends_on: endsOn, made_by: writer.by, made_as: writer.as ?? null, made_at: at }
      })
      .execute()
    await noteInTrail(open, {
      ...{ action: 'overrule colour of action', before: { colour: computed.colour } },
      ...{ after: { colour, endsOn }, reason }
    })
    return { kind: 'done', action }
  })
}

/** Lets the computed colour show again before the last day of somebody's own. */
export function endOverruling(
  db: Database,
  clock: Clock,
  member: Member,
  id: string
): Promise<ActionOutcome> {
  const { authority } = member.workspace
  return onAction(db, clock, member, id, async (open): Promise<ActionOutcome> => {
    const { tx, action, writer } = open
    const standing = (await overrulingsOf(tx, authority, [action.id])).get(action.id)
    if (standing === undefined) return { kind: 'not-there' }
    await withdrawStanding(tx, authority, action.id, writer)
    await noteInTrail(open, {
      action: 'end own colour of action',
      before: { colour: standing.colour, endsOn: standing.endsOn },
      after: {}
    })
    return { kind: 'done', action }
  })
}

async function withdrawStanding(
  tx: Transaction,
  authority: AuthoritySlug,
  action: ActionId,
  { by, at }: Writer
): Promise<void> {
  await tx
    .updateTable('improve.colour_overruling')
    .set({ withdrawn_by: by, withdrawn_at: at })
    .where('authority', '=', authority)
    .where('action', '=', action)
    .where('withdrawn_at', 'is', null)
    .execute()
}
