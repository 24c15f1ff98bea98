import type { Reply } from './reply.ts'
import type { WebRequest } from './request.ts'

/**
 * One row of the route table: where, who, what is written in the log, and what answers. The platform knows neither
 * the permissions nor who can ask; the gate that the composition root hands to the server does.
 */
export interface Route<Permission extends string, Caller> {
  readonly method: 'GET' | 'POST'
  /** A path with `:name` for a part that varies. */
  readonly path: string
  readonly permission: Permission
  /** The event's name in the log: what was done, as noun and past participle ("inspection viewed"). */
  readonly audit: string
  /** Its answers change while the trail stands still, so none is remembered. */
  readonly changesByItself?: true
  /**
   * It takes a body of any kind as a stream of bytes, up to so many, and lets go of a line over which nothing has come
   * for so long; every other route takes forms.
   */
  readonly rawBody?: { readonly maxBytes: number; readonly quietAtMostInMs?: number }
  readonly handler: (request: WebRequest, caller: Caller) => Promise<Reply> | Reply
}

/** Who asks, and whether they may ask for this: answered before a handler sees the request. */
export interface Gate<Permission extends string, Caller> {
  readonly admit: (
    route: Pick<Route<Permission, Caller>, 'permission' | 'method' | 'path'>,
    request: WebRequest
  ) => Promise<Admission<Caller>>
}

export type Admission<Caller> =
  | { readonly kind: 'admitted'; readonly caller: Caller }
  /** Nobody is signed in, or not any more: where to sign in. */
  | { readonly kind: 'sign-in'; readonly caller: Caller; readonly to: string }
  /** Signed in, and it is not theirs to do: why, in words. */
  | { readonly kind: 'forbidden'; readonly caller: Caller; readonly because: string }
