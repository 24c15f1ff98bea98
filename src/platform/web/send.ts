import { Readable } from 'node:stream'
import type { FastifyReply } from 'fastify'
import type { ProblemPages } from './problem-pages.ts'
import type { Reply } from './reply.ts'
import type { WebRequest } from './request.ts'

/** What is sent: a handler's reply, or what stands where no handler could give one. */
export type Sent =
  | Reply
  | { readonly kind: 'forbidden' }
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
    case 'fault':
      return 500
    case 'text':
    case 'bytes':
    case 'stream':
      return 200
  }
}

/** Sends a handler's reply; what went wrong becomes a page, or problem+json where JSON was asked for. */
export function send(
  reply: FastifyReply,
  asked: WebRequest,
  answer: Sent,
  pages: ProblemPages
): FastifyReply {
  if (reply.statusCode === 200) reply.code(statusOf(answer))
  switch (answer.kind) {
    case 'page':
      return page(reply, answer.html)
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
    case 'redirect':
      return reply.redirect(answer.to, 303)
    case 'not-found':
      return pages.asJson(asked)
        ? problem(reply, { title: answer.because })
        : page(reply, pages.notFound(asked, answer.because, answer.instead ?? []))
    case 'bad-request':
      return pages.asJson(asked)
        ? problem(reply, { title: 'The request has mistakes', problems: answer.problems })
        : page(reply, pages.badRequest(asked, answer.problems))
    case 'forbidden':
      return pages.asJson(asked)
        ? problem(reply, { title: 'This can be asked only at the machine itself' })
        : page(reply, pages.forbidden(asked))
    case 'fault':
      return pages.asJson(asked)
        ? problem(reply, { title: 'There is a problem with the service', reference: answer.reference })
        : page(reply, pages.problem(asked, answer.reference))
  }
}

function page(reply: FastifyReply, html: string): FastifyReply {
  return reply.type('text/html; charset=utf-8').send(html)
}

// RFC 9457, problem details for HTTP interfaces.
function problem(reply: FastifyReply, details: Record<string, unknown>): FastifyReply {
  return reply
    .type('application/problem+json')
    .send(JSON.stringify({ type: 'about:blank', status: reply.statusCode, ...details }))
}

function named(reply: FastifyReply, fileName: string | undefined): FastifyReply {
  if (fileName === undefined) return reply
  return reply.header('content-disposition', `inline; filename="${fileName.replace(/[^\w. -]/g, '_')}"`)
}
