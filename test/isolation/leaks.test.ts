import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { build } from '../../scripts/build.mjs'
import { type House, openHouse } from '../../src/house/house.ts'
import { everyRoute } from '../../src/house/routes.ts'
import { readConfig } from '../../src/platform/config.ts'
import { type RunningSite, startSite } from '../../tools/running-site.ts'
import { addressOfCopy, engines } from '../databases.ts'
import { seedPeople, type TestWorkspace, tokenOf } from '../people.ts'
import { makeEverything } from './every-kind-of-thing.ts'

/** Words that stand nowhere but in what is private to one authority. */
const words = { leeds: 'Nuthatch', bradford: 'Zebrafinch' } as const

/** Pages of the asker's own trail, in which each look at them leaves its own entry. */
const tellsOfLooking = new Set(['/everything', '/activity', '/trail', '/trail/export'])

const nothing: unknown = new Proxy({}, { get: () => nothing })
const table = everyRoute(nothing as Parameters<typeof everyRoute>[0])

/** The private tables that hold something of an authority, each with how many rows, and all their text. */
async function privateRows({ owner }: House, authority: TestWorkspace): Promise<Map<string, string[]>> {
  const tables = await sql<{ name: string; column: string }>`
    select n.nspname || '.' || c.relname as name, a.attname as column
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attname in ('authority', 'chain')
    where c.relkind = 'r' and c.relrowsecurity order by 1`.execute(owner)
  const found = new Map<string, string[]>()
  for (const { name, column } of tables.rows) {
    const rows = await sql<{ row: string }>`select to_jsonb(t)::text as row from ${sql.table(name)} t
      where ${sql.ref(column)} = ${authority} order by 1`.execute(owner)
    found.set(
      name,
      rows.rows.map(({ row }) => row)
    )
  }
  return found
}

/** Everything in a row that could stand in an address to mean it. */
function idsIn(rows: ReadonlyMap<string, readonly string[]>): string[] {
  const ids = [...rows.values()]
    .flat()
    .flatMap((row) =>
      Object.entries(JSON.parse(row) as Record<string, unknown>).flatMap(([column, value]) =>
        /^(id|post|account|text_key|writing|subject_id|to_id|from_id|run|seq)$/.test(column)
          ? [String(value)]
          : []
      )
    )
  return [...new Set(ids)].filter((id) => !id.includes(words.bradford)).toSorted()
}

// The oldest server differs from the newest in nothing that a row could leak through: `rows.test.ts` runs there too.
describe.each(engines().filter((engine) => engine !== '15'))(
  'one authority as the other (%s)',
  { timeout: 600_000 },
  (engine) => {
    let home: string
    let settings: Readonly<Record<string, string>>
    let site: RunningSite
    let before: Map<string, string[]>
    const now = new Date()

    async function inHouse<R>(work: (house: House) => Promise<R>): Promise<R> {
      const configured = readConfig(settings)
      if (configured.kind === 'refused') throw new Error(configured.problems.join())
      const opened = await openHouse(configured.config, () => undefined)
      if (opened.kind === 'refused') throw new Error(opened.because)
      try {
        return await work(opened.house)
      } finally {
        await opened.house.close()
      }
    }

    async function ask(
      path: string,
      token: string | undefined,
      form?: Readonly<Record<string, string>>
    ): Promise<{ readonly status: number; readonly text: string }> {
      const reply = await fetch(site.address + path, {
        redirect: 'manual',
        headers: {
          'sec-fetch-site': 'same-origin',
          ...(token === undefined ? {} : { cookie: `__Host-session=${token}` })
        },
        ...(form === undefined ? {} : { method: 'POST', body: new URLSearchParams(form) })
      })
      const headers = [...reply.headers].map((header) => header.join(': ')).join('\n')
      return { status: reply.status, text: `${headers}\n\n${await reply.text()}` }
    }

    /** Every private address, with each of the ids in each place where an id can stand. */
    function addresses(method: 'GET' | 'POST', ids: readonly string[]): string[] {
      return table
        .filter((route) => route.method === method && route.permission !== 'everyone')
        .flatMap(({ path }) => {
          const places = path.match(/:\w+/g) ?? []
          if (places.length === 0) {
            return [path, ...oneOfEachKind(ids).map((id) => `${path}?${queryWith(id)}`)]
          }
          return ids.map((id) => path.replaceAll(/:\w+/g, encodeURIComponent(id)))
        })
    }
    // An address without a place for an id takes it in its query, where one of each kind is enough.
    const oneOfEachKind = (ids: readonly string[]): string[] =>
      ['post-', 'link-', 'invitation-', 'administrator-'].flatMap(
        (kind) => ids.find((id) => id.startsWith(kind)) ?? []
      )
    // The names under which addresses of this site take an id.
    const queryWith = (id: string): string =>
      ['thing', 'post', 'account', 'person', 'id', 'key', 'text', 'authority', 'from', 'to', 'before', 'q']
        .map((name) => `${name}=${encodeURIComponent(name === 'thing' ? `post:${id}` : id)}`)
        .join('&')

    beforeAll(async () => {
      await build()
      home = await mkdtemp(join(tmpdir(), 'throughline-isolation-'))
      settings = { DATA_DIR: join(home, 'record'), ...(await addressOfCopy(engine)) }
      before = await inHouse(async (house) => {
        await seedPeople(house.db, now)
        await makeEverything(house.db, 'leeds', words.leeds, now)
        await makeEverything(house.db, 'bradford', words.bradford, now)
        return privateRows(house, 'bradford')
      })
      site = await startSite(settings)
    })
    afterAll(async () => {
      await site.stop()
      await rm(home, { recursive: true, force: true, maxRetries: 5 })
    })

    it('has something of every kind to leak', () => {
      for (const [name, rows] of before) expect(rows.length, name).toBeGreaterThan(0)
    })

    it('shows its own people what is theirs, so that the walk looks where things are', async () => {
      let shown = 0
      for (const path of addresses('GET', idsIn(before).slice(0, 40))) {
        const own = await ask(path, tokenOf('bradford', 'administrator'))
        if (own.text.includes(words.bradford)) shown += 1
      }
      expect(shown).toBeGreaterThan(5)
    })

    // Every role at every route is another test's; these see the most, the least, and nothing private.
    it.each(['administrator', 'link-officer', 'auditor', 'inspector', 'reader', undefined] as const)(
      'shows nothing of the other to the %s',
      async (role) => {
        const token = role === undefined ? undefined : tokenOf('leeds', role)
        const publicly = table.filter((route) => route.method === 'GET' && route.permission === 'everyone')
        const paths = [
          ...publicly.map(({ path }) => path.replaceAll(/:\w+/g, 'leeds')),
          ...addresses('GET', idsIn(before))
        ]
        const leaked: string[] = []
        for (const path of paths) {
          const { text, status } = await ask(path, token)
          if (status >= 500 || text.includes(words.bradford)) leaked.push(`${status} ${path}`)
        }
        expect(leaked).toEqual([])
      }
    )

    it('answers what is the other’s like what is not there', async () => {
      const token = tokenOf('leeds', 'administrator')
      const different: string[] = []
      // A number says nothing of whose it is: the same one may be the asker's own.
      for (const id of idsIn(before).filter((some) => !/^\d+$/.test(some))) {
        const missing = id.replaceAll(/[a-zA-Z]/g, 'q')
        for (const { path, method, permission } of table) {
          if (method !== 'GET' || permission === 'everyone' || !path.includes(':')) continue
          const at = (some: string): string => path.replaceAll(/:\w+/g, encodeURIComponent(some))
          const [found, absent] = [await ask(at(id), token), await ask(at(missing), token)]
          if (found.status !== absent.status)
            different.push(`${found.status} and not ${absent.status}: ${at(id)}`)
        }
      }
      expect(different).toEqual([])
    })

    it('looks the same to the other, however much there is', async () => {
      const look = async (): Promise<Map<string, string>> => {
        const seen = new Map<string, string>()
        for (const role of ['administrator', 'auditor', 'leader'] as const) {
          // An archive says inside when it was made, where nothing can take that out again.
          const asked = addresses('GET', []).filter(
            (one) => !tellsOfLooking.has(one) && !one.endsWith('.zip')
          )
          for (const path of asked) {
            const { text } = await ask(path, tokenOf('leeds', role))
            const body = text.slice(text.indexOf('\n\n'))
            // When somebody was last here moves by itself, and each look at a form is a window of its own.
            const itself =
              /datetime="[^"]*"|(?:\d{1,2} \w+ \d{4} at )?\d{1,2}:\d{2}[ap]m|name="draft\.writing\.[^"]*" value="[^"]*"/g
            seen.set(`${role} ${path}`, body.replaceAll(itself, ''))
          }
        }
        return seen
      }
      const seen = await look()
      await site.stop()
      await inHouse((house) => makeEverything(house.db, 'bradford', 'Wallcreeper', now))
      site = await startSite(settings)
      const again = await look()
      await site.stop()
      before = await inHouse((house) => privateRows(house, 'bradford'))
      site = await startSite(settings)
      for (const [where, text] of seen) expect(again.get(where), where).toBe(text)
    })

    it('takes no change from the other, whatever it is told to change', async () => {
      const ids = idsIn(before)
      for (const role of ['administrator', 'link-officer', 'contributor'] as const) {
        for (const path of addresses('POST', ids)) {
          const form = Object.fromEntries(
            [
              'id',
              'post',
              'account',
              'person',
              'holding',
              'invitation',
              'link',
              'key',
              'text',
              'session',
              'draft'
            ].map((name, place) => [name, ids[(place * 7 + path.length) % ids.length] ?? ''])
          )
          const { status } = await ask(path, tokenOf('leeds', role), form)
          expect(status, path).toBeLessThan(500)
        }
      }
      await site.stop()
      const after = await inHouse((house) => privateRows(house, 'bradford'))
      site = await startSite(settings)
      for (const [name, rows] of before) {
        // Mail goes out and sessions are seen again by themselves.
        if (name === 'people.mail' || name === 'people.session') continue
        expect(after.get(name), name).toEqual(rows)
      }
    })
  }
)
