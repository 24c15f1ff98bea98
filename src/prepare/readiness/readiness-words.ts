import { type IsoDate, longDate } from '../../framework/iso-date.ts'
import { count } from '../../ui/prose/counts.ts'
import { type Gap, type ReadinessDay, type Verdict, verdictOn } from './readiness.ts'

const verdicts: Record<Verdict, string> = {
  ready: 'Yes.',
  'ready-with-gaps': 'Yes, with gaps.',
  'not-ready': 'No.'
}

/** Whether the authority would be ready on the next Monday, in sentences; to whoever sees a part, no more than that. */
export function verdictInWords(gaps: readonly Gap[], monday: IsoDate, isWhole = true): string {
  const stops = gaps.filter(({ weight }) => weight === 'stops').length
  const weakens = gaps.length - stops
  const asked = `Would you be ready if the call came on Monday, ${longDate(monday)}? ${isWhole || stops > 0 ? verdicts[verdictOn(gaps)] : 'In what you may see nothing would stop you.'}`
  const stopping = stops === 0 ? '' : ` ${count(stops, 'gap')} would stop you.`
  const weakening = weakens === 0 ? '' : ` ${count(weakens, 'gap')} would weaken you.`
  return `${asked}${stopping}${weakening}${gaps.length === 0 && isWhole ? ' No rule of ours names a gap.' : ''}`
}

/** What the line of the history shows, in a sentence. */
export function historyInWords(days: readonly ReadinessDay[]): string {
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return 'Nothing was counted yet.'
  const gaps = ({ stopping, weakening }: ReadinessDay) => stopping + weakening
  if (first === last)
    return `${count(gaps(last), 'gap')} on ${longDate(last.onDay)}, the first day that was counted.`
  const became =
    gaps(last) === gaps(first) ? 'as many as' : gaps(last) < gaps(first) ? 'down from' : 'up from'
  return `${count(gaps(last), 'gap')} on ${longDate(last.onDay)}, ${became} ${gaps(first)} on ${longDate(first.onDay)}.`
}
