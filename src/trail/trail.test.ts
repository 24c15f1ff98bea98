import fc from 'fast-check'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { onBothEngines } from '../../test/databases.ts'
import { anyDeed } from '../../test/trails.ts'
import { type Database, inTransaction } from '../platform/database/database.ts'
import { inScope } from '../platform/database/scope.ts'
import { appendToTrail } from './append.ts'
import type { Deed } from './entry.ts'
import { entriesAfter } from './store.ts'
import { verifyTrail } from './verify.ts'

const at = new Date('2026-11-22T09:30:00.123Z')

function deed(actor: string): Deed {
  return {
    actor,
    action: 'correct value',
    subject: { kind: 'inspection', id: 'leeds/2022-02-21' },
    before: { 'judgement.overall': 'Good', list: ['b', 'a'] },
    after: { z: 1, a: { nested: true, none: null } },
    reason: 'It says “Outstanding” on page 1'
  }
}

function append(db: Database, chain: string, ...actors: readonly string[]): Promise<void> {
  return inScope(db, { kind: 'installation' }, async (tx) => {
    for (const actor of actors) await appendToTrail(tx, at, { ...deed(actor), chain: chain as 'national' })
  })
}

/** As whoever holds the tables could, with every trigger off. */
async function tamper(owner: Database, statement: string): Promise<void> {
  await sql`alter table trail.entry disable trigger all`.execute(owner)
  await sql.raw(statement).execute(owner)
}

onBothEngines(
  'the trail',
  (database) => {
    it('gives back what was appended, and holds', async () => {
      const { db } = database()
      for (const actor of ['Ada', 'Ben', 'Cy'])
        await inTransaction(db, (tx) => appendToTrail(tx, at, deed(actor)))
      const entries = await entriesAfter(db, 'national', 0, 10)
      expect(entries.map((entry) => [entry.seq, entry.actor])).toEqual([
        [1, 'Ada'],
        [2, 'Ben'],
        [3, 'Cy']
      ])
      expect(entries[0]).toMatchObject({ ...deed('Ada'), at })
      expect(await verifyTrail(db)).toEqual({
        kind: 'whole',
        entries: 3,
        chains: [{ kind: 'whole', chain: 'national', entries: 3, lastHash: entries[2]?.hash }]
      })
    })

    it('holds whatever the fields hold, half a character and no character among it', async () => {
      const { db } = database()
      const chain = fc.constantFrom('national', 'leeds', undefined)
      const check = fc.asyncProperty(anyDeed, chain, async (given, where) => {
        await inScope(db, { kind: 'installation' }, (tx) =>
          appendToTrail(tx, at, { ...given, ...(where === undefined ? {} : { chain: where as 'national' }) })
        )
        expect(await verifyTrail(db)).toMatchObject({ kind: 'whole' })
      })
      await fc.assert(check, { numRuns: 60 })
    })

    it('keeps the chain whole when many append at once', async () => {
      const { db } = database()
      await Promise.all(
        Array.from({ length: 20 }, (_, index) =>
          inTransaction(db, (tx) => appendToTrail(tx, at, deed(`actor ${index}`)))
        )
      )
      expect(await verifyTrail(db)).toMatchObject({ kind: 'whole', entries: 20 })
    })

    it('keeps nothing of a deed that failed', async () => {
      const { db } = database()
      const failing = inTransaction(db, async (tx) => {
        await appendToTrail(tx, at, deed('Ada'))
        throw new Error('the deed failed')
      })
      await expect(failing).rejects.toThrow('the deed failed')
      expect(await verifyTrail(db)).toMatchObject({ kind: 'whole', entries: 0 })
    })

    it('does not let one authority wait for another', async () => {
      const { db, engine } = database()
      // The embedded engine has one session: there everything takes turns.
      if (engine === 'embedded') return
      let letGo = (): void => undefined
      const held = new Promise<void>((resolve) => {
        letGo = resolve
      })
      const slow = inScope(db, { kind: 'installation' }, async (tx) => {
        await appendToTrail(tx, at, { ...deed('Ada'), chain: 'leeds' as 'national' })
        await held
      })
      await append(db, 'bradford', 'Ben')
      let same = 'waits'
      const third = append(db, 'leeds', 'Cy').then(() => {
        same = 'went on'
      })
      await append(db, 'bradford', 'Dee')
      expect(same).toBe('waits')
      letGo()
      await Promise.all([slow, third])
      expect(await verifyTrail(db)).toMatchObject({ kind: 'whole', entries: 4 })
    })

    it('lets an authority append to its own chain, and to no other authority’s', async () => {
      const { db } = database()
      const asLeeds = (chain: string) =>
        inScope(db, { kind: 'authority', authority: 'leeds' }, (tx) =>
          appendToTrail(tx, at, { ...deed('Ada'), chain: chain as 'national' })
        )
      await asLeeds('leeds')
      await append(db, 'bradford', 'Ben')
      await expect(asLeeds('bradford')).rejects.toMatchObject({ code: '42501' })
      await asLeeds('national')
      await asLeeds('accounts')
      expect(await verifyTrail(db)).toMatchObject({ kind: 'whole', entries: 4 })
    })

    describe.each(['db', 'owner'] as const)('as %s', (role) => {
      it.each([
        ['update', 'update trail.entry set actor = actor'],
        ['delete', 'delete from trail.entry'],
        ['truncate', 'truncate trail.entry']
      ])('refuses to %s', async (_verb, statement) => {
        await append(database().db, 'national', 'Ada')
        const acting = database()[role]
        const refused = inScope(acting, { kind: 'installation' }, (tx) => sql.raw(statement).execute(tx))
        await expect(refused).rejects.toMatchObject({ code: '42501' })
        expect(await verifyTrail(database().db)).toMatchObject({ kind: 'whole', entries: 1 })
      })
    })

    it('refuses the owner also in a session that only replays', async () => {
      const { db, owner } = database()
      await append(db, 'national', 'Ada')
      const refused = inTransaction(owner, async (tx) => {
        await sql`set local session_replication_role = replica`.execute(tx)
        await sql`delete from trail.entry`.execute(tx)
      })
      await expect(refused).rejects.toMatchObject({ code: '42501' })
    })
  },
  'per-test'
)

onBothEngines(
  'a trail that somebody touched',
  (database) => {
    it('shows a change in any column whatever, at that entry', async () => {
      const { db, owner } = database()
      await append(db, 'leeds', 'Ada', 'Ben', 'Cy')
      await sql`alter table trail.entry disable trigger all`.execute(owner)
      const columns = await sql<{ name: string; type: string }>`select column_name as name, data_type as type
        from information_schema.columns where table_schema = 'trail' and table_name = 'entry'`.execute(owner)
      expect(columns.rows.length).toBeGreaterThanOrEqual(15)
      await sql`create table trail.untouched as select * from trail.entry`.execute(owner)
      let changes = 0
      for (const { name, type } of columns.rows) {
        for (const change of changesOf(name, type)) {
          await sql.raw(`update trail.entry set ${name} = ${change} where seq = 2`).execute(owner)
          const { chains } = await verifyTrail(db)
          expect([name, change, ...chains]).toMatchObject([name, change, { kind: 'broken', seq: 2 }])
          await sql`delete from trail.entry`.execute(owner)
          await sql`insert into trail.entry select * from trail.untouched`.execute(owner)
          changes += 1
        }
      }
      expect(changes).toBeGreaterThan(20)
      expect(await verifyTrail(db)).toMatchObject({ kind: 'whole', entries: 3 })
    })

    it.each([
      ['missing', 'delete from trail.entry where seq = 2', 2, 'entry 2 is missing: entry 3 comes next'],
      [
        'gone at the beginning',
        'delete from trail.entry where seq = 1',
        1,
        'entry 1 is missing: entry 2 comes next'
      ],
      [
        'put in another place',
        `update trail.entry set seq = 9 where seq = 2; update trail.entry set seq = 2 where seq = 3;
         update trail.entry set seq = 3 where seq = 9`,
        2,
        'entry 2 was put here from another place: it was written as entry 3 of the chain leeds'
      ],
      [
        'from another chain',
        `insert into trail.entry select 4, at, actor, action, subject_kind, subject_id, before, after, reason,
          previous_hash, 'f' || substr(hash, 2), 'leeds', account, post, reading from trail.entry where seq = 3`,
        4,
        'entry 4 was altered after it was written'
      ],
      [
        'moved from the national chain',
        `update trail.entry set chain = 'leeds', seq = 4 where chain = 'national' and seq = 2`,
        4,
        'entry 4 was put here from another place: it was written as entry 2 of the chain national'
      ]
    ])('says where an entry is %s', async (_what, statement, seq, because) => {
      const { db, owner } = database()
      await append(db, 'leeds', 'Ada', 'Ben', 'Cy')
      if (statement.includes('national')) await append(db, 'national', 'Dee', 'Eve')
      await tamper(owner, statement)
      const { chains } = await verifyTrail(db)
      expect(chains.find(({ chain }) => chain === 'leeds')).toEqual({
        kind: 'broken',
        chain: 'leeds',
        seq,
        because
      })
    })

    it('goes on to the other chains, and through more than a page of entries', async () => {
      const { db, owner } = database()
      await append(db, 'bradford', 'Ada')
      await inScope(db, { kind: 'installation' }, async (tx) => {
        for (let index = 0; index < 1_050; index += 1) {
          await appendToTrail(tx, at, { ...deed('Ben'), chain: 'leeds' as 'national' })
        }
      })
      expect(await verifyTrail(db)).toMatchObject({ kind: 'whole', entries: 1_051 })
      await tamper(owner, `delete from trail.entry where chain = 'leeds' and seq between 990 and 1010`)
      expect(await verifyTrail(db)).toMatchObject({
        kind: 'broken',
        chains: [
          { kind: 'whole', chain: 'bradford', entries: 1 },
          { kind: 'broken', chain: 'leeds', seq: 990 }
        ]
      })
    })

    it('calls a chain broken that has a name no chain is given', async () => {
      const { db, owner } = database()
      await append(db, 'leeds', 'Ada')
      await tamper(owner, `update trail.entry set chain = 'L33DS!'`)
      expect(await verifyTrail(db)).toMatchObject({ kind: 'broken', chains: [{ chain: 'L33DS!', seq: 1 }] })
    })
  },
  'per-test'
)

/** Other values for a column, the smallest changes among them. */
function changesOf(name: string, type: string): readonly string[] {
  // Another number or another chain is another place, which has tests of its own.
  if (name === 'seq' || name === 'chain') return []
  if (name === 'at') return [`at + interval '1 microsecond'`, `at + interval '1 millisecond'`, `'infinity'`]
  if (type === 'boolean') return [`not ${name}`]
  if (name.endsWith('hash')) return [`translate(${name}, '0123456789abcdef', '123456789abcdef0')`]
  if (type === 'jsonb') {
    return [
      `${name} || '{"more": 1}'`,
      `'{}'`,
      `'[]'`,
      `'null'`,
      `${name} || '{"z": 1.0, "judgement.overall": "good"}'`
    ]
  }
  return [`coalesce(${name}, '') || ' '`, ...(name === 'reason' ? ['null', `''`] : [])]
}
