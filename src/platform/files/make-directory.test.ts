import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeDirectory } from './make-directory.ts'

let home: string
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'throughline-directory-'))
  await writeFile(join(home, 'file'), '')
})
afterAll(() => rm(home, { recursive: true }))

it('makes a directory with those above it, and is content with one that is there', async () => {
  const deep = join(home, 'a', 'b', 'c')
  expect(await makeDirectory(deep)).toEqual({ kind: 'there' })
  expect((await stat(deep)).isDirectory()).toBe(true)
  expect(await makeDirectory(deep)).toEqual({ kind: 'there' })
})

it('lets two that make the same one at once both have it', async () => {
  const both = await Promise.all([makeDirectory(join(home, 'x', 'y')), makeDirectory(join(home, 'x', 'y'))])
  expect(both).toEqual([{ kind: 'there' }, { kind: 'there' }])
})

it('says that a file is in the way', async () => {
  const because = `${join(home, 'file')} is a file`
  expect(await makeDirectory(join(home, 'file', 'record'))).toEqual({ kind: 'refused', because })
})

it.runIf(process.platform === 'linux').each([
  ['/proc/record/database', 'no folder can be made in /proc'],
  ['/dev/null/record', '/dev/null is a file']
])('answers for %s, which can hold nothing', { timeout: 5_000 }, async (path, because) => {
  expect(await makeDirectory(path)).toEqual({ kind: 'refused', because })
})
