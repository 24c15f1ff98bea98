import { dayInEngland } from '../../framework/day-in-england.ts'
import type { Member } from '../../people/permissions/member.ts'
import { officerWords } from '../../people/posts/officer-words.ts'
import type { StaffedPost } from '../../people/posts/post.ts'
import { postsOf } from '../../people/posts/store.ts'
import type { Transaction } from '../../platform/database/database.ts'
import { count, number } from '../../ui/prose/counts.ts'
import { dateInWords } from '../../ui/prose/dates.ts'
import { preparePaths } from '../paths.ts'
import { type OwedRow, owedRow } from './bookcase-view.ts'
import type { Section } from './document.ts'
import { pressingInWords, pressingOn } from './due.ts'
import { isOwed } from './expected-documents.ts'
import { expectedOf } from './expected-store.ts'
import { kindLabel } from './kinds.ts'
import { sectionLabel } from './sections.ts'
import { documentsOnShelf, type ListedDocument, type ShelfState } from './shelf.ts'
import { seesSection, sightOf } from './sight.ts'

const documentsOnPage = 50

/** What the list of a section is narrowed to. */
export interface SectionChoice {
  readonly words: string
  readonly state: ShelfState | undefined
  /** Counted from 1. */
  readonly page: number
}

export interface DocumentRow {
  readonly id: string
  readonly title: string
  readonly href: string
  readonly file: string
  readonly kind: string
  readonly evidence: string | undefined
  readonly owner: string | undefined
  readonly state: string | undefined
}

export interface SectionView {
  readonly section: Section
  readonly label: string
  readonly authority: string
  readonly choice: SectionChoice
  readonly rows: readonly DocumentRow[]
  readonly total: number
  /** "51 to 100 of 847 documents". */
  readonly result: string
  readonly pages: number
  readonly owed: readonly OwedRow[]
  readonly mayKeep: boolean
  readonly mayArrange: boolean
}

/** A part of a section; undefined where the section is not the member's to see. */
export async function sectionView(
  tx: Transaction,
  member: Member,
  section: Section,
  choice: SectionChoice,
  now: Date
): Promise<SectionView | undefined> {
  const { authority, name } = member.workspace
  const sight = sightOf(member)
  if (!seesSection(sight, section)) return undefined
  const today = dayInEngland(now)
  const offset = (choice.page - 1) * documentsOnPage
  const { documents, total } = await documentsOnShelf(
    ...([tx, authority, sight, today] as const),
    { section, words: choice.words, state: choice.state },
    { limit: documentsOnPage, offset }
  )
  const posts = await postsOf(tx, authority)
  const expected =
    sight.kind === 'all'
      ? (await expectedOf(tx, authority)).filter((one) => one.section === section && isOwed(one))
      : []
  return {
    section,
    label: sectionLabel(section),
    authority: name,
    choice,
    rows: documents.map((document) => documentRowOf(document, posts, today)),
    total,
    result: resultInWords(offset, documents.length, total),
    pages: Math.ceil(total / documentsOnPage),
    owed: expected.map((entry) => owedRow(entry, posts, today)),
    mayKeep: member.may.has('keep-bookcase'),
    mayArrange: member.may.has('arrange-bookcase')
  }
}

function resultInWords(offset: number, shown: number, total: number): string {
  const all = count(total, 'document')
  if (shown === 0) return 'No documents'
  return total <= documentsOnPage ? all : `${number(offset + 1)} to ${number(offset + shown)} of ${all}`
}

function documentRowOf(
  document: ListedDocument,
  posts: readonly StaffedPost[],
  today: ReturnType<typeof dayInEngland>
): DocumentRow {
  const post = posts.find(({ id }) => id === document.owner)
  const pressing = pressingOn(document, today)
  return {
    id: document.id,
    title: document.title,
    href: preparePaths.document(document.id),
    file:
      document.newestVersion === 1
        ? document.fileName
        : `${document.fileName}, version ${document.newestVersion}`,
    kind: kindLabel(document.kind),
    evidence: document.evidenceOn && dateInWords(document.evidenceOn),
    owner: post && officerWords(post),
    state: document.withdrawn === undefined ? pressing && pressingInWords(pressing) : 'Withdrawn'
  }
}
