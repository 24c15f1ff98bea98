import { tmpdir } from 'node:os'
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import pino from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { readingTools } from '../../../test/ask.ts'
import { onBothEngines } from '../../../test/databases.ts'
import { giveEverybodyAPassword, testPassword } from '../../../test/passwords.ts'
import { seedPeople, signedInAt } from '../../../test/people.ts'
import { settableClock } from '../../../test/settable-clock.ts'
import { createWebServer } from '../../platform/web/server.ts'
import { ownAccountRoutes } from '../account/routes.ts'
import type { PeopleTools } from '../tools.ts'
import { openGate } from './gate.ts'
import { codeRoutes } from './pages/code.tsx'
import { signInRoutes } from './pages/sign-in.tsx'

// The whole way from the bytes of a request to the headers of its answer.
onBothEngines('signing in through the server', (database) => {
  const clock = settableClock(signedInAt)
  const log: string[] = []
  let server: FastifyInstance

  beforeAll(async () => {
    const { db } = database()
    await seedPeople(db)
    await giveEverybodyAPassword(db)
    const tools = { ...readingTools(db), clock } as unknown as PeopleTools
    const words = (_: unknown, because: unknown) => String(because)
    server = await createWebServer({
      routes: [...signInRoutes(tools), ...codeRoutes(tools), ...ownAccountRoutes(tools)],
      gate: openGate(db, clock),
      dress: (html) => html,
      problemPages: {
        asJson: () => false,
        notFound: words,
        forbidden: words,
        badRequest: words,
        problem: words
      },
      log: pino({}, { write: (line: string) => log.push(line) }),
      assets: tmpdir(),
      uploads: { maxBytes: 10, maxFiles: 1 }
    })
  })
  afterAll(() => server.close())

  const send = (url: string, form: Record<string, string>, headers: Record<string, string> = {}) =>
    server.inject({
      method: 'POST',
      url,
      headers: {
        host: 'throughline.example',
        'content-type': 'application/x-www-form-urlencoded',
        'sec-fetch-site': 'same-origin',
        ...headers
      },
      payload: new URLSearchParams(form).toString()
    })
  const signInAs = (role: string, query = '', headers: Record<string, string> = {}) =>
    send(`/sign-in${query}`, { email: `${role}@leeds.example`, password: testPassword }, headers)
  const look = (url: string, cookie?: string) =>
    server.inject({
      method: 'GET',
      url,
      headers: { host: 'throughline.example', ...(cookie ? { cookie } : {}) }
    })

  it('gives cookies that no script reads, no other site sends and no other host gets', async () => {
    const reply = await signInAs('leader')
    expect(reply.statusCode).toBe(303)
    expect(reply.headers.location).toBe('/my-work')
    expect(cookieLines(reply)).toEqual([
      expect.stringMatching(/^__Host-session=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/),
      expect.stringMatching(
        /^__Host-device=[\w-]{43}; Max-Age=31536000; Path=\/; HttpOnly; Secure; SameSite=Lax$/
      )
    ])
    expect(reply.headers['cache-control']).toBe('no-store')
  })

  it.each([
    ['?next=/account', '/account'],
    ['?next=%2Fsearch%3Fq%3Da', '/search?q=a'],
    ['?next=//evil.example', '/my-work'],
    ['?next=/%5Cevil.example', '/my-work'],
    ['?next=https:%2F%2Fevil.example', '/my-work'],
    ['?next=javascript:alert(1)', '/my-work'],
    ['?next=/a%0d%0aSet-Cookie:%20x=y', '/my-work'],
    ['?next=/%09/evil.example', '/my-work'],
    ['?next=%252F%252Fevil.example', '/my-work'],
    ['?next=/a&next=/b', '/my-work'],
    ['?next[]=/a', '/my-work']
  ])('goes on from %s to %s', async (query, to) => {
    const reply = await signInAs('contributor', query)
    expect(reply.headers.location).toBe(to)
    expect(cookieLines(reply).join()).not.toContain('x=y')
  })

  it('lets nobody sign somebody in from another site', async () => {
    const elsewhere = { 'sec-fetch-site': 'cross-site' }
    expect((await signInAs('leader', '', elsewhere)).statusCode).toBe(403)
    const old = { 'sec-fetch-site': '', origin: 'https://evil.example' }
    expect((await signInAs('leader', '', old)).statusCode).toBe(403)
  })

  it('keeps nothing of a browser’s name or a device’s cookie that was made up', async () => {
    const reply = await signInAs('auditor', '', {
      'user-agent': 'Firefox/1 <script>alert(1)</script>',
      cookie: '__Host-device=a%0d%0aSet-Cookie:%20x=y; __Host-session=%0d%0a'
    })
    expect(reply.statusCode).toBe(303)
    const page = await look('/account', jar(reply))
    expect(page.statusCode).toBe(200)
    expect(page.body).toContain('Firefox')
    expect(page.body).not.toContain('alert(1)')
    expect(cookieLines(reply).join()).not.toContain('x=y')
  })

  it('signs out: the cookie goes, and an old page with the old token is asked to sign in', async () => {
    const cookie = jar(await signInAs('reader'))
    const reply = await send('/sign-out', {}, { cookie })
    expect(cookieLines(reply)).toEqual([expect.stringMatching(/^__Host-session=; Max-Age=0;/)])
    const after = await look('/account', cookie)
    expect([after.statusCode, after.headers.location]).toEqual([303, '/sign-in?next=%2Faccount'])
    expect((await send('/account/name', { name: 'Somebody' }, { cookie })).headers.location).toBe('/sign-in')
  })

  it('lets two tabs of one browser go on, and sends the one that is late to the sign-in page', async () => {
    const cookie = jar(await signInAs('councillor'))
    const [one, two] = await Promise.all([look('/account', cookie), look('/account', cookie)])
    expect([one.statusCode, two.statusCode]).toEqual([200, 200])
    const changed = await send(
      '/account/password',
      { old: testPassword, chosen: 'window paper ladder' },
      { cookie }
    )
    expect(changed.headers.location).toBe('/account?done=password')
    expect((await look('/account', cookie)).statusCode).toBe(303)
    expect((await look('/account', jar(changed))).statusCode).toBe(200)
  })

  describe('with input that no browser sends', () => {
    it.each([
      ['nothing', {}],
      ['a field twice', 'email=a&email=b&password=c&password=d'],
      ['other fields', { user: 'x', pass: 'y' }],
      ['objects', 'email[$ne]=1&password[$ne]=1'],
      ['a password of 100,000 characters', { email: 'a@leeds.example', password: 'x'.repeat(100_000) }],
      ['odd characters', { email: '<script>"\u202e', password: '\u{1f600}'.repeat(50) }]
    ])('says what is wrong: %s', async (_what, form) => {
      const payload = typeof form === 'string' ? form : new URLSearchParams(form).toString()
      const reply = await server.inject({
        method: 'POST',
        url: '/sign-in',
        remoteAddress: '198.51.100.9',
        headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
        payload
      })
      expect(reply.statusCode).toBe(422)
      expect(reply.body).toContain('There is a problem')
      expect(reply.body).not.toContain('<script>"')
      expect(reply.body).not.toContain('xxxxxxxx')
    })

    it('refuses a password of two megabytes without looking at it', async () => {
      const reply = await send('/sign-in', { email: 'leader@leeds.example', password: 'x'.repeat(2_000_000) })
      expect(reply.statusCode).toBe(413)
    })

    it('refuses NUL', async () => {
      expect((await send('/sign-in', { email: 'a\0b', password: 'c' })).statusCode).toBe(400)
    })
  })

  it('writes in the log that somebody tried, and never who, from where or with what', () => {
    const said = log.join('')
    expect(said).toContain('"event":"sign-in tried","status":422')
    expect(said).not.toMatch(/leeds\.example|coffee|198\.51|127\.0\.0\.1|window paper|__Host|Firefox/)
  })
})

function cookieLines(reply: LightMyRequestResponse): string[] {
  return z
    .union([z.array(z.string()), z.string().transform((one) => [one])])
    .catch([])
    .parse(reply.headers['set-cookie'])
}

function jar(reply: LightMyRequestResponse): string {
  return cookieLines(reply)
    .map((line) => line.split(';')[0] ?? '')
    .join('; ')
}
