import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { everyRoute } from '../src/house/routes.ts'
import { openDatabase } from '../src/platform/database/database.ts'
import { sessionCookie } from '../src/platform/web/session-cookie.ts'
import { type RunningSite, startSite } from '../tools/running-site.ts'
import { copyFor } from './databases.ts'
import { seedPeople, tokenOf } from './people.ts'

// What people type, and what their browsers say of them. None of it may stand in the log.
const secrets = {
  name: 'Zebedee Quillfeather',
  email: 'zebedee.quillfeather@council.example',
  password: 'correct-horse-zx81',
  token: 'tok3n-0f-an-1nv1tat10n',
  device: 'Mozilla/5.0 (ZX81-of-Zebedee)',
  words: 'Zebedee said "hush" \n{"level":"error","event":"forged"}'
}

const nothing: unknown = new Proxy({}, { get: () => nothing })
const routes = everyRoute(nothing as Parameters<typeof everyRoute>[0])

let home: string
let site: RunningSite
let said = ''
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'throughline-log-'))
  const address = await copyFor('embedded')
  if (address.kind !== 'embedded') throw new Error('Not a directory')
  await mkdir(join(home, 'record'))
  await rename(address.directory, join(home, 'record', 'database'))
  const opened = await openDatabase({ kind: 'embedded', directory: join(home, 'record', 'database') })
  if (opened.kind === 'refused') throw new Error(opened.because)
  await seedPeople(opened.database.db, new Date())
  await opened.database.close()
  site = await startSite({ DATA_DIR: join(home, 'record'), LOG_LEVEL: 'debug' }, (words) => {
    said += words
  })
})
afterAll(async () => {
  await site.stop()
  await rm(home, { recursive: true, force: true, maxRetries: 5 })
})

function asked(path: string): string {
  const values = Object.values(secrets)
  let index = 0
  const filled = path.replace(/:\w+/g, () =>
    encodeURIComponent(values[index++ % values.length] ?? '').slice(0, 150)
  )
  return `${filled}?${new URLSearchParams({ ...secrets, q: secrets.name, next: `/${secrets.token}` })}`
}

it('holds nothing that a person typed, is called or is known by, whatever is asked for and however it ends', {
  timeout: 240_000
}, async () => {
  const statuses = new Set<number>()
  for (const role of ['administrator', undefined] as const) {
    for (const { method, path } of routes) {
      if (path.includes('sign-out')) continue
      const token = role === undefined ? secrets.token : tokenOf('leeds', role)
      const form = new URLSearchParams({ ...secrets, text: secrets.words, code: '123456' })
      const answer = await fetch(`${site.address}${asked(path)}`, {
        method,
        redirect: 'manual',
        headers: {
          cookie: `${sessionCookie}=${token}; other=${secrets.token}`,
          'user-agent': secrets.device,
          referer: `${site.address}/${secrets.token}`,
          'x-forwarded-for': '203.0.113.77',
          'sec-fetch-site': 'same-origin'
        },
        ...(method === 'POST' ? { body: form } : {})
      })
      await answer.arrayBuffer()
      statuses.add(answer.status)
    }
  }
  await fetch(`${site.address}/${secrets.token}/%E0%A4%A`, { method: 'PUT', body: secrets.words })
  const lines = said
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
  expect(lines.length).toBeGreaterThan(routes.length)
  expect(statuses.size).toBeGreaterThan(2)
  expect(lines.filter(({ event }) => event === 'problem')).toEqual([])
  expect(lines.some(({ event }) => event === 'forged')).toBe(false)
  const known = [
    ...Object.values(secrets),
    'Zebedee',
    'quillfeather',
    '203.0.113',
    tokenOf('leeds', 'administrator')
  ]
  for (const secret of [...known, 'administrator@leeds', 'Leeds administrator', sessionCookie]) {
    expect(said.toLowerCase()).not.toContain(secret.toLowerCase())
  }
})

it('has the same few fields on every line', () => {
  const fields = new Set(
    said
      .trim()
      .split('\n')
      .flatMap((line) => Object.keys(JSON.parse(line) as object))
  )
  const documented = [
    'level',
    'time',
    'reqId',
    'event',
    'status',
    'ms',
    'reference',
    'error',
    'err',
    'msg',
    'req',
    'res'
  ]
  expect([...fields].filter((field) => !documented.includes(field))).toEqual([])
})
