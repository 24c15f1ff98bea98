import { beforeAll, expect, it } from 'vitest'
import { onBothEngines } from '../../test/databases.ts'
import { paper, testPapers } from '../../test/papers.ts'
import { memberIn, seedPeople, signedInAt, type TestWorkspace } from '../../test/people.ts'
import { seedRecord } from '../../test/seeded-record.ts'
import { dayInEngland } from '../framework/day-in-england.ts'
import { scopeOf } from '../people/permissions/member.ts'
import type { Role } from '../people/permissions/roles.ts'
import { inScope } from '../platform/database/scope.ts'
import { recordThings } from '../record/thread/record-things.ts'
import { drawLink } from './actions/draw-link.ts'
import { withdrawLink } from './actions/withdraw-link.ts'
import { brokenLinksAsWork } from './broken-links-as-work.ts'
import type { ThingRef } from './thing.ts'
import { openThings } from './things.ts'

const things = openThings([recordThings, testPapers])
const clock = { now: () => signedInAt }
const improvement: ThingRef = { kind: 'improvement', id: 'leeds/2022-02-21/1' }

onBothEngines('links that broke', (database) => {
  const as = (role: Role, authority: TestWorkspace = 'leeds') => memberIn(database().db, authority, role)
  const work = async (role: Role, authority: TestWorkspace = 'leeds') => {
    const member = await as(role, authority)
    return inScope(database().db, scopeOf(member), (tx) =>
      brokenLinksAsWork(things).workOf(tx, member, dayInEngland(signedInAt), signedInAt)
    )
  }

  beforeAll(async () => {
    await seedRecord(database().db)
    await seedPeople(database().db, signedInAt)
  })

  it('wait for whoever drew them, and nobody else, until they are withdrawn', async () => {
    const officer = await as('link-officer')
    const ids: string[] = []
    for (const from of [paper('leeds-plan'), paper('leeds-letter')]) {
      const link = { from, relation: 'answers', to: improvement, remark: '' } as const
      const outcome = await drawLink(database().db, clock, officer, things, link)
      if (outcome.kind === 'linked') ids.push(outcome.id)
    }
    expect(ids).toHaveLength(2)
    expect(await work('link-officer')).toEqual([])
    // A newer version of the report has no such area for improvement.
    await database().db.deleteFrom('record.passage').where('kind', '=', 'improvement').execute()
    expect(await work('link-officer')).toEqual([
      {
        key: 'broken:improvement:leeds/2022-02-21/1',
        title:
          '2 links that you drew lead to what is not there any more: Area for improvement 1, Leeds, 21 February 2022',
        detail: 'Withdraw them, or draw anew to what took its place.',
        next: {
          text: 'Look at what was linked',
          href: '/trace?thing=improvement%3Aleeds%2F2022-02-21%2F1&as=list'
        }
      }
    ])
    for (const role of ['leader', 'reader'] as const) expect(await work(role)).toEqual([])
    expect(await work('link-officer', 'bradford')).toEqual([])
    for (const link of ids)
      await withdrawLink(database().db, clock, officer, things, { link, because: 'Gone' })
    expect(await work('link-officer')).toEqual([])
  })
})
