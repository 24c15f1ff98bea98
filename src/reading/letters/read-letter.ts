import { frameworkVersion, ilacsVersionAt } from '../../framework/framework-versions.ts'
import { absent, publishedAs } from '../covers/cover-labels.ts'
import { readFileName } from '../file-name.ts'
import type { KindOutcome } from '../kind-outcome.ts'
import { currentReader } from '../kind-outcome.ts'
import type { Block } from '../layout/blocks.ts'
import type { LaidOutDocument } from '../layout/laid-out.ts'
import { lineText } from '../layout/text.ts'
import type { Outline } from '../outline/outline.ts'
import { outlineOf } from '../outline/outline.ts'
import { cleanAuthorityName } from '../printed/authority-name.ts'
import { footnoteItems } from '../printed/footnote-items.ts'
import { itemOf } from '../printed/items.ts'
import type { Disagreement, PublishedReport, Quote, ReadUnnumbered } from '../published-report.ts'
import { letterMeaning } from './headings.ts'
import { publishedByLetter } from './letter-date.ts'
import type { LetterParts } from './letter-parts.ts'
import { letterParts } from './letter-parts.ts'
import type { NamedInspectors } from './signature.ts'
import { inspectorsNamedIn, signedBy } from './signature.ts'
import type { VisitDates } from './visit-dates.ts'
import { visitDatesIn } from './visit-dates.ts'
import { visitedAuthority } from './visited-authority.ts'

export type LetterKind = 'focused-visit' | 'monitoring-visit' | 'jtai'

const subjects: Readonly<Record<LetterKind, RegExp>> = {
  'focused-visit': /^([\p{L}\d-]+ ){0,2}focus+ed (assurance )?visit\b/iu,
  'monitoring-visit': /^([\p{L}\d-]+ ){0,2}monitoring visit\b/iu,
  jtai: /^(joint targeted area inspection|jtai)\b/iu
}
/** How many paragraphs at the start of a letter say what it is about. */
const opening = 4

/**
 * Reads the letter of a visit or of a joint inspection by its headings: whom it is about, when, what was found and
 * what needs to improve. It gives no grade, whatever grades of other inspections it mentions. Pure.
 */
export function readLetter(kind: LetterKind, document: LaidOutDocument, fileName: string): KindOutcome {
  const letter = letterParts(document, (text) => isCapital(text) && subjects[kind].test(text))
  const subject = subjectOf(letter)
  const first = letter.body.slice(0, opening).map(wholeText)
  const about = subject === undefined ? first : [subject, ...first]
  const outline = outlineOf(letter.body, letterMeaning(letter.body))
  const authority = visitedAuthority(about, kind === 'jtai')
  const dates = visitDatesIn(about)
  if (authority === undefined || dates === undefined || outline.sections.length === 0) {
    return {
      kind: 'incomplete',
      missing: [
        ...(authority === undefined ? ['the authority’s name'] : []),
        ...(dates === undefined ? [`the dates of the ${kind === 'jtai' ? 'inspection' : 'visit'}`] : []),
        ...(outline.sections.length === 0 ? ['the headings of the findings'] : [])
      ]
    }
  }

  const closing = closingText(letter.closing, outline)
  const from = place(dates)
  const file = readFileName(fileName)
  const publishedOnCover = publishedByLetter(letter.head, letter.closing.map(wholeText))
  const report: PublishedReport = {
    kind: { value: kind, from: place(subject ?? authority) },
    readAs: 'letter-by-headings',
    framework: frameworkOf(kind, dates),
    authority: { value: cleanAuthorityName(authority.name), from: place(authority) },
    urn: file.urn,
    fieldworkStart: { value: dates.span.from, from },
    fieldworkEnd: { value: dates.span.to, from },
    datesAsPrinted: { value: dates.quote, from },
    published: publishedAs(file.published, publishedOnCover),
    publishedOnCover,
    leadInspectors: inspectorsOf(signedBy(letter.signature ?? []) ?? inspectorsNamedIn(first)),
    judgements: [],
    improvements: outline.improvements,
    priorityActions: outline.priorityActions,
    boardImprovements: [],
    boardPriorityActions: [],
    summary: outline.summary,
    sections: outline.sections,
    paragraphs: outline.paragraphs,
    unnumbered: [...outline.unnumbered, ...closing],
    footnotes: footnoteItems(document),
    pages: document.pages.length,
    disagreements: withoutSignature(letter, document.pages.length),
    reader: currentReader
  }
  return { kind: 'read', report }
}

/** A subject opens with a capital; a line that only goes on with a sentence does not. */
function isCapital(text: string): boolean {
  return /^\p{Lu}/u.test(text)
}

function subjectOf({ subject }: LetterParts): Quote | undefined {
  const [line] = subject
  return line && { page: line.page, quote: subject.map(lineText).join(' ') }
}

function wholeText({ page, text }: Block): Quote {
  return { page, quote: text }
}

/**
 * Focused and monitoring visits belong to the version of ILACS in force on their first day; before 2018 monitoring
 * visits followed a report under the single inspection framework. Source: domain reference §1.1, S.
 */
function frameworkOf(kind: LetterKind, { span }: VisitDates): PublishedReport['framework'] {
  if (kind === 'jtai') {
    return absent(
      'not-judged-in-this-framework',
      'A joint inspection follows a framework of several inspectorates, which judges no areas.'
    )
  }
  const { id, name } = ilacsVersionAt(span.from) ?? frameworkVersion('SIF')
  const because = `${name} was in force when the visit began on ${span.from}.`
  return { value: id, from: { inferred: 'dates', because } }
}

/** What the letter says after its findings, as text of its last section. */
function closingText(blocks: readonly Block[], { sections }: Outline): ReadUnnumbered[] {
  const section = sections.length - 1
  const afterParagraph = sections.at(-1)?.lastParagraph
  return blocks.map((block) => ({
    section,
    afterParagraph,
    form: block.kind === 'bullet' ? 'bullet' : 'prose',
    ...itemOf(block)
  }))
}

function inspectorsOf(named: NamedInspectors | undefined): PublishedReport['leadInspectors'] {
  return named === undefined
    ? absent('not-stated', 'No inspector signed the letter, and none is named in its first paragraphs.')
    : { value: named.names, from: place(named) }
}

function withoutSignature({ signature }: LetterParts, pages: number): Disagreement[] {
  const what = 'The letter does not end with a signature; pages may be missing.'
  return signature === undefined ? [{ check: 'pages', what, pages: [pages] }] : []
}

function place({ page, quote }: Quote): Quote {
  return { page, quote }
}
