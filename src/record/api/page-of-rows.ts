import { z } from 'zod'
import type { IsoDate } from '../../framework/iso-date.ts'
import type { Queryable } from '../../platform/database/database.ts'
import type { RequestProblem } from '../../platform/web/reply.ts'
import type { WebRequest } from '../../platform/web/request.ts'
import { findAuthority } from '../authorities/store.ts'
import type { OpenPage, OpenRow, OpenTable } from '../open-data/table.ts'
import { type UnknownReason, unknownIn } from '../open-data/unknown-values.ts'
import { paths } from '../paths.ts'
import { searchQuery } from '../search/search-query.ts'
import { findPassages } from '../search/store.ts'

/** A row as the API answers with it: its values, and why each null is one. */
export interface AnsweredRow {
  readonly row: OpenRow
  readonly unknown: Readonly<Record<string, UnknownReason>>
}

export type PageOfRows =
  | {
      readonly kind: 'page'
      readonly rows: readonly AnsweredRow[]
      /** How many rows fit, on all pages together. */
      readonly total: number
      /** The address of the next page; undefined on the last. */
      readonly next: string | undefined
      readonly format: OpenPage['format']
    }
  | { readonly kind: 'bad-request'; readonly problems: readonly RequestProblem[] }

/** The page of a table that a request asks for, or what is wrong with the request, parameter by parameter. */
export async function pageOfRows(
  db: Queryable,
  today: IsoDate,
  table: OpenTable,
  query: WebRequest['query']
): Promise<PageOfRows> {
  const read = await table.page(db, today, query)
  if (read.kind === 'bad-request') return read
  const { rows, total, next, format } = read.value
  if (total === 0) {
    const problems = await nothingCanFit(db, doubtful.parse(table.query.parse(query)))
    if (problems.length > 0) return { kind: 'bad-request', problems }
  }
  return {
    kind: 'page',
    rows: rows.map((row) => ({ row, unknown: unknownIn(table.name, row) })),
    total,
    next: next === undefined ? undefined : paths.apiTable(table.name, { ...query, after: next }),
    format
  }
}

/** The filters that can be well written and yet ask for what there cannot be. */
const doubtful = z.object({
  authority: z.string().optional(),
  from: z.string().optional(),
  to: z.string().optional(),
  q: z.string().optional()
})

/** A filter that no row could ever fit is a mistake; saying "none" to it would mislead. */
async function nothingCanFit(db: Queryable, choice: z.output<typeof doubtful>): Promise<RequestProblem[]> {
  const problems: RequestProblem[] = []
  if (choice.authority !== undefined && (await findAuthority(db, choice.authority)) === undefined) {
    const message = `There is no authority ${choice.authority} in the record. ${paths.apiTable('authorities')} lists them by id`
    problems.push({ field: 'authority', message })
  }
  if (choice.q !== undefined) {
    const found = await findPassages(db, searchQuery.parse({ q: choice.q }), { from: 0, most: 1 })
    if (found.kind === 'nothing-asked') problems.push({ field: 'q', message: nothingAsked[found.because] })
  }
  if (choice.from !== undefined && choice.to !== undefined && choice.from > choice.to) {
    problems.push({ field: 'to', message: 'Give a date that is not before `from`' })
  }
  return problems
}

const nothingAsked = {
  'common-words': 'Give a word that is not as common as “the” or “and”',
  'only-exclusions': 'Give a word to look for as well as words to leave out'
} as const
