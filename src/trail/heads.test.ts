import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { onBothEngines } from '../../test/databases.ts'
import type { Database } from '../platform/database/database.ts'
import { inScope } from '../platform/database/scope.ts'
import { noteHeads } from './anchors.ts'
import { appendToTrail } from './append.ts'
import { chainStart } from './chain.ts'
import { breakAgainst, headsAsText, parseHeads } from './heads.ts'
import { entriesAfter, headsIn } from './store.ts'
import { verifyTrail } from './verify.ts'

const at = new Date('2026-11-22T09:30:00Z')
const clock = { now: () => at }
const hash = 'a'.repeat(64)
const kept = { chain: 'leeds', seq: 5, hash, keptAt: at }

describe('a head that was kept', () => {
  it('goes to a file and comes back', () => {
    const text = headsAsText([{ chain: 'leeds', seq: 5, hash }], at)
    expect(parseHeads(text)).toEqual([kept])
  })

  it.each(['', 'no JSON', '{}', '[]', headsAsText([{ chain: 'leeds', seq: 0, hash: 'x' }], at)])(
    'is not found in a file that is none: %j',
    (text) => {
      expect(parseHeads(text)).toBeUndefined()
    }
  )

  it.each([
    ['stands', hash, 9, undefined],
    ['was cut off', undefined, 3, { seq: 4, because: containing('entries 4 to 5 are gone') }],
    ['was cut off by one', undefined, 4, { seq: 5, because: containing('entry 5 is gone') }],
    ['is of a chain that is gone', undefined, 0, { seq: 1, because: containing('entries 1 to 5') }],
    ['is another now', 'b'.repeat(64), 9, { seq: 5, because: containing('written anew') }]
  ])('tells where it %s', (_what, standing, last, found) => {
    expect(breakAgainst(kept, standing, { ...chainStart, seq: last })).toEqual(found)
  })
})

onBothEngines(
  'an end that was cut off',
  (database) => {
    async function append(chain: string, count: number): Promise<void> {
      await inScope(database().db, { kind: 'installation' }, async (tx) => {
        for (let index = 0; index < count; index += 1) {
          const subject = { kind: 'post', id: String(index) }
          const fields = { before: {}, after: { index } }
          await appendToTrail(tx, at, {
            chain: chain as 'accounts',
            actor: 'Ada',
            action: 'add post',
            subject,
            ...fields
          })
        }
      })
    }
    const cut = async (where: string): Promise<void> => {
      const { owner } = database()
      await sql`alter table trail.entry disable trigger all`.execute(owner)
      await sql.raw(`delete from trail.entry where ${where}`).execute(owner)
    }
    const heads = (db: Database) => inScope(db, { kind: 'installation' }, headsIn)

    it('shows against a file of heads, and nowhere else', async () => {
      const { db } = database()
      await append('leeds', 5)
      await append('bradford', 2)
      const expected = parseHeads(headsAsText(await heads(db), at))
      expect(await verifyTrail(db, { expected })).toMatchObject({ kind: 'whole' })
      await append('leeds', 1)
      expect(await verifyTrail(db, { expected })).toMatchObject({ kind: 'whole' })
      await cut(`chain = 'leeds' and seq > 3`)
      expect(await verifyTrail(db)).toMatchObject({ kind: 'whole', entries: 5 })
      const { kind, chains } = await verifyTrail(db, { expected })
      expect([kind, ...chains]).toMatchObject([
        'broken',
        { kind: 'whole', chain: 'bradford' },
        {
          kind: 'broken',
          chain: 'leeds',
          seq: 4,
          because: containing('entries 4 to 5 are gone')
        }
      ])
    })

    it('shows of a chain that is gone as a whole', async () => {
      const { db } = database()
      await append('leeds', 2)
      const expected = parseHeads(headsAsText(await heads(db), at))
      await cut(`chain = 'leeds'`)
      expect(await verifyTrail(db, { expected })).toMatchObject({ chains: [{ chain: 'leeds', seq: 1 }] })
    })

    it('shows against the heads that the chain of accounts notes', async () => {
      const { db } = database()
      await append('leeds', 5)
      expect(await noteHeads(db, clock)).toBe(1)
      expect(await noteHeads(db, clock)).toBe(0)
      await append('leeds', 1)
      await append('bradford', 1)
      expect(await noteHeads(db, clock)).toBe(2)
      expect(await verifyTrail(db)).toMatchObject({ kind: 'whole', entries: 9 })
      await cut(`chain = 'leeds' and seq > 4`)
      expect(await verifyTrail(db)).toMatchObject({
        kind: 'broken',
        chains: [
          { kind: 'whole', chain: 'accounts' },
          { kind: 'whole', chain: 'bradford' },
          { kind: 'broken', chain: 'leeds', seq: 5 }
        ]
      })
    })

    it('keeps the noted heads from whoever has an account', async () => {
      const { db } = database()
      await append('leeds', 1)
      await noteHeads(db, clock)
      const seen = await inScope(db, { kind: 'authority', authority: 'leeds', account: 'ada' }, (tx) =>
        entriesAfter(tx, 'accounts', 0, 10)
      )
      expect(seen).toEqual([])
    })
  },
  'per-test'
)

/** What a longer text holds. */
function containing(words: string): unknown {
  return expect.stringContaining(words)
}
