import type { ThingSource } from '../thread/thing.ts'

/** What each capability of improving tells the thread of its own things. */
export const improveThings: readonly ThingSource[] = []
