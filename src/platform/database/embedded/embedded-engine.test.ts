import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { migratedDirectory } from '../../../../test/databases.ts'
import { openDatabase } from '../database.ts'
import type { EmbeddedEngine } from './embedded-engine.ts'
import { openEmbedded } from './embedded-engine.ts'

let directory: string

beforeEach(async () => {
  directory = await migratedDirectory()
})
afterEach(() => rm(directory, { recursive: true, force: true }))

async function opened(): Promise<EmbeddedEngine> {
  const outcome = await openEmbedded(directory)
  if (outcome.kind === 'refused') throw new Error(outcome.because)
  return outcome.source
}

async function run(engine: EmbeddedEngine, ...statements: string[]): Promise<unknown> {
  const session = await engine.take()
  try {
    let rows: unknown
    for (const statement of statements) rows = (await session.query(statement, [])).rows
    return rows
  } finally {
    engine.giveBack()
  }
}

it('forces every commit to the disk before it says so', async () => {
  const engine = await opened()
  await run(engine, 'create table ledger (entry int)')
  const before = await engine.countSyncs()
  for (let entry = 1; entry <= 25; entry += 1) await run(engine, `insert into ledger values (${entry})`)
  const forced = (await engine.countSyncs()) - before
  await run(engine, 'select * from ledger')
  const afterReading = (await engine.countSyncs()) - before
  await engine.end()
  expect(forced).toBeGreaterThanOrEqual(25)
  expect(afterReading).toBe(forced)
})

it('finds everything again after it was ended in the middle of its work', async () => {
  const first = await opened()
  await run(first, 'create table ledger (entry int)', 'insert into ledger values (1)')
  const session = await first.take()
  await session.query('begin', [])
  await session.query('insert into ledger values (2)', [])
  await session.query('set local statement_timeout = 50', [])
  await expect(session.query('select pg_sleep(30)', [])).rejects.toMatchObject({ code: '57014' })
  first.giveBack()
  expect(await run(first, 'select * from ledger')).toEqual([{ entry: 1 }])
  await first.end()
  const second = await opened()
  expect(await run(second, 'select * from ledger')).toEqual([{ entry: 1 }])
  await second.end()
})

it('loses an open transaction with the engine, and says so to whoever goes on with it', async () => {
  const engine = await opened()
  const session = await engine.take()
  await session.query('begin', [])
  await session.query('set local statement_timeout = 50', [])
  await expect(session.query('select pg_sleep(30)', [])).rejects.toThrow('statement timeout')
  await expect(session.query('select 1', [])).rejects.toThrow('The embedded engine failed')
  await expect(session.query('rollback', [])).resolves.toMatchObject({ command: 'ROLLBACK' })
  engine.giveBack()
  expect(await run(engine, 'select 1 as x')).toEqual([{ x: 1 }])
  await engine.end()
})

it('clears away what a query had laid aside on the disk when the engine was killed', async () => {
  const aside = join(directory, 'postgres-18', 'base', 'pgsql_tmp')
  await mkdir(aside, { recursive: true })
  await writeFile(join(aside, 'pgsql_tmp42.0'), 'rows')
  const engine = await opened()
  await expect(readdir(aside)).rejects.toMatchObject({ code: 'ENOENT' })
  await run(engine, 'set work_mem = 64')
  expect(
    await run(engine, 'select count(*) from (select n from generate_series(1, 50000) n order by -n) x')
  ).toEqual([{ count: 50_000 }])
  await engine.end()
})

it('answers in the order of asking, one session at a time', async () => {
  const engine = await opened()
  const order: number[] = []
  await Promise.all(
    [1, 2, 3, 4].map(async (number) => {
      await run(engine, `select ${number}`, 'select pg_sleep(0.01)')
      order.push(number)
    })
  )
  expect(order).toEqual([1, 2, 3, 4])
  await engine.end()
})

describe('is refused in words', () => {
  it('when the directory is in use, and can be opened once it is free', async () => {
    const engine = await opened()
    const second = await openDatabase({ kind: 'embedded', directory })
    expect(second).toMatchObject({ kind: 'refused' })
    expect(second.kind === 'refused' && second.because).toContain(`is in use by process ${process.pid}`)
    await engine.end()
    await (await opened()).end()
  })

  it('when the directory is a file', async () => {
    await writeFile(join(directory, 'file'), '')
    const outcome = await openDatabase({ kind: 'embedded', directory: join(directory, 'file') })
    expect(outcome.kind === 'refused' && outcome.because).toMatch(
      /^The data directory .* cannot be written: /
    )
  })

  it('when what is in the directory is no database', async () => {
    const strange = join(directory, 'strange')
    await mkdir(join(strange, 'postgres-18', 'base'), { recursive: true })
    await writeFile(join(strange, 'postgres-18', 'PG_VERSION'), '18\n')
    const outcome = await openDatabase({ kind: 'embedded', directory: strange })
    expect(outcome.kind === 'refused' && outcome.because).toMatch(/^The record in .* cannot be opened: /)
  })
})
