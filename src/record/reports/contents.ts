import type { FrameworkVersionId } from '../../framework/framework-versions.ts'
import type { PrintedGrade } from '../../framework/grades.ts'
import type { JudgementArea } from '../../framework/judgement-areas.ts'
import { areaLabel } from '../../framework/judgement-areas.ts'
import type { NationalFrameworkReference } from '../../framework/national-framework.ts'
import type {
  Cited,
  PublishedReport,
  Reading,
  ReadUnnumbered,
  ReportKind,
  ReportPart
} from '../../reading/published-report.ts'
import type { PassageField } from '../activities/field.ts'
import type { Stood } from '../activities/standing.ts'
import { readByMachine } from '../activities/standing.ts'
import { passagesIn } from './content-passages.ts'

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

export type ContentsOutcome =
  | { readonly kind: 'contents'; readonly contents: Contents }
  | { readonly kind: 'incomplete'; readonly because: string }

/**
 * Turns a reading into what the record holds. A report whose dates could not be read has no place in an
 * authority's history, and of two grades for one judgement none can be chosen: such a report is refused with the
 * reason rather than held by a guess. A number that was printed twice has both texts.
 */
export function contentsOf(report: PublishedReport, sha256: string): ContentsOutcome {
  const start = stood(report.fieldworkStart, sha256)
  const end = stood(report.fieldworkEnd, sha256)
  if (!start || !end) {
    return { kind: 'incomplete', because: 'The dates of the inspection could not be read from it.' }
  }
  const judgements = report.judgements.flatMap(({ area, grade }): ContentJudgement[] => {
    const given = stood(grade, sha256)
    return given ? [{ area, ...given }] : []
  })
  const firsts = new Map(judgements.toReversed().map((judgement) => [judgement.area, judgement]))
  const torn = judgements.find(({ area, value }) => firsts.get(area)?.value !== value)
  if (torn) return { kind: 'incomplete', because: `It gives two grades for ${areaLabel(torn.area)}.` }
  return {
    kind: 'contents',
    contents: {
      kind: report.kind.value,
      readAs: report.readAs,
      framework: 'value' in report.framework ? report.framework.value : undefined,
      fieldworkStart: start,
      fieldworkEnd: end,
      publishedOn: stood(report.published, sha256),
      publishedOnCover: stood(report.publishedOnCover, sha256),
      leadInspectors: stood(report.leadInspectors, sha256),
      judgements: judgements.filter((judgement) => firsts.get(judgement.area) === judgement),
      sections: report.sections,
      passages: passagesIn(report, sha256)
    }
  }
}

function stood<Value>(reading: Reading<Value>, report: string): Stood<Value> | undefined {
  return 'absent' in reading ? undefined : fromCited(reading, report)
}

function fromCited<Value>(cited: Cited<Value>, report: string): Stood<Value> {
  if ('page' in cited.from) return readByMachine(cited.value, { report, ...cited.from })
  return { value: cited.value, standing: 'read', citation: undefined, because: cited.from.because }
}
