import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { onBothEngines } from '../../../test/databases.ts'
import { rooms } from '../../rooms.ts'
import { type MigrationOutcome, migrate } from './migrations.ts'

let directory: string

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'throughline-migrations-'))
})
afterEach(() => rm(directory, { recursive: true, force: true }))

function write(file: string, text: string): Promise<void> {
  return writeFile(join(directory, file), text)
}

onBothEngines(
  'migrations',
  (database) => {
    /** Migrates with the shipped rooms, which are applied already, and a room of this test's own. */
    const migrateRoom = (): Promise<MigrationOutcome> =>
      migrate(database().owner, [...rooms, { room: 'shed', directory: pathToFileURL(`${directory}/`) }])

    const tablesOfShed = async (): Promise<string[]> => {
      const found = await sql<{ name: string }>`
        select tablename as name from pg_tables where schemaname = 'shed' order by 1`.execute(
        database().owner
      )
      return found.rows.map(({ name }) => name)
    }

    it('are applied once, in the order of their numbers', async () => {
      await write('002-tools.sql', 'create table shed.tool (name text)')
      await write('001-shed.sql', "create schema shed; create table shed.shelf (note text default 'a;b')")
      await write('README.md', 'not a migration')
      const first = await migrateRoom()
      expect(first).toMatchObject({ kind: 'current', applied: ['shed/001-shed', 'shed/002-tools'] })
      expect(first.kind === 'current' && first.version).toMatch(
        /^platform \d+, trail \d+, people \d+, thread \d+, record \d+, prepare \d+, improve \d+, shed 2$/
      )
      expect(await migrateRoom()).toMatchObject({ kind: 'current', applied: [] })
      expect(await tablesOfShed()).toEqual(['shelf', 'tool'])
    })

    it('that fail are rolled back whole, said in words, and can be mended', async () => {
      await write('001-shed.sql', 'create schema shed')
      await write('002-tools.sql', 'create table shed.tool (name text); create table shed.tool (name text)')
      expect(await migrateRoom()).toEqual({
        kind: 'failed',
        migration: 'shed/002-tools',
        because: 'relation "tool" already exists'
      })
      expect(await tablesOfShed()).toEqual([])
      await write('002-tools.sql', 'create table shed.tool (name text)')
      expect(await migrateRoom()).toMatchObject({ kind: 'current', applied: ['shed/002-tools'] })
    })

    it('can run from two processes at once', async () => {
      await write('001-shed.sql', 'create schema shed; create table shed.tool (name text)')
      const outcomes = await Promise.all([migrateRoom(), migrateRoom(), migrateRoom()])
      expect(outcomes.map(({ kind }) => kind)).toEqual(['current', 'current', 'current'])
    })

    describe('are refused', () => {
      it('when one was changed after it was applied; other line ends are no change', async () => {
        await write('001-shed.sql', 'create schema shed;\n')
        await migrateRoom()
        await write('001-shed.sql', 'create schema shed;\r\n')
        expect(await migrateRoom()).toMatchObject({ kind: 'current' })
        await write('001-shed.sql', 'create schema barn;')
        const refused = {
          kind: 'refused',
          because: expect.stringContaining(
            'another build of Throughline, with another shed/001-shed'
          ) as string
        }
        expect(await migrateRoom()).toEqual(refused)
      })

      it('when the database is from a newer version of the program', async () => {
        await write('001-shed.sql', 'create schema shed')
        await migrateRoom()
        const because = expect.stringContaining('newer version, which added shed/001-shed') as string
        expect(await migrate(database().owner, rooms)).toEqual({ kind: 'refused', because })
      })
    })
  },
  'per-test'
)
