import { itemsOf, type Nested } from './array-literal.ts'

type Decoder = (text: string) => unknown

/** By the number that PostgreSQL gives a type. What is not listed stays as it is printed. */
const decoders: ReadonlyMap<number, Decoder> = new Map<number, Decoder>([
  [16, (text) => text === 't'],
  [17, (text) => Uint8Array.from(Buffer.from(text.slice(2), 'hex'))],
  [20, safeInteger],
  [21, Number],
  [23, Number],
  [26, Number],
  [114, parseJson],
  [700, Number],
  [701, Number],
  [1184, moment],
  [3802, parseJson]
])

/** The array types in use, with the type of their items. */
const itemTypes: ReadonlyMap<number, number> = new Map([
  [199, 114],
  [1000, 16],
  [1001, 17],
  [1005, 21],
  [1007, 23],
  [1009, 25],
  [1015, 1043],
  [1016, 20],
  [1021, 700],
  [1022, 701],
  [1028, 26],
  [1182, 1082],
  [1185, 1184],
  [1231, 1700],
  [2951, 2950],
  [3807, 3802]
])

/**
 * Turns the text of a value as PostgreSQL sends it into the value that the rooms see, the same on both engines:
 * `date` as printed ("2022-02-21", a day and no moment), `bigint` as a number (as text where a number would lose
 * digits), `timestamptz` as Date, `numeric` as text, `bytea` as Uint8Array, json parsed, arrays of these as arrays.
 */
export function decoderOf(type: number): Decoder {
  const itemType = itemTypes.get(type)
  if (itemType === undefined) return decoders.get(type) ?? asPrinted
  const decode = decoderOf(itemType)
  const decodeItem = (item: Nested): unknown => {
    if (item === null) return null
    return typeof item === 'string' ? decode(item) : item.map(decodeItem)
  }
  return (text) => itemsOf(text).map(decodeItem)
}

function asPrinted(text: string): string {
  return text
}

function safeInteger(text: string): number | string {
  const value = Number(text)
  return Number.isSafeInteger(value) ? value : text
}

/** "2022-05-09 10:00:00.5+01" → that moment. */
function moment(text: string): Date {
  return new Date(text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00'))
}

function parseJson(text: string): unknown {
  return JSON.parse(text)
}

/**
 * A bound value as the text that PostgreSQL reads, the same on both engines. An array becomes a PostgreSQL array:
 * a list for a json column has to be handed over as `JSON.stringify(list)`.
 */
export function encode(value: unknown): string | null {
  switch (typeof value) {
    case 'string':
      return value
    case 'number':
    case 'bigint':
    case 'boolean':
      return String(value)
    case 'undefined':
      return null
    case 'object':
      return value === null ? null : encodeObject(value)
    default:
      throw new TypeError(`A ${typeof value} cannot be stored.`)
  }
}

function encodeObject(value: object): string {
  if (value instanceof Date) return value.toISOString()
  if (value instanceof Uint8Array) return `\\x${Buffer.from(value).toString('hex')}`
  if (Array.isArray(value)) return `{${value.map(encodeItem).join(',')}}`
  return JSON.stringify(value)
}

function encodeItem(value: unknown): string {
  const text = encode(value)
  if (text === null) return 'NULL'
  return Array.isArray(value) ? text : `"${text.replace(/["\\]/g, '\\$&')}"`
}
