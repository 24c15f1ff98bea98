import { dayInEngland } from '../../framework/day-in-england.ts'
import { addDays, daysBetween, type IsoDate } from '../../framework/iso-date.ts'
import type { Member } from '../../people/permissions/member.ts'
import { officerWords } from '../../people/posts/officer-words.ts'
import { postsOf } from '../../people/posts/store.ts'
import type { Transaction } from '../../platform/database/database.ts'
import { aboutTypes } from '../../reading/documents/document-types.ts'
import { bytesInWords } from '../../ui/prose/bytes.ts'
import { dateInWords } from '../../ui/prose/dates.ts'
import { momentInWords } from '../../ui/prose/moments.ts'
import { preparePaths } from '../paths.ts'
import type { DocumentId } from './document.ts'
import { type Pressing, pressingInWords, pressingOn } from './due.ts'
import { expectedOf } from './expected-store.ts'
import { kindLabel, originLabel } from './kinds.ts'
import type { DocumentVersion, ShelvedDocument } from './rows.ts'
import { sectionLabel } from './sections.ts'
import { seenDocument } from './seen-document.ts'
import { sightOf } from './sight.ts'
import { pictureInWords, shownAs } from './text/shown-as.ts'

export interface VersionRow {
  readonly number: number
  readonly file: string
  /** The name that it was sent under, where that was made safe to show. */
  readonly sentAs: string | undefined
  readonly about: string
  readonly href: string
  /** Where its first page is shown within ours; undefined where nothing of it can be. */
  readonly pageHref: string | undefined
  /** Its first page, or the picture that it is; undefined where it has no look that we draw, or is damaged. */
  readonly look: { readonly src: string; readonly alt: string } | undefined
  readonly uploaded: string
  readonly by: string
  readonly note: string | undefined
  readonly sha256: string
  /** What the last comparison with the checksum showed. */
  readonly checked: string
  readonly isDamaged: boolean
  readonly text: string
}

export interface DocumentView {
  readonly id: DocumentId
  readonly title: string
  readonly section: { readonly label: string; readonly href: string }
  readonly state: string | undefined
  readonly withdrawn: { readonly words: string; readonly because: string } | undefined
  readonly facts: readonly { readonly key: string; readonly value: string }[]
  readonly newest: VersionRow | undefined
  readonly versions: readonly VersionRow[]
  readonly done: string | undefined
  readonly mayKeep: boolean
  readonly mayArrange: boolean
}

/** A document and all its versions; undefined where it is not the member's to see, or was withdrawn and they are let in to read. */
export async function documentView(
  tx: Transaction,
  member: Member,
  id: string,
  now: Date,
  done: string
): Promise<DocumentView | undefined> {
  const { authority } = member.workspace
  const seen = await seenDocument(tx, member, id)
  if (seen === undefined) return undefined
  const { document } = seen
  const sight = sightOf(member)
  const versions = seen.versions.map((version) => versionRow(document, version))
  const owner = (await postsOf(tx, authority)).find((post) => post.id === document.owner)
  const expected = (await expectedOf(tx, authority)).find((one) => one.id === document.expected)
  const today = dayInEngland(now)
  const pressing = pressingOn(document, today)
  const [newest] = versions
  return {
    id: document.id,
    title: document.title,
    section: {
      label: sectionLabel(document.section),
      href: preparePaths.bookcaseSection(document.section)
    },
    state:
      document.withdrawn === undefined && sight.kind === 'all'
        ? pressing && pressingSentence(pressing, document)
        : undefined,
    withdrawn: document.withdrawn && {
      words: `${document.withdrawn.by} withdrew it on ${momentInWords(document.withdrawn.at)}.`,
      because: document.withdrawn.because
    },
    facts: [
      { key: 'Section', value: sectionLabel(document.section) },
      { key: 'Kind', value: kindLabel(document.kind) },
      { key: 'Whose look at practice', value: originLabel(document.origin) },
      { key: 'Speaks of', value: spokenOf(document.evidenceOn, today) },
      { key: 'Can be relied on until', value: dayOr(document.expiresOn, 'No last day') },
      ...(sight.kind === 'all'
        ? [{ key: 'To be looked at again', value: dayOr(document.reviewOn, 'On no day') }]
        : []),
      { key: 'Answers for it', value: owner === undefined ? 'Nobody named' : officerWords(owner) },
      { key: 'On the list of what is expected', value: expected?.what ?? 'Not on it' },
      { key: 'First put here', value: momentInWords(document.addedAt) }
    ],
    newest,
    versions,
    done: doneWords[done],
    mayKeep: member.may.has('keep-bookcase'),
    mayArrange: member.may.has('arrange-bookcase')
  }
}

/** What presses, with the day: "Expired. It could be relied on until 3 September 2026." */
function pressingSentence(pressing: Pressing, { expiresOn, reviewOn }: ShelvedDocument): string {
  const day = pressing === 'review-due' ? reviewOn : expiresOn
  const on = day === undefined ? '' : dateInWords(day)
  const since = {
    expired: `It could be relied on until ${on}.`,
    expiring: `It can be relied on until ${on}.`,
    'review-due': `It was to be looked at again on ${on}.`
  }
  return `${pressingInWords(pressing)}. ${since[pressing]}`
}

const doneWords: Readonly<Record<string, string>> = {
  facts: 'Saved: what is known of the document.',
  unchanged: 'Nothing was changed: it said that already.',
  withdrawn: 'Withdrawn. It is still here, and can be put back.',
  'put-back': 'Put back: it stands on the shelf again.'
}

function dayOr(day: IsoDate | undefined, otherwise: string): string {
  return day === undefined ? otherwise : dateInWords(day)
}

/** The day and how long ago it is: evidence ages, whenever it was uploaded. */
function spokenOf(day: IsoDate | undefined, today: IsoDate): string {
  if (day === undefined) return 'Nobody has said which day'
  const months = Math.floor(daysBetween(day, addDays(today, 1)) / 30.44)
  const ago = months < 2 ? '' : `, ${months} months ago`
  return `${dateInWords(day)}${ago}`
}

function versionRow(document: ShelvedDocument, version: DocumentVersion): VersionRow {
  const { id } = document
  const { number, fileName, sentName, bytes, mediaType, uploadedBy, post, uploadedAt, note, sha256 } = version
  const isDamaged = version.verified !== undefined && version.verified.as !== 'whole'
  return {
    number,
    file: fileName,
    sentAs: sentName && visible(sentName),
    about: `${typeInWords(mediaType)}, ${bytesInWords(bytes)}`,
    href: preparePaths.documentVersion(id, number),
    pageHref: firstPage(id, version),
    look: isDamaged ? undefined : lookOf(document, version),
    uploaded: momentInWords(uploadedAt),
    by: post === undefined ? uploadedBy : `${uploadedBy}, ${post}`,
    note,
    sha256,
    checked: checkedInWords(version),
    isDamaged,
    text: asSentence(textInWords(version))
  }
}

/** A PDF is drawn whatever its words are, and so is a picture; of the others the words are shown once they were read. */
function firstPage(id: ShelvedDocument['id'], version: DocumentVersion): string | undefined {
  const isShown = version.text.state === 'read' || shownAs(version).kind !== 'words'
  return isShown ? preparePaths.documentPage(id, version.number, 1) : undefined
}

/** How the file looks, small, beside what is known of it. */
function lookOf({ id, title }: ShelvedDocument, version: DocumentVersion): VersionRow['look'] {
  const shown = shownAs(version)
  if (shown.kind === 'words') return undefined
  return {
    src: preparePaths.documentPagePicture(id, version.number, 1),
    alt: shown.kind === 'picture' ? pictureInWords(title) : `The first page of ${title}`
  }
}

/** A name with the marks in it written out, so that nobody is misled by the one that was sent. */
function visible(name: string): string {
  return name.replace(
    /[\p{Cc}\p{Cf}]/gu,
    (sign) => `[U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`
  )
}

function typeInWords(mediaType: string): string {
  const about = Object.values(aboutTypes).find((one) => one.mediaType === mediaType)
  return about?.label.replace(/^[a-z]/, (letter) => letter.toUpperCase()) ?? mediaType
}

function checkedInWords({ verified }: DocumentVersion): string {
  if (verified === undefined) return 'Whole when it came; not compared since'
  const when = momentInWords(verified.at)
  switch (verified.as) {
    case 'whole':
      return `Whole, compared on ${when}`
    case 'damaged':
      return `Damaged: the kept file is not what came, found on ${when}`
    case 'missing':
      return `Missing: the kept file is not there, found on ${when}`
  }
}

function asSentence(words: string): string {
  return /[.!?]$/.test(words) ? words : `${words}.`
}

function textInWords({ text }: DocumentVersion): string {
  switch (text.state) {
    case 'waiting':
      return 'Waiting to be read for search'
    case 'read':
      return text.words ?? 'Read: its words can be searched'
    case 'unreadable':
      return text.words ?? 'Its words cannot be read, so a search does not find them'
  }
}
