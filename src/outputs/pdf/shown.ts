/** What of a text can be shown: the text with numbers in place of what cannot, and what that was. */
export interface Shown {
  readonly text: string
  readonly notShown: readonly string[]
}

/**
 * What turns the direction of the words around it. It has no sign of its own and can make a name read as another; the
 * letters say by themselves which way they run.
 */
const turns = /[\u202A-\u202E\u2066-\u2069]/g

/**
 * Puts [U+4E2D] in place of each character that none of the typefaces has. What is never seen by itself (joiners, marks
 * of direction, variation selectors) stays; the one of them that PDF/UA-1 does not allow becomes the one that means the
 * same.
 */
export function shown(text: string, covers: (codePoint: number) => boolean): Shown {
  const notShown: string[] = []
  const said = Array.from(text.replaceAll(turns, '').replaceAll('\uFEFF', '\u2060'), (character) => {
    const codePoint = character.codePointAt(0) ?? 0
    if (character === '\n' || covers(codePoint) || /\p{Default_Ignorable_Code_Point}/u.test(character)) {
      return character
    }
    notShown.push(character)
    return `[U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}]`
  })
  return { text: said.join(''), notShown }
}

/** A word of so many letters fits into few lines: one that may be an address, or a slip of the hand. */
const longWord = /\S{28,}/gu
const letters = new Intl.Segmenter('en', { granularity: 'grapheme' })
const breakable = '\u200B'

/** A text whose overlong words may be parted between two lines, after every sixth letter, without a mark. */
export function breakingLongWords(text: string): string {
  return text.replaceAll(longWord, (word) =>
    Array.from(letters.segment(word), ({ segment }, place) =>
      place % 6 === 5 ? segment + breakable : segment
    ).join('')
  )
}
