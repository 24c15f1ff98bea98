import { isIsoDate } from '../../framework/iso-date.ts'
import type { TrailEntry, TrailFields, TrailValue } from '../../trail/entry.ts'
import { dateInWords } from '../../ui/prose/dates.ts'
import { lowerFirst } from '../../ui/prose/lower-first.ts'
import { momentInWords } from '../../ui/prose/moments.ts'
import { type WordChange, wordChanges } from '../../ui/prose/word-changes.ts'
import type { FieldWords } from '../thing.ts'
import { fieldInWords, saysNothing } from './field-words.ts'

/** What one field was and what it became, in words; undefined where it was nothing or became nothing. */
export type Change = { readonly field: string } & (
  | {
      readonly kind: 'value'
      readonly before: string | undefined
      readonly after: string | undefined
      /** It became nothing, and did not only go unsaid: what an entry took away, it says nothing more of. */
      readonly emptied: boolean
    }
  /** A long text: its words in reading order, with those that were removed and those that were added. */
  | { readonly kind: 'text'; readonly words: readonly WordChange[] }
)

/** A text of so many characters is read as its changed words, and not as two texts beside each other. */
const longText = 60

/**
 * The fields that an entry changed, in words, by the alphabet: the database keeps no other order. One that is the same
 * before and after was not changed, and says nothing. `names` are the names of accounts by
 * their ids, and the titles of things by their names.
 */
export function changesIn(
  { before, after }: Pick<TrailEntry, 'before' | 'after'>,
  words: FieldWords = {},
  names: ReadonlyMap<string, string> = new Map()
): readonly Change[] {
  const was = new Map(flat(before))
  const became = new Map(flat(after))
  const paths = [...new Set([...was.keys(), ...became.keys()])]
  const changes = paths.flatMap((path): Change[] => {
    const earlier = valueInWords(was.get(path), names)
    const later = valueInWords(became.get(path), names)
    if (earlier === later || saysNothing(path, became.get(path))) return []
    const field = pathInWords(path, words)
    const long =
      earlier !== undefined && later !== undefined && Math.max(earlier.length, later.length) > longText
    return long
      ? [{ field, kind: 'text', words: wordChanges(earlier, later) }]
      : [
          {
            field,
            kind: 'value',
            before: earlier,
            after: later,
            emptied: became.has(path) && later === undefined
          }
        ]
  })
  return changes.toSorted((one, other) => one.field.localeCompare(other.field, 'en-GB', { numeric: true }))
}

const step = '\u001f'

/** Fields within fields as one list, each under the path that leads to it. */
function flat(fields: TrailFields, above = ''): [string, TrailValue][] {
  return Object.entries(fields).flatMap(([name, value]) => {
    const path = above === '' ? name : `${above}${step}${name}`
    if (isList(value)) {
      return value.every((item) => item === null || typeof item !== 'object')
        ? [[path, value]]
        : value.flatMap((item, index) => flat({ [String(index + 1)]: item }, path))
    }
    return value !== null && typeof value === 'object' ? flat(value, path) : [[path, value]]
  })
}

function pathInWords(path: string, words: FieldWords): string {
  const [first = '', ...rest] = path.split(step)
  return [fieldInWords(first, words), ...rest.map((part) => lowerFirst(fieldInWords(part, words)))].join(', ')
}

/** A value as a person reads it; undefined for nothing. */
function valueInWords(value: TrailValue | undefined, names: ReadonlyMap<string, string>): string | undefined {
  if (value === undefined || value === null || value === '') return undefined
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return names.get(value) ?? textInWords(value)
  if (!isList(value)) return undefined
  const items = value.flatMap((item) => valueInWords(item, names) ?? [])
  return items.length === 0 ? undefined : items.join('; ')
}

function textInWords(text: string): string {
  if (isIsoDate(text)) return dateInWords(text)
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(text)) {
    const moment = new Date(text)
    return Number.isNaN(moment.getTime()) ? text : momentInWords(moment)
  }
  // A fingerprint tells two files apart by its beginning.
  if (/^[0-9a-f]{64}$/.test(text)) return `${text.slice(0, 12)}…`
  // A word that code has for one of a few choices: help-and-protection.
  return /^[a-z]+(-[a-z]+)+$/.test(text) ? upperFirst(text.replaceAll('-', ' ')) : text
}

// Array.isArray does not narrow a readonly list away from an object with fields.
function isList(value: TrailValue): value is readonly TrailValue[] {
  return Array.isArray(value)
}

function upperFirst(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
