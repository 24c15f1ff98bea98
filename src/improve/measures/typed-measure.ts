import type { IsoDate } from '../../framework/iso-date.ts'
import { dayInForm } from '../../people/forms/day-in-form.ts'
import { inOneLine } from '../../people/posts/naming.ts'
import type { Post } from '../../people/posts/post.ts'
import type { RequestProblem } from '../../platform/web/reply.ts'
import { figureInWords } from './figures.ts'
import { directions, type Measure, units } from './measure.ts'
import { shortOf } from './standing.ts'
import { isInRange, numberIn, rangeInWords, readNumber } from './typed-number.ts'

/** A measure as a form says it: everything as it was typed. */
export interface TypedMeasure {
  readonly title: string
  readonly definition: string
  readonly unit: string
  readonly unitWords: string
  readonly direction: string
  readonly baseline: string
  readonly baselineOn: string
  readonly target: string
  readonly targetOn: string
  readonly lowest: string
  readonly highest: string
  readonly every: string
  readonly post: string
  readonly source: string
}

/** What a form can say of a measure. */
export type SaidOfMeasure = Omit<Measure, 'id' | 'illustrative' | 'withdrawnBecause' | 'revision'>

export type FoundMeasure =
  | { readonly kind: 'fit'; readonly said: SaidOfMeasure }
  | { readonly kind: 'unfit'; readonly problems: readonly RequestProblem[] }

/** How often a figure can be counted, in months. */
export const frequencies = [1, 2, 3, 4, 6, 12] as const

const most = { title: 150, definition: 5000, 'unit-words': 60, source: 300 } as const

/** The measure that a form means, with one of these posts; or everything that is wrong with it. */
export function measureFrom(typed: TypedMeasure, posts: readonly Post[]): FoundMeasure {
  const problems: RequestProblem[] = []
  const tell = (field: string, message: string) => problems.push({ field, message })
  const title = inOneLine(typed.title)
  const definition = typed.definition.trim()
  const unitWords = inOneLine(typed.unitWords)
  const source = inOneLine(typed.source)
  if (title === '') tell('title', 'Enter what the measure is called')
  if (definition === '') tell('definition', 'Enter what is counted, out of what, and how')
  for (const [field, text] of Object.entries({ title, definition, 'unit-words': unitWords, source })) {
    const limit = isLimited(field) ? most[field] : Number.POSITIVE_INFINITY
    if (text.length > limit) {
      tell(field, `Enter at most ${limit} characters; these are ${text.length}`)
    }
  }
  const unit = units.find((one) => one === typed.unit)
  if (unit === undefined) tell('unit', 'Choose the unit')
  const direction = directions.find((one) => one === typed.direction)
  if (direction === undefined) tell('direction', 'Choose which way is better')
  const everyMonths = frequencies.find((months) => String(months) === typed.every)
  if (everyMonths === undefined) tell('every', 'Choose how often it is counted')
  const post = posts.find(({ id }) => id === typed.post)
  if (typed.post !== '' && post === undefined) tell('post', 'Choose a post from the list')
  const figure = (field: 'baseline' | 'target' | 'lowest' | 'highest') => {
    const found = unit === undefined ? unitless(typed[field]) : numberIn(typed[field], unit)
    if ('because' in found) tell(field, found.because)
    return 'because' in found ? undefined : found.value
  }
  const day = (field: 'baseline-on' | 'target-on', text: string, ask: string): IsoDate | undefined => {
    if (text === '') return undefined
    const found = dayInForm(field, text, ask)
    if ('problem' in found) problems.push(found.problem)
    return 'day' in found ? found.day : undefined
  }
  const said = {
    ...{ title, definition, unitWords, source, post: post?.id },
    ...{ lowest: figure('lowest'), highest: figure('highest') }
  }
  const baseline = figure('baseline')
  const target = figure('target')
  const baselineOn = day('baseline-on', typed.baselineOn, 'Enter the day of the baseline')
  const targetOn = day('target-on', typed.targetOn, 'Enter the day of the target')
  if (baseline !== undefined && typed.baselineOn === '') {
    tell('baseline-on', 'Enter the day that the baseline speaks of')
  }
  if (baseline === undefined && typed.baseline === '' && typed.baselineOn !== '') {
    tell('baseline', 'Enter the baseline, or take its day away')
  }
  if (target === undefined && typed.target === '' && typed.targetOn !== '') {
    tell('target', 'Enter the target, or take its day away')
  }
  if (baselineOn !== undefined && targetOn !== undefined && targetOn <= baselineOn) {
    tell('target-on', 'The day of the target must be after the day of the baseline')
  }
  if (said.lowest !== undefined && said.highest !== undefined && said.highest < said.lowest) {
    tell('highest', 'The highest value must be the same as the lowest or more')
  }
  if (unit === undefined || direction === undefined || everyMonths === undefined || problems.length > 0) {
    return { kind: 'unfit', problems }
  }
  const whole = {
    ...{ ...said, unit, direction, everyMonths },
    baseline:
      baseline === undefined || baselineOn === undefined ? undefined : { value: baseline, on: baselineOn },
    target: target === undefined ? undefined : { value: target, on: targetOn }
  }
  const unlikely = figureProblems(whole)
  return unlikely.length > 0 ? { kind: 'unfit', problems: unlikely } : { kind: 'fit', said: whole }
}

function isLimited(field: string): field is keyof typeof most {
  return Object.hasOwn(most, field)
}

function unitless(typed: string): { readonly value: number | undefined } | { readonly because: string } {
  const read = readNumber(typed)
  if (read.kind === 'unreadable') return { because: 'Enter a number such as 68 or 68.5' }
  return { value: read.kind === 'number' ? read.value : undefined }
}

/** Figures that cannot be, or cannot be meant: out of range, or a target that is worse than the baseline. */
function figureProblems(said: SaidOfMeasure): RequestProblem[] {
  const { baseline, target, direction } = said
  const outside = Object.entries({ baseline: baseline?.value, target: target?.value }).flatMap(
    ([field, value]) =>
      value === undefined || isInRange(value, said)
        ? []
        : [{ field, message: `Enter a ${field} ${rangeInWords(said) ?? ''}: that is what values can be` }]
  )
  if (outside.length > 0 || baseline === undefined || target === undefined) return outside
  if (shortOf(baseline.value, target.value, direction) <= 0) return []
  const [aim, from] = [figureInWords(target.value, said), figureInWords(baseline.value, said)]
  return [
    {
      field: 'target',
      message: `The target of ${aim} is worse than the baseline of ${from}, as ${direction} is better: check both, or which way is better`
    }
  ]
}
