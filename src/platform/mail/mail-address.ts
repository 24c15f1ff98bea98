/** A name and an address, as the lines "From" and "To" of a mail have them. */
export interface MailAddress {
  readonly name: string
  readonly address: string
}

// One address and nothing else: no list, no comment, no quoted part, nothing that ends a line.
const plainAddress = /^[^\s\p{C}<>(),;:"[\]\\@]+@[^\s\p{C}<>(),;:"[\]\\@]+$/u

/** Whether a text is one mail address that can be written to. */
export function isMailAddress(text: string): boolean {
  return text.length <= 254 && plainAddress.test(text)
}

/** "Throughline <record@council.example>", or the address alone; undefined where it is neither. */
export function parseMailAddress(text: string): MailAddress | undefined {
  const [, name = '', inBrackets] = /^([^<>]*)<([^<>]*)>$/.exec(text.trim()) ?? []
  const address = inBrackets ?? text.trim()
  if (!isMailAddress(address) || /\p{Cc}/u.test(text)) return undefined
  return { name: inLine(name.replaceAll('"', '')), address }
}

/** The words as a line of a mail's head can hold them: whatever would end the line is a space. */
export function inLine(words: string): string {
  return words.replaceAll(/[\p{C}\p{Zl}\p{Zp}\s]+/gu, ' ').trim()
}
