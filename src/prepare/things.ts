import type { Clock } from '../platform/clock.ts'
import type { ThingSource } from '../thread/thing.ts'
import { visitThings } from './visits/visit-things.ts'

/** What each capability of getting ready tells the thread of its own things. */
export function prepareThings(_clock: Clock): readonly ThingSource[] {
  return [visitThings]
}
