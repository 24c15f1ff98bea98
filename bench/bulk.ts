import { execFile } from 'node:child_process'
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { z } from 'zod'
import { addDays, isoDate } from '../src/framework/iso-date.ts'
import { loadShippedFacts } from '../src/record/facts/shipped-facts.ts'
import { exampleReport } from '../tools/exampleshire.ts'
import type { Measured } from './machine.ts'
import { measured } from './machine.ts'
import { reportsIn } from './report-folders.ts'

const run = promisify(execFile)
const root = fileURLToPath(new URL('..', import.meta.url))
const sizes = [60, 300, 600]

/**
 * `throughline import` of a folder with 60, 300 and 600 invented reports, each into a record of its own, as built:
 * the start of the process and the filling of the record included. Then the same command again, which passes over
 * what is held; what opening the record alone takes stands beside it.
 */
export async function benchBulk(): Promise<Measured> {
  const scratch = await mkdtemp(join(tmpdir(), 'throughline-bench-'))
  try {
    const all = join(scratch, 'all')
    await inventImports(all, Math.max(...sizes))
    const rows: (string | number)[][] = []
    for (const size of sizes) {
      const folder = join(scratch, String(size))
      await mkdir(folder)
      for (const file of (await reportsIn(all)).slice(0, size)) {
        await copyFile(file, join(folder, basename(file)))
      }
      const record = join(scratch, `record-${size}`)
      const results = join(scratch, `results-${size}.jsonl`)
      const first = await throughline(record, scratch, 'import', folder, '--result', results)
      await wasTaken(results, size)
      const again = await throughline(record, scratch, 'import', folder)
      const opening = await throughline(record, scratch, 'trail', 'verify')
      rows.push([
        size,
        (size / first.seconds).toFixed(1),
        Math.round(first.peakMegabytes),
        again.seconds.toFixed(1),
        opening.seconds.toFixed(1)
      ])
    }
    return measured([
      ['reports', 'a second', 'peak MB', 'seconds to pass over them', 'seconds to open and check the record'],
      ...rows
    ])
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

/** Reports of invented inspections at real authorities, in years to come, each an inspection of its own. */
async function inventImports(folder: string, count: number): Promise<void> {
  await mkdir(folder, { recursive: true })
  const current = loadShippedFacts().authorities.filter(({ abolishedOn }) => abolishedOn === undefined)
  for (let index = 0; index < count; index += 1) {
    const authority = current[index % current.length]
    if (!authority) throw new Error('There are no authorities.')
    const start = addDays(isoDate('2027-01-04'), 7 * 60 * Math.floor(index / current.length))
    const bytes = await exampleReport({
      authority: authority.name,
      layout: 'ILACS_2026',
      start,
      end: addDays(start, 11),
      seed: index + 1
    })
    await writeFile(join(folder, `${String(index).padStart(4, '0')}.pdf`), bytes)
  }
}

const Used = z.object({ maxRSS: z.number() })

async function throughline(record: string, scratch: string, ...args: readonly string[]) {
  const used = join(scratch, 'used.json')
  const resourceUse = pathToFileURL(join(root, 'bench', 'resource-use.mjs')).href
  const command = join(root, 'bin', 'throughline.mjs')
  const started = performance.now()
  await run(process.execPath, ['--import', resourceUse, command, ...args], {
    env: { ...process.env, DATA_DIR: record, RESOURCE_USE: used }
  })
  const seconds = (performance.now() - started) / 1000
  const { maxRSS } = Used.parse(JSON.parse(await readFile(used, 'utf8')))
  return { seconds, peakMegabytes: (maxRSS * 1024) / 1_000_000 }
}

const Summary = z.object({ summary: z.object({ taken: z.number() }) })

async function wasTaken(results: string, size: number): Promise<void> {
  const last = (await readFile(results, 'utf8')).trim().split('\n').at(-1) ?? ''
  const { taken } = Summary.parse(JSON.parse(last)).summary
  if (taken !== size) throw new Error(`${taken} of ${size} reports were taken`)
}
