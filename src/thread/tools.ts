import type { Clock } from '../platform/clock.ts'
import type { Database } from '../platform/database/database.ts'
import type { Site } from '../ui/page/site.ts'
import type { Things } from './things.ts'

/** What the pages and actions of the thread work with; put together once, where the server starts. */
export interface ThreadTools {
  readonly db: Database
  readonly clock: Clock
  readonly site: Site
  /** The things of every room. */
  readonly things: Things
}
