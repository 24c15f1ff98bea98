import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ask, wordsOf } from '../../../test/ask.ts'
import { onBothEngines } from '../../../test/databases.ts'
import { noon, startWithLeeds, storeForTests } from '../../../test/leeds-record.ts'
import { memberIn, seedPeople } from '../../../test/people.ts'
import { gallerySite } from '../../../test/pictures/gallery-site.ts'
import { publishedReport } from '../../../test/published-reports.ts'
import { atTheMachine, type Caller } from '../../people/permissions/caller.ts'
import { type Member, scopeOf } from '../../people/permissions/member.ts'
import { inScope } from '../../platform/database/scope.ts'
import type { HoldingStore } from '../../platform/files/holding-store.ts'
import { openHoldingStore } from '../../platform/files/holding-store.ts'
import type { Upload } from '../../platform/web/request.ts'
import { entriesAfter } from '../../trail/store.ts'
import type { RecordTools } from '../tools.ts'
import { readWaiting } from './actions/read-waiting.ts'
import { takeUpWaiting } from './actions/take-up-waiting.ts'
import { importRoutes } from './pages/import.tsx'
import { importRunRoutes } from './pages/import-runs.tsx'
import { claimWaiting } from './store.ts'

const files = storeForTests()
let directory: string
let waiting: HoldingStore
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'throughline-imports-of-'))
  waiting = await openHoldingStore(directory)
})
afterAll(() => rm(directory, { recursive: true, force: true }))

const upload = (fileName: string, by?: string): Upload => ({
  fileName,
  content: { kind: 'bytes', bytes: new TextEncoder().encode(fileName) },
  form: by === undefined ? {} : { by }
})

onBothEngines('imports of one authority', (database) => {
  let leeds: Member
  let bradford: Member
  beforeAll(async () => {
    await seedPeople(database().db)
    leeds = await memberIn(database().db, 'leeds', 'link-officer')
    bradford = await memberIn(database().db, 'bradford', 'administrator')
  })
  beforeEach(async () => {
    await database().owner.deleteFrom('record.import_file').execute()
    await database().owner.deleteFrom('record.import_run').execute()
    await startWithLeeds(database())
  })

  const tools = (): RecordTools => {
    const { db, engine } = database()
    const readers = { read: async () => ({ kind: 'read', report: publishedReport() }) }
    const site = { ...gallerySite, asset: (name: string) => `/assets/${name}` }
    const bounds = { uploadBounds: { megabytes: 100, files: 100 }, background: { wake: () => undefined } }
    const all = { db, engine, clock: noon, store: files(), readers, waiting, site, ...bounds }
    return all as unknown as RecordTools
  }
  const routes = () => [...importRoutes(tools()), ...importRunRoutes(tools())]
  const send = async (caller: Caller, ...sent: Upload[]): Promise<string> => {
    const uploads = async function* () {
      yield* sent
    }
    const reply = await ask(routes(), '/import', { method: 'POST', uploads }, caller)
    if (reply.kind !== 'redirect') throw new Error(JSON.stringify(reply))
    return reply.to
  }
  const seen = async (address: string, caller: Caller) => {
    const reply = await ask(routes(), address, {}, caller)
    return reply.kind === 'page' ? wordsOf(reply) : reply.kind
  }

  it('are seen by its own people, with who sent them', async () => {
    const run = await send(leeds, upload('leeds-secret-name.pdf'))
    expect(await seen(run, leeds)).toContain('leeds-secret-name.pdf')
    expect(await seen(run, leeds)).toContain('By Leeds link-officer, in the browser.')
    expect(await seen('/imports', leeds)).toContain('Leeds link-officer')
  })

  it('are to everybody else as if they had never been, at the machine too', async () => {
    const run = await send(leeds, upload('leeds-secret-name.pdf'))
    const never = await ask(routes(), '/imports/999999', {}, bradford)
    for (const other of [bradford, atTheMachine]) {
      expect(await ask(routes(), run, {}, other)).toEqual(never)
      for (const address of ['/imports', '/import']) {
        expect(await seen(address, other)).toContain('Nothing has been imported yet')
      }
    }
  })

  it('do not show what came from the machine itself', async () => {
    const run = await send(atTheMachine, upload('page.pdf', 'Ada Example'))
    expect(await seen(run, atTheMachine)).toContain('By Ada Example')
    expect(await seen(run, leeds)).toBe('not-found')
    expect(await seen('/imports', leeds)).not.toContain('Ada Example')
  })

  it('are kept apart by the database, whatever a statement asks for', async () => {
    await send(leeds, upload('leeds-secret-name.pdf'))
    const all = (scoped: Member) =>
      inScope(database().db, scopeOf(scoped), async (tx) => ({
        runs: await tx.selectFrom('record.import_run').selectAll().execute(),
        lines: await tx.selectFrom('record.import_file').selectAll().execute(),
        claimed: await claimWaiting(tx)
      }))
    expect(await all(bradford)).toEqual({ runs: [], lines: [], claimed: undefined })
    const mine = await all(leeds)
    expect([mine.runs.length, mine.lines.length]).toEqual([1, 1])
    const unscoped = database().db
    expect(await unscoped.selectFrom('record.import_run').selectAll().execute()).toEqual([])
    expect(await unscoped.selectFrom('record.import_file').selectAll().execute()).toEqual([])
  })

  it('cannot be written for another authority', async () => {
    const write = inScope(database().db, scopeOf(bradford), (tx) =>
      tx
        .insertInto('record.import_run')
        .values({
          ...{ way: 'upload', started_by: 'x', started_at: noon.now(), arrival: 'arriving' },
          authority: 'leeds'
        })
        .execute()
    )
    await expect(write).rejects.toThrow(/row-level security/)
  })

  it('are read in the background whoever sent them, in the name, account and post of the sender', async () => {
    const runs = [
      await send(leeds, upload('one.pdf')),
      await send(bradford, upload('two.pdf')),
      await send(atTheMachine, upload('three.pdf', 'Ada Example'))
    ]
    // As after a stop in the middle of reading.
    await inScope(database().db, { kind: 'installation' }, claimWaiting)
    await takeUpWaiting({ ...database(), clock: noon, waiting })
    const faults: unknown[] = []
    while (await readWaiting(tools(), (fault) => faults.push(fault)));
    expect(faults).toEqual([])
    expect(await seen(runs[0] ?? '', leeds)).toContain('1 file: 1 taken')
    expect(await seen(runs[1] ?? '', bradford)).toContain('1 file')
    expect(await seen(runs[2] ?? '', atTheMachine)).toContain('1 file')
    const entries = await entriesAfter(database().db, 'national', 0, 1000)
    expect(entries.filter(({ action }) => action === 'import report').slice(-3)).toMatchObject([
      { actor: 'Leeds link-officer', account: 'link-officer-leeds' },
      { actor: 'Bradford administrator', account: 'administrator-bradford' },
      { actor: 'Ada Example' }
    ])
  })

  describe('on the form', () => {
    it('a member is not asked for a name, and is told what is kept', async () => {
      const words = await seen('/import', leeds)
      expect(words).not.toContain('Your name')
      expect(words).toContain('The trail keeps who sent them: Leeds link-officer, Leeds')
      expect(await seen('/import', atTheMachine)).toContain('Your name (optional)')
    })

    it('a name in the form makes a member nobody else', async () => {
      const run = await send(leeds, upload('one.pdf', 'The Director'))
      expect(await seen(run, leeds)).toContain('By Leeds link-officer')
    })
  })
})
