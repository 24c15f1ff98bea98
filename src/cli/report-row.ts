import type { PrintedGrade } from '../framework/grades.ts'
import type { PublishedReport, Reading, ReadOutcome } from '../reading/published-report.ts'

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

function readRow(report: PublishedReport): Readonly<Record<string, unknown>> {
  const overall = report.judgements.find(({ area }) => area === 'overall')?.grade
  return {
    kind: report.kind.value,
    authority: report.authority.value,
    urn: valueIn(report.urn),
    start: valueIn(report.fieldworkStart),
    end: valueIn(report.fieldworkEnd),
    dates_text: valueIn(report.datesAsPrinted),
    published: valueIn(report.published),
    lead_inspector: valueIn(report.leadInspectors)?.join('; ') ?? null,
    grades: Object.fromEntries(
      report.judgements.flatMap(({ area, grade }) =>
        'value' in grade ? [[underscored(area), gradeWords(grade.value)]] : []
      )
    ),
    overall_absent:
      overall !== undefined && 'absent' in overall && overall.absent === 'not-judged-in-this-framework',
    improvements: report.improvements.map(({ text }) => text),
    priority_actions: report.priorityActions.map(({ text }) => text),
    paragraphs: report.paragraphs.length,
    sections: report.sections.map(({ area, grade, firstParagraph, lastParagraph }) => ({
      area: area === undefined ? null : underscored(area),
      grade: grade === undefined ? null : gradeWords(grade),
      first: firstParagraph ?? null,
      last: lastParagraph ?? null
    })),
    pages: report.pages
  }
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
