import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exampleReport } from '../../tools/exampleshire.ts'
import { isoDate } from '../framework/iso-date.ts'
import { verifyTrail } from '../trail/verify.ts'
import { importCommand } from './import.ts'
import { withHouse } from './with-house.ts'

const authorities = ['Leeds', 'Bradford', 'Kirklees', 'Calderdale', 'Wakefield', 'Sheffield', 'Hull', 'York']

// Each of these makes a record of its own, on a machine that may be doing much else.
const slow = { timeout: 180_000 }

let home: string
let reports: string

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'throughline-import-'))
  reports = join(home, 'reports')
  await mkdir(join(reports, 'deeper'), { recursive: true })
  for (const [index, authority] of authorities.entries()) {
    const bytes = await exampleReport({
      authority,
      seed: index + 1,
      start: isoDate('2025-03-10'),
      end: isoDate('2025-03-21')
    })
    await writeFile(join(reports, index % 2 === 0 ? '.' : 'deeper', `${authority.toLowerCase()}.pdf`), bytes)
  }
})

afterAll(() => rm(home, { recursive: true, force: true, maxRetries: 5 }))

/** A terminal that keeps what it is told, and a record of its own. */
function command(data: string) {
  const told: string[] = []
  const printed: string[] = []
  const environment = { DATA_DIR: join(home, data) }
  const terminal = {
    print: (text: string) => void printed.push(text),
    tell: (text: string) => void told.push(text),
    watched: false
  }
  return {
    told,
    printed,
    environment,
    terminal,
    run: (paths: string[], stop = new AbortController().signal) =>
      importCommand(paths, environment, terminal, stop)
  }
}

async function held(environment: { DATA_DIR: string }, terminal: Parameters<typeof withHouse>[1]) {
  let found: { file: string; paragraphs: number }[] = []
  await withHouse(environment, terminal, async ({ db }) => {
    expect(await verifyTrail(db)).toMatchObject({ kind: 'whole' })
    const rows = await db
      .selectFrom('record.report')
      .leftJoin('record.passage', (join) =>
        join.onRef('record.passage.report', '=', 'record.report.sha256').on('kind', '=', 'paragraph')
      )
      .select((select) => ['file_name', select.fn.count('record.passage.id').as('paragraphs')])
      .groupBy('file_name')
      .execute()
    found = rows.map((row) => ({ file: row.file_name, paragraphs: Number(row.paragraphs) }))
    return 0
  })
  return found
}

describe('a folder', () => {
  it('is taken file by file, with a line for each that could not be, and not twice', slow, async () => {
    const bad = join(home, 'mixed')
    await cp(reports, bad, { recursive: true })
    await writeFile(join(bad, 'page.pdf'), '<!doctype html><title>Not found</title>')
    await writeFile(join(bad, 'empty.pdf'), '')
    const { run, told, printed, environment, terminal } = command('folder')
    expect(await run([bad])).toBe(1)
    expect(told).toContainEqual(expect.stringMatching(/^page\.pdf: .+/))
    expect(told).toContainEqual(expect.stringMatching(/^empty\.pdf: .+/))
    expect(told).toContainEqual(expect.stringMatching(/^deeper\/bradford\.pdf: taken: 48 paragraphs/))
    expect(printed.join('')).toMatch(/^Taken: 8 .*\nNot taken: 2\n$/)
    expect(await held(environment, terminal)).toHaveLength(8)

    told.length = printed.length = 0
    expect(await run([reports])).toBe(0)
    expect(told).toHaveLength(8)
    expect(new Set(told.map((line) => line.split(': ')[1]))).toEqual(new Set(['already held']))
    expect(printed.join('')).toBe('Taken: 0\nAlready held: 8\n')
  })

  it('without PDFs is told, and so is a path that is not there', async () => {
    const { run, told } = command('none')
    await mkdir(join(home, 'no-pdfs'), { recursive: true })
    expect(await run([join(home, 'no-pdfs')])).toBe(2)
    expect(await run([join(home, 'nowhere.pdf')])).toBe(2)
    expect(told).toEqual([
      expect.stringMatching(/no-pdfs: The folder holds no PDF/),
      expect.stringMatching(/nowhere\.pdf: There is no such file/)
    ])
  })

  it('is left off where the person stops, and carried on', slow, async () => {
    const { run, told, environment, terminal } = command('stopped')
    const controller = new AbortController()
    const stopAfterTwo = {
      ...terminal,
      tell: (text: string) => {
        told.push(text)
        if (told.length === 2) controller.abort()
      }
    }
    expect(await importCommand([reports], environment, stopAfterTwo, controller.signal)).toBe(130)
    expect(told.at(-1)).toBe('Stopped with 6 of 8 files left. The same command carries on.')
    expect(await held(environment, terminal)).toHaveLength(2)
    expect(await run([reports])).toBe(0)
    expect(await held(environment, terminal)).toHaveLength(8)
  })
})

describe('a single file', () => {
  it('that cannot be taken ends with 2 and one clear line', async () => {
    const page = join(home, 'page.pdf')
    await writeFile(page, '<!doctype html><title>Not found</title>')
    const { run, told } = command('single')
    expect(await run([page])).toBe(2)
    expect(told).toEqual([expect.stringMatching(/page\.pdf: .*web page/)])
  })
})

const published = join(
  process.env['THROUGHLINE_SHARED'] ?? fileURLToPath(new URL('../../../shared/', import.meta.url)),
  'reports'
)

describe.skipIf(!existsSync(published))('the published reports of the development set', () => {
  it('are filed under the inspections of the grade tables, and say nothing else', slow, async () => {
    const { run, told, environment, terminal } = command('published')
    expect(await run([published])).toBe(1)
    expect(told.filter((line) => /not as held before|does not know|could be any/.test(line))).toEqual([])
    const opened = await withHouse(environment, terminal, async ({ db }) => {
      const rows = await db
        .selectFrom('record.report')
        .innerJoin('record.activity', 'record.activity.id', 'record.report.activity')
        .select(['record.activity.authority', 'record.report.file_name'])
        .execute()
      expect(rows.length).toBeGreaterThan(30)
      for (const { authority, file_name } of rows) expect(file_name).toContain(`-${authority}-`)
      return 0
    })
    expect(opened).toBe(0)
  })
})

describe('a kill', () => {
  it('loses no report that was acknowledged and stores none by half', slow, async () => {
    const { environment, terminal } = command('killed')
    const acknowledged = new Set<string>()
    for (let round = 0; round < 3; round += 1) {
      for (const name of await importUntilKilled(environment, 2 * round)) acknowledged.add(name)
    }
    expect(acknowledged.size).toBeGreaterThan(0)
    const after = await held(environment, terminal)
    expect(after.map(({ file }) => file.split(/[\\/]/).at(-1))).toEqual(
      expect.arrayContaining([...acknowledged])
    )
    expect(after.map(({ paragraphs }) => paragraphs)).toEqual(after.map(() => 48))

    expect(await command('killed').run([reports])).toBe(0)
    expect((await held(environment, terminal)).map(({ paragraphs }) => paragraphs)).toEqual(
      authorities.map(() => 48)
    )
    const kept = await readdir(join(environment.DATA_DIR, 'files'), { recursive: true })
    expect(kept.filter((path) => /[0-9a-f]{64}$/.test(path))).toHaveLength(authorities.length)
  })
})

/** Imports in a process of its own, and kills it once it has acknowledged so many files more: in the middle of the next. */
function importUntilKilled(environment: { DATA_DIR: string }, files: number): Promise<string[]> {
  const main = fileURLToPath(new URL('./main.ts', import.meta.url))
  const child = spawn(process.execPath, [main, 'import', reports], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'ignore', 'pipe']
  })
  const names: string[] = []
  let rest = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    const lines = (rest + text).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) names.push(line.split(': ')[0]?.split('/').at(-1) ?? '')
    if (names.length > files) child.kill('SIGKILL')
  })
  return new Promise((resolve) => child.once('close', () => resolve(names)))
}
