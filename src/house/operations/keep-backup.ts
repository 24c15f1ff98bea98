import { once } from 'node:events'
import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { PassThrough, type Readable } from 'node:stream'
import { syncDirectory } from '../../platform/files/durable-write.ts'
import type { ArchiveContents, ArchiveHeader } from './archive-format.ts'
import { type ArchiveVisitor, readArchive } from './archive-reader.ts'

export type KeepOutcome =
  | {
      readonly kind: 'kept'
      readonly header: ArchiveHeader
      readonly contents: ArchiveContents
      readonly bytes: number
    }
  /** Nothing is left under the file's name that was not there before. In a sentence. */
  | { readonly kind: 'failed'; readonly because: string }

/**
 * Writes the bytes of a backup to a file that only its owner may read, and reads them at the same time as a restore
 * would: it appears under its name, on the disk to stay, once it has proved whole.
 */
export async function keepBackup(
  source: Readable,
  path: string,
  visitor: ArchiveVisitor,
  stop: AbortSignal
): Promise<KeepOutcome> {
  const draft = `${path}.part`
  await rm(draft, { force: true })
  const file = await open(draft, 'wx', 0o600).catch((error: unknown) => codeOf(error))
  if (typeof file === 'string') return { kind: 'failed', because: `${draft} cannot be written (${file}).` }
  const copy = new PassThrough()
  const proving = readArchive(copy, visitor)
  proving.catch(() => undefined)
  const leave = (): void => void source.destroy()
  stop.addEventListener('abort', leave, { once: true })
  let bytes = 0
  try {
    for await (const chunk of source) {
      if (!(chunk instanceof Uint8Array)) continue
      await file.writeFile(chunk)
      bytes += chunk.length
      if (!copy.destroyed && !copy.write(chunk)) await Promise.race([once(copy, 'drain'), proving])
    }
    copy.end()
    const proved = await proving
    if (proved.kind === 'unusable') throw new Error(proved.because)
    await file.sync()
    await file.close()
    await rename(draft, path)
    await syncDirectory(dirname(path))
    return { kind: 'kept', header: proved.header, contents: proved.contents, bytes }
  } catch (error) {
    copy.destroy()
    await file.close().catch(() => undefined)
    await rm(draft, { force: true })
    return { kind: 'failed', because: stop.aborted ? 'Stopped. Nothing was kept.' : inWords(error) }
  } finally {
    stop.removeEventListener('abort', leave)
  }
}

function inWords(error: unknown): string {
  switch (codeOf(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return 'The disk is full. Nothing was kept.'
    case 'ECONNRESET':
    case 'ERR_STREAM_PREMATURE_CLOSE':
      return 'The running site stopped before the backup was whole. Nothing was kept.'
    default:
      return `The backup could not be made whole (${error instanceof Error ? error.message : String(error)}). Nothing was kept.`
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'no reason given'
}
