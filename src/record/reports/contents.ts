import type { FrameworkVersionId } from '../../framework/framework-versions.ts'
import type { PrintedGrade } from '../../framework/grades.ts'
import type { JudgementArea } from '../../framework/judgement-areas.ts'
import { areaLabel } from '../../framework/judgement-areas.ts'
import type { Cited, PublishedReport, ReadItem, Reading, ReportKind } from '../../reading/published-report.ts'
import type { Citation, Stood } from '../activities/standing.ts'

export interface ContentJudgement extends Stood<PrintedGrade> {
  readonly area: JudgementArea
}

/** A piece of text with its number: a paragraph, an area for improvement, a priority action, a summary paragraph. */
export interface ContentPassage extends Stood<string> {
  readonly kind: 'paragraph' | 'improvement' | 'priority-action' | 'summary'
  readonly number: number
  /** Position of the section it stands in; undefined for what stands before the first section. */
  readonly section: number | undefined
  /** For an area for improvement: the paragraph that gives its full context, where a source names it. */
  readonly restsOnParagraph: number | undefined
}

export interface ContentSection {
  readonly heading: string
  readonly area: JudgementArea | undefined
  readonly grade: PrintedGrade | undefined
  readonly firstParagraph: number | undefined
  readonly lastParagraph: number | undefined
  readonly page: number
}

/** Values of the activity itself that a report states. */
export const statedFields = ['fieldwork-start', 'fieldwork-end', 'published-on', 'lead-inspectors'] as const
export type StatedField = (typeof statedFields)[number]

/** What the record holds of one inspection: every value with who stands behind it. */
export interface Contents {
  readonly kind: ReportKind
  /** Undefined for the letter of a joint inspection. */
  readonly framework: FrameworkVersionId | undefined
  readonly fieldworkStart: Stood<string>
  readonly fieldworkEnd: Stood<string>
  readonly publishedOn: Stood<string> | undefined
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
      framework: 'value' in report.framework ? report.framework.value : undefined,
      fieldworkStart: start,
      fieldworkEnd: end,
      publishedOn: stood(report.published, sha256),
      leadInspectors: stood(report.leadInspectors, sha256),
      judgements: judgements.filter((judgement) => firsts.get(judgement.area) === judgement),
      sections: report.sections,
      passages: [
        ...numbered('summary', report.summary, sha256),
        ...numbered('improvement', report.improvements, sha256),
        ...numbered('priority-action', report.priorityActions, sha256),
        ...paragraphsOf(report, sha256)
      ]
    }
  }
}

function paragraphsOf(report: PublishedReport, sha256: string): ContentPassage[] {
  const paragraphs = new Map<number, ContentPassage>()
  for (const { number, section, text, page, quote } of report.paragraphs) {
    const first = paragraphs.get(number)
    paragraphs.set(
      number,
      first
        ? { ...first, value: `${first.value} ${text}` }
        : {
            kind: 'paragraph',
            number,
            section,
            restsOnParagraph: undefined,
            ...read(text, { report: sha256, page, quote })
          }
    )
  }
  return [...paragraphs.values()]
}

function numbered(
  kind: 'summary' | 'improvement' | 'priority-action',
  items: readonly ReadItem[],
  report: string
): ContentPassage[] {
  return items.map((item, index) => ({
    kind,
    number: index + 1,
    section: undefined,
    restsOnParagraph: undefined,
    ...read(item.text, { report, page: item.page, quote: item.quote })
  }))
}

function stood<Value>(reading: Reading<Value>, report: string): Stood<Value> | undefined {
  return 'absent' in reading ? undefined : fromCited(reading, report)
}

function fromCited<Value>(cited: Cited<Value>, report: string): Stood<Value> {
  if ('page' in cited.from) return read(cited.value, { report, ...cited.from })
  return { value: cited.value, standing: 'read', citation: undefined, because: cited.from.because }
}

function read<Value>(value: Value, citation: Citation): Stood<Value> {
  return { value, standing: 'read', citation, because: undefined }
}
