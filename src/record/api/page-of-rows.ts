import type { Queryable } from '../../platform/database/database.ts'
import type { RequestProblem } from '../../platform/web/reply.ts'
import type { WebRequest } from '../../platform/web/request.ts'
import { findAuthority } from '../authorities/store.ts'
import type { OpenPage, OpenRow, OpenTable } from '../open-data/table.ts'
import { paths } from '../paths.ts'
import { searchQuery } from '../search/search-query.ts'
import { findPassages } from '../search/store.ts'
import { countRows, type TableChoice, tableChoice } from './store.ts'
import { type UnknownReason, unknownIn } from './unknown-values.ts'

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
  table: OpenTable,
  query: WebRequest['query']
): Promise<PageOfRows> {
  const read = await table.page(db, query)
  if (read.kind === 'bad-request')
    return { kind: 'bad-request', problems: named(table, query, read.problems) }
  const choice = tableChoice.parse(table.query.parse(query))
  const total = await countRows(db, table.name, choice)
  if (total === 0) {
    const problems = await nothingCanFit(db, choice)
    if (problems.length > 0) return { kind: 'bad-request', problems }
  }
  const { rows, next, format } = read.value
  return {
    kind: 'page',
    rows: rows.map((row) => ({ row, unknown: unknownIn(table.name, row) })),
    total,
    next: next === undefined ? undefined : paths.apiTable(table.name, { ...query, after: next }),
    format
  }
}

/** Problems with the parameter each is in, and for a parameter that there is not, those that there are. */
function named(
  table: OpenTable,
  query: WebRequest['query'],
  problems: readonly RequestProblem[]
): RequestProblem[] {
  const known = Object.keys(table.query.shape)
  const strangers = Object.keys(query).filter((name) => !known.includes(name))
  return [
    ...strangers.map((field) => ({
      field,
      message: `There is no such parameter. Choose from: ${known.join(', ')}`
    })),
    ...problems.filter(({ field }) => field !== '')
  ]
}

/** A filter that no row could ever fit is a mistake; saying "none" to it would mislead. */
async function nothingCanFit(db: Queryable, choice: TableChoice): Promise<RequestProblem[]> {
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
