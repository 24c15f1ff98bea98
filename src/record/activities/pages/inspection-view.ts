import type { ActivityKind } from '../../../framework/activity-kinds.ts'
import { activityLabel } from '../../../framework/activity-kinds.ts'
import { frameworkVersion } from '../../../framework/framework-versions.ts'
import { areaLabel } from '../../../framework/judgement-areas.ts'
import type { Caller } from '../../../people/permissions/caller.ts'
import type { MarkPassage } from '../../../thread/passages/passage.ts'
import { threadPaths } from '../../../thread/paths.ts'
import { thingKey } from '../../../thread/thing-key.ts'
import type { StandingFact } from '../../../ui/patterns/standing-facts.tsx'
import { count } from '../../../ui/prose/counts.ts'
import { dateInWords, datesInWords } from '../../../ui/prose/dates.ts'
import { lowerFirst } from '../../../ui/prose/lower-first.ts'
import { paths } from '../../paths.ts'
import type { ContentPassage } from '../../reports/contents.ts'
import type { Place } from '../../reports/store.ts'
import { startingArea } from '../../wordings/starting-area.ts'
import { isCompared } from '../../wordings/store.ts'
import type { JudgedActivity } from '../activity.ts'
import { changeInWords, changeSince, isInspection } from '../change-since.ts'
import type { Inspection } from '../inspection.ts'
import { overallThatEnded } from '../overall-that-ended.ts'
import { inPrintedOrder } from '../printed-order.ts'
import { publicationLag } from '../publication-lag.ts'
import { shownGrade } from '../shown-grade.ts'
import type { HistoryView } from './history-view.ts'
import { historyView } from './history-view.ts'
import type { ValueView } from './inspection-value.ts'
import type { ReportTextView } from './report-text-view.ts'
import { reportTextView } from './report-text-view.ts'
import type { ToLookAtView } from './to-look-at.tsx'
import { type ToldBefore, toldBefore } from './told-before.ts'
import { valueViews } from './value-view.ts'

export interface Neighbour {
  readonly href: string
  readonly label: string
}

export interface ActivityHead {
  readonly authority: { readonly name: string; readonly href: string }
  /** Tells this page from every other: "Leeds, standard inspection, 21 February to 4 March 2022". */
  readonly title: string
  readonly heading: string
  readonly lead: string
  readonly place: Place
  readonly before: Neighbour | undefined
  readonly after: Neighbour | undefined
}

/** What the page of an inspection that ends in judgements shows. */
export interface InspectionView extends ActivityHead {
  readonly facts: readonly StandingFact[]
  readonly comparedWith: Neighbour | undefined
  /** Where the values come from while no report is held. */
  readonly notRead: { readonly source: string } | undefined
  readonly toLookAt: ToLookAtView
  /** Said of a letter, which has no fixed layout and gives no grades. */
  readonly letter: boolean
  /** Under the areas for improvement, where they are not all or not the report's own words. */
  readonly improvementsNote: string | undefined
  /** What papers told of the areas for improvement before the report was read. */
  readonly toldBefore: readonly ToldBefore[]
  /** To the words of the inspection before beside its own; undefined where there are none to compare. */
  readonly wordingsHref: string | undefined
  /** To this version beside the one before it; undefined where there is one version. */
  readonly versionsHref: string | undefined
  readonly text: ReportTextView
  readonly values: readonly ValueView[]
  readonly history: HistoryView
  readonly remarks: readonly string[]
  readonly mayCorrect: boolean
  /** Where whoever keeps the record goes on from here; each only where it is theirs to see. */
  readonly onwards: Onwards
}

/** The thread of an inspection, and what was changed in it. */
export interface Onwards {
  readonly traceHref: string | undefined
  readonly historyHref: string | undefined
}

/**
 * Builds the view of an inspection; `told` is what papers told of its areas for improvement, `may` what the
 * reader may do, `mark` what can be made of a passage.
 */
export function inspectionView(
  inspection: Inspection,
  told: readonly string[],
  may: Caller['may'],
  mark?: MarkPassage | undefined
): InspectionView {
  const mayCorrect = may.has('keep-record')
  const { activity, before, versions } = inspection
  const head = activityHead(inspection)
  const { place } = head
  const [newest, older] = versions
  const text = reportTextView(inspection, place, mayCorrect, may.has('keep-plan') ? mark : undefined)
  const improvements = text.asked.improvements.flatMap(({ items }) => items)
  return {
    ...head,
    facts: [...judgementFacts(inspection, place), ...askedFacts(inspection, place)],
    comparedWith: before && activity.judgements.length > 0 ? neighbour(before) : undefined,
    notRead: newest === undefined ? notReadYet(activity) : undefined,
    toLookAt: toLookAt(inspection, place, mayCorrect),
    letter: newest?.readAs === 'letter-by-headings',
    improvementsNote:
      newest === undefined && improvements.length > 0
        ? 'Known so far, from public papers: the report can name more, and in other words.'
        : undefined,
    toldBefore: newest === undefined ? [] : toldBefore(told, improvements),
    wordingsHref: wordingsHref(inspection),
    versionsHref: older && paths.versions(place),
    text,
    values: valueViews(inspection, place, mayCorrect),
    history: historyView(inspection, place),
    remarks: activity.remarks,
    mayCorrect,
    onwards: onwardsFrom(place, may)
  }
}

function onwardsFrom({ authority, address }: Place, may: Caller['may']): Onwards {
  const thing = thingKey({ kind: 'inspection', id: `${authority}/${address}` })
  const keeps = may.has('keep-record')
  return {
    traceHref: keeps && may.has('trace') ? threadPaths.trace(thing) : undefined,
    historyHref: keeps && may.has('see-history') ? threadPaths.history(thing) : undefined
  }
}

function judgementFacts({ activity, before }: Inspection, place: Place): readonly StandingFact[] {
  const judged = inPrintedOrder(activity).map(({ area, grade }) => ({
    label: areaLabel(area),
    value: shownGrade(grade),
    note: before && changeInWords(area, changeSince({ area, grade }, before), yearOf(before)),
    href: paths.value(place, { kind: 'judgement', area })
  }))
  const ended = isInspection(activity) ? overallThatEnded(activity, before ? [before] : []) : []
  return [...judged, ...ended]
}

function askedFacts({ passages, versions }: Inspection, place: Place): readonly StandingFact[] {
  const fact = (kind: ContentPassage['kind'], label: string, anchor: string, evenNone: boolean) => {
    const number = passages.filter((passage) => passage.kind === kind).length
    if (number === 0 && !evenNone) return []
    return [{ label, value: { number: String(number) }, href: paths.section(place, anchor) }]
  }
  return [
    ...fact('priority-action', 'Priority actions', 'priority-actions', false),
    ...fact('improvement', 'Areas for improvement', 'improvements', versions.length > 0),
    ...fact('board-improvement', 'Areas for improvement, board', 'board-improvements', false)
  ]
}

function toLookAt({ questions }: Inspection, place: Place, mayReview: boolean): ToLookAtView {
  return {
    questions: questions
      .filter(({ settled }) => settled === undefined)
      .map(({ what, pages }) => ({
        what,
        pages: pages.map((page) => ({ page, href: paths.sourcePage(place, page) }))
      })),
    reviewHref: mayReview ? paths.review(place) : undefined
  }
}

/** Beside the inspection before it. A board's review is of another body, so there is nothing to put beside it. */
function wordingsHref({ activity, before, passages }: Inspection): string | undefined {
  if (before === undefined || passages.length === 0 || !isCompared(activity)) return undefined
  const area = startingArea(activity)
  return paths.wordings(activity.authority, { area, left: before.address, right: activity.address })
}

/** What every activity's page begins with: what it was, where and when. */
export function activityHead({ authority, activity, stated, before, after }: Inspection): ActivityHead {
  const label = activityLabel(activity.kind)
  const when = datesInWords(activity.startsOn, activity.endsOn)
  const framework = activity.framework && `framework: ${frameworkVersion(activity.framework).name}`
  return {
    authority: { name: authority.name, href: paths.authority(authority.slug) },
    title: `${authority.name}, ${lowerFirst(label)}, ${when}`,
    heading: `${label} ${preposition(activity.kind)} ${authority.name}`,
    lead: [when, publication(activity, stated.get('published-on-cover')?.value), framework]
      .filter((part) => part !== undefined)
      .join(' · '),
    place: { authority: activity.authority, address: activity.address },
    before: before && neighbour(before),
    after: after && neighbour(after)
  }
}

function preposition(kind: ActivityKind): string {
  switch (kind) {
    case 'focused-visit':
    case 'monitoring-visit':
      return 'to'
    case 'annual-engagement-meeting':
      return 'with'
    default:
      return 'of'
  }
}

/** With the day on the cover where it is another: reports before ILACS print one, and it can differ by a few days. */
function publication(activity: JudgedActivity, onCover: string | undefined): string | undefined {
  const { publishedOn } = activity
  if (!publishedOn) return undefined
  const lag = publicationLag(activity)
  const after = lag === undefined ? '' : `, ${count(lag, 'working day')} after fieldwork ended`
  const cover =
    onCover === undefined || onCover === publishedOn ? '' : ` (${dateInWords(onCover)} on its cover)`
  return `published ${dateInWords(publishedOn)}${cover}${after}`
}

function neighbour(activity: JudgedActivity): Neighbour {
  return {
    href: paths.inspection(activity),
    label: `${activityLabel(activity.kind)}, ${datesInWords(activity.startsOn, activity.endsOn)}`
  }
}

function yearOf(activity: JudgedActivity): string {
  return activity.startsOn.slice(0, 4)
}

function notReadYet({ standing }: JudgedActivity): InspectionView['notRead'] {
  return {
    source: standing === 'worked-example' ? 'the council’s published papers' : 'the published grade tables'
  }
}
