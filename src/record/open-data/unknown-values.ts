import { z } from 'zod'
import type { OpenRow, OpenTable, TableName } from './table.ts'

/** Why a value is null: what is not known is said with its reason, so that nobody has to guess at a blank. */
export const unknownReasons = [
  'not-read',
  'not-printed',
  'not-held',
  'not-applicable',
  'not-foreseen'
] as const
export type UnknownReason = (typeof unknownReasons)[number]

/** What each reason means, in the words of the documentation. */
export const reasonWords: Readonly<Record<UnknownReason, string>> = {
  'not-read': 'No report that would say it has been read yet; the row rests on published tables or papers.',
  'not-printed': 'The report was read, and does not print it.',
  'not-held': 'The public lists that the record starts from do not give it.',
  'not-applicable': 'The question does not arise, such as the last day of an authority that still exists.',
  'not-foreseen':
    'No rule says it, or what the rule asks for is not in the record; `next_unknown` says which.'
}

/** The null values of a row, each with its reason. */
export const unknownValues = (table: Pick<OpenTable, 'columns'>) =>
  z
    .partialRecord(z.enum(table.columns), z.enum(unknownReasons))
    .describe(
      `Why a value is null, by column. ${unknownReasons.map((reason) => `${reason}: ${reasonWords[reason]}`).join(' ')}`
    )

/** The reason for each null of a row; empty where every value is known. */
export function unknownIn(name: TableName, row: OpenRow): Readonly<Record<string, UnknownReason>> {
  return Object.fromEntries(
    Object.entries(row).flatMap(([column, value]) =>
      value === null ? [[column, reasonFor(name, column, row)]] : []
    )
  )
}

// Fieldwork dates and the like: the columns that say who stands behind them share their first word.
const about = /^(?<value>.+)_(?<what>page|quote|because)$/

function reasonFor(name: TableName, column: string, row: OpenRow): UnknownReason {
  if (name === 'authorities') {
    if (column.startsWith('next_')) {
      const isForeseeable = column !== 'next_unknown' && row['next_unknown'] !== 'abolished'
      return isForeseeable ? 'not-foreseen' : 'not-applicable'
    }
    return column === 'established_on' || column === 'abolished_on' ? 'not-applicable' : 'not-held'
  }
  if (doesNotArise.has(column)) return 'not-applicable'
  if (column === 'state_reason') return row['state'] === 'cancelled' ? 'not-held' : 'not-applicable'
  if (column === 'rests_on_paragraph') return 'not-held'
  const { value = '', what } = about.exec(column)?.groups ?? {}
  if (what === 'because') return 'not-applicable'
  if (what !== undefined && typeof row[`${value}_because`] === 'string') return 'not-printed'
  return row['report'] === null ? 'not-read' : 'not-printed'
}

/** An activity outside every framework, or a section on no judgement area, which then has no grade either. */
const doesNotArise: ReadonlySet<string> = new Set(['framework', 'section', 'area', 'grade'])
