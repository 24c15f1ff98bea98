import { randomUUID } from 'node:crypto'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** A draft this old was left by a process that was killed; a younger one may be another process's, still writing. */
const draftLifetimeInMs = 3_600_000

/**
 * Writes a file that is there whole or not at all, and is on the disk to stay once this resolves. `drafts` is a
 * directory of the same disk.
 */
export async function writeDurably(place: string, bytes: Uint8Array, drafts: string): Promise<void> {
  const draft = join(drafts, randomUUID())
  await writeThrough(draft, bytes)
  const created = await mkdir(dirname(place), { recursive: true })
  await rename(draft, place)
  await syncDirectory(dirname(place))
  if (created !== undefined) await syncDirectory(dirname(created))
}

/** Clears away what a kill left half-written. */
export async function sweepDrafts(drafts: string): Promise<void> {
  for (const name of await readdir(drafts)) {
    const draft = join(drafts, name)
    if (await isOld(draft)) await rm(draft, { force: true })
  }
}

/** Whether a file was last written too long ago for anybody to be still at it. */
export async function isOld(path: string): Promise<boolean> {
  const { mtimeMs } = await stat(path)
  return Date.now() - mtimeMs > draftLifetimeInMs
}

async function writeThrough(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx')
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Forces a rename to the disk. Windows has no such call; its file system journals names itself. */
export async function syncDirectory(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const directory = await open(path, 'r')
  try {
    await directory.sync()
  } finally {
    await directory.close()
  }
}
