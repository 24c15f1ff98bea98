import { z } from 'zod'
import { isAuthoritySlug } from '../../framework/authority-slug.ts'
import { parseIsoDate } from '../../framework/iso-date.ts'
import { parsePartialDate } from '../../framework/partial-date.ts'

/** A cell read by one of our own parsers, which answers undefined for what it cannot read. */
function cell<Value>(parse: (text: string) => Value | undefined, expected: string) {
  return z.string().transform((text, context) => {
    const value = parse(text)
    if (value !== undefined) return value
    context.addIssue({ code: 'custom', message: `“${text}” is not ${expected}` })
    return z.NEVER
  })
}

/** The same, where an empty cell says that the value is not known. */
export function cellOrNothing<Value>(parse: (text: string) => Value | undefined, expected: string) {
  const filled = cell(parse, expected)
  return z
    .string()
    .transform((text) => (text === '' ? undefined : text))
    .pipe(filled.optional())
}

export const slugCell = cell((text) => (isAuthoritySlug(text) ? text : undefined), 'the slug of an authority')
export const dayCell = cell(parseIsoDate, 'a day written YYYY-MM-DD')
export const dayOrNothing = cellOrNothing(parseIsoDate, 'a day written YYYY-MM-DD')
export const partialDateCell = cell(parsePartialDate, 'a date')
export const textOrNothing = z.string().transform((text) => (text === '' ? undefined : text))

/** A cell that holds several values parted by a mark. */
export function listCell(separator: string) {
  return z.string().transform((text) => text.split(separator).filter((part) => part !== ''))
}
