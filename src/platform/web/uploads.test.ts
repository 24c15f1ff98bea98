import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { expect, it } from 'vitest'
import type { Upload } from './request.ts'
import { createWebServer } from './server.ts'

const problemPages = {
  asJson: () => false,
  notFound: () => '',
  forbidden: () => '',
  badRequest: () => '',
  problem: () => ''
}

/** Sends files in one form and gives what the handler saw of them. */
async function send(files: readonly (readonly [string, number])[]): Promise<Upload[]> {
  const seen: Upload[] = []
  const server = await createWebServer({
    routes: [
      {
        method: 'POST',
        path: '/files',
        permission: 'everyone',
        audit: 'files sent',
        handler: async (request) => {
          for await (const upload of request.uploads()) seen.push(upload)
          return { kind: 'text', body: '', type: 'text/plain' }
        }
      }
    ],
    gate: { admit: async () => ({ kind: 'admitted', caller: undefined }) },
    dress: (html) => html,
    problemPages,
    log: pino({ level: 'silent' }),
    assets: mkdtempSync(join(tmpdir(), 'throughline-assets-')),
    uploads: { maxBytes: 1000, maxFiles: 3 }
  })
  const form = new FormData()
  form.append('by', 'Jo Smith')
  for (const [name, bytes] of files) form.append('reports', new Blob([new Uint8Array(bytes)]), name)
  const body = new Response(form)
  const reply = await server.inject({
    method: 'POST',
    url: '/files',
    headers: { 'content-type': body.headers.get('content-type') ?? '' },
    payload: Buffer.from(await body.arrayBuffer())
  })
  await server.close()
  expect(reply.statusCode).toBe(200)
  return seen
}

it('gives each file with the values that came before it', async () => {
  const seen = await send([
    ['one.pdf', 10],
    ['two.pdf', 20]
  ])
  expect(seen.map(({ fileName, form }) => [fileName, form])).toEqual([
    ['one.pdf', { by: 'Jo Smith' }],
    ['two.pdf', { by: 'Jo Smith' }]
  ])
  expect(seen.map(({ content }) => content.kind === 'bytes' && content.bytes.length)).toEqual([10, 20])
})

it('says of a file that it is too large, and goes on with the next', async () => {
  const seen = await send([
    ['large.pdf', 200_000],
    ['small.pdf', 10]
  ])
  expect(seen.map(({ content }) => content.kind)).toEqual(['too-large', 'bytes'])
})

it('says that more came than it takes, after those that it took', async () => {
  const seen = await send([1, 2, 3, 4, 5].map((number) => [`${number}.pdf`, 10] as const))
  expect(seen.map(({ content }) => content.kind)).toEqual(['bytes', 'bytes', 'bytes', 'too-many'])
})
