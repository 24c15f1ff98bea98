/** Words as they go on within a sentence: "red: needs attention". */
export function lowerFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1)
}

/** Words that somebody wrote, without the full stop that they may end with: another follows them. */
export function withoutStop(words: string): string {
  return words.replace(/\.$/, '')
}
