import type { ParagraphChild } from 'docx'
import { ExternalHyperlink, FootnoteReferenceRun, Paragraph, TextRun } from 'docx'
import { readsFromTheRight } from '../document/direction.ts'
import type { Run, Words } from '../document/document.ts'

/** The notes at the foot of pages, gathered while a document is written: Word keeps them apart from it. */
export class Footnotes {
  readonly written: Record<string, { readonly children: readonly Paragraph[] }> = {}
  #last = 0

  add(runs: readonly Words[]): FootnoteReferenceRun {
    this.#last += 1
    this.written[this.#last] = {
      children: [
        new Paragraph({ style: 'FootnoteText', children: [new TextRun(' '), ...wordRuns(runs, this)] })
      ]
    }
    return new FootnoteReferenceRun(this.#last)
  }
}

/** Runs of a document as runs of Word. */
export function wordRuns(runs: readonly Run[], footnotes: Footnotes, bold = false): ParagraphChild[] {
  return runs.flatMap((run) => (run.kind === 'footnote' ? [footnotes.add(run.runs)] : wordsOf(run, bold)))
}

function wordsOf(words: Words, bold: boolean): ParagraphChild[] {
  const strong = bold || words.strong === true
  const children = words.text.split('\n').map(
    (text, line) =>
      new TextRun({
        text,
        ...(line > 0 && { break: 1 }),
        ...(strong && { bold: true, boldComplexScript: true }),
        ...(words.emphasis === true && { italics: true, italicsComplexScript: true }),
        ...(words.href !== undefined && { style: 'Hyperlink' }),
        ...(readsFromTheRight(text) && { rightToLeft: true })
      })
  )
  return words.href === undefined ? children : [new ExternalHyperlink({ link: words.href, children })]
}

/** Plain text as runs. */
export function textRuns(text: string, bold = false): ParagraphChild[] {
  return wordsOf({ kind: 'words', text }, bold)
}

/** Whether a paragraph of these runs is laid out from the right. */
export function fromTheRight(runs: readonly Run[]): boolean {
  return readsFromTheRight(runs.map((run) => (run.kind === 'words' ? run.text : '')).join(''))
}
