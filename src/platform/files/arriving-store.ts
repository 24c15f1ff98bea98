import { createHash, type Hash } from 'node:crypto'
import { type FileHandle, mkdir, open, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { digestOf, readPart, type Sha256 } from './content-store.ts'
import { bytesFree, keptFree } from './disk-room.ts'
import { isOld, syncDirectory } from './durable-write.ts'
import { isDiskFull, isMissing } from './file-error.ts'

/** What became of some bytes that were to be added to a file on its way in. `size` is how much of it is on the disk to stay. */
export type Appended =
  | {
      readonly kind: 'added'
      readonly size: number
      /** Of the whole file, where all of it came at once. */
      readonly sha256: Sha256 | undefined
    }
  /** The bytes ended in an error, as where a connection is lost; what came before it was added. */
  | { readonly kind: 'cut'; readonly size: number }
  /** More came than the file was to have; what belongs to it was added. */
  | { readonly kind: 'too-much'; readonly size: number }
  /** There is no room: nothing that was there before was lost, and nothing of this was kept. */
  | { readonly kind: 'disk-full'; readonly size: number }

/** Keeps files on their way in, piece by piece, so that each goes on from where it stopped, after a restart too. */
export interface ArrivingStore {
  /**
   * Does what nobody else may do to the same file meanwhile: adding to it and taking it over are one. Busy where
   * somebody is at it already.
   */
  alone<Result>(name: string, work: () => Promise<Result>): Promise<Result | { readonly kind: 'busy' }>
  /** Adds bytes after the first `from`, up to `most` in all; whatever lay behind them is written over. */
  append(name: string, from: number, chunks: AsyncIterable<Uint8Array>, most: number): Promise<Appended>
  /** How many bytes there are of it; 0 where there are none. */
  size(name: string): Promise<number>
  read(name: string, start: number, end: number): Promise<Uint8Array>
  /** Where it lies, for the content store to take over. */
  pathOf(name: string): string
  letGo(name: string): Promise<void>
  /** Lets go of whatever is not needed, save what was added to so lately that its owner may not have said so yet. */
  letGoOfOthers(isNeeded: (name: string) => boolean): Promise<void>
}

/** The room on the disk, and how much of it is left alone. */
export interface Room {
  readonly bytesFree: (directory: string) => Promise<number>
  readonly keptFree: number
}

/** Opens the store in a directory of its own. A name is a file's name. */
export async function openArrivingStore(
  directory: string,
  room: Room = { bytesFree, keptFree }
): Promise<ArrivingStore> {
  await mkdir(directory, { recursive: true })
  const busy = new Set<string>()
  const pathOf = (name: string): string => join(directory, name)
  return {
    pathOf,
    alone: async (name, work) => {
      if (busy.has(name)) return { kind: 'busy' }
      busy.add(name)
      try {
        return await work()
      } finally {
        busy.delete(name)
      }
    },
    append: (name, from, chunks, most) => append(pathOf(name), from, chunks, most),
    size: (name) => sizeOf(pathOf(name)),
    read: (name, start, end) => readPart(pathOf(name), start, end),
    letGo: (name) => rm(pathOf(name), { force: true }),
    letGoOfOthers: async (isNeeded) => {
      for (const name of await readdir(directory)) {
        if (!isNeeded(name) && !busy.has(name) && (await isOld(pathOf(name)))) await rm(pathOf(name))
      }
    }
  }

  async function append(
    path: string,
    from: number,
    chunks: AsyncIterable<Uint8Array>,
    most: number
  ): Promise<Appended> {
    try {
      // What the content store took over may still lie under this name: it is never written into again.
      if (from === 0) await rm(path, { force: true })
      const file = await open(path, from === 0 ? 'wx' : 'r+')
      try {
        return await added(file, from, chunks, most)
      } finally {
        await file.close()
      }
    } catch (error) {
      if (isDiskFull(error)) return { kind: 'disk-full', size: from }
      throw error
    }
  }

  async function added(
    file: FileHandle,
    from: number,
    chunks: AsyncIterable<Uint8Array>,
    most: number
  ): Promise<Appended> {
    const writing = new Writing(file, from, most, hasRoom)
    try {
      const kind = await writing.take(chunks)
      const { size } = writing
      await file.truncate(size)
      await file.sync()
      // A whole file is acknowledged where it is taken over, and has its name made durable there.
      if (from === 0 && size < most) await syncDirectory(directory)
      return kind === 'added' ? { kind, size, sha256: writing.digest() } : { kind, size }
    } catch (error) {
      // What was half written would keep a full disk full.
      await file.truncate(from).catch(() => undefined)
      throw error
    }
  }

  async function hasRoom(bytes: number): Promise<boolean> {
    return (await room.bytesFree(directory)) - bytes >= room.keptFree
  }
}

/** So much is written in one go: a file in many small writes costs more in waiting than in writing. */
const writtenAtOnce = 1_000_000

/** Bytes as they come into a file, gathered, written and hashed. */
class Writing {
  readonly #file: FileHandle
  readonly #most: number
  readonly #hasRoom: (bytes: number) => Promise<boolean>
  readonly #hash: Hash | undefined
  #gathered: Uint8Array[] = []
  #waiting = 0
  #written: number

  constructor(file: FileHandle, from: number, most: number, hasRoom: (bytes: number) => Promise<boolean>) {
    this.#file = file
    this.#most = most
    this.#hasRoom = hasRoom
    this.#hash = from === 0 ? createHash('sha256') : undefined
    this.#written = from
  }

  get size(): number {
    return this.#written + this.#waiting
  }

  /** Of what was written, where that began with the first byte. */
  digest(): Sha256 | undefined {
    return this.#hash && digestOf(this.#hash)
  }

  async take(chunks: AsyncIterable<Uint8Array>): Promise<'added' | 'cut' | 'too-much'> {
    const pieces = chunks[Symbol.asyncIterator]()
    try {
      return await this.#takeAll(pieces)
    } catch (error) {
      // Whoever sends hears of it at the end; a form whose file stands in the way of the next would never have one.
      await readToTheEnd(pieces)
      throw error
    }
  }

  async #takeAll(pieces: AsyncIterator<Uint8Array>): Promise<'added' | 'cut' | 'too-much'> {
    for (;;) {
      // Only the bytes' own errors are a cut: those of the disk go on to whoever asked.
      const next = await pieces.next().catch(() => undefined)
      if (next === undefined || next.done === true) {
        await this.#write()
        return next === undefined ? 'cut' : 'added'
      }
      const piece = next.value.subarray(0, this.#most - this.size)
      this.#gathered.push(piece)
      this.#waiting += piece.length
      this.#hash?.update(piece)
      if (this.#waiting >= writtenAtOnce) await this.#write()
      if (piece.length < next.value.length) {
        await this.#write()
        await pieces.return?.()
        return 'too-much'
      }
    }
  }

  async #write(): Promise<void> {
    if (this.#waiting === 0) return
    if (!(await this.#hasRoom(this.#waiting))) throw new NoRoom()
    const { bytesWritten } = await this.#file.writev(this.#gathered, this.#written)
    if (bytesWritten < this.#waiting) await this.#writeRest(bytesWritten)
    this.#written += this.#waiting
    this.#gathered = []
    this.#waiting = 0
  }

  /** A disk that is almost full takes a part, and says so only when it is asked to take the rest. */
  async #writeRest(begun: number): Promise<void> {
    const all = Buffer.concat(this.#gathered)
    for (let written = begun; written < all.length; ) {
      written += (await this.#file.write(all, written, all.length - written, this.#written + written))
        .bytesWritten
    }
  }
}

async function readToTheEnd(pieces: AsyncIterator<Uint8Array>): Promise<void> {
  const ended = { done: true }
  while ((await pieces.next().catch(() => ended)).done !== true);
}

/** The room that is to be kept free is all that is left: the same to whoever sends as a disk that is full. */
class NoRoom extends Error {
  readonly code = 'ENOSPC'
}

async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size
  } catch (error) {
    if (isMissing(error)) return 0
    throw error
  }
}
