import { dayInEngland } from '../../../framework/day-in-england.ts'
import { notify } from '../../../people/notifications/notify.ts'
import type { AccountId } from '../../../people/permissions/caller.ts'
import { accountsActing } from '../../../people/posts/holdings.ts'
import type { StaffedPost } from '../../../people/posts/post.ts'
import type { AtYear } from './on-self-evaluation.ts'

/** Tells whoever acts in a post today, where they have an account and do not act themselves; nobody in a vacancy. */
export async function tellPost(
  { tx, at, member }: Pick<AtYear, 'tx' | 'at' | 'member'>,
  post: StaffedPost,
  words: string,
  href: string
): Promise<void> {
  const { authority } = member.workspace
  for (const account of accountsActing(post.holdings, dayInEngland(at))) {
    if (account !== member.account) {
      await notify(tx, at, { authority, account, topic: 'self-evaluation', words, href })
    }
  }
}

/** Tells whoever asked for something what became of it, unless they did it themselves. */
export async function tellAsker(
  { tx, at, member }: Pick<AtYear, 'tx' | 'at' | 'member'>,
  account: AccountId | undefined,
  words: string,
  href: string
): Promise<void> {
  if (account === undefined || account === member.account) return
  const { authority } = member.workspace
  await notify(tx, at, { authority, account, topic: 'self-evaluation', words, href })
}
