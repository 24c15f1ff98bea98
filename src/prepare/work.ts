import type { WorkSource } from '../people/my-work/work.ts'

/** What waits for a person in getting ready: contributions asked of them, documents that they owe. */
export const prepareWork: readonly WorkSource[] = []
