import { mkdir, open, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { readPart } from './content-store.ts'
import { isOld, syncDirectory } from './durable-write.ts'
import { isDiskFull, isMissing } from './file-error.ts'

/** What became of some bytes that were to be added to a file on its way in. `size` is how much of it is on the disk to stay. */
export type Appended =
  | { readonly kind: 'added'; readonly size: number }
  /** The bytes ended in an error, as where a connection is lost; what came before it was added. */
  | { readonly kind: 'cut'; readonly size: number }
  /** More came than the file was to have; what belongs to it was added. */
  | { readonly kind: 'too-much'; readonly size: number }
  /** There is no room: nothing that was there before was lost. */
  | { readonly kind: 'disk-full'; readonly size: number }
  /** Somebody else is adding to this very file. */
  | { readonly kind: 'busy' }

/** Keeps files on their way in, piece by piece, so that each goes on from where it stopped, after a restart too. */
export interface ArrivingStore {
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

/** Opens the store in a directory of its own. A name is a file's name. */
export async function openArrivingStore(directory: string): Promise<ArrivingStore> {
  await mkdir(directory, { recursive: true })
  const busy = new Set<string>()
  const pathOf = (name: string): string => join(directory, name)
  return {
    pathOf,
    append: async (name, from, chunks, most) => {
      if (busy.has(name)) return { kind: 'busy' }
      busy.add(name)
      try {
        return await append(pathOf(name), from, chunks, most)
      } finally {
        busy.delete(name)
      }
    },
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
    // What the content store took over may still lie under this name: it is never written into again.
    if (from === 0) await rm(path, { force: true })
    const file = await open(path, from === 0 ? 'wx' : 'r+')
    try {
      const { kind, size } = await write(file, from, chunks, most)
      await file.truncate(size)
      await file.sync()
      // A whole file is acknowledged where it is taken over, and has its name made durable there.
      if (from === 0 && size < most) await syncDirectory(directory)
      return { kind, size }
    } catch (error) {
      if (isDiskFull(error)) return { kind: 'disk-full', size: from }
      throw error
    } finally {
      await file.close()
    }
  }
}

type Writing = { readonly kind: 'added' | 'cut' | 'too-much'; readonly size: number }

async function write(
  file: Awaited<ReturnType<typeof open>>,
  from: number,
  chunks: AsyncIterable<Uint8Array>,
  most: number
): Promise<Writing> {
  let size = from
  const pieces = chunks[Symbol.asyncIterator]()
  for (;;) {
    // Only the bytes' own errors are a cut: those of the disk go on to whoever asked.
    const next = await pieces.next().catch(() => undefined)
    if (next === undefined) return { kind: 'cut', size }
    if (next.done === true) return { kind: 'added', size }
    const piece = next.value.subarray(0, most - size)
    for (let written = 0; written < piece.length; ) {
      const { bytesWritten } = await file.write(piece, written, piece.length - written, size)
      written += bytesWritten
      size += bytesWritten
    }
    if (piece.length < next.value.length) {
      await pieces.return?.()
      return { kind: 'too-much', size }
    }
  }
}

async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size
  } catch (error) {
    if (isMissing(error)) return 0
    throw error
  }
}
