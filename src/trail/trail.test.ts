import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { onBothEngines } from '../../test/databases.ts'
import { inTransaction } from '../platform/database/database.ts'
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
        chains: [{ chain: 'national', entries: 3, lastHash: entries[2]?.hash }]
      })
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

    it.each([
      ['update', sql`update trail.entry set actor = 'someone else'`],
      ['delete', sql`delete from trail.entry`],
      ['truncate', sql`truncate trail.entry`]
    ])('refuses to %s', async (_verb, statement) => {
      const { db } = database()
      await inTransaction(db, (tx) => appendToTrail(tx, at, deed('Ada')))
      await expect(statement.execute(db)).rejects.toMatchObject({ code: '42501' })
      expect(await verifyTrail(db)).toMatchObject({ kind: 'whole', entries: 1 })
    })

    it('names the entry that was altered behind its back', async () => {
      const { db, owner } = database()
      for (const actor of ['Ada', 'Ben', 'Cy'])
        await inTransaction(db, (tx) => appendToTrail(tx, at, deed(actor)))
      await sql`alter table trail.entry disable trigger all`.execute(owner)
      await sql`update trail.entry set after = '{"z": 2}' where seq = 2`.execute(owner)
      expect(await verifyTrail(db)).toEqual({
        kind: 'broken',
        chain: 'national',
        seq: 2,
        because: 'entry 2 was altered after it was written'
      })
    })
  },
  'per-test'
)
