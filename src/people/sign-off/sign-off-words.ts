import { dayInEngland } from '../../framework/day-in-england.ts'
import { longDate } from '../../framework/iso-date.ts'
import { count } from '../../ui/prose/counts.ts'
import type { SignOff, SignOffStanding } from './sign-off.ts'

/** "signed by Ann Example on 3 March 2027": the words to stand after a colon, or to begin a sentence with. */
export function signOffState(
  { dueOn }: Pick<SignOff<unknown>, 'dueOn'>,
  standing: SignOffStanding<unknown, unknown>
): string {
  switch (standing.kind) {
    case 'asked':
      return `asked to sign by ${longDate(dueOn)}`
    case 'taken-back':
      return 'no longer asked'
    case 'stands':
    case 'overtaken': {
      const { by, as, at } = standing.given
      return `signed by ${by}${as === 'deputy' ? ', as deputy,' : ''} on ${longDate(dayInEngland(at))}`
    }
  }
}

/** "2 changes since: the signature was given for an earlier state of the plan"; undefined where it was not. */
export function forEarlierState(
  standing: SignOffStanding<unknown, unknown>,
  what: string
): string | undefined {
  if (standing.kind !== 'overtaken') return undefined
  return `${count(standing.changes.length, 'change')} since: the signature was given for an earlier state of ${what}`
}
