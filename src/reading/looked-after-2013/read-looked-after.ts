import { frameworkVersion } from '../../framework/framework-versions.ts'
import { areaLabel } from '../../framework/judgement-areas.ts'
import { absent, datedFacts, readDaysOnSite, readInspectors } from '../covers/cover-labels.ts'
import type { KindOutcome } from '../kind-outcome.ts'
import { currentReader } from '../kind-outcome.ts'
import { blocksOf } from '../layout/blocks.ts'
import type { LaidOutDocument } from '../layout/laid-out.ts'
import type { Outline } from '../outline/outline.ts'
import { outlineOf } from '../outline/outline.ts'
import { cleanAuthorityName } from '../printed/authority-name.ts'
import { footnoteItems } from '../printed/footnote-items.ts'
import type { Disagreement, PublishedReport, Quote, ReadJudgement } from '../published-report.ts'
import { readLookedAfterCover } from './cover.ts'
import { joinGrades, lookedAfterMeaning, partLimits } from './headings.ts'
import type { FindingRow } from './record-of-findings.ts'
import { readRecordOfFindings } from './record-of-findings.ts'

/**
 * Reads an inspection of looked after children services of 2013: a cover, numbered paragraphs under headings that
 * print a grade, areas for improvement by time limit, and the record of main findings. Pure.
 */
export function readLookedAfter(document: LaidOutDocument, fileName: string): KindOutcome {
  const { setting } = document
  const cover = readLookedAfterCover(document)
  const { rows, before } = readRecordOfFindings(cover.after)
  const outline = outlineOf(
    partLimits(joinGrades(blocksOf(before, setting))),
    lookedAfterMeaning(setting.bodySize)
  )
  const days = readDaysOnSite(cover.dates)
  const { authority } = cover
  const missing = missingParts(outline, rows)
  if (authority === undefined || days === undefined || missing.length > 0) {
    return {
      kind: 'incomplete',
      missing: [
        ...(authority === undefined ? ['the authority’s name'] : []),
        ...(days === undefined ? ['the dates of the inspection'] : []),
        ...missing
      ]
    }
  }

  const report: PublishedReport = {
    kind: { value: 'lac-2013', from: place(cover.title ?? authority) },
    readAs: 'report',
    framework: {
      value: 'LEGACY',
      from: {
        inferred: 'framework',
        because: 'Inspections of looked after children services came before the single inspection framework.'
      }
    },
    authority: { value: cleanAuthorityName(authority.text), from: place(authority) },
    ...datedFacts(days, cover.published, fileName),
    leadInspectors: readInspectors(cover.inspector),
    judgements: judgementsOf(rows, outline),
    improvements: outline.improvements,
    priorityActions: outline.priorityActions,
    boardImprovements: [],
    boardPriorityActions: [],
    summary: outline.summary,
    sections: outline.sections,
    paragraphs: outline.paragraphs,
    unnumbered: outline.unnumbered,
    footnotes: footnoteItems(document),
    pages: document.pages.length,
    disagreements: [...days.disagreements, ...withoutTable(rows, document.pages.length)],
    reader: currentReader
  }
  return { kind: 'read', report }
}

/** The essential parts that were not found: a file that lost pages is never taken for the whole. */
function missingParts({ sections }: Outline, rows: readonly FindingRow[]): string[] {
  const headed = new Set(sections.flatMap(({ area }) => area ?? []))
  if (sections.length === 0) return ['the sections']
  if (headed.size === 0 && rows.length === 0) return ['the judgements']
  return rows.filter(({ area }) => !headed.has(area)).map(({ area }) => `the section "${areaLabel(area)}"`)
}

/** The judgements of the record of main findings; where it does not give one, that of the section's heading. */
function judgementsOf(rows: readonly FindingRow[], { sections }: Outline): ReadJudgement[] {
  return frameworkVersion('LEGACY').areas.map(({ area, printed }): ReadJudgement => {
    const row = rows.find((each) => each.area === area)
    if (row?.grade !== undefined) {
      const quote = `${row.printedArea} ${row.printedGrade}`
      return {
        area,
        printedArea: row.printedArea,
        grade: { value: row.grade, from: { page: row.page, quote } }
      }
    }
    const section = sections.find((each) => each.area === area && each.grade !== undefined)
    return {
      area,
      printedArea: row?.printedArea ?? printed,
      grade:
        section?.grade === undefined
          ? absent('could-not-be-read', `No grade can be read for "${row?.printedArea ?? printed}".`)
          : { value: section.grade, from: { page: section.page, quote: section.heading } }
    }
  })
}

function withoutTable(rows: readonly FindingRow[], pages: number): Disagreement[] {
  const what =
    'The report does not end with its record of main findings; the grades are those of the headings, and pages may be missing.'
  return rows.length > 0 ? [] : [{ check: 'judgements', what, pages: [pages] }]
}

function place({ page, quote }: Quote): Quote {
  return { page, quote }
}
