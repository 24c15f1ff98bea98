import type { IsoDate } from '../../framework/iso-date.ts'
import type { PartialDate } from '../../framework/partial-date.ts'
import type { Span } from '../../people/posts/post.ts'

/** How much a gap matters: without it filled the authority is not ready, or it is ready and weaker for it. */
export const weights = ['stops', 'weakens'] as const
export type Weight = (typeof weights)[number]

/** What the rules look at, on one day. Counts and names only, gathered from where each of them is kept. */
export interface ReadinessFacts {
  readonly today: IsoDate
  /** Posts that stand; each with the days in the weeks ahead on which nobody holds it and nobody stands in. */
  readonly posts: readonly {
    readonly id: string
    readonly title: string
    readonly uncovered: readonly Span[]
  }[]
  /** The self-evaluation of this year; undefined where none was begun. */
  readonly selfEvaluation:
    | {
        readonly year: number
        readonly agreed: number
        readonly proposed: number
        /** Agreed claims that are weakly borne out, or not at all. */
        readonly weak: number
        /** Agreed claims whose newest evidence has aged. */
        readonly stale: number
        readonly contributionsLate: number
        readonly sent: boolean
      }
    | undefined
  readonly bookcase: {
    readonly documents: number
    /** What is expected, not left out, and not there. */
    readonly missing: readonly { readonly what: string; readonly owner: string | undefined }[]
    /** Documents that have run out, or soon will, or that their owner is to look at again. */
    readonly pressing: number
  }
  readonly visits: {
    /** Clocks of letters that are over and not met. */
    readonly clocksOver: readonly { readonly says: string; readonly visit: string }[]
  }
  readonly meetings: {
    /** The day of the last meeting that was held, as exactly as it is known here or in the record. */
    readonly lastHeldOn: PartialDate | undefined
    readonly isPlanned: boolean
    /** The meetings in which it was agreed what is late, one for each thing. */
    readonly followUpsLate: readonly string[]
    /** The meeting about which Ofsted’s letter is overdue. */
    readonly letterOverdue: string | undefined
  }
  /** When lists of annex A were last drawn, as it was noted by hand. */
  readonly lists: readonly { readonly list: number; readonly drawnOn: IsoDate }[]
}

/** One thing that keeps an authority from being ready, with the way to close it. */
export interface Gap {
  readonly rule: string
  readonly weight: Weight
  /** In a sentence: "3 claims rest on evidence that is older than 12 months." */
  readonly sentence: string
  /** The way to close it; undefined for whoever may not go it. */
  readonly close: { readonly text: string; readonly href: string } | undefined
}

/** Whether the authority would be ready if the call came now. */
export type Verdict = 'ready' | 'ready-with-gaps' | 'not-ready'

/** Ready where nothing stops it; with gaps where something weakens it. No guidance sets this: it counts our own rules. */
export function verdictOn(gaps: readonly Gap[]): Verdict {
  if (gaps.some(({ weight }) => weight === 'stops')) return 'not-ready'
  return gaps.length === 0 ? 'ready' : 'ready-with-gaps'
}

/** How ready an authority was on a day, as the line of its history is drawn from. */
export interface ReadinessDay {
  readonly onDay: IsoDate
  readonly stopping: number
  readonly weakening: number
  /** How many gaps each rule named, of those that named any. */
  readonly byRule: Readonly<Record<string, number>>
}
