import { z } from 'zod'
import type { IsoDate } from '../../framework/iso-date.ts'
import type { PostId } from '../../people/posts/post.ts'

export const measureId = z.string().min(1).brand('MeasureId')
export type MeasureId = z.output<typeof measureId>

export const units = ['percent', 'count', 'days', 'weeks', 'rate', 'score'] as const
export type Unit = (typeof units)[number]

/** Which way is better. */
export const directions = ['higher', 'lower'] as const
export type Direction = (typeof directions)[number]

/** A figure that shows whether something worked. */
export interface Measure {
  readonly id: MeasureId
  readonly title: string
  /** What is counted, out of what, and how. */
  readonly definition: string
  readonly unit: Unit
  /** What stands after the figure where the unit alone does not say: "per 10,000 children". */
  readonly unitWords: string
  readonly direction: Direction
  readonly baseline: { readonly value: number; readonly on: IsoDate } | undefined
  readonly target: { readonly value: number; readonly on: IsoDate | undefined } | undefined
  /** What a value can be: outside it, it is refused. */
  readonly lowest: number | undefined
  readonly highest: number | undefined
  readonly everyMonths: number
  readonly post: PostId | undefined
  readonly source: string
  readonly illustrative: boolean
  readonly withdrawnBecause: string | undefined
  readonly revision: number
}

/** One value of the series. */
export interface MeasuredValue {
  readonly id: string
  /** The day that the figure speaks of. */
  readonly asAt: IsoDate
  readonly value: number
  readonly fraction: { readonly numerator: number; readonly denominator: number } | undefined
  readonly source: string
  readonly note: string
}

/** A day from which the figure is counted otherwise: what is before cannot be compared with what is after. */
export interface SeriesBreak {
  readonly id: string
  readonly from: IsoDate
  readonly definition: string
  readonly because: string
}

/** A value as it is kept, with who entered it; what was withdrawn or put right stays. */
export interface EnteredValue extends MeasuredValue {
  readonly enteredBy: string
  readonly enteredAt: Date
  readonly withdrawn: { readonly by: string; readonly at: Date; readonly because: string } | undefined
  /** The value that it was entered in place of. */
  readonly insteadOf: string | undefined
}

/** A break as it is kept. */
export interface MadeBreak extends SeriesBreak {
  readonly madeBy: string
  readonly madeAt: Date
  readonly withdrawnBecause: string | undefined
}

/** A measure with everything that was ever entered of it, oldest day first. */
export interface WholeMeasure extends Measure {
  readonly values: readonly EnteredValue[]
  readonly breaks: readonly MadeBreak[]
}

/** The values that count: those that nobody withdrew. */
export function standingValues({ values }: Pick<WholeMeasure, 'values'>): EnteredValue[] {
  return values.filter(({ withdrawn }) => withdrawn === undefined)
}

export function standingBreaks({ breaks }: Pick<WholeMeasure, 'breaks'>): MadeBreak[] {
  return breaks.filter(({ withdrawnBecause }) => withdrawnBecause === undefined)
}

/** What is counted on a day: the definition of the last break on it or before, else that of the measure itself. */
export function definitionOn(
  { definition, breaks }: Pick<WholeMeasure, 'definition' | 'breaks'>,
  on: IsoDate
): string {
  const begun = standingBreaks({ breaks }).filter(({ from }) => from <= on)
  return begun.toSorted((one, other) => one.from.localeCompare(other.from)).at(-1)?.definition ?? definition
}
