import type { DocumentWriters } from '../outputs/writers/document-writers.ts'
import type { CalendarSource } from '../people/calendar/calendar-source.ts'
import type { TextKind } from '../people/drafts/draft.ts'
import type { Onward } from '../people/tools.ts'
import type { Clock } from '../platform/clock.ts'
import type { Database } from '../platform/database/database.ts'
import type { ArrivingStore } from '../platform/files/arriving-store.ts'
import type { ContentStore } from '../platform/files/content-store.ts'
import type { Readers } from '../reading/workers/readers.ts'
import type { MarkPassage } from '../thread/passages/passage.ts'
import type { Things } from '../thread/things.ts'
import type { Site } from '../ui/page/site.ts'

/** What the pages and actions of getting ready work with; put together once, where the server starts. */
export interface PrepareTools {
  readonly db: Database
  readonly clock: Clock
  /** Where the bytes of documents lie, under their own hash, and where they are on their way in. */
  readonly store: ContentStore
  readonly arriving: ArrivingStore
  /** Draw the pages of documents, and take Word documents apart, away from the thread that answers. */
  readonly readers: Pick<Readers, 'renderPage' | 'blocksOf'>
  /** Write documents as files, away from the thread that answers. */
  readonly writers: Pick<DocumentWriters, 'toPdf' | 'toWord'>
  /** Takes the words out of documents in the background: woken when one came. */
  readonly words: { readonly wake: () => void }
  /** What is taken: the largest file, and how many in one form. */
  readonly uploadBounds: { readonly megabytes: number; readonly files: number }
  readonly site: Site
  /** The things of every room, for what a page says of what hangs together. */
  readonly things: Things
  /** Where one goes from a thing to its thread and its history. */
  readonly onwards: (thing: { readonly kind: string; readonly id: string }) => readonly Onward[]
  /** The long texts that people write, of which drafts are kept. */
  readonly texts: readonly TextKind[]
  /** What can be made of a page of a document; undefined where no room makes anything of one. */
  readonly markPassage?: MarkPassage | undefined
  /** Where people open the site, as it is set; undefined where nothing says so. */
  readonly siteAddress: string | undefined
  /** What each capability of every room puts on the calendar. */
  readonly calendarSources: readonly CalendarSource[]
}
