import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { textPdf } from '../../test/reading/made-pdfs.ts'
import type { ReadOptions } from './read.ts'
import { readCommand } from './read.ts'

const example = await readFile(new URL('../../examples/exampleshire.pdf', import.meta.url))

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'throughline-read-'))
  await mkdir(join(folder, 'empty'))
  await mkdir(join(folder, 'archive', '80481_leeds'), { recursive: true })
  await writeFile(join(folder, 'archive', '80481_leeds', 'Inspection - 09 may 2025.pdf'), example)
  await writeFile(join(folder, 'archive', '80500-other-2025-05-02.PDF'), example)
  await writeFile(join(folder, 'archive', 'notes.txt'), 'not asked for')
  await writeFile(join(folder, 'archive', 'page.pdf'), '<!DOCTYPE html><html></html>')
  await writeFile(join(folder, 'minutes.pdf'), await textPdf(['Minutes of the scrutiny committee']))
})
afterAll(async () => rm(folder, { recursive: true }))

async function run(paths: readonly string[], options: ReadOptions = {}) {
  let printed = ''
  const told: string[] = []
  const status = await readCommand(
    paths.map((path) => join(folder, path)),
    options,
    {
      print: (text) => {
        printed += text
      },
      tell: (text) => told.push(text.replaceAll(folder, '…')),
      watched: false
    }
  )
  return { status, printed, told }
}

const holding = (words: string): unknown => expect.stringContaining(words)

function parsed(lines: string): unknown[] {
  return lines
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line))
}

describe('throughline read', () => {
  it('prints one report as JSON to look at, its values with page and words', async () => {
    const { status, printed, told } = await run(['archive/80481_leeds/Inspection - 09 may 2025.pdf'])
    expect([status, told]).toEqual([0, []])
    expect(printed).toContain('\n  "authority": "Exampleshire"')
    expect(JSON.parse(printed)).toMatchObject({
      kind: holding('ilacs-'),
      urn: '80481',
      published: '2025-05-09',
      overall_absent: false,
      sections: [{ area: 'help_and_protection', first: 1 }, {}, {}, {}],
      report: { authority: { from: { page: 1, quote: holding('Exampleshire') } } }
    })
  })

  it('prints a folder a line a report, in order of path, and names what it could not take', async () => {
    const { status, printed, told } = await run(['archive'])
    expect(status).toBe(1)
    expect(parsed(printed)).toMatchObject([
      { file: '80481_leeds/Inspection - 09 may 2025.pdf', urn: '80481' },
      { file: '80500-other-2025-05-02.PDF', published: '2025-05-02' },
      { file: 'page.pdf', kind: 'unreadable', error: holding('web page') }
    ])
    expect(told).toEqual(['page.pdf: The file is a web page named as a PDF; it holds no report.'])
  })

  it.each([
    [
      ['archive/page.pdf'],
      2,
      '…/archive/page.pdf: The file is a web page named as a PDF; it holds no report.'
    ],
    [['nowhere.pdf'], 2, '…/nowhere.pdf: There is no such file or folder.'],
    [['empty'], 2, '…/empty: The folder holds no PDF.'],
    [
      ['archive/80500-other-2025-05-02.PDF', 'nowhere.pdf'],
      1,
      '…/nowhere.pdf: There is no such file or folder.'
    ],
    [['minutes.pdf'], 2, expect.stringMatching(/minutes\.pdf: .*not.*report/i) as unknown as string]
  ])('answers %j with %i and a line', async (paths, expected, line) => {
    const { status, told } = await run(paths)
    expect(status).toBe(expected)
    expect(told).toEqual([line])
  })

  it('prints several reports as one JSON document when asked', async () => {
    const { printed } = await run(['archive', 'minutes.pdf'], { format: 'json' })
    expect(JSON.parse(printed)).toHaveLength(4)
  })

  it('reads a file once that is named twice', async () => {
    const { printed } = await run(['minutes.pdf', 'minutes.pdf'], { format: 'jsonl' })
    expect(parsed(printed)).toMatchObject([{ kind: 'unreadable', reason: 'not-an-inspection-report' }])
  })

  it('writes to a file that appears whole', async () => {
    const out = join(folder, 'out.jsonl')
    const { status, printed } = await run(['archive'], { format: 'jsonl', out })
    expect([status, printed]).toEqual([1, ''])
    expect(parsed(await readFile(out, 'utf8'))).toHaveLength(3)
    expect(await readdir(folder)).not.toContain('out.jsonl.part')
  })

  it('says when it cannot write', async () => {
    const { status, told } = await run(['minutes.pdf'], { out: join(folder, 'no', 'such', 'folder.json') })
    expect(status).toBe(2)
    expect(told).toEqual(['…/no/such/folder.json: The file cannot be written.'])
  })

  it('leaves nothing half-written behind where the file cannot take its name', async () => {
    await mkdir(join(folder, 'taken.jsonl', 'by-a-folder'), { recursive: true })
    const { status, told } = await run(['minutes.pdf'], { out: join(folder, 'taken.jsonl') })
    expect(status).toBe(2)
    expect(told.at(-1)).toBe('…/taken.jsonl: The file cannot be written.')
    expect(await readdir(folder)).not.toContain('taken.jsonl.part')
  })
})
