import { z } from 'zod'
import type { IsoDate } from '../../framework/iso-date.ts'
import type { PostId } from '../../people/posts/post.ts'
import type { ThingRef } from '../../thread/thing.ts'
import type { FindingId } from '../findings/finding.ts'
import type { MeasureId } from '../measures/measure.ts'

export const workshopId = z.string().min(1).brand('WorkshopId')
export type WorkshopId = z.output<typeof workshopId>

export const themeId = z.string().min(1).brand('WorkshopThemeId')
export type ThemeId = z.output<typeof themeId>

export const questionId = z.string().min(1).brand('WorkshopQuestionId')
export type QuestionId = z.output<typeof questionId>

export const evidenceId = z.string().min(1).brand('WorkshopEvidenceId')
export type EvidenceId = z.output<typeof evidenceId>

/** What a board follows from session to session: "Quality and consistency of assessments". */
export interface WorkshopTheme {
  readonly id: ThemeId
  readonly name: string
  /** What is asked about it each time; empty while nobody said. */
  readonly tracks: string
  /** Where it stands among the themes, from 1. */
  readonly place: number
  /** The figures that show how it goes, and the findings that it came from. */
  readonly measures: readonly MeasureId[]
  readonly findings: readonly FindingId[]
  /** Made up to show how the room works. */
  readonly illustrative: boolean
  /** Why it is followed no more; what was concluded on it stays. */
  readonly retiredBecause: string | undefined
  readonly revision: number
}

export const workshopStates = ['planned', 'held', 'cancelled'] as const
export type WorkshopState = (typeof workshopStates)[number]

/** A person as somebody wrote them down; with the post where the words name one of the authority's. */
export interface Named {
  readonly words: string
  readonly post: PostId | undefined
}

export const attendances = ['asked', 'present', 'apologies'] as const
export type Attendance = (typeof attendances)[number]

export interface Attendee extends Named {
  readonly attendance: Attendance
}

/** One session of a board that follows themes: in a room or on a call. */
export interface Workshop {
  readonly id: WorkshopId
  /** The day for which it is planned, or on which it was held. */
  readonly onDay: IsoDate
  readonly state: WorkshopState
  readonly cancelledBecause: string | undefined
  readonly place: string
  /** Who leads it; empty words while nobody said. */
  readonly ledBy: Named
  readonly agenda: string
  readonly themes: readonly ThemeId[]
  readonly attendees: readonly Attendee[]
  readonly illustrative: boolean
  readonly revision: number
}

/** How a theme went since the session before, as the board sees it. */
export const directions = ['better', 'same', 'worse', 'cannot-tell'] as const
export type WorkshopDirection = (typeof directions)[number]

/** What a session concluded on one theme. */
export interface Conclusion {
  readonly workshop: WorkshopId
  readonly theme: ThemeId
  readonly direction: WorkshopDirection
  readonly words: string
  readonly concludedBy: string
}

/** What was looked at in a session: a thing of the thread, a measure as it stood that day, or words alone. */
export interface WorkshopEvidence {
  readonly id: EvidenceId
  readonly workshop: WorkshopId
  /** The theme that it speaks to; undefined for all of them. */
  readonly theme: ThemeId | undefined
  /** What it shows, in a sentence. */
  readonly words: string
  readonly thing: ThingRef | undefined
  readonly measure:
    | {
        readonly id: MeasureId
        /** The newest value on the day of the session; undefined where there was none. */
        readonly value: { readonly value: number; readonly asAt: IsoDate } | undefined
      }
    | undefined
  readonly addedBy: string
  readonly withdrawnBecause: string | undefined
}

/** What was asked for next time. */
export interface WorkshopQuestion {
  readonly id: QuestionId
  /** The session in which it was asked. */
  readonly workshop: WorkshopId
  readonly theme: ThemeId | undefined
  readonly words: string
  /** The post that is to answer; undefined where the next session is. */
  readonly post: PostId | undefined
  readonly askedBy: string
  readonly settled: SettledQuestion | undefined
}

export interface SettledQuestion {
  /** Taken back is a question that nobody needs answered any more; the words then say why. */
  readonly as: 'answered' | 'withdrawn'
  readonly words: string
  readonly on: IsoDate
  /** The session in which it was answered; undefined where it was answered between two. */
  readonly inWorkshop: WorkshopId | undefined
  readonly by: string
}

/** The session that comes next: planned, today or later, the nearest first. Undefined where none is planned. */
export function nextWorkshop<Known extends Pick<Workshop, 'state' | 'onDay'>>(
  workshops: readonly Known[],
  today: IsoDate
): Known | undefined {
  return workshops
    .filter(({ state, onDay }) => state === 'planned' && onDay >= today)
    .toSorted((one, other) => one.onDay.localeCompare(other.onDay))[0]
}

/** Whether the day of a planned session is over, and nobody has said who was there or that it was cancelled. */
export function isOverdue({ state, onDay }: Pick<Workshop, 'state' | 'onDay'>, today: IsoDate): boolean {
  return state === 'planned' && onDay < today
}

/** The themes of a session that nobody has concluded on; none where it was not held. */
export function themesWithoutConclusion(
  { id, state, themes }: Pick<Workshop, 'id' | 'state' | 'themes'>,
  conclusions: readonly Pick<Conclusion, 'workshop' | 'theme'>[]
): ThemeId[] {
  if (state !== 'held') return []
  const concluded = new Set(conclusions.filter(({ workshop }) => workshop === id).map(({ theme }) => theme))
  return themes.filter((theme) => !concluded.has(theme))
}
