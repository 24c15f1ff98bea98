import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { onBothEngines } from '../../../test/databases.ts'
import { inTransaction } from './database.ts'

onBothEngines('a database', (database) => {
  it('answers', async () => {
    const answer = await sql<{ x: number }>`select 1 as x`.execute(database().db)
    expect(answer.rows).toEqual([{ x: 1 }])
  })
  it('keeps', async () => {
    await inTransaction(database().db, async (tx) => {
      await sql`select 1`.execute(tx)
    })
  })
})
