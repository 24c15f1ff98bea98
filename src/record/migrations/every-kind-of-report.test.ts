import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { prepareApplicationRole } from '../../platform/database/application-role.ts'
import type { OpenDatabase } from '../../platform/database/database.ts'
import { databaseOver } from '../../platform/database/database.ts'
import { openInMemory } from '../../platform/database/embedded/embedded-engine.ts'
import { migrate } from '../../platform/database/migrations.ts'
import { activityId } from '../activities/rows.ts'
import { correctionChains } from '../corrections/correction.ts'
import { correctionsOf } from '../corrections/store.ts'
import { passagesOf, sectionsOf } from '../reports/contents-store.ts'

const sha256 = 'a'.repeat(64)

/** A record of the first release: one report, and corrections of every fate. */
const firstRelease = `
  insert into record.authority (slug, name, region, region_name) values ('leeds', 'Leeds', 'yorkshire', 'Yorkshire');
  insert into record.activity (authority, address, kind, state, starts_on, standing)
    values ('leeds', '2022-02-21', 'ilacs-standard', 'published', '2022-02-21', 'read');
  insert into record.report (sha256, activity, version, file_name, bytes, pages, reader, received_at, reading, differences)
    values ('${sha256}', 1, 1, 'leeds.pdf', 1, 1, 'throughline-reader 1', '2026-01-01', '{}', '[]');
  insert into record.section (activity, position, heading, report, page) values (1, 0, 'Help', '${sha256}', 2);
  insert into record.passage (activity, kind, number, section, text, standing, report, page) values
    (1, 'paragraph', 1, 0, 'Plans are clear now.', 'corrected', '${sha256}', 2);
  insert into record.judgement (activity, area, grade, printed_order, standing, report, page) values
    (1, 'overall', 'good', 0, 'corrected', '${sha256}', 1),
    (1, 'help-and-protection', 'inadequate', 1, 'read', '${sha256}', 1);
  insert into record.correction (activity, field, before, after, reason, made_by, made_at) values
    (1, 'paragraph.1', 'Homes ar safe.', 'Homes are safe.', 'Misread', 'Jo', '2026-02-01'),
    (1, 'paragraph.1', 'Plans ar clear.', 'Plans are clear.', 'Misread', 'Jo', '2026-02-02'),
    (1, 'paragraph.1', 'Plans are clear.', 'Plans are clear now.', 'Misread', 'Jo', '2026-02-03'),
    (1, 'judgement.overall', 'Outstanding', 'Good', 'Misread', 'Jo', '2026-02-04'),
    (1, 'judgement.help-and-protection', 'Good', 'Outstanding', 'Misread', 'Jo', '2026-02-05')`

let database: OpenDatabase
let directory: string
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'throughline-migrations-'))
  const here = new URL('./', import.meta.url)
  await cp(new URL('001-national-record.sql', here), join(directory, '001-national-record.sql'))
  database = databaseOver(await openInMemory(), 'embedded')
  await prepareApplicationRole(database.owner)
  const first = { room: 'record', directory: pathToFileURL(`${directory}/`) }
  expect(await migrate(database.owner, [first])).toMatchObject({ kind: 'current' })
  await sql.raw(firstRelease).execute(database.db)
  // Whose rows a transaction may touch is asked in the words of the floor below.
  const platform = { room: 'platform', directory: new URL('../../platform/migrations/', here) }
  const record = { room: 'record', directory: here }
  expect(await migrate(database.owner, [platform, record])).toMatchObject({ kind: 'current' })
})
afterAll(async () => {
  await database.close()
  await rm(directory, { recursive: true, force: true })
})

const leeds = activityId.parse(1)

it('parts what was said of two texts under one number, and knows which of them stands', async () => {
  const chains = correctionChains(await correctionsOf(database.db, leeds))
  expect(chains.map(({ field, said, setAsideBy }) => [field, said.length, setAsideBy])).toEqual([
    ['paragraph.1', 1, sha256],
    ['paragraph.1', 2, undefined],
    ['judgement.overall', 1, undefined],
    ['judgement.help-and-protection', 1, sha256]
  ])
  expect(new Set(chains.flatMap(({ said }) => said.map(({ report }) => report)))).toEqual(new Set([sha256]))
})

it('takes what was held for the authority’s part of a report', async () => {
  expect(await sectionsOf(database.db, leeds)).toMatchObject([{ part: 'authority', level: 1 }])
  expect(await passagesOf(database.db, leeds)).toMatchObject([
    { kind: 'paragraph', part: 'authority', group: undefined, nationalFramework: [] }
  ])
})
