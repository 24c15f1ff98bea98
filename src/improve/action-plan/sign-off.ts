import type { IsoDate } from '../../framework/iso-date.ts'
import {
  type SignOff as SignOffOf,
  type SignOffStanding as StandingOf,
  signOffStanding
} from '../../people/sign-off/sign-off.ts'
import type { PlanContent } from './content.ts'
import { type Difference, differencesBetween } from './differences.ts'
import type { PlanId } from './plan.ts'

/** A sign-off of a plan. */
export type SignOff = SignOffOf<PlanContent>

/** Where a sign-off stands against what the plan promises now. */
export function standingOf(
  signOff: Pick<SignOff, 'takenBack' | 'given'>,
  now: PlanContent
): StandingOf<PlanContent, Difference> {
  return signOffStanding(signOff, (signed) => differencesBetween(signed, now))
}

/** A plan as it was submitted. */
export interface Submission {
  readonly plan: PlanId
  /** Counted from 1 within the plan. */
  readonly number: number
  readonly sentTo: string
  readonly sentOn: IsoDate
  readonly submittedBy: string
  readonly submittedAs: string | undefined
  readonly submittedAt: Date
  readonly content: PlanContent
}
