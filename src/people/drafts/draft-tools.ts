import type { Clock } from '../../platform/clock.ts'
import type { Database } from '../../platform/database/database.ts'
import type { TextKind } from './draft.ts'

/** What a page with long texts works with. */
export interface DraftTools {
  readonly db: Database
  readonly clock: Clock
  readonly texts: readonly TextKind[]
}
