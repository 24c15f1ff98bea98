import { existsSync } from 'node:fs'
import { readdir, readFile, rm } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type OpenDatabase, openDatabase } from '../src/platform/database/database.ts'
import { rooms } from '../src/rooms.ts'
import { tableTypesOf } from '../tools/table-types.ts'
import { migratedDirectory } from './databases.ts'

const source = new URL('../src/', import.meta.url)

it('lists every room that has migrations', async () => {
  const found = (await readdir(source)).filter((room) => existsSync(new URL(`${room}/migrations`, source)))
  expect(rooms.map(({ room }) => room).toSorted()).toEqual(found.toSorted())
})

describe('the types of the tables', () => {
  let database: OpenDatabase
  let directory: string
  beforeAll(async () => {
    directory = await migratedDirectory()
    const outcome = await openDatabase({ kind: 'embedded', directory })
    if (outcome.kind === 'refused') throw new Error(outcome.because)
    database = outcome.database
  })
  afterAll(async () => {
    await database.close()
    await rm(directory, { recursive: true, force: true })
  })

  it.each(rooms.map(({ room }) => room))(
    'of %s are what its migrations say (npm run tables)',
    async (room) => {
      const committed = await readFile(new URL(`${room}/tables.ts`, source), 'utf8')
      expect(committed).toBe(await tableTypesOf(database.owner, room))
    }
  )
})
