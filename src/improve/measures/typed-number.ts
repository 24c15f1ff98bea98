import { plainFigure } from './figures.ts'
import type { Measure, Unit } from './measure.ts'

/** What somebody typed for a number. */
export type ReadNumber =
  | {
      readonly kind: 'number'
      readonly value: number
      readonly percentSign: boolean
      readonly decimals: number
    }
  | { readonly kind: 'none' }
  | { readonly kind: 'unreadable' }

const numberTyped = /^([-−]?)(\d{1,3}(?:,\d{3})+|\d+)?(?:\.(\d+))?\s*(%?)$/

/**
 * A number as people write it: "68", "68.5", "1,234", "80%", "80 per cent". A comma is one between thousands: "0,8" is
 * not read, for nobody can tell what is meant.
 */
export function readNumber(typed: string): ReadNumber {
  const text = typed.trim().replace(/\s*(?:per ?cent|pct)\.?$/i, '%')
  if (text === '') return { kind: 'none' }
  const [, minus = '', whole, decimals, sign] = numberTyped.exec(text) ?? []
  if (whole === undefined && decimals === undefined) return { kind: 'unreadable' }
  const value = Number(`${minus === '' ? '' : '-'}${(whole ?? '0').replaceAll(',', '')}.${decimals ?? '0'}`)
  if (!Number.isFinite(value)) return { kind: 'unreadable' }
  return { kind: 'number', value: value + 0, percentSign: sign === '%', decimals: decimals?.length ?? 0 }
}

/** A number of a measure's own, in its unit; undefined for nothing, or what is wrong and what to do. */
export function numberIn(
  typed: string,
  unit: Unit
): { readonly value: number | undefined; readonly decimals: number } | { readonly because: string } {
  const read = readNumber(typed)
  if (read.kind === 'none') return { value: undefined, decimals: 0 }
  if (read.kind === 'unreadable') {
    return { because: `Enter a number such as 68 or 68.5; “${typed.trim().slice(0, 30)}” is none` }
  }
  const { value, percentSign, decimals } = read
  if (percentSign && unit !== 'percent') {
    return { because: `This measure is no percentage: enter a number without “%” (${unitAsked(unit)})` }
  }
  if (unit === 'percent' && !percentSign && value > 0 && value < 1) {
    const meant = plainFigure(value * 100)
    return {
      because: `Is ${meant}% meant? Enter ${meant}. If it is less than 1%, enter it with the sign: ${value}%`
    }
  }
  return { value, decimals }
}

function unitAsked(unit: Unit): string {
  return unit === 'days' || unit === 'weeks' ? `a number of ${unit}` : 'a plain number'
}

/**
 * What a value of the measure can be. Where nobody said: nothing under 0 but for a score, and no percentage over 100.
 */
export function rangeOf({ unit, lowest, highest }: Pick<Measure, 'unit' | 'lowest' | 'highest'>): {
  readonly lowest: number | undefined
  readonly highest: number | undefined
} {
  return {
    lowest: lowest ?? (unit === 'score' ? undefined : 0),
    highest: highest ?? (unit === 'percent' ? 100 : undefined)
  }
}

/** The range in words: "from 0 to 100", "0 or more"; undefined where everything is possible. */
export function rangeInWords(measure: Pick<Measure, 'unit' | 'lowest' | 'highest'>): string | undefined {
  const { lowest, highest } = rangeOf(measure)
  if (lowest !== undefined && highest !== undefined) {
    return `from ${plainFigure(lowest)} to ${plainFigure(highest)}`
  }
  if (lowest !== undefined) return `${plainFigure(lowest)} or more`
  return highest === undefined ? undefined : `${plainFigure(highest)} or less`
}

/** Whether the measure can have the value. */
export function isInRange(value: number, measure: Pick<Measure, 'unit' | 'lowest' | 'highest'>): boolean {
  const { lowest, highest } = rangeOf(measure)
  return (lowest === undefined || value >= lowest) && (highest === undefined || value <= highest)
}
