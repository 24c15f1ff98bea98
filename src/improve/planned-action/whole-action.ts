import { z } from 'zod'
import type { AuthoritySlug } from '../../framework/authority-slug.ts'
import { dayInEngland } from '../../framework/day-in-england.ts'
import type { Member } from '../../people/permissions/member.ts'
import { accountsActing, actsOn } from '../../people/posts/holdings.ts'
import type { StaffedPost } from '../../people/posts/post.ts'
import { postsOf } from '../../people/posts/store.ts'
import type { Transaction } from '../../platform/database/database.ts'
import type { Thing } from '../../thread/thing.ts'
import { thingKey } from '../../thread/thing-key.ts'
import type { Things } from '../../thread/things.ts'
import { type ActionClosing, type ActionEvidence, type ActionUpdate, stands } from './history.ts'
import { closingsOf, evidenceOf, updatesOf } from './history-store.ts'
import { type ListedAction, listedActions } from './listed-action.ts'
import type { ActionId } from './planned-action.ts'
import { decidersOf, type WaitingClosing } from './who-decides.ts'

/** Evidence with the thing that it is read from, as its room describes it now. */
export interface ShownEvidence extends ActionEvidence {
  /** Undefined for what somebody saw, and for a thing that is not the asker's to see. */
  readonly described: Thing | undefined
  /** Its room withdrew it, noticed already or not: it counts no more. */
  readonly gone: boolean
}

/** An action with its whole history. */
export interface WholeAction extends ListedAction {
  readonly staffed: StaffedPost | undefined
  /** Those who stand in for an absent holder today, and whose place they take. */
  readonly standingIn:
    | { readonly deputies: readonly string[]; readonly absent: string | undefined }
    | undefined
  readonly updates: readonly ActionUpdate[]
  readonly evidence: readonly ShownEvidence[]
  readonly closings: readonly ActionClosing[]
  /** What somebody asked for and nobody has decided yet. */
  readonly waiting: WaitingClosing | undefined
  readonly before: Turn | undefined
  readonly next: Turn | undefined
}

/** Another turn of an action that comes again. */
export interface Turn {
  readonly id: ActionId
  readonly reference: string
}

/**
 * One action of the member's authority as its page shows it; undefined where there is none of that id. Evidence that
 * was withdrawn in its room is missing at once, though the clock opens the action again only within the hour.
 */
export async function wholeAction(
  tx: Transaction,
  things: Things,
  member: Member,
  id: string,
  now: Date
): Promise<WholeAction | undefined> {
  const today = dayInEngland(now)
  const { authority } = member.workspace
  const evidence = await shownEvidence(tx, things, member, id)
  const gone = evidence.filter((one) => one.shows === 'impact' && one.gone)
  const [listed] = await listedActions(tx, authority, today, { ids: [id], withdrawn: 'too', gone })
  if (listed === undefined) return undefined
  const staffed = (await postsOf(tx, authority)).find((post) => post.id === listed.post)
  const acts = actsOn(staffed?.holdings ?? [], today)
  const closings = await closingsOf(tx, authority, id)
  const closing = closings.find(({ decided }) => decided === undefined)
  const asked = closing && { closing, owners: accountsActing(staffed?.holdings ?? [], today) }
  return {
    ...listed,
    ...{ staffed, evidence, closings },
    waiting: asked && { ...asked, deciders: await decidersOf(tx, authority, asked, now) },
    standingIn:
      acts.kind === 'deputies'
        ? { deputies: acts.deputies.map(({ name }) => name), absent: acts.absent?.name }
        : undefined,
    updates: await updatesOf(tx, authority, id),
    ...(await turnsBeside(tx, authority, listed))
  }
}

async function shownEvidence(
  tx: Transaction,
  things: Things,
  member: Member,
  id: string
): Promise<ShownEvidence[]> {
  const evidence = await evidenceOf(tx, member.workspace.authority, [id])
  const described = await things.describe(
    tx,
    member,
    evidence.flatMap(({ thing }) => thing ?? [])
  )
  return evidence.map((one) => {
    const thing = one.thing && described.get(thingKey(one.thing))
    const isGone = one.missingSince !== undefined || thing?.withdrawn === true
    return { ...one, described: thing, gone: one.withdrawnBecause === undefined && isGone }
  })
}

/** Whether evidence counts, as it is shown. */
export function counts(evidence: ShownEvidence): boolean {
  return stands(evidence) && !evidence.gone
}

const turnRow = z.object({ id: z.custom<ActionId>((id) => typeof id === 'string'), reference: z.string() })

async function turnsBeside(
  tx: Transaction,
  authority: AuthoritySlug,
  { id, cameAgainFrom }: ListedAction
): Promise<Pick<WholeAction, 'before' | 'next'>> {
  const rows = await tx
    .selectFrom('improve.action')
    .select(['id', 'reference', 'came_again_from'])
    .where('authority', '=', authority)
    .where((where) => where.or([where('came_again_from', '=', id), where('id', '=', cameAgainFrom ?? '')]))
    .execute()
  const before = rows.find((row) => row.id === cameAgainFrom)
  const next = rows.find((row) => row.came_again_from === id)
  return { before: before && turnRow.parse(before), next: next && turnRow.parse(next) }
}
