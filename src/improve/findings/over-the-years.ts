import { type IsoDate, isoDate } from '../../framework/iso-date.ts'
import { dateInWords } from '../../ui/prose/dates.ts'
import { type FindingState, findingKindWords, findingStateWords } from './finding.ts'
import type { ThemedFinding } from './findings-choice.ts'
import type { FindingStep } from './state-store.ts'

/** A time in which a finding stood in one way. */
export interface Stretch {
  readonly state: FindingState
  readonly from: IsoDate
  readonly to: IsoDate
}

/** One finding of a chain, with how it stood. */
export interface Lane {
  readonly id: string
  readonly words: string
  readonly source: string
  readonly isStrength: boolean
  readonly foundOn: IsoDate
  readonly stretches: readonly Stretch[]
}

/** Something that happened to one of them. */
export interface YearsRow {
  readonly key: string
  readonly on: IsoDate
  readonly what: string
  readonly finding: string
  readonly because: string
}

/** The same finding over the years: what a picture shows, and what a table and a sentence say of it. */
export interface OverTheYears {
  readonly from: IsoDate
  readonly to: IsoDate
  /** In the order in which they were found. */
  readonly lanes: readonly Lane[]
  readonly rows: readonly YearsRow[]
  readonly sentence: string
}

/** The history of findings that are one; each stands as it was last said, up to today. */
export function overTheYears(
  findings: readonly ThemedFinding[],
  steps: readonly FindingStep[],
  today: IsoDate
): OverTheYears {
  const inOrder = findings.toSorted(
    (one, other) => one.foundOn.localeCompare(other.foundOn) || one.id.localeCompare(other.id)
  )
  const lanes = inOrder.map((finding) => laneOf(finding, stepsOn(finding, steps), today))
  const days = lanes.flatMap(({ foundOn, stretches }) => [foundOn, ...stretches.map(({ from }) => from)])
  const first = days.toSorted()[0] ?? today
  return {
    from: firstOfYear(first),
    to: today,
    lanes,
    rows: inOrder.flatMap((finding) => rowsOf(finding, stepsOn(finding, steps))).toSorted(byDay),
    sentence: sentenceOf(lanes)
  }
}

function stepsOn({ id }: ThemedFinding, steps: readonly FindingStep[]): FindingStep[] {
  return steps
    .filter(({ finding }) => finding === id)
    .toSorted(
      (one, other) => one.since.localeCompare(other.since) || one.saidAt.getTime() - other.saidAt.getTime()
    )
}

function laneOf(finding: ThemedFinding, steps: readonly FindingStep[], today: IsoDate): Lane {
  const { id, words, source, kind, foundOn, state } = finding
  const told = steps.length > 0 ? steps : [{ state, since: foundOn }]
  return {
    ...{ id, words, source, foundOn, isStrength: kind === 'strength' },
    stretches: told.map((step, at) => ({
      ...{ state: step.state, from: step.since },
      to: told[at + 1]?.since ?? today
    }))
  }
}

function rowsOf(finding: ThemedFinding, steps: readonly FindingStep[]): YearsRow[] {
  const found = `Found: ${findingKindWords(finding.kind).toLowerCase()}`
  const rest = steps.filter(({ state, since }) => !(state === 'open' && since === finding.foundOn))
  return [
    {
      ...{ key: `${finding.id} found`, on: finding.foundOn, what: found, finding: finding.words },
      because: finding.source
    },
    ...rest.map(({ state, since, because }, at) => ({
      ...{ key: `${finding.id} ${at}`, on: since, what: findingStateWords(state), finding: finding.words },
      because
    }))
  ]
}

function byDay(one: YearsRow, other: YearsRow): number {
  return one.on.localeCompare(other.on)
}

function firstOfYear(day: IsoDate): IsoDate {
  return isoDate(`${day.slice(0, 4)}-01-01`)
}

function sentenceOf(lanes: readonly Lane[]): string {
  const [first] = lanes
  const last = lanes.at(-1)
  const stands = last?.stretches.at(-1)
  if (first === undefined || last === undefined || stands === undefined) return ''
  const times =
    lanes.length === 1
      ? `It was found on ${dateInWords(first.foundOn)}`
      : `It was found ${lanes.length} times between ${dateInWords(first.foundOn)} and ${dateInWords(last.foundOn)}`
  return last.isStrength
    ? `${times}, and the last time it was a strength.`
    : `${times}. It stands as ${findingStateWords(stands.state).toLowerCase()} since ${dateInWords(stands.from)}.`
}
