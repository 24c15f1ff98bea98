import { randomUUID } from 'node:crypto'
import compress from '@fastify/compress'
import formbody from '@fastify/formbody'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import serveStatic from '@fastify/static'
import type { FastifyBaseLogger, FastifyInstance, FastifyRequest } from 'fastify'
import createFastify, { LogController } from 'fastify'
import type { ProblemPages } from './problem-pages.ts'
import type { Reply } from './reply.ts'
import type { WebRequest } from './request.ts'
import type { Route } from './route.ts'
import { send, statusOf } from './send.ts'
import { holdsNul, toWebRequest } from './to-web-request.ts'

export interface WebServerOptions {
  readonly routes: readonly Route[]
  readonly problemPages: ProblemPages
  readonly log: FastifyBaseLogger
  /** Folder of built styles, fonts and pictures, served below `/assets/` for ever: their names carry a hash. */
  readonly assets: string
  readonly uploads: { readonly maxBytes: number; readonly maxFiles: number }
}

/** The web server: a list of protections, then the route table, then what answers when nothing else does. */
export async function createWebServer(options: WebServerOptions): Promise<FastifyInstance> {
  const server = createFastify({
    loggerInstance: options.log,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: 1024 * 1024,
    // A hundred reports in one form are read as they arrive, which takes minutes; headers have a limit of their own.
    requestTimeout: 30 * 60_000,
    genReqId: () => randomUUID().slice(0, 8),
    routerOptions: { maxParamLength: 200 },
    // An address that cannot be decoded, before there is a route.
    frameworkErrors: (_error, request, reply) => {
      send(reply, toWebRequest(request), unreadable, options.problemPages)
    }
  })
  await server.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: contentSecurityPolicy }
  })
  await server.register(compress, { threshold: 1024 })
  await server.register(formbody)
  await server.register(multipart, {
    limits: {
      fileSize: options.uploads.maxBytes,
      files: options.uploads.maxFiles,
      fields: 50,
      fieldSize: 100_000
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
  for (const route of options.routes) addRoute(server, route, options.problemPages)
  answerProblems(server, options.problemPages)
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

function addRoute(server: FastifyInstance, route: Route, pages: ProblemPages): void {
  server.route({
    method: route.method,
    url: route.path,
    handler: async (request, reply) => {
      const asked = toWebRequest(request)
      if (!mayAsk(route, asked, request)) return send(reply, asked, { kind: 'forbidden' }, pages)
      const answer = holdsNul(asked) ? nulReply : await route.handler(asked)
      request.log.info({ event: route.audit, status: statusOf(answer), ms: Math.round(reply.elapsedTime) })
      return send(reply, asked, answer, pages)
    }
  })
}

const unreadable: Reply = {
  kind: 'bad-request',
  problems: [{ field: '', message: 'The request could not be read. Check it and try again.' }]
}

const nulReply: Reply = {
  kind: 'bad-request',
  problems: [{ field: '', message: 'The request holds a character that no text has. Type it again.' }]
}

// A form on another site must not be able to write here: a browser says where a request comes from.
function mayAsk(route: Route, asked: WebRequest, request: FastifyRequest): boolean {
  if (route.permission === 'this-machine' && !asked.fromLoopback) return false
  if (route.method === 'GET') return true
  const site = request.headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  const origin = request.headers.origin
  return origin === undefined || URL.parse(origin)?.host === request.headers.host
}

function answerProblems(server: FastifyInstance, pages: ProblemPages): void {
  server.setNotFoundHandler((request, reply) => {
    const asked = toWebRequest(request)
    request.log.info({ event: 'address not found', status: 404 })
    return send(reply, asked, { kind: 'not-found', because: 'There is no page at this address.' }, pages)
  })
  server.setErrorHandler((error, request, reply) => {
    const asked = toWebRequest(request)
    const status = statusOfError(error)
    if (status < 500) {
      return send(reply.code(status), asked, unreadable, pages)
    }
    request.log.error({ event: 'problem', reference: request.id, error })
    return send(reply, asked, { kind: 'fault', reference: request.id }, pages)
  })
}

function statusOfError(error: unknown): number {
  if (typeof error !== 'object' || error === null || !('statusCode' in error)) return 500
  return typeof error.statusCode === 'number' ? error.statusCode : 500
}
