import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import { inScope } from '../../../platform/database/scope.ts'
import type { SetCookie } from '../../../platform/web/reply.ts'
import { appendToTrail } from '../../../trail/append.ts'
import type { SignedIn } from '../../permissions/caller.ts'
import { accountLocked } from '../../sign-in/account-store.ts'
import { hashPassword } from '../../sign-in/password-hash.ts'
import { rotateSession } from '../../sign-in/sessions.ts'
import { confirmPassword, type NotConfirmed } from '../confirm-password.ts'
import { newPasswordProblem } from '../new-password-problem.ts'
import { ownDeed } from '../own-deed.ts'
import { putPassword } from '../put-password.ts'

export type ChangePasswordOutcome =
  /** The session goes on under a new token; the others are over. */
  | { readonly kind: 'changed'; readonly cookie: SetCookie }
  | { readonly kind: 'unfit'; readonly because: string }
  | NotConfirmed

/** Changes one's own password, by whoever knows the old one. */
export async function changePassword(
  db: Database,
  clock: Clock,
  caller: SignedIn,
  typed: { readonly old: string; readonly chosen: string }
): Promise<ChangePasswordOutcome> {
  const confirmed = await confirmPassword(db, clock, caller, typed.old)
  if (confirmed.kind !== 'confirmed') return confirmed
  const { account } = confirmed
  const about = [account.name, account.email, ...caller.workspaces.map(({ name }) => name)]
  const because = newPasswordProblem(typed.chosen, about)
  if (because !== undefined) return { kind: 'unfit', because }
  if (typed.chosen === typed.old)
    return { kind: 'unfit', because: 'Choose another password than the present one' }
  const hash = await hashPassword(typed.chosen)
  return inScope(db, { kind: 'account', account: caller.account }, async (tx) => {
    const at = clock.now()
    const now = await accountLocked(tx, caller.account)
    // It was changed in another browser while this one was looked at.
    if (now?.passwordHash !== account.passwordHash) return { kind: 'wrong' }
    const ended = await putPassword(tx, { account: caller.account, hash, at, except: caller.session })
    const cookie = await rotateSession(tx, caller)
    await appendToTrail(tx, at, ownDeed(caller, 'change password', { otherSessionsEnded: ended }))
    return { kind: 'changed', cookie }
  })
}
