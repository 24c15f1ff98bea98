import type { FrameworkVersionId } from '../framework/framework-versions.ts'
import type { PrintedGrade } from '../framework/grades.ts'
import type { JudgementArea } from '../framework/judgement-areas.ts'
import type { NationalFrameworkReference } from '../framework/national-framework.ts'

/** Where in the document a value was read: the page as counted in the file, from 1, and the words there. */
export interface Quote {
  readonly page: number
  readonly quote: string
}

/** Where a value comes from when no page prints it: the file's name, or a rule applied to other values. */
export interface Inference {
  readonly inferred: 'file-name' | 'dates' | 'framework'
  readonly because: string
}

/** A value with the place it was read, or the rule it was inferred by. */
export interface Cited<Value> {
  readonly value: Value
  readonly from: Quote | Inference
}

/** A value that the report does not give, and why: never a silent gap. */
export interface Absent {
  readonly absent: 'not-judged-in-this-framework' | 'not-stated' | 'could-not-be-read'
  readonly because: string
}

export type Reading<Value> = Cited<Value> | Absent

export const reportKinds = [
  'ilacs-standard',
  'ilacs-short',
  'sif',
  'sif-reinspection',
  'lac-2013',
  'lscb-review',
  'focused-visit',
  'monitoring-visit',
  'jtai'
] as const
export type ReportKind = (typeof reportKinds)[number]

export interface ReadJudgement {
  readonly area: JudgementArea
  readonly printedArea: string
  readonly grade: Reading<PrintedGrade>
}

/**
 * The two reports that one file can hold: on the local authority, and on its safeguarding children board. A review
 * of a board alone has one part, its own, and that is the board's.
 */
export const reportParts = ['authority', 'board'] as const
export type ReportPart = (typeof reportParts)[number]

/**
 * A bullet under "What needs to improve?", a priority action, a paragraph of the summary or a footnote: its text,
 * sub-bullets joined with " - ", and its first printed line as the quote.
 */
export interface ReadItem extends Quote {
  readonly text: string
}

/** An area for improvement, a recommendation or a priority action, with what is printed about it. */
export interface ReadImprovement extends ReadItem {
  /** The number printed before it, where it has one. */
  readonly printedNumber: number | undefined
  /** The heading it stands under: a theme ("Care leavers") or a time limit ("Within three months"). */
  readonly group: string | undefined
  /** The parts of the Children's Social Care National Framework that it names, which reports do from 2025 on. */
  readonly nationalFramework: readonly NationalFrameworkReference[]
}

/**
 * Text of a section that has no number: prose, or a bullet that stands under no numbered paragraph. It stands
 * after `afterParagraph` of its section, or before the first.
 */
export interface ReadUnnumbered extends ReadItem {
  readonly section: number
  readonly afterParagraph: number | undefined
  readonly form: 'prose' | 'bullet'
}

/**
 * A numbered paragraph. `section` is the index of its section in the report; `quote` is its first printed line,
 * by which the place is found again. Bullets inside it are joined to its text with " - ".
 */
export interface ReadParagraph extends Quote {
  readonly number: number
  readonly section: number
  readonly text: string
}

/**
 * A headed part of the report. `area` is there where the heading names a judged area or stands inside a chapter that
 * does, `grade` where the heading gives it. The numbers are those of its own paragraphs, not of headings below it.
 */
export interface ReadSection extends Quote {
  readonly heading: string
  readonly part: ReportPart
  /** 1 for a chapter of its part, 2 for a heading inside a chapter. */
  readonly level: 1 | 2
  readonly area: JudgementArea | undefined
  readonly grade: PrintedGrade | undefined
  readonly firstParagraph: number | undefined
  readonly lastParagraph: number | undefined
}

/** The checks that every reading goes through. */
export const checkNames = [
  'judgements',
  'numbering',
  'unplaced-text',
  'dates',
  'framework',
  'improvements',
  'pages',
  'names'
] as const
export type CheckName = (typeof checkNames)[number]

/** Something in the report that does not agree with something else in it, for a person to look at. */
export interface Disagreement {
  readonly check: CheckName
  readonly what: string
  readonly pages: readonly number[]
}

/** What a published report says, as read by machine: every value with its page and words. */
export interface PublishedReport {
  readonly kind: Cited<ReportKind>
  /** A letter has no fixed layout and gives no grade: it is read by its headings. */
  readonly readAs: 'report' | 'letter-by-headings'
  /** The version that the areas judged belong to; absent for a letter of a joint inspection. */
  readonly framework: Reading<FrameworkVersionId>
  readonly authority: Cited<string>
  readonly urn: Reading<string>
  readonly fieldworkStart: Reading<string>
  readonly fieldworkEnd: Reading<string>
  readonly datesAsPrinted: Reading<string>
  /** As the archive that the file came from has it; else as the cover prints it. */
  readonly published: Reading<string>
  /** Printed by reports before ILACS; the two can differ by a few days. */
  readonly publishedOnCover: Reading<string>
  readonly leadInspectors: Reading<readonly string[]>
  readonly judgements: readonly ReadJudgement[]
  readonly improvements: readonly ReadImprovement[]
  readonly priorityActions: readonly ReadImprovement[]
  /** What the report's second part asks of the safeguarding children board. */
  readonly boardImprovements: readonly ReadImprovement[]
  readonly boardPriorityActions: readonly ReadImprovement[]
  /** The text before the first numbered paragraph that is neither table nor list, in printed order. */
  readonly summary: readonly ReadItem[]
  readonly sections: readonly ReadSection[]
  readonly paragraphs: readonly ReadParagraph[]
  readonly unnumbered: readonly ReadUnnumbered[]
  /** Notes at the foot of pages; their marks are left out of the text. */
  readonly footnotes: readonly ReadItem[]
  readonly pages: number
  readonly disagreements: readonly Disagreement[]
  /** Which reader read it; raised when a change of the rules can change a value. */
  readonly reader: string
}

/** What came of reading a file: a report, or a refusal with its reason. */
export type ReadOutcome =
  | { readonly kind: 'read'; readonly report: PublishedReport }
  | { readonly kind: 'refused'; readonly reason: Refusal; readonly because: string }

export type Refusal =
  | 'empty'
  | 'not-a-pdf'
  | 'damaged'
  | 'encrypted'
  | 'no-text'
  | 'too-large'
  | 'too-many-pages'
  | 'too-slow'
  | 'not-an-inspection-report'

/** What a reader needs besides the bytes: the file's name, from which the archives' dates and URN are taken. */
export interface ReadRequest {
  readonly bytes: Uint8Array
  readonly fileName: string
}
