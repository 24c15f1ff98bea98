import { isOftenUsed } from './often-used-passwords.ts'
import { whyNotThisPassword } from './password-rule.ts'

/**
 * Why a person's new password cannot be taken, in words for them; undefined where it can. `about` is what somebody who
 * knows them would try first: their name, their address, their authority.
 */
export function newPasswordProblem(password: string, about: readonly string[]): string | undefined {
  return whyNotThisPassword(password, { about: [...about, 'Throughline'], isOftenUsed: isOftenUsed })
}
