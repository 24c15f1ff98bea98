/** "a", "a and b", "a, b and c": no comma before the last. The empty list is the empty string. */
export function listInWords(items: readonly string[], last: 'and' | 'or' = 'and'): string {
  if (items.length < 2) return items.join('')
  return `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1)}`
}
