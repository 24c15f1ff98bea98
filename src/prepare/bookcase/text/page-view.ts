import { sql } from 'kysely'
import { z } from 'zod'
import type { AuthoritySlug } from '../../../framework/authority-slug.ts'
import type { Transaction } from '../../../platform/database/database.ts'
import { markStart, markStop } from '../../../record/search/excerpt-marks.ts'
import { wordsAsked } from '../../../record/search/passage-sql.ts'
import { type Segment, segmentsBetween } from '../../../ui/patterns/highlight.tsx'
import { sentenceCase } from '../../../ui/prose/counts.ts'
import { preparePaths } from '../../paths.ts'
import type { DocumentVersion, ShelvedDocument } from '../rows.ts'
import { sectionLabel } from '../sections.ts'
import { type CitedHere, citationsOnPage } from './cited-here.ts'
import type { CitingSource } from './citing.ts'
import { pageOf } from './page-store.ts'
import { pictureInWords, type ShownAs, shownAs } from './shown-as.ts'

interface Turn {
  readonly label: string
  readonly href: string
}

/** A page of a version within a page of ours. */
export interface PageView {
  readonly title: string
  readonly section: { readonly label: string; readonly href: string }
  readonly documentHref: string
  readonly downloadHref: string
  /** "Page 3 of 12, version 2". */
  readonly where: string
  /** Somebody came for words, which are marked. */
  readonly wasLookedFor: boolean
  /** Where a newer version is the one that counts. */
  readonly newest: { readonly words: string; readonly href: string } | undefined
  readonly before: Turn | undefined
  readonly after: Turn | undefined
  /** Of a PDF, drawn by us; or the picture that the version is, as it came. */
  readonly picture: { readonly src: string; readonly alt: string } | undefined
  /** Its lines, each in cells where it is a row; what was looked for is marked. */
  readonly lines: readonly (readonly (readonly Segment[])[])[]
  /** Why there are no words, or what was left out. */
  readonly note: string | undefined
  readonly cited: readonly CitedHere[]
}

/** A page of a version and all that is shown with it; undefined where the version has no such page. */
export async function pageView(
  tx: Transaction,
  authority: AuthoritySlug,
  document: ShelvedDocument,
  version: DocumentVersion,
  asked: { readonly page: number; readonly words: string; readonly sources: readonly CitingSource[] }
): Promise<PageView | undefined> {
  const place = { document: document.id, version: version.number }
  const found = await pageOf(tx, authority, place, asked.page)
  const shown = shownAs(version)
  const isDrawn = shown.kind === 'pages'
  // Of a PDF that holds no words, or waits to be read, nobody knows how many pages it has before it is drawn.
  const isUnread = version.text.state !== 'read'
  if (found === undefined && !(isUnread && (isDrawn || asked.page === 1))) return undefined
  const label = found?.page.label ?? `page ${asked.page}`
  const turn = (page: number | undefined, to: string): Turn | undefined =>
    page === undefined
      ? undefined
      : { label: to, href: preparePaths.documentPage(document.id, version.number, page, asked.words) }
  // The pages of a Word document are counted by its breaks, and blank ones have no row.
  const countsOn = found !== undefined && found.page.label === `page ${found.page.number}` && isDrawn
  const isOld = version.number !== document.newestVersion
  return {
    title: document.title,
    section: { label: sectionLabel(document.section), href: preparePaths.bookcaseSection(document.section) },
    documentHref: preparePaths.document(document.id),
    downloadHref: preparePaths.documentVersion(document.id, version.number),
    where:
      shown.kind === 'picture'
        ? `Version ${version.number}`
        : `${sentenceCase(label)}${countsOn ? ` of ${found.count}` : ''}, version ${version.number}`,
    wasLookedFor: asked.words !== '',
    newest: isOld
      ? {
          words: `Version ${document.newestVersion} is the newest`,
          href: preparePaths.document(document.id)
        }
      : undefined,
    before: turn(found?.before ?? (isUnread && asked.page > 1 ? asked.page - 1 : undefined), 'Page before'),
    after: turn(found?.after ?? (isUnread && isDrawn ? asked.page + 1 : undefined), 'Page after'),
    picture:
      shown.kind === 'words'
        ? undefined
        : {
            src: preparePaths.documentPagePicture(document.id, version.number, asked.page),
            alt: isDrawn ? `${sentenceCase(label)} of ${document.title}` : pictureInWords(document.title)
          },
    lines: found === undefined ? [] : linesIn(await marked(tx, found.page.text, asked.words)),
    note: shown.kind === 'picture' ? undefined : noteOn(version, shown),
    cited: await citationsOnPage(tx, authority, place, asked.page, asked.sources)
  }
}

const markedRow = z.object({ marked: z.string() })

/** The whole text with what was looked for between marks. */
async function marked(tx: Transaction, text: string, words: string): Promise<string> {
  if (words === '') return text
  const options = `HighlightAll=true, StartSel="${markStart}", StopSel="${markStop}"`
  const { rows } =
    await sql`select ts_headline('english', ${text}, ${wordsAsked(words)}, ${options}) as marked`.execute(tx)
  return markedRow.parse(rows[0]).marked
}

function linesIn(text: string): PageView['lines'] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.split('\t').map((cell) => segmentsBetween(cell, markStart, markStop)))
}

function noteOn({ text }: DocumentVersion, shown: ShownAs): string | undefined {
  const words = text.state === 'waiting' ? 'Its words are being read. Come back in a moment.' : text.words
  const because = shown.kind === 'words' ? shown.because : undefined
  return [because, words].filter((sentence) => sentence !== undefined).join(' ') || undefined
}
