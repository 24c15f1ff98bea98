import { beforeAll, expect, it } from 'vitest'
import { ask, readingTools, wordsOf } from '../../../test/ask.ts'
import { onBothEngines } from '../../../test/databases.ts'
import { paper, testPapers } from '../../../test/papers.ts'
import { memberIn, seedPeople, signedInAt, type TestWorkspace } from '../../../test/people.ts'
import { seedRecord } from '../../../test/seeded-record.ts'
import { inScope } from '../../platform/database/scope.ts'
import { recordThings } from '../../record/thread/record-things.ts'
import { appendToTrail } from '../../trail/append.ts'
import type { TrailChain } from '../../trail/entry.ts'
import { drawLink } from '../actions/draw-link.ts'
import { withdrawLink } from '../actions/withdraw-link.ts'
import { threadPaths } from '../paths.ts'
import type { ThingRef, ThingSource } from '../thing.ts'
import { openThings } from '../things.ts'
import { historyRoutes } from './routes.ts'

/** As many things as a test wants. */
const notes: ThingSource = {
  kinds: ['note'],
  describe: async (_tx, _caller, refs) =>
    refs.map((ref) => ({
      ...{ ...ref, title: `Note ${ref.id}`, kindInWords: 'Note' },
      ...{ state: undefined, href: `/notes/${ref.id}` }
    })),
  linksOf: async () => [],
  find: async () => []
}
const things = openThings([recordThings, testPapers, notes])
const improvement: ThingRef = { kind: 'improvement', id: 'leeds/2022-02-21/1' }
const note = (number: number): ThingRef => ({ kind: 'note', id: String(number) })
const address = threadPaths.history('improvement:leeds/2022-02-21/1')

onBothEngines('links in the history', (database) => {
  let passed = 0
  const clock = {
    now: () => {
      passed += 1000
      return new Date(signedInAt.getTime() + passed)
    }
  }
  const officer = (authority: TestWorkspace = 'leeds') => memberIn(database().db, authority, 'link-officer')
  const draw = async (from: ThingRef, at = clock) => {
    const link = { from, relation: 'answers', to: improvement, remark: 'It quotes it' } as const
    const outcome = await drawLink(database().db, at, await officer(), things, link)
    if (outcome.kind === 'unfit') throw new Error(outcome.problems[0]?.message)
    return outcome.id
  }
  const shown = async (path: string, authority: TestWorkspace = 'leeds') => {
    const routes = historyRoutes({ ...readingTools(database().db), clock, things })
    const reply = await ask(routes, path, {}, await officer(authority))
    return { words: wordsOf(reply), html: reply.kind === 'page' ? reply.html : '' }
  }

  beforeAll(async () => {
    await seedRecord(database().db)
    await seedPeople(database().db, signedInAt)
  })

  it('stand with both things they joined, from either end, drawn and withdrawn', async () => {
    expect((await shown(address)).words).toContain('The trail has nothing of this part alone.')
    const link = await draw(paper('leeds-plan'))
    await withdrawLink(database().db, clock, await officer(), things, { link, because: 'It quotes another' })
    const sentence = 'The plan of leeds answers Area for improvement 1, Leeds, 21 February 2022'
    for (const path of [address, threadPaths.history('paper:leeds-plan')]) {
      const { words } = await shown(path)
      expect(words).toContain(`Drew a link ${sentence} Leeds link-officer`)
      expect(words).toContain(`Withdrew a link ${sentence} Leeds link-officer`)
      expect(words).toContain('Why they hang together It quotes it')
      expect(words).toContain('Reason: It quotes another')
      expect(words.indexOf('Withdrew a link')).toBeLessThan(words.indexOf('Drew a link'))
      expect(words).not.toMatch(/improvement:|Relation|From paper/)
    }
    expect((await shown(address, 'bradford')).words).not.toContain('Drew a link')
  })

  it('lead to the things, and the kind is called a link, where everything that happened is listed', async () => {
    for (const path of [threadPaths.everything(), threadPaths.activity()]) {
      const { html, words } = await shown(path)
      expect(html).toContain(
        '<a href="/papers/leeds-plan">The plan of leeds</a> answers <a href="/authorities/'
      )
      expect(words).not.toContain('improvement:leeds')
    }
    expect((await shown(threadPaths.everything())).html).toContain('<option value="link">Link</option>')
  })

  it('point from a part of a report to the history of its inspection', async () => {
    const { words, html } = await shown(address)
    expect(words).toContain('the history of Standard inspection, Leeds')
    expect(html).toContain('href="/history?thing=inspection%3Aleeds%2F2022-02-21"')
    expect((await shown(threadPaths.history('paper:leeds-plan'))).words).not.toContain('the history of')
  })

  it('are leafed through, each once, also where many were drawn in one moment', async () => {
    const moment = clock.now()
    for (let number = 1; number <= 45; number += 1) await draw(note(number), { now: () => moment })
    const first = await shown(address)
    const older = /href="([^"]+after=[^"]+)"/.exec(first.html)?.[1]?.replaceAll('&amp;', '&') ?? ''
    const pages = `${first.words} ${(await shown(older)).words}`
    const numbers = [...pages.matchAll(/Note (\d+) answers/g)].map(([, n]) => n)
    expect(numbers).toHaveLength(45)
    expect(new Set(numbers).size).toBe(45)
  })

  it('name what an inspector was let in for', async () => {
    await inScope(database().db, { kind: 'installation' }, (tx) =>
      appendToTrail(tx, clock.now(), {
        chain: 'leeds' as TrailChain,
        actor: 'Ada',
        action: 'invite person',
        subject: { kind: 'invitation', id: 'i1' },
        before: {},
        after: { scope: ['inspection:leeds/2022-02-21', 'shelf:unknown'] }
      })
    )
    const { words } = await shown(threadPaths.everything())
    expect(words).toMatch(
      /Invited a person · Invitation .*Scope Standard inspection, Leeds, [^;]+; shelf:unknown/
    )
  })
})
