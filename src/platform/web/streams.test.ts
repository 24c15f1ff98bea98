import { mkdtempSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createWebServer } from './server.ts'

const words = (kind: string) => () => kind
let server: FastifyInstance
let seen: string[]
const lost = Promise.withResolvers<number>()

beforeAll(async () => {
  const everyone = { permission: 'everyone', audit: 'asked' } as const
  server = await createWebServer({
    routes: [
      {
        ...{ ...everyone, method: 'POST', path: '/raw', rawBody: { maxBytes: 10 } },
        handler: async (request) => {
          const parts: Uint8Array[] = []
          for await (const part of request.body()) parts.push(part)
          return { kind: 'text', body: Buffer.concat(parts).toString(), type: 'text/plain' }
        }
      },
      {
        ...{ ...everyone, method: 'POST', path: '/quiet', rawBody: { maxBytes: 10, quietAtMostInMs: 200 } },
        handler: async (request) => {
          let came = 0
          try {
            for await (const part of request.body()) came += part.length
          } catch {
            lost.resolve(came)
          }
          // Longer than it may be quiet: what has come to its end is waited for.
          await sleep(400)
          return { kind: 'text', body: String(came), type: 'text/plain' }
        }
      },
      {
        ...{ ...everyone, method: 'POST', path: '/form' },
        handler: async (request) => {
          seen = []
          for await (const file of request.files()) {
            if (file.kind !== 'file') {
              seen.push(file.kind)
              continue
            }
            // The second is left unread on purpose.
            let bytes = 0
            if (file.fileName !== 'skip.txt') for await (const chunk of file.chunks) bytes += chunk.length
            seen.push(`${file.fileName} ${bytes}${file.isCut() ? ' cut' : ''} ${file.form['section'] ?? ''}`)
          }
          return { kind: 'text', body: String(request.form['plain']), type: 'text/plain' }
        }
      },
      {
        ...{ ...everyone, method: 'GET', path: '/kept' },
        handler: () => ({
          kind: 'file',
          chunks: (async function* () {
            yield new TextEncoder().encode('<script>alert(1)</script>')
          })(),
          bytes: 25,
          type: 'application/pdf',
          fileName: 'Über "uns"\r\n; x.pdf'
        })
      }
    ],
    gate: { admit: async () => ({ kind: 'admitted', caller: undefined }) },
    dress: (html) => html,
    problemPages: {
      asJson: () => false,
      notFound: words('not found'),
      forbidden: words('forbidden'),
      badRequest: words('bad request'),
      problem: words('problem')
    },
    log: pino({ level: 'silent' }),
    assets: mkdtempSync(join(tmpdir(), 'throughline-assets-')),
    uploads: { maxBytes: 100, maxFiles: 3 }
  })
})
afterAll(() => server.close())

it.each(['application/octet-stream', 'application/json', 'text/html', 'multipart/form-data; boundary=x'])(
  'hands on a body of %s as it comes',
  async (type) => {
    const headers = { 'content-type': type }
    const reply = await server.inject({ method: 'POST', url: '/raw', headers, payload: 'some bytes' })
    expect([reply.statusCode, reply.body]).toEqual([200, 'some bytes'])
  }
)

it('refuses a body that is larger than its route takes', async () => {
  const reply = await server.inject({ method: 'POST', url: '/raw', payload: Buffer.alloc(11) })
  expect([reply.statusCode, reply.body]).toEqual([413, 'bad request'])
})

it('lets go of a line that says nothing any more, with what came over it', async () => {
  const address = await server.listen({ port: 0, host: '127.0.0.1' })
  const whole = await fetch(`${address}/quiet`, { method: 'POST', body: 'whole' })
  expect(await whole.text()).toBe('5')
  // As where a network went away: the connection stays open, and nothing comes.
  const socket = connect(Number(new URL(address).port), '127.0.0.1')
  socket.on('error', () => undefined)
  socket.write('POST /quiet HTTP/1.1\r\nHost: here\r\nContent-Length: 9\r\n\r\nabc')
  expect(await lost.promise).toBe(3)
  socket.destroy()
})

it('gives the files of a form as streams, with what came before them', async () => {
  const form = new FormData()
  form.append('section', 'leaders')
  for (const [name, bytes] of [
    ['one.txt', 40],
    ['skip.txt', 50],
    ['large.txt', 5000]
  ] as const) {
    form.append('files', new Blob([new Uint8Array(bytes)]), name)
  }
  const body = new Response(form)
  await server.inject({
    method: 'POST',
    url: '/form',
    headers: { 'content-type': body.headers.get('content-type') ?? '' },
    payload: Buffer.from(await body.arrayBuffer())
  })
  expect(seen).toEqual(['one.txt 40 leaders', 'skip.txt 0 leaders', 'large.txt 100 cut leaders'])
})

it('takes a plain form beside them as before', async () => {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  const reply = await server.inject({ method: 'POST', url: '/form', headers, payload: 'plain=words' })
  expect([reply.body, seen]).toEqual(['words', []])
})

it('sends a kept file to be saved, and lets nothing in it run', async () => {
  const { headers, body } = await server.inject('/kept')
  expect(body).toBe('<script>alert(1)</script>')
  expect(headers).toMatchObject({
    'content-length': '25',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'content-disposition': `attachment; filename="U_ber _uns____ x.pdf"; filename*=UTF-8''%C3%9Cber%20%22uns%22%0D%0A%3B%20x.pdf`
  })
})
