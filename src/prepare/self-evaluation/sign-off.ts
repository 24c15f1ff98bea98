import type { IsoDate } from '../../framework/iso-date.ts'
import {
  type SignOff as SignOffOf,
  type SignOffStanding as StandingOf,
  signOffStanding
} from '../../people/sign-off/sign-off.ts'
import type { SelfEvaluationContent } from './content.ts'
import { type Difference, isMaterial } from './differences.ts'
import type { Year } from './self-evaluation.ts'
import { differencesSince, type WholeYear } from './whole-year.ts'

/** A sign-off of a self-evaluation. */
export type SignOff = SignOffOf<SelfEvaluationContent>

/** What of a text that was signed somebody changed since: not what aged by itself. */
export function changesSince(whole: Pick<WholeYear, 'content' | 'claims'>) {
  return (signed: SelfEvaluationContent): readonly Difference[] =>
    differencesSince(signed, whole).filter(isMaterial)
}

/** Where a sign-off stands against what the self-evaluation says now. */
export function standingOf(
  signOff: Pick<SignOff, 'takenBack' | 'given'>,
  whole: Pick<WholeYear, 'content' | 'claims'>
): StandingOf<SelfEvaluationContent, Difference> {
  return signOffStanding(signOff, changesSince(whole))
}

/** A self-evaluation as it was sent. */
export interface SentVersion {
  readonly year: Year
  /** Counted from 1 within the year. */
  readonly number: number
  readonly sentTo: string
  readonly sentOn: IsoDate
  readonly sentBy: string
  readonly sentAt: Date
  readonly content: SelfEvaluationContent
}
