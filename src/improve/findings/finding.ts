import { z } from 'zod'
import type { IsoDate } from '../../framework/iso-date.ts'
import type { JudgementArea } from '../../framework/judgement-areas.ts'
import type { ThingRef } from '../../thread/thing.ts'

export const findingId = z.string().min(1).brand('ImproveFindingId')
export type FindingId = z.output<typeof findingId>

/** What a finding says of practice. A priority action cannot wait; a concern is somebody's worry that nobody judged. */
export const findingKinds = ['strength', 'improvement', 'priority-action', 'concern'] as const
export type FindingKind = (typeof findingKinds)[number]

const kindWords: Record<FindingKind, string> = {
  strength: 'Strength',
  improvement: 'Area for improvement',
  'priority-action': 'Priority action',
  concern: 'Concern'
}

/** The kind in words: "Area for improvement". */
export function findingKindWords(kind: FindingKind): string {
  return kindWords[kind]
}

/**
 * How far a finding has come. `resolved-at-inspection` was put right by the time the report told of it;
 * `carried-over` goes on in another finding of a later inspection or plan.
 */
export const findingStates = [
  'open',
  'improving',
  'resolved-at-inspection',
  'resolved',
  'carried-over'
] as const
export type FindingState = (typeof findingStates)[number]

const stateWords: Record<FindingState, string> = {
  open: 'Open',
  improving: 'Improving',
  'resolved-at-inspection': 'Resolved at inspection',
  resolved: 'Resolved',
  'carried-over': 'Carried over'
}

export function findingStateWords(state: FindingState): string {
  return stateWords[state]
}

/** What found it. */
export const origins = [
  'inspection',
  'focused-visit',
  'monitoring-visit',
  'jtai',
  'practice-audit',
  'complaint',
  'motion',
  'peer-review',
  'self-evaluation',
  'other'
] as const
export type Origin = (typeof origins)[number]

/** Where the words of a finding stand, pinned to the version that they were read in. */
export interface FindingCitation {
  /** What it is read from: a thing of the record or of the bookcase. */
  readonly thing: ThingRef
  /** The report's SHA-256, or the number of the document's version. */
  readonly version: string | undefined
  readonly page: number | undefined
  readonly paragraph: number | undefined
  readonly quote: string | undefined
}

/** A finding of any origin. It says what was found, not what is done about it. */
export interface Finding {
  readonly id: FindingId
  readonly kind: FindingKind
  readonly words: string
  /** The judgement area that it belongs to; undefined while nobody said. */
  readonly area: JudgementArea | undefined
  readonly state: FindingState
  readonly cameFrom: Origin
  /** What it came from, in words: "Inspection, 21 February to 4 March 2022". */
  readonly source: string
  readonly foundOn: IsoDate
  /** The address of the inspection among the authority's activities in the national record. */
  readonly inspection: string | undefined
  readonly citation: FindingCitation | undefined
  /** Made up to show how the room works. */
  readonly illustrative: boolean
  readonly withdrawnBecause: string | undefined
  /** Counts the changes; who saw an older one is told what changed. */
  readonly revision: number
}

/** Whether something is still to be done about it. A strength never asks for an action. */
export function asksForAction({ kind, state, withdrawnBecause }: Finding): boolean {
  return kind !== 'strength' && withdrawnBecause === undefined && (state === 'open' || state === 'improving')
}
