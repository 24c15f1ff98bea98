import { z } from 'zod'
import type { JudgementArea } from '../../../framework/judgement-areas.ts'
import type {
  SortedPassage,
  SortedSelfEvaluation
} from '../../../reading/documents/self-evaluation-in-word.ts'
import { number } from '../../../ui/prose/counts.ts'
import type { DocumentId, VersionNumber } from '../../bookcase/document.ts'
import type { ClaimId } from '../claim.ts'
import type { Question, Year } from '../self-evaluation.ts'

export const wordTextId = z.string().min(1).brand('WordTextId')
export type WordTextId = z.output<typeof wordTextId>

/** A self-evaluation that was written in Word, brought into a year. Its file is a document of the bookcase. */
export interface WordText {
  readonly id: WordTextId
  readonly year: Year
  readonly document: DocumentId
  readonly version: VersionNumber
  /** What the document is called in the bookcase. */
  readonly title: string
  /** What a reader should know of how it was read, in sentences. */
  readonly notes: readonly string[]
  readonly broughtBy: string
  readonly broughtAt: Date
}

/**
 * Where a paragraph stands: a heading, or what a table has for one, is nothing to confirm, and can be made a claim all the same; what was set aside is
 * no claim, stays, and can be brought back.
 */
export const paragraphStates = ['heading', 'to-confirm', 'confirmed', 'set-aside'] as const
export type ParagraphState = (typeof paragraphStates)[number]

/** A piece of a Word self-evaluation, sorted by its headings until a person says what it is. */
export interface WordParagraph extends Omit<SortedPassage, 'isLabel'> {
  readonly question: Question | undefined
  readonly state: ParagraphState
  /** The claim that was made of it. */
  readonly claim: ClaimId | undefined
  readonly settled: { readonly by: string; readonly at: Date } | undefined
}

/** What is kept of one document: more pages than any self-evaluation has. */
export const mostParagraphs = 5_000
const mostCharacters = 5_000_000

interface Fitting {
  readonly passages: readonly SortedPassage[]
  readonly notes: readonly string[]
}

/** The passages that are kept, with a note of how many are not, where a document has more than any self-evaluation. */
export function withinBounds({ passages, notes }: SortedSelfEvaluation): Fitting {
  let characters = 0
  const kept = passages.filter(({ text, place }) => {
    characters += text.length
    return place <= mostParagraphs && characters <= mostCharacters
  })
  if (kept.length === passages.length) return { passages, notes }
  const note = `Only its first ${number(kept.length)} of ${number(passages.length)} paragraphs are here: it is longer than any self-evaluation. Part it, and bring in the rest as another document.`
  return { passages: kept, notes: [...notes, note] }
}

const kindWords: Readonly<Record<WordParagraph['kind'], string>> = {
  heading: 'heading',
  paragraph: 'paragraph',
  item: 'list item',
  note: 'footnote',
  row: 'table row'
}

/** Where it stands in the document: "list item 12, page 3". */
export function placeInWords({ kind, place, page }: Pick<WordParagraph, 'kind' | 'place' | 'page'>): string {
  return `${kindWords[kind]} ${number(place)}${page === undefined ? '' : `, page ${page}`}`
}

/** Its words as a claim says them: the cells of a row one after the other. */
export function claimWords({ kind, text }: Pick<WordParagraph, 'kind' | 'text'>): string {
  return kind === 'row' ? text.replace(/\s*\t\s*/g, ' | ') : text
}

/** What is to be chosen before it can be a claim; empty where its headings said it all. */
export function toChoose({ area, question }: SortedInto): readonly ('area' | 'question')[] {
  return [
    ...(area === undefined ? (['area'] as const) : []),
    ...(question === undefined ? (['question'] as const) : [])
  ]
}

interface SortedInto {
  readonly area: JudgementArea | undefined
  readonly question: Question | undefined
}
