/** The items of an array as PostgreSQL prints it: texts, nulls, and arrays of these. */
export type Nested = string | null | Nested[]

/** Reads `{a,"b, c",NULL,{d}}` into its items. */
export function itemsOf(literal: string): Nested[] {
  const stack: Nested[][] = []
  let items: Nested[] = []
  for (const [token] of literal.slice(literal.indexOf('{')).matchAll(/[{}]|"(?:[^"\\]|\\.)*"|[^{},"]+/gs)) {
    if (token === '{') {
      stack.push(items)
      items = []
    } else if (token === '}') {
      const outer = stack.pop() ?? []
      outer.push(items)
      items = outer
    } else {
      items.push(item(token))
    }
  }
  const whole = items[0]
  if (!Array.isArray(whole)) throw new Error('Not an array as PostgreSQL prints it')
  return whole
}

function item(token: string): string | null {
  if (token === 'NULL') return null
  return token.startsWith('"') ? token.slice(1, -1).replace(/\\(.)/gs, '$1') : token
}
