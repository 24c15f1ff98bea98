const lineBreaks = /\r\n?|[\u2028\u2029\u0085\v\f]/g
/** What no XML may hold and no typeface shows: control characters, and code points that are no characters. */
const unprintable = /[\p{Cc}\uFFFE\uFFFF]/gu

/**
 * Typed or read text as every writer can take it: line breaks of one kind, tabs as spaces, and U+FFFD (the sign for a
 * lost character) wherever something stands that is no character. Nothing is left out in silence.
 */
export function printable(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(lineBreaks, '\n')
    .replaceAll('\t', ' ')
    .replaceAll(unprintable, (found) => (found === '\n' ? '\n' : '\uFFFD'))
}
