import { type IsoDate, longDate } from '../../../framework/iso-date.ts'
import { count } from '../../../ui/prose/counts.ts'
import { listInWords } from '../../../ui/prose/lists.ts'
import { controlLimits, fewestForLimits, longRun } from '../control-limits.ts'
import { figureInWords } from '../figures.ts'
import { type EnteredValue, standingBreaks, standingValues, type WholeMeasure } from '../measure.ts'
import { runOn } from '../series.ts'
import { shortOf } from '../standing.ts'

/** What can be said of whether something worked. None of them says what made the difference. */
export const verdicts = ['better', 'no-change', 'worse', 'cannot-tell'] as const
export type Verdict = (typeof verdicts)[number]

const words: Record<Verdict, string> = {
  better: 'Better since',
  'no-change': 'No change beyond the usual ups and downs',
  worse: 'Worse since',
  'cannot-tell': 'Cannot tell yet'
}

export function verdictWords(verdict: Verdict): string {
  return words[verdict]
}

/** A verdict with what it rests on. */
export interface Judged {
  readonly verdict: Verdict
  readonly why: string
}

/** After the first action started, so many values at least: one or two say nothing. */
const fewestAfter = 3

/**
 * Whether a measure went better since the first action started, by the rules of the control chart: the limits are those
 * of at least twelve values before the start, of the same definition. It changed where the last eight values since all
 * lie on one side of the mean before, or where of the last three at least two lie beyond a limit. Anything less is
 * called no change, and too few values are called too few.
 */
export function judgeMeasure(measure: WholeMeasure, startedOn: IsoDate | undefined, today: IsoDate): Judged {
  if (startedOn === undefined || startedOn > today) return cannotTell('No action has started yet.')
  const run = runOn(standingValues(measure), standingBreaks(measure), today)
  const before = run.values.filter(({ asAt }) => asAt <= startedOn)
  const after = run.values.filter(({ asAt }) => asAt > startedOn)
  if (run.since !== undefined && run.since.from > startedOn) {
    return cannotTell(
      `The definition changed on ${longDate(run.since.from)}, after the first action started on ${longDate(startedOn)}: what was before cannot be compared.`
    )
  }
  const limits = controlLimits(before, measure)
  if (limits === undefined || after.length < fewestAfter) {
    const have = `${count(before.length, 'value')} up to ${longDate(startedOn)}, when the first action started, and ${count(after.length, 'value')} since`
    return cannotTell(
      `Too few values to tell: ${have}. It takes ${fewestForLimits} before and ${fewestAfter} after.`
    )
  }
  const sides = (wanted: 1 | -1) => {
    const isBeyond = ({ value }: EnteredValue) => (wanted === 1 ? value > limits.upper : value < limits.lower)
    const lastEight = after.slice(-longRun)
    const onOneSide =
      lastEight.length === longRun &&
      lastEight.every(({ value }) => Math.sign(value - limits.mean) === wanted)
    const beyond = after.slice(-3).filter(isBeyond).length
    if (onOneSide) return `the last ${longRun} all lie ${sideWords(wanted)} the mean before`
    return beyond >= 2 ? `${beyond} of the last 3 lie ${sideWords(wanted)} where it usually moved` : undefined
  }
  const told = beforeAndAfter(measure, before, after, startedOn)
  for (const side of [1, -1] as const) {
    const because = sides(side)
    if (because === undefined) continue
    const isBetter = shortOf(0, side, measure.direction) < 0
    return { verdict: isBetter ? 'better' : 'worse', why: `${told}; ${because}.` }
  }
  const usual = `between ${figureInWords(limits.lower, measure)} and ${figureInWords(limits.upper, measure)}`
  return {
    verdict: 'no-change',
    why: `${told}; before, it moved ${usual} by itself, and it has not left that for good.`
  }
}

function sideWords(side: 1 | -1): string {
  return side === 1 ? 'above' : 'below'
}

function cannotTell(why: string): Judged {
  return { verdict: 'cannot-tell', why }
}

/** "On average 61.2% over 12 values up to 3 March 2026, when the first action started, and 74% over 8 values since". */
function beforeAndAfter(
  measure: WholeMeasure,
  before: readonly EnteredValue[],
  after: readonly EnteredValue[],
  startedOn: IsoDate
): string {
  const told = (values: readonly EnteredValue[]) => {
    const mean = values.reduce((sum, { value }) => sum + value, 0) / values.length
    return `${figureInWords(Math.round(mean * 10) / 10, measure)} over ${count(values.length, 'value')}`
  }
  return `On average ${told(before)} up to ${longDate(startedOn)}, when the first action started, and ${told(after)} since`
}

/**
 * What its measures say of a finding together. One that went worse is never outweighed; of several, better is said
 * only where one is and none is worse, and the sentence says of how many.
 */
export function judgeTogether(judged: readonly Judged[]): Judged {
  if (judged.length === 0) {
    return cannotTell('No measure is joined to the finding or its actions: nothing shows whether it worked.')
  }
  const counts = verdicts.map((verdict) => ({
    verdict,
    many: judged.filter((one) => one.verdict === verdict).length
  }))
  const has = (verdict: Verdict) => judged.some((one) => one.verdict === verdict)
  const verdict = (['worse', 'better', 'no-change'] as const).find(has) ?? 'cannot-tell'
  const [only] = judged
  if (judged.length === 1 && only !== undefined) return only
  const parts = counts
    .filter(({ many }) => many > 0)
    .map((one) => `${one.many} “${verdictWords(one.verdict).toLowerCase()}”`)
  return { verdict, why: `Of ${judged.length} measures ${listInWords(parts)}.` }
}
