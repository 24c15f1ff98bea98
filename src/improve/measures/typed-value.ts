import { type IsoDate, longDate, parseIsoDate } from '../../framework/iso-date.ts'
import { inOneLine } from '../../people/posts/naming.ts'
import type { RequestProblem } from '../../platform/web/reply.ts'
import { differenceInWords, figureInWords, plainFigure } from './figures.ts'
import type { EnteredValue, Measure, MeasuredValue } from './measure.ts'
import { isInRange, numberIn, rangeInWords, readNumber } from './typed-number.ts'

/** A value as somebody types it; empty where nothing was. */
export interface TypedValue {
  /** A day as `2027-03-31`, or what was typed for one. */
  readonly asAt: string
  readonly value: string
  readonly numerator: string
  readonly denominator: string
  readonly source: string
  readonly note: string
}

/** A value that fits, before it is kept. */
export type NewValue = Omit<MeasuredValue, 'id'>

export type FoundValue =
  | { readonly kind: 'fit'; readonly value: NewValue }
  | { readonly kind: 'unfit'; readonly problems: readonly RequestProblem[] }

type Counted = Pick<Measure, 'unit' | 'unitWords' | 'lowest' | 'highest'>

// Before this a year is a slip of the keyboard.
const firstDay = '1990-01-01'
const longest = { source: 300, note: 1000 } as const

/**
 * The value that somebody means, or everything that is wrong with it. `others` are the values that stand; one that is
 * put right is not among them. A value is computed from numerator and denominator where it is left empty.
 */
export function valueFrom(
  typed: TypedValue,
  measure: Counted,
  others: readonly EnteredValue[],
  today: IsoDate
): FoundValue {
  const problems: RequestProblem[] = []
  const asAt = parseIsoDate(typed.asAt)
  const [source, note] = [inOneLine(typed.source), typed.note.trim()]
  for (const [field, text] of [['source', source] as const, ['note', note] as const]) {
    const most = longest[field]
    if (text.length > most) {
      problems.push({ field, message: `Enter at most ${most} characters; these are ${text.length}` })
    }
  }
  const day = dayProblem(typed.asAt, asAt, measure, others, today)
  if (day !== undefined) problems.push({ field: 'as-at', message: day })
  const found = figureFrom(typed, measure)
  if ('problems' in found) problems.push(...found.problems)
  if ('problems' in found || asAt === undefined || problems.length > 0) return { kind: 'unfit', problems }
  return { kind: 'fit', value: { asAt, value: found.value, fraction: found.fraction, source, note } }
}

function dayProblem(
  typed: string,
  asAt: IsoDate | undefined,
  measure: Counted,
  others: readonly EnteredValue[],
  today: IsoDate
): string | undefined {
  if (typed === '') return 'Enter the day that the value speaks of'
  if (asAt === undefined || asAt < firstDay) {
    return 'Enter the day that the value speaks of, a real date such as 31 3 2026'
  }
  if (asAt > today) return `The day cannot lie after today, ${longDate(today)}: a value is of what was`
  const there = others.find((other) => other.asAt === asAt)
  if (there === undefined) return undefined
  const value = figureInWords(there.value, measure)
  return `${longDate(asAt)} has a value already: ${value}, entered by ${there.enteredBy}. Put that one right, or enter another day`
}

type Figure =
  | { readonly value: number; readonly fraction: MeasuredValue['fraction'] }
  | { readonly problems: readonly RequestProblem[] }

function figureFrom(typed: TypedValue, measure: Counted): Figure {
  const said = numberIn(typed.value, measure.unit)
  const parts = fractionFrom(typed, measure)
  const problems = [
    ...('because' in said ? [{ field: 'value', message: said.because }] : []),
    ...('problems' in parts ? parts.problems : [])
  ]
  if ('because' in said || 'problems' in parts) return { problems }
  const { fraction } = parts
  const computed = fraction && valueOfFraction(fraction, measure)
  if (fraction !== undefined && computed === undefined && said.value === undefined) {
    const message =
      'Enter the value too: its unit does not say what it is counted per, such as “per 10,000 children”'
    return { problems: [{ field: 'value', message }] }
  }
  const value = said.value ?? computed
  if (value === undefined) {
    return { problems: [{ field: 'value', message: 'Enter the value, or its numerator and denominator' }] }
  }
  if (said.value !== undefined && computed !== undefined && !roundsTo(computed, said.value, said.decimals)) {
    return { problems: [{ field: 'value', message: mismatch(fraction, computed, said.value, measure) }] }
  }
  if (!isInRange(value, measure)) {
    const message = `${figureInWords(value, measure)} is out of range: values of this measure are ${rangeInWords(measure) ?? ''}`
    return { problems: [{ field: said.value === undefined ? 'numerator' : 'value', message }] }
  }
  return { value, fraction }
}

function fractionFrom(
  typed: Pick<TypedValue, 'numerator' | 'denominator'>,
  { unit }: Counted
): { readonly fraction: MeasuredValue['fraction'] } | { readonly problems: readonly RequestProblem[] } {
  const problems: RequestProblem[] = []
  const part = (field: 'numerator' | 'denominator'): number | undefined => {
    const read = readNumber(typed[field])
    if (read.kind === 'unreadable' || (read.kind === 'number' && (read.percentSign || read.value < 0))) {
      problems.push({ field, message: `Enter the ${field} as a plain number, such as 17` })
    }
    return read.kind === 'number' ? read.value : undefined
  }
  const [numerator, denominator] = [part('numerator'), part('denominator')]
  if (problems.length > 0) return { problems }
  if (numerator === undefined && denominator === undefined) return { fraction: undefined }
  const tell = (field: string, message: string) => ({ problems: [{ field, message }] })
  if (unit === 'count') {
    return tell('numerator', 'This measure is a plain number, which has no numerator and denominator')
  }
  if (numerator === undefined) return tell('numerator', 'Enter the numerator, or take the denominator away')
  if (denominator === undefined)
    return tell('denominator', 'Enter the denominator, or take the numerator away')
  if (denominator === 0) {
    return tell(
      'denominator',
      'The denominator is 0: a share of nothing is no value. Leave the day out; the chart then shows that there was none'
    )
  }
  if (unit === 'percent' && numerator > denominator) {
    return tell('numerator', 'The numerator is more than the denominator: check whether they changed places')
  }
  return { fraction: { numerator, denominator } }
}

/**
 * What a fraction comes to in the measure's unit: a percentage, a rate per what its words say, else the average.
 * Undefined for a rate whose words do not say per how many.
 */
function valueOfFraction(
  { numerator, denominator }: NonNullable<MeasuredValue['fraction']>,
  { unit, unitWords }: Pick<Measure, 'unit' | 'unitWords'>
): number | undefined {
  if (unit === 'percent') return (numerator * 100) / denominator
  if (unit !== 'rate') return numerator / denominator
  const per = /\bper ([\d,]+)/.exec(unitWords)?.[1]
  return per === undefined ? undefined : (numerator * Number(per.replaceAll(',', ''))) / denominator
}

/** Whether a value that was written with so many decimals can be the computed one. */
function roundsTo(computed: number, said: number, decimals: number): boolean {
  return Math.abs(computed - said) <= 0.5 * 10 ** -decimals + 1e-9
}

function mismatch(
  fraction: MeasuredValue['fraction'],
  computed: number,
  said: number,
  measure: Counted
): string {
  const parts = fractionInWords(fraction)
  const apart = differenceInWords(computed - said, measure)
  return `${parts} is ${figureInWords(computed, measure)}, not ${figureInWords(said, measure)}: ${apart} apart. Put one of them right, or leave the value empty to have it computed`
}

/** "17 of 25"; empty where there is no fraction. */
export function fractionInWords(fraction: MeasuredValue['fraction']): string {
  if (fraction === undefined) return ''
  return `${plainFigure(fraction.numerator)} of ${plainFigure(fraction.denominator)}`
}

/** Fewer than this can be recognised by who knows them; statistics on children withhold such numbers. */
const fewestShown = 5

/** Whether so few were counted that somebody could be recognised in what is shown. */
export function isSmall(
  { value, fraction }: Pick<MeasuredValue, 'value' | 'fraction'>,
  { unit }: Pick<Measure, 'unit'>
): boolean {
  const counted = fraction?.numerator ?? (unit === 'count' ? value : undefined)
  return counted !== undefined && counted > 0 && counted < fewestShown
}

export const smallNumberNote =
  'Fewer than 5 were counted. Where these are children, somebody who knows them could recognise them: think before the figure goes into a paper that others read.'
