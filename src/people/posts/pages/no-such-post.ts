import type { Reply } from '../../../platform/web/reply.ts'

/** The same for a post of another authority as for one that never was. */
export const noSuchPost: Reply = { kind: 'not-found', because: 'There is no such post here.' }
