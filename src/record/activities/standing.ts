/**
 * Who stands behind a value: the published grade tables we ship, the worked example's documents, the machine
 * that read the report, a person who checked what the machine read, or a person who put it right.
 */
export const standings = ['grade-tables', 'worked-example', 'read', 'checked', 'corrected'] as const
export type Standing = (typeof standings)[number]

const words: Record<Standing, string> = {
  'grade-tables': 'from the published grade tables, not yet read from the report',
  'worked-example': 'from the council’s published papers',
  read: 'read by machine',
  checked: 'read by machine, checked by a person',
  corrected: 'corrected by a person'
}

/** The standing in words, as it stands after a value. */
export function standingWords(standing: Standing): string {
  return words[standing]
}

/** The place in a report where a value was read: the file's hash pins the version. */
export interface Citation {
  readonly report: string
  readonly page: number
  readonly quote: string
}

/** A value with who stands behind it and, where a page prints it, the page; else the rule it comes from. */
export interface Stood<Value> {
  readonly value: Value
  readonly standing: Standing
  readonly citation: Citation | undefined
  readonly because: string | undefined
}

/** A value as a machine read it on a page of a report. */
export function readByMachine<Value>(value: Value, citation: Citation): Stood<Value> {
  return { value, standing: 'read', citation, because: undefined }
}
