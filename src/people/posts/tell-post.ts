import { dayInEngland } from '../../framework/day-in-england.ts'
import type { Transaction } from '../../platform/database/database.ts'
import { type News, notify } from '../notifications/notify.ts'
import type { AccountId } from '../permissions/caller.ts'
import type { Member } from '../permissions/member.ts'
import { accountsActing } from './holdings.ts'
import type { StaffedPost } from './post.ts'

interface Telling {
  readonly tx: Transaction
  readonly at: Date
  readonly member: Member
}

type Told = Pick<News, 'topic' | 'words' | 'href'>

/** Tells whoever acts in a post today, where they have an account and do not act themselves; nobody in a vacancy. */
export async function tellPost(telling: Telling, post: StaffedPost, news: Told): Promise<void> {
  for (const account of accountsActing(post.holdings, dayInEngland(telling.at))) {
    await tellAsker(telling, account, news)
  }
}

/** Tells whoever asked for something what became of it, unless they did it themselves. */
export async function tellAsker(
  { tx, at, member }: Telling,
  account: AccountId | undefined,
  news: Told
): Promise<void> {
  if (account === undefined || account === member.account) return
  await notify(tx, at, { authority: member.workspace.authority, account, ...news })
}
