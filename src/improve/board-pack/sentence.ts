/** Words that somebody wrote, without the full stop that they may end with: another follows them. */
export function withoutStop(words: string): string {
  return words.replace(/\.$/, '')
}
