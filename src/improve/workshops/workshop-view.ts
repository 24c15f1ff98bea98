import { type IsoDate, longDate } from '../../framework/iso-date.ts'
import type { Member } from '../../people/permissions/member.ts'
import { officerWords } from '../../people/posts/officer-words.ts'
import { thingKey } from '../../thread/thing-key.ts'
import { figureInWords } from '../measures/figures.ts'
import { measuresPaths } from '../measures/measures-paths.ts'
import { mayAnswer } from './actions/settle-question.ts'
import type { Session } from './session.ts'
import { attendances, isOverdue, type WorkshopEvidence, type WorkshopQuestion } from './workshop.ts'
import {
  attendanceWords,
  citedSince,
  directionWords,
  namer,
  questionStateWords,
  workshopStateWords,
  workshopTitle
} from './workshop-words.ts'
import { workshopsPaths } from './workshops-paths.ts'

/** A session as its page, its minutes and its data show it. */
export interface WorkshopView {
  readonly id: string
  readonly title: string
  readonly day: string
  readonly state: string
  /** Its day is over, and nobody has said what became of it. */
  readonly isOverdue: boolean
  readonly stands: Session['workshop']['state']
  readonly illustrative: boolean
  readonly cancelledBecause: string | undefined
  readonly place: string
  readonly ledBy: string
  readonly agenda: string
  /** Who was asked, who came and who sent apologies; a list that is empty is left out. */
  readonly attendance: readonly { readonly heading: string; readonly people: readonly string[] }[]
  readonly themes: readonly ThemeInSession[]
  /** What was looked at for all themes. */
  readonly evidence: readonly EvidenceView[]
  readonly questions: readonly QuestionView[]
  /** Questions of earlier sessions that were answered here. */
  readonly answeredHere: readonly QuestionView[]
  readonly mayKeep: boolean
}

export interface ThemeInSession {
  readonly id: string
  readonly name: string
  readonly href: string
  /** "Better"; undefined while nobody concluded. */
  readonly direction: string | undefined
  readonly conclusion: string
  readonly concludedBy: string | undefined
  readonly evidence: readonly EvidenceView[]
  /** Said where it is concluded, and nothing that was looked at stands for it. */
  readonly restsOnNothing: string | undefined
}

export interface EvidenceView {
  readonly id: string
  /** What it is: the thing's title, the measure with its value then; undefined for words alone. */
  readonly what: string | undefined
  readonly href: string | undefined
  readonly words: string
  readonly withdrawnBecause: string | undefined
  /** What became of the words that it rests on, where they stand elsewhere now or nowhere any more. */
  readonly since: { readonly words: string; readonly href: string } | undefined
}

export interface QuestionView {
  readonly id: string
  readonly words: string
  readonly about: string | undefined
  /** "Director of Children and Families", or "The next session". */
  readonly of: string
  readonly state: string
  readonly isOpen: boolean
  readonly answer: string | undefined
  readonly answeredBy: string | undefined
  /** The session in which it was answered. */
  readonly answeredIn: { readonly text: string; readonly href: string } | undefined
  readonly asked: { readonly text: string; readonly href: string } | undefined
  readonly settleHref: string | undefined
}

/** Puts a session and what hangs on it into words. */
export function workshopView(session: Session, member: Member, today: IsoDate): WorkshopView {
  const { workshop, themes, evidence, conclusions, questions } = session
  const named = namer(session.posts)
  const looked = evidence.map((one) => ({ theme: one.theme, view: evidenceView(one, session) }))
  const people = attendances.map((attendance) => ({
    heading:
      attendance === 'asked' && workshop.state === 'held'
        ? 'Asked, and not noted as present'
        : attendanceWords(attendance),
    people: workshop.attendees.filter((one) => one.attendance === attendance).map(named)
  }))
  return {
    ...{ id: workshop.id, title: workshopTitle(workshop), day: workshop.onDay },
    ...{ state: workshopStateWords(workshop.state), stands: workshop.state },
    isOverdue: isOverdue(workshop, today),
    ...{ illustrative: workshop.illustrative, cancelledBecause: workshop.cancelledBecause },
    ...{ place: workshop.place, ledBy: named(workshop.ledBy), agenda: workshop.agenda },
    attendance: people.filter((list) => list.people.length > 0),
    themes: themes
      .filter(({ id }) => workshop.themes.includes(id))
      .map(({ id, name }) => {
        const conclusion = conclusions.find(({ theme }) => theme === id)
        return {
          ...{ id, name, href: workshopsPaths.workshopTheme(id) },
          direction: conclusion && directionWords(conclusion.direction),
          conclusion: conclusion?.words ?? '',
          concludedBy: conclusion?.concludedBy,
          evidence: looked.filter(({ theme }) => theme === id).map(({ view }) => view),
          restsOnNothing: conclusion && restsOnNothing(evidence, id)
        }
      }),
    evidence: looked.filter(({ theme }) => theme === undefined).map(({ view }) => view),
    questions: questions
      .filter((one) => one.workshop === workshop.id)
      .map((question) => questionView(question, session, member)),
    answeredHere: questions
      .filter((one) => one.workshop !== workshop.id && one.settled?.inWorkshop === workshop.id)
      .map((question) => questionView(question, session, member)),
    mayKeep: member.may.has('keep-plan') && workshop.state !== 'cancelled'
  }
}

function restsOnNothing(evidence: readonly WorkshopEvidence[], id: string): string | undefined {
  const spoken = evidence.filter(({ theme }) => theme === id || theme === undefined)
  if (spoken.some(({ withdrawnBecause }) => withdrawnBecause === undefined)) return undefined
  return spoken.length === 0
    ? 'Nothing is kept of what the conclusion rests on'
    : 'What the conclusion rested on was taken back'
}

function evidenceView(
  { id, words, thing, measure, withdrawnBecause }: WorkshopEvidence,
  { things, measures, citedNow }: Pick<Session, 'things' | 'measures' | 'citedNow'>
): EvidenceView {
  const now = thing?.kind === 'finding' ? citedNow.get(thing.id) : undefined
  const about = { id, words, withdrawnBecause, since: now && citedSince(now) }
  if (measure !== undefined) {
    const known = measures.find((one) => one.id === measure.id)
    const title = known?.title ?? 'A measure'
    const then =
      measure.value === undefined || known === undefined
        ? 'no value yet'
        : `${figureInWords(measure.value.value, known)} on ${longDate(measure.value.asAt)}`
    return { ...about, what: `${title}: ${then}`, href: measuresPaths.measure(measure.id) }
  }
  if (thing === undefined) return { ...about, what: undefined, href: undefined }
  const known = things.get(thingKey(thing))
  return known === undefined
    ? { ...about, what: 'Something that is not there any more, or not yours to see', href: undefined }
    : {
        ...about,
        what: `${known.title}${known.withdrawn === true ? ' (withdrawn)' : ''}`,
        href: known.href === '' ? undefined : known.href
      }
}

/** A question in words, with where it was asked and answered. */
export function questionView(
  question: WorkshopQuestion,
  { themes, posts, workshops }: Pick<Session, 'themes' | 'posts' | 'workshops'>,
  member: Member
): QuestionView {
  const { settled } = question
  const post = posts.find(({ id }) => id === question.post)
  const session = (id: string | undefined) => {
    const found = workshops.find((one) => one.id === id)
    return found && { text: longDate(found.onDay), href: workshopsPaths.workshop(found.id) }
  }
  return {
    ...{ id: question.id, words: question.words, state: questionStateWords(question) },
    about: themes.find(({ id }) => id === question.theme)?.name,
    of: post === undefined ? 'The next session' : officerWords(post),
    ...{ isOpen: settled === undefined, answer: settled?.words, answeredBy: settled?.by },
    ...{ answeredIn: session(settled?.inWorkshop), asked: session(question.workshop) },
    settleHref:
      settled === undefined && mayAnswer(member, question)
        ? workshopsPaths.workshopQuestion(question.workshop, question.id)
        : undefined
  }
}
