import { execFileSync } from 'node:child_process'
import { createReadStream } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openOutput } from './output-file.ts'
import { openResultFile } from './result-file.ts'
import type { Terminal } from './terminal.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'throughline-output-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const silent: Terminal = { print: () => undefined, tell: () => undefined, watched: false }

async function opened(path: string) {
  const output = await openOutput(path, silent)
  if (output === undefined) throw new Error('It cannot be written.')
  return output
}

it('puts a file under its name only when all is written', async () => {
  const path = join(folder, 'out.json')
  const output = await opened(path)
  await output.write('one, ')
  expect(await readdir(folder)).toEqual(['out.json.part'])
  await output.write('two')
  expect(await output.finish()).toBe('written')
  expect([await readdir(folder), await readFile(path, 'utf8')]).toEqual([['out.json'], 'one, two'])
})

it('leaves nothing of what was abandoned', async () => {
  const output = await opened(join(folder, 'out.json'))
  await output.write('one')
  await output.abandon()
  expect(await readdir(folder)).toEqual([])
})

// As root, a file put in the place of /dev/null would break the machine.
it.skipIf(process.platform === 'win32')('writes into a pipe, and leaves it a pipe', async () => {
  const path = join(folder, 'pipe')
  execFileSync('mkfifo', [path])
  const said = text(createReadStream(path))
  const output = await opened(path)
  await output.write('one')
  expect(await output.finish()).toBe('written')
  expect(await said).toBe('one')
  expect((await stat(path)).isFIFO()).toBe(true)
})

it.skipIf(process.platform === 'win32')('writes the results of an import into a pipe', async () => {
  const path = join(folder, 'pipe')
  execFileSync('mkfifo', [path])
  const said = text(createReadStream(path))
  const results = await openResultFile(path)
  if (results.kind === 'refused') throw new Error(results.because)
  expect(await results.file.close()).toBe('whole')
  expect(await said).toBe('')
})
