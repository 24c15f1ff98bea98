import type { WorkSource } from '../people/my-work/work.ts'

/** What waits for a person in improving: actions that are theirs, closings to approve, findings to accept. */
export const improveWork: readonly WorkSource[] = []
