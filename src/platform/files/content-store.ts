import { createHash, randomUUID } from 'node:crypto'
import { access, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'

declare const sha256: unique symbol
/** The SHA-256 of some bytes in 64 hexadecimal digits: the name under which they are kept. */
export type Sha256 = string & { readonly [sha256]: true }

export function isSha256(text: string): text is Sha256 {
  return /^[0-9a-f]{64}$/.test(text)
}

export function sha256Of(bytes: Uint8Array): Sha256 {
  const digest = createHash('sha256').update(bytes).digest('hex')
  if (!isSha256(digest)) throw new Error('A digest of another length')
  return digest
}

/** Keeps bytes under their own hash: what is there never changes, and the same bytes are kept once. */
export interface ContentStore {
  /** Resolves when the bytes are on the disk to stay. Nothing happens when they are there already. */
  put(bytes: Uint8Array): Promise<Sha256>
  /** Undefined when nothing is kept under this hash. Throws when what is kept was damaged. */
  read(hash: Sha256): Promise<Uint8Array | undefined>
  has(hash: Sha256): Promise<boolean>
}

/** A draft this old was left by a process that was killed; a younger one may be another process's, still writing. */
const draftLifetimeInMs = 3_600_000

/** Opens the store in a directory, and clears away what a kill left half-written there. */
export async function openContentStore(directory: string): Promise<ContentStore> {
  const incoming = join(directory, 'incoming')
  const placeOf = (hash: Sha256): string => join(directory, hash.slice(0, 2), hash)
  await mkdir(incoming, { recursive: true })
  await sweep(incoming)
  return {
    put: async (bytes) => {
      const hash = sha256Of(bytes)
      const place = placeOf(hash)
      if (await exists(place)) return hash
      const draft = join(incoming, randomUUID())
      await writeThrough(draft, bytes)
      const created = await mkdir(dirname(place), { recursive: true })
      await rename(draft, place)
      await syncDirectory(dirname(place))
      if (created !== undefined) await syncDirectory(directory)
      return hash
    },
    read: async (hash) => {
      const bytes = await readIfThere(placeOf(hash))
      if (bytes !== undefined && sha256Of(bytes) !== hash)
        throw new Error(`The kept file ${hash} was damaged`)
      return bytes
    },
    has: (hash) => exists(placeOf(hash))
  }
}

async function sweep(incoming: string): Promise<void> {
  for (const name of await readdir(incoming)) {
    const draft = join(incoming, name)
    const { mtimeMs } = await stat(draft)
    if (Date.now() - mtimeMs > draftLifetimeInMs) await rm(draft, { force: true })
  }
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
async function syncDirectory(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const directory = await open(path, 'r')
  try {
    await directory.sync()
  } finally {
    await directory.close()
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path)
    return true
  } catch {
    return false
  }
}

async function readIfThere(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}
