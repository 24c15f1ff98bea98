import { z } from 'zod'
import { frameworkVersionIds } from '../../framework/framework-versions.ts'
import { printedGrades } from '../../framework/grades.ts'
import { judgementAreas } from '../../framework/judgement-areas.ts'
import type { PublishedReport } from '../../reading/published-report.ts'
import { checkNames, reportKinds, reportParts } from '../../reading/published-report.ts'
import { frameworkParts } from './national-framework-column.ts'

/** A key that JSON leaves out where there is no value. */
const maybe = <Schema extends z.ZodType>(schema: Schema) => schema.optional().transform((value) => value)

const quote = { page: z.number().int(), quote: z.string() }

const inference = z.object({
  inferred: z.enum(['file-name', 'dates', 'framework']),
  because: z.string()
})

const cited = <Schema extends z.ZodType>(value: Schema) =>
  z.object({ value, from: z.union([z.object(quote), inference]) })

const absent = z.object({
  absent: z.enum(['not-judged-in-this-framework', 'not-stated', 'could-not-be-read']),
  because: z.string()
})

const reading = <Schema extends z.ZodType>(value: Schema) => z.union([cited(value), absent])

const item = { text: z.string(), ...quote }

const improvement = z.object({
  ...item,
  printedNumber: maybe(z.number()),
  group: maybe(z.string()),
  nationalFramework: z.array(z.object({ part: z.enum(frameworkParts), number: z.number() })).default([])
})

const section = z.object({
  heading: z.string(),
  part: z.enum(reportParts).default('authority'),
  level: z.literal([1, 2]).default(1),
  area: maybe(z.enum(judgementAreas)),
  grade: maybe(z.enum(printedGrades)),
  firstParagraph: maybe(z.number()),
  lastParagraph: maybe(z.number()),
  ...quote
})

const unknownToTheFirstReader = {
  absent: 'could-not-be-read',
  because: 'The reader of that time did not look for it.'
} as const

/**
 * A reading as it is kept with its report. The first release's reader knew neither parts, themes, text without a
 * number nor the day on the cover: its readings come back as if there were none.
 */
export const storedReading: z.ZodType<PublishedReport> = z.object({
  kind: cited(z.enum(reportKinds)),
  readAs: z.enum(['report', 'letter-by-headings']).default('report'),
  framework: reading(z.enum(frameworkVersionIds)),
  authority: cited(z.string()),
  urn: reading(z.string()),
  fieldworkStart: reading(z.string()),
  fieldworkEnd: reading(z.string()),
  datesAsPrinted: reading(z.string()),
  published: reading(z.string()),
  publishedOnCover: reading(z.string()).default(unknownToTheFirstReader),
  leadInspectors: reading(z.array(z.string())),
  judgements: z.array(
    z.object({
      area: z.enum(judgementAreas),
      printedArea: z.string(),
      grade: reading(z.enum(printedGrades))
    })
  ),
  improvements: z.array(improvement),
  priorityActions: z.array(improvement),
  boardImprovements: z.array(improvement).default([]),
  boardPriorityActions: z.array(improvement).default([]),
  summary: z.array(z.object(item)),
  sections: z.array(section),
  paragraphs: z.array(z.object({ number: z.number(), section: z.number(), ...item })),
  unnumbered: z
    .array(
      z.object({
        section: z.number(),
        afterParagraph: maybe(z.number()),
        form: z.enum(['prose', 'bullet']),
        ...item
      })
    )
    .default([]),
  footnotes: z.array(z.object(item)).default([]),
  pages: z.number(),
  disagreements: z.array(
    z.object({
      // The first reader named no check; most of what it asked was about text that found no place.
      check: z.enum(checkNames).default('unplaced-text'),
      what: z.string(),
      pages: z.array(z.number())
    })
  ),
  reader: z.string()
})
