import { longDate } from '../../framework/iso-date.ts'
import { exactDay } from '../../framework/partial-date.ts'
import type { VisitFact } from '../../framework/visit-rules.ts'
import type { Days } from '../../people/calendar/days.ts'
import { datesInWords } from '../../ui/prose/dates.ts'
import { lowerFirst } from '../../ui/prose/lower-first.ts'
import type { FindingKind, Visit, VisitChange, WholeVisit } from './visit.ts'

/** Days in words: "3 to 4 March 2027", "May 2027". */
export function daysInWords({ startsOn, endsOn }: Days): string {
  return datesInWords(startsOn, endsOn)
}

/** The same after a verb: "on 3 March 2027", "from 3 to 4 March 2027", "in May 2027". */
function whenInWords(days: Days): string {
  if (days.endsOn !== undefined) return `from ${daysInWords(days)}`
  return `${exactDay(days.startsOn) === undefined ? 'in' : 'on'} ${daysInWords(days)}`
}

/** Where a visit stands, as a sentence. */
export function stateSentence(visit: Visit): string {
  const days = daysInWords(visit)
  switch (visit.state) {
    case 'planned':
      return `Planned for ${days}, and not announced yet.`
    case 'notified':
      return `Announced${visit.notifiedOn === undefined ? '' : ` on ${longDate(visit.notifiedOn)}`} for ${days}.`
    case 'under-way':
      return `Under way: ${days}.`
    case 'reported':
    case 'published':
      return `It took place ${whenInWords(visit)}. ${letterSentence(visit)}`
    case 'cancelled':
      return `Cancelled. It was planned for ${days}.`
  }
}

interface RowWords {
  readonly looks: string
  readonly changeLooks: string
  readonly who: string
  readonly changeWho: string
}

/** What a visit looks at and who comes, in the tense of where it stands: "Looked at", "Who came". */
export function rowWords({ state }: Pick<Visit, 'state'>): RowWords {
  if (state === 'cancelled') {
    return {
      ...{ looks: 'Was to look at', changeLooks: 'Change what it was to look at' },
      ...{ who: 'Who was to come', changeWho: 'Change who was to come' }
    }
  }
  return state === 'reported' || state === 'published'
    ? {
        ...{ looks: 'Looked at', changeLooks: 'Change what it looked at' },
        ...{ who: 'Who came', changeWho: 'Change who came' }
      }
    : {
        ...{ looks: 'Looks at', changeLooks: 'Change what it looks at' },
        ...{ who: 'Who comes', changeWho: 'Change who comes' }
      }
}

function letterSentence({ letterReceivedOn, letterPublishedOn }: Visit): string {
  if (letterReceivedOn === undefined) return 'Its letter has not come.'
  const came = `Its letter came on ${longDate(letterReceivedOn)}`
  return letterPublishedOn === undefined
    ? `${came} and is not published.`
    : `${came} and was published on ${longDate(letterPublishedOn)}.`
}

/** One change as a line of the history: "Moved from 3 March 2027 to 10 March 2027". */
export function changeInWords({ what, from, to, reason }: VisitChange): string {
  switch (what) {
    case 'planned':
      return to === undefined ? 'Planned' : `Planned for ${daysInWords(to)}`
    case 'moved':
      return from === undefined || to === undefined
        ? 'Moved'
        : `Moved from ${daysInWords(from)} to ${daysInWords(to)}`
    case 'cancelled':
      return 'Cancelled'
    case 'notified':
      return 'Announced'
    case 'under-way':
      return 'Begun'
    case 'letter':
      return 'The days of the letter entered'
    case 'details':
      return 'What is known of it changed'
    case 'plans':
      return 'The days of the plans entered'
    case 'findings':
      // Only what is taken back has a reason.
      return reason === undefined ? 'Findings of the letter entered' : 'A finding of the letter taken back'
    case 'record':
      return 'Said which visit in the record it is'
  }
}

/** What somebody else did meanwhile, for whoever wanted to change the same: nothing of theirs is lost. */
export function changedMeanwhileInWords(now: WholeVisit): string {
  const last = now.changes.at(-1)
  const who = last === undefined ? 'Somebody' : last.madeBy
  const what = last === undefined ? 'changed' : lowerFirst(changeInWords(last))
  const why = last?.reason === undefined ? '' : ` (“${last.reason}”)`
  return `${who} was quicker: ${what}${why}. Nothing of yours was saved. What stands now and what you typed are both shown: send it again if it is to stand`
}

const findingGroups: Record<FindingKind, { readonly heading: string; readonly one: string }> = {
  strength: { heading: 'What is strong', one: 'Strength' },
  improvement: { heading: 'What needs to improve', one: 'What needs to improve' },
  'priority-action': { heading: 'Areas for priority action', one: 'Area for priority action' }
}

export function findingHeading(kind: FindingKind): string {
  return findingGroups[kind].heading
}

/** One finding by its kind: "Area for priority action". */
export function findingName(kind: FindingKind): string {
  return findingGroups[kind].one
}

const howSure: Record<VisitFact['evidence'], string> = {
  V: 'read in a primary source',
  S: 'from secondary sources',
  E: 'measured over published reports',
  R: 'not verified'
}

/** How sure we are of a rule, and where it is from. */
export function sureness({ evidence, source }: VisitFact): string {
  return `${howSure[evidence].charAt(0).toUpperCase()}${howSure[evidence].slice(1)}: ${source}.`
}
