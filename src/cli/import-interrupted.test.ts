import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { heldIn, importFolderForTests, importInto, reportedAuthorities } from '../../test/import-folder.ts'
import { importCommand } from './import.ts'
import { withHouse } from './with-house.ts'

// Each of these makes a record of its own, on a machine that may be doing much else.
const slow = { timeout: 240_000 }
const main = fileURLToPath(new URL('./main.ts', import.meta.url))

const folder = importFolderForTests()
const inHome = (...parts: string[]) => join(folder().home, ...parts)
const everyReport = reportedAuthorities.map((authority) => `${authority.toLowerCase()}.pdf`).toSorted()

interface ResultLine {
  readonly file?: string
  readonly outcome?: string
  readonly paragraphs?: number
  readonly summary?: { readonly left: number; readonly taken: number; readonly already_held: number }
}

/** The lines of a result file; one that is no JSON fails the test. */
async function resultLines(path: string): Promise<ResultLine[]> {
  const text = await readFile(path, 'utf8')
  expect(text).toMatch(/\n$/)
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as ResultLine)
}

/** Imports in a process of its own, and does something to it once so many files have their answer. */
function importUntil(
  directory: string,
  result: string,
  files: number,
  act: (child: ChildProcess) => void
): Promise<{ status: number | null; told: string; acknowledged: string[] }> {
  const child = spawn(process.execPath, [main, 'import', folder().reports, '--result', result], {
    env: { ...process.env, DATA_DIR: directory },
    stdio: ['ignore', 'ignore', 'pipe']
  })
  let told = ''
  let acted = false
  const acknowledged = () => [...told.matchAll(/^(?:.*\/)?(\S+\.pdf): .*\n/gm)].map((match) => match[1] ?? '')
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    told += text
    if (acted || acknowledged().length < files) return
    acted = true
    act(child)
  })
  return new Promise((resolve) =>
    child.once('close', (status) => resolve({ status, told, acknowledged: acknowledged() }))
  )
}

async function everythingIsThereOnce(directory: string): Promise<void> {
  const held = await heldIn(directory)
  expect(held.map(({ file }) => file).toSorted()).toEqual(everyReport)
  expect(held.map(({ paragraphs }) => paragraphs)).toEqual(held.map(() => 48))
  const kept = await readdir(join(directory, 'files'), { recursive: true })
  expect(kept.filter((path) => /[0-9a-f]{64}$/.test(path))).toHaveLength(everyReport.length)
}

describe('an import that is killed', () => {
  it('loses nothing it acknowledged, leaves results that can be read, and is carried on', slow, async () => {
    const directory = inHome('killed')
    const result = inHome('killed.jsonl')
    const acknowledged = new Set<string>()
    for (let round = 0; round < 3; round += 1) {
      const killed = await importUntil(directory, result, 2 * round + 1, (child) => child.kill('SIGKILL'))
      expect(killed.status).toBeNull()
      for (const name of killed.acknowledged) acknowledged.add(name)
      const lines = await resultLines(result)
      expect(lines.length).toBeGreaterThan(0)
      expect(lines.every(({ summary }) => summary === undefined)).toBe(true)
    }
    const after = await heldIn(directory)
    expect(after.map(({ file }) => file)).toEqual(expect.arrayContaining([...acknowledged]))
    expect(after.map(({ paragraphs }) => paragraphs)).toEqual(after.map(() => 48))

    expect(await importInto(directory).run([folder().reports], result)).toBe(0)
    await everythingIsThereOnce(directory)
    const lines = await resultLines(result)
    expect(
      lines
        .slice(0, -1)
        .map(({ file }) => file?.split('/').at(-1))
        .toSorted()
    ).toEqual(everyReport)
    expect(lines.slice(0, -1).every(({ paragraphs }) => paragraphs === 48)).toBe(true)
    const { left, taken = 0, already_held = 0 } = lines.at(-1)?.summary ?? {}
    expect({ left, all: taken + already_held }).toEqual({ left: 0, all: 8 })
    expect(already_held).toBeGreaterThanOrEqual(acknowledged.size)

    const { environment, terminal } = importInto(directory)
    await withHouse(environment, terminal, async ({ db }) => {
      const runs = await db.selectFrom('record.import_run').select('ended_as').orderBy('id').execute()
      expect(runs.map(({ ended_as }) => ended_as)).toEqual(['stopped', 'stopped', 'stopped', 'finished'])
      return 0
    })
  })
})

describe('an import that a person stops', () => {
  it.skipIf(process.platform === 'win32')(
    'finishes the file it is at, says what is left, and is carried on',
    slow,
    async () => {
      const directory = inHome('interrupted')
      const result = inHome('interrupted.jsonl')
      const { status, told } = await importUntil(directory, result, 2, (child) => child.kill('SIGINT'))
      expect(status).toBe(130)
      expect(told).toMatch(/Stopped with \d of 8 files left\. The same command carries on\.\n$/)
      const stopped = await resultLines(result)
      expect(stopped.at(-1)?.summary?.left).toBe(8 - (stopped.length - 1))

      expect(await importInto(directory).run([folder().reports], result)).toBe(0)
      await everythingIsThereOnce(directory)
      const lines = await resultLines(result)
      expect(lines).toHaveLength(9)
      expect(lines.filter(({ outcome }) => outcome === 'already-held')).toHaveLength(stopped.length - 1)
    }
  )

  it('stops between two files, whatever was read ahead', slow, async () => {
    const { told, environment, terminal } = importInto(inHome('stopped'))
    const controller = new AbortController()
    const stopAfterTwo = {
      ...terminal,
      tell: (text: string) => {
        told.push(text)
        if (told.length === 2) controller.abort()
      }
    }
    const status = await importCommand([folder().reports], {}, environment, stopAfterTwo, controller.signal)
    expect(status).toBe(130)
    expect(told.at(-1)).toBe('Stopped with 6 of 8 files left. The same command carries on.')
    expect(await heldIn(inHome('stopped'))).toHaveLength(2)
  })
})
