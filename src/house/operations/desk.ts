import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { pipeline } from 'node:stream'
import { isFromLoopback } from '../../platform/web/loopback.ts'
import type { DeskAddress } from '../site-address.ts'
import { type BackedUp, takeBackup } from './take-backup.ts'

export interface Desk extends DeskAddress {
  close(): Promise<void>
}

/**
 * Where the command line asks the running site for what only the site can do, while it has the embedded engine's
 * directory to itself: a backup. It is no part of the site: it listens on this machine alone, on a port of its own
 * that no proxy passes on, and answers whoever has the key that lies in the data directory.
 */
export async function openDesk(place: BackedUp, fault: (error: unknown) => void): Promise<Desk> {
  const key = randomBytes(32).toString('base64url')
  let atWork = false
  const server = createServer((request, response) => {
    if (!isOurs(request, key)) return answer(response, 403)
    if (request.method !== 'POST' || request.url !== backupAddress) return answer(response, 404)
    if (atWork) return answer(response, 409)
    atWork = true
    response.writeHead(200, { 'content-type': 'application/gzip', 'cache-control': 'no-store' })
    pipeline(takeBackup(place), response, (error) => {
      atWork = false
      // Whoever asked may leave before the end; that is no fault.
      if (error && !response.destroyed) fault(error)
      else if (error && codeOf(error) !== 'ERR_STREAM_PREMATURE_CLOSE') fault(error)
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
