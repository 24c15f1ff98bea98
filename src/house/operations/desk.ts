import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { pipeline, Readable } from 'node:stream'
import type { Clock } from '../../platform/clock.ts'
import type { Database } from '../../platform/database/database.ts'
import { isFromLoopback } from '../../platform/web/loopback.ts'
import type { DeskAddress } from '../site-address.ts'
import { type BackedUp, takeBackup } from './take-backup.ts'
import { answersOfTrail, type TrailQuestion, trailQuestion } from './trail-answers.ts'

export interface Desk extends DeskAddress {
  close(): Promise<void>
}

/**
 * Where the command line asks the running site for what only the site can do, while it has the embedded engine's
 * directory to itself: a backup, and whatever reads the trail. It is no part of the site: it listens on this machine alone, on a port of its own
 * that no proxy passes on, and answers whoever has the key that lies in the data directory.
 */
export async function openDesk(
  place: BackedUp & { readonly db: Database },
  fault: (error: unknown) => void
): Promise<Desk> {
  const key = randomBytes(32).toString('base64url')
  /** What each address is at work on: one piece of work at a time. */
  const atWork = new Set<string>()
  const send = (address: string, type: string, body: Readable, response: ServerResponse): void => {
    response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' })
    pipeline(body, response, (error) => {
      atWork.delete(address)
      // Whoever asked may leave before the end; that is no fault.
      if (error && !response.destroyed) fault(error)
      else if (error && codeOf(error) !== 'ERR_STREAM_PREMATURE_CLOSE') fault(error)
    })
  }
  const answerOnTrail = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const question = await questionIn(request)
    if (question === undefined) {
      atWork.delete(trailAddress)
      return answer(response, 400)
    }
    send(trailAddress, 'application/x-ndjson', Readable.from(asLines(place, question)), response)
  }
  const server = createServer((request, response) => {
    const { url = '' } = request
    if (!isOurs(request, key)) return answer(response, 403)
    if (request.method !== 'POST' || (url !== backupAddress && url !== trailAddress))
      return answer(response, 404)
    if (atWork.has(url)) return answer(response, 409)
    atWork.add(url)
    if (url === backupAddress) return send(url, 'application/gzip', takeBackup(place), response)
    answerOnTrail(request, response).catch((error: unknown) => {
      atWork.delete(url)
      fault(error)
      response.destroy()
    })
  })
  const port = await new Promise<number>((resolve, reject) => {
    server.once('error', reject)
    server.listen({ host: '127.0.0.1', port: 0 }, () => {
      const address = server.address()
      if (address === null || typeof address === 'string') reject(new Error('The desk has no port'))
      else resolve(address.port)
    })
  })
  return {
    ...{ port, key },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      })
  }
}

export const backupAddress = '/backup'
export const trailAddress = '/trail'

/** A file of heads of every authority is a small part of this. */
const mostCharacters = 1_000_000

async function questionIn(request: IncomingMessage): Promise<TrailQuestion | undefined> {
  let text = ''
  for await (const part of request.setEncoding('utf8')) {
    text += String(part)
    if (text.length > mostCharacters) return undefined
  }
  try {
    return trailQuestion.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

async function* asLines(place: { readonly db: Database; readonly clock: Clock }, question: TrailQuestion) {
  for await (const part of answersOfTrail(place, question)) yield `${JSON.stringify(part)}\n`
}

function isOurs({ socket, headers }: IncomingMessage, key: string): boolean {
  const forwarded = 'forwarded' in headers || 'x-forwarded-for' in headers || 'via' in headers
  const here = isFromLoopback({
    remoteAddress: socket.remoteAddress ?? '',
    host: headers.host,
    forwarded
  })
  return here && timingSafeEqual(digest(headers.authorization ?? ''), digest(`Bearer ${key}`))
}

/** Of one length, whatever was sent. */
function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}

function answer(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'cache-control': 'no-store' }).end()
}

function codeOf(error: Error): unknown {
  return 'code' in error ? error.code : undefined
}
