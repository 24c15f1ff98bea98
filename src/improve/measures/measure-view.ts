import { type IsoDate, longDate } from '../../framework/iso-date.ts'
import type { Member } from '../../people/permissions/member.ts'
import { officerWords } from '../../people/posts/officer-words.ts'
import type { Post } from '../../people/posts/post.ts'
import type { JudgedActivity } from '../../record/activities/activity.ts'
import { lowerFirst } from '../../ui/prose/lower-first.ts'
import { momentInWords } from '../../ui/prose/moments.ts'
import { findingKindWords } from '../findings/finding.ts'
import { improvePaths } from '../paths.ts'
import { impactWords, progressWords } from '../planned-action/planned-action.ts'
import { figureInWords } from './figures.ts'
import type { LinkedToMeasure } from './linked-store.ts'
import { daysOfActions, daysOfVisits } from './marked-days.ts'
import {
  definitionOn,
  type EnteredValue,
  standingBreaks,
  standingValues,
  type WholeMeasure
} from './measure.ts'
import { type MeasureChart, measureChart, tickOf } from './measure-chart.ts'
import {
  baselineInWords,
  directionInWords,
  frequencyInWords,
  gapsInWords,
  targetInWords
} from './measure-words.ts'
import { gapsIn } from './series.ts'
import { type MeasureStanding, standingOf } from './standing.ts'
import { rangeInWords } from './typed-number.ts'
import { fractionInWords, isSmall } from './typed-value.ts'

/** A value as the page of its measure lists it. */
export interface ValueRow {
  readonly id: string
  readonly asAt: IsoDate
  readonly figure: string
  readonly parts: string
  readonly from: string
  readonly enteredBy: string
  readonly isSmall: boolean
}

/** What was put right or withdrawn, told in a line. */
interface FormerValue {
  readonly id: string
  readonly says: string
  readonly because: string
  readonly who: string
}

interface LinkedLine {
  readonly href: string
  readonly text: string
  readonly detail: string
}

export interface MeasureView {
  readonly id: string
  readonly authority: string
  readonly title: string
  readonly illustrative: boolean
  readonly withdrawnBecause: string | undefined
  /** How it stands, in one line; the chart says the rest. */
  readonly lead: string
  readonly gaps: string
  readonly definition: string
  readonly rows: readonly { readonly key: string; readonly value: string }[]
  /** Newest first. */
  readonly values: readonly ValueRow[]
  readonly former: readonly FormerValue[]
  readonly breaks: readonly {
    readonly id: string
    readonly from: IsoDate
    readonly because: string
    readonly definition: string
  }[]
  readonly actions: readonly LinkedLine[]
  readonly findings: readonly (LinkedLine & { readonly didItWork: string })[]
  /** Undefined while there is no value to draw. */
  readonly chart: MeasureChart | undefined
  readonly tick: (value: number) => string
  readonly mayKeep: boolean
  readonly mayEnter: boolean
}

/** A measure as its page shows it. */
export function measureView(
  measure: WholeMeasure,
  linked: LinkedToMeasure,
  posts: readonly Post[],
  activities: readonly JudgedActivity[],
  { workspace, may }: Pick<Member, 'workspace' | 'may'>,
  today: IsoDate
): MeasureView {
  const values = standingValues(measure)
  const breaks = standingBreaks(measure)
  const stands = measure.withdrawnBecause === undefined
  const post = posts.find(({ id }) => id === measure.post)
  const told = (key: string, value: string | undefined) =>
    value === undefined || value === '' ? [] : [{ key, value }]
  return {
    ...{
      id: measure.id,
      authority: workspace.name,
      title: measure.title,
      illustrative: measure.illustrative
    },
    withdrawnBecause: measure.withdrawnBecause,
    lead: leadOf(standingOf(measure, values, breaks, today)),
    gaps: gapsInWords(gapsIn(values, measure.everyMonths)),
    definition: definitionOn(measure, today),
    rows: [
      ...told('Which way is better', directionInWords(measure.direction)),
      ...told('Baseline', baselineInWords(measure)),
      ...told('Target', targetInWords(measure)),
      ...told('A value is', rangeInWords(measure)),
      ...told('Counted', frequencyInWords(measure.everyMonths)),
      ...told('Who answers for it', post && officerWords(post)),
      ...told('Where it comes from', measure.source)
    ],
    values: values.map((value) => valueRow(measure, value)).toReversed(),
    former: formerOf(measure),
    breaks: breaks
      .map(({ id, from, because, definition }) => ({ id, from, because, definition }))
      .toReversed(),
    actions: linked.actions.map((action) => ({
      href: improvePaths.action(action.id),
      text: `${action.reference} ${action.words}`,
      detail: `${progressWords(action.progress)}. Impact on children: ${impactWords(action.impact).toLowerCase()}`
    })),
    findings: linked.findings.map(({ id, kind, words, source }) => ({
      href: improvePaths.finding(id),
      text: words,
      detail: `${findingKindWords(kind)}. ${source}`,
      didItWork: improvePaths.didItWork(id)
    })),
    chart: measureChart(measure, [...daysOfActions(linked.actions), ...daysOfVisits(activities)], today),
    tick: tickOf(measure),
    mayKeep: stands && may.has('keep-plan'),
    mayEnter: stands && may.has('update-plan')
  }
}

function leadOf({ latest, distance, distanceWords, onCourse, sentence, missing }: MeasureStanding): string {
  if (latest === undefined || distance === undefined) return sentence
  if (missing > 1) return `No value since ${longDate(latest.asAt)}. Then: ${lowerFirst(distanceWords)}.`
  if (distance <= 0 || onCourse === undefined) return `${distanceWords}.`
  return `${distanceWords}, ${onCourse ? 'and on course' : 'and behind the line to it'}.`
}

function valueRow(measure: WholeMeasure, value: EnteredValue): ValueRow {
  return {
    ...{ id: value.id, asAt: value.asAt, figure: figureInWords(value.value, measure) },
    parts: fractionInWords(value.fraction),
    from: [value.source, value.note].filter((part) => part !== '').join('. '),
    enteredBy: value.enteredBy,
    isSmall: isSmall(value, measure)
  }
}

function formerOf(measure: WholeMeasure): FormerValue[] {
  return measure.values
    .flatMap((value) => (value.withdrawn === undefined ? [] : [{ value, withdrawn: value.withdrawn }]))
    .toSorted((one, other) => other.withdrawn.at.getTime() - one.withdrawn.at.getTime())
    .map(({ value, withdrawn }) => {
      const now = measure.values.find(({ insteadOf }) => insteadOf === value.id)
      const was = `${longDate(value.asAt)} was ${figureInWords(value.value, measure)}`
      const became =
        now === undefined
          ? 'withdrawn'
          : `now ${figureInWords(now.value, measure)}${now.asAt === value.asAt ? '' : ` on ${longDate(now.asAt)}`}`
      return {
        id: value.id,
        says: `${was}, ${became}`,
        because: withdrawn.because,
        who: `${withdrawn.by}, ${momentInWords(withdrawn.at)}`
      }
    })
}
