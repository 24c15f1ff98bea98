import type { TrailFields, TrailValue } from './entry.ts'

/**
 * A value as JSON with every object's keys in code-unit order and nothing between the marks, so that a database which
 * keeps objects in an order of its own gives back the same text.
 */
export function canonicalJson(value: TrailValue): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`
  let text = ''
  // Sorting compares code units.
  for (const key of Object.keys(value).sort()) {
    const field = value[key]
    if (field !== undefined) text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(field)}`
  }
  return `{${text}}`
}

/** Array.isArray does not narrow a readonly list away from an object with fields. */
export function isList(value: readonly TrailValue[] | TrailFields): value is readonly TrailValue[] {
  return Array.isArray(value)
}

/**
 * Whether every number of a JSON text is one that JavaScript wrote: 1, not 1.0, and no digits beyond those that a
 * number keeps. Two texts with other numbers could be read as the same value, and a change between them would hide.
 */
export function holdsPlainNumbers(json: string): boolean {
  for (const [token] of json.matchAll(/"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*/g)) {
    if (!token.startsWith('"') && inDecimals(Number(token)) !== token) return false
  }
  return true
}

/** A number as PostgreSQL prints it in JSON: every digit, and no power of ten. */
function inDecimals(value: number): string {
  const [all, sign = '', first = '', rest = '', power] =
    /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(String(value)) ?? []
  if (all === undefined) return String(value)
  const digits = first + rest
  const point = 1 + Number(power)
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`
  return `${sign}${digits.padEnd(point, '0')}`
}
