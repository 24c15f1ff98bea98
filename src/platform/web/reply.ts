/** What a handler answers with: a value, so that a test reads it without a server. */
export type Reply = Answer & { readonly cookies?: readonly SetCookie[] }

/**
 * A cookie to keep in the browser, or with `maxAgeSeconds` 0 to forget. Its name begins with `__Host-`: it goes back
 * to this very host only, over HTTPS (or to localhost), and no script of any page can read it.
 */
export interface SetCookie {
  readonly name: `__Host-${string}`
  readonly value: string
  /** Undefined keeps it until the browser is closed. */
  readonly maxAgeSeconds?: number | undefined
}

export type Answer =
  | {
      readonly kind: 'page'
      readonly status?: 200 | 202 | 207 | 400 | 401 | 403 | 409 | 413 | 422 | 429 | 507
      readonly html: string
    }
  | {
      readonly kind: 'json'
      readonly status?: number
      readonly body: unknown
      readonly type?: string
      readonly headers?: ReplyHeaders
    }
  | {
      readonly kind: 'text'
      readonly body: string
      readonly type: string
      readonly fileName?: string
      readonly headers?: ReplyHeaders
    }
  | {
      readonly kind: 'bytes'
      readonly body: Uint8Array
      readonly type: string
      readonly fileName?: string
      /** True where the address names the content by its hash, so that it can be kept for ever. */
      readonly immutable: boolean
    }
  | {
      readonly kind: 'stream'
      readonly chunks: AsyncIterable<string>
      readonly type: string
      readonly fileName: string
    }
  /** A file to keep, as somebody gave it: it is saved and never shown, and nothing in it runs as a page of ours. */
  | {
      readonly kind: 'file'
      readonly chunks: AsyncIterable<Uint8Array>
      /** How many bytes will come; undefined where that is not known before. */
      readonly bytes: number | undefined
      readonly type: string
      readonly fileName: string
    }
  | { readonly kind: 'redirect'; readonly to: string }
  | { readonly kind: 'not-found'; readonly because: string; readonly instead?: readonly Suggestion[] }
  | { readonly kind: 'bad-request'; readonly problems: readonly RequestProblem[] }

/** Headers besides those that every reply has, such as the link to the next page. */
export type ReplyHeaders = Readonly<Record<string, string>>

/** A page that may be the one that was meant. */
export interface Suggestion {
  readonly text: string
  readonly href: string
}

/** One thing wrong with a request, in words for the person who made it. */
export interface RequestProblem {
  readonly field: string
  readonly message: string
}
