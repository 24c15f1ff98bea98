import { notify } from '../../notifications/notify.ts'
import { peoplePaths } from '../../paths.ts'
import type { AccountId } from '../../permissions/caller.ts'
import type { AtPost } from './on-post.ts'

/** Tells somebody with an account that a post of theirs changed, unless they changed it themselves. */
export async function tellPerson(
  { tx, at, member, post }: AtPost,
  account: AccountId | undefined,
  words: string
): Promise<void> {
  if (account === undefined || account === member.account) return
  await notify(tx, at, {
    authority: member.workspace.authority,
    account,
    topic: 'post',
    words,
    href: peoplePaths.post(post.id)
  })
}
