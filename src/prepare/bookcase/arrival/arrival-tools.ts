import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import type { ArrivingStore } from '../../../platform/files/arriving-store.ts'
import type { ContentStore } from '../../../platform/files/content-store.ts'
import type { ArrivalRows } from './arrival-rows.ts'
import type { ArrivingUpload } from './upload.ts'

/** What taking files in works with. */
export interface ArrivalTools {
  readonly db: Database
  readonly clock: Clock
  readonly store: ContentStore
  readonly arriving: ArrivingStore
  readonly rows: ArrivalRows
  /** Takes the words out of what came, in the background; undefined where nothing does, as in a test. */
  readonly words?: { readonly wake: () => void } | undefined
}

export type ChunkOutcome =
  /** How far the file is, and what became of it where that was the last of it. */
  | { readonly kind: 'taken'; readonly upload: ArrivingUpload }
  /** The bytes begin elsewhere than where it stopped: the sender goes on from `upload.received`. */
  | { readonly kind: 'elsewhere'; readonly upload: ArrivingUpload }
  | { readonly kind: 'disk-full'; readonly upload: ArrivingUpload }
  | { readonly kind: 'busy' }
  | { readonly kind: 'not-there' }
