import { z } from 'zod'
import type { Block, DocumentModel, List, Run, Words } from './document.ts'
import type { DocumentFault } from './document-faults.ts'
import { faultsOf } from './document-faults.ts'
import { printable } from './printable.ts'

const text = z.string().max(1_000_000).transform(printable)

const words: z.ZodType<Words> = z.object({
  kind: z.literal('words'),
  text,
  strong: z.boolean().optional(),
  emphasis: z.boolean().optional(),
  href: z.string().max(4000).optional()
})

const run: z.ZodType<Run> = z.union([words, z.object({ kind: z.literal('footnote'), runs: z.array(words) })])
const runs = z.array(run)

const paragraph = z.object({
  kind: z.literal('paragraph'),
  runs,
  size: z.enum(['lead', 'small']).optional()
})

const list: z.ZodType<List> = z.lazy(() =>
  z.object({
    kind: z.literal('list'),
    style: z.enum(['bullet', 'number']),
    items: z.array(z.object({ runs, list: list.optional() }))
  })
)

const table = z.object({
  kind: z.literal('table'),
  caption: text,
  columns: z.array(
    z.object({
      heading: text,
      share: z.number().min(0.1).max(100).optional(),
      align: z.enum(['start', 'end']).optional()
    })
  ),
  rows: z.array(z.array(runs)),
  rowHeadings: z.boolean().optional()
})

const block: z.ZodType<Block> = z.union([
  z.object({
    kind: z.literal('heading'),
    level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
    text
  }),
  paragraph,
  z.object({ kind: z.literal('quote'), runs, source: runs.optional() }),
  list,
  table,
  z.object({ kind: z.literal('facts'), facts: z.array(z.object({ term: text, runs })) }),
  z.object({ kind: z.literal('note'), label: text, content: z.array(z.union([paragraph, list])) }),
  z.object({
    kind: z.literal('figure'),
    svg: z.string().max(2_000_000),
    width: z.number().gt(0).max(1),
    alt: text,
    caption: text,
    facts: z.union([table, paragraph, list])
  }),
  z.object({ kind: z.literal('page-break'), pages: z.enum(['upright', 'landscape']).optional() })
])

const documentModel: z.ZodType<DocumentModel> = z.object({
  title: text,
  subtitle: text.optional(),
  author: text,
  language: z.string().regex(/^[a-z]{2,3}(-[A-Z]{2})?$/),
  at: z.iso.datetime({ offset: true }),
  particulars: z.array(z.object({ term: text, words: text })),
  status: text.optional(),
  header: text.optional(),
  footer: text.optional(),
  contents: z.boolean(),
  blocks: z.array(block)
})

/** A document that can be written as it is, or everything that keeps it from being written. */
export type ReadDocument =
  | { readonly kind: 'document'; readonly document: DocumentModel }
  | { readonly kind: 'faulty'; readonly faults: readonly DocumentFault[] }

/** Reads a document from what a database or a caller hands over: its shape, its text made printable, and its rules. */
export function readDocument(value: unknown): ReadDocument {
  const read = documentModel.safeParse(value)
  if (!read.success) {
    const faults = read.error.issues.map(({ path, message }) => ({ where: path.join('.'), because: message }))
    return { kind: 'faulty', faults }
  }
  const faults = faultsOf(read.data)
  return faults.length === 0 ? { kind: 'document', document: read.data } : { kind: 'faulty', faults }
}
