import { parseNationalFramework } from '../../framework/national-framework.ts'
import { readFileName } from '../file-name.ts'
import type { KindOutcome } from '../kind-outcome.ts'
import { currentReader } from '../kind-outcome.ts'
import { blocksOf } from '../layout/blocks.ts'
import type { LaidOutDocument } from '../layout/laid-out.ts'
import type { Line } from '../layout/lines.ts'
import type { Vocabulary } from '../layout/text.ts'
import { joinLines } from '../layout/text.ts'
import { cleanAuthorityName } from '../printed/authority-name.ts'
import { wholeSpan } from '../printed/inspection-dates.ts'
import { readInspectorNames } from '../printed/lead-inspectors.ts'
import type {
  Absent,
  PublishedReport,
  Quote,
  ReadImprovement,
  ReadItem,
  Reading
} from '../published-report.ts'
import { readIlacsBody } from './body.ts'
import type { IlacsCover } from './cover.ts'
import { readIlacsCover } from './cover.ts'
import { frameworkOf } from './framework-of.ts'
import { readJudgementTable } from './judgement-table.ts'
import { judgementsOf } from './judgements.ts'
import { kindOfInspection } from './kind-of-inspection.ts'
import { missingParts } from './missing-parts.ts'
import { readOnSite } from './on-site.ts'

/** Reads an ILACS report (2018 to today, short or standard) from its laid-out pages. Pure. */
export function readIlacs(document: LaidOutDocument, fileName: string): KindOutcome {
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

  const framework = frameworkOf(span, table.rows)
  const judgements = judgementsOf(table.rows, framework.value)
  const report: PublishedReport = {
    kind: kindOfInspection(onSite.periods),
    readAs: 'report',
    framework,
    authority: { value: cleanAuthorityName(authority.text), from: place(authority) },
    ...readFileName(fileName),
    publishedOnCover: absent('not-stated', 'Reports under ILACS do not print when they were published.'),
    fieldworkStart: { value: span.from, from: onSite.from },
    fieldworkEnd: { value: span.to, from: onSite.from },
    datesAsPrinted: { value: onSite.printed, from: onSite.from },
    leadInspectors: leadInspectorsOf(cover),
    judgements,
    improvements: body.improvements.map(asImprovement),
    priorityActions: body.priorityActions.map(asImprovement),
    boardImprovements: [],
    boardPriorityActions: [],
    summary: body.summary,
    sections: body.sections,
    paragraphs: body.paragraphs,
    unnumbered: body.unnumbered,
    footnotes: document.footnotes.map((note) => footnoteOf(note, document.setting.vocabulary)),
    pages: document.pages.length,
    disagreements: [...onSite.disagreements, ...body.disagreements],
    reader: currentReader
  }
  return { kind: 'read', report }
}

function asImprovement(item: ReadItem): ReadImprovement {
  return {
    ...item,
    printedNumber: undefined,
    group: undefined,
    nationalFramework: parseNationalFramework(item.text)
  }
}

function footnoteOf(note: readonly Line[], vocabulary: Vocabulary): ReadItem {
  const text = joinLines(note, vocabulary)
  return { text, page: note[0]?.page ?? 1, quote: text }
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
