import { z } from 'zod'
import type { WriteOutcome } from '../write-outcome.ts'

/** What is asked for: a document, as whoever keeps it hands it over, and the kind of file. */
export const writeTask = z.object({ format: z.enum(['pdf', 'word']), document: z.unknown() })
export type WriteTask = z.output<typeof writeTask>

/** What the process answers: what came of the document, or a fault of ours. */
export type ProcessAnswer = { readonly outcome: WriteOutcome } | { readonly fault: string }
