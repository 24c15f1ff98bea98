import { dayInEngland } from '../../framework/day-in-england.ts'
import { ilacsVersionAt } from '../../framework/framework-versions.ts'
import type { IsoDate } from '../../framework/iso-date.ts'
import type { Member } from '../../people/permissions/member.ts'
import { officerWords } from '../../people/posts/officer-words.ts'
import type { StaffedPost } from '../../people/posts/post.ts'
import { postsOf } from '../../people/posts/store.ts'
import type { Transaction } from '../../platform/database/database.ts'
import { count, number } from '../../ui/prose/counts.ts'
import { dateInWords } from '../../ui/prose/dates.ts'
import { preparePaths } from '../paths.ts'
import { checksumsFound, checksumsInWords } from './checksums.ts'
import { type CountedBookcase, countedBookcases } from './counted-sections.ts'
import type { Section } from './document.ts'
import { type Pressing, pressingInWords, pressingOn } from './due.ts'
import { type ExpectedHere, isOwed } from './expected-documents.ts'
import { expectedOf } from './expected-store.ts'
import { sectionLabel, sectionsOn, sectionsWith } from './sections.ts'
import { documentsOnShelf, type ListedDocument, type SectionCount, sectionCounts } from './shelf.ts'
import { seesSection, sightOf } from './sight.ts'

export interface SectionRow {
  readonly section: Section
  readonly label: string
  readonly href: string
  readonly documents: string
  readonly pressing: string
  /** "2 of 5 missing"; undefined where nothing is expected. */
  readonly expected: string | undefined
  readonly newest: string | undefined
  /** It is a section of an earlier framework, and holds what was put there then. */
  readonly isEarlier: boolean
}

/** Something that a section should hold and does not. */
export interface OwedRow {
  readonly id: string
  readonly what: string
  readonly section: string
  readonly owedBy: string | undefined
  readonly due: string | undefined
  readonly isLate: boolean
  readonly addHref: string
}

/** A document that asks for something. */
export interface PressingRow {
  readonly id: string
  readonly title: string
  readonly href: string
  readonly section: string
  readonly state: string
  readonly day: string
  readonly owner: string | undefined
}

export interface BookcaseView {
  readonly authority: string
  readonly sentence: string
  readonly framework: string | undefined
  readonly isEmpty: boolean
  readonly sections: readonly SectionRow[]
  /** What is missing; undefined for whoever is let in to read a part: who owes what is the authority's own affair. */
  readonly owed: readonly OwedRow[] | undefined
  readonly pressing: readonly PressingRow[]
  readonly morePressing: number
  readonly counted: readonly CountedBookcase[]
  /** What the nightly comparison with the checksums showed, for whoever sees the whole shelf. */
  readonly checksums:
    | { readonly words: string; readonly isBad: boolean; readonly worstHref: string | undefined }
    | undefined
  readonly mayKeep: boolean
  readonly mayArrange: boolean
}

const pressingShown = 10

/** What the bookcase holds on the day, what is missing from it and what asks for something, as the member sees it. */
export async function bookcaseView(tx: Transaction, member: Member, now: Date): Promise<BookcaseView> {
  const { authority, name } = member.workspace
  const today = dayInEngland(now)
  const sight = sightOf(member)
  const counts = await sectionCounts(tx, authority, sight, today)
  const pressing = await documentsOnShelf(
    ...([tx, authority, sight, today, { state: 'pressing' }] as const),
    { limit: pressingShown, offset: 0 }
  )
  const expected = sight.kind === 'all' ? await expectedOf(tx, authority) : []
  const posts = await postsOf(tx, authority)
  const sections = sectionsWith(
    today,
    counts.map(({ section }) => section)
  ).filter((section) => seesSection(sight, section) || counts.some((one) => one.section === section))
  const documents = counts.reduce((sum, one) => sum + one.documents, 0)
  const owed = expected.filter(isOwed)
  return {
    authority: name,
    sentence: inSentences(documents, pressing.total, owed.length, expected),
    framework: ilacsVersionAt(today)?.name,
    isEmpty: counts.length === 0,
    sections: sections.map((section) => sectionRow(section, counts, expected, today)),
    owed:
      sight.kind === 'all' ? owed.map((entry) => owedRow(entry, posts, today)).toSorted(byDue) : undefined,
    pressing: pressing.documents.flatMap((document) => pressingRow(document, posts, today)),
    morePressing: Math.max(0, pressing.total - pressingShown),
    counted: await countedFor(tx, member),
    checksums: await checksumsFor(tx, member),
    mayKeep: member.may.has('keep-bookcase'),
    mayArrange: member.may.has('arrange-bookcase')
  }
}

/** The bookcases that were only counted, for whoever sees the whole shelf: of a count no part can be held back. */
export async function countedFor(tx: Transaction, member: Member): Promise<readonly CountedBookcase[]> {
  return sightOf(member).kind === 'all' ? countedBookcases(tx, member.workspace.authority) : []
}

async function checksumsFor(tx: Transaction, member: Member): Promise<BookcaseView['checksums']> {
  if (sightOf(member).kind !== 'all') return undefined
  const found = await checksumsFound(tx, member.workspace.authority)
  const words = checksumsInWords(found)
  if (words === undefined) return undefined
  return { words, isBad: found.bad > 0, worstHref: found.worst && preparePaths.document(found.worst) }
}

function inSentences(
  documents: number,
  pressing: number,
  owed: number,
  expected: readonly ExpectedHere[]
): string {
  const asked = expected.filter(({ leftOutBecause }) => leftOutBecause === undefined).length
  const holds = documents === 0 ? 'Nothing is in it yet.' : `It holds ${count(documents, 'document')}.`
  const missing =
    asked === 0
      ? ''
      : owed === 0
        ? ' Everything that is expected is here.'
        : ` Of ${count(asked, 'expected document')} ${number(owed)} ${owed === 1 ? 'is' : 'are'} missing.`
  const asks =
    pressing === 0 ? '' : ` ${number(pressing)} ${pressing === 1 ? 'asks' : 'ask'} to be looked at again.`
  return `${holds}${missing}${asks}`
}

function sectionRow(
  section: Section,
  counts: readonly SectionCount[],
  expected: readonly ExpectedHere[],
  today: IsoDate
): SectionRow {
  const here = counts.find((one) => one.section === section)
  const asked = expected.filter((one) => one.section === section && one.leftOutBecause === undefined)
  const owed = asked.filter(isOwed).length
  return {
    section,
    label: sectionLabel(section),
    href: preparePaths.bookcaseSection(section),
    documents: number(here?.documents ?? 0),
    pressing: number(here?.pressing ?? 0),
    expected:
      asked.length === 0
        ? undefined
        : owed === 0
          ? `All ${number(asked.length)} here`
          : `${number(owed)} of ${number(asked.length)} missing`,
    newest: here?.newestAt && dateInWords(dayInEngland(here.newestAt)),
    isEarlier: !sectionsOn(today).includes(section)
  }
}

/** What is expected and is not there, in words. */
export function owedRow(
  { id, what, section, owedBy, dueOn }: ExpectedHere,
  posts: readonly StaffedPost[],
  today: IsoDate
): OwedRow {
  const post = posts.find((one) => one.id === owedBy)
  return {
    id,
    what,
    section: sectionLabel(section),
    owedBy: post && officerWords(post),
    due: dueOn && dateInWords(dueOn),
    isLate: dueOn !== undefined && dueOn < today,
    addHref: preparePaths.bookcaseAdd({ section })
  }
}

function byDue(one: OwedRow, other: OwedRow): number {
  return (
    Number(other.isLate) - Number(one.isLate) ||
    Number(other.due !== undefined) - Number(one.due !== undefined)
  )
}

function pressingRow(document: ListedDocument, posts: readonly StaffedPost[], today: IsoDate): PressingRow[] {
  const pressing = pressingOn(document, today)
  if (pressing === undefined) return []
  const post = posts.find(({ id }) => id === document.owner)
  return [
    {
      id: document.id,
      title: document.title,
      href: preparePaths.document(document.id),
      section: sectionLabel(document.section),
      state: pressingInWords(pressing),
      day: dateInWords(dayOf(pressing, document) ?? today),
      owner: post && officerWords(post)
    }
  ]
}

function dayOf(pressing: Pressing, { expiresOn, reviewOn }: ListedDocument): IsoDate | undefined {
  return pressing === 'review-due' ? reviewOn : expiresOn
}
