import type { Reply } from './reply.ts'
import type { WebRequest } from './request.ts'

/**
 * Who may ask. Until accounts exist there are two answers: everyone, or only a person at the machine itself.
 */
export type Permission = 'everyone' | 'this-machine'

/** One row of the route table: where, who, what is written in the log, and what answers. */
export interface Route {
  readonly method: 'GET' | 'POST'
  /** A path with `:name` for a part that varies. */
  readonly path: string
  readonly permission: Permission
  /** The event's name in the log: what was done, as noun and past participle ("inspection viewed"). */
  readonly audit: string
  /** Its answers change while the trail stands still, so none is remembered. */
  readonly changesByItself?: true
  readonly handler: (request: WebRequest) => Promise<Reply> | Reply
}
