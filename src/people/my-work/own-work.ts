import type { IsoDate } from '../../framework/iso-date.ts'
import { addDays } from '../../framework/iso-date.ts'
import type { Transaction } from '../../platform/database/database.ts'
import { count } from '../../ui/prose/counts.ts'
import { dateInWords } from '../../ui/prose/dates.ts'
import { lastDay } from '../members/access-words.ts'
import { openInvitations } from '../members/invitation-store.ts'
import { noticeDays } from '../notifications/actions/tell-of-endings.ts'
import { peoplePaths } from '../paths.ts'
import type { Member } from '../permissions/member.ts'
import { actsOn } from '../posts/holdings.ts'
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

/** For administrators: whose access ends soon, and which invitations nobody took up yet. */
const accessToLookAfter: WorkSource = {
  workOf: async (tx, member, today) =>
    member.may.has('manage-people')
      ? [...(await endingAccess(tx, member, today)), ...(await invitationsToLookAfter(tx, member))]
      : []
}

async function endingAccess(tx: Transaction, member: Member, today: IsoDate): Promise<WorkItem[]> {
  const rows = await tx
    .selectFrom('people.membership as m')
    .innerJoin('people.account as a', 'a.id', 'm.account')
    .select(['m.id', 'm.account', 'm.ends_at', 'a.name'])
    .where('m.authority', '=', member.workspace.authority)
    .where('m.account', '!=', member.account)
    .where('a.closed_at', 'is', null)
    .where('m.starts_at', '<=', new Date(`${today}T23:59:59Z`))
    .where('m.ends_at', '>', new Date(`${today}T00:00:00Z`))
    .where('m.ends_at', '<=', new Date(`${addDays(today, noticeDays + 1)}T00:00:00Z`))
    .orderBy('m.ends_at')
    .orderBy('a.name')
    .execute()
  return rows.flatMap(({ id, account, ends_at, name }) => {
    if (ends_at === null) return []
    const until = lastDay(ends_at)
    return {
      key: `membership:${id}`,
      title: `The access of ${name} ends on ${dateInWords(until)}`,
      dueOn: until,
      next: { text: 'Let it end, or give them longer', href: peoplePaths.person(account) }
    }
  })
}

async function invitationsToLookAfter(tx: Transaction, { workspace }: Member): Promise<WorkItem[]> {
  const open = await openInvitations(tx, workspace.authority)
  return open.map(({ id, name, expiresAt }) => {
    const until = lastDay(expiresAt)
    return {
      key: `invitation:${id}`,
      title: `${name} has not taken up the invitation to ${workspace.name}`,
      detail: `It opens until ${dateInWords(until)}.`,
      dueOn: until,
      next: { text: 'Send it again, or withdraw it', href: peoplePaths.people() }
    }
  })
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
export const peopleWork: readonly WorkSource[] = [newsToRead, ownAccess, accessToLookAfter, vacantPosts]
