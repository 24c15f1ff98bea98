import type { WorkItem, WorkSource } from '../../people/my-work/work.ts'
import { postsOf } from '../../people/posts/store.ts'
import { count } from '../../ui/prose/counts.ts'
import { actionPaths } from '../planned-action/action-paths.ts'
import { type ListedAction, listedActions } from '../planned-action/listed-action.ts'
import { everyActionPaths } from './every-action-paths.ts'
import { mineOf } from './mine.ts'
import { openActionsOfPosts } from './open-actions-store.ts'
import { shortened } from './short-words.ts'

/** So many actions stand in My work; the others are counted, and stand on the page of the week. */
const mostShown = 5

/** The most pressing actions of the posts that a member holds or stands in for: overdue, due this week, red, silent. */
export const mineAsWork: WorkSource = {
  workOf: async (tx, member, today) => {
    if (!member.may.has('update-plan') || member.posts.length === 0) return []
    const { authority } = member.workspace
    const ids = await openActionsOfPosts(
      tx,
      authority,
      member.posts.map(({ id }) => id)
    )
    const actions = await listedActions(tx, authority, today, { ids })
    const waiting = { today, actions, closings: [], measures: [], signOffs: [] }
    const person = { account: member.account, mayUpdate: true, mayApprove: false }
    const { overdue, dueThisWeek, red, silent } = mineOf(
      { ...waiting, posts: await postsOf(tx, authority) },
      person
    )
    const items = [
      ...overdue.map((action) => item(action, 'It is overdue.')),
      ...dueThisWeek.map((action) => item(action, 'It is due this week.')),
      ...red.map((action) => item(action, action.shown.computed.why)),
      ...silent.map((action) => item(action, 'Nobody has said for long how it stands.'))
    ]
    const more = items.length - mostShown
    return more <= 0 ? items : [...items.slice(0, mostShown), rest(more)]
  }
}

function item({ id, reference, words, dueOn, planTitle }: ListedAction, why: string): WorkItem {
  return {
    key: `action:${id}`,
    title: `${reference} ${shortened(words, 120)}`,
    detail: `${why} ${planTitle}.`,
    dueOn,
    next: { text: 'Say how it stands', href: actionPaths.action(id) }
  }
}

function rest(more: number): WorkItem {
  return {
    key: 'actions-of-mine',
    title: `${count(more, 'more action')} of yours that ${more === 1 ? 'presses' : 'press'}`,
    next: { text: 'See your week', href: everyActionPaths.mine() }
  }
}
