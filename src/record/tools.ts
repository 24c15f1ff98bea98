import type { Clock } from '../platform/clock.ts'
import type { Database } from '../platform/database/database.ts'
import type { ContentStore } from '../platform/files/content-store.ts'
import type { Readers } from '../reading/workers/readers.ts'
import type { Site } from '../ui/page/site.ts'

/** What the record's pages and actions work with; put together once, where the server starts. */
export interface RecordTools {
  readonly db: Database
  readonly clock: Clock
  readonly store: ContentStore
  readonly readers: Readers
  readonly site: Site
  /** The program's version. */
  readonly version: string
}
