import { beforeAll, expect, it } from 'vitest'
import { onTheEmbeddedEngine } from '../../../test/databases.ts'
import { memberIn, seedPeople, signedInAt } from '../../../test/people.ts'
import { nobody } from '../../people/permissions/caller.ts'
import { type Member, scopeOf } from '../../people/permissions/member.ts'
import { inScope } from '../../platform/database/scope.ts'
import { addDate } from './actions/write-date.ts'
import { dateThings } from './date-things.ts'

onTheEmbeddedEngine('days of the calendar on the thread', (database) => {
  let leader: Member
  let id: string
  beforeAll(async () => {
    await seedPeople(database().db)
    leader = await memberIn(database().db, 'leeds', 'leader')
    const days = { kind: 'send', title: 'SEND inspection', from: '2027-04-06', to: '2027-04-16', note: '' }
    const outcome = await addDate(database().db, { now: () => signedInAt }, leader, days)
    if (outcome.kind !== 'written') throw new Error('Not written')
    id = outcome.date
  })

  it('are described to their own authority alone, and found by their words and their address', async () => {
    const refs = [
      { kind: 'own-date', id },
      { kind: 'own-date', id: 'another' }
    ]
    await inScope(database().db, scopeOf(leader), async (tx) => {
      const described = await dateThings.describe(tx, leader, refs)
      expect(described).toMatchObject([{ id, title: 'SEND inspection, 6 to 16 April 2027' }])
      expect(await dateThings.find(tx, leader, 'send', 5)).toEqual(described)
      expect(await dateThings.describe(tx, nobody, refs)).toEqual([])
    })
    const elsewhere = await memberIn(database().db, 'bradford', 'leader')
    await inScope(database().db, scopeOf(elsewhere), async (tx) => {
      expect(await dateThings.describe(tx, elsewhere, refs)).toEqual([])
    })
    const at = (path: string) => dateThings.refAt?.(new URL(path, 'http://here'))
    expect(at(`/prepare/calendar/dates/${id}`)).toEqual({ kind: 'own-date', id })
    expect(at('/prepare/calendar/dates/new')).toBeUndefined()
  })
})
