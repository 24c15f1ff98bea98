import { execFile, spawnSync } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { z } from 'zod'
import { openReaders } from '../src/reading/workers/readers.ts'
import { median, table } from './machine.ts'

const run = promisify(execFile)
const rounds = 5
const readerProcess = fileURLToPath(new URL('./reading-process.ts', import.meta.url))
const Said = z.object({ read: z.number(), peakKilobytes: z.number() })

/**
 * Reading every ILACS report of a folder, the start of the process and of two workers included, against
 * `pdftotext -layout` called once a file, turn and turn about.
 */
export async function benchReading(folder: string): Promise<string> {
  const files = await ilacsReports(folder)
  if (spawnSync('pdftotext', ['-v']).error !== undefined)
    return 'not measured: pdftotext is not on this machine'
  const rows = []
  for (let round = 0; round < rounds; round += 1) {
    const native = await pdftotext(files)
    rows.push({ native, ...(await ours(files)) })
  }
  const ms = (figures: readonly number[]): string => `${Math.round(median(figures))} ms`
  const peak = Math.max(...rows.map((row) => row.peakKilobytes)) / 1000
  return table([
    [`${files.length} reports, median of ${rounds} rounds`, ''],
    ['pdftotext -layout, a process a file, text only', ms(rows.map((row) => row.native))],
    ['read, with every value, page and words', ms(rows.map((row) => row.reading))],
    ['read / pdftotext (aim: at most 0.6)', median(rows.map((row) => row.reading / row.native)).toFixed(2)],
    ['largest memory (aim: under 500 MB)', `${Math.round(peak)} MB`]
  ])
}

async function ilacsReports(folder: string): Promise<string[]> {
  const readers = openReaders()
  const paths = (await readdir(folder))
    .filter((name) => name.endsWith('.pdf'))
    .toSorted()
    .map((name) => join(folder, name))
  const kinds = await Promise.all(
    paths.map(async (path) => (await readers.read({ bytes: await readFile(path), fileName: path })).kind)
  )
  await readers.close()
  return paths.filter((_, index) => kinds[index] === 'read')
}

async function pdftotext(files: readonly string[]): Promise<number> {
  const started = performance.now()
  for (const file of files) await run('pdftotext', ['-layout', file, '-'], { maxBuffer: 64 * 1024 * 1024 })
  return performance.now() - started
}

async function ours(files: readonly string[]): Promise<{ reading: number; peakKilobytes: number }> {
  const started = performance.now()
  const { stdout } = await run(process.execPath, [readerProcess, ...files])
  const reading = performance.now() - started
  const { read, peakKilobytes } = Said.parse(JSON.parse(stdout))
  if (read !== files.length) throw new Error(`${files.length - read} reports were not read`)
  return { reading, peakKilobytes }
}
