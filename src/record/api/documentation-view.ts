import type { IsoDate } from '../../framework/iso-date.ts'
import type { Queryable } from '../../platform/database/database.ts'
import { type DescribedColumn, describedColumns } from '../open-data/columns.ts'
import type { OpenTable, TableName } from '../open-data/table.ts'
import { paths } from '../paths.ts'
import { answerTable } from './answer.ts'
import { exampleRequests } from './examples.ts'
import { parametersOf } from './parameters.ts'

/** A parameter as a reader needs it: what it does, and what it takes. */
export interface DocumentedParameter {
  readonly name: string
  readonly about: string
  /** The only values it takes; empty where it takes a text, a date or a number. */
  readonly choices: readonly string[]
  /** In words, where the values are not listed. */
  readonly takes: string
}

export interface DocumentedExample {
  readonly does: string
  readonly address: string
}

export interface DocumentedTable {
  readonly name: TableName
  readonly about: string
  readonly address: string
  readonly parameters: readonly DocumentedParameter[]
  readonly columns: readonly DescribedColumn[]
  readonly examples: readonly DocumentedExample[]
  /** The first example, answered by the record as it stands now. */
  readonly answered: DocumentedExample & { readonly answer: string }
}

/** A table as the documentation shows it, its first example answered from the record. */
export async function documentTable(
  db: Queryable,
  today: IsoDate,
  table: OpenTable
): Promise<DocumentedTable> {
  const [first, ...others] = exampleRequests[table.name]
  const query = { ...first.query, per_page: 1 }
  const texts = Object.fromEntries(Object.entries(query).map(([name, value]) => [name, String(value)]))
  const reply = await answerTable(db, today, { params: { table: table.name }, query: texts })
  return {
    name: table.name,
    about: table.about,
    address: paths.apiTable(table.name),
    parameters: parametersOf(table).map(documented),
    columns: describedColumns(table),
    examples: others.map(({ does, query }) => ({ does, address: paths.apiTable(table.name, query) })),
    answered: {
      does: first.does,
      address: paths.apiTable(table.name, query),
      answer: reply.kind === 'json' ? inShortLines(reply.body) : ''
    }
  }
}

function documented({ name, about, schema }: ReturnType<typeof parametersOf>[number]): DocumentedParameter {
  const choices = Array.isArray(schema['enum']) ? schema['enum'].map(String) : []
  return { name, about, choices, takes: takesInWords(name, schema) }
}

/** JSON with each object's values line by line, and a list of plain values in one line. */
export function inShortLines(body: unknown): string {
  // Within a JSON string a line break is written as an escape, so these are breaks of the layout alone.
  return JSON.stringify(body, null, 2).replace(/\[\n([^[\]{}]*)\n *\]/g, (_list, values: string) => {
    return `[${values.trim().replace(/\n */g, ' ')}]`
  })
}

function takesInWords(name: string, { type, minimum, maximum, default: start }: Record<string, unknown>) {
  if (typeof minimum === 'number' && typeof maximum === 'number') {
    return `a whole number from ${minimum} to ${maximum}; ${String(start)} unless given`
  }
  if (name === 'from' || name === 'to') return 'a date, such as 2022-05-09'
  if (name === 'after') return 'an id'
  if (name === 'authority') return 'an id of `authorities`'
  return type === 'string' ? 'words' : ''
}
