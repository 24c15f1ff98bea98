import type { PrintedGrade } from '../../framework/grades.ts'
import type { JudgementArea } from '../../framework/judgement-areas.ts'
import type { Block } from '../layout/blocks.ts'
import type { ReportPart } from '../published-report.ts'

/** What a heading opens: everything up to the next heading that opens something. */
export type Opened =
  /** A part of the report: a section that may hold nothing but its heading. */
  | 'part'
  | 'contents'
  /** The text that the reader sees first: `summary` of the report. */
  | 'summary'
  | 'improvements'
  | 'priority-actions'
  | 'section'
  /** The publisher's own closing words. Only a heading that opens a part comes after them. */
  | 'closing'

/** What the rules of a kind of report make of a heading. */
export interface HeadingMeaning {
  readonly opens: Opened
  /** The part that everything belongs to from here on; the part before goes on where it is left out. */
  readonly part?: ReportPart
  /**
   * Of a section, 1 where it is left out. A list of improvements has a section of its own, in which its numbered
   * items are paragraphs, only where its level is given.
   */
  readonly level?: 1 | 2
  readonly area?: JudgementArea | undefined
  readonly grade?: PrintedGrade | undefined
}

/** Where a heading stands: the part, and the section that is open there. */
export interface Place {
  readonly part: ReportPart
  readonly section: HeadingMeaning | undefined
}

/**
 * The rules of one kind of report: what a block opens, or undefined where it opens nothing and is text, a theme
 * of a list, or a heading that only labels what stands below it.
 */
export type MeaningOf = (block: Block, place: Place) => HeadingMeaning | undefined
