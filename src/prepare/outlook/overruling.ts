import { z } from 'zod'
import type { ActivityKind } from '../../framework/activity-kinds.ts'
import { dayInEngland } from '../../framework/day-in-england.ts'
import { type IsoDate, longDate, parseIsoDate } from '../../framework/iso-date.ts'
import { addMonths } from '../../framework/months.ts'
import type { NextActivity } from '../../framework/next-activity.ts'
import type { RequestProblem } from '../../platform/web/reply.ts'

export const overrulingId = z.string().min(1).brand('OverrulingId')
export type OverrulingId = z.output<typeof overrulingId>

/** What somebody can expect next in place of what the rules say. */
export const overrulingKinds = [
  'ilacs-short',
  'ilacs-standard',
  'focused-visit',
  'monitoring-visit',
  'jtai'
] as const satisfies readonly ActivityKind[]
export type OverrulingKind = (typeof overrulingKinds)[number]

/** What a person expects, and why. */
export interface Expectation {
  readonly kind: OverrulingKind
  readonly earliestOn: IsoDate
  readonly latestOn: IsoDate
  readonly reason: string
}

/** What the rules said when they were overruled. */
export interface RuledThen {
  readonly rule: string | undefined
  readonly said:
    | { readonly kind: ActivityKind; readonly earliestOn: IsoDate; readonly latestOn: IsoDate }
    | undefined
}

export interface Overruling extends Expectation {
  readonly id: OverrulingId
  /** Who, and the post that they held, in the words of the moment. */
  readonly madeBy: string
  readonly madeAs: string | undefined
  readonly madeAt: Date
  readonly ruledThen: RuledThen
  readonly withdrawn: { readonly by: string; readonly at: Date; readonly because: string } | undefined
}

/** An expectation as a form says it: days with hyphens, everything possibly empty. */
export interface TypedExpectation {
  readonly kind: string
  readonly earliest: string
  readonly latest: string
  readonly reason: string
}

export type FoundExpectation =
  | { readonly kind: 'found'; readonly expectation: Expectation }
  | { readonly kind: 'unfit'; readonly problems: readonly RequestProblem[] }

const longestReason = 1000
/** Three cycles ahead: beyond it a year is a slip of the keyboard. */
const farthestMonths = 120

/**
 * What a form means, or what is wrong with it: days that are none, a window that is over, that ends before it begins,
 * or that begins before the last inspection did.
 */
export function expectationFor(
  typed: TypedExpectation,
  today: IsoDate,
  lastStartedOn: IsoDate | undefined
): FoundExpectation {
  const kind = overrulingKinds.find((one) => one === typed.kind)
  const [earliest, latest] = [parseIsoDate(typed.earliest), parseIsoDate(typed.latest)]
  const reason = typed.reason.trim()
  const problems = [
    ...(kind === undefined ? [{ field: 'kind', message: 'Choose what you expect' }] : []),
    ...dayProblems('earliest', typed.earliest, 'Enter the earliest day'),
    ...dayProblems('latest', typed.latest, 'Enter the latest day'),
    ...orderProblems(earliest, latest, today, lastStartedOn),
    ...reasonProblems(reason, 'reason', 'Say why you expect something else')
  ]
  if (problems.length > 0 || kind === undefined || earliest === undefined || latest === undefined) {
    return { kind: 'unfit', problems }
  }
  return { kind: 'found', expectation: { kind, earliestOn: earliest, latestOn: latest, reason } }
}

function dayProblems(field: string, typed: string, ask: string): readonly RequestProblem[] {
  if (typed === '') return [{ field, message: ask }]
  return parseIsoDate(typed) === undefined
    ? [{ field, message: `${ask}, a real date such as 27 3 2027` }]
    : []
}

function orderProblems(
  earliest: IsoDate | undefined,
  latest: IsoDate | undefined,
  today: IsoDate,
  lastStartedOn: IsoDate | undefined
): readonly RequestProblem[] {
  const problems: RequestProblem[] = []
  if (earliest !== undefined && lastStartedOn !== undefined && earliest <= lastStartedOn) {
    const message = `The earliest day must be after the last inspection began, ${longDate(lastStartedOn)}`
    problems.push({ field: 'earliest', message })
  }
  if (latest === undefined) return problems
  const farthest = addMonths(today, farthestMonths)
  if (earliest !== undefined && latest < earliest) {
    problems.push({
      field: 'latest',
      message: `The latest day must be the same as or after the earliest, ${longDate(earliest)}`
    })
  } else if (latest < today) {
    problems.push({ field: 'latest', message: 'The latest day must be today or later' })
  } else if (latest > farthest) {
    problems.push({ field: 'latest', message: `The latest day must be by ${longDate(farthest)}` })
  }
  return problems
}

/** What is wrong with a reason, for overruling and for withdrawing alike. */
export function reasonProblems(reason: string, field: string, ask: string): readonly RequestProblem[] {
  if (reason === '') return [{ field, message: ask }]
  if (reason.length <= longestReason) return []
  return [{ field, message: `Enter at most ${longestReason} characters; these are ${reason.length}` }]
}

/** The answer of the rules, as it is kept beside what overrules it. */
export function ruledNow(next: NextActivity): RuledThen {
  return {
    rule: next.ruleId,
    said:
      next.kind === 'expected'
        ? { kind: next.inspection, earliestOn: next.earliest, latestOn: next.latest }
        : undefined
  }
}

/** Where an overruling stands: it ends by being withdrawn, by an inspection that came since, or by its own last day. */
export type OverrulingState = 'stands' | 'withdrawn' | 'overtaken' | 'over'

export function stateOf(
  { withdrawn, latestOn, madeAt }: Pick<Overruling, 'withdrawn' | 'latestOn' | 'madeAt'>,
  today: IsoDate,
  lastStartedOn: IsoDate | undefined
): OverrulingState {
  if (withdrawn !== undefined) return 'withdrawn'
  if (lastStartedOn !== undefined && lastStartedOn > dayInEngland(madeAt)) return 'overtaken'
  return latestOn < today ? 'over' : 'stands'
}
