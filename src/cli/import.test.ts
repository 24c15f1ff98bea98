import { existsSync } from 'node:fs'
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { heldIn, importFolderForTests, importInto } from '../../test/import-folder.ts'
import { linesOf, listRuns } from '../record/imports/kept-runs.ts'
import { withHouse } from './with-house.ts'

// Each of these makes a record of its own, on a machine that may be doing much else.
const slow = { timeout: 180_000 }

const folder = importFolderForTests()
const inHome = (...parts: string[]) => join(folder().home, ...parts)

describe('a folder', () => {
  it('is taken file by file, with a line for each that could not be, and not twice', slow, async () => {
    const bad = inHome('mixed')
    await cp(folder().reports, bad, { recursive: true })
    await writeFile(join(bad, 'page.pdf'), '<!doctype html><title>Not found</title>')
    await writeFile(join(bad, 'empty.pdf'), '')
    const { run, told, printed } = importInto(inHome('folder'))
    expect(await run([bad])).toBe(1)
    expect(told).toContainEqual(expect.stringMatching(/^page\.pdf: .+/))
    expect(told).toContainEqual(expect.stringMatching(/^empty\.pdf: .+/))
    expect(told).toContainEqual(expect.stringMatching(/^deeper\/bradford\.pdf: taken: 48 paragraphs/))
    expect(printed.join('')).toMatch(
      /^Taken: 8\n {2}Standard inspection: 8\nNot taken: 2\n {2}1: .*\(empty\.pdf\)\n {2}1: .*\(page\.pdf\)\n/
    )
    expect(await heldIn(inHome('folder'))).toHaveLength(8)

    told.length = printed.length = 0
    expect(await run([folder().reports])).toBe(0)
    expect(told).toHaveLength(8)
    expect(new Set(told.map((line) => line.split(': ')[1]))).toEqual(new Set(['already held']))
    expect(printed.join('')).toMatch(/^Taken: 0\nAlready held: 8\n/)
  })

  it('without PDFs is told, and so is a path that is not there', async () => {
    const { run, told } = importInto(inHome('none'))
    await mkdir(inHome('no-pdfs'), { recursive: true })
    expect(await run([inHome('no-pdfs')])).toBe(2)
    expect(await run([inHome('nowhere.pdf')])).toBe(2)
    expect(told).toEqual([
      expect.stringMatching(/no-pdfs: The folder holds no PDF/),
      expect.stringMatching(/nowhere\.pdf: There is no such file/)
    ])
  })

  it('is an import in the list, with who and a line for each file', slow, async () => {
    const { run, environment, terminal } = importInto(inHome('listed'))
    await run([join(folder().reports, 'leeds.pdf'), inHome('nowhere.pdf')])
    await withHouse(environment, terminal, async ({ db }) => {
      const [first, ...others] = await listRuns(db, undefined, 10)
      expect(others).toEqual([])
      expect(first).toMatchObject({ way: 'command-line', files: 2, ended: { as: 'finished' } })
      expect(first?.startedBy).not.toBe('')
      expect(first && (await linesOf(db, first.id))).toMatchObject([
        { fileName: inHome('nowhere.pdf'), state: 'not-taken', words: 'There is no such file or folder.' },
        { state: 'taken', report: { place: { authority: 'leeds' } } }
      ])
      return 0
    })
  })
})

describe('a single file', () => {
  it('that cannot be taken ends with 2 and one clear line', async () => {
    const page = inHome('page.pdf')
    await writeFile(page, '<!doctype html><title>Not found</title>')
    const { run, told } = importInto(inHome('single'))
    expect(await run([page])).toBe(2)
    expect(told).toEqual([expect.stringMatching(/page\.pdf: .*web page/)])
  })
})

describe('a result file', () => {
  it('that holds something else is left alone, and so is the record', async () => {
    const notes = inHome('notes.txt')
    await writeFile(notes, 'Ring Leeds on Monday.')
    const { run, told } = importInto(inHome('notes'))
    expect(await run([folder().reports], notes)).toBe(2)
    expect(told).toEqual([`${notes}: The file holds something other than results of an import.`])
    expect(await readFile(notes, 'utf8')).toBe('Ring Leeds on Monday.')
    expect(existsSync(inHome('notes', 'database'))).toBe(false)
  })

  it('that cannot be written is told before anything is done', async () => {
    const { run, told } = importInto(inHome('unwritten'))
    expect(await run([folder().reports], inHome('no', 'such', 'folder.jsonl'))).toBe(2)
    expect(told).toEqual([expect.stringMatching(/folder\.jsonl: The file cannot be written\.$/)])
  })
})

const published = join(
  process.env['THROUGHLINE_SHARED'] ?? fileURLToPath(new URL('../../../shared/', import.meta.url)),
  'reports'
)

describe.skipIf(!existsSync(published))('the published reports of the development set', () => {
  it('are filed under the authorities of their names, and contradict nothing', slow, async () => {
    const { run, environment, terminal } = importInto(inHome('published'))
    const results = inHome('published.jsonl')
    expect(await run([published], results)).toBe(1)
    const lines = (await readFile(results, 'utf8')).trim().split('\n').slice(0, -1)
    const contradicting = lines
      .map((line) => JSON.parse(line) as { file: string; differences: unknown[] })
      .filter(({ differences }) => differences.length > 0)
    expect(contradicting).toEqual([])
    const opened = await withHouse(environment, terminal, async ({ db }) => {
      const rows = await db
        .selectFrom('record.report')
        .innerJoin('record.activity', 'record.activity.id', 'record.report.activity')
        .innerJoin('record.authority', 'record.authority.slug', 'record.activity.authority')
        .select(['record.authority.urn', 'record.authority.slug', 'record.report.file_name'])
        .execute()
      expect(rows.length).toBeGreaterThan(30)
      const strays = rows.filter(
        ({ urn, slug, file_name }) => !file_name.startsWith(`${urn}-`) && !file_name.includes(`-${slug}-`)
      )
      expect(strays).toEqual([])
      return 0
    })
    expect(opened).toBe(0)
  })
})
