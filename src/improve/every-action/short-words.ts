/** Words cut after a whole one, with a sign that more follows; short ones as they are. */
export function shortened(words: string, most: number): string {
  if (words.length <= most) return words
  const cut = words.slice(0, most - 1)
  const space = cut.lastIndexOf(' ')
  return `${(space > most / 2 ? cut.slice(0, space) : cut).trimEnd()}…`
}
