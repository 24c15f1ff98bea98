import type { IsoDate } from '../../framework/iso-date.ts'
import { addDays } from '../../framework/iso-date.ts'
import type { Transaction } from '../../platform/database/database.ts'
import { count } from '../../ui/prose/counts.ts'
import { dateInWords } from '../../ui/prose/dates.ts'
import { triedInVain } from '../mail/outbox.ts'
import { lastDay } from '../members/access-words.ts'
import { openInvitations } from '../members/invitation-store.ts'
import { type Membership, type Person, standing } from '../members/membership.ts'
import { peopleOf } from '../members/store.ts'
import { noticeDays } from '../notifications/actions/tell-of-endings.ts'
import { peoplePaths } from '../paths.ts'
import type { Member } from '../permissions/member.ts'
import { actsOn, postsInHand } from '../posts/holdings.ts'
import type { StaffedPost } from '../posts/post.ts'
import { postsOf } from '../posts/store.ts'
import type { WorkItem, WorkSource } from './work.ts'

/** That one's own access ends, from two weeks before. */
const ownAccess: WorkSource = {
  workOf: async (_tx, { endsAt, workspace }, today) => {
    if (endsAt === undefined) return []
    const until = lastDay(endsAt)
    if (until > addDays(today, noticeDays)) return []
    return [
      {
        key: `access:${workspace.authority}`,
        title: `Your access to ${workspace.name} ends on ${dateInWords(until)}`,
        detail: 'It ends by itself. An administrator of the authority can give you longer.',
        dueOn: until,
        next: { text: 'See what you may do', href: peoplePaths.permissions() }
      }
    ]
  }
}

/** For administrators: whose access ends soon or ended while they hold a post, and who took up no invitation yet. */
const accessToLookAfter: WorkSource = {
  workOf: async (tx, member, today, now) => {
    if (!member.may.has('manage-people')) return []
    const { authority } = member.workspace
    const others = (await peopleOf(tx, authority)).filter(({ account }) => account !== member.account)
    return [
      ...endingAccess(others, today, now),
      ...postsWithoutAccess(others, await postsOf(tx, authority), today, now),
      ...(await invitationsToLookAfter(tx, member))
    ]
  }
}

function endingAccess(others: readonly Person[], today: IsoDate, now: Date): WorkItem[] {
  return others.flatMap(({ account, name, closed, memberships }) => {
    const ends = closed ? undefined : lastMoment(standing(memberships, now))
    if (ends === undefined || lastDay(ends) > addDays(today, noticeDays)) return []
    return {
      key: `access-of:${account}`,
      title: `The access of ${name} ends on ${dateInWords(lastDay(ends))}`,
      dueOn: lastDay(ends),
      next: { text: 'Let it end, or give them longer', href: peoplePaths.person(account) }
    }
  })
}

/** When the last of what somebody may do ends; undefined where something has no end, or where there is nothing. */
function lastMoment(held: readonly Membership[]): Date | undefined {
  const ends = held.flatMap(({ until }) => (until === undefined ? [] : [until.getTime()]))
  return held.length === 0 || ends.length < held.length ? undefined : new Date(Math.max(...ends))
}

function postsWithoutAccess(
  others: readonly Person[],
  posts: readonly StaffedPost[],
  today: IsoDate,
  now: Date
): WorkItem[] {
  const gone = others.filter(({ memberships }) => standing(memberships, now).length === 0)
  return gone.flatMap(({ account, name }) =>
    postsInHand(posts, account, today).map(({ post, as }) => ({
      key: `post-without-access:${post.id}:${account}`,
      title: `${name} has no access any more and ${as === 'holder' ? 'holds' : 'stands in for'} the post ${post.title}`,
      detail: 'Papers that name the post name them.',
      next: { text: 'Give them a last day, or another person the post', href: peoplePaths.post(post.id) }
    }))
  )
}

async function invitationsToLookAfter(tx: Transaction, { workspace }: Member): Promise<WorkItem[]> {
  const open = await openInvitations(tx, workspace.authority)
  return open.map(({ id, name, expiresAt }) => {
    const until = lastDay(expiresAt)
    return {
      key: `invitation:${id}`,
      title: `${name} is invited to ${workspace.name}, and has not come in yet`,
      detail: `The invitation can be taken up until ${dateInWords(until)}.`,
      dueOn: until,
      next: { text: 'Send it again, or withdraw it', href: peoplePaths.people() }
    }
  })
}

/** For administrators: mail of theirs that was tried and did not go. */
const mailThatWaits: WorkSource = {
  workOf: async (tx, { may, workspace }) => {
    const waiting = may.has('manage-people') ? await triedInVain(tx, workspace.authority) : 0
    if (waiting === 0) return []
    return [
      {
        key: 'mail',
        title: `${count(waiting, 'mail')} could not be sent yet`,
        detail:
          'They are tried again by themselves. Whoever waits for one can be given what it says by hand.',
        next: { text: 'See why', href: peoplePaths.mail() }
      }
    ]
  }
}

/** What was told and not read, as one thing. */
const newsToRead: WorkSource = {
  workOf: async (_tx, { unread }, today) =>
    unread === 0
      ? []
      : [
          {
            key: 'notifications',
            title: `${count(unread, 'notification')} that you have not read`,
            dueOn: today,
            next: { text: unread === 1 ? 'Read it' : 'Read them', href: peoplePaths.notifications() }
          }
        ]
}

/** For whoever looks after posts: those that nobody holds today, and for which nobody stands in. */
const vacantPosts: WorkSource = {
  workOf: async (tx, member, today) => {
    if (!member.may.has('manage-posts')) return []
    const posts = await postsOf(tx, member.workspace.authority)
    return posts
      .filter(({ endedOn, holdings }) => endedOn === undefined && actsOn(holdings, today).kind === 'nobody')
      .map(({ id, title }) => ({
        key: `post:${id}`,
        title: `Nobody holds the post ${title}`,
        detail: 'Papers that name it cannot say who answers for it.',
        next: { text: 'Say who holds it', href: peoplePaths.post(id) }
      }))
  }
}

/** What people has waiting for somebody, in the order in which it asks. */
export const peopleWork: readonly WorkSource[] = [
  newsToRead,
  ownAccess,
  accessToLookAfter,
  mailThatWaits,
  vacantPosts
]
