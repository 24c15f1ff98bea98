import type { Measure, Unit } from './measure.ts'

/** What of a measure its figures are written with. */
export type InUnit = Pick<Measure, 'unit' | 'unitWords'>

/** Figures are kept as they came and written to two places of decimals at most: more is never meant. */
const shown = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 })

/** A plain figure with commas: 1,234.5. A negative one has a true minus sign, which is not read as a hyphen. */
export function plainFigure(value: number): string {
  const words = shown.format(value)
  return words === '-0' ? '0' : words.replace('-', '−')
}

const unitNames: Record<Unit, string> = {
  percent: 'Percentage',
  count: 'Number',
  days: 'Days',
  weeks: 'Weeks',
  rate: 'Rate',
  score: 'Score'
}

/** The unit as a form offers it: "Percentage". */
export function unitName(unit: Unit): string {
  return unitNames[unit]
}

/** A figure with what it counts: "68%", "1 day", "61 per 10,000 children". */
export function figureInWords(value: number, { unit, unitWords }: InUnit): string {
  const after = unitWords === '' ? '' : ` ${unitWords}`
  return `${plainFigure(value)}${ending(value, unit)}${after}`
}

/** How far two figures are apart: percentages by points, everything else in its own unit. Never negative. */
export function differenceInWords(difference: number, { unit, unitWords }: InUnit): string {
  const apart = Math.abs(difference)
  if (unit === 'percent') return `${plainFigure(apart)} percentage ${isOne(apart) ? 'point' : 'points'}`
  if (unit === 'days' || unit === 'weeks') return `${plainFigure(apart)}${ending(apart, unit)}`
  return unitWords === '' ? plainFigure(apart) : `${plainFigure(apart)} ${unitWords}`
}

function ending(value: number, unit: Unit): string {
  if (unit === 'percent') return '%'
  if (unit !== 'days' && unit !== 'weeks') return ''
  return ` ${isOne(value) ? unit.slice(0, -1) : unit}`
}

function isOne(value: number): boolean {
  return plainFigure(Math.abs(value)) === '1'
}
