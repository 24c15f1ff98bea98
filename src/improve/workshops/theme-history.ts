import { type IsoDate, longDate } from '../../framework/iso-date.ts'
import { listInWords } from '../../ui/prose/lists.ts'
import {
  type Conclusion,
  directions,
  nextWorkshop,
  type ThemeId,
  type Workshop,
  type WorkshopDirection
} from './workshop.ts'
import { directionWords } from './workshop-words.ts'

/** One session as a theme's history has it; without a conclusion where it was not held, or nobody has written one. */
export interface ThemeSession {
  readonly workshop: Workshop
  readonly conclusion: Conclusion | undefined
}

/** The sessions that look at a theme, oldest first; those that were cancelled are among them. */
export function themeSessions(
  theme: ThemeId,
  workshops: readonly Workshop[],
  conclusions: readonly Conclusion[]
): ThemeSession[] {
  return workshops
    .filter(({ themes }) => themes.includes(theme))
    .toSorted((one, other) => one.onDay.localeCompare(other.onDay))
    .map((workshop) => ({
      workshop,
      conclusion: conclusions.find((one) => one.workshop === workshop.id && one.theme === theme)
    }))
}

/** The sessions that concluded something, oldest first. */
export function concludedSessions(
  sessions: readonly ThemeSession[]
): { readonly workshop: Workshop; readonly conclusion: Conclusion }[] {
  return sessions.flatMap(({ workshop, conclusion }) =>
    conclusion === undefined ? [] : [{ workshop, conclusion }]
  )
}

/** What the picture of a theme says, in sentences: how often it went which way, what was said last, what comes next. */
export function themeInWords(sessions: readonly ThemeSession[], today: IsoDate): string {
  const concluded = concludedSessions(sessions)
  const next = nextWorkshop(
    sessions.map(({ workshop }) => workshop),
    today
  )
  const coming =
    next === undefined ? 'No session is planned.' : `The next session is on ${longDate(next.onDay)}.`
  const last = concluded.at(-1)
  if (last === undefined) return `No session has concluded anything on it yet. ${coming}`
  const first = concluded[0] ?? last
  const said = directions.flatMap((direction) => {
    const times = concluded.filter(({ conclusion }) => conclusion.direction === direction).length
    return times === 0 ? [] : [`${lower(direction)} ${timesInWords(times)}`]
  })
  const since =
    concluded.length === 1 ? 'One session has' : `Since ${longDate(first.workshop.onDay)}, sessions have`
  const lastly =
    concluded.length === 1
      ? ''
      : ` The last, on ${longDate(last.workshop.onDay)}, said: ${lower(last.conclusion.direction)}.`
  const when = concluded.length === 1 ? `, on ${longDate(last.workshop.onDay)}` : ''
  return `${since} concluded on it${when}: ${listInWords(said)}.${lastly} ${coming}`
}

function lower(direction: WorkshopDirection): string {
  return directionWords(direction).toLowerCase()
}

function timesInWords(times: number): string {
  if (times === 1) return 'once'
  return times === 2 ? 'twice' : `${times} times`
}
