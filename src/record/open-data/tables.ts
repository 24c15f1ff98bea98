import type { OpenTable, TableName } from './table.ts'
import { authorities } from './tables/authorities.ts'
import { improvements } from './tables/improvements.ts'
import { inspections } from './tables/inspections.ts'
import { judgements } from './tables/judgements.ts'
import { paragraphs } from './tables/paragraphs.ts'

const tables: Readonly<Record<TableName, OpenTable>> = {
  authorities,
  inspections,
  judgements,
  improvements,
  paragraphs
}

/** The record as open data: what the API answers with, what can be downloaded, what the dictionary describes. */
export const openTables: readonly OpenTable[] = Object.values(tables)

export function tableNamed(name: string): OpenTable | undefined {
  return openTables.find((table) => table.name === name)
}
