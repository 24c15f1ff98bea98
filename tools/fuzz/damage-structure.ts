import type { Chance } from './chance.ts'
import type { OpenPdf, PageTable } from './pdf-pages.ts'

/** A PDF in whose pages or fonts something is wrong, though the file itself is whole. */
export type StructureDamage = (pdf: OpenPdf, other: OpenPdf, table: PageTable, chance: Chance) => Uint8Array

/** One to four pages of another report stand in the middle of this one, added or in place of its own. */
export const splicePages: StructureDamage = (pdf, other, table, chance) => {
  const count = chance.whole(1, Math.min(4, other.pages))
  const first = chance.whole(0, other.pages - count)
  const at = chance.whole(1, pdf.pages - 1)
  const goesOnAt = chance.once(2) ? at : Math.min(pdf.pages, at + count)
  return table.assemble([
    { from: pdf, pages: range(0, at) },
    { from: other, pages: range(first, first + count) },
    { from: pdf, pages: range(goesOnAt, pdf.pages) }
  ])
}

/** One to three pages are gone, next to one another or not; one page at least stays. */
export const removePages: StructureDamage = (pdf, _, table, chance) => {
  const gone = new Set(
    chance.shuffled(range(0, pdf.pages)).slice(0, chance.whole(1, Math.min(3, pdf.pages - 1)))
  )
  return table.assemble([{ from: pdf, pages: range(0, pdf.pages).filter((page) => !gone.has(page)) }])
}

/** Two pages have changed places, or a stretch of pages is mixed. */
export const reorderPages: StructureDamage = (pdf, _, table, chance) => {
  const pages = range(0, pdf.pages)
  const from = chance.whole(0, pdf.pages - 2)
  const to = chance.once(2) ? from + 2 : chance.whole(from + 2, pdf.pages)
  const mixed = chance.shuffled(pages.slice(from, to))
  const unchanged = mixed.every((page, index) => page === from + index)
  const stretch = unchanged ? mixed.toReversed() : mixed
  return table.assemble([{ from: pdf, pages: [...pages.slice(0, from), ...stretch, ...pages.slice(to)] }])
}

/** A page stands there twice. */
export const repeatPage: StructureDamage = (pdf, _, table, chance) => {
  const twice = chance.whole(0, pdf.pages - 1)
  const again = chance.whole(twice, pdf.pages - 1)
  const pages = range(0, pdf.pages).flatMap((page) => (page === again ? [page, twice] : [page]))
  return table.assemble([{ from: pdf, pages }])
}

/** Some fonts, or all, have lost the table that says which letter each of their glyphs is. */
export const removeGlyphMaps: StructureDamage = (pdf, _, table, chance) => {
  const all = chance.once(2)
  return edited(pdf, table, /\/ToUnicode (?=\d+ 0 R)/g, (found) =>
    all || chance.once(2) ? found.replace('ToUnicode', 'XoUnicode') : found
  )
}

/** Some fonts have lost the encoding that says which letter each byte of the text is. */
export const changeEncodings: StructureDamage = (pdf, _, table, chance) =>
  edited(pdf, table, /\/Encoding\/\w+/g, (found) =>
    chance.once(2) ? found.replace('/Encoding', '/Xncoding') : found
  )

/** The widths of some fonts' letters are wrong. */
export const damageWidths: StructureDamage = (pdf, _, table, chance) =>
  edited(pdf, table, /(\/Widths?\s*\[[^\]]*\]|\bobj\r?\n\[[ \d[\]]+\])/g, (found) =>
    chance.once(2)
      ? found.replace(/\d{3,4}/g, (digits) =>
          chance.once(3)
            ? String(chance.whole(0, 10 ** digits.length - 1)).padStart(digits.length, '0')
            : digits
        )
      : found
  )

/** The PDF written plainly, with other words of the same length: what stands where stays true. */
function edited(
  pdf: OpenPdf,
  table: PageTable,
  pattern: RegExp,
  edit: (found: string) => string
): Uint8Array {
  const plain = table.assemble([{ from: pdf, pages: range(0, pdf.pages) }])
  return Uint8Array.from(Buffer.from(Buffer.from(plain).toString('latin1').replace(pattern, edit), 'latin1'))
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index)
}
