import type { Socket } from 'node:net'

/** Answers what is no request that a route could see: its headers are too long, it came too slowly, or it is not HTTP. */
export function refuseInWords(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const [status, words] = refusals[error.code ?? ''] ?? [
    '400 Bad Request',
    'This is no request that can be read.'
  ]
  socket.end(
    `HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: ${words.length}\r\n\r\n${words}`
  )
}

const refusals: Readonly<Record<string, readonly [string, string]>> = {
  HPE_HEADER_OVERFLOW: [
    '431 Request Header Fields Too Large',
    'The address or another header of the request is too long. Shorten it and ask again.'
  ],
  ERR_HTTP_REQUEST_TIMEOUT: ['408 Request Timeout', 'The request came too slowly. Send it again.']
}
