import type { Block } from '../layout/blocks.ts'
import { excerpt } from '../printed/excerpt.ts'
import type { Disagreement, ReadParagraph, ReadSection, ReadUnnumbered } from '../published-report.ts'
import { areaNamed, gradeOfHeading } from './area-wording.ts'

/** A section as found: its heading, if it has one, and the blocks under it. */
export interface OpenSection {
  readonly heading: Block | undefined
  readonly blocks: Block[]
}

export interface SectionReading {
  readonly section: ReadSection
  readonly paragraphs: readonly ReadParagraph[]
  readonly unnumbered: readonly ReadUnnumbered[]
  readonly disagreements: readonly Disagreement[]
}

/**
 * Reads a section. Numbered blocks are its paragraphs; bullets and indented text belong to the paragraph
 * before them. Text at the margin without a number stands on its own, and is named, because a number may have
 * been lost. A heading inside the section has no place in the reading.
 */
export function readSection({ heading, blocks }: OpenSection, index: number): SectionReading {
  const paragraphs: ReadParagraph[] = []
  const unnumbered: ReadUnnumbered[] = []
  const title = heading?.text ?? ''
  let numberLeft = 0
  for (const block of blocks) {
    const last = paragraphs.at(-1)
    const { kind, number, page, quote, text, left } = block
    if (kind === 'numbered' && number !== undefined) {
      paragraphs.push({ number, section: index, text, page, quote })
      numberLeft = left
    } else if (last !== undefined && (kind === 'bullet' || (kind === 'plain' && left > numberLeft + 10))) {
      const joint = kind === 'bullet' ? ' - ' : ' '
      paragraphs[paragraphs.length - 1] = { ...last, text: `${last.text}${joint}${text}` }
    } else if (kind !== 'heading') {
      const form = kind === 'bullet' ? 'bullet' : 'prose'
      unnumbered.push({ section: index, afterParagraph: last?.number, form, text, page, quote })
    }
  }
  return {
    section: {
      heading: title,
      part: 'authority',
      level: 1,
      page: heading?.page ?? blocks[0]?.page ?? 1,
      quote: heading?.quote ?? '',
      area: areaNamed(title),
      grade: gradeOfHeading(title),
      firstParagraph: paragraphs[0]?.number,
      lastParagraph: paragraphs.at(-1)?.number
    },
    paragraphs,
    unnumbered,
    disagreements: unnumbered.map(({ text, page }) => ({
      check: 'unplaced-text',
      what: `Text without a number in "${excerpt(title)}": "${excerpt(text)}"`,
      pages: [page]
    }))
  }
}
