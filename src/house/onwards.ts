import { improvePaths } from '../improve/paths.ts'
import type { Onward } from '../people/tools.ts'
import type { MarkPassage } from '../thread/passages/passage.ts'
import { threadPaths } from '../thread/paths.ts'
import type { ThingRef } from '../thread/thing.ts'
import { thingKey } from '../thread/thing-key.ts'

/** From a thing of people to its thread and its history, which stand on the floor above. */
export function onwards(thing: ThingRef): Onward[] {
  const key = thingKey(thing)
  return [
    { text: 'See what hangs on this', href: threadPaths.trace(key), asks: 'trace' },
    { text: 'Who changed it, and when', href: threadPaths.history(key), asks: 'see-history' }
  ]
}

/** From a place in a report or a document to the form that makes a finding of it. */
export const markPassage: MarkPassage = (thing, page) => ({
  text: 'make a finding of this',
  href: improvePaths.newFinding({ thing: thingKey(thing), page: page?.toString() }),
  asks: 'keep-plan'
})
