import { randomUUID } from 'node:crypto'
import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import serveStatic from '@fastify/static'
import type { FastifyBaseLogger, FastifyInstance, FastifyRequest } from 'fastify'
import createFastify, { LogController } from 'fastify'
import type { ProblemPages } from './problem-pages.ts'
import { refuseInWords } from './refuse-in-words.ts'
import type { Reply } from './reply.ts'
import type { Admission, Gate, Route } from './route.ts'
import { type Sent, send, statusOf } from './send.ts'
import { sessionCookie } from './session-cookie.ts'
import { holdsNul, toWebRequest } from './to-web-request.ts'

export interface WebServerOptions<Permission extends string, Caller> {
  readonly routes: readonly Route<Permission, Caller>[]
  readonly gate: Gate<Permission, Caller>
  /** Puts what only the asker sees, their name and the rooms that are theirs, into a page that all share. */
  readonly dress: (html: string, caller: Caller) => string
  readonly problemPages: ProblemPages
  readonly log: FastifyBaseLogger
  /** Folder of built styles, fonts and pictures, served below `/assets/` for ever: their names carry a hash. */
  readonly assets: string
  readonly uploads: { readonly maxBytes: number; readonly maxFiles: number }
  readonly front?: Front
}

/** What stands in front of the site. */
export interface Front {
  /** Where people reach the site, such as https://record.council.example; undefined where it listens. */
  readonly siteAddress: string | undefined
  /** Proxies whose `X-Forwarded-` headers say who asks, how and under which name; nobody else's are believed. */
  readonly trustedProxies: readonly string[]
}

/** The web server: a list of protections, then the route table, then what answers when nothing else does. */
export async function createWebServer<Permission extends string, Caller>(
  options: WebServerOptions<Permission, Caller>
): Promise<FastifyInstance> {
  const { siteAddress, trustedProxies = [] } = options.front ?? {}
  const server = createFastify({
    trustProxy: trustedProxies.length > 0 && [...trustedProxies],
    loggerInstance: options.log,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: 1024 * 1024,
    // A hundred reports in one form are read as they arrive, which takes minutes; headers have a limit of their own.
    requestTimeout: 30 * 60_000,
    genReqId: () => randomUUID().slice(0, 8),
    routerOptions: { maxParamLength: 200 },
    // An address that cannot be decoded, before there is a route.
    frameworkErrors: (_error, request, reply) => {
      reply.headers({
        'content-security-policy': policyInWords,
        'referrer-policy': 'no-referrer',
        'strict-transport-security': 'max-age=31536000; includeSubDomains',
        'x-content-type-options': 'nosniff'
      })
      send(reply, toWebRequest(request, siteAddress), unreadable, options.problemPages)
    },
    clientErrorHandler: refuseInWords
  })
  await server.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: contentSecurityPolicy }
  })
  await server.register(compress, { threshold: 1024 })
  await server.register(cookie)
  await server.register(formbody)
  await server.register(multipart, {
    limits: {
      fileSize: options.uploads.maxBytes,
      files: options.uploads.maxFiles,
      fields: 50,
      // A report's words as somebody pastes them; what takes less says so itself.
      fieldSize: 1_000_000
    },
    throwFileSizeLimit: false
  })
  await server.register(serveStatic, {
    root: options.assets,
    prefix: '/assets/',
    immutable: true,
    maxAge: '365d',
    index: false
  })
  answerProblems(server, options.problemPages, siteAddress)
  for (const route of options.routes) {
    if (route.rawBody === undefined) addRoute(server, route, options)
  }
  await server.register((raw, _options, done) => {
    raw.removeAllContentTypeParsers()
    raw.addContentTypeParser('*', (_request, body, taken) => taken(null, body))
    for (const route of options.routes) if (route.rawBody !== undefined) addRoute(raw, route, options)
    done()
  })
  return server
}

const contentSecurityPolicy = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:'],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
  baseUri: ["'none'"]
}

// For an answer that no plugin sees.
const policyInWords =
  "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; frame-ancestors 'none'"

function addRoute<Permission extends string, Caller>(
  server: FastifyInstance,
  route: Route<Permission, Caller>,
  { gate, dress, problemPages, front }: WebServerOptions<Permission, Caller>
): void {
  server.route({
    method: route.method,
    url: route.path,
    ...(route.rawBody === undefined ? {} : { bodyLimit: route.rawBody.maxBytes }),
    handler: async (request, reply) => {
      const asked = toWebRequest(request, front?.siteAddress, route)
      if (route.method !== 'GET' && !isOwnForm(request, front?.siteAddress)) {
        return send(reply, asked, { kind: 'forbidden', because: fromElsewhere }, problemPages)
      }
      const admission = await gate.admit(route, asked)
      const { caller } = admission
      const answer = await answerTo(admission, () =>
        holdsNul(asked) ? nulReply : route.handler(asked, caller)
      )
      // What a signed-in person saw is not the next person's at the same machine to page back to.
      if (
        route.permission !== 'everyone' ||
        route.changesByItself ||
        asked.cookies[sessionCookie] !== undefined
      ) {
        reply.header('cache-control', 'no-store')
      }
      request.log.info({ event: route.audit, status: statusOf(answer), ms: Math.round(reply.elapsedTime) })
      return send(reply, asked, answer, problemPages, (html) => dress(html, caller))
    }
  })
}

async function answerTo<Caller>(
  admission: Admission<Caller>,
  handle: () => Promise<Reply> | Reply
): Promise<Sent> {
  switch (admission.kind) {
    case 'admitted':
      return handle()
    case 'sign-in':
      return { kind: 'sign-in', to: admission.to }
    case 'forbidden':
      return { kind: 'forbidden', because: admission.because }
  }
}

const fromElsewhere =
  'The form came from another site. Forms are taken only from pages of this site: open the page here and send it again.'

const unreadable: Reply = {
  kind: 'bad-request',
  problems: [{ field: '', message: 'The request could not be read. Check it and try again.' }]
}

const tooLarge: Reply = {
  kind: 'bad-request',
  problems: [
    { field: '', message: 'What was sent is too large. Go back, make it shorter and send it again.' }
  ]
}

const nulReply: Reply = {
  kind: 'bad-request',
  problems: [{ field: '', message: 'The request holds a character that no text has. Type it again.' }]
}

// A form on another site must not be able to write here: a browser says where a request comes from.
function isOwnForm(request: FastifyRequest, siteAddress: string | undefined): boolean {
  const site = request.headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  const origin = request.headers.origin
  // A browser that sends a session along always says where the form came from; only programs say nothing.
  if (origin === undefined) return request.cookies[sessionCookie] === undefined
  return origin === siteAddress || URL.parse(origin)?.host === request.host
}

function answerProblems(server: FastifyInstance, pages: ProblemPages, siteAddress: string | undefined): void {
  server.setNotFoundHandler((request, reply) => {
    const asked = toWebRequest(request, siteAddress)
    request.log.info({ event: 'address not found', status: 404 })
    return send(reply, asked, { kind: 'not-found', because: 'There is no page at this address.' }, pages)
  })
  server.setErrorHandler((error, request, reply) => {
    const asked = toWebRequest(request, siteAddress)
    const status = statusOfError(error)
    if (status < 500) {
      return send(reply.code(status), asked, status === 413 ? tooLarge : unreadable, pages)
    }
    request.log.error({ event: 'problem', reference: request.id, error })
    return send(reply, asked, { kind: 'fault', reference: request.id }, pages)
  })
}

function statusOfError(error: unknown): number {
  if (typeof error !== 'object' || error === null || !('statusCode' in error)) return 500
  return typeof error.statusCode === 'number' ? error.statusCode : 500
}
