import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { onBothEngines } from '../../../test/databases.ts'
import { noon, startWithLeeds, storeForTests, trailLength } from '../../../test/leeds-record.ts'
import { publishedReport } from '../../../test/published-reports.ts'
import type { HoldingStore } from '../../platform/files/holding-store.ts'
import { openHoldingStore } from '../../platform/files/holding-store.ts'
import type { ReadOutcome } from '../../reading/published-report.ts'
import { entriesAfter } from '../../trail/store.ts'
import { keeperCalled } from '../keeper.ts'
import { importReport } from '../reports/actions/import-report.ts'
import type { ReadingTools } from './actions/read-waiting.ts'
import { receiveFile } from './actions/receive-file.ts'
import { startRun } from './actions/start-run.ts'
import { takeUpWaiting } from './actions/take-up-waiting.ts'
import { readInBackground } from './background-reading.ts'
import type { ImportRunId } from './import-run.ts'
import { findRun, linesOf, listRuns } from './kept-runs.ts'
import { claimWaiting, endArrival } from './store.ts'

const store = storeForTests()
const jo = keeperCalled('Jo Smith')
const bytesOf = (name: string) => new TextEncoder().encode(name)
const refused: ReadOutcome = { kind: 'refused', reason: 'not-a-pdf', because: 'It is a web page.' }

let directory: string
let waiting: HoldingStore
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'throughline-waiting-'))
})
afterAll(() => rm(directory, { recursive: true, force: true }))

onBothEngines('reading in the background', (database) => {
  let started: number
  beforeEach(async () => {
    await sql`truncate record.import_run cascade`.execute(database().owner)
    await rm(join(directory, 'held'), { recursive: true, force: true })
    waiting = await openHoldingStore(directory)
    started = await startWithLeeds(database())
  })

  const told: unknown[] = []
  let atOnce = 0
  let mostAtOnce = 0
  let pair = Promise.withResolvers<undefined>()
  /** Answers a report for `report-…`, a refusal for the rest, a fault of ours for `fault-…`; `pair-…` waits for another. */
  const readers = {
    read: async ({ fileName }: { fileName: string }): Promise<ReadOutcome> => {
      atOnce += 1
      mostAtOnce = Math.max(mostAtOnce, atOnce)
      if (atOnce === 2) pair.resolve(undefined)
      if (fileName.startsWith('pair-')) await pair.promise
      atOnce -= 1
      if (fileName.startsWith('fault-')) throw new Error(`${fileName} is our fault`)
      return fileName.startsWith('report-') ? { kind: 'read', report: publishedReport() } : refused
    }
  }
  const tools = (): ReadingTools => ({ db: database().db, clock: noon, store: store(), readers, waiting })
  const startUpload = () =>
    startRun(database().db, {
      way: 'upload',
      by: keeperCalled('Jo Smith'),
      startedAt: noon.now(),
      files: undefined
    })
  const receive = async (run: ImportRunId, ...names: string[]) => {
    const { length } = await linesOf(database().db, run)
    for (const [index, fileName] of names.entries()) {
      await receiveFile(tools(), {
        run,
        position: length + index + 1,
        fileName,
        bytes: bytesOf(fileName),
        by: jo
      })
    }
  }
  const wholeRun = (run: ImportRunId) =>
    database()
      .db.transaction()
      .execute((tx) => endArrival(tx, run, 'whole', noon.now()))
  const background = () =>
    readInBackground(tools(), { atOnce: 2, tell: (fault) => told.push(fault), pauseInMs: 10 })
  const statesOf = async (run: ImportRunId) =>
    (await linesOf(database().db, run)).map(({ fileName, state }) => `${fileName} ${state}`)
  const settled = (run: ImportRunId) =>
    expect
      .poll(async () => (await findRun(database().db, undefined, run))?.ended?.as, { timeout: 10_000 })
      .toBe('finished')

  it('reads as many files at once as it may, and no more', async () => {
    mostAtOnce = 0
    pair = Promise.withResolvers()
    const run = await startUpload()
    await receive(run, ...['1', '2', '3', '4', '5', '6'].map((name) => `pair-${name}.pdf`))
    const reading = background()
    reading.wake()
    await wholeRun(run)
    await settled(run)
    await reading.close()
    expect(mostAtOnce).toBe(2)
  })

  it('settles every file, whatever becomes of the others', async () => {
    told.length = 0
    const run = await startUpload()
    await receive(run, 'page-1.pdf', 'fault-1.pdf', 'report-1.pdf', 'page-2.pdf', 'report-2.pdf')
    const reading = background()
    reading.wake()
    await wholeRun(run)
    await settled(run)
    await reading.close()
    expect(await statesOf(run)).toEqual([
      'page-1.pdf not-taken',
      'fault-1.pdf not-taken',
      'report-1.pdf taken',
      'page-2.pdf not-taken',
      'report-2.pdf taken'
    ])
    expect(told).toEqual([new Error('fault-1.pdf is our fault')])
    expect(await findRun(database().db, undefined, run)).toMatchObject({ files: 5, arrival: 'whole' })
    for (let position = 1; position <= 5; position += 1) {
      expect(await waiting.read(`${run}-${position}.pdf`)).toBeUndefined()
    }
  })

  it('has the start and each report in the trail, in the name of who sent them', async () => {
    const run = await startUpload()
    await receive(run, 'report-1.pdf')
    await wholeRun(run)
    const reading = background()
    reading.wake()
    await settled(run)
    await reading.close()
    expect(await entriesAfter(database().db, 'national', started, 10)).toMatchObject([
      { actor: 'Jo Smith', action: 'start import', subject: { kind: 'import', id: String(run) } },
      { actor: 'Jo Smith', action: 'import report' }
    ])
  })

  it('answers at once for what is held, and shows where', async () => {
    const first = await startUpload()
    await receive(first, 'report-1.pdf')
    await wholeRun(first)
    const reading = background()
    reading.wake()
    await settled(first)
    const again = await startUpload()
    await receive(again, 'report-1.pdf')
    await wholeRun(again)
    await reading.close()
    expect(await findRun(database().db, undefined, again)).toMatchObject({ ended: { as: 'finished' } })
    expect(await linesOf(database().db, again)).toMatchObject([
      { state: 'already-held', report: { place: { authority: 'leeds' }, kind: 'ilacs-standard', version: 1 } }
    ])
  })

  it('takes up after a restart what waited and what was being read, and tells of an upload cut off', async () => {
    const run = await startUpload()
    await receive(run, 'report-1.pdf', 'page-1.pdf')
    expect(await claimWaiting(database().db)).toMatchObject({ position: 1, fileName: 'report-1.pdf' })
    const { db, engine } = database()
    await takeUpWaiting({ db, engine, clock: noon, waiting })
    expect(await findRun(db, undefined, run)).toMatchObject({
      arrival: 'broken-off',
      files: 2,
      ended: undefined
    })
    const reading = background()
    reading.wake()
    await settled(run)
    await reading.close()
    expect(await statesOf(run)).toEqual(['report-1.pdf taken', 'page-1.pdf not-taken'])
  })

  it('takes a report for taken that was kept in the moment before the kill', async () => {
    const { db, engine } = database()
    const run = await startUpload()
    await receive(run, 'report-1.pdf')
    await claimWaiting(db)
    await importReport(
      tools(),
      { bytes: bytesOf('report-1.pdf'), fileName: 'report-1.pdf' },
      { actor: 'Jo Smith' }
    )
    await takeUpWaiting({ db, engine, clock: noon, waiting })
    expect(await statesOf(run)).toEqual(['report-1.pdf taken'])
    expect(await findRun(db, undefined, run)).toMatchObject({
      arrival: 'broken-off',
      ended: { as: 'finished' }
    })
  })

  it('says of a file that is gone that it is gone', async () => {
    const run = await startUpload()
    await receive(run, 'report-1.pdf')
    await waiting.letGo(`${run}-1.pdf`)
    await wholeRun(run)
    const reading = background()
    reading.wake()
    await settled(run)
    await reading.close()
    expect(await linesOf(database().db, run)).toMatchObject([
      { state: 'not-taken', words: expect.stringContaining('Send it again') as unknown }
    ])
  })

  it('leaves what waits for the next start when it is closed', async () => {
    const run = await startUpload()
    await receive(run, 'page-1.pdf', 'page-2.pdf', 'page-3.pdf', 'page-4.pdf')
    const reading = background()
    reading.wake()
    await reading.close()
    const states = await statesOf(run)
    expect(states.filter((line) => line.endsWith('reading'))).toEqual([])
    expect(states.filter((line) => line.endsWith('waiting')).length).toBeGreaterThanOrEqual(2)
    reading.wake()
    expect(await statesOf(run)).toEqual(states)
  })

  it('finishes an import whose last two files are settled at the same moment', async () => {
    for (let round = 0; round < 5; round += 1) {
      const run = await startUpload()
      await receive(run, 'page-1.pdf', 'page-2.pdf')
      await wholeRun(run)
      const reading = background()
      reading.wake()
      await settled(run)
      await reading.close()
    }
  })

  describe('the list of imports', () => {
    it('has the newest first, each with how many files stand in each state', async () => {
      const { db } = database()
      const first = await startUpload()
      await receive(first, 'page-1.pdf', 'page-2.pdf')
      const second = await startRun(db, {
        way: 'command-line',
        by: keeperCalled('jo'),
        startedAt: noon.now(),
        files: 7
      })
      expect(await listRuns(db, undefined, 10)).toMatchObject([
        { id: second, way: 'command-line', files: 7, arrival: 'whole', states: {} },
        { id: first, way: 'upload', files: undefined, arrival: 'arriving', states: { waiting: 2 } }
      ])
      expect((await listRuns(db, undefined, 10, second)).map(({ id }) => id)).toEqual([first])
      expect(await listRuns(db, undefined, 1)).toHaveLength(1)
    })
  })

  it('changes nothing in the trail while lines are settled', async () => {
    const run = await startUpload()
    await receive(run, 'page-1.pdf')
    const before = await trailLength(database().db)
    await wholeRun(run)
    const reading = background()
    reading.wake()
    await settled(run)
    await reading.close()
    expect(await trailLength(database().db)).toBe(before)
  })
})
