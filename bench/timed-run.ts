import { execFile, spawnSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { z } from 'zod'

const run = promisify(execFile)
const root = fileURLToPath(new URL('..', import.meta.url))
const resourceUse = pathToFileURL(join(root, 'bench', 'resource-use.mjs')).href

/** What a run took: by the clock, and of processors. On a busy machine the second is the steadier one. */
export interface Run {
  readonly wallMs: number
  readonly processorMs: number
}

export interface ReadingRun extends Run {
  /** The largest memory of the process with all its threads; it starts no other process. */
  readonly peakMegabytes: number
  readonly files: readonly ReadFile[]
}

export interface ReadFile {
  readonly kind: string
  readonly pages: number
}

const Used = z.object({ maxRSS: z.number(), userCPUTime: z.number(), systemCPUTime: z.number() })
const Row = z.object({ kind: z.string(), report: z.object({ pages: z.number() }).optional() })

/** `throughline read` of a folder, as built, writing all it read to a file: the start of the process included. */
export async function readFolder(folder: string, scratch: string): Promise<ReadingRun> {
  const out = join(scratch, 'readings.jsonl')
  const used = join(scratch, 'used.json')
  const command = join(root, 'bin', 'throughline.mjs')
  const args = ['--import', resourceUse, command, 'read', folder, '--format', 'jsonl', '--out', out]
  const started = performance.now()
  // It ends with 1 when a file was refused, and says which; the rows say so too.
  await run(process.execPath, args, { env: { ...process.env, RESOURCE_USE: used } }).catch(onlyStatusOne)
  const wallMs = performance.now() - started
  const { maxRSS, userCPUTime, systemCPUTime } = Used.parse(JSON.parse(await readFile(used, 'utf8')))
  const rows = (await readFile(out, 'utf8')).split('\n').filter((line) => line !== '')
  const files = rows.map((line) => {
    const { kind, report } = Row.parse(JSON.parse(line))
    return { kind, pages: report?.pages ?? 0 }
  })
  return {
    wallMs,
    processorMs: (userCPUTime + systemCPUTime) / 1000,
    peakMegabytes: (maxRSS * 1024) / 1_000_000,
    files
  }
}

function onlyStatusOne(error: unknown): void {
  if (error instanceof Error && 'code' in error && error.code === 1) return
  throw error
}

export function hasPdftotext(): boolean {
  return spawnSync('pdftotext', ['-v']).error === undefined
}

/** `pdftotext -layout` called once a file by a shell, its text thrown away. A file that it cannot read is passed over. */
export async function pdftotext(files: readonly string[]): Promise<Run> {
  const loop = 'for file in "$@"; do pdftotext -layout "$file" - >/dev/null 2>&1; done; times'
  const started = performance.now()
  const { stdout } = await run('sh', ['-c', loop, 'sh', ...files])
  const wallMs = performance.now() - started
  const [, ofChildren = ''] = stdout.trim().split('\n')
  return { wallMs, processorMs: secondsIn(ofChildren) * 1000 }
}

/** The shell's `times`: user and system, each as `1m2.34s`. */
function secondsIn(times: string): number {
  const parts = [...times.matchAll(/(\d+)m([\d.]+)s/g)]
  return parts.reduce((sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds), 0)
}
