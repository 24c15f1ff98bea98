import type { Refusal } from '../database-error.ts'
import type { Answer } from '../sessions.ts'

/** What the process asks of the worker that runs the embedded engine. */
export type Request =
  | {
      readonly id: number
      readonly kind: 'query'
      readonly sql: string
      readonly parameters: readonly (string | null)[]
    }
  | { readonly id: number; readonly kind: 'count-syncs' }
  | { readonly id: number; readonly kind: 'close' }

/** What the worker says back; `ready` and `failed-to-open` come once, unasked. */
export type Reply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'failed-to-open'; readonly because: string }
  | { readonly id: number; readonly kind: 'answer'; readonly answer: Answer }
  | { readonly id: number; readonly kind: 'refused'; readonly refusal: Refusal }
  /** The engine itself failed, for instance because a file could not be written: it must be opened afresh. */
  | { readonly id: number; readonly kind: 'broken'; readonly because: string }
  | { readonly id: number; readonly kind: 'syncs'; readonly count: number }
  | { readonly id: number; readonly kind: 'closed' }

/** Where the worker keeps its data. Without a directory it lives in memory, for tests and for generating types. */
export interface WorkerStart {
  readonly directory: string | undefined
}
