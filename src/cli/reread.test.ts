import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { importFolderForTests, importInto } from '../../test/import-folder.ts'
import type { House } from '../house/house.ts'
import { sha256Of } from '../platform/files/content-store.ts'
import { currentReader } from '../reading/kind-outcome.ts'
import { inspectionAt } from '../record/activities/inspection.ts'
import { correctValue } from '../record/corrections/actions/correct-value.ts'
import { keeperCalled } from '../record/keeper.ts'
import { storedReports } from '../record/reports/stored-reports.ts'
import { verifyTrail } from '../trail/verify.ts'
import type { RereadOptions } from './reread.ts'
import { rereadCommand } from './reread.ts'
import { withHouse } from './with-house.ts'

const slow = { timeout: 180_000 }
const folder = importFolderForTests()
const inHome = (...parts: string[]) => join(folder().home, ...parts)

/** The command on a record of this name, at a terminal that keeps what it is told. */
function rereadIn(name: string, options: RereadOptions = {}, stop = new AbortController().signal) {
  const { environment, terminal, told, printed } = importInto(inHome(name))
  return rereadCommand(options, environment, terminal, stop).then((status) => ({
    ...{ status, told },
    printed: printed.join('')
  }))
}

async function inHouse<Value>(name: string, work: (house: House) => Promise<Value>): Promise<Value> {
  const { environment, terminal } = importInto(inHome(name))
  let found: { value: Value } | undefined
  const status = await withHouse(environment, terminal, async (house) => {
    found = { value: await work(house) }
    return 0
  })
  if (status !== 0 || !found) throw new Error('The record cannot be opened')
  return found.value
}

/** As an older reader left it: its name, and a first paragraph that it read wrongly. */
const misread = sql`update record.report set reader = 'an older reader',
  reading = jsonb_set(jsonb_set(reading, '{reader}', '"an older reader"'), '{paragraphs,0,text}', '"Misread."')`

const leeds = async ({ db }: House) => {
  const [first] = (await storedReports(db)).filter(({ place }) => place.authority === 'leeds')
  if (!first) throw new Error('Leeds is not held')
  const inspection = await inspectionAt(db, first.place.authority, first.place.address)
  const paragraph = inspection?.passages.find(({ kind, number }) => kind === 'paragraph' && number === 1)
  return { place: first.place, reader: first.reader, paragraph }
}

async function lines(file: string): Promise<Record<string, unknown>[]> {
  const text = await readFile(file, 'utf8')
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
}

describe('throughline reread', slow, () => {
  beforeAll(async () => {
    const { run } = importInto(inHome('record'))
    expect(await run([join(folder().reports, 'leeds.pdf'), join(folder().reports, 'kirklees.pdf')])).toBe(0)
  })

  it('passes over what this reader has read', async () => {
    expect(await rereadIn('record')).toMatchObject({
      status: 0,
      printed: 'Passed over, read by this reader already: 2\n'
    })
  })

  it('tells what differs before it writes, then writes it under what people said', async () => {
    await inHouse('record', async (house) => {
      await misread.execute(house.db)
      const { place, paragraph } = await leeds(house)
      const said = {
        field: { kind: 'paragraph', number: 1 },
        reason: 'Misread',
        by: keeperCalled('Jo Smith')
      } as const
      const seen = paragraph?.value ?? ''
      const outcome = await correctValue(house.db, house.clock, place, {
        ...said,
        seen,
        value: 'As printed.'
      })
      expect(outcome.kind).toBe('corrected')
    })

    const told = await rereadIn('record', { out: inHome('told.jsonl') })
    expect(told.status).toBe(0)
    expect(told.told.join('\n')).toContain('Paragraphs: 1 changed (1)')
    expect(told.printed).toContain('Nothing was written.')
    const rows = await lines(inHome('told.jsonl'))
    expect(rows).toHaveLength(2)
    expect(rows.find(({ file }) => file === 'leeds.pdf')).toMatchObject({
      place: { authority: 'leeds' },
      outcome: 'changed',
      reader: { before: 'an older reader', after: currentReader },
      differences: [{ field: 'paragraph.1', before: 'Misread.' }],
      written: false
    })

    const written = await rereadIn('record', { write: true, out: inHome('written.jsonl') })
    expect(written).toMatchObject({ status: 0 })
    expect(written.printed).toContain('Written: 2')
    expect((await lines(inHome('written.jsonl'))).map((row) => row['written'])).toEqual([true, true])
    await inHouse('record', async (house) => {
      expect(await leeds(house)).toMatchObject({
        reader: currentReader,
        paragraph: { value: 'As printed.', standing: 'corrected' }
      })
      expect(await verifyTrail(house.db)).toMatchObject({ kind: 'whole' })
      await misread.execute(house.db)
    })
  })

  it('changes nothing when it is stopped, and carries on when asked again', async () => {
    const stopped = await rereadIn('record', { write: true, out: inHome('cut.jsonl') }, AbortSignal.abort())
    expect(stopped).toMatchObject({ status: 130 })
    await expect(readFile(inHome('cut.jsonl'))).rejects.toThrow()
    expect((await rereadIn('record', { write: true })).printed).toContain('Written: 2')
  })

  it('leaves to a person what the reader refuses, and says so', async () => {
    const page = '<!doctype html><title>Not found</title>'
    await inHouse('record', async ({ db, store }) => {
      await store.put(new TextEncoder().encode(page))
      const sha256 = sha256Of(new TextEncoder().encode(page))
      await sql`insert into record.report (sha256, activity, version, file_name, bytes, pages, reader, received_at,
          read_at, reading, differences)
        select ${sha256}, activity, 2, 'page.pdf', bytes, pages, 'an older reader', received_at, read_at, reading, '[]'
        from record.report where file_name = 'leeds.pdf'`.execute(db)
    })
    const { status, told } = await rereadIn('record', { write: true })
    expect(status).toBe(1)
    expect(told.join('\n')).toMatch(/page\.pdf\)\n {2}needs a person, keeps its reading: .*web page/)
    const questions = await inHouse('record', async (house) => {
      const { place } = await leeds(house)
      return (await inspectionAt(house.db, place.authority, place.address))?.questions
    })
    expect(questions?.filter(({ check }) => check === 'reread')).toHaveLength(1)
  })

  it('reads everything when asked, and says so where the file for it cannot be written', async () => {
    const { printed } = await rereadIn('record', { all: true })
    expect(printed).toContain('Read again with the same result: 2')
    await writeFile(inHome('a-file'), '')
    const out = inHome('a-file', 'out.jsonl')
    expect(await rereadIn('record', { out })).toMatchObject({
      status: 2,
      told: [`${out}: The file cannot be written.`]
    })
  })
})
