import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import pino from 'pino'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { ProblemPages } from './problem-pages.ts'
import type * as web from './route.ts'
import { createWebServer, type Front } from './server.ts'

type Permission = 'everyone' | 'keepers'
type Caller = 'nobody' | 'keeper'
type Route = web.Route<Permission, Caller>

// Whoever brings a session is the keeper; who brings none is sent to sign in where a keeper is asked for.
const gate: web.Gate<Permission, Caller> = {
  admit: async (route, { cookies, fromLoopback }) => {
    const caller = cookies['__Host-session'] === undefined && !fromLoopback ? 'nobody' : 'keeper'
    if (route.permission === 'everyone' || caller === 'keeper') return { kind: 'admitted', caller }
    return route.method === 'GET'
      ? { kind: 'sign-in', caller, to: '/sign-in' }
      : { kind: 'forbidden', caller, because: 'Only keepers' }
  }
}

const problemPages: ProblemPages = {
  asJson: (request) => request.address.startsWith('/api'),
  notFound: (_, because) => `<h1>Page not found</h1>${because}`,
  forbidden: (_, because) => `<h1>Forbidden</h1>${because}`,
  badRequest: (_, problems) => `<h1>Mistakes</h1>${problems.map((problem) => problem.message).join()}`,
  problem: (_, reference) => `<h1>Sorry</h1>${reference}`
}

const routes: Route[] = [
  route('GET', '/', () => ({ kind: 'page', html: '<h1>Hello</h1>' })),
  route('GET', '/api/thing/:id', (request) => ({ kind: 'json', body: { id: request.params['id'] } })),
  route('GET', '/api/missing', () => ({ kind: 'not-found', because: 'No such thing' })),
  route('GET', '/bad', () => ({
    kind: 'bad-request',
    problems: [{ field: 'year', message: 'Enter a year' }]
  })),
  route('GET', '/api/bad', () => ({
    kind: 'bad-request',
    problems: [{ field: 'year', message: 'Enter a year' }]
  })),
  route('GET', '/away', () => ({ kind: 'redirect', to: '/' })),
  route('GET', '/file', () => ({
    kind: 'bytes',
    body: new Uint8Array([1, 2]),
    type: 'application/pdf',
    fileName: 'a"\r\nx: y.pdf',
    immutable: true
  })),
  route('GET', '/stream', () => ({
    kind: 'stream',
    chunks: chunks(),
    type: 'text/csv',
    fileName: 'all.csv'
  })),
  route('GET', '/broken', () => {
    throw new Error('secret detail')
  }),
  route('GET', '/api/broken', () => {
    throw new Error('secret detail')
  }),
  { ...route('GET', '/api/private', () => ({ kind: 'json', body: {} })), permission: 'keepers' },
  {
    ...route('POST', '/write', (request) => ({ kind: 'json', body: request.form })),
    permission: 'keepers'
  },
  route('POST', '/files', async (request) => {
    const names: string[] = []
    for await (const upload of request.uploads()) names.push(`${upload.fileName}: ${upload.content.kind}`)
    return { kind: 'json', body: names }
  })
]

function route(method: Route['method'], path: string, handler: Route['handler']): Route {
  return { method, path, permission: 'everyone', audit: 'tested', handler }
}

async function* chunks() {
  yield 'a\n'
  await Promise.resolve()
  yield 'b\n'
}

const lines: string[] = []
let server: FastifyInstance

beforeAll(async () => {
  server = await createWebServer({
    routes,
    gate,
    dress: (html, caller) => html.replace('Hello', `Hello ${caller}`),
    problemPages,
    log: pino({}, { write: (line: string) => lines.push(line) }),
    assets: mkdtempSync(join(tmpdir(), 'assets-')),
    uploads: { maxBytes: 10, maxFiles: 3 }
  })
})
afterAll(() => server.close())

const get = (url: string) => server.inject({ method: 'GET', url, headers: { host: 'localhost' } })

describe('a reply', () => {
  it('is sent as what it is', async () => {
    expect((await get('/')).headers['content-type']).toBe('text/html; charset=utf-8')
    expect((await get('/api/thing/7')).json()).toEqual({ id: '7' })
    expect((await get('/stream')).body).toBe('a\nb\n')
    const away = await get('/away')
    expect([away.statusCode, away.headers.location]).toEqual([303, '/'])
  })

  it('that is a file is named safely and kept for ever', async () => {
    const file = await get('/file')
    expect(file.headers['content-disposition']).toBe('inline; filename="a___x_ y.pdf"')
    expect(file.headers['cache-control']).toContain('immutable')
    expect(file.headers['x-content-type-options']).toBe('nosniff')
  })

  it('carries a content security policy without inline anything', async () => {
    const policy = String((await get('/')).headers['content-security-policy'])
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toContain('unsafe-inline')
  })
})

describe('what goes wrong', () => {
  it('is a page, or problem+json below /api', async () => {
    expect([(await get('/nowhere')).statusCode, (await get('/nowhere')).body]).toEqual([
      404,
      '<h1>Page not found</h1>There is no page at this address.'
    ])
    expect((await get('/api/missing')).json()).toEqual({
      type: 'about:blank',
      status: 404,
      title: 'No such thing'
    })
    expect([(await get('/bad')).statusCode, (await get('/bad')).body]).toEqual([
      400,
      '<h1>Mistakes</h1>Enter a year'
    ])
    expect((await get('/api/bad')).json()).toMatchObject({ status: 400, problems: [{ field: 'year' }] })
  })

  it('on our side shows a reference that stands in the log, and nothing of the fault', async () => {
    const answer = await get('/broken')
    expect(answer.statusCode).toBe(500)
    const reference = answer.body.replace('<h1>Sorry</h1>', '')
    expect(answer.body).not.toContain('secret')
    expect(lines.some((line) => line.includes(`"reference":"${reference}"`))).toBe(true)
  })

  it('below /api is problem+json, a fault and a refusal too', async () => {
    expect((await get('/api/broken')).json()).toMatchObject({
      status: 500,
      reference: expect.any(String) as string
    })
    const elsewhere = { method: 'GET', url: '/api/private', headers: { host: 'evil.example' } } as const
    expect((await server.inject(elsewhere)).json()).toMatchObject({ status: 401, title: 'Sign in first' })
  })

  it.each(['/%', '/thing/%E0%A4%A', '/../../etc/passwd', `/api/thing/${'a'.repeat(300)}`])(
    '%s gets words and no stack trace',
    async (url) => {
      const answer = await get(url)
      expect(answer.statusCode).toBeGreaterThanOrEqual(400)
      expect(answer.statusCode).toBeLessThan(500)
      expect(answer.body).not.toMatch(/at .*\(.*:\d+:\d+\)/)
      expect(answer.body).toMatch(url.startsWith('/api') ? /about:blank/ : /<h1>/)
    }
  )
})

describe('a character that no text has', () => {
  const nul = { field: '', message: 'The request holds a character that no text has. Type it again.' }

  it.each(['/api/thing/a%00', '/api/missing?q=%00', '/api/missing?q=a&q=%00'])(
    'in %s is a mistake',
    async (url) => {
      expect((await get(url)).json()).toMatchObject({ status: 400, problems: [nul] })
    }
  )

  it('in a form is a mistake', async () => {
    const answer = await server.inject({
      method: 'POST',
      url: '/write',
      headers: { host: 'localhost', 'content-type': 'application/x-www-form-urlencoded' },
      payload: 'by=Jo%00'
    })
    expect([answer.statusCode, answer.body]).toEqual([400, `<h1>Mistakes</h1>${nul.message}`])
  })
})

describe('a write', () => {
  const post = (headers: Record<string, string>) =>
    server.inject({
      method: 'POST',
      url: '/write',
      headers: { host: 'localhost:3000', 'content-type': 'application/x-www-form-urlencoded', ...headers },
      payload: 'a=1&b=2&b=3'
    })

  it.each([
    ['the site itself', { 'sec-fetch-site': 'same-origin' }, 200],
    ['a command without a browser', {}, 200],
    ['an older browser on the site itself', { origin: 'http://localhost:3000' }, 200],
    ['another site', { 'sec-fetch-site': 'cross-site' }, 403],
    ['another site in an older browser', { origin: 'http://evil.example' }, 403],
    ['a sandboxed page', { origin: 'null' }, 403],
    ['a proxy', { 'x-forwarded-for': '10.0.0.1' }, 403],
    ['a proxy that names the caller otherwise', { 'x-real-ip': '10.0.0.1' }, 403],
    ['a proxy that names only itself', { via: '1.1 proxy' }, 403],
    ['a proxy that names only the host', { 'x-forwarded-host': 'localhost' }, 403],
    ['a name that was pointed here', { host: 'evil.example' }, 403]
  ])('from %s is answered as the table says', async (_who, headers, status) => {
    expect((await post(headers)).statusCode).toBe(status)
  })

  it('sees the form', async () => {
    expect((await post({})).json()).toEqual({ a: '1', b: ['2', '3'] })
  })

  it('sees files one by one, and which of them is too large', async () => {
    const parts = [
      ['a.pdf', '%PDF'],
      ['large.pdf', '%PDF-and-much-more']
    ].map(
      ([name, text]) =>
        `--x\r\ncontent-disposition: form-data; name="f"; filename="${name}"\r\n\r\n${text}\r\n`
    )
    const answer = await server.inject({
      method: 'POST',
      url: '/files',
      headers: { host: 'localhost', 'content-type': 'multipart/form-data; boundary=x' },
      payload: `${parts.join('')}--x--\r\n`
    })
    expect(answer.json()).toEqual(['a.pdf: bytes', 'large.pdf: too-large'])
  })

  it.each([
    [
      'in the middle of a file',
      'multipart/form-data; boundary=x',
      '--x\r\ncontent-disposition: form-data; name="f"; filename="b.pdf"\r\n\r\n%P'
    ],
    ['before it says where parts begin', 'multipart/form-data', '%PDF']
  ])('sees that a form broke off %s', async (_where, type, payload) => {
    const answer = await server.inject({
      method: 'POST',
      url: '/files',
      headers: { host: 'localhost', 'content-type': type },
      payload
    })
    expect([answer.statusCode, answer.json()]).toEqual([200, [': broken-off']])
  })
})

describe('behind a proxy', () => {
  let behind: FastifyInstance
  const seen = {
    ...route('GET', '/seen', ({ from, fromLoopback, origin }) => ({
      kind: 'json',
      body: { from, fromLoopback, origin }
    }))
  } satisfies Route
  const serverWith = (front: Front) =>
    createWebServer({
      routes: [
        seen,
        { ...route('POST', '/write', () => ({ kind: 'text', body: 'written', type: 'text/plain' })) }
      ],
      gate,
      dress: (html) => html,
      problemPages,
      log: pino({ level: 'silent' }),
      assets: mkdtempSync(join(tmpdir(), 'assets-')),
      uploads: { maxBytes: 10, maxFiles: 3 },
      front
    })
  const forwarded = {
    'x-forwarded-for': '203.0.113.9',
    'x-forwarded-proto': 'https',
    'x-forwarded-host': 'record.example'
  }
  afterEach(() => behind.close())

  it.each([
    ['a trusted proxy', ['127.0.0.1'], undefined, { from: '203.0.113.9', origin: 'https://record.example' }],
    ['anybody else', ['10.0.0.1'], undefined, { from: '127.0.0.1', origin: 'http://localhost' }],
    [
      'anybody, where none is trusted',
      [],
      'https://record.example',
      { from: '127.0.0.1', origin: 'https://record.example' }
    ]
  ])('believes of %s what it may', async (_who, trustedProxies, siteAddress, expected) => {
    behind = await serverWith({ trustedProxies, siteAddress })
    const answer = await behind.inject({ url: '/seen', headers: { host: 'localhost', ...forwarded } })
    expect(answer.json()).toEqual({ ...expected, fromLoopback: false })
  })

  it('takes nobody for the person at the machine, though the proxy added nothing', async () => {
    behind = await serverWith({ trustedProxies: [], siteAddress: 'https://record.example' })
    const answer = await behind.inject({ url: '/seen', headers: { host: '127.0.0.1:3000' } })
    expect(answer.json()).toMatchObject({ fromLoopback: false })
  })

  it('takes forms from the address that people know, and from no other', async () => {
    behind = await serverWith({ trustedProxies: [], siteAddress: 'https://record.example' })
    const sent = (origin: string) =>
      behind.inject({ method: 'POST', url: '/write', headers: { host: '127.0.0.1:3000', origin } })
    expect((await sent('https://record.example')).statusCode).toBe(200)
    expect((await sent('https://other.example')).statusCode).toBe(403)
  })
})
