import type { ActivityKind } from '../../../framework/activity-kinds.ts'
import { activityLabel } from '../../../framework/activity-kinds.ts'
import { frameworkVersion } from '../../../framework/framework-versions.ts'
import { areaLabel } from '../../../framework/judgement-areas.ts'
import type { StandingFact } from '../../../ui/patterns/standing-facts.tsx'
import { count } from '../../../ui/prose/counts.ts'
import { dateInWords, datesInWords } from '../../../ui/prose/dates.ts'
import { paths } from '../../paths.ts'
import type { Place } from '../../reports/store.ts'
import type { JudgedActivity } from '../activity.ts'
import { changeInWords, changeSince } from '../change-since.ts'
import type { Inspection } from '../inspection.ts'
import { inPrintedOrder } from '../printed-order.ts'
import { publicationLag } from '../publication-lag.ts'
import { shownGrade } from '../shown-grade.ts'
import type { HistoryView } from './history-view.ts'
import { historyView } from './history-view.ts'
import type { ReportTextView } from './report-text-view.ts'
import { reportTextView } from './report-text-view.ts'
import type { ValueView } from './value-view.ts'
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
  /** Where the values come from while no report is held, and whether reports of this kind can be read. */
  readonly notRead: { readonly source: string; readonly readable: boolean } | undefined
  /** What the reader could not make agree, with the pages to look at. */
  readonly toLookAt: readonly {
    readonly what: string
    readonly pages: readonly { readonly page: number; readonly href: string }[]
  }[]
  readonly text: ReportTextView
  readonly values: readonly ValueView[]
  readonly history: HistoryView
  readonly remarks: readonly string[]
  readonly mayCorrect: boolean
}

/** Builds the view of an inspection; `mayCorrect` where the reader sits at the machine itself. */
export function inspectionView(inspection: Inspection, mayCorrect: boolean): InspectionView {
  const { activity, before, passages, versions } = inspection
  const head = activityHead(inspection)
  const { place } = head
  const improvements = passages.filter((passage) => passage.kind === 'improvement').length
  const newest = versions[0]
  return {
    ...head,
    facts: [
      ...inPrintedOrder(activity).map(({ area, grade }) => ({
        label: areaLabel(area),
        value: shownGrade(grade),
        note: before && changeInWords(area, changeSince({ area, grade }, before), yearOf(before)),
        href: paths.value(place, { kind: 'judgement', area })
      })),
      ...(newest || improvements > 0
        ? [
            {
              label: 'Areas for improvement',
              value: { number: String(improvements) },
              href: paths.section(place, 'improvements')
            }
          ]
        : [])
    ],
    comparedWith: before && neighbour(before),
    notRead: newest === undefined ? notReadYet(activity) : undefined,
    toLookAt: (newest?.disagreements ?? []).map(({ what, pages }) => ({
      what,
      pages: pages.map((page) => ({ page, href: paths.sourcePage(place, page) }))
    })),
    text: reportTextView(inspection, place, mayCorrect),
    values: valueViews(inspection, place, mayCorrect),
    history: historyView(inspection, place),
    remarks: activity.remarks,
    mayCorrect
  }
}

/** What every activity's page begins with: what it was, where and when. */
export function activityHead({ authority, activity, before, after }: Inspection): ActivityHead {
  const label = activityLabel(activity.kind)
  const when = datesInWords(activity.startsOn, activity.endsOn)
  const framework = activity.framework && `framework: ${frameworkVersion(activity.framework).name}`
  return {
    authority: { name: authority.name, href: paths.authority(authority.slug) },
    title: `${authority.name}, ${label.charAt(0).toLowerCase()}${label.slice(1)}, ${when}`,
    heading: `${label} ${preposition(activity.kind)} ${authority.name}`,
    lead: [when, publication(activity), framework].filter((part) => part !== undefined).join(' · '),
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

function publication(activity: JudgedActivity): string | undefined {
  const { publishedOn } = activity
  if (!publishedOn) return undefined
  const lag = publicationLag(activity)
  const after = lag === undefined ? '' : `, ${count(lag, 'working day')} after fieldwork ended`
  return `published ${dateInWords(publishedOn)}${after}`
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

function notReadYet({ kind, standing }: JudgedActivity): InspectionView['notRead'] {
  return {
    source: standing === 'worked-example' ? 'the council’s published papers' : 'the published grade tables',
    readable: kind === 'ilacs-short' || kind === 'ilacs-standard'
  }
}
