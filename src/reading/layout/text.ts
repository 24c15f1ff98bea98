import type { Word } from '../pdf/words.ts'
import type { Line } from './lines.ts'

/** Whether a word, in lower case, is printed somewhere in the document in one piece. */
export type Vocabulary = ReadonlySet<string>

/** The words that a document prints in one piece: not those at the two sides of a line's end. */
export function vocabularyOf(lines: readonly Line[]): Vocabulary {
  const printed = new Set<string>()
  for (const { words } of lines) {
    for (let index = 1; index < words.length - 1; index += 1) printed.add(words[index]?.text ?? '')
  }
  return new Set(Array.from(printed, bareWord))
}

const ligatures: Readonly<Record<string, string>> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st'
}

/** Anything besides the signs that nearly all words are printed with, which stay as they are. */
const unusual = /[^ -~‘’“”–—£]/

/** Ligatures taken apart, soft hyphens out, every kind of hyphen and of symbol-font bullet one kind. Quotes and dashes stay as printed. */
export function plainLetters(text: string): string {
  if (!unusual.test(text)) return text
  return text
    .replace(/[ﬀ-ﬆ]/g, (ligature) => ligatures[ligature] ?? ligature)
    .replace(/\u00ad/g, '')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/[\uf000-\uf0ff]/g, '•')
    .normalize('NFC')
}

const texts = new WeakMap<readonly Word[], string>()

/** A line's words as one text. It is put together once, because many rules and checks look at every line. */
export function lineText({ words }: Pick<Line, 'words'>): string {
  const known = texts.get(words)
  if (known !== undefined) return known
  const text = plainLetters(words.map((word) => word.text).join(' ')).trim()
  texts.set(words, text)
  return text
}

/** Lines as running text: a word parted at a line's end is put together again. */
export function joinLines(lines: readonly Pick<Line, 'words'>[], vocabulary: Vocabulary): string {
  return lines.reduce((text, line) => joinTexts(text, lineText(line), vocabulary), '')
}

const hangingHyphen = /^(and|or|to)\b/

/**
 * Puts two pieces of running text together. A hyphen at the end of the first stays when it is part of the
 * word ("well-embedded") and goes when the document elsewhere prints the word without it ("inspec-tion");
 * "16- and 17-year-olds" keeps its space.
 */
export function joinTexts(before: string, after: string, vocabulary: Vocabulary): string {
  if (before === '' || after === '') return before + after
  if (/\d[–-]$/.test(before) && /^\d/.test(after)) return before + after
  if (!/[\p{L}\d]-$/u.test(before) || hangingHyphen.test(after)) return `${before} ${after}`
  const head = before.slice(before.lastIndexOf(' ') + 1, -1)
  const tail = after.split(' ', 1)[0] ?? ''
  const parted = bareWord(head + tail)
  const compound = bareWord(`${head}-${tail}`)
  return vocabulary.has(parted) && !vocabulary.has(compound) ? before.slice(0, -1) + after : before + after
}

function bareWord(word: string): string {
  return plainLetters(word)
    .toLowerCase()
    .replace(/^[^\p{L}\d]+|[^\p{L}\d]+$/gu, '')
}
