import type { FrameworkVersionId } from '../../framework/framework-versions.ts'
import type { PrintedGrade } from '../../framework/grades.ts'
import type { JudgementArea } from '../../framework/judgement-areas.ts'
import type { NationalFrameworkReference } from '../../framework/national-framework.ts'
import type {
  PublishedReport,
  ReadUnnumbered,
  ReportKind,
  ReportPart
} from '../../reading/published-report.ts'
import type { PassageField } from '../activities/field.ts'
import type { Stood } from '../activities/standing.ts'

export interface ContentJudgement extends Stood<PrintedGrade> {
  readonly area: JudgementArea
}

/** A piece of text with its number and what is printed about it. */
export interface ContentPassage extends Stood<string>, PassageField {
  readonly part: ReportPart
  /** Position of the section it stands in; undefined for what stands before the first section. */
  readonly section: number | undefined
  /** For an area for improvement: the paragraph that gives its full context, where a source names it. */
  readonly restsOnParagraph: number | undefined
  /** For an area for improvement: the heading it stands under, a theme or a time limit. */
  readonly group: string | undefined
  /** For an area for improvement: the number printed before it. */
  readonly printedNumber: number | undefined
  /** For an area for improvement: the parts of the national framework that it names. */
  readonly nationalFramework: readonly NationalFrameworkReference[]
  /** For text without a number: the paragraph of its section that it follows; undefined before the first. */
  readonly afterParagraph: number | undefined
  /** For text without a number: how it is printed. */
  readonly form: ReadUnnumbered['form'] | undefined
}

export interface ContentSection {
  readonly heading: string
  readonly part: ReportPart
  /** 1 for a chapter of its part, 2 for a heading inside a chapter. */
  readonly level: 1 | 2
  readonly area: JudgementArea | undefined
  readonly grade: PrintedGrade | undefined
  readonly firstParagraph: number | undefined
  readonly lastParagraph: number | undefined
  readonly page: number
}

/** Values of the activity itself that a report states. */
export const statedFields = [
  'fieldwork-start',
  'fieldwork-end',
  'published-on',
  'published-on-cover',
  'lead-inspectors'
] as const
export type StatedField = (typeof statedFields)[number]

/** What the record holds of one inspection: every value with who stands behind it. */
export interface Contents {
  readonly kind: ReportKind
  readonly readAs: PublishedReport['readAs']
  /** Undefined for the letter of a joint inspection. */
  readonly framework: FrameworkVersionId | undefined
  readonly fieldworkStart: Stood<string>
  readonly fieldworkEnd: Stood<string>
  readonly publishedOn: Stood<string> | undefined
  /** Printed by reports before ILACS; it can differ from the day of publication by a few days. */
  readonly publishedOnCover: Stood<string> | undefined
  readonly leadInspectors: Stood<readonly string[]> | undefined
  readonly judgements: readonly ContentJudgement[]
  readonly sections: readonly ContentSection[]
  readonly passages: readonly ContentPassage[]
}
