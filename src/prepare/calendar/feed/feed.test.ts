import { beforeAll, expect, it } from 'vitest'
import { onBothEngines } from '../../../../test/databases.ts'
import { memberIn, seedPeople, signedInAt } from '../../../../test/people.ts'
import type { Member } from '../../../people/permissions/member.ts'
import { inScope } from '../../../platform/database/scope.ts'
import { entriesAfter } from '../../../trail/store.ts'
import { calendarSources } from '../../calendar-sources.ts'
import { addDate } from '../actions/write-date.ts'
import { makeFeed, ownFeed, revokeFeed } from './own-feed.ts'
import { readFeed } from './read-feed.ts'

const after = (minutes: number) => ({ now: () => new Date(signedInAt.getTime() + minutes * 60_000) })
const clock = after(0)

onBothEngines('a calendar at a secret address', (database) => {
  let reader: Member
  let elsewhere: Member
  beforeAll(async () => {
    const { db } = database()
    await seedPeople(db)
    reader = await memberIn(db, 'leeds', 'reader')
    elsewhere = await memberIn(db, 'bradford', 'reader')
    for (const [authority, title] of [
      ['leeds', 'Nuthatch week'],
      ['bradford', 'Zebrafinch week']
    ] as const) {
      const days = { kind: 'own', title, from: '2027-04-06', to: '2027-04-09', note: `Note of ${title}` }
      await addDate(db, clock, await memberIn(db, authority, 'leader'), days)
    }
  })

  const read = (token: string, at = clock) => readFeed(database().db, at, calendarSources, token)

  it('opens the year of its member’s authority, and of no other', async () => {
    const { token } = await makeFeed(database().db, clock, reader)
    const text = await read(token)
    expect(text).toContain('SUMMARY:Nuthatch week')
    expect(text).not.toContain('Zebrafinch')
    expect(text).not.toContain('Note of')
    const { token: theirs } = await makeFeed(database().db, clock, elsewhere)
    expect(await read(theirs)).toContain('SUMMARY:Zebrafinch week')
  })

  it('gives the same event the same name whenever it is read', async () => {
    const { token } = await makeFeed(database().db, clock, reader)
    const names = async (minutes: number) => (await read(token, after(minutes)))?.match(/^UID:.*$/gm)
    expect(await names(0)).toHaveLength(1)
    expect(await names(600)).toEqual(await names(0))
  })

  it.each(['', 'another', 'x'.repeat(5000), '\u0000', '../../etc'])(
    'opens nothing with %j',
    async (token) => {
      expect(await read(token)).toBeUndefined()
    }
  )

  it('opens nothing once it is revoked, or a new one was made', async () => {
    const first = await makeFeed(database().db, clock, reader)
    const second = await makeFeed(database().db, clock, reader)
    expect(await read(first.token)).toBeUndefined()
    expect(await read(second.token)).toBeDefined()
    expect(await revokeFeed(database().db, clock, reader)).toEqual({ kind: 'revoked' })
    expect(await read(second.token)).toBeUndefined()
    expect(await revokeFeed(database().db, clock, reader)).toEqual({ kind: 'none' })
    expect(await ownFeed(database().db, reader)).toBeUndefined()
  })

  it('opens nothing once its member has no access any more', async () => {
    const { db } = database()
    const leaver = await memberIn(db, 'leeds', 'councillor')
    const { token } = await makeFeed(db, clock, leaver)
    expect(await read(token)).toBeDefined()
    await inScope(db, { kind: 'installation' }, (tx) =>
      tx
        .updateTable('people.membership')
        .set({ ends_at: after(60).now() })
        .where('account', '=', leaver.account)
        .execute()
    )
    expect(await read(token, after(59))).toBeDefined()
    expect(await read(token, after(61))).toBeUndefined()
  })

  it('notes when it was read, and not at every turn of a program', async () => {
    const { db } = database()
    const { token } = await makeFeed(db, clock, reader)
    expect((await ownFeed(db, reader))?.lastReadAt).toBeUndefined()
    for (const minutes of [1, 5, 10]) await read(token, after(minutes))
    expect((await ownFeed(db, reader))?.lastReadAt).toEqual(after(1).now())
    await read(token, after(12))
    expect((await ownFeed(db, reader))?.lastReadAt).toEqual(after(12).now())
  })

  it('keeps its address nowhere', async () => {
    const { db } = database()
    const { token } = await makeFeed(db, clock, reader)
    const kept = await inScope(db, { kind: 'installation' }, async (tx) => [
      ...(await tx.selectFrom('prepare.calendar_feed').selectAll().execute()),
      ...(await entriesAfter(tx, reader.workspace.authority, 0, 1000))
    ])
    expect(JSON.stringify(kept)).not.toContain(token)
    expect(JSON.stringify(kept)).toContain('make calendar address')
  })
})
