import {
  documentFiles,
  formatNamed as documentFormatNamed,
  type Format
} from '../../people/document-files.ts'

/** The kinds of file that a plan is taken away as besides documents, by the ending of their names. */
const tables = ['xlsx', 'csv', 'json'] as const
type TableFormat = (typeof tables)[number]
export type PlanFormat = Format | TableFormat

const names: Record<TableFormat, string> = { xlsx: 'Excel', csv: 'CSV', json: 'JSON' }

/** Each kind of file with its address, for links. */
export function planFiles(addressOf: (format: PlanFormat) => string) {
  return [
    ...documentFiles(addressOf),
    ...tables.map((format) => ({ href: addressOf(format), format: names[format] }))
  ]
}

/** The last part of an address as a kind of file; undefined where it names none. */
export function formatNamed(word: string | undefined): PlanFormat | undefined {
  return documentFormatNamed(word) ?? tables.find((format) => format === word)
}
