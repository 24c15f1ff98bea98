const closingWords =
  /^(the office for standards in education\b|if you would like a copy of this document|you (may|can) (copy all or parts of|reuse) this|any complaints about the inspection|piccadilly gate$|© ?crown copyright)/i

/** Whether a line or paragraph opens the words about Ofsted itself with which its reports end. */
export function isClosingWords(text: string): boolean {
  return closingWords.test(text.trim())
}
