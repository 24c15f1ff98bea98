import type { IsoDate } from '../../framework/iso-date.ts'
import type { Member } from '../../people/permissions/member.ts'
import type { StaffedPost } from '../../people/posts/post.ts'
import { type Finding, findingStateWords } from '../findings/finding.ts'
import { findingsPaths } from '../findings/findings-paths.ts'
import type { LatestOfMeasure } from '../measures/latest-store.ts'
import { measuresPaths } from '../measures/measures-paths.ts'
import { standingOf } from '../measures/standing.ts'
import { type ThemeSession, themeInWords, themeSessions } from './theme-history.ts'
import type { WorkshopTheme } from './workshop.ts'
import { type QuestionView, questionView } from './workshop-view.ts'
import type { EveryWorkshop } from './workshops-as-files.ts'

/** A theme over its sessions, as its page shows it. */
export interface ThemeView {
  readonly id: string
  readonly name: string
  readonly tracks: string
  readonly illustrative: boolean
  readonly retiredBecause: string | undefined
  /** Oldest first. */
  readonly sessions: readonly ThemeSession[]
  /** What the picture says, in sentences. */
  readonly sentence: string
  readonly measures: readonly Tie[]
  readonly findings: readonly Tie[]
  readonly questions: readonly QuestionView[]
  readonly mayKeep: boolean
}

/** A measure or a finding that a theme is tied to, with how it stands. */
export interface Tie {
  readonly id: string
  readonly name: string
  readonly href: string
  readonly stands: string
  readonly illustrative: boolean
}

interface AroundTheme extends EveryWorkshop {
  readonly posts: readonly StaffedPost[]
  readonly measures: ReadonlyMap<string, LatestOfMeasure>
  readonly findings: readonly Finding[]
}

export function themeView(
  theme: WorkshopTheme,
  around: AroundTheme,
  member: Member,
  today: IsoDate
): ThemeView {
  const { workshops, conclusions, questions } = around
  const sessions = themeSessions(theme.id, workshops, conclusions)
  return {
    ...{ id: theme.id, name: theme.name, tracks: theme.tracks, illustrative: theme.illustrative },
    ...{ retiredBecause: theme.retiredBecause, sessions, sentence: themeInWords(sessions, today) },
    measures: theme.measures.flatMap((id) => measureTie(around.measures.get(id), today)),
    findings: around.findings.filter(({ id }) => theme.findings.includes(id)).map(findingTie),
    questions: questions
      .filter((question) => question.theme === theme.id)
      .toReversed()
      .map((question) => questionView(question, around, member)),
    mayKeep: member.may.has('keep-plan') && theme.retiredBecause === undefined
  }
}

function measureTie(known: LatestOfMeasure | undefined, today: IsoDate): Tie[] {
  if (known === undefined) return []
  const { measure, latest, breaks } = known
  return [
    {
      ...{ id: measure.id, name: measure.title, href: measuresPaths.measure(measure.id) },
      stands: standingOf(measure, latest === undefined ? [] : [latest], breaks, today).sentence,
      illustrative: measure.illustrative
    }
  ]
}

function findingTie({ id, words, state, source, illustrative }: Finding): Tie {
  return {
    ...{ id, name: words, href: findingsPaths.finding(id), illustrative },
    stands: `${findingStateWords(state)}. ${source}.`
  }
}
