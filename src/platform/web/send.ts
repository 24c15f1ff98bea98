import { Readable } from 'node:stream'
import type { FastifyReply } from 'fastify'
import type { ProblemPages } from './problem-pages.ts'
import type { Reply, SetCookie } from './reply.ts'
import type { WebRequest } from './request.ts'

/** What is sent: a handler's reply, or what stands where no handler could give one. */
export type Sent =
  | Reply
  /** Not theirs to ask, or not from where they ask: why, in words. */
  | { readonly kind: 'forbidden'; readonly because: string }
  /** Nobody is signed in: where to do that, for a page; a program is told so. */
  | { readonly kind: 'sign-in'; readonly to: string }
  /** A fault of ours; `reference` stands in the log beside what went wrong. */
  | { readonly kind: 'fault'; readonly reference: string }

/** The status a reply is sent with. */
export function statusOf(answer: Sent): number {
  switch (answer.kind) {
    case 'page':
    case 'json':
      return answer.status ?? 200
    case 'redirect':
      return 303
    case 'not-found':
      return 404
    case 'bad-request':
      return 400
    case 'forbidden':
      return 403
    case 'sign-in':
      return 303
    case 'fault':
      return 500
    case 'text':
    case 'bytes':
    case 'stream':
    case 'file':
      return 200
  }
}

/** Sends a handler's reply; what went wrong becomes a page, or problem+json where JSON was asked for. */
export function send(
  reply: FastifyReply,
  asked: WebRequest,
  answer: Sent,
  pages: ProblemPages,
  dress: (html: string) => string = (html) => html
): FastifyReply {
  if (reply.statusCode === 200) reply.code(statusOf(answer))
  if ('cookies' in answer) setCookies(reply, answer.cookies ?? [])
  const page = (html: string): FastifyReply => reply.type('text/html; charset=utf-8').send(dress(html))
  switch (answer.kind) {
    case 'page':
      return page(answer.html)
    case 'json':
      return reply
        .headers(answer.headers ?? {})
        .type(answer.type ?? 'application/json; charset=utf-8')
        .send(JSON.stringify(answer.body))
    case 'text':
      return named(reply.headers(answer.headers ?? {}), answer.fileName)
        .type(answer.type)
        .send(answer.body)
    case 'bytes':
      if (answer.immutable) reply.header('cache-control', 'public, max-age=31536000, immutable')
      return named(reply, answer.fileName).type(answer.type).send(Buffer.from(answer.body))
    case 'stream':
      return named(reply, answer.fileName).type(answer.type).send(Readable.from(answer.chunks))
    case 'file':
      return sendFile(reply, answer)
    case 'redirect':
      return reply.redirect(answer.to, 303)
    case 'not-found':
      return pages.asJson(asked)
        ? problem(reply, { title: answer.because })
        : page(pages.notFound(asked, answer.because, answer.instead ?? []))
    case 'bad-request':
      return pages.asJson(asked)
        ? problem(reply, { title: 'The request has mistakes', problems: answer.problems })
        : page(pages.badRequest(asked, answer.problems))
    case 'forbidden':
      return pages.asJson(asked)
        ? problem(reply, { title: answer.because })
        : page(pages.forbidden(asked, answer.because))
    case 'sign-in':
      return pages.asJson(asked)
        ? problem(reply.code(401), { title: 'Sign in first' })
        : reply.redirect(answer.to, 303)
    case 'fault':
      return pages.asJson(asked)
        ? problem(reply, { title: 'There is a problem with the service', reference: answer.reference })
        : page(pages.problem(asked, answer.reference))
  }
}

function setCookies(reply: FastifyReply, cookies: readonly SetCookie[]): void {
  // What is given to one browser is nobody else's to find in a cache.
  if (cookies.length > 0) reply.header('cache-control', 'no-store')
  for (const { name, value, maxAgeSeconds } of cookies) {
    const age = maxAgeSeconds === undefined ? {} : { maxAge: maxAgeSeconds }
    reply.setCookie(name, value, { path: '/', secure: true, httpOnly: true, sameSite: 'lax', ...age })
  }
}

// RFC 9457, problem details for HTTP interfaces.
function problem(reply: FastifyReply, details: Record<string, unknown>): FastifyReply {
  return reply
    .type('application/problem+json')
    .send(JSON.stringify({ type: 'about:blank', status: reply.statusCode, ...details }))
}

/**
 * Somebody else's bytes: saved, not shown. Where a browser shows them all the same, the sandbox gives them an origin of
 * their own, without script, and no page of another site can take them in.
 */
function sendFile(
  reply: FastifyReply,
  { chunks, bytes, type, fileName }: Extract<Reply, { kind: 'file' }>
): FastifyReply {
  return reply
    .headers({
      'content-disposition': attachmentCalled(fileName),
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      ...(bytes === undefined ? {} : { 'content-length': bytes })
    })
    .type(type)
    .send(Readable.from(chunks, { objectMode: false }))
}

/** RFC 6266: the name in plain characters for old programs, and as it is for the others (RFC 8187). */
function attachmentCalled(fileName: string): string {
  const plain = fileName.normalize('NFKD').replace(/[^\w. -]/g, '_')
  const encoded = encodeURIComponent(fileName.toWellFormed()).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}

function named(reply: FastifyReply, fileName: string | undefined): FastifyReply {
  if (fileName === undefined) return reply
  return reply.header('content-disposition', `inline; filename="${fileName.replace(/[^\w. -]/g, '_')}"`)
}
