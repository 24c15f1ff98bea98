import { diffArrays } from 'diff'

/** A run of words that both texts have, or that only one of them has. Between two runs there is a space. */
export interface WordChange {
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
}

/**
 * What changed from one text to another, word by word, in reading order: what is the same and what was added make
 * up the later text, what is the same and what was removed the earlier one. How words are spaced does not count.
 */
export function wordChanges(before: string, after: string): readonly WordChange[] {
  return diffArrays(wordsOf(before), wordsOf(after)).map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(' ')
  }))
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '')
}
