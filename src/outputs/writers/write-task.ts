import { z } from 'zod'
import type { WorkbookModel } from '../workbook/workbook.ts'
import type { WriteOutcome } from '../write-outcome.ts'

const cell = z.union([z.string(), z.number(), z.object({ day: z.string() }), z.undefined()])
const workbook: z.ZodType<WorkbookModel> = z.object({
  title: z.string(),
  author: z.string(),
  at: z.date(),
  sheets: z.array(
    z.object({
      name: z.string(),
      columns: z.array(z.object({ heading: z.string(), width: z.number() })),
      rowHeadings: z.boolean().optional(),
      rows: z.array(z.array(cell))
    })
  )
})

/** What is asked for: a document, as whoever keeps it hands it over, and the kind of file; or a workbook. */
export const writeTask = z.discriminatedUnion('format', [
  z.object({ format: z.enum(['pdf', 'word']), document: z.unknown() }),
  z.object({ format: z.literal('workbook'), workbook })
])
export type WriteTask = z.output<typeof writeTask>

/** What the process answers: what came of the document, or a fault of ours. */
export type ProcessAnswer = { readonly outcome: WriteOutcome } | { readonly fault: string }
