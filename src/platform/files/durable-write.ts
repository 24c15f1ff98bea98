import { randomUUID } from 'node:crypto'
import { copyFile, link, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { codeOf } from './file-error.ts'

/** A draft this old was left by a process that was killed; a younger one may be another process's, still writing. */
const draftLifetimeInMs = 3_600_000

/**
 * Writes a file that is there whole or not at all, and is on the disk to stay once this resolves. `drafts` is a
 * directory of the same disk.
 */
export async function writeDurably(place: string, bytes: Uint8Array, drafts: string): Promise<void> {
  const draft = join(drafts, randomUUID())
  try {
    await writeThrough(draft, bytes)
    await moveDurably(draft, place)
  } catch (error) {
    // On a full disk what was half written would keep it full.
    await rm(draft, { force: true })
    throw error
  }
}

/** Bytes that were written as they came, waiting to be moved to their place, and what the iterator of them ended with. */
interface WrittenDraft<End> {
  readonly ended: End
  readonly moveTo: (place: string) => Promise<void>
}

/** Writes bytes as they come, through to the disk; nothing of them stays where they end in an error. */
export async function writeStreamDurably<End>(
  chunks: AsyncGenerator<Uint8Array, End>,
  drafts: string
): Promise<WrittenDraft<End>> {
  const draft = join(drafts, randomUUID())
  const file = await open(draft, 'wx')
  try {
    for (let next = await chunks.next(); ; next = await chunks.next()) {
      if (next.done === true) {
        await file.sync()
        return { ended: next.value, moveTo: (place) => moveDurably(draft, place) }
      }
      await file.writeFile(next.value)
    }
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  } finally {
    await file.close()
  }
}

/** Lets a file, durable already, be found at another place as well. */
export async function adoptDurably(path: string, place: string, drafts: string): Promise<void> {
  const draft = join(drafts, randomUUID())
  try {
    await linkOrCopy(path, draft)
    await moveDurably(draft, place)
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
}

/** Some file systems have no second names for a file. */
async function linkOrCopy(path: string, draft: string): Promise<void> {
  try {
    await link(path, draft)
  } catch (error) {
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK', 'ENOSYS', 'EXDEV'].includes(String(codeOf(error))))
      throw error
    await copyFile(path, draft)
    const copied = await open(draft, 'r+')
    await copied.sync().finally(() => copied.close())
  }
}

async function moveDurably(draft: string, place: string): Promise<void> {
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
