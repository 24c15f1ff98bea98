import { beforeAll, expect, it } from 'vitest'
import { ask, wordsOf } from '../../../../test/ask.ts'
import { onBothEngines } from '../../../../test/databases.ts'
import { memberIn, seedPeople, signedInAt } from '../../../../test/people.ts'
import { gallerySite } from '../../../../test/pictures/gallery-site.ts'
import type { Member } from '../../../people/permissions/member.ts'
import { inScope } from '../../../platform/database/scope.ts'
import type { PrepareTools } from '../../tools.ts'
import { noteReadiness } from '../actions/note-readiness.ts'
import { readinessRoutes } from './readiness.tsx'

onBothEngines('readiness', (database) => {
  let reader: Member
  let leader: Member
  let now = signedInAt
  const clock = { now: () => now }
  beforeAll(async () => {
    await seedPeople(database().db)
    reader = await memberIn(database().db, 'leeds', 'reader')
    leader = await memberIn(database().db, 'leeds', 'leader')
  })
  const seen = async (address = '/prepare/readiness', member = leader) => {
    const tools: Partial<PrepareTools> = {
      ...{ db: database().db, clock },
      site: { ...gallerySite, asset: (name) => `/assets/${name}` }
    }
    return ask(readinessRoutes(tools as PrepareTools), address, {}, member)
  }

  it('says of an empty workspace what would stop it, and how to begin', async () => {
    const words = wordsOf(await seen())
    expect(words).toContain('Would you be ready if the call came on Monday, 23 November 2026? No.')
    // A leader may not name posts: the gap is told, and no way that is not theirs.
    expect(words).toContain('No post is named, so nobody is known to take the call.')
    expect(words).not.toContain('Name the posts')
    const officer = await memberIn(database().db, 'leeds', 'link-officer')
    expect(wordsOf(await seen('/prepare/readiness', officer))).toContain('Name the posts')
    expect(words.match(/Note when/g)).toHaveLength(1)
    expect(wordsOf(await seen('/prepare/readiness', reader))).not.toContain('Note when')
    expect(words).toContain('The self-evaluation of this year was not begun.')
    expect(words).toMatch(/\d+ expected documents are not in the bookcase: Organisation chart/)
    expect(words).toContain('The gaps are counted once a day.')
  })

  it('counts once a day for each workspace, and draws how it went', async () => {
    const { db } = database()
    await noteReadiness(db, clock)
    await noteReadiness(db, clock)
    await inScope(db, { kind: 'installation' }, (tx) =>
      tx.insertInto('people.post').values({ authority: 'leeds', id: 'director', title: 'Director' }).execute()
    )
    now = new Date(signedInAt.getTime() + 24 * 3_600_000)
    await noteReadiness(db, clock)
    const rows = await inScope(db, { kind: 'installation' }, (tx) =>
      tx
        .selectFrom('prepare.readiness_day')
        .select(['authority', 'on_day', 'by_rule'])
        .orderBy('on_day')
        .execute()
    )
    expect(rows.filter(({ authority }) => authority === 'leeds')).toMatchObject([
      { on_day: '2026-11-22', by_rule: { 'posts-named': 1 } },
      { on_day: '2026-11-23', by_rule: { 'posts-covered': 1 } }
    ])
    expect(wordsOf(await seen())).toMatch(/5 gaps on 23 November 2026, as many as 5 on 22 November 2026\./)
    expect(await seen('/prepare/readiness.csv')).toMatchObject({
      body: expect.stringContaining('2026-11-22,3,2') as string
    })
    expect(wordsOf(await seen())).not.toContain('Bradford')
    // Whoever may not open the self-evaluation and the bookcase is told nothing of them, in the history neither.
    const part = wordsOf(await seen('/prepare/readiness', reader))
    expect(part).toContain('No. 1 gap would stop you. 2 gaps would weaken you.')
    expect(part).toMatch(/3 gaps on 23 November 2026, as many as 3 on 22 November 2026\./)
    expect(part).not.toContain('was not begun')
    expect(await seen('/prepare/readiness.csv', reader)).toMatchObject({
      body: expect.stringContaining('2026-11-22,1,2') as string
    })
  })
})
