/** Words as they go on within a sentence: "red: needs attention". */
export function lowerFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1)
}
