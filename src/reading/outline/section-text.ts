import type { Block } from '../layout/blocks.ts'
import { isUnder, itemOf } from '../printed/items.ts'
import type { ReadParagraph, ReadUnnumbered } from '../published-report.ts'

/** The text of one section: its numbered paragraphs, and what has no number. */
export interface SectionText {
  readonly paragraphs: readonly ReadParagraph[]
  readonly unnumbered: readonly ReadUnnumbered[]
}

/** How much further in than a number or bullet the text that goes on with it stands, in points. */
const furtherIn = 8

/** The piece of text that a block may go on with. */
type Last =
  | { readonly kind: 'paragraph'; readonly block: Block }
  | { readonly kind: 'bullet'; readonly block: Block }
  | { readonly kind: 'prose' }

/**
 * Reads the blocks of a section, whose index in the report is given. Bullets under a numbered paragraph belong to
 * it, as sub-bullets belong to their bullet; so does text that is set further in. Everything else is unnumbered.
 */
export function readSectionText(blocks: readonly Block[], section: number): SectionText {
  const paragraphs: ReadParagraph[] = []
  const unnumbered: ReadUnnumbered[] = []
  let last: Last | undefined
  for (const block of blocks) {
    const isBullet = block.kind === 'bullet'
    if (block.kind === 'numbered' && block.number !== undefined) {
      paragraphs.push({ number: block.number, section, ...itemOf(block) })
      last = { kind: 'paragraph', block }
    } else if (last?.kind === 'paragraph' && (isBullet || block.left > last.block.left + furtherIn)) {
      addTo(paragraphs, block)
    } else if (last?.kind === 'bullet' && goesOnWith(last.block, block)) {
      addTo(unnumbered, block)
    } else {
      const afterParagraph = paragraphs.at(-1)?.number
      unnumbered.push({ section, afterParagraph, form: isBullet ? 'bullet' : 'prose', ...itemOf(block) })
      last = isBullet ? { kind: 'bullet', block } : { kind: 'prose' }
    }
  }
  return { paragraphs, unnumbered }
}

function goesOnWith(bullet: Block, block: Block): boolean {
  return block.kind === 'bullet' ? isUnder(bullet, block) : block.left > bullet.left + furtherIn
}

function addTo<Piece extends { readonly text: string }>(pieces: Piece[], block: Block): void {
  const last = pieces.at(-1)
  if (last === undefined) return
  const joint = block.kind === 'bullet' ? ' - ' : ' '
  pieces[pieces.length - 1] = { ...last, text: `${last.text}${joint}${block.text}` }
}
