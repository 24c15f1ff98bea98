import { expect, it } from 'vitest'
import { remembering } from './remembering.ts'
import type { Reply } from './reply.ts'
import type { WebRequest } from './request.ts'
import type * as web from './route.ts'

type Route = web.Route<'everyone', 'keeper' | 'reader'>
const audience = (caller: 'keeper' | 'reader') => ({ key: caller, caller })

function request(address: string): WebRequest {
  return {
    method: 'GET',
    address,
    params: {},
    query: {},
    form: {},
    cookies: {},
    from: '192.0.2.1',
    fromLoopback: false,
    async *uploads() {},
    async *files() {},
    async *body() {}
  }
}

function counted(reply: Reply, method: Route['method'] = 'GET') {
  let asked = 0
  let version = '1'
  const route: Route = {
    method,
    path: '/',
    permission: 'everyone',
    audit: 'tested',
    handler: () => {
      asked += 1
      return reply
    }
  }
  const [remembered] = remembering([route], {
    version: () => Promise.resolve(version),
    audience,
    characters: 1000
  })
  if (!remembered) throw new Error('the route is gone')
  return {
    ask: async (address = '/', caller: 'keeper' | 'reader' = 'reader') =>
      remembered.handler(request(address), caller),
    times: () => asked,
    change: (to: string) => {
      version = to
    }
  }
}

it('makes a page once until what it rests on changes', async () => {
  const page = counted({ kind: 'page', html: '<h1>Leeds</h1>' })
  expect(await page.ask()).toEqual(await page.ask())
  expect(page.times()).toBe(1)
  page.change('2')
  await page.ask()
  expect(page.times()).toBe(2)
})

it('makes a page once for all who ask at the same time', async () => {
  const page = counted({ kind: 'page', html: '<h1>Leeds</h1>' })
  await Promise.all(Array.from({ length: 10 }, () => page.ask()))
  expect(page.times()).toBe(1)
})

it('keeps apart what differs by address or by who asks', async () => {
  const page = counted({ kind: 'page', html: '<h1>Leeds</h1>' })
  await page.ask('/?area=overall')
  await page.ask('/?area=adoption')
  await page.ask('/?area=overall', 'keeper')
  expect(page.times()).toBe(3)
})

it('forgets what was asked for longest ago when there is too much', async () => {
  const page = counted({ kind: 'page', html: 'x'.repeat(400) })
  for (const address of ['/a', '/b', '/c', '/a']) await page.ask(address)
  expect(page.times()).toBe(4)
})

it('never remembers a page that changes while the trail stands still', async () => {
  let made = 0
  const route: Route = {
    method: 'GET',
    path: '/',
    permission: 'everyone',
    audit: 'page viewed',
    changesByItself: true,
    handler: () => ({ kind: 'page', html: String(++made) })
  }
  const [remembered] = remembering([route], { version: async () => '1', audience, characters: 1000 })
  for (let time = 0; time < 2; time += 1) await remembered?.handler(request('/'), 'reader')
  expect(made).toBe(2)
})

it.each([
  ['a write', { kind: 'page', html: 'x' }, 'POST'],
  ['a file', { kind: 'bytes', body: new Uint8Array(1), type: 'application/pdf', immutable: true }, 'GET'],
  ['what is not there', { kind: 'not-found', because: 'No such page' }, 'GET']
] as const)('never remembers %s', async (_what, reply, method) => {
  const page = counted(reply, method)
  await page.ask()
  await page.ask()
  expect(page.times()).toBe(2)
})
