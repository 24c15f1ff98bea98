import type { z } from 'zod'
import type { RequestProblem } from './reply.ts'

/** A file as it arrived in a form: its name as the sender gave it, and its bytes or why they were not taken. */
export interface Upload {
  readonly fileName: string
  readonly content:
    | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
    | { readonly kind: 'too-large' }
    /** More files came than one form may send; this one and those after it were not looked at. */
    | { readonly kind: 'too-many' }
    /** The form ended before its end, or was none: what came before this was whole. */
    | { readonly kind: 'broken-off' }
  /** The form's other values, as far as they came before the file. */
  readonly form: Readonly<Record<string, string>>
}

/** A file of a form whose bytes are handed on as they come, so that none is ever in memory as a whole. */
export type ArrivingFile =
  | {
      readonly kind: 'file'
      readonly fileName: string
      /** To be read to its end, or left off, before the next file is asked for. */
      readonly chunks: AsyncIterable<Uint8Array>
      /** Asked after the chunks ended: whether the file was larger than one may be, and they are not all of it. */
      readonly isCut: () => boolean
      /** The form's other values, as far as they came before the file. */
      readonly form: Readonly<Record<string, string>>
    }
  /** More files came than one form may send; those after this were not looked at. */
  | { readonly kind: 'too-many' }
  /** The form ended before its end, or was none: what came before this was whole. */
  | { readonly kind: 'broken-off' }

/** What a handler sees of a request. */
export interface WebRequest {
  readonly method: string
  /** Path and query as sent. */
  readonly address: string
  readonly params: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string | readonly string[]>>
  readonly form: Readonly<Record<string, string | readonly string[]>>
  /** The kinds of answer the asker takes, as in its `Accept` header. */
  readonly accept?: string | undefined
  /** The site's own address as the asker wrote it, such as http://localhost:3000; undefined where it is no address. */
  readonly origin?: string | undefined
  /** The cookies that the browser sent back. */
  readonly cookies: Readonly<Record<string, string>>
  /** The asker's network address, for slowing down those who try passwords; never kept and never logged. */
  readonly from: string
  /** What the browser says it is, for the list of a person's own sessions. */
  readonly userAgent?: string | undefined
  /** Whether it came from this machine itself, with no proxy between. */
  readonly fromLoopback: boolean
  /** The files of a form, one after the other as they arrive. */
  readonly uploads: () => AsyncIterable<Upload>
  /** The same, each file as a stream. */
  readonly files: () => AsyncIterable<ArrivingFile>
  /**
   * The body as it comes, for a route that takes it so (`rawBody`); empty for every other. It ends in an error where
   * the connection was lost, or where more came than the route takes.
   */
  readonly body: () => AsyncIterable<Uint8Array>
}

/** Whether a program asked for a table file in place of JSON. */
export function asksForCsv({ accept = '' }: Pick<WebRequest, 'accept'>): boolean {
  return accept.includes('text/csv')
}

export type Parsed<Value> =
  | { readonly kind: 'parsed'; readonly value: Value }
  | { readonly kind: 'bad-request'; readonly problems: readonly RequestProblem[] }

/** Parses what came from outside; what does not fit is answered in words, field by field. */
export function parseInput<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown
): Parsed<z.output<Schema>> {
  const result = schema.safeParse(input)
  if (result.success) return { kind: 'parsed', value: result.data }
  return {
    kind: 'bad-request',
    problems: result.error.issues.map((issue) => ({ field: issue.path.join('.'), message: issue.message }))
  }
}
