import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { findReportFiles } from './report-files.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'throughline-files-'))
  await mkdir(join(folder, 'b', 'deep'), { recursive: true })
  for (const name of ['c.pdf', 'a.PDF', 'b/one.pdf', 'b/deep/two.pdf', 'notes.txt']) {
    await writeFile(join(folder, name), name)
  }
})
afterEach(async () => {
  await chmod(join(folder, 'b'), 0o700)
  await rm(folder, { recursive: true, force: true })
})

it('finds every PDF below a folder, in order of path, and no other file', async () => {
  const { files, missing } = await findReportFiles([folder])
  expect(files.map(({ name, bytes }) => [name, bytes])).toEqual([
    ['a.PDF', 5],
    ['b/deep/two.pdf', 14],
    ['b/one.pdf', 9],
    ['c.pdf', 5]
  ])
  expect(missing).toEqual([])
})

it('takes a file once that is named twice, and tells what is not there', async () => {
  const file = join(folder, 'c.pdf')
  const { files, missing } = await findReportFiles([file, folder, join(folder, 'nowhere')])
  expect(files.filter(({ path }) => path === file)).toHaveLength(1)
  expect(missing).toMatchObject([{ because: 'There is no such file or folder.' }])
})

// The superuser opens every folder, so there is nothing to see for it.
it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
  'names the folder that cannot be opened, and finds the rest',
  async () => {
    await chmod(join(folder, 'b'), 0)
    const { files, missing } = await findReportFiles([folder])
    expect(files.map(({ name }) => name)).toEqual(['a.PDF', 'c.pdf'])
    expect(missing).toEqual([{ name: join(folder, 'b'), because: 'The folder cannot be opened.' }])
  }
)

it('does not go round in circles', async () => {
  await symlink(folder, join(folder, 'b', 'again'))
  expect((await findReportFiles([folder])).files).toHaveLength(4)
})
