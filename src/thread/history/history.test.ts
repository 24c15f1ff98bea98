import { beforeAll, describe, expect, it } from 'vitest'
import { ask, readingTools, wordsOf } from '../../../test/ask.ts'
import { onBothEngines } from '../../../test/databases.ts'
import { memberIn, seedPeople, signedInAt, type TestWorkspace } from '../../../test/people.ts'
import { verifySlice } from '../../../test/verify-slice.ts'
import { nobody } from '../../people/permissions/caller.ts'
import type { Role } from '../../people/permissions/roles.ts'
import type { Route } from '../../people/permissions/route.ts'
import { notingInspectors } from '../../people/readings/noting-inspectors.ts'
import { inScope } from '../../platform/database/scope.ts'
import { recordWords } from '../../record/words.ts'
import { appendToTrail } from '../../trail/append.ts'
import type { Deed, TrailChain } from '../../trail/entry.ts'
import { verifyTrail } from '../../trail/verify.ts'
import { threadPaths } from '../paths.ts'
import type { ThingSource } from '../thing.ts'
import { openThings } from '../things.ts'
import { historyRoutes } from './routes.ts'

/** Posts of Leeds, and a national inspection: what rooms would tell of their things. */
const source: ThingSource = {
  kinds: ['post', 'inspection'],
  describe: async (_tx, caller, refs) =>
    refs.flatMap((ref) => {
      const here = caller.kind === 'signed-in' && caller.workspace?.authority === 'leeds'
      if (ref.kind === 'post' && !(here && ref.id.startsWith('dcf'))) return []
      const title = ref.kind === 'post' ? 'Director of Children and Families' : 'Inspection of Leeds'
      return [{ ...ref, title, kindInWords: ref.kind, state: undefined, href: `/${ref.kind}` }]
    }),
  linksOf: async () => [],
  find: async () => [],
  fieldWords: { post: { answersFor: 'What it answers for' } }
}

onBothEngines('history', (database) => {
  let routes: Route[]

  beforeAll(async () => {
    const { db } = database()
    await seedPeople(db)
    let passed = 0
    const tools = {
      ...readingTools(db),
      clock: {
        now: () => {
          passed += 1_000
          return new Date(signedInAt.getTime() + passed)
        }
      },
      things: openThings([source], [recordWords])
    }
    routes = notingInspectors(historyRoutes(tools), tools)
    const deed = (chain: string, given: Partial<Deed>): Deed => ({
      chain: chain as TrailChain,
      actor: 'Ada',
      action: 'rename post',
      subject: { kind: 'post', id: 'dcf' },
      before: {},
      after: {},
      ...given
    })
    await inScope(db, { kind: 'installation' }, async (tx) => {
      const add = (chain: string, given: Partial<Deed>, minutes: number) =>
        appendToTrail(tx, new Date(signedInAt.getTime() - minutes * 60_000), deed(chain, given))
      await add('leeds', { action: 'add post', after: { answersFor: 'Everything' } }, 300)
      await add(
        'leeds',
        {
          post: 'Link officer',
          account: 'leader-leeds',
          reason: 'It is one department now',
          before: { title: 'DCS' },
          after: { title: 'DCF' }
        },
        200
      )
      await add('bradford', { actor: 'Bea of Bradford', after: { title: 'Secret of Bradford' } }, 150)
      await add(
        'national',
        {
          action: 'correct value',
          actor: 'Cy',
          subject: { kind: 'inspection', id: 'leeds/2022' },
          after: { grade: 'good' }
        },
        120
      )
      for (let index = 0; index < 45; index += 1) {
        await add(
          'leeds',
          { actor: `Person ${index}`, subject: { kind: 'post', id: 'dcf-2' }, after: { step: index } },
          100 - index
        )
      }
    })
  })

  const as = async (role: Role, address: string, authority: TestWorkspace = 'leeds', method = 'GET') =>
    ask(routes, address, { method }, await memberIn(database().db, authority, role))
  const words = async (role: Role, address: string, authority: TestWorkspace = 'leeds') =>
    wordsOf(await as(role, address, authority))

  it('shows who changed a thing, newest first, in words, with the reason', async () => {
    const shown = await words('leader', threadPaths.history('post:dcf'))
    expect(shown).toContain('History of Director of Children and Families')
    expect(shown).toContain('Ada, Link officer, 22 November 2026 at 8:40am')
    expect(shown).toContain('Title Was DCS Became DCF Reason: It is one department now')
    expect(shown).toContain('What it answers for Everything')
    expect(shown.indexOf('Gave the post another title')).toBeLessThan(shown.indexOf('Added the post'))
    expect(shown).not.toContain('{')
  })

  it('notes that the history was opened, once, on a list of its own', async () => {
    await words('auditor', threadPaths.history('post:dcf'))
    await words('auditor', threadPaths.history('post:dcf'))
    const readings = await words('leader', threadPaths.history('post:dcf', { show: 'readings' }))
    expect(readings.match(/Opened the history Leeds auditor/g)).toHaveLength(1)
    expect(await words('leader', threadPaths.history('post:dcf'))).not.toContain('Opened the history')
  })

  it('shows a national thing with the national record’s entries', async () => {
    const shown = await words('auditor', threadPaths.history('inspection:leeds/2022'), 'bradford')
    expect(shown).toContain('Put a value right Cy')
  })

  it('names nobody of another authority who keeps the national record, and those of one’s own', async () => {
    await inScope(database().db, { kind: 'installation' }, (tx) =>
      appendToTrail(tx, signedInAt, {
        chain: 'national',
        actor: 'Dee of Leeds',
        account: 'link-officer-leeds',
        post: 'Link officer of Leeds',
        action: 'check value',
        subject: { kind: 'inspection', id: 'leeds/2022' },
        before: {},
        after: {}
      })
    )
    const address = threadPaths.history('inspection:leeds/2022')
    expect(await words('auditor', address)).toContain(
      'Checked a value against the report Dee of Leeds, Link officer of Leeds,'
    )
    const elsewhere = await words('auditor', address, 'bradford')
    expect(elsewhere).toContain('Checked a value against the report Somebody at another authority,')
    expect(elsewhere).not.toMatch(/Dee|Link officer of Leeds/)
  })

  it('tells no number of a chain that is not theirs alone', async () => {
    const reply = await as('leader', threadPaths.history('post:dcf-2'))
    if (reply.kind !== 'page') throw new Error('no page')
    expect(reply.html).toMatch(/id="entry-[0-9a-f]{16}"/)
    expect(reply.html).toMatch(/after=[0-9a-f]{64}"/)
    expect(reply.html).not.toMatch(/(?:leeds|national|accounts)[-.]\d+"/)
    const foreign = await inScope(database().db, { kind: 'installation' }, (tx) =>
      tx.selectFrom('trail.entry').select('hash').where('chain', '=', 'bradford').executeTakeFirstOrThrow()
    )
    const newest = await words('leader', threadPaths.history('post:dcf-2'))
    const after = await words('leader', threadPaths.history('post:dcf-2', { after: foreign.hash }))
    expect(after).toBe(newest)
  })

  it('leafs through more than a page, each entry once', async () => {
    const first = await as('leader', threadPaths.history('post:dcf-2'))
    const seen = [wordsOf(first)]
    const older = first.kind === 'page' && /href="([^"]+after=[^"]+)"/.exec(first.html)?.[1]
    expect(older).toBeTruthy()
    seen.push(await words('leader', String(older).replaceAll('&amp;', '&')))
    const people = seen.flatMap((page) => page.match(/Person \d+/g) ?? [])
    expect(people).toHaveLength(45)
    expect(new Set(people).size).toBe(45)
    expect(people[0]).toBe('Person 44')
  })

  it('teaches where nothing was changed yet', async () => {
    expect(await words('leader', threadPaths.history('inspection:york/2020'))).toContain(
      'The trail has no change of this yet.'
    )
  })

  describe('of another authority', () => {
    it.each(['post:dcf', 'post:none', 'nonsense', '', 'membership:leader-leeds'])(
      '%j is as if it never was',
      async (thing) => {
        const reply = await as('leader', threadPaths.history(thing), 'bradford')
        const never = await as('leader', threadPaths.history('post:never'), 'bradford')
        if (thing === 'post:dcf') return expect(wordsOf(reply)).not.toContain('DCF')
        expect(reply).toEqual(never)
      }
    )

    it('an import is as if it never was, and one’s own has its history', async () => {
      await inScope(database().db, { kind: 'installation' }, (tx) =>
        appendToTrail(tx, signedInAt, {
          chain: 'national',
          actor: 'Dee of Leeds',
          account: 'link-officer-leeds',
          action: 'start import',
          subject: { kind: 'import', id: '7' },
          before: {},
          after: { way: 'upload' }
        })
      )
      const address = threadPaths.history('import:7')
      expect(await words('auditor', address)).toContain('Started an import Dee of Leeds')
      expect(await as('auditor', address, 'bradford')).toEqual(
        await as('auditor', threadPaths.history('import:8'), 'bradford')
      )
    })

    it('shows nothing in everything that happened', async () => {
      const shown = await words('leader', threadPaths.everything(), 'bradford')
      expect(shown).toContain('Secret of Bradford')
      expect(shown).not.toMatch(/Ada|DCF|Person \d/)
      const here = await words('leader', threadPaths.everything())
      expect(here).not.toMatch(/Bea|Secret/)
    })
  })

  it.each([
    ['a person', { person: 'leader-leeds' }, 'Gave the post another title', 'Added the post'],
    ['a post', { post: 'Link officer' }, 'Gave the post another title', 'Added the post'],
    ['a kind', { kind: 'inspection' }, 'Show everything', 'Gave the post another title'],
    ['a day', { 'on-day': '22', 'on-month': '11', 'on-year': '2026' }, 'Person 44', 'Nothing that fits'],
    [
      'another day',
      { 'on-day': '21', 'on-month': '11', 'on-year': '2026' },
      'Nothing that fits',
      'Person 44'
    ],
    [
      'no day',
      { 'on-day': '40', 'on-month': '11', 'on-year': '2026' },
      'Enter a day of the calendar',
      'Nothing that fits'
    ],
    ['readings alone', { show: 'readings' }, 'Everything that happened', 'Added the post'],
    ['half a character', { person: '\ud800' }, 'Nothing that fits', 'Gave the post another title']
  ] as const)('narrows everything to %s', async (_what, query, there, gone) => {
    const shown = await words('leader', threadPaths.everything(query))
    expect(shown).toContain(there)
    expect(shown).not.toContain(gone)
  })

  it('shows a person what they did themselves, and nobody else’s', async () => {
    const shown = await words('leader', threadPaths.activity())
    expect(shown).toContain('Gave the post another title')
    expect(shown).not.toMatch(/Person \d|Added the post/)
    expect(await words('reader', threadPaths.activity())).toContain('The trail says nothing of you yet.')
    expect(await ask(routes, threadPaths.activity(), {}, nobody)).toMatchObject({ kind: 'not-found' })
  })

  describe('the trail page', () => {
    it('checks the authority’s own chain, and notes who did and what they found', async () => {
      expect(await as('auditor', threadPaths.trailCheck(), 'leeds', 'POST')).toEqual({
        kind: 'redirect',
        to: threadPaths.trail()
      })
      const shown = await words('auditor', threadPaths.trail())
      expect(shown).toMatch(/it was whole: \d+ entries, and every one held.*Checked the trail Leeds auditor/)
      expect(await verifyTrail(database().db)).toMatchObject({ kind: 'whole' })
    })

    it('gives a part of it to take away, which verifies offline, and notes that', async () => {
      const reply = await as('auditor', `${threadPaths.trailExport()}?from=2&to=9`)
      if (reply.kind !== 'stream') throw new Error('no file')
      let slice = ''
      for await (const page of reply.chunks) slice += page
      expect(await verifySlice(slice)).toMatchObject({ status: 0 })
      expect(slice).not.toContain('Bradford')
      expect(reply.fileName).toBe('trail of leeds 2 to 9.jsonl')
      expect(await words('auditor', threadPaths.trail())).toMatch(
        /Took a part of the trail away Leeds auditor.*From 2 To 9/
      )
    })

    it.each([
      ['from=x', 'Enter the number of an entry in digits'],
      ['from=9&to=2', 'Entry 9 comes after entry 2'],
      ['from=9999', 'there is no entry 9999'],
      ['from=1&since-day=1&since-month=1&since-year=2026', 'not both'],
      ['since-day=31&since-month=2&since-year=2026', 'Enter a day of the calendar']
    ])('says what is wrong with %s, and keeps what was typed', async (query, problem) => {
      const reply = await as('auditor', `${threadPaths.trailExport()}?${query}`)
      expect(reply).toMatchObject({ kind: 'page', status: 422 })
      expect(wordsOf(reply)).toContain(problem)
      const typed = /^from=(\w+)/.exec(query)?.[1]
      if (typed && reply.kind === 'page') expect(reply.html).toContain(`value="${typed}"`)
    })
  })

  it('notes whatever an inspector opens of the workspace, by the thing where the address names one', async () => {
    await as('inspector', threadPaths.history('post:dcf'))
    await as('inspector', threadPaths.everything())
    await as('inspector', threadPaths.history('post:never'))
    await as('inspector', threadPaths.activity())
    const readings = await words(
      'leader',
      threadPaths.everything({ person: 'inspector-leeds', show: 'readings' })
    )
    expect(readings.match(/Opened Leeds|Opened · /g)).toHaveLength(2)
    expect(readings).not.toContain('never')
  })
})
