import { notify } from '../../../people/notifications/notify.ts'
import type { AccountId } from '../../../people/permissions/caller.ts'
import { accountsActing } from '../../../people/posts/holdings.ts'
import type { StaffedPost } from '../../../people/posts/post.ts'
import type { AtPlan } from './on-plan.ts'

/** Tells whoever acts in a post today, where they have an account and do not act themselves; nobody in a vacancy. */
export async function tellPost(
  { tx, at, today, member }: AtPlan,
  post: StaffedPost,
  words: string,
  href: string
): Promise<void> {
  const { authority } = member.workspace
  for (const account of accountsActing(post.holdings, today)) {
    if (account !== member.account) await notify(tx, at, { authority, account, topic: 'plan', words, href })
  }
}

/** Tells whoever asked for something what became of it, unless they did it themselves. */
export async function tellAsker(
  { tx, at, member }: AtPlan,
  account: AccountId,
  words: string,
  href: string
): Promise<void> {
  if (account === member.account) return
  const { authority } = member.workspace
  await notify(tx, at, { authority, account, topic: 'plan', words, href })
}
