import { waitInWords } from '../sign-in/wait-in-words.ts'
import type { NotConfirmed } from './confirm-password.ts'

/** Why the password that confirms a change was not taken, in words. */
export function notConfirmedInWords(outcome: NotConfirmed, at: Date): string {
  switch (outcome.kind) {
    case 'wrong':
      return 'This is not your present password. Check it and try again'
    case 'wait':
      return `There were too many passwords that were not right. Try again in ${waitInWords(outcome.until, at)}`
    case 'busy':
      return 'Too many people are signing in at this moment. Try again in a few seconds'
    case 'no-password':
      return 'You have no password yet. Ask for a link to set one on the sign-in page'
  }
}
