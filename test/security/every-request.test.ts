import { request as httpRequest, type IncomingHttpHeaders } from 'node:http'
import { connect } from 'node:net'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Route } from '../../src/people/permissions/route.ts'
import { inScope } from '../../src/platform/database/scope.ts'
import { onTheEmbeddedEngine } from '../databases.ts'
import { tokenOf } from '../people.ts'
import { askAs, openWholeSite, type WholeSite } from './whole-site.ts'

// Most of these ask every address of the site, and there are hundreds.
vi.setConfig({ testTimeout: 180_000 })

interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly text: string
}

onTheEmbeddedEngine('every address', (database) => {
  let site: WholeSite
  let posts: readonly Route[]
  let gets: readonly Route[]
  beforeAll(async () => {
    site = await openWholeSite(database())
    posts = site.routes.filter(({ method }) => method === 'POST')
    gets = site.routes.filter(({ method }) => method === 'GET')
  })
  afterAll(() => site.close())

  const at = (path: string, value = 'leeds') => path.replaceAll(/:\w+/g, encodeURIComponent(value))
  const entries = async () => {
    const found = await sql<{ count: number }>`select count(*)::int as count from trail.entry`.execute(
      database().owner
    )
    return found.rows[0]?.count
  }

  /** Asks with exactly these headers: a browser would add to them, and change some. */
  function raw(
    method: string,
    path: string,
    headers: Readonly<Record<string, string>>,
    body?: string
  ): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const asking = httpRequest(site.address + path, { method, headers }, (reply) => {
        let text = ''
        reply.setEncoding('utf8').on('data', (part: string) => {
          text += part
        })
        reply.on('end', () => resolve({ status: reply.statusCode ?? 0, headers: reply.headers, text }))
      })
      asking.on('error', reject)
      asking.end(body)
    })
  }
  const session = { cookie: `__Host-session=${tokenOf('leeds', 'administrator')}` }
  const urlencoded = { 'content-type': 'application/x-www-form-urlencoded' }

  describe('that changes something', () => {
    it.each([
      ['another site', { 'sec-fetch-site': 'cross-site' }],
      ['another name of the same site', { 'sec-fetch-site': 'same-site' }],
      ['another origin, in a browser that says no more', { origin: 'https://elsewhere.example' }],
      ['an origin that says nothing', { origin: 'null' }],
      ['an origin with our name before it', { origin: 'http://127.0.0.1.elsewhere.example' }],
      ['nowhere, with a session', {}]
    ])('is refused from %s, in words, and nothing is done', async (_where, headers) => {
      const before = await entries()
      for (const { path } of posts) {
        const answer = await raw('POST', at(path), { ...session, ...urlencoded, ...headers }, 'name=x')
        expect(answer.status, path).toBe(403)
        expect(answer.text, path).toContain('from another site')
      }
      expect(await entries()).toBe(before)
    })

    it.each([
      ['JSON', 'application/json', '{"name":"x","__proto__":{"admin":true}}'],
      ['plain text', 'text/plain', 'name=x'],
      ['XML', 'application/xml', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'],
      [
        'a form that breaks off',
        'multipart/form-data; boundary=b',
        '--b\r\nContent-Disposition: form-data; name="a"'
      ],
      ['a form without a boundary', 'multipart/form-data', 'name=x'],
      ['bytes', 'application/octet-stream', '\u0000\u0001'],
      ['what nobody knows', 'x/y; charset=utf-7', 'name=x']
    ])('takes %s for no form: it answers in words', async (_what, type, body) => {
      for (const { path } of posts) {
        await site.signInAgain()
        const answer = await raw(
          'POST',
          at(path),
          { ...session, 'sec-fetch-site': 'same-origin', 'content-type': type },
          body
        )
        expect(answer.status, path).toBeLessThan(500)
        expect(answer.text, path).not.toMatch(/root:|node_modules|\.ts:\d/)
      }
    })

    it('takes no method that stands in a field or a header, and no other method at all', async () => {
      const before = await entries()
      for (const { path } of site.routes) {
        for (const method of ['PUT', 'PATCH', 'DELETE', 'TRACE']) {
          const answer = await raw(method, at(path), { ...session, 'sec-fetch-site': 'same-origin' })
          expect([400, 404, 405], `${method} ${path}`).toContain(answer.status)
        }
      }
      const override = { 'x-http-method-override': 'DELETE', 'x-method-override': 'POST' }
      for (const { path } of gets) {
        await raw('GET', `${at(path)}?_method=POST`, { ...session, ...override })
      }
      const changing = await sql<{ action: string }>`select action from trail.entry where not reading
        order by at desc limit 1`.execute(database().owner)
      expect(await entries(), changing.rows[0]?.action).toBeGreaterThanOrEqual(before ?? 0)
      const { rows } = await sql<{ count: number }>`select count(*)::int as count from trail.entry
        where not reading`.execute(database().owner)
      expect(rows[0]?.count).toBeLessThanOrEqual(before ?? 0)
    })

    it('refuses a body that is too large, in words', async () => {
      // What takes bytes as they come has a bound of its own, which the bookcase’s tests ask about.
      for (const { path } of posts.filter(({ path, rawBody }) => path !== '/import' && !rawBody)) {
        await site.signInAgain()
        const answer = await raw(
          'POST',
          at(path),
          { ...session, ...urlencoded, 'sec-fetch-site': 'same-origin' },
          `words=${'x'.repeat(1_100_000)}`
        )
        expect(answer.status, path).toBe(413)
        expect(answer.text, path).toMatch(/too (large|long)/)
      }
    })
  })

  it('leads nowhere but to this site, whatever an address asks for', async () => {
    const elsewhere = [
      '//elsewhere.example',
      'https://elsewhere.example',
      '/\\elsewhere.example',
      '/\t/elsewhere.example',
      'javascript:alert(1)',
      '///elsewhere.example',
      '/%2f/elsewhere.example',
      '/..//elsewhere.example'
    ]
    const names = ['next', 'return', 'to', 'url', 'redirect', 'from', 'back', 'href']
    await site.signInAgain()
    for (const role of ['administrator', 'nobody'] as const) {
      for (const { path } of gets) {
        for (const target of elsewhere) {
          const query = new URLSearchParams(names.map((name) => [name, target]))
          const reply = await askAs(site, `${at(path)}?${query}`, { role })
          const text = await reply.text()
          expect(reply.status, path).toBeLessThan(500)
          const location = reply.headers.get('location')
          if (location !== null) expect(new URL(location, site.address).origin, path).toBe(site.address)
          expect(text, path).not.toMatch(
            /(href|action|src)="(https?:)?[/\\]{2,}elsewhere|(href|action)="javascript:/
          )
        }
      }
    }
  })

  it('lets no line break of an address into a header or the log', async () => {
    const lines = site.log().length
    let asked = 0
    const planted = 'a\r\nset-cookie: planted=yes\r\n\r\n{"level":"error"}'
    for (const { path } of gets) {
      const reply = await askAs(
        site,
        `${at(path, planted)}?${new URLSearchParams({ q: planted, next: `/${planted}` })}`,
        {}
      )
      await reply.text()
      asked += 1
      expect(reply.status, path).toBeLessThan(500)
      expect(reply.headers.getSetCookie().join(), path).not.toContain('planted')
    }
    expect(site.log().length - lines).toBe(asked)
    for (const line of site.log()) expect(() => JSON.parse(line) as unknown).not.toThrow()
  })

  it('says nothing of a host that the asker made up, on any page and in any mail', async () => {
    const host = 'poisoned.example'
    for (const { path } of gets) {
      const answer = await raw('GET', at(path), {
        ...session,
        host,
        'x-forwarded-host': host,
        'x-forwarded-proto': 'https',
        forwarded: `host=${host}`
      })
      expect(answer.status, path).toBeLessThan(500)
      expect(`${answer.text} ${JSON.stringify(answer.headers)}`, path).not.toContain(host)
    }
    await raw(
      'POST',
      '/sign-in/forgotten',
      { host, ...urlencoded, 'sec-fetch-site': 'same-origin' },
      'email=reader%40leeds.example'
    )
    const mails = await inScope(database().db, { kind: 'installation' }, (tx) =>
      tx.selectFrom('people.mail').selectAll().execute()
    )
    expect(JSON.stringify(mails)).not.toContain(host)
  })

  it('sends what protects with every answer, and keeps private pages out of every cache', async () => {
    await site.signInAgain()
    const answers: [string, Response][] = []
    for (const { path, permission } of gets) {
      answers.push([path, await askAs(site, at(path), {})])
      if (permission !== 'everyone') answers.push([path, await askAs(site, at(path), { role: 'nobody' })])
    }
    for (const path of ['/nowhere', '/%zz', `/${'x'.repeat(3_000)}`])
      answers.push([path, await askAs(site, path, {})])
    for (const { path } of posts)
      answers.push([
        path,
        await askAs(site, at(path), {}, { method: 'POST', headers: { 'sec-fetch-site': 'cross-site' } })
      ])
    for (const [path, reply] of answers) {
      await reply.arrayBuffer()
      const policy = reply.headers.get('content-security-policy') ?? ''
      expect(policy, path).toContain("default-src 'none'")
      expect(policy, path).toContain("frame-ancestors 'none'")
      expect(policy, path).not.toMatch(/unsafe|\*/)
      expect(reply.headers.get('x-content-type-options'), path).toBe('nosniff')
      expect(reply.headers.get('referrer-policy'), path).toBe('no-referrer')
      expect(reply.headers.get('strict-transport-security'), path).toBe('max-age=31536000; includeSubDomains')
      expect(reply.headers.get('server') ?? reply.headers.get('x-powered-by'), path).toBeNull()
      if (reply.status === 200)
        expect(reply.headers.get('cache-control') ?? '', path).toMatch(/no-store|immutable/)
      for (const cookie of reply.headers.getSetCookie()) {
        expect(cookie, path).toMatch(/^__Host-/)
        expect(cookie, path).toMatch(/; Path=\/(;|$)/)
        expect(cookie, path).toContain('; HttpOnly')
        expect(cookie, path).toContain('; Secure')
        expect(cookie, path).toMatch(/; SameSite=(Lax|Strict)/)
        expect(cookie, path).not.toContain('Domain=')
      }
    }
  })

  it.each([
    '/assets/..%2f..%2fpackage.json',
    '/assets/%2e%2e/%2e%2e/package.json',
    '/assets/....//....//etc/passwd',
    '/guide/..%2f..%2fREADME',
    '/guide/%2e%2e%2f%2e%2e%2fpackage',
    '/open-data/..%2f..%2fpackage.json',
    '/reports/..%2f..%2f..%2fetc%2fpasswd/report.pdf',
    '/authorities/leeds%00.html'
  ])('leaves its folders for nothing: %s', async (path) => {
    const answer = await raw('GET', path, session)
    expect([400, 403, 404]).toContain(answer.status)
    expect(answer.text).not.toMatch(/root:|"dependencies"/)
  })

  it.each([
    ['an address of 20,000 characters', `/search?q=${'x'.repeat(20_000)}`, {}, [400, 414, 431]],
    ['a header of 20,000 characters', '/', { 'x-long': 'x'.repeat(20_000) }, [431]],
    ['a part of an address of 3,000 characters', `/authorities/${'x'.repeat(3_000)}`, {}, [400, 404, 414]]
  ] as const)('refuses %s in words', async (_what, path, headers, statuses) => {
    const answer = await raw('GET', path, headers)
    expect(statuses).toContain(answer.status)
    expect(answer.text).toMatch(/[a-z]{3,} [a-z]{2,}/i)
  })

  it('takes no request that two readers would read as two requests', async () => {
    const answer = await bytes(
      site.address,
      'POST /sign-in HTTP/1.1\r\nHost: site\r\nContent-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /my-work HTTP/1.1\r\nHost: site\r\n\r\n'
    )
    expect(answer).toMatch(/^HTTP\/1\.1 400/)
    expect(answer.match(/HTTP\/1\.1/g)).toHaveLength(1)
  })

  it('answers everybody else while a hundred bodies come slowly', async () => {
    const { hostname, port } = new URL(site.address)
    const slow = Array.from({ length: 100 }, () => {
      const socket = connect(Number(port), hostname)
      socket.on('error', () => undefined)
      socket.write(
        'POST /sign-in HTTP/1.1\r\nHost: site\r\nSec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\nn'
      )
      return socket
    })
    try {
      for (let times = 0; times < 5; times += 1) {
        expect((await askAs(site, '/', {})).status).toBe(200)
        for (const socket of slow) socket.write('x')
      }
    } finally {
      for (const socket of slow) socket.destroy()
    }
  })
})

/** What a server says to these very bytes. */
function bytes(address: string, sent: string): Promise<string> {
  const { hostname, port } = new URL(address)
  return new Promise((resolve, reject) => {
    let answer = ''
    const socket = connect(Number(port), hostname)
    socket.setEncoding('utf8').on('data', (part: string) => {
      answer += part
    })
    socket.setTimeout(3_000, () => socket.destroy())
    socket.on('close', () => resolve(answer))
    socket.on('error', reject)
    socket.write(sent)
  })
}
