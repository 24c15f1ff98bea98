import { type ActivityKind, activityLabel, givesGrades } from '../../framework/activity-kinds.ts'
import type { IsoDate } from '../../framework/iso-date.ts'
import type { JudgementArea } from '../../framework/judgement-areas.ts'
import { latestDay } from '../../framework/partial-date.ts'
import type { Activity } from '../../record/activities/activity.ts'
import { paths } from '../../record/paths.ts'
import type { AskedFor } from '../../record/reports/asked-for.ts'
import { passageRef } from '../../record/thread/record-refs.ts'
import type { Found } from '../../thread/found.ts'
import { thingKey } from '../../thread/thing-key.ts'
import { dateInWords, datesInWords } from '../../ui/prose/dates.ts'
import { lowerFirst } from '../../ui/prose/lower-first.ts'
import type { Dismissal } from './dismissed-store.ts'
import type { Finding, FindingCitation, Origin } from './finding.ts'

/** What the record or a room holds of a finding that nobody has accepted yet. */
export interface Proposal {
  /** Names what it is read from: "improvement:leeds/2022-02-21/1". */
  readonly key: string
  readonly kind: 'improvement' | 'priority-action'
  readonly words: string
  readonly area: JudgementArea | undefined
  readonly cameFrom: Origin
  readonly source: string
  readonly foundOn: IsoDate
  /** The address of the inspection among the authority's activities in the record. */
  readonly inspection: string | undefined
  readonly citation: FindingCitation
  /** Where it stands. */
  readonly href: string
  /** What it stands in: "the report of 9 May 2022", "the letter of the focused visit, 20 to 21 July 2021". */
  readonly standsIn: string
}

/** What the record's reports ask for, as proposals. */
export function proposalOfRecord({ activity, field, ...asked }: AskedFor): Proposal {
  const place = { authority: activity.authority, address: activity.address }
  const thing = passageRef(place, field)
  const days = datesInWords(activity.startsOn, activity.endsOn)
  return {
    key: thingKey(thing),
    kind: field.kind,
    words: asked.text,
    area: asked.area,
    cameFrom: originOf(activity.kind),
    source: `${activityLabel(activity.kind)}, ${days}`,
    foundOn: foundDay(activity),
    inspection: activity.address,
    citation: {
      ...{ thing, version: asked.report, page: asked.page, paragraph: asked.restsOn },
      // Papers that tell of a report are not its own words.
      quote: asked.report === undefined ? undefined : asked.text
    },
    href: paths.passage(place, field),
    standsIn:
      activity.publishedOn === undefined
        ? `the report on ${days}`
        : `the report of ${dateInWords(activity.publishedOn)}`
  }
}

/** What another room holds, as a proposal. */
function proposalOfRoom({ thing, inRecord, href, ...found }: Found): Proposal {
  return {
    ...{ key: thingKey(thing), kind: found.kind, words: found.words, area: undefined },
    ...{ cameFrom: found.cameFrom, source: found.source, foundOn: found.foundOn, inspection: inRecord },
    citation: { thing, version: undefined, page: undefined, paragraph: undefined, quote: found.words },
    href,
    standsIn: `the letter of the ${lowerFirst(found.source)}`
  }
}

/**
 * What is proposed: what the record holds, and what rooms hold of visits that the record has no such words of, as far
 * as it never became a finding. What became one and was withdrawn is not proposed again: somebody said why it is none.
 */
export function proposalsAmong(
  asked: readonly AskedFor[],
  found: readonly Found[],
  findings: readonly Pick<Finding, 'citation'>[]
): Proposal[] {
  const held = new Set(findings.flatMap(({ citation }) => (citation ? [thingKey(citation.thing)] : [])))
  const told = new Set(asked.map(({ activity }) => activity.address))
  const ofRooms = found.filter(({ inRecord }) => inRecord === undefined || !told.has(inRecord))
  return [...asked.map(proposalOfRecord), ...ofRooms.map(proposalOfRoom)]
    .filter(({ key }) => !held.has(key))
    .toSorted((one, other) => other.foundOn.localeCompare(one.foundOn))
}

/** What is proposed and was said to be no finding. */
export interface DismissedProposal {
  readonly proposal: Proposal
  readonly dismissal: Dismissal
}

/**
 * Parts what is proposed from what was dismissed. A dismissal holds for the words that it was made of: where the record
 * says something else by now, that is proposed anew.
 */
export function withoutDismissed(
  proposals: readonly Proposal[],
  dismissals: readonly Dismissal[]
): { readonly proposed: readonly Proposal[]; readonly dismissed: readonly DismissedProposal[] } {
  const dismissed = dismissals.flatMap((dismissal) => {
    const proposal = proposals.find(({ key, words }) => key === dismissal.key && words === dismissal.words)
    return proposal === undefined ? [] : [{ proposal, dismissal }]
  })
  const gone = new Set(dismissed.map(({ proposal }) => proposal))
  return { proposed: proposals.filter((proposal) => !gone.has(proposal)), dismissed }
}

/** The proposals of one report or letter. */
export interface ProposedTogether {
  readonly standsIn: string
  readonly source: string
  readonly foundOn: IsoDate
  readonly proposals: readonly Proposal[]
}

/** Report by report, the newest first. */
export function byReport(proposals: readonly Proposal[]): ProposedTogether[] {
  return [...Map.groupBy(proposals, ({ standsIn }) => standsIn)].flatMap(([standsIn, together]) => {
    const [first] = together
    return first ? [{ standsIn, source: first.source, foundOn: first.foundOn, proposals: together }] : []
  })
}

/**
 * The proposals that still ask for an answer: those of the newest inspection of which the record holds what it asks for,
 * and of what came after it. What was asked for before was looked at again by that inspection.
 */
export function pressing(proposals: readonly Proposal[], asked: readonly AskedFor[]): Proposal[] {
  const since = asked
    .filter(({ activity }) => givesGrades(activity.kind))
    .map(({ activity }) => foundDay(activity))
    .toSorted()
    .at(-1)
  return proposals.filter(({ foundOn }) => since === undefined || foundOn >= since)
}

function foundDay({ startsOn, endsOn }: Pick<Activity, 'startsOn' | 'endsOn'>): IsoDate {
  return latestDay(endsOn ?? startsOn)
}

/** What found it, by the kind of activity that the record holds. */
export function originOf(kind: ActivityKind): Origin {
  return kind === 'focused-visit' || kind === 'monitoring-visit' || kind === 'jtai' ? kind : 'inspection'
}
