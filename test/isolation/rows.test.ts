import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { applicationRole } from '../../src/platform/database/application-role.ts'
import type { OpenDatabase, Transaction } from '../../src/platform/database/database.ts'
import { inScope, type Scope } from '../../src/platform/database/scope.ts'
import { onBothEngines } from '../databases.ts'
import { seedPeople } from '../people.ts'

/**
 * Schemas whose every table is private unless it stands here with a reason. In `record`, the national record, every
 * table is public unless row-level security is on.
 */
const privateSchemas = ['people', 'thread', 'trail', 'prepare', 'improve']
const publicTables: readonly string[] = []

/** A session says which workspace its person stands in now; they may say another, and memberships decide what it opens. */
const movesAbout = 'people.session'

const leeds: Scope = { kind: 'authority', authority: 'leeds', account: 'administrator-leeds' }

interface PrivateTable {
  readonly name: string
  readonly authority: boolean
}

async function privateTables({ owner }: OpenDatabase): Promise<PrivateTable[]> {
  const found = await sql<{ name: string; authority: boolean }>`
    select n.nspname || '.' || c.relname as name,
      exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'authority') as authority
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and c.relrowsecurity order by 1`.execute(owner)
  return found.rows
}

onBothEngines('private rows', (database) => {
  let tables: PrivateTable[]
  beforeAll(async () => {
    await seedPeople(database().db)
    tables = await privateTables(database())
  })

  it('stand only in tables that row-level security guards', async () => {
    const unguarded = await sql<{ name: string }>`
      select n.nspname || '.' || c.relname as name
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and not c.relrowsecurity and n.nspname in (${sql.join(privateSchemas)})
      order by 1`.execute(database().owner)
    expect(unguarded.rows.map(({ name }) => name)).toEqual(publicTables)
    expect(tables.length).toBeGreaterThan(8)
  })

  it('are asked for as a role that no policy is waived for', async () => {
    const found = await sql<{ user: string; waived: boolean }>`
      select current_user as "user", rolsuper or rolbypassrls as waived
      from pg_roles where rolname = current_user`.execute(database().db)
    expect(found.rows).toEqual([{ user: applicationRole, waived: false }])
    const owned = await sql`select from pg_tables where tableowner = ${applicationRole}`.execute(
      database().owner
    )
    expect(owned.rows).toEqual([])
  })

  it('are none where no scope was set', async () => {
    for (const { name } of tables) {
      // The national record's own chain is public.
      const where = name === 'trail.entry' ? sql`where chain <> 'national'` : sql``
      const seen = await sql`select from ${sql.table(name)} ${where}`.execute(database().db)
      expect(seen.rows.length, name).toBe(0)
    }
  })

  describe.each(['leeds'])('in the scope of %s', () => {
    const inLeeds = <R>(work: (tx: Transaction) => Promise<R>): Promise<R> =>
      inScope(database().db, leeds, work)

    it('are never another authority’s, to see, change or remove', async () => {
      for (const { name, authority } of tables) {
        if (!authority) continue
        const others = sql`authority is distinct from 'leeds' and authority is not null`
        const seen = await inLeeds((tx) => sql`select from ${sql.table(name)} where ${others}`.execute(tx))
        expect(seen.rows.length, `${name} seen`).toBe(0)
        const taken = inLeeds((tx) =>
          sql`update ${sql.table(name)} set authority = 'leeds' where ${others}`.execute(tx)
        )
        expect((await taken).numAffectedRows ?? 0n, `${name} changed`).toBe(0n)
        const gone = inLeeds((tx) => sql`delete from ${sql.table(name)} where ${others}`.execute(tx))
        expect((await gone).numAffectedRows ?? 0n, `${name} removed`).toBe(0n)
      }
    })

    it('cannot be given to another authority', async () => {
      for (const { name, authority } of tables) {
        if (!authority || name === movesAbout) continue
        const own = await inLeeds((tx) =>
          sql`select from ${sql.table(name)} where authority = 'leeds'`.execute(tx)
        )
        if (own.rows.length === 0) continue
        const given = inLeeds((tx) =>
          sql`update ${sql.table(name)} set authority = 'bradford' where authority = 'leeds'`.execute(tx)
        )
        await expect(given, name).rejects.toMatchObject({ code: '42501' })
      }
    })
  })
})
