import { stat, writeFile } from 'node:fs/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { everythingIn, fillPlace, type Place, placesForTests } from '../../../test/backup/places.ts'
import { isInstalled } from '../../../test/postgres-server.ts'
import { inTransaction } from '../../platform/database/database.ts'
import { migrate } from '../../platform/database/migrations.ts'
import { beginRestore } from '../../platform/database/unfinished-restore.ts'
import { rooms } from '../../rooms.ts'
import { appendToTrail } from '../../trail/append.ts'
import { verifyTrail } from '../../trail/verify.ts'
import { keepBackup } from './keep-backup.ts'
import { checkBackup, type RestoreOutcome, restoreBackup } from './restore-backup.ts'
import { takeBackup } from './take-backup.ts'

const engines = isInstalled('18') ? (['embedded', '18'] as const) : (['embedded'] as const)
// Each opens engines of its own, on a machine that may be doing much else.
vi.setConfig({ testTimeout: 180_000 })
const never = new AbortController().signal
const untold = (): void => undefined

const places = placesForTests()
const shared = placesForTests(afterAll)

/** What is in a filled record on the embedded engine, and a backup of it. */
let itsRows: Awaited<ReturnType<typeof everythingIn>>
let itsBackup: string
beforeAll(async () => {
  const filled = await shared.open('embedded')
  await fillPlace(filled)
  expect((await sql`select 1 from people.password_link`.execute(filled.owner)).rows).not.toEqual([])
  itsRows = await everythingIn(filled.owner)
  itsBackup = await backedUp(filled, await shared.file('backup.tar.gz'))
})

async function backedUp(place: Place, path?: string): Promise<string> {
  const to = path ?? (await places.file('backup.tar.gz'))
  expect(await keepBackup(takeBackup(place), to, {}, never)).toMatchObject({
    kind: 'kept',
    contents: { missing: [] }
  })
  return to
}

async function restored(from: string, place: Place): Promise<RestoreOutcome> {
  const checked = await checkBackup(from, untold)
  if (checked.kind === 'unusable') throw new Error(checked.because)
  return restoreBackup(place, from, checked, untold)
}

describe.each(engines)('a backup of the embedded engine, restored into %s', (to) => {
  it('has every row, file, number and rule again, and so has a backup of that', async () => {
    const target = await places.openEmpty(to)
    expect((await stat(itsBackup)).mode & 0o777).toBe(0o600)
    const outcome = await restored(itsBackup, target)
    expect(outcome).toMatchObject({ kind: 'restored', trail: { kind: 'whole' }, sessionsEnded: 18 })
    expect(await everythingIn(target.owner)).toEqual(itsRows)
    await holdsAsBefore(target)
    await opensNothing(target)
    const again = await places.openEmpty('embedded')
    expect(await restored(await backedUp(target), again)).toMatchObject({
      kind: 'restored',
      sessionsEnded: 0
    })
    expect(await everythingIn(again.owner)).toEqual(await everythingIn(target.owner))
  })
})

/** What worked once may have been used since the backup was made. */
async function opensNothing({ owner }: Place): Promise<void> {
  const left = await sql<{ links: number; half: number; codes: number; pending: number; open: number }>`select
    (select count(*) from people.password_link) as links, (select count(*) from people.half_sign_in) as half,
    (select count(*) from people.code_set_up) as codes, (select count(*) from people.openid_pending) as pending,
    (select count(*) from people.session where ended_at is null) as open`.execute(owner)
  expect(left.rows).toEqual([{ links: 0, half: 0, codes: 0, pending: 0, open: 0 }])
}

/** What the database itself sees to: numbering, what it computes, the trail's guard, whose rows they are. */
async function holdsAsBefore({ db, owner, store, waiting }: Place): Promise<void> {
  const next = await sql<{ id: number; most: number }>`
    select nextval(pg_get_serial_sequence('record.activity', 'id')) as id, (select max(id) from record.activity) as most`.execute(
    owner
  )
  expect(next.rows[0]?.id).toBe((next.rows[0]?.most ?? 0) + 8)
  await expect(sql`delete from trail.entry`.execute(owner)).rejects.toMatchObject({ code: '42501' })
  await expect(sql`truncate trail.entry`.execute(owner)).rejects.toMatchObject({ code: '42501' })
  expect(await db.selectFrom('people.account').selectAll().execute()).toEqual([])
  await expect(
    sql`insert into people.membership (id, authority, account, role, starts_at)
      values ('x', 'leeds', 'nobody', 'reader', now())`.execute(owner)
  ).rejects.toMatchObject({ code: '23503' })
  const [report] = await db.selectFrom('record.report').select('sha256').execute()
  expect(await store.has(report?.sha256 as Parameters<typeof store.has>[0])).toBe(true)
  const [line] = await db.selectFrom('record.import_file').select(['run', 'position']).execute()
  expect(await waiting.read(`${line?.run}-${line?.position}.pdf`)).toBeDefined()
  const found =
    await sql`select 1 from record.passage where words @@ to_tsquery('english', 'planning')`.execute(owner)
  expect(found.rows.length).toBeGreaterThan(0)
  expect(await migrate(owner, rooms)).toMatchObject({ kind: 'current', applied: [] })
}

describe.each(engines)('a backup taken on %s while others write', (engine) => {
  it('is of one moment', async () => {
    const source = await places.open(engine)
    await fillPlace(source)
    const stop = new AbortController()
    let written = 0
    const writing = (async () => {
      while (!stop.signal.aborted) {
        written += 1
        await inTransaction(source.db, async (tx) => {
          await sql`insert into record.contradiction (authority, about, accounts, remark)
            values ('leeds', ${String(written)}, '[]', '')`.execute(tx)
          await appendToTrail(tx, new Date(), {
            ...{ actor: 'Ben', action: 'note', subject: { kind: 'note', id: String(written) } },
            ...{ before: {}, after: { written } }
          })
        })
      }
    })()
    await vi.waitFor(() => expect(written).toBeGreaterThan(2), { timeout: 30_000 })
    const files: string[] = []
    for (let round = 0; round < 3; round += 1) files.push(await backedUp(source))
    stop.abort()
    await writing
    for (const file of files) {
      const target = await places.openEmpty('embedded')
      expect(await restored(file, target)).toMatchObject({ kind: 'restored', trail: { kind: 'whole' } })
      const both = await sql<{ rows: number; entries: number }>`select
        (select count(*) from record.contradiction where remark = '') as rows,
        (select count(*) from trail.entry where actor = 'Ben') as entries`.execute(target.owner)
      const { rows = 0, entries = -1 } = both.rows[0] ?? {}
      expect(rows).toBe(entries)
      expect(rows).toBeGreaterThan(0)
    }
    expect(written).toBeGreaterThan(3)
    expect(await verifyTrail(source.db)).toMatchObject({ kind: 'whole' })
  })
})

describe('a place that is not empty', () => {
  it.each(engines)('of %s is left as it is', async (engine) => {
    const target = await places.open(engine)
    await sql`insert into people.workspace (authority, name, opened_at) values ('leeds', 'Leeds', now())`.execute(
      target.owner
    )
    const before = await everythingIn(target.owner)
    expect(await restored(itsBackup, target)).toMatchObject({
      kind: 'refused',
      because: expect.stringContaining('something in this place already') as unknown
    })
    expect(await everythingIn(target.owner)).toEqual(before)
    const others = await places.openEmpty(engine)
    await sql`create table public.somebody_elses (a int)`.execute(others.owner)
    expect(await restored(itsBackup, others)).toMatchObject({ kind: 'refused' })
  })
})

describe.each(engines)('a restore into %s that was broken off', (engine) => {
  it('keeps the place from being opened, and is begun anew by restoring again', async () => {
    const target = await places.openEmpty(engine)
    expect(
      await beginRestore(
        target.owner,
        rooms.map(({ room }) => room)
      )
    ).toBe('begun')
    await migrate(target.owner, rooms, { only: new Set(['platform/001-scope', 'trail/001-entries']) })
    expect(await migrate(target.owner, rooms)).toMatchObject({
      kind: 'refused',
      because: expect.stringContaining('throughline restore') as unknown
    })
    expect(await restored(itsBackup, target)).toMatchObject({ kind: 'restored', trail: { kind: 'whole' } })
    expect(await everythingIn(target.owner)).toEqual(itsRows)
  })

  it('leaves the place empty where the rows turn out not to fit', async () => {
    const source = await places.open('embedded')
    await sql`alter table people.membership drop constraint membership_account_fkey`.execute(source.owner)
    await sql`insert into people.workspace (authority, name, opened_at) values ('leeds', 'Leeds', now())`.execute(
      source.owner
    )
    await sql`insert into people.membership (id, authority, account, role, starts_at)
      values ('x', 'leeds', 'nobody', 'reader', now())`.execute(source.owner)
    const target = await places.openEmpty(engine)
    expect(await restored(await backedUp(source), target)).toMatchObject({
      kind: 'unusable',
      because: expect.stringContaining('membership_account_fkey') as unknown
    })
    expect(await beginRestore(target.owner, [])).toBe('begun')
  })
})

describe('a backup of an earlier version', () => {
  it('is restored as it was and then brought up to date', async () => {
    const source = await places.openEmpty('embedded')
    const early = ['platform/001-scope', 'trail/001-entries', 'trail/002-chains', 'people/001-accounts']
    const record = ['record/001-national-record', 'record/002-every-kind-of-report', 'record/003-questions']
    const only = new Set([...early, ...record, 'record/004-imports'])
    expect(await migrate(source.owner, rooms, { only })).toMatchObject({ kind: 'current' })
    await sql`insert into people.account (id, email, name, created_at) values ('a', 'a@b.example', 'A', now())`.execute(
      source.owner
    )
    const target = await places.openEmpty(engines[engines.length - 1] ?? 'embedded')
    expect(await restored(await backedUp(source), target)).toMatchObject({ kind: 'restored' })
    const accounts = await sql`select id, name from people.account`.execute(target.owner)
    expect(accounts.rows).toEqual([{ id: 'a', name: 'A' }])
    expect(await migrate(target.owner, rooms)).toMatchObject({ kind: 'current', applied: [] })
  })

  it('of a later one is refused in words', async () => {
    const source = await places.open('embedded')
    await sql`insert into platform.migration (name, sha256) values ('govern/001-bodies', ${'0'.repeat(64)})`.execute(
      source.owner
    )
    const file = await backedUp(source)
    expect(await checkBackup(file, untold)).toMatchObject({
      kind: 'unusable',
      because: expect.stringContaining('newer version, which added govern/001-bodies') as unknown
    })
  })
})

it('says which reports had no file', async () => {
  const source = await places.open('embedded')
  await fillPlace(source)
  const gone = 'f'.repeat(64)
  await sql`update record.import_file set sha256 = null, state = 'not-taken', settled_at = now(), words = 'x'`.execute(
    source.owner
  )
  await sql`update record.report set sha256 = ${gone}`.execute(source.owner)
  const file = await places.file('backup.tar.gz')
  const kept = await keepBackup(takeBackup(source), file, {}, never)
  expect(kept).toMatchObject({ kind: 'kept', contents: { missing: [gone], files: 0 } })
})

it('leaves no file behind where it was stopped, or where the source fails', async () => {
  const source = await places.open('embedded')
  await fillPlace(source)
  const file = await places.file('backup.tar.gz')
  const stop = new AbortController()
  const kept = await keepBackup(takeBackup(source), file, { rows: () => stop.abort() }, stop.signal)
  expect(kept).toMatchObject({ kind: 'failed', because: 'Stopped. Nothing was kept.' })
  for (const name of [file, `${file}.part`])
    await expect(stat(name)).rejects.toMatchObject({ code: 'ENOENT' })
  await writeFile(`${file}.part`, 'left by a kill')
  expect(await backedUpTo(file, source)).toBe('kept')
})

async function backedUpTo(file: string, place: Place): Promise<string> {
  return (await keepBackup(takeBackup(place), file, {}, never)).kind
}
