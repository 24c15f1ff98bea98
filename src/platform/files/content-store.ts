import { createHash } from 'node:crypto'
import { access, mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sweepDrafts, writeDurably } from './durable-write.ts'

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

/** Opens the store in a directory, and clears away what a kill left half-written there. */
export async function openContentStore(directory: string): Promise<ContentStore> {
  const incoming = join(directory, 'incoming')
  const placeOf = (hash: Sha256): string => join(directory, hash.slice(0, 2), hash)
  await mkdir(incoming, { recursive: true })
  await sweepDrafts(incoming)
  return {
    put: async (bytes) => {
      const hash = sha256Of(bytes)
      const place = placeOf(hash)
      if (await exists(place)) return hash
      await writeDurably(place, bytes, incoming)
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
