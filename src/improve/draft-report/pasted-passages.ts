import type { DraftPassage } from './draft-report.ts'

/** A line that comes so often is the head or the foot of every page; shorter ones repeat by chance. */
const running = { times: 3, letters: 15 } as const

/**
 * The paragraphs of a draft that somebody pasted: parted by empty lines, or where a line begins with the next number of
 * a numbered report ("12. Children …", or "12." alone, as some viewers copy it). What is printed at the head or the foot
 * of every page is left out, and a sentence that goes over to the next page is one.
 */
export function passagesIn(text: string): DraftPassage[] {
  const passages: DraftPassage[] = []
  let open: { readonly number: number | undefined; words: string } | undefined
  let last = 0
  let isAfterGap = false
  const end = (): void => {
    if (open !== undefined && open.words !== '') passages.push({ ...open, page: undefined })
    open = undefined
  }
  for (const line of linesIn(text)) {
    if (line === '') {
      isAfterGap = true
      continue
    }
    const numbered = numberedLine(line, last)
    if (numbered !== undefined) {
      end()
      last = numbered.number
      open = { ...numbered }
    } else {
      if (open !== undefined && isAfterGap && !goesOn(open.words, line)) end()
      open = { number: open?.number, words: joined(open?.words ?? '', line) }
    }
    isAfterGap = false
  }
  end()
  return passages
}

/** The lines without those of every page's head and foot, and without the numbers of pages. */
function linesIn(text: string): string[] {
  const lines = text
    .replace(/\r\n?|\f/g, '\n')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
  const times = new Map<string, number>()
  for (const line of lines) times.set(withoutPage(line), (times.get(withoutPage(line)) ?? 0) + 1)
  return lines.filter((line) => {
    const words = withoutPage(line)
    const isRunning = words.length >= running.letters && (times.get(words) ?? 0) >= running.times
    return !isRunning && !/^\d{1,3}$/.test(line)
  })
}

function withoutPage(line: string): string {
  return line.replace(/^\d{1,3} | \d{1,3}$/g, '')
}

/** The number that a line begins with, where it is the next one; one is skipped here and there. */
function numberedLine(line: string, last: number): { number: number; words: string } | undefined {
  const [, dotted, after = '', plain, rest = ''] =
    /^(?:(\d{1,3})[.)](?: ?(\D.*))?|(\d{1,3}) (\p{Lu}.*))$/u.exec(line) ?? []
  const number = Number(dotted ?? plain)
  const isNext = number === last + 1 || (dotted !== undefined && last > 0 && number === last + 2)
  return isNext ? { number, words: dotted === undefined ? rest : after } : undefined
}

/** Whether what stands after an empty line is the rest of a sentence before it, or what a lone number is of. */
function goesOn(before: string, line: string): boolean {
  return before === '' || (!/[.:;!?”"’)]$/.test(before) && /^\p{Ll}/u.test(line))
}

/** A word that is parted at its hyphen stays one. */
function joined(before: string, line: string): string {
  return before === '' ? line : /\p{L}-$/u.test(before) ? `${before}${line}` : `${before} ${line}`
}
