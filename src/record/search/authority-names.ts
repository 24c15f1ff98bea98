import type { Authority } from '../authorities/authority.ts'

type Named = Pick<Authority, 'slug' | 'name' | 'otherNames'>

/**
 * The authorities that a search names in full, by any of their names, longest name first: "permanence in North
 * Yorkshire" names North Yorkshire and not York.
 */
export function authoritiesNamedIn<Known extends Named>(words: string, known: readonly Known[]): Known[] {
  const names = known
    .flatMap((authority) =>
      [authority.name, ...authority.otherNames].map((name) => ({ authority, name: plain(name) }))
    )
    .filter(({ name }) => name !== '')
    .sort((one, other) => other.name.length - one.name.length)
  let left = ` ${plain(words)} `
  const found = new Set<Known>()
  for (const { authority, name } of names) {
    if (!left.includes(` ${name} `)) continue
    found.add(authority)
    left = left.replaceAll(` ${name} `, ' | ')
  }
  return [...found]
}

/** Below this share of a name's letters, the name is not what was meant. */
const nearEnough = 0.5

/** The authorities whose names are nearest to what was typed, for when nothing was found: "Leads" is near Leeds. */
export function authoritiesNear<Known extends Named>(words: string, known: readonly Known[]): Known[] {
  const typed = trigrams(words)
  return known
    .map((authority) => ({
      authority,
      likeness: Math.max(...[authority.name, ...authority.otherNames].map((name) => shareIn(typed, name)))
    }))
    .filter(({ likeness }) => likeness >= nearEnough)
    .sort((one, other) => other.likeness - one.likeness)
    .slice(0, 3)
    .map(({ authority }) => authority)
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

/** Every three letters in a row, each word with its edges, as PostgreSQL's pg_trgm cuts them. */
function trigrams(text: string): ReadonlySet<string> {
  const words = plain(text)
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => `  ${word} `)
  return new Set(
    words.flatMap((word) => Array.from({ length: word.length - 2 }, (_, at) => word.slice(at, at + 3)))
  )
}

/** How many of the name's trigrams were typed, from 0 to 1. */
function shareIn(typed: ReadonlySet<string>, name: string): number {
  const wanted = [...trigrams(name)]
  return wanted.filter((trigram) => typed.has(trigram)).length / wanted.length
}
