import { z } from 'zod'
import type { IsoDate } from '../../framework/iso-date.ts'
import type { PostId } from '../../people/posts/post.ts'
import type { PlanId } from '../action-plan/plan.ts'
import type { FindingId } from '../findings/finding.ts'

export const actionId = z.string().min(1).brand('ActionId')
export type ActionId = z.output<typeof actionId>

/** How far the work has come. It says nothing of whether children are better off: that is `impacts`. */
export const progresses = ['not-started', 'on-track', 'at-risk', 'off-track', 'done'] as const
export type Progress = (typeof progresses)[number]

export function isProgress(text: string): text is Progress {
  return progresses.some((progress) => progress === text)
}

const progressLabels: Record<Progress, string> = {
  'not-started': 'Not started',
  'on-track': 'On track',
  'at-risk': 'At risk',
  'off-track': 'Off track',
  done: 'Done'
}

export function progressWords(progress: Progress): string {
  return progressLabels[progress]
}

/** What the work changed for children. Never one colour with progress: members took the one for the other (§5 of the domain reference). */
export const impacts = ['no-evidence-yet', 'early-signs', 'sustained', 'not-working'] as const
export type Impact = (typeof impacts)[number]

export function isImpact(text: string): text is Impact {
  return impacts.some((impact) => impact === text)
}

const impactLabels: Record<Impact, string> = {
  'no-evidence-yet': 'No evidence yet',
  'early-signs': 'Early signs',
  sustained: 'Sustained',
  'not-working': 'Not working'
}

export function impactWords(impact: Impact): string {
  return impactLabels[impact]
}

/** One action of a plan: who does what by when, about which finding, and what will show that it worked. */
export interface PlannedAction {
  readonly id: ActionId
  readonly plan: PlanId
  /** As the authority numbers it: "1.2". */
  readonly reference: string
  readonly words: string
  /** What will be different for children when it worked; empty while nobody said. */
  readonly success: string
  readonly support: string
  readonly resources: string
  readonly risk: string
  /** The post that answers for it; undefined for nobody yet. */
  readonly post: PostId | undefined
  readonly startsOn: IsoDate | undefined
  readonly dueOn: IsoDate | undefined
  readonly progress: Progress
  readonly impact: Impact
  /** When somebody last said how it stands; when it was added where nobody did. */
  readonly lastHeardAt: Date
  /** When it was closed with evidence of impact; undefined while it is open. */
  readonly closedAt: Date | undefined
  /** It comes again every so many months. */
  readonly repeatsMonths: number | undefined
  /** The action of which it is the next turn. */
  readonly cameAgainFrom: ActionId | undefined
  readonly illustrative: boolean
  /** Why it was taken out of the plan. */
  readonly withdrawnBecause: string | undefined
  readonly findings: readonly FindingId[]
  readonly revision: number
}
