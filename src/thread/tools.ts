import type { Clock } from '../platform/clock.ts'
import type { Database } from '../platform/database/database.ts'
import type { Site } from '../ui/page/site.ts'
import type { ThingSource } from './thing.ts'

/** What the pages and actions of the thread work with; put together once, where the server starts. */
export interface ThreadTools {
  readonly db: Database
  readonly clock: Clock
  readonly site: Site
  /** What each room tells of its own things. */
  readonly sources: readonly ThingSource[]
}
