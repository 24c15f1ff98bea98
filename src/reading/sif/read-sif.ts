import type { DaysOnSite } from '../covers/cover-labels.ts'
import { datedFacts, readDaysOnSite } from '../covers/cover-labels.ts'
import type { KindOutcome } from '../kind-outcome.ts'
import { currentReader } from '../kind-outcome.ts'
import { blocksOf } from '../layout/blocks.ts'
import type { LaidOutDocument } from '../layout/laid-out.ts'
import type { Line } from '../layout/lines.ts'
import type { Vocabulary } from '../layout/text.ts'
import { joinLines } from '../layout/text.ts'
import type { Outline } from '../outline/outline.ts'
import { cleanAuthorityName } from '../printed/authority-name.ts'
import { excerpt } from '../printed/excerpt.ts'
import { itemOf } from '../printed/items.ts'
import type { Disagreement, Quote, ReadItem } from '../published-report.ts'
import { partAtCover, readSifBody } from './body.ts'
import { readSifCover } from './cover.ts'
import { readLeadInspectors } from './inspection-team.ts'
import { judgementsOf } from './judgements.ts'
import { missingParts } from './missing-parts.ts'

/** Reads a report under the single inspection framework (2013 to 2018), or a re-inspection under it. Pure. */
export function readSif(document: LaidOutDocument, fileName: string): KindOutcome {
  const parts = partAtCover(document)
  const { vocabulary } = document.setting
  const cover = readSifCover(parts.cover, vocabulary)
  const outline = readSifBody(parts.body, document)
  const onSite = readDaysOnSite(cover.dates)
  const { title, authority } = cover
  const missing = missingParts(cover, onSite, outline)
  if (missing.length > 0 || title === undefined || authority === undefined || onSite === undefined) {
    return { kind: 'incomplete', missing }
  }
  return {
    kind: 'read',
    report: {
      kind: {
        value: /^\W*re-?inspection\b/i.test(title.text) ? 'sif-reinspection' : 'sif',
        from: place(title)
      },
      readAs: 'report',
      framework: { value: 'SIF', from: place(title) },
      authority: { value: cleanAuthorityName(authority.text), from: place(authority) },
      ...datedFacts(onSite, cover.published, fileName),
      leadInspectors: readLeadInspectors(parts.body),
      judgements: judgementsOf(cover, outline),
      improvements: outline.improvements,
      priorityActions: outline.priorityActions,
      boardImprovements: outline.boardImprovements,
      boardPriorityActions: outline.boardPriorityActions,
      summary: [...blocksOf(cover.rest, document.setting).map(itemOf), ...outline.summary],
      sections: outline.sections,
      paragraphs: outline.paragraphs,
      unnumbered: outline.unnumbered,
      footnotes: document.footnotes.map((note) => footnoteOf(note, vocabulary)),
      pages: document.pages.length,
      reader: currentReader,
      disagreements: [...onSite.disagreements, ...singleDay(onSite), ...unplaced(outline)]
    }
  }
}

/** A cover with one date gives the last day, if anything: inspections of this kind took about four weeks (E). */
function singleDay({ span, part: { page, text } }: DaysOnSite): Disagreement[] {
  const what = `The cover prints a single date, "${text}", as that of the whole inspection.`
  return span.from === span.to ? [{ check: 'dates', what, pages: [page] }] : []
}

function unplaced(outline: Outline): Disagreement[] {
  return outline.unplaced.map(({ text, page }) => ({
    check: 'unplaced-text',
    what: `Text that belongs to no heading or list item: "${excerpt(text)}"`,
    pages: [page]
  }))
}

function footnoteOf(note: readonly Line[], vocabulary: Vocabulary): ReadItem {
  const text = joinLines(note, vocabulary)
  return { text, page: note[0]?.page ?? 1, quote: text }
}

function place({ page, quote }: Quote): Quote {
  return { page, quote }
}
