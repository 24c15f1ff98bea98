import { fieldKey, isPassageField, parseField } from '../activities/field.ts'
import type { ContentPassage } from '../reports/contents.ts'
import type { CorrectionChain } from './correction.ts'
import { isSeen, personsValue } from './correction.ts'
import { likeness } from './likeness.ts'
import type { Occasion, PlacedChain } from './occasion.ts'

export interface LaidPassages {
  readonly passages: readonly ContentPassage[]
  readonly placed: readonly PlacedChain[]
  readonly setAside: readonly CorrectionChain[]
}

/** A passage that a chain may speak of, for one reason; the nearest and likest first. */
type Places = (chain: CorrectionChain, free: readonly ContentPassage[]) => readonly ContentPassage[]

/**
 * Lays what people said of passages over the passages as read. A chain follows its text to another number. Over a
 * new version it is laid over nothing else. Over the same file read again it is always laid: over the text that is
 * most like what people saw, over the same printed number, or beside what was read where the reader has nothing
 * like it. Each reason is tried for every chain before the next, so that no chain takes another's text.
 */
export function layPassages(
  passages: readonly ContentPassage[],
  chains: readonly CorrectionChain[],
  occasion: Occasion
): LaidPassages {
  const laid = new Map(passages.map((passage) => [fieldKey(passage), passage]))
  const placed = new Map<CorrectionChain, string>()
  const taken = new Set<string>()
  let left = chains
  for (const places of waysToPlace(occasion)) {
    for (const chain of left) {
      const passage = places(
        chain,
        passages.filter((one) => !taken.has(fieldKey(one)))
      ).at(0)
      if (!passage) continue
      const key = fieldKey(passage)
      taken.add(key)
      placed.set(chain, key)
      laid.set(key, { ...passage, ...personsValue(chain, passage.value) })
    }
    left = left.filter((chain) => !placed.has(chain))
  }
  if (occasion.kind === 'reread') {
    for (const chain of left.filter(({ setAsideBy }) => setAsideBy === undefined)) {
      const kept = keptBeside(chain, [...laid.values()], occasion.held)
      if (!kept) continue
      laid.set(fieldKey(kept), kept)
      placed.set(chain, fieldKey(kept))
    }
    left = left.filter((chain) => !placed.has(chain))
  }
  return {
    passages: [...laid.values()],
    placed: [...placed].map(([chain, field]) => ({ chain, field })),
    setAside: left
  }
}

function waysToPlace(occasion: Occasion): readonly Places[] {
  if (occasion.kind === 'new-version') return [seen, unchangedSince(occasion.readBefore)]
  return [seen, seenUnderAnotherKind, alike, samePrintedNumber]
}

const seen: Places = (chain, free) =>
  nearestFirst(chain, free).filter(
    (passage) => passage.kind === kindOf(chain) && isSeen(chain, passage.value)
  )

// A newer reader can take for text without a number what an older one took for the summary.
const seenUnderAnotherKind: Places = (chain, free) =>
  nearestFirst(chain, free).filter((passage) => isSeen(chain, passage.value))

/** What people put right over a later reading of the version before: where the two versions agree, it is the same text. */
function unchangedSince(readBefore: ReadonlyMap<string, string>): Places {
  return (chain, free) => {
    const text = chain.setAsideBy === undefined ? readBefore.get(chain.field) : undefined
    return nearestFirst(chain, free).filter(
      (passage) => passage.kind === kindOf(chain) && passage.value === text
    )
  }
}

/** Below this two texts are not two readings of one. */
const likeEnough = 0.6

const alike: Places = (chain, free) => {
  if (chain.setAsideBy !== undefined) return []
  const texts = new Set(chain.said.flatMap(({ before = '', after }) => [before, after]))
  return nearestFirst(chain, free)
    .filter(({ kind }) => kind === kindOf(chain))
    .map((passage) => ({
      passage,
      like: Math.max(...[...texts].map((text) => likeness(text, passage.value)))
    }))
    .filter(({ like }) => like >= likeEnough)
    .toSorted((one, other) => other.like - one.like)
    .map(({ passage }) => passage)
}

// Other kinds are counted by the reader, so that their numbers say nothing of which text is meant.
const samePrintedNumber: Places = (chain, free) => {
  const kind = kindOf(chain)
  if (chain.setAsideBy !== undefined || (kind !== 'paragraph' && kind !== 'board-paragraph')) return []
  return free.filter((passage) => fieldKey(passage) === chain.field)
}

/** The passage as it is held, under its own number where that is free, else after the last of its kind. */
function keptBeside(
  chain: CorrectionChain,
  laid: readonly ContentPassage[],
  held: readonly ContentPassage[]
): ContentPassage | undefined {
  const before = held.find((passage) => fieldKey(passage) === chain.field)
  if (!before) return undefined
  const numbers = laid.filter(({ kind }) => kind === before.kind).map(({ number }) => number)
  const number = numbers.includes(before.number) ? Math.max(...numbers) + 1 : before.number
  // The sections are the newer reader's; which of them it stands in, only a person can say.
  return {
    ...before,
    number,
    section: undefined,
    afterParagraph: undefined,
    ...personsValue(chain, undefined)
  }
}

function nearestFirst(chain: CorrectionChain, passages: readonly ContentPassage[]): ContentPassage[] {
  const field = parseField(chain.field)
  const number = field && isPassageField(field) ? field.number : 0
  return passages.toSorted((one, other) => Math.abs(one.number - number) - Math.abs(other.number - number))
}

function kindOf(chain: CorrectionChain): string | undefined {
  return parseField(chain.field)?.kind
}
