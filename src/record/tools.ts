import type { TextKind } from '../people/drafts/draft.ts'
import type { Clock } from '../platform/clock.ts'
import type { Database } from '../platform/database/database.ts'
import type { ContentStore } from '../platform/files/content-store.ts'
import type { HoldingStore } from '../platform/files/holding-store.ts'
import type { Readers } from '../reading/workers/readers.ts'
import type { MarkPassage } from '../thread/passages/passage.ts'
import type { Site } from '../ui/page/site.ts'
import type { BackgroundReading } from './imports/background-reading.ts'

/** What the record's pages and actions work with; put together once, where the server starts. */
export interface RecordTools {
  readonly db: Database
  readonly clock: Clock
  readonly store: ContentStore
  readonly readers: Readers
  /** Where uploads wait until they are read. */
  readonly waiting: HoldingStore
  /** Reads what waits; woken when a file was sent. */
  readonly background: Pick<BackgroundReading, 'wake'>
  readonly site: Site
  /** The long texts that people write, of which drafts are kept. */
  readonly texts: readonly TextKind[]
  /** What one upload takes: the largest file, and how many. */
  readonly uploadBounds: { readonly megabytes: number; readonly files: number }
  /** What can be made of a passage; undefined where no room makes anything of one. */
  readonly markPassage?: MarkPassage | undefined
  /** The program's version. */
  readonly version: string
}
