import type { FrameworkVersionId } from '../../framework/framework-versions.ts'
import { frameworkVersion, ilacsVersionAt } from '../../framework/framework-versions.ts'
import { areaLabel } from '../../framework/judgement-areas.ts'
import { readFileName } from '../file-name.ts'
import { blocksOf } from '../layout/blocks.ts'
import type { LaidOutDocument } from '../layout/laid-out.ts'
import type { Line } from '../layout/lines.ts'
import type { Vocabulary } from '../layout/text.ts'
import { joinLines, lineText } from '../layout/text.ts'
import type {
  Absent,
  Cited,
  PublishedReport,
  Quote,
  ReadItem,
  Reading,
  ReadJudgement
} from '../published-report.ts'
import { cleanAuthorityName } from './authority-name.ts'
import type { IlacsBody } from './body.ts'
import { readIlacsBody } from './body.ts'
import type { IlacsCover } from './cover.ts'
import { readIlacsCover } from './cover.ts'
import { crossCheck } from './cross-check.ts'
import type { Period } from './inspection-dates.ts'
import { wholeSpan } from './inspection-dates.ts'
import type { JudgementRow } from './judgement-table.ts'
import { readJudgementTable } from './judgement-table.ts'
import { kindOfInspection } from './kind-of-inspection.ts'
import { readInspectorNames } from './lead-inspectors.ts'
import { readOnSite } from './on-site.ts'

/** Raised whenever a change of the rules can change a value that is read. */
const reader = 'ilacs-reader 1'

/** An ILACS report read, or the essential parts that it lacks: a sign that the file is incomplete. */
export type IlacsOutcome =
  | { readonly kind: 'read'; readonly report: PublishedReport }
  | { readonly kind: 'incomplete'; readonly missing: readonly string[] }

/** Reads an ILACS report (2018 to today, short or standard) from its laid-out pages. Pure. */
export function readIlacs(document: LaidOutDocument, fileName: string): IlacsOutcome {
  const table = readJudgementTable(document.lines)
  const cover = readIlacsCover(table?.before ?? [], document.setting.vocabulary)
  const body = readIlacsBody(blocksOf(table?.after ?? [], document.setting))
  const onSite = readOnSite(cover.dates, document)
  const span = onSite === undefined ? undefined : wholeSpan(onSite.periods)
  const { authority } = cover
  const missing = missingParts(cover, span, table?.rows ?? [], body, document)
  if (
    missing.length > 0 ||
    authority === undefined ||
    onSite === undefined ||
    span === undefined ||
    table === undefined
  ) {
    return { kind: 'incomplete', missing }
  }

  const framework = frameworkAt(span)
  const judgements = judgementsOf(table.rows, framework.value)
  const report: Omit<PublishedReport, 'disagreements'> = {
    kind: kindOfInspection(onSite.periods),
    framework,
    authority: { value: cleanAuthorityName(authority.text), from: place(authority) },
    ...readFileName(fileName),
    fieldworkStart: { value: span.from, from: onSite.from },
    fieldworkEnd: { value: span.to, from: onSite.from },
    datesAsPrinted: { value: onSite.printed, from: onSite.from },
    leadInspectors: leadInspectorsOf(cover),
    judgements,
    improvements: body.improvements,
    priorityActions: body.priorityActions,
    summary: body.summary,
    sections: body.sections,
    paragraphs: body.paragraphs,
    footnotes: document.footnotes.map((note) => footnoteOf(note, document.setting.vocabulary)),
    pages: document.pages.length,
    reader
  }
  const unplaced = [
    ...cover.unplaced.map((line) => ({ text: lineText(line), page: line.page })),
    ...table.unplaced
  ]
  return {
    kind: 'read',
    report: { ...report, disagreements: crossCheck({ report, body, document, unplaced, onSite }) }
  }
}

/**
 * The essential parts that a report lacks. Without them a file is incomplete, however much of it can be read:
 * what lost pages is never taken for the whole.
 */
function missingParts(
  cover: IlacsCover,
  span: Period | undefined,
  rows: readonly JudgementRow[],
  body: IlacsBody,
  document: LaidOutDocument
): string[] {
  const sectioned = new Set(body.sections.map(({ area }) => area))
  const lostSections = body.closes
    ? []
    : rows.filter(({ area }) => area !== 'overall' && !sectioned.has(area)).map(({ area }) => areaLabel(area))
  const skips = body.paragraphs.some(
    ({ number }, index) => number > (body.paragraphs[index - 1]?.number ?? 0) + 1
  )
  const emptyPages = document.pages.slice(0, -1).filter((page) => page.body.length === 0)
  return [
    ...(cover.authority === undefined ? ['the authority’s name'] : []),
    ...(span === undefined ? ['the dates of the inspection'] : []),
    ...(rows.some(({ grade }) => grade !== undefined) ? [] : ['the table of judgements']),
    ...(body.sections.length > 0 ? [] : ['the sections']),
    ...lostSections.map((label) => `the section "${label}"`),
    ...(skips ? emptyPages.map(({ number }) => `the text of page ${number}`) : [])
  ]
}

function footnoteOf(note: readonly Line[], vocabulary: Vocabulary): ReadItem {
  const text = joinLines(note, vocabulary)
  return { text, page: note[0]?.page ?? 1, quote: text }
}

function frameworkAt(span: Period): Cited<FrameworkVersionId> {
  const version = ilacsVersionAt(span.to)
  return {
    value: version?.id ?? 'ILACS_2018',
    from: { inferred: 'dates', because: `The version in force when fieldwork ended on ${span.to}.` }
  }
}

/** A judgement for each row, and for each area that the framework judges and the table does not show. */
function judgementsOf(rows: readonly JudgementRow[], framework: FrameworkVersionId): ReadJudgement[] {
  const printed = rows.map(({ area, printedArea, grade, printedGrade, page }): ReadJudgement => {
    const quote = `${printedArea} ${printedGrade}`.trim()
    return {
      area,
      printedArea,
      grade:
        grade === undefined
          ? absent('could-not-be-read', `No grade can be read beside "${printedArea}" on page ${page}.`)
          : { value: grade, from: { page, quote } }
    }
  })
  const shown = new Set(rows.map((row) => row.area))
  const lacking = frameworkVersion(framework)
    .areas.filter(({ area }) => !shown.has(area))
    .map(
      ({ area, printed: label }): ReadJudgement => ({
        area,
        printedArea: label,
        grade: absent('could-not-be-read', `The table of judgements has no row for "${label}".`)
      })
    )
  const overall: readonly ReadJudgement[] =
    framework === 'ILACS_2026' && !shown.has('overall')
      ? [
          {
            area: 'overall',
            printedArea: 'Overall effectiveness',
            grade: absent(
              'not-judged-in-this-framework',
              'From April 2026 inspectors make no judgement of overall effectiveness.'
            )
          }
        ]
      : []
  return [...printed, ...lacking, ...overall]
}

function leadInspectorsOf(cover: IlacsCover): Reading<readonly string[]> {
  if (cover.inspectors === undefined) return absent('not-stated', 'The cover names no lead inspector.')
  const names = readInspectorNames(cover.inspectors.text)
  return names.length === 0
    ? absent('could-not-be-read', `No name can be read in "${cover.inspectors.quote}".`)
    : { value: names, from: place(cover.inspectors) }
}

function place({ page, quote }: Quote): Quote {
  return { page, quote }
}

function absent(why: Absent['absent'], because: string): Absent {
  return { absent: why, because }
}
