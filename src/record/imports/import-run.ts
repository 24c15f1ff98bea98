import { z } from 'zod'
import type { ActivityKind } from '../../framework/activity-kinds.ts'
import type { Place } from '../reports/store.ts'

/** The number of an import: what its page is called by. */
export const importRunId = z.coerce.number().int().positive().max(2_147_483_647).brand('ImportRunId')
export type ImportRunId = z.output<typeof importRunId>

/** How files were given: sent from a browser, or named on the command line. */
export type ImportWay = 'upload' | 'command-line'

/** Whether all files of an import are here; where not, why those after the last line never came. */
export type Arrival = 'arriving' | 'whole' | 'broken-off' | 'too-many'

/** What comes of a file: it is taken, was held before, or is not taken; until then it waits or is being read. */
export const settledStates = ['taken', 'already-held', 'not-taken'] as const
export type SettledState = (typeof settledStates)[number]
export type FileState = 'waiting' | 'reading' | SettledState

const stateWords: Record<FileState, string> = {
  waiting: 'waiting',
  reading: 'being read',
  taken: 'taken',
  'already-held': 'already held',
  'not-taken': 'not taken'
}

/** The state of a file as people read it: "already held". */
export function stateInWords(state: FileState): string {
  return stateWords[state]
}

export function isSettled(state: FileState): state is SettledState {
  return state !== 'waiting' && state !== 'reading'
}

/** Files given to the record in one go, by one person. */
export interface ImportRun {
  readonly id: ImportRunId
  readonly way: ImportWay
  readonly startedBy: string
  /** The post that they held or stood in for; undefined where they had none, or have no account. */
  readonly post: string | undefined
  readonly startedAt: Date
  readonly arrival: Arrival
  /** How many files there are; unknown while they arrive. */
  readonly files: number | undefined
  /** Finished when every file has its answer; stopped where whoever started it left off before. */
  readonly ended: { readonly at: Date; readonly as: 'finished' | 'stopped' } | undefined
}

/** One file of an import, and what came of it so far. */
export interface ImportLine {
  readonly position: number
  readonly fileName: string
  readonly state: FileState
  /** What came of it, once it is settled. */
  readonly words: string | undefined
  /** The report that the record holds of these bytes now. */
  readonly report: HeldHere | undefined
}

/** A report in the record, as an import's line shows it. */
export interface HeldHere {
  readonly place: Place
  readonly kind: ActivityKind
  readonly version: number
  /** Questions about it that a person has not settled yet. */
  readonly openQuestions: number
}
