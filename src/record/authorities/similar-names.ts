import type { Authority } from './authority.ts'
import { foldName } from './match.ts'

/** Below this share of common letter triples two names have little in common. */
const alike = 0.3

/**
 * Authorities whose names are most like what was asked for, best first: for a mistyped address. The measure is
 * the share of the letter triples that both have (the Dice coefficient), so letters left out or doubled matter little.
 */
export function similarNames(
  asked: string,
  authorities: readonly Authority[],
  most = 3
): readonly Authority[] {
  const wanted = triples(foldName(asked.replaceAll('-', ' ')))
  return authorities
    .map((authority) => {
      const names = [authority.name, authority.slug.replaceAll('-', ' '), ...authority.otherNames]
      return {
        authority,
        likeness: Math.max(...names.map((name) => likeness(wanted, triples(foldName(name)))))
      }
    })
    .filter((candidate) => candidate.likeness >= alike)
    .sort((one, other) => other.likeness - one.likeness)
    .slice(0, most)
    .map((candidate) => candidate.authority)
}

function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const both = [...one].filter((triple) => other.has(triple)).length
  return (2 * both) / Math.max(1, one.size + other.size)
}

/** The triples of letters in a text, with its start and end marked, so that short names have some too. */
function triples(text: string): ReadonlySet<string> {
  const padded = `  ${text} `
  return new Set(Array.from({ length: padded.length - 2 }, (_, start) => padded.slice(start, start + 3)))
}
