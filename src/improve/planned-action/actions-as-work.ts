import type { IsoDate } from '../../framework/iso-date.ts'
import { longDate } from '../../framework/iso-date.ts'
import type { WorkItem, WorkSource } from '../../people/my-work/work.ts'
import type { Member } from '../../people/permissions/member.ts'
import { accountsActing } from '../../people/posts/holdings.ts'
import { postsOf } from '../../people/posts/store.ts'
import type { Transaction } from '../../platform/database/database.ts'
import { count, sentenceCase } from '../../ui/prose/counts.ts'
import { everyActionPaths } from '../every-action/every-action-paths.ts'
import { waitingClosings } from '../every-action/waiting-store.ts'
import { actionPaths } from './action-paths.ts'
import { whyNotDecide } from './closing-rules.ts'
import { type ListedAction, listedActions } from './listed-action.ts'

/** As many actions are told one by one; the rest is a list. */
const mostItems = 10

/**
 * What actions ask of a member: of whoever holds a post, to say how theirs stand that are silent or past their day; of
 * whoever agrees the plan, to decide on closings; of whoever keeps it, to find a post for those that nobody answers for.
 */
export const actionsAsWork: WorkSource = {
  workOf: async (tx, member, today) => {
    if (!member.may.has('read-plan')) return []
    const actions = (await listedActions(tx, member.workspace.authority, today)).filter(
      ({ planState }) => planState !== 'ended'
    )
    return [
      ...actions
        .filter((action) => isAskedOf(member, action, today))
        .slice(0, mostItems)
        .map((one) => standingItem(one, today)),
      ...(member.may.has('agree-plan') ? await closingsFor(tx, member, actions, today) : [])
        .slice(0, mostItems)
        .map(closingItem),
      ...(member.may.has('keep-plan') ? orphanItem(actions) : [])
    ]
  }
}

/** The actions whose closing waits for the member: not those that they asked for, or answer for. */
async function closingsFor(
  tx: Transaction,
  { account, workspace: { authority } }: Member,
  actions: readonly ListedAction[],
  today: IsoDate
): Promise<ListedAction[]> {
  const closings = new Map((await waitingClosings(tx, authority)).map((one) => [one.action, one]))
  if (closings.size === 0) return []
  const posts = new Map((await postsOf(tx, authority)).map((post) => [post.id, post]))
  return actions.filter(({ id, post }) => {
    const closing = closings.get(id)
    const holdings = (post && posts.get(post)?.holdings) ?? []
    return (
      closing !== undefined && whyNotDecide(account, closing, accountsActing(holdings, today)) === undefined
    )
  })
}

function isAskedOf({ posts, may }: Member, action: ListedAction, today: IsoDate): boolean {
  if (!may.has('update-plan') || !posts.some(({ id }) => id === action.post)) return false
  return action.closedOn === undefined && (action.silent || isOverdue(action, today))
}

function isOverdue({ dueOn, progress }: ListedAction, today: IsoDate): boolean {
  return dueOn !== undefined && dueOn < today && progress !== 'done'
}

function standingItem(action: ListedAction, today: IsoDate): WorkItem {
  const { id, reference, words, dueOn, lastHeardOn } = action
  return {
    key: `action:${id}:standing`,
    title: `Say how action ${reference} stands: ${words}`,
    detail:
      isOverdue(action, today) && dueOn !== undefined
        ? `It was due on ${longDate(dueOn)}.`
        : `Nobody has spoken of it since ${longDate(lastHeardOn)}.`,
    dueOn,
    next: { text: 'Say how it stands', href: actionPaths.actionStanding(id) }
  }
}

function closingItem({ id, reference, words }: ListedAction): WorkItem {
  return {
    key: `action:${id}:closing`,
    title: `Decide whether action ${reference} is closed: ${words}`,
    next: { text: 'Look at its evidence', href: actionPaths.actionDecide(id) }
  }
}

function orphanItem(actions: readonly ListedAction[]): WorkItem[] {
  const orphans = actions.filter(({ orphan }) => orphan)
  if (orphans.length === 0) return []
  return [
    {
      key: 'actions:orphans',
      title: `${sentenceCase(count(orphans.length, 'action'))} that nobody answers for`,
      detail: 'They have no post, or one that is vacant or has ended.',
      next: { text: 'Find a post for them', href: everyActionPaths.actions('orphan=yes') }
    }
  ]
}
