import { randomUUID } from 'node:crypto'
import { type Member, scopeOf } from '../../../../people/permissions/member.ts'
import type { Clock } from '../../../../platform/clock.ts'
import type { Database, Transaction } from '../../../../platform/database/database.ts'
import { inScope } from '../../../../platform/database/scope.ts'
import type { ContentStore } from '../../../../platform/files/content-store.ts'
import { defaultTextBounds } from '../../../../reading/documents/document-text.ts'
import { aboutTypes } from '../../../../reading/documents/document-types.ts'
import {
  type SortedSelfEvaluation,
  sortSelfEvaluation
} from '../../../../reading/documents/self-evaluation-in-word.ts'
import type { Readers } from '../../../../reading/workers/readers.ts'
import { type NotThere, onYear, tellTrailOfYear } from '../../actions/on-self-evaluation.ts'
import { areasOf, type Year } from '../../self-evaluation.ts'
import { selfEvaluationOf } from '../../store.ts'
import { insertWordText, wordTextOfFile } from '../store.ts'
import { type DocumentFile, documentFile } from '../word-documents.ts'
import { type WordTextId, withinBounds, wordTextId } from '../word-text.ts'

export interface WordTextTools {
  readonly db: Database
  readonly clock: Clock
  readonly store: Pick<ContentStore, 'read'>
  readonly readers: Pick<Readers, 'blocksOf'>
}

export type BringOutcome =
  | { readonly kind: 'brought'; readonly text: WordTextId }
  /** The same file was brought into the year before. */
  | { readonly kind: 'there-already'; readonly text: WordTextId }
  /** It is no Word document, or its words cannot be read: why, and what to do, in sentences. */
  | { readonly kind: 'unfit'; readonly because: string }
  | NotThere

/**
 * Brings a self-evaluation that was written in Word into a year: every paragraph of a document of the bookcase, sorted by
 * its headings, to be confirmed. Nothing of it is claimed before somebody says so.
 */
export async function bringWordText(
  { db, clock, store, readers }: WordTextTools,
  member: Member,
  year: Year,
  document: string
): Promise<BringOutcome> {
  const found = await inScope(db, scopeOf(member), (tx) => documentToBring(tx, member, year, document))
  if (found.kind !== 'found') return found
  const { file } = found
  const bytes = await store.read(file.sha256)
  if (bytes === undefined) {
    return unfit(file, 'Its file is no longer on this machine. Give it again as a new version.')
  }
  const read = await readers.blocksOf(bytes)
  if (read.kind === 'not-read') return unfit(file, read.because)
  const sorted = sortSelfEvaluation(read, areasOf(year))
  if (sorted.passages.length === 0) {
    return unfit(file, 'It has no words that can be read, as where pages were scanned.')
  }
  return onYear(db, clock, member, year, (open) => keep(open, file, sorted))
}

type Found =
  | Exclude<BringOutcome, { kind: 'brought' }>
  | { readonly kind: 'found'; readonly file: DocumentFile }

async function documentToBring(tx: Transaction, member: Member, year: Year, id: string): Promise<Found> {
  const { authority } = member.workspace
  const file = await documentFile(tx, authority, id)
  if (file === undefined || (await selfEvaluationOf(tx, authority, year)) === undefined) {
    return { kind: 'not-there' }
  }
  const before = await wordTextOfFile(tx, authority, year, file.sha256)
  if (before !== undefined) return { kind: 'there-already', text: before.id }
  const because = whyNotWord(file)
  return because === undefined ? { kind: 'found', file } : unfit(file, because)
}

function whyNotWord({ type, bytes }: DocumentFile): string | undefined {
  if (type === 'word') {
    const most = defaultTextBounds.bytes / 1_000_000
    return bytes > defaultTextBounds.bytes
      ? `It has more than ${most} MB, the most that is read. Take its pictures out, save it under another name, and bring that.`
      : undefined
  }
  if (type === 'old-word' || type === 'open-text') {
    return `It is ${withArticle(aboutTypes[type].label)}. Open it, save it as a Word document (.docx), and bring that.`
  }
  const what = type === undefined ? 'of another kind' : withArticle(aboutTypes[type].label)
  return `It is ${what}. Only Word documents (.docx) are sorted into paragraphs.`
}

function withArticle(label: string): string {
  return `${/^[AEIO]/.test(label) ? 'an' : 'a'} ${label}`
}

function unfit({ title }: Pick<DocumentFile, 'title'>, because: string): BringOutcome & { kind: 'unfit' } {
  return {
    kind: 'unfit',
    because: `“${title}” cannot be sorted. ${because} It stands in the bookcase as it was`
  }
}

async function keep(
  open: Parameters<Parameters<typeof onYear<BringOutcome>>[4]>[0],
  file: DocumentFile,
  sorted: SortedSelfEvaluation
): Promise<BringOutcome> {
  const { tx, at, member, selfEvaluation } = open
  const { authority } = member.workspace
  const { year } = selfEvaluation
  // Two people can bring the same file at once: whoever comes second finds what the first brought.
  const before = await wordTextOfFile(tx, authority, year, file.sha256)
  if (before !== undefined) return { kind: 'there-already', text: before.id }
  const { passages, notes } = withinBounds(sorted)
  const text = {
    id: wordTextId.parse(randomUUID()),
    ...{ year, document: file.id, version: file.version, title: file.title, notes },
    ...{ broughtBy: member.name, account: member.account, broughtAt: at }
  }
  await insertWordText(tx, authority, text, passages)
  await tellTrailOfYear(open, {
    action: 'bring in Word self-evaluation',
    before: {},
    after: {
      ...{ wordText: text.id, document: file.id, title: file.title, version: file.version },
      ...{ paragraphs: passages.length, headings: passages.filter(({ kind }) => kind === 'heading').length },
      notes
    }
  })
  return { kind: 'brought', text: text.id }
}
