import type { Chance } from './chance.ts'
import { breakXref, corruptStreams, cutHead, cutMiddle, cutTail, flipBytes } from './damage-bytes.ts'
import {
  changeEncodings,
  damageWidths,
  removeGlyphMaps,
  removePages,
  reorderPages,
  repeatPage,
  splicePages
} from './damage-structure.ts'
import type { OpenPdf, PageTable } from './pdf-pages.ts'

/** A report to damage: its bytes, and the same opened. */
export interface Original {
  readonly name: string
  readonly bytes: Uint8Array
  readonly pdf: OpenPdf
}

/**
 * A way of damaging a report. Where whole pages are wrong or fonts have lost their letters a reader can know it, and
 * must say so; a byte that changed inside a packed stream can be a letter that no rule can miss.
 */
export interface MutantClass {
  readonly name: string
  readonly canBeKnown: boolean
  readonly make: (original: Original, other: Original, table: PageTable, chance: Chance) => Uint8Array
}

const bytesOf =
  (damage: (bytes: Uint8Array, chance: Chance) => Uint8Array): MutantClass['make'] =>
  ({ bytes }, _, __, chance) =>
    damage(bytes, chance)

const pagesOf =
  (
    damage: (pdf: OpenPdf, other: OpenPdf, table: PageTable, chance: Chance) => Uint8Array
  ): MutantClass['make'] =>
  ({ pdf }, other, table, chance) =>
    damage(pdf, other.pdf, table, chance)

export const mutantClasses: readonly MutantClass[] = [
  { name: 'bytes flipped', canBeKnown: false, make: bytesOf(flipBytes) },
  { name: 'tail cut off', canBeKnown: true, make: bytesOf(cutTail) },
  { name: 'head cut off', canBeKnown: false, make: bytesOf(cutHead) },
  { name: 'middle cut out', canBeKnown: false, make: bytesOf(cutMiddle) },
  { name: 'streams corrupted', canBeKnown: false, make: bytesOf(corruptStreams) },
  { name: 'xref broken', canBeKnown: false, make: bytesOf(breakXref) },
  { name: 'pages spliced in', canBeKnown: true, make: pagesOf(splicePages) },
  { name: 'pages removed', canBeKnown: true, make: pagesOf(removePages) },
  { name: 'pages out of order', canBeKnown: true, make: pagesOf(reorderPages) },
  { name: 'page repeated', canBeKnown: true, make: pagesOf(repeatPage) },
  { name: 'glyph maps removed', canBeKnown: true, make: pagesOf(removeGlyphMaps) },
  { name: 'encodings changed', canBeKnown: false, make: pagesOf(changeEncodings) },
  { name: 'widths damaged', canBeKnown: false, make: pagesOf(damageWidths) }
]
