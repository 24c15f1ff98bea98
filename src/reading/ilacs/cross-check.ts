import { areaLabel } from '../../framework/judgement-areas.ts'
import type { LaidOutDocument } from '../layout/laid-out.ts'
import { lineText } from '../layout/text.ts'
import { excerpt } from '../printed/excerpt.ts'
import type { Disagreement, PublishedReport, ReadParagraph, ReadSection } from '../published-report.ts'
import type { IlacsBody } from './body.ts'
import type { JudgementRow } from './judgement-table.ts'
import type { OnSite } from './on-site.ts'

type Checked = Omit<PublishedReport, 'disagreements'>

interface ToCheck {
  readonly report: Checked
  readonly rows: readonly JudgementRow[]
  readonly body: IlacsBody
  readonly document: LaidOutDocument
  readonly onSite: OnSite
  readonly unplaced: readonly { readonly text: string; readonly page: number }[]
}

/** Everything in a report that does not agree with something else in it, or that found no place. */
export function crossCheck({ report, rows, body, document, unplaced, onSite }: ToCheck): Disagreement[] {
  return [
    ...unplaced.map(
      ({ text, page }): Disagreement => ({
        check: 'unplaced-text' as const,
        what: `Text that found no place: "${excerpt(text)}"`,
        pages: [page]
      })
    ),
    ...onSite.disagreements,
    ...tableAgainstSections(rows, report.sections),
    ...repeatedRows(rows),
    ...unexpectedAreas(report),
    ...frameworkCheck(report),
    ...missingNumbers(report.paragraphs),
    ...improvementsCheck(report, body),
    ...publicationCheck(report),
    ...pageNumbersCheck(document),
    ...body.disagreements,
    ...(body.closes
      ? []
      : [
          {
            check: 'pages' as const,
            what: 'The report does not end with Ofsted’s closing words; pages may be missing.',
            pages: [report.pages]
          }
        ])
  ]
}

function tableAgainstSections(
  rows: readonly JudgementRow[],
  sections: readonly ReadSection[]
): Disagreement[] {
  const judged = rows.filter(({ area }) => area !== 'overall')
  const fromTable = judged.flatMap(({ area, grade, page }) => {
    const named = sections.filter((section) => section.area === area)
    if (named.length === 0) {
      return [
        {
          check: 'judgements' as const,
          what: `${areaLabel(area)} is in the table of judgements but has no section.`,
          pages: [page]
        }
      ]
    }
    return named
      .filter((section) => grade !== undefined && section.grade !== grade)
      .map((section) => ({
        check: 'judgements' as const,
        what: `The table of judgements and the section's heading differ on ${areaLabel(area)}: "${section.heading}".`,
        pages: [page, section.page]
      }))
  })
  const loose = sections
    .filter(({ area }) => !judged.some((row) => row.area === area))
    .map(({ heading, page }) => ({
      check: 'judgements' as const,
      what: `The section "${heading}" has no row in the table of judgements.`,
      pages: [page]
    }))
  return [...fromTable, ...loose]
}

function repeatedRows(rows: readonly JudgementRow[]): Disagreement[] {
  return rows
    .filter(({ area }, index) => rows.findIndex((other) => other.area === area) !== index)
    .map(({ area, page }) => ({
      check: 'judgements' as const,
      what: `The table of judgements names ${areaLabel(area)} twice.`,
      pages: [page]
    }))
}

function unexpectedAreas({ judgements, framework }: Checked): Disagreement[] {
  const absent = judgements.flatMap(({ grade }) =>
    'absent' in grade && grade.absent === 'could-not-be-read'
      ? [{ check: 'judgements' as const, what: grade.because, pages: [1] }]
      : []
  )
  const overall = judgements.find(({ area }) => area === 'overall')?.grade
  return 'value' in framework &&
    framework.value === 'ILACS_2026' &&
    overall !== undefined &&
    'value' in overall
    ? [
        ...absent,
        {
          check: 'judgements' as const,
          what: 'The report judges overall effectiveness, which ended in April 2026.',
          pages: [1]
        }
      ]
    : absent
}

/** The table and the dates name different versions of the framework. */
function frameworkCheck({ framework }: Checked): Disagreement[] {
  if (!('from' in framework)) return []
  const { from } = framework
  return 'inferred' in from && from.inferred === 'framework'
    ? [{ check: 'framework' as const, what: from.because, pages: [1] }]
    : []
}

/** Paragraph numbers run through the whole report; a gap is either Ofsted's slip or text that was not read. */
function missingNumbers(paragraphs: readonly ReadParagraph[]): Disagreement[] {
  return paragraphs.flatMap(({ number, page }, index) => {
    const before = paragraphs[index - 1]
    const expected = (before?.number ?? 0) + 1
    if (number === expected) return []
    return [
      {
        check: 'numbering' as const,
        what: `Paragraph ${number} follows ${before === undefined ? 'nothing' : `paragraph ${before.number}`}; expected ${expected}.`,
        pages: [...new Set([before?.page ?? page, page])]
      }
    ]
  })
}

function improvementsCheck(report: Checked, body: IlacsBody): Disagreement[] {
  if (body.namesImprovements) {
    return report.improvements.length > 0
      ? []
      : [
          {
            check: 'improvements' as const,
            what: '"What needs to improve" is printed, but nothing stands under it.',
            pages: [1]
          }
        ]
  }
  const allOutstanding = report.judgements.every(
    ({ grade }) => 'absent' in grade || grade.value === 'outstanding'
  )
  return allOutstanding
    ? []
    : [
        {
          check: 'improvements' as const,
          what: 'The report has no "What needs to improve", though not every grade is outstanding.',
          pages: [1]
        }
      ]
}

function publicationCheck({ published, fieldworkEnd }: Checked): Disagreement[] {
  if (!('value' in published) || !('value' in fieldworkEnd) || published.value > fieldworkEnd.value) return []
  return [
    {
      check: 'dates' as const,
      what: `Published on ${published.value}, before the inspection ended.`,
      pages: [1]
    }
  ]
}

/** The printed page numbers count the file's pages; where they do not, pages may be missing. */
function pageNumbersCheck({ pages }: LaidOutDocument): Disagreement[] {
  const offsets = pages.flatMap(({ number, furniture }) =>
    furniture.flatMap((line) => {
      const [, printed] = /^(\d{1,3})$/.exec(lineText(line)) ?? []
      return printed === undefined ? [] : [{ page: number, offset: Number(printed) - number }]
    })
  )
  const [first, ...rest] = offsets
  const jump = rest.find(({ offset }) => offset !== first?.offset)
  return jump === undefined
    ? []
    : [
        {
          check: 'pages' as const,
          what: `The printed page numbers jump at page ${jump.page}; pages may be missing.`,
          pages: [jump.page]
        }
      ]
}
