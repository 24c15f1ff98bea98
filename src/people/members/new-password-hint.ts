import { passwordLength } from '../account/password-rule.ts'

/** What is said beside every box for a new password. */
export const newPasswordHint = `At least ${passwordLength.least} characters. Long rather than complicated: a few words that do not belong together.`
