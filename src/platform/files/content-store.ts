import { createHash, type Hash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { access, mkdir, open, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { adoptDurably, sweepDrafts, writeDurably, writeStreamDurably } from './durable-write.ts'
import { isMissing } from './file-error.ts'

declare const sha256: unique symbol
/** The SHA-256 of some bytes in 64 hexadecimal digits: the name under which they are kept. */
export type Sha256 = string & { readonly [sha256]: true }

export function isSha256(text: string): text is Sha256 {
  return /^[0-9a-f]{64}$/.test(text)
}

export function sha256Of(bytes: Uint8Array): Sha256 {
  return digestOf(createHash('sha256').update(bytes))
}

/** Some bytes that were kept: their name in the store, and how many there are. */
export interface Kept {
  readonly sha256: Sha256
  readonly bytes: number
}

/** A kept file that is read piece by piece, so that its size is nothing to the memory. */
export interface KeptFile {
  readonly bytes: number
  /** The bytes from `start` up to but not including `end`; fewer where the file ends before. */
  read(start: number, end: number): Promise<Uint8Array>
  /** All of it, once. The last piece is given only when all are what the hash says; damaged, it ends in an error. */
  chunks(): AsyncGenerator<Uint8Array>
}

/** Keeps bytes under their own hash: what is there never changes, and the same bytes are kept once. */
export interface ContentStore {
  /** Resolves when the bytes are on the disk to stay. Nothing happens when they are there already. */
  put(bytes: Uint8Array): Promise<Sha256>
  /** The same for bytes as they come, of which none is kept where they end in an error. */
  putStream(chunks: AsyncIterable<Uint8Array>): Promise<Kept>
  /**
   * Keeps a file that lies on the same disk, durable already, without copying it; the file stays where it is, and nobody
   * writes into it any more. Whoever hashed it as it came says so, and it is not read again. In the place of a kept file
   * that was damaged or lost it makes good what is kept.
   */
  adopt(path: string, hashed?: Kept): Promise<Kept>
  /** Undefined when nothing is kept under this hash. Throws when what is kept was damaged. */
  read(hash: Sha256): Promise<Uint8Array | undefined>
  /** Undefined when nothing is kept under this hash. */
  open(hash: Sha256): Promise<KeptFile | undefined>
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
    putStream: async (chunks) => {
      const draft = await writeStreamDurably(hashing(chunks), incoming)
      const kept = draft.ended
      await draft.moveTo(placeOf(kept.sha256))
      return kept
    },
    adopt: async (path, hashed) => {
      const kept = hashed ?? (await keptIn(path))
      if (!(await isWhole(placeOf(kept.sha256), kept)))
        await adoptDurably(path, placeOf(kept.sha256), incoming)
      return kept
    },
    open: (hash) => openKept(placeOf(hash), hash),
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

/** Whether what is kept at a place is still what it was; what cannot be read is not. */
async function isWhole(place: string, { sha256, bytes }: Kept): Promise<boolean> {
  try {
    return (await stat(place)).size === bytes && (await keptIn(place)).sha256 === sha256
  } catch {
    return false
  }
}

async function readIfThere(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path)
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}

async function openKept(path: string, hash: Sha256): Promise<KeptFile | undefined> {
  try {
    const { size } = await stat(path)
    return { bytes: size, read: (start, end) => readPart(path, start, end), chunks: () => proven(path, hash) }
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}

/** Some bytes of a file; fewer where it ends before. */
export async function readPart(path: string, start: number, end: number): Promise<Uint8Array> {
  const file = await open(path, 'r')
  try {
    const buffer = new Uint8Array(Math.max(0, end - start))
    let filled = 0
    while (filled < buffer.length) {
      const { bytesRead } = await file.read(buffer, filled, buffer.length - filled, start + filled)
      if (bytesRead === 0) break
      filled += bytesRead
    }
    return buffer.subarray(0, filled)
  } finally {
    await file.close()
  }
}

async function* proven(path: string, hash: Sha256): AsyncGenerator<Uint8Array> {
  const chunks = hashing(piecesOf(path))
  let held: Uint8Array | undefined
  for (let next = await chunks.next(); ; next = await chunks.next()) {
    if (next.done === true) {
      if (next.value.sha256 !== hash) throw new Error(`The kept file ${hash} was damaged`)
      if (held !== undefined) yield held
      return
    }
    if (held !== undefined) yield held
    held = next.value
  }
}

async function keptIn(path: string): Promise<Kept> {
  const chunks = hashing(piecesOf(path))
  for (let next = await chunks.next(); ; next = await chunks.next()) {
    if (next.done === true) return next.value
  }
}

/** A large piece at a time: reading a gigabyte in small ones costs twice the time. */
const pieceInBytes = 512 * 1024

async function* piecesOf(path: string): AsyncGenerator<Uint8Array> {
  for await (const piece of createReadStream(path, { highWaterMark: pieceInBytes })) {
    if (piece instanceof Uint8Array) yield piece
  }
}

/** Hands the bytes on, and ends with what they were. */
async function* hashing(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, Kept> {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const chunk of chunks) {
    hash.update(chunk)
    bytes += chunk.length
    yield chunk
  }
  return { sha256: digestOf(hash), bytes }
}

/** Of all that was put into the hash; it takes no more afterwards. */
export function digestOf(hash: Hash): Sha256 {
  const digest = hash.digest('hex')
  if (!isSha256(digest)) throw new Error('A digest of another length')
  return digest
}
