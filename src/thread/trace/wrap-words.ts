/**
 * How wide letters of the body face are, as shares of the size of the type, a little on the wide side: a line that is
 * too short does no harm, one that is too long runs into its neighbour.
 */
const widths: readonly (readonly [RegExp, number])[] = [
  [/[ilj.,:;'’|!()[\]]/, 0.32],
  [/[ftr\-/ I]/, 0.4],
  [/[mwMW@%]/, 0.9],
  [/[A-Z&]/, 0.7]
]
const usualWidth = 0.57

function widthOf(text: string, size: number): number {
  return [...text].reduce(
    (sum, letter) => sum + size * (widths.find(([is]) => is.test(letter))?.[1] ?? usualWidth),
    0
  )
}

/**
 * A text in lines that are no wider than asked, broken between words, and within one only where it is longer than a
 * line. What does not fit into so many lines ends with "…".
 */
export function wrapWords(
  text: string,
  width: number,
  size: number,
  most = Number.POSITIVE_INFINITY
): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/).flatMap((one) => pieces(one, width, size))) {
    const longer = line === '' ? word : `${line} ${word}`
    if (widthOf(longer, size) <= width) {
      line = longer
      continue
    }
    if (line !== '') lines.push(line)
    line = word
  }
  if (line !== '') lines.push(line)
  if (lines.length <= most) return lines
  const last = (lines[most - 1] ?? '').replace(/[\s,.;:–-]+$/, '')
  return [...lines.slice(0, most - 1), `${shortened(last, width, size)}…`]
}

/** A text cut to what a list has room for, after a whole word. */
export function inBrief(text: string, most = 240): string {
  return text.length <= most ? text : `${text.slice(0, most).replace(/[\s,.;:–-]*\S*$/, '')}…`
}

/**
 * A text cut to what a list has room for around the first of the words that somebody looked for, so that they see why
 * it was found; its beginning where it has none of them, as where the title has them.
 */
export function inBriefAround(text: string, sought: string, most = 240): string {
  const at = firstOf(text, sought)
  if (text.length <= most || at < most / 2) return inBrief(text, most)
  const from = text.lastIndexOf(' ', at - most / 3) + 1
  return `…${inBrief(text.slice(from), most)}`
}

/** Where the first word begins that starts as one of these does; -1 where none does. */
function firstOf(text: string, sought: string): number {
  const words = sought.match(/[\p{L}\p{N}]{3,}/gu) ?? []
  if (words.length === 0) return -1
  return text.search(new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.map(stemOf).join('|')})`, 'iu'))
}

/** The search finds "directors" for "director" and the other way round: what both begin with is enough to show them. */
function stemOf(word: string): string {
  return word.length > 5 ? word.replace(/(?:ies|ing|es|ed|s|y)$/i, '') : word
}

function pieces(word: string, width: number, size: number): string[] {
  if (widthOf(word, size) <= width) return [word]
  const most = Math.max(1, Math.floor(width / (size * 0.9)))
  return [...(word.match(new RegExp(`.{1,${most}}`, 'gu')) ?? [])]
}

function shortened(line: string, width: number, size: number): string {
  let left = line
  while (left.length > 1 && widthOf(`${left}…`, size) > width) left = left.slice(0, -1)
  return left
}
