import { tmpdir } from 'node:os'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { problemPages } from '../../src/house/pages/problem-pages.tsx'
import { everyRoute } from '../../src/house/routes.ts'
import { isGranted } from '../../src/people/permissions/permissions.ts'
import { type Role, roles } from '../../src/people/permissions/roles.ts'
import { openGate } from '../../src/people/sign-in/gate.ts'
import { createLog } from '../../src/platform/log.ts'
import { createWebServer } from '../../src/platform/web/server.ts'
import { readingTools } from '../ask.ts'
import { onBothEngines } from '../databases.ts'
import { seedPeople, signedInAt, tokenOf } from '../people.ts'
import { routeTable } from './route-table.ts'

// What answers is not asked here, only who gets through to it: nothing has to stand behind the table.
const nothing: unknown = new Proxy({}, { get: () => nothing })
const table = everyRoute(nothing as Parameters<typeof everyRoute>[0])

type Asker = Role | 'nobody' | 'at the machine'
const askers: readonly Asker[] = [...roles, 'nobody', 'at the machine']

/** What the table says of an asker: they get through, are sent to sign in, or are refused. */
function expected(permission: (typeof table)[number]['permission'], asker: Asker): number {
  if (permission === 'everyone') return 299
  if (asker === 'nobody' || asker === 'at the machine') return 303
  return isGranted(permission, [asker]) ? 299 : 403
}

onBothEngines('every role at every route', (database) => {
  let server: FastifyInstance
  beforeAll(async () => {
    await seedPeople(database().db)
    server = await createWebServer({
      routes: table.map((route) => ({
        ...route,
        handler: () => ({ kind: 'json' as const, status: 299, body: { reached: route.path } })
      })),
      gate: openGate(database().db, { now: () => signedInAt }),
      dress: (html) => html,
      problemPages: problemPages(readingTools(database().db).site),
      log: createLog('silent'),
      assets: tmpdir(),
      uploads: { maxBytes: 1, maxFiles: 1 }
    })
  })
  afterAll(() => server.close())

  const ask = async (route: (typeof table)[number], asker: Asker): Promise<number> => {
    const signedIn = asker !== 'nobody' && asker !== 'at the machine'
    const answer = await server.inject({
      method: route.method,
      url: route.path.replaceAll(/:\w+/g, '1'),
      remoteAddress: asker === 'at the machine' ? '127.0.0.1' : '192.0.2.1',
      headers: { host: 'localhost', 'sec-fetch-site': 'same-origin' },
      cookies: signedIn ? { '__Host-session': tokenOf('leeds', asker) } : {}
    })
    return answer.statusCode === 401 ? 303 : answer.statusCode
  }

  it.each(askers)('is answered as the table says: %s', async (asker) => {
    for (const route of table) {
      expect(await ask(route, asker), `${route.method} ${route.path} (${route.permission})`).toBe(
        expected(route.permission, asker)
      )
    }
  })
})

it('is what docs/role-by-route.md says', async () => {
  await expect(routeTable(table)).toMatchFileSnapshot('../../docs/role-by-route.md')
})
