import { absent, datedFacts, leadInspector, readDaysOnSite, readInspectors } from '../covers/cover-labels.ts'
import type { CoverPart } from '../covers/labelled-lines.ts'
import { readLabelled } from '../covers/labelled-lines.ts'
import type { KindOutcome } from '../kind-outcome.ts'
import { currentReader } from '../kind-outcome.ts'
import { blocksOf } from '../layout/blocks.ts'
import type { LaidOutDocument } from '../layout/laid-out.ts'
import type { Outline } from '../outline/outline.ts'
import { outlineOf } from '../outline/outline.ts'
import { cleanAuthorityName } from '../printed/authority-name.ts'
import { footnoteItems } from '../printed/footnote-items.ts'
import { itemOf } from '../printed/items.ts'
import type { PublishedReport, Quote, ReadJudgement } from '../published-report.ts'
import type { SaidGrade } from './cover.ts'
import { gradeSaid, readBoardCover } from './cover.ts'
import { boardMeaning } from './headings.ts'

/**
 * Reads the review of a local safeguarding children board alone: one judgement, on the cover, and the board's own
 * recommendations and paragraphs. Pure.
 */
export function readBoardReview(document: LaidOutDocument, fileName: string): KindOutcome {
  const { setting } = document
  const cover = readBoardCover(document)
  const outline = outlineOf(blocksOf(cover.after, setting), boardMeaning(setting.bodySize))
  const days = readDaysOnSite(cover.dates)
  const judgement = cover.judgement ?? gradeInHeadings(outline)
  const { authority } = cover
  if (authority === undefined || days === undefined || outline.sections.length === 0) {
    return {
      kind: 'incomplete',
      missing: [
        ...(authority === undefined ? ['the board’s name'] : []),
        ...(days === undefined ? ['the dates of the review'] : []),
        ...(outline.sections.length === 0 ? ['the sections'] : [])
      ]
    }
  }
  const report: PublishedReport = {
    kind: { value: 'lscb-review', from: place(cover.title ?? authority) },
    readAs: 'report',
    framework: {
      value: 'SIF',
      from: {
        inferred: 'framework',
        because: 'Safeguarding children boards were reviewed beside the single inspection framework.'
      }
    },
    authority: { value: cleanAuthorityName(authority.text), from: place(authority) },
    ...datedFacts(days, cover.published, fileName),
    leadInspectors: readInspectors(cover.inspector ?? inspectorInTeam(document)),
    judgements: [judgementOf(judgement)],
    improvements: [...outline.boardImprovements, ...outline.improvements],
    priorityActions: [...outline.boardPriorityActions, ...outline.priorityActions],
    boardImprovements: [],
    boardPriorityActions: [],
    summary: [...cover.rest.map(itemOf), ...outline.summary],
    sections: outline.sections,
    paragraphs: outline.paragraphs,
    unnumbered: outline.unnumbered,
    footnotes: footnoteItems(document),
    pages: document.pages.length,
    disagreements: days.disagreements,
    reader: currentReader
  }
  return { kind: 'read', report }
}

/** The lead inspector as the list of the team at the end has it. */
function inspectorInTeam({ lines, setting }: LaidOutDocument): CoverPart | undefined {
  return readLabelled(lines, new Map([['lead', leadInspector]]), setting.vocabulary).parts.get('lead')
}

/** Where the cover says no grade, a heading may: "The effectiveness of the board is good". */
function gradeInHeadings({ sections }: Outline): SaidGrade | undefined {
  for (const { heading, page } of sections) {
    const grade = gradeSaid(heading)
    if (grade !== undefined) return { grade, page, quote: heading }
  }
  return undefined
}

function judgementOf(said: SaidGrade | undefined): ReadJudgement {
  return {
    area: 'lscb',
    printedArea: 'The effectiveness of the Local Safeguarding Children Board',
    grade:
      said === undefined
        ? absent('could-not-be-read', 'The cover has no sentence that grades the board.')
        : { value: said.grade, from: place(said) }
  }
}

function place({ page, quote }: Quote): Quote {
  return { page, quote }
}
