import { beforeAll, expect, it } from 'vitest'
import { onBothEngines } from '../../../../test/databases.ts'
import { memberIn, seedPeople, signedInAt } from '../../../../test/people.ts'
import { type Member, scopeOf } from '../../../people/permissions/member.ts'
import { inScope } from '../../../platform/database/scope.ts'
import { entriesAfter } from '../../../trail/store.ts'
import { ownDateOf, ownDatesOf } from '../own-date-store.ts'
import { addDate, cancelDate, changeDate, type TypedDate } from './write-date.ts'

const clock = { now: () => signedInAt }
const send: TypedDate = {
  ...{ kind: 'send', title: 'SEND inspection', from: '2027-04-06', to: '2027-04-16', note: '' }
}

onBothEngines('days that an authority writes into its calendar', (database) => {
  let member: Member
  let elsewhere: Member
  beforeAll(async () => {
    await seedPeople(database().db)
    member = await memberIn(database().db, 'leeds', 'leader')
    elsewhere = await memberIn(database().db, 'bradford', 'administrator')
  })

  const add = async (changed: Partial<TypedDate> = {}): Promise<string> => {
    const outcome = await addDate(database().db, clock, member, { ...send, ...changed })
    if (outcome.kind !== 'written') throw new Error(JSON.stringify(outcome))
    return outcome.date
  }
  const held = (id: string) =>
    inScope(database().db, scopeOf(member), (tx) => ownDateOf(tx, member.workspace.authority, id))
  const lastEntry = () =>
    inScope(database().db, scopeOf(member), async (tx) =>
      (await entriesAfter(tx, member.workspace.authority, 0, 1000)).at(-1)
    )

  it('are kept, and stand in the trail', async () => {
    const id = await add()
    expect(await held(id)).toMatchObject({ title: 'SEND inspection', startsOn: '2027-04-06', revision: 1 })
    expect(await lastEntry()).toMatchObject({
      ...{ chain: 'leeds', action: 'add date', subject: { kind: 'own-date', id } },
      after: { kind: 'send', startsOn: '2027-04-06' }
    })
  })

  it.each([
    [{ kind: 'ilacs-short' }, 'kind'],
    [{ title: '' }, 'title'],
    [{ title: 'x'.repeat(201) }, 'title'],
    [{ from: '2027-04-17' }, 'to'],
    [{ from: '2027-02-30', to: '' }, 'from']
  ])('are refused with %j, and it is said where', async (changed, field) => {
    const outcome = await addDate(database().db, clock, member, { ...send, ...changed })
    expect(outcome).toMatchObject({ kind: 'unfit', problems: [{ field }] })
  })

  it('are changed by one at a time: the second is told what the first did', async () => {
    const id = await add()
    const change = (from: string) =>
      changeDate(database().db, clock, member, { id, revision: 1 }, { ...send, from, to: '' })
    const outcomes = await Promise.all([change('2027-05-04'), change('2027-06-01')])
    expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['changed-meanwhile', 'written'])
    const told = outcomes.find((outcome) => outcome.kind === 'changed-meanwhile')
    expect(told?.now).toEqual(await held(id))
  })

  it('stay when they are cancelled, with the reason, and can be put back', async () => {
    const id = await add()
    const cancel = (revision: number, reason: string) =>
      cancelDate(database().db, clock, member, { id, revision }, reason)
    expect(await cancel(1, '')).toMatchObject({ kind: 'unfit', problems: [{ field: 'reason' }] })
    expect(await cancel(1, 'Put off by the inspectorate')).toMatchObject({ kind: 'written' })
    expect(await held(id)).toMatchObject({ cancelledBecause: 'Put off by the inspectorate' })
    expect(await cancel(2, 'Again')).toMatchObject({ kind: 'unfit' })
    await changeDate(database().db, clock, member, { id, revision: 2 }, { ...send, from: '2027-05', to: '' })
    expect(await held(id)).toMatchObject({ startsOn: '2027-05', cancelledBecause: undefined, revision: 3 })
  })

  it('are nothing to another authority', async () => {
    const id = await add()
    expect(await changeDate(database().db, clock, elsewhere, { id, revision: 1 }, send)).toEqual({
      kind: 'not-there'
    })
    expect(
      await inScope(database().db, scopeOf(elsewhere), (tx) => ownDatesOf(tx, elsewhere.workspace.authority))
    ).toEqual([])
  })
})
