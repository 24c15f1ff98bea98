import type { FrameworkVersionId } from '../framework/framework-versions.ts'
import type { PrintedGrade } from '../framework/grades.ts'
import type { PublishedReport, ReadImprovement, Reading, ReadOutcome } from '../reading/published-report.ts'

/**
 * One file as a flat row, in the keys under which people compare reports, with the whole reading, every value
 * with its page and words, under `report`.
 */
export function reportRow(file: string, outcome: ReadOutcome): Readonly<Record<string, unknown>> {
  switch (outcome.kind) {
    case 'refused':
      return { file, kind: 'unreadable', error: outcome.because, reason: outcome.reason }
    case 'read':
      return { file, ...readRow(outcome.report), report: outcome.report }
  }
}

const frameworkNames: Record<FrameworkVersionId, string> = {
  LEGACY: 'LAC',
  SIF: 'SIF',
  ILACS_2018: 'ILACS',
  ILACS_2023: 'ILACS',
  ILACS_2026: 'ILACS'
}

function readRow(report: PublishedReport): Readonly<Record<string, unknown>> {
  const overall = report.judgements.find(({ area }) => area === 'overall')?.grade
  const isBoard = report.kind.value === 'lscb-review'
  const improvements = [...(isBoard ? report.boardImprovements : []), ...report.improvements]
  const priorityActions = [...(isBoard ? report.boardPriorityActions : []), ...report.priorityActions]
  return {
    kind: report.kind.value,
    framework: frameworkName(report),
    authority: report.authority.value,
    authority_on_cover: 'quote' in report.authority.from ? report.authority.from.quote : null,
    urn: valueIn(report.urn),
    start: valueIn(report.fieldworkStart),
    end: valueIn(report.fieldworkEnd),
    dates_text: valueIn(report.datesAsPrinted),
    published: valueIn(report.published),
    published_on_cover: valueIn(report.publishedOnCover),
    lead_inspector: valueIn(report.leadInspectors)?.join('; ') ?? null,
    grades: Object.fromEntries(
      report.judgements.flatMap(({ area, grade }) =>
        'value' in grade ? [[underscored(area), gradeWords(grade.value)]] : []
      )
    ),
    overall_absent:
      overall !== undefined && 'absent' in overall && overall.absent === 'not-judged-in-this-framework',
    improvements: improvements.map(({ text }) => text),
    improvement_groups: improvements.map(({ group }) => group ?? null),
    national_framework: improvements.map(nationalFramework),
    priority_actions: priorityActions.map(({ text }) => text),
    board_improvements: report.boardImprovements.map(({ text }) => text),
    board_priority_actions: report.boardPriorityActions.map(({ text }) => text),
    paragraphs: report.paragraphs.length,
    sections: report.sections.map(({ area, grade, heading, part, level, firstParagraph, lastParagraph }) => ({
      heading,
      part,
      level,
      area: area === undefined ? null : underscored(area),
      grade: grade === undefined ? null : gradeWords(grade),
      first: firstParagraph ?? null,
      last: lastParagraph ?? null
    })),
    pages: report.pages
  }
}

/** The family of the framework, as people speak of it; a board reviewed alone has one of its own. */
function frameworkName({ kind, framework }: PublishedReport): string | null {
  if (kind.value === 'lscb-review') return 'LSCB'
  const version = valueIn(framework)
  return version === null ? null : frameworkNames[version]
}

/** "outcome 1", and where an area for improvement names two parts "outcome 1; enabler 3". */
function nationalFramework({ nationalFramework: references }: ReadImprovement): string | null {
  return references.length === 0 ? null : references.map(({ part, number }) => `${part} ${number}`).join('; ')
}

function valueIn<Value>(reading: Reading<Value>): Value | null {
  return 'value' in reading ? reading.value : null
}

function underscored(words: string): string {
  return words.replaceAll('-', '_')
}

function gradeWords(grade: PrintedGrade): string {
  return grade.replaceAll('-', ' ')
}
