import { beforeAll, expect, it } from 'vitest'
import { onTheEmbeddedEngine } from '../../../test/databases.ts'
import { startWithLeeds } from '../../../test/leeds-record.ts'
import { memberIn, seedPeople, signedInAt } from '../../../test/people.ts'
import { nobody } from '../../people/permissions/caller.ts'
import { type Member, scopeOf } from '../../people/permissions/member.ts'
import type { Transaction } from '../../platform/database/database.ts'
import { inScope } from '../../platform/database/scope.ts'
import { enterFindings } from './actions/enter-findings.ts'
import { planVisit } from './actions/plan-visit.ts'
import { receiveLetter } from './actions/receive-letter.ts'
import { visitOf } from './store.ts'
import { visitThings } from './visit-things.ts'

const clock = { now: () => signedInAt }

onTheEmbeddedEngine('visits on the thread', (database) => {
  let officer: Member
  let reader: Member
  let id = ''
  let finding = ''
  beforeAll(async () => {
    const { db } = database()
    await startWithLeeds(database())
    await seedPeople(db)
    officer = await memberIn(db, 'leeds', 'link-officer')
    reader = await memberIn(db, 'leeds', 'reader')
    const typed = { kind: 'focused-visit', from: '2021-07-20', to: '2021-07-21', themes: ['front-door'] }
    const planned = await planVisit(db, clock, officer, { ...typed, inspectors: '', note: '', insteadOf: '' })
    if (planned.kind !== 'planned') throw new Error('Not planned')
    id = planned.visit
    await receiveLetter(db, clock, officer, { id, revision: 1 }, { received: '2021-08-10', published: '' })
    const found = {
      strength: '',
      improvement: 'The cumulative effect of domestic abuse',
      'priority-action': ''
    }
    await enterFindings(db, clock, officer, { id, revision: 2 }, found)
    const visit = await as(officer, (tx) => visitOf(tx, officer.workspace.authority, id))
    finding = visit?.findings[0]?.id ?? ''
  })

  const as = <R>(who: Member, work: (tx: Transaction) => Promise<R>) =>
    inScope(database().db, scopeOf(who), work)
  const refs = () => [
    { kind: 'visit', id },
    { kind: 'visit-finding', id: finding },
    { kind: 'visit', id: 'another' }
  ]

  it('are described, with what each finding says', async () => {
    expect(await as(officer, (tx) => visitThings.describe(tx, officer, refs()))).toMatchObject([
      {
        title: 'Focused visit on the front door, 20 to 21 July 2021',
        state: 'Reported',
        href: `/prepare/visits/${id}`
      },
      {
        title: 'What needs to improve 1, Focused visit, 20 to 21 July 2021',
        says: 'The cumulative effect of domestic abuse',
        href: `/prepare/visits/${id}#finding-${finding}`
      }
    ])
  })

  it('lead to their findings, and to the same visit in the record', async () => {
    const links = await as(officer, (tx) =>
      visitThings.linksOf(tx, officer, [{ kind: 'inspection', id: 'leeds/2021-07-20' }, ...refs()])
    )
    expect(links).toEqual([
      { from: { kind: 'visit', id }, relation: 'leads-to', to: { kind: 'visit-finding', id: finding } },
      {
        from: { kind: 'visit', id },
        relation: 'leads-to',
        to: { kind: 'inspection', id: 'leeds/2021-07-20' }
      }
    ])
  })

  it('are found by their words, and at their addresses', async () => {
    const found = await as(officer, (tx) => visitThings.find(tx, officer, 'cumulative', 5))
    expect(found.map(({ id: one }) => one)).toEqual([finding])
    const at = (address: string) => visitThings.refAt?.(new URL(address, 'http://here'))
    expect(at(`/prepare/visits/${id}`)).toEqual({ kind: 'visit', id })
    expect(at(`/prepare/visits/${id}#finding-${finding}`)).toEqual({ kind: 'visit-finding', id: finding })
    expect(at('/prepare/visits/new')).toBeUndefined()
  })

  it('say nothing of an unpublished letter to a reader, and nothing at all to nobody', async () => {
    const told = await as(reader, (tx) => visitThings.describe(tx, reader, refs()))
    expect(told.map(({ kind }) => kind)).toEqual(['visit'])
    const links = await as(reader, (tx) => visitThings.linksOf(tx, reader, refs()))
    expect(links.map(({ to }) => to.kind)).toEqual(['inspection'])
    expect(await as(officer, (tx) => visitThings.describe(tx, nobody, refs()))).toEqual([])
  })
})
