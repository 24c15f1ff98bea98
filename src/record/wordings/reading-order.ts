import type { ContentPassage, ContentSection } from '../reports/contents.ts'

/** A headed part of a report with what stands in it, in printed order. */
export interface SectionText {
  /** Undefined for paragraphs of a report that has no headings. */
  readonly section: ContentSection | undefined
  /** Position among the report's sections; -1 for text without one. */
  readonly position: number
  readonly passages: readonly ContentPassage[]
}

/**
 * The text of a report section by section, paragraphs and text without a number in the order in which they are
 * printed. Every paragraph and every unnumbered text is in exactly one section; a section can be empty.
 */
export function textBySection(
  sections: readonly ContentSection[],
  passages: readonly ContentPassage[]
): readonly SectionText[] {
  const text = passages.filter(isRunningText)
  const inSection = (position: number) =>
    text
      .filter((passage) => positionOf(passage, sections) === position)
      .sort((one, other) => place(one) - place(other) || rank(one) - rank(other) || one.number - other.number)
  const loose = inSection(-1)
  return [
    ...(loose.length > 0 ? [{ section: undefined, position: -1, passages: loose }] : []),
    ...sections.map((section, position) => ({ section, position, passages: inSection(position) }))
  ]
}

function isRunningText({ kind }: ContentPassage): boolean {
  return kind === 'paragraph' || kind === 'board-paragraph' || kind === 'text'
}

function positionOf({ section = -1 }: ContentPassage, sections: readonly ContentSection[]): number {
  return section < sections.length ? section : -1
}

/** The numbered paragraph at which a passage stands: its own, or the one before it; 0 before the first. */
function place(passage: ContentPassage): number {
  return passage.kind === 'text' ? (passage.afterParagraph ?? 0) : passage.number
}

function rank({ kind }: ContentPassage): number {
  return kind === 'text' ? 1 : 0
}
