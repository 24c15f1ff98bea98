import type { LaidOutDocument } from '../layout/laid-out.ts'
import { joinLines } from '../layout/text.ts'
import type { ReadItem } from '../published-report.ts'

/** A document's footnotes in printed order. Their marks are left out, here and in the text. */
export function footnoteItems({ footnotes, setting }: LaidOutDocument): readonly ReadItem[] {
  return footnotes.map((note) => {
    const text = joinLines(note, setting.vocabulary)
    return { text, page: note[0]?.page ?? 1, quote: text }
  })
}
