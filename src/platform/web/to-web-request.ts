import { Readable } from 'node:stream'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { isFromLoopback, isLoopbackHost } from './loopback.ts'
import type { ArrivingFile, Upload, WebRequest } from './request.ts'
import type { Route } from './route.ts'

const values = z.record(z.string(), z.union([z.string(), z.array(z.string())])).catch({})
const cookies = z.record(z.string(), z.string()).catch({})
const params = z.record(z.string(), z.string()).catch({})

/** Fastify's request as the plain thing that handlers see; `siteAddress` where people reach the site elsewhere. */
export function toWebRequest(
  request: FastifyRequest,
  siteAddress?: string,
  { rawBody }: Pick<Route<string, unknown>, 'rawBody'> = {}
): WebRequest {
  return {
    method: request.method,
    address: request.url,
    params: params.parse(request.params),
    query: values.parse(request.query),
    form: rawBody === undefined ? values.parse(request.body) : {},
    accept: request.headers.accept,
    origin: siteAddress ?? originOf(request),
    cookies: cookies.parse(request.cookies),
    from: request.ip,
    userAgent: request.headers['user-agent'],
    fromLoopback: isFromLoopback({
      remoteAddress: request.socket.remoteAddress ?? '',
      host: request.headers.host,
      // Some proxies add nothing to what they forward: a site that is reached elsewhere has one before it.
      forwarded: isElsewhere(siteAddress) || Object.keys(request.headers).some(isAddedByProxies)
    }),
    uploads: () => uploadsOf(request),
    files: () => filesOf(request),
    body: () => bodyOf(request, rawBody ?? { maxBytes: 0 })
  }
}

// A page prints it into commands to copy, so only what a host and a port can be made of gets through.
function originOf({ protocol, host }: FastifyRequest): string | undefined {
  if (!/^[\w.:[\]-]+$/.test(host)) return undefined
  return `${protocol}://${host}`
}

function isElsewhere(siteAddress: string | undefined): boolean {
  return siteAddress !== undefined && !isLoopbackHost(new URL(siteAddress).host)
}

function isAddedByProxies(header: string): boolean {
  return header.startsWith('x-forwarded-') || ['forwarded', 'via', 'x-real-ip'].includes(header)
}

/** Whether any text of the request holds NUL, which no text may hold and PostgreSQL cannot store. */
export function holdsNul({ params, query, form }: WebRequest): boolean {
  return [params, query, form]
    .flatMap((values) => Object.values(values).flat())
    .some((text) => text.includes('\0'))
}

async function* uploadsOf(request: FastifyRequest): AsyncGenerator<Upload> {
  if (!request.isMultipart()) return
  let form: Upload['form'] = {}
  try {
    for await (const part of request.files()) {
      // A file input that was left empty sends a part without a name.
      const bytes = await part.toBuffer()
      if (part.filename === '' && bytes.length === 0) continue
      form = textFields(part.fields)
      const content = part.file.truncated ? { kind: 'too-large' as const } : { kind: 'bytes' as const, bytes }
      yield { fileName: part.filename.replaceAll('\0', ''), content, form }
    }
  } catch (error) {
    // Only reading the form can fail in here: what goes wrong with an upload that was handed out stays there.
    yield { fileName: '', content: { kind: isTooMany(error) ? 'too-many' : 'broken-off' }, form }
  }
}

function isTooMany(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'FST_FILES_LIMIT'
}

async function* filesOf(request: FastifyRequest): AsyncGenerator<ArrivingFile> {
  if (!request.isMultipart()) return
  const parts = request.files()[Symbol.asyncIterator]()
  for (;;) {
    const next = await parts.next().catch((error: unknown) => ({ error }))
    if ('error' in next) {
      yield { kind: isTooMany(next.error) ? 'too-many' : 'broken-off' }
      return
    }
    if (next.done === true) return
    const { file, filename, fields } = next.value
    yield {
      kind: 'file',
      fileName: filename.replaceAll('\0', ''),
      chunks: file,
      isCut: () => file.truncated,
      form: textFields(fields)
    }
    // What nobody read of it stands before the next.
    file.resume()
  }
}

/** A line over which nothing has come for so long is lost, whether or not its other end has said so. */
const quietAtMostInMs = 20_000

async function* bodyOf(
  { body }: FastifyRequest,
  { maxBytes, quietAtMostInMs: quiet = quietAtMostInMs }: NonNullable<Route<string, unknown>['rawBody']>
): AsyncGenerator<Uint8Array> {
  if (!(body instanceof Readable)) return
  let taken = 0
  let isAwaited = true
  // A network that goes away says nothing: whoever goes on would be told for half an hour that somebody is at it.
  const clock = setTimeout(
    () => isAwaited && body.destroy(new Error('Nothing has come for too long.')),
    quiet
  )
  try {
    for await (const chunk of body) {
      if (!(chunk instanceof Uint8Array)) return
      taken += chunk.length
      if (taken > maxBytes) throw new BodyTooLarge()
      isAwaited = false
      yield chunk
      isAwaited = true
      clock.refresh()
    }
  } finally {
    clearTimeout(clock)
  }
}

/** More came than the route takes; the server answers with the status. */
class BodyTooLarge extends Error {
  readonly statusCode = 413
}

const textField = z.object({ type: z.literal('field'), value: z.string() })

function textFields(fields: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) => {
      const text = textField.safeParse(field)
      return text.success ? [[name, text.data.value.replaceAll('\0', '')]] : []
    })
  )
}
