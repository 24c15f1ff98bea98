import { beforeAll, describe, expect, it } from 'vitest'
import { onBothEngines } from '../../../../test/databases.ts'
import { startWithLeeds } from '../../../../test/leeds-record.ts'
import { memberIn, seedPeople, signedInAt } from '../../../../test/people.ts'
import { isoDate } from '../../../framework/iso-date.ts'
import { type Member, scopeOf } from '../../../people/permissions/member.ts'
import { inScope } from '../../../platform/database/scope.ts'
import type { Found, FoundSource } from '../../../thread/found.ts'
import { entriesAfter } from '../../../trail/store.ts'
import type { Finding } from '../finding.ts'
import { findingsAsWork } from '../findings-as-work.ts'
import { stepsOf } from '../state-store.ts'
import { findingsById, findingsOf, openFindings } from '../store.ts'
import { acceptFindings } from './accept-findings.ts'

const clock = { now: () => signedInAt }
const two = ['improvement:leeds/2022-02-21/1', 'improvement:leeds/2022-02-21/2']

const ofVisit = (id: string, inRecord: string | undefined): Found => ({
  ...{ thing: { kind: 'visit-finding', id }, kind: 'priority-action', words: `Words of ${id}` },
  ...{ cameFrom: 'focused-visit', source: 'Focused visit, 6 October 2026', foundOn: isoDate('2026-10-07') },
  ...{ inRecord, href: '/there' }
})
const visits: FoundSource = {
  foundFor: (_tx, member) =>
    Promise.resolve(
      member.workspace.authority === 'leeds' ? [ofVisit('new', undefined), ofVisit('told', '2021-07-20')] : []
    )
}

onBothEngines('accepting findings', (database) => {
  let member: Member
  let reader: Member
  let elsewhere: Member
  beforeAll(async () => {
    await startWithLeeds(database())
    await seedPeople(database().db)
    member = await memberIn(database().db, 'leeds', 'governance-officer')
    reader = await memberIn(database().db, 'leeds', 'contributor')
    elsewhere = await memberIn(database().db, 'bradford', 'administrator')
  })

  const accept = (wanted: readonly string[], who = member) =>
    acceptFindings(database().db, clock, who, [visits], wanted)
  const held = (who = member): Promise<Finding[]> =>
    inScope(database().db, scopeOf(who), (tx) => findingsOf(tx, who.workspace.authority))
  const work = async (who = member) =>
    inScope(database().db, scopeOf(who), (tx) =>
      findingsAsWork([visits]).workOf(tx, who, isoDate('2026-11-22'), signedInAt)
    )

  it('waits with what the newest inspection asks for and what came after it', async () => {
    const items = await work()
    expect(items.map(({ title }) => title)).toEqual([
      '1 priority action of the letter of the focused visit, 6 October 2026 waits to be accepted',
      '2 areas for improvement of the report of 9 May 2022 wait to be accepted'
    ])
    expect(await work(reader)).toEqual([])
  })

  it('takes what another authority is asked for as what never was', async () => {
    expect(await accept(two, elsewhere)).toEqual({ kind: 'none-chosen' })
    expect(await accept(['improvement:leeds/2022-02-21/9'])).toEqual({ kind: 'none-chosen' })
    expect(await accept([])).toEqual({ kind: 'none-chosen' })
    expect(await held()).toEqual([])
  })

  it('makes findings of both, each with where its words stand', async () => {
    const outcome = await accept(two)
    expect(outcome).toMatchObject({ kind: 'accepted', before: 0 })
    const findings = await held()
    expect(findings).toMatchObject([
      {
        ...{ kind: 'improvement', state: 'open', cameFrom: 'inspection', foundOn: '2022-03-04' },
        ...{
          source: 'Standard inspection, 21 February to 4 March 2022',
          inspection: '2022-02-21',
          revision: 1
        }
      },
      {}
    ])
    const [contingency] = findings.filter(({ words }) => words.includes('contingency'))
    expect(contingency?.citation).toMatchObject({
      thing: { kind: 'improvement', id: 'leeds/2022-02-21/1' },
      paragraph: 11
    })
    const { authority } = member.workspace
    const steps = await inScope(database().db, scopeOf(member), (tx) =>
      stepsOf(
        tx,
        authority,
        findings.map(({ id }) => id)
      )
    )
    expect(steps).toMatchObject([
      { state: 'open', since: '2022-03-04', saidBy: 'Leeds governance-officer' },
      { state: 'open', since: '2022-03-04' }
    ])
    const entries = await inScope(database().db, scopeOf(member), (tx) => entriesAfter(tx, authority, 0, 100))
    expect(entries.slice(-2)).toMatchObject([
      { action: 'accept finding', subject: { kind: 'finding' }, chain: 'leeds' },
      { action: 'accept finding', after: { state: 'open', kind: 'improvement' } }
    ])
  })

  it('makes no second finding when they are accepted again, alone or with others', async () => {
    expect(await accept(two)).toEqual({ kind: 'accepted', findings: [], before: 2 })
    const again = await accept([...two, 'visit-finding:new'])
    expect(again).toMatchObject({ kind: 'accepted', before: 2, findings: [{ words: 'Words of new' }] })
    expect(await held()).toHaveLength(3)
    expect(await work()).toEqual([])
  })

  it('makes one finding where two people accept at once', async () => {
    const wanted = ['improvement:leeds/2021-07-20/1']
    const outcomes = await Promise.all([accept(wanted), accept(wanted)])
    const made = outcomes.flatMap((outcome) => (outcome.kind === 'accepted' ? outcome.findings : []))
    expect(made).toHaveLength(1)
    expect((await held()).filter(({ inspection }) => inspection === '2021-07-20')).toHaveLength(1)
  })

  it('does not propose what a letter says where the record has the same visit’s own words', async () => {
    expect(await accept(['visit-finding:told'])).toEqual({ kind: 'none-chosen' })
  })

  describe('kept', () => {
    it('are found by their ids, and those that ask for something by themselves', async () => {
      const all = await held()
      const { authority } = member.workspace
      await inScope(database().db, scopeOf(member), async (tx) => {
        expect(await openFindings(tx, authority)).toHaveLength(all.length)
        const [one] = all
        expect(await findingsById(tx, authority, [one?.id ?? '', 'nowhere'])).toEqual([one])
        expect(await findingsById(tx, authority, [])).toEqual([])
      })
      await inScope(database().db, scopeOf(elsewhere), async (tx) => {
        const ids = all.map(({ id }) => id)
        expect(await findingsById(tx, elsewhere.workspace.authority, ids)).toEqual([])
        expect(await findingsById(tx, authority, ids)).toEqual([])
      })
    })
  })
})
