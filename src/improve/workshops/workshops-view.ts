import { type IsoDate, longDate } from '../../framework/iso-date.ts'
import type { Member } from '../../people/permissions/member.ts'
import type { StaffedPost } from '../../people/posts/post.ts'
import { count } from '../../ui/prose/counts.ts'
import { listInWords } from '../../ui/prose/lists.ts'
import { concludedSessions, themeSessions } from './theme-history.ts'
import {
  type Conclusion,
  isOverdue,
  nextWorkshop,
  themesWithoutConclusion,
  type Workshop,
  type WorkshopTheme
} from './workshop.ts'
import { type QuestionView, questionView } from './workshop-view.ts'
import { directionWords, namer, workshopStateWords } from './workshop-words.ts'
import type { EveryWorkshop } from './workshops-as-files.ts'
import { workshopsPaths } from './workshops-paths.ts'

/** The themes and sessions of an authority as their first page shows them. */
export interface WorkshopsView {
  readonly themes: readonly ThemeRow[]
  readonly retired: readonly ThemeRow[]
  readonly sessions: readonly SessionRow[]
  /** The session that comes next, in a sentence; undefined where none is planned. */
  readonly next: { readonly words: string; readonly href: string } | undefined
  readonly openQuestions: readonly QuestionView[]
  readonly mayKeep: boolean
}

export interface ThemeRow {
  readonly id: string
  readonly name: string
  readonly tracks: string
  readonly href: string
  /** It is made up, or what is said of it lately is. */
  readonly illustrative: boolean
  /** "Better on 3 March 2027, the same on 4 December 2026"; the last three at most. */
  readonly lately: string
}

export interface SessionRow {
  readonly id: string
  readonly day: IsoDate
  readonly stands: Workshop['state'] | 'overdue'
  readonly title: string
  readonly href: string
  readonly illustrative: boolean
  readonly more: string
}

export function workshopsView(
  everything: EveryWorkshop & { readonly posts: readonly StaffedPost[] },
  member: Member,
  today: IsoDate
): WorkshopsView {
  const { workshops, themes, conclusions, questions, posts } = everything
  const next = nextWorkshop(workshops, today)
  const row = (theme: WorkshopTheme) => themeRow(theme, workshops, conclusions)
  return {
    themes: themes.filter(({ retiredBecause }) => retiredBecause === undefined).map(row),
    retired: themes.filter(({ retiredBecause }) => retiredBecause !== undefined).map(row),
    sessions: workshops.map((workshop) => sessionRow(workshop, everything, today)),
    next: next && {
      words: `The next session is on ${longDate(next.onDay)}${next.place === '' ? '' : `, ${next.place}`}.`,
      href: workshopsPaths.workshop(next.id)
    },
    openQuestions: questions
      .filter(({ settled }) => settled === undefined)
      .map((question) => questionView(question, { themes, posts, workshops }, member)),
    mayKeep: member.may.has('keep-plan')
  }
}

function themeRow(
  { id, name, tracks, illustrative }: WorkshopTheme,
  workshops: readonly Workshop[],
  conclusions: readonly Conclusion[]
): ThemeRow {
  const last = concludedSessions(themeSessions(id, workshops, conclusions))
    .slice(-3)
    .toReversed()
  const lately = last.map(
    ({ workshop, conclusion }) =>
      `${directionWords(conclusion.direction).toLowerCase()} on ${longDate(workshop.onDay)}`
  )
  return {
    ...{ id, name, tracks, href: workshopsPaths.workshopTheme(id) },
    illustrative: illustrative || last.some(({ workshop }) => workshop.illustrative),
    lately: lately.length === 0 ? 'No session has concluded anything on it yet.' : `${listInOrder(lately)}.`
  }
}

function listInOrder(parts: readonly string[]): string {
  const words = parts.join(', before that ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function sessionRow(
  workshop: Workshop,
  { themes, conclusions, posts }: EveryWorkshop & { readonly posts: readonly StaffedPost[] },
  today: IsoDate
): SessionRow {
  const overdue = isOverdue(workshop, today)
  const { id, onDay, state, illustrative, ledBy } = workshop
  return {
    ...{
      id,
      day: onDay,
      stands: overdue ? 'overdue' : state,
      illustrative,
      href: workshopsPaths.workshop(id)
    },
    title: `${workshopStateWords(state)}: monitoring workshop`,
    more: [
      overdue ? 'Its day is over: nobody has said who was there.' : '',
      ledBy.words === '' ? '' : `Led by ${namer(posts)(ledBy)}.`,
      moreOf(workshop, themes, conclusions)
    ]
      .filter((words) => words !== '')
      .join(' ')
  }
}

function moreOf(
  workshop: Workshop,
  themes: readonly WorkshopTheme[],
  conclusions: readonly Conclusion[]
): string {
  if (workshop.state === 'cancelled') return workshop.cancelledBecause ?? ''
  const nameOf = (id: string) => themes.find((theme) => theme.id === id)?.name ?? id
  if (workshop.state === 'planned') return `${listInWords(workshop.themes.map(nameOf))}.`
  const said = conclusions
    .filter((one) => one.workshop === workshop.id)
    .map(({ theme, direction }) => `${nameOf(theme)}: ${directionWords(direction).toLowerCase()}`)
  const left = themesWithoutConclusion(workshop, conclusions).length
  return [
    said.length === 0 ? '' : `${said.join('. ')}.`,
    left === 0 ? '' : `${count(left, 'theme')} without a conclusion.`
  ]
    .filter((words) => words !== '')
    .join(' ')
}
