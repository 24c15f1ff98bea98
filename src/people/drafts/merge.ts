import { diffArrays } from 'diff'

/** A run of text that both texts have, or that only the first or only the second has. Nothing between is left out. */
export interface Difference {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
}

export type Merge =
  | { readonly kind: 'merged'; readonly words: string }
  /** Both changed the same place, or places that touch: a person has to choose. */
  | { readonly kind: 'overlap' }

/** One change of a text: the tokens of the base from `start` up to `end` become these. */
interface Change {
  readonly start: number
  readonly end: number
  readonly tokens: readonly string[]
}

// Beyond so many single changes two texts are two texts: comparing them word by word would take long and say little.
const mostChanges = 1_500

/** What changed from one text to another, word by word: "same" and "added" make up the later, the rest the earlier. */
export function differencesBetween(before: string, after: string): readonly Difference[] {
  const parts = diffArrays(tokensOf(before), tokensOf(after), { maxEditLength: mostChanges })
  if (parts === undefined) {
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: after }
    ]
  }
  return parts.map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join('')
  }))
}

/**
 * Joins two texts that were both made from one base: where they changed different places, both changes are in it.
 * The same change made twice counts once. Nothing of either is ever dropped: where the changes overlap or touch, there
 * is no merge.
 */
export function merge(base: string, mine: string, theirs: string): Merge {
  if (mine === theirs) return { kind: 'merged', words: mine }
  const tokens = tokensOf(base)
  const [ours, others] = [changesFrom(tokens, mine), changesFrom(tokens, theirs)]
  if (ours === undefined || others === undefined) return { kind: 'overlap' }
  const both = ours.filter((one) => others.some((other) => isSame(one, other)))
  const alone = (changes: readonly Change[]) =>
    changes.filter((one) => !both.some((other) => isSame(one, other)))
  const [justOurs, justOthers] = [alone(ours), alone(others)]
  if (justOurs.some((one) => justOthers.some((other) => touch(tokens, one, other))))
    return { kind: 'overlap' }
  const changes = [...both, ...justOurs, ...justOthers]
  return {
    kind: 'merged',
    words: applied(
      tokens,
      changes.toSorted((one, other) => one.start - other.start)
    )
  }
}

// Neighbouring words are one place, whatever space is between them: changed apart they rarely make one sentence.
function touch(base: readonly string[], one: Change, other: Change): boolean {
  const [first, second] = one.start <= other.start ? [one, other] : [other, one]
  const between = second.start - first.end
  return between <= 0 || (between === 1 && base[first.end]?.trim() === '')
}

function changesFrom(base: readonly string[], text: string): Change[] | undefined {
  const parts = diffArrays([...base], tokensOf(text), { maxEditLength: mostChanges })
  if (parts === undefined) return undefined
  const changes: Change[] = []
  let at = 0
  let open: { start: number; tokens: string[] } | undefined
  for (const { value, added, removed } of parts) {
    if (!added && !removed) {
      if (open) changes.push({ ...open, end: at })
      open = undefined
      at += value.length
      continue
    }
    open ??= { start: at, tokens: [] }
    if (added) open.tokens.push(...value)
    else at += value.length
  }
  if (open) changes.push({ ...open, end: at })
  return changes
}

function isSame(one: Change, other: Change): boolean {
  return one.start === other.start && one.end === other.end && one.tokens.join('') === other.tokens.join('')
}

function applied(base: readonly string[], changes: readonly Change[]): string {
  const parts: string[] = []
  let at = 0
  for (const { start, end, tokens } of changes) {
    parts.push(...base.slice(at, start), ...tokens)
    at = end
  }
  return [...parts, ...base.slice(at)].join('')
}

// Words and the space between them, so that the text is exactly its tokens.
function tokensOf(text: string): string[] {
  return text.match(/\s+|\S+/gu) ?? []
}
