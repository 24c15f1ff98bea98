import { activityLabel } from '../../framework/activity-kinds.ts'
import { stateLabel } from '../../framework/activity-states.ts'
import { themeLabel } from '../../framework/activity-themes.ts'
import { dayInEngland } from '../../framework/day-in-england.ts'
import type { DeadlineClock } from '../../framework/deadline-clocks.ts'
import { type IsoDate, longDate } from '../../framework/iso-date.ts'
import { type VisitFact, visitRules } from '../../framework/visit-rules.ts'
import type { Member } from '../../people/permissions/member.ts'
import { passageName } from '../../record/activities/passage-kinds.ts'
import { paths } from '../../record/paths.ts'
import { sentenceCase } from '../../ui/prose/counts.ts'
import { listInWords } from '../../ui/prose/lists.ts'
import { momentInWords } from '../../ui/prose/moments.ts'
import { lastDayOf, toKnowOf } from '../calendar/days.ts'
import { preparePaths } from '../paths.ts'
import type { KnownVisits } from './known-visits.ts'
import { couldBeSame } from './pair-visits.ts'
import { seesFindings } from './seeing-findings.ts'
import { takenOverBy } from './store.ts'
import { findingKinds, isStillOpen, standingFindings, visitTitle, type WholeVisit } from './visit.ts'
import { visitDeadlines } from './visit-deadlines.ts'
import {
  changeInWords,
  daysInWords,
  findingHeading,
  findingName,
  rowWords,
  stateSentence
} from './visit-words.ts'

export interface FindingView {
  readonly id: string
  readonly name: string
  readonly words: string
  readonly takeBackHref: string | undefined
}

export interface Elsewhere {
  readonly text: string
  readonly href: string
}

export interface VisitView {
  readonly id: string
  readonly authority: string
  readonly title: string
  readonly state: string
  readonly sentence: string
  readonly reason: string | undefined
  /** What to know of its days while they can still be changed. */
  readonly toKnow: readonly string[]
  /** What is known of it, and where each can be changed. */
  readonly rows: readonly {
    readonly key: string
    readonly value: string
    readonly change: Elsewhere | undefined
  }[]
  readonly deadlines: readonly DeadlineClock[]
  readonly plansHref: string | undefined
  /** Undefined where the letter is not for the asker's eyes yet. */
  readonly groups:
    | readonly { readonly heading: string; readonly findings: readonly FindingView[] }[]
    | undefined
  readonly findingsHref: string | undefined
  /** The same visit in the national record, with what its letter asks for. */
  readonly record: (Elsewhere & { readonly asks: readonly Elsewhere[] }) | undefined
  /** One in the record that could be the same. */
  readonly couldBe: Elsewhere | undefined
  readonly before: Elsewhere | undefined
  readonly after: Elsewhere | undefined
  readonly again: string | undefined
  readonly cancelHref: string | undefined
  readonly events: readonly {
    readonly says: string
    readonly why: string | undefined
    readonly who: string
  }[]
  readonly rules: { readonly of: string; readonly facts: readonly VisitFact[] }
}

/** A visit as its page shows it to a member. */
export function visitView(known: KnownVisits, visit: WholeVisit, member: Member, now: Date): VisitView {
  const mayPlan = member.may.has('plan-activities')
  const open = isStillOpen(visit)
  const called = visit.state === 'cancelled'
  const deadlines = visitDeadlines(visit, dayInEngland(now))
  const plans = deadlines.some(({ id }) => id !== 'joint-notice')
  const successor = takenOverBy(known.visits, visit.id)
  const predecessor = known.visits.find(({ id }) => id === visit.insteadOf)
  return {
    id: visit.id,
    authority: member.workspace.name,
    title: visitTitle(visit),
    state: stateLabel(visit.state),
    sentence: stateSentence(visit),
    reason: visit.stateReason,
    toKnow: open ? [...overSince(visit, dayInEngland(now)), ...toKnowOf(visit)] : [],
    rows: rowsOf(visit, mayPlan, dayInEngland(now)),
    deadlines,
    plansHref: mayPlan && plans ? preparePaths.visitPlans(visit.id) : undefined,
    groups: seesFindings(member, visit) ? groupsOf(visit, mayPlan) : undefined,
    findingsHref:
      mayPlan && visit.letterReceivedOn !== undefined ? preparePaths.visitFindings(visit.id) : undefined,
    ...inRecord(known, visit, mayPlan),
    before: predecessor && elsewhere(predecessor),
    after: successor && elsewhere(successor),
    again: mayPlan && called && successor === undefined ? preparePaths.newVisit(visit.id) : undefined,
    cancelHref: mayPlan && open ? preparePaths.visitCancel(visit.id) : undefined,
    events: visit.changes.toReversed().map((change) => ({
      says: changeInWords(change),
      why: change.reason,
      who: `${change.madeBy}, ${momentInWords(change.madeAt)}`
    })),
    rules: { of: activityLabel(visit.kind), facts: visitRules(visit.kind).facts }
  }
}

/** What to do about a visit whose days are over while nothing says that it came. */
function overSince(visit: WholeVisit, today: IsoDate): readonly string[] {
  if (lastDayOf(visit) >= today) return []
  return [
    'Its days are over. Say how far it has come, when its letter came, or that it was moved or cancelled.'
  ]
}

function rowsOf(visit: WholeVisit, mayPlan: boolean, today: IsoDate): VisitView['rows'] {
  const open = isStillOpen(visit)
  const change = (href: string, text: string, when = true) => (mayPlan && when ? { href, text } : undefined)
  const { themes, inspectors, note, letterReceivedOn, letterPublishedOn } = visit
  const letter = [
    letterReceivedOn === undefined ? 'Not received' : `Received on ${longDate(letterReceivedOn)}`,
    letterPublishedOn === undefined ? 'not published' : `published on ${longDate(letterPublishedOn)}`
  ]
  const details = preparePaths.visitDetails(visit.id)
  const words = rowWords(visit)
  const unknown = open && lastDayOf(visit) >= today ? 'Not known yet' : 'Not known'
  return [
    {
      key: 'Days',
      value: daysInWords(visit),
      change: change(preparePaths.visitMove(visit.id), 'Move the visit', open)
    },
    {
      key: 'How far it has come',
      value: stateLabel(visit.state),
      change: change(
        preparePaths.visitStage(visit.id),
        'Say how far it has come',
        open && visit.state !== 'under-way'
      )
    },
    {
      key: words.looks,
      value: themes.length === 0 ? unknown : sentenceCase(listInWords(themes.map(themeLabel))),
      change: change(details, words.changeLooks)
    },
    {
      key: words.who,
      value: inspectors === '' ? unknown : inspectors,
      change: change(details, words.changeWho)
    },
    {
      key: 'Letter',
      value: letterReceivedOn === undefined ? 'Not received' : letter.join(', '),
      change: change(
        preparePaths.visitLetter(visit.id),
        `${letterReceivedOn === undefined ? 'Enter' : 'Change'} the days of the letter`,
        visit.state !== 'cancelled'
      )
    },
    ...(note === '' ? [] : [{ key: 'Note', value: note, change: change(details, 'Change the note') }])
  ]
}

function groupsOf(visit: WholeVisit, mayPlan: boolean): NonNullable<VisitView['groups']> {
  return findingKinds
    .toReversed()
    .map((kind) => ({
      heading: findingHeading(kind),
      findings: standingFindings(visit, kind).map(({ id, number, words }) => ({
        id,
        name: `${findingName(kind)} ${number}`,
        words,
        takeBackHref: mayPlan ? preparePaths.visitFindingTakenBack(visit.id, id) : undefined
      }))
    }))
    .filter(({ findings }) => findings.length > 0)
}

function inRecord(
  { both, recorded, improvements }: KnownVisits,
  visit: WholeVisit,
  mayPlan: boolean
): Pick<VisitView, 'record' | 'couldBe'> {
  const activity = both.find((pair) => pair.visit === visit)?.activity
  if (activity === undefined) {
    const likely = recorded.find((one) => couldBeSame(visit, one))
    const offered = mayPlan && recorded.some(({ kind }) => kind === visit.kind)
    const text = likely === undefined ? 'Join it to a visit in the record' : 'Is it this visit in the record?'
    return {
      record: undefined,
      couldBe: offered ? { text, href: preparePaths.visitRecord(visit.id) } : undefined
    }
  }
  return {
    record: {
      text: `${activityLabel(activity.kind)}, ${daysInWords(activity)}`,
      href: paths.inspection(activity),
      asks: improvements
        .filter((one) => one.activity === activity.id)
        .map(({ kind, number, text }) => ({
          text: `${passageName({ kind, number })}: ${text}`,
          href: paths.passage(activity, { kind, number })
        }))
    },
    couldBe: mayPlan
      ? { text: 'Join it to another, or to none', href: preparePaths.visitRecord(visit.id) }
      : undefined
  }
}

function elsewhere(visit: WholeVisit): Elsewhere {
  return { text: `${visitTitle(visit)}, ${daysInWords(visit)}`, href: preparePaths.visit(visit.id) }
}
