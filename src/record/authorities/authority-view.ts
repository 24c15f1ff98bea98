import { type IsoDate, longDate } from '../../framework/iso-date.ts'
import type { StandingFact } from '../../ui/patterns/standing-facts.tsx'
import type { TimelineEvent } from '../../ui/patterns/timeline.tsx'
import { outlookInWords } from '../outlook/outlook-words.ts'
import { paths } from '../paths.ts'
import type { Authority } from './authority.ts'
import type { AuthorityRecord } from './authority-record.ts'
import { type DisagreementView, disagreementViews } from './disagreements-view.ts'
import { distinctName } from './distinct-name.ts'
import { type HistoriesView, historiesView } from './histories-view.ts'
import { type ImprovementGroup, improvementGroups } from './improvements-view.ts'
import { type NeighboursView, neighboursView } from './neighbours-view.ts'
import { lastInspectedInWords, latestInspection, standingFacts, standingSource } from './standing-view.ts'
import { timelineEvents } from './timeline-view.ts'

export interface Link {
  readonly text: string
  readonly href: string
}

/** Everything that the page of one authority says, in the order in which it says it. */
export interface AuthorityView {
  readonly name: string
  readonly lead: string
  /** In words, that the authority is no more; undefined for a current one. */
  readonly ended: string | undefined
  readonly successors: readonly Link[]
  readonly predecessors: readonly Link[]
  /** The region, with the address of everyone in it. */
  readonly region: Link
  readonly details: readonly { readonly term: string; readonly value: string }[]
  readonly facts: readonly StandingFact[]
  readonly source: { readonly words: string; readonly inspection: Link } | undefined
  /** What is to be expected next, in a sentence, and where it is explained; undefined where the authority is no more. */
  readonly next: { readonly says: string; readonly href: string } | undefined
  readonly events: readonly TimelineEvent[]
  readonly histories: HistoriesView
  readonly improvements: readonly ImprovementGroup[]
  /** To the words of its inspections, two side by side. */
  readonly wordingsHref: string
  readonly neighbours: NeighboursView
  readonly disagreements: readonly DisagreementView[]
}

/** `documents` gives the titles of the papers on which facts of the worked example rest. */
export function authorityView(
  record: AuthorityRecord,
  documents: ReadonlyMap<string, string>,
  today: IsoDate
): AuthorityView {
  const { authority, activities } = record
  const latest = latestInspection(activities)
  return {
    name: distinctName(authority),
    lead: leadOf(record),
    ended:
      authority.abolishedOn &&
      `${authority.name} was abolished on ${longDate(authority.abolishedOn)}. Its inspections stay in the record.`,
    successors: record.successors.map(linkTo),
    predecessors: record.predecessors.map(linkTo),
    region: { text: authority.regionName, href: paths.national({ region: authority.region }) },
    details: detailsOf(authority),
    facts: latest === undefined ? [] : standingFacts(latest, record),
    source: latest && standingSource(latest),
    next:
      authority.abolishedOn === undefined || authority.abolishedOn > today
        ? {
            says: outlookInWords(record.next, authority.name, today),
            href: paths.authorityOutlook(authority.slug)
          }
        : undefined,
    events: timelineEvents(record),
    histories: historiesView(activities),
    improvements: improvementGroups(record),
    wordingsHref: paths.wordings(authority.slug),
    neighbours: neighboursView(record),
    disagreements: disagreementViews(record.disagreements, documents)
  }
}

function leadOf({ authority, activities }: AuthorityRecord): string {
  const latest = latestInspection(activities)
  if (latest === undefined) {
    const none = authority.abolishedOn === undefined ? 'not yet inspected' : 'no inspection is in the record'
    return `${authority.regionName} · ${none}`
  }
  return `${authority.regionName} · ${lastInspectedInWords(latest)}`
}

function linkTo(authority: Authority): Link {
  return { text: distinctName(authority), href: paths.authority(authority.slug) }
}

function detailsOf(authority: Authority): AuthorityView['details'] {
  const known: readonly (readonly [string, string | undefined])[] = [
    ['Ofsted’s number (URN)', authority.urn],
    ['Local authority code', authority.laCode],
    ['ONS code', authority.onsCode],
    ['Established', authority.establishedOn && longDate(authority.establishedOn)],
    ['Abolished', authority.abolishedOn && longDate(authority.abolishedOn)]
  ]
  return known.flatMap(([term, value]) => (value === undefined ? [] : [{ term, value }]))
}
