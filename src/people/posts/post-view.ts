import { dayInEngland } from '../../framework/day-in-england.ts'
import { compareDates, type IsoDate, longDate } from '../../framework/iso-date.ts'
import type { TimelineState } from '../../ui/patterns/timeline.tsx'
import { sentenceCase } from '../../ui/prose/counts.ts'
import { peoplePaths } from '../paths.ts'
import { doneInWords } from './done-words.ts'
import { covers, vacancies } from './holdings.ts'
import { officerWords } from './officer-words.ts'
import type { Holding, StaffedPost } from './post.ts'
import { heldBy, isInPost, standsIn } from './staffing-words.ts'

/** One thing that happened to a post, or will. */
export interface PostEvent {
  readonly id: string
  readonly from: IsoDate
  readonly to: IsoDate | undefined
  readonly state: TimelineState
  readonly title: string
  readonly about: string | undefined
  readonly more: string | undefined
  /** Where its last day is changed, for whoever may. */
  readonly changeHref: string | undefined
}

export interface PostView {
  readonly id: string
  readonly title: string
  readonly authority: string
  readonly heldBy: string
  readonly standsIn: string | undefined
  readonly answersFor: string
  readonly endedOn: string | undefined
  readonly mayManage: boolean
  readonly done: string | undefined
  /** Newest first. */
  readonly events: readonly PostEvent[]
}

/** Builds the page of a post; `done` is what the address says was just done. */
export function postView(
  authority: string,
  post: StaffedPost,
  now: Date,
  done: string,
  mayManage: boolean
): PostView {
  const today = dayInEngland(now)
  const lastDay = post.endedOn ?? today
  const stands = post.endedOn === undefined
  const manages = mayManage && stands
  return {
    id: post.id,
    title: officerWords(post),
    authority,
    heldBy: sentenceCase(heldBy(post.holdings, lastDay)),
    standsIn: standsIn(post.holdings, lastDay),
    answersFor: post.answersFor,
    endedOn: post.endedOn && longDate(post.endedOn),
    mayManage: manages,
    done: doneInWords(post, done, today),
    events: [
      ...(post.endedOn === undefined ? [] : [ended(post.endedOn)]),
      ...post.holdings.map((holding) => held(post, holding, today, manages)),
      ...vacancies(post.holdings, lastDay).map((gap) => vacancy(gap.startsOn, gap.endsOn, lastDay)),
      ...post.formerTitles.map((former, place) => renamed(former.until, former.title, place))
    ].toSorted((a, b) => compareDates(b.from, a.from))
  }
}

const plain = { about: undefined, more: undefined, changeHref: undefined }

function held(post: StaffedPost, holding: Holding, today: IsoDate, manages: boolean): PostEvent {
  const { id, startsOn, endsOn } = holding
  return {
    id: `holding-${id}`,
    from: startsOn,
    to: endsOn,
    state: stateOn(holding, today),
    title: holding.name,
    about: `${isInPost(holding, today)}${endsOn === undefined ? ', with no last day yet' : ''}`,
    more: holding.because && sentenceCase(holding.because),
    changeHref: manages ? peoplePaths.postHolding(post.id, id) : undefined
  }
}

function stateOn(holding: Holding, today: IsoDate): TimelineState {
  if (holding.startsOn > today) return 'not-yet'
  return holding.kind === 'holder' && covers(holding, today) ? 'here' : 'event'
}

function vacancy(from: IsoDate, to: IsoDate | undefined, lastDay: IsoDate): PostEvent {
  const goesOn = to === lastDay
  return {
    ...plain,
    id: `vacant-${from}`,
    from,
    to: goesOn ? undefined : to,
    state: 'event',
    title: goesOn ? 'Vacant since then' : 'Vacant'
  }
}

function renamed(until: IsoDate, title: string, place: number): PostEvent {
  return {
    ...plain,
    id: `renamed-${place + 1}`,
    from: until,
    to: undefined,
    state: 'event',
    title: 'Renamed',
    more: `Until then it was called ${title}.`
  }
}

function ended(on: IsoDate): PostEvent {
  return { ...plain, id: 'ended', from: on, to: undefined, state: 'cancelled', title: 'The post ended' }
}
