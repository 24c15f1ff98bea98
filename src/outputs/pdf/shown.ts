/** What of a text can be shown: the text with numbers in place of what cannot, and what that was. */
export interface Shown {
  readonly text: string
  readonly notShown: readonly string[]
}

/**
 * Puts [U+4E2D] in place of each character that none of the typefaces has. What is never seen by itself (joiners,
 * directions, variation selectors) stays.
 */
export function shown(text: string, covers: (codePoint: number) => boolean): Shown {
  const notShown: string[] = []
  const said = Array.from(text, (character) => {
    const codePoint = character.codePointAt(0) ?? 0
    if (character === '\n' || covers(codePoint) || /\p{Default_Ignorable_Code_Point}/u.test(character)) {
      return character
    }
    notShown.push(character)
    return `[U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}]`
  })
  return { text: said.join(''), notShown }
}
