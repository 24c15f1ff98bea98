import { createHash } from 'node:crypto'
import { pipeline, type Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { extract } from 'tar-stream'
import type { z } from 'zod'
import { sha256Of } from '../../platform/files/content-store.ts'
import {
  type ArchiveContents,
  type ArchiveHeader,
  anyHeader,
  archiveContents,
  archiveHeader,
  contentsName,
  entryKind,
  formatVersion,
  headerName,
  largestEntry
} from './archive-format.ts'

/** What is done with the parts of an archive as they come by; each part is whole, the archive may yet prove damaged. */
export interface ArchiveVisitor {
  readonly header?: (header: ArchiveHeader) => Promise<void> | void
  readonly rows?: (table: string, lines: readonly string[]) => Promise<void> | void
  readonly file?: (bytes: Uint8Array) => Promise<void> | void
  readonly waiting?: (name: string, bytes: Uint8Array) => Promise<void> | void
}

export type ArchiveOutcome =
  | { readonly kind: 'whole'; readonly header: ArchiveHeader; readonly contents: ArchiveContents }
  /** In words that follow "The backup cannot be used: ". */
  | { readonly kind: 'unusable'; readonly because: string }

/** Thrown inside this file alone; whoever calls it is told in words. */
class Damage extends Error {}

/**
 * Reads an archive from its first byte to its last and holds it against its own sums: every row and every byte of
 * every file. One part is in memory at a time.
 */
export async function readArchive(source: Readable, visitor: ArchiveVisitor = {}): Promise<ArchiveOutcome> {
  const tar = extract()
  const unzipped = new Promise<void>((resolve, reject) => {
    pipeline(source, createGunzip(), tar, (error) => (error ? reject(new Damage(inWords(error))) : resolve()))
  })
  unzipped.catch(() => undefined)
  try {
    const found = await walk(tar, visitor)
    await unzipped
    return { kind: 'whole', ...found }
  } catch (error) {
    source.destroy()
    // What the visitor throws is its own; what the archive itself is, stands in words.
    if (error instanceof Damage) return { kind: 'unusable', because: error.message }
    const because = await unzipped.then(
      () => undefined,
      (damage: unknown) => damage
    )
    if (because instanceof Damage && isOfTheStream(error))
      return { kind: 'unusable', because: because.message }
    throw error
  } finally {
    tar.destroy()
  }
}

interface Sums {
  rows: number
  readonly hash: ReturnType<typeof createHash>
}

async function walk(
  tar: ReturnType<typeof extract>,
  visitor: ArchiveVisitor
): Promise<{ header: ArchiveHeader; contents: ArchiveContents }> {
  let header: ArchiveHeader | undefined
  let headerHash = ''
  let files = 0
  const tables = new Map<string, Sums>()
  const waiting = new Map<string, string>()
  let contents: ArchiveContents | undefined
  for await (const entry of tar) {
    const { name } = entry.header
    if (contents !== undefined) throw new Damage(`something comes after its end: ${name}`)
    const bytes = await bytesOf(entry)
    if (header === undefined) {
      header = headerIn(name, bytes)
      headerHash = sha256Of(bytes)
      for (const table of header.tables) tables.set(table.name, { rows: 0, hash: createHash('sha256') })
      await visitor.header?.(header)
      continue
    }
    if (name === contentsName) {
      contents = parsed(archiveContents, bytes, name)
      continue
    }
    const kind = entryKind(name)
    switch (kind?.kind) {
      case 'rows': {
        const sums = tables.get(kind.table)
        if (sums === undefined)
          throw new Damage(`it holds rows of a table that it does not list: ${kind.table}`)
        const lines = bytes.toString('utf8').split('\n').slice(0, -1)
        sums.rows += lines.length
        sums.hash.update(bytes)
        await visitor.rows?.(kind.table, lines)
        break
      }
      case 'file':
        if (sha256Of(bytes) !== kind.sha256) throw new Damage(`the file ${kind.sha256} in it was altered`)
        files += 1
        await visitor.file?.(bytes)
        break
      case 'waiting':
        waiting.set(kind.name, sha256Of(bytes))
        await visitor.waiting?.(kind.name, bytes)
        break
      default:
        throw new Damage(`it holds something that no backup has: ${name}`)
    }
  }
  if (header === undefined) throw new Damage('it is empty')
  if (contents === undefined) throw new Damage('its end is missing: it was broken off while it was written')
  compare(header, headerHash, contents, { tables, files, waiting })
  return { header, contents }
}

function compare(
  header: ArchiveHeader,
  headerHash: string,
  contents: ArchiveContents,
  found: {
    tables: ReadonlyMap<string, Sums>
    files: number
    waiting: ReadonlyMap<string, string>
  }
): void {
  if (contents.header !== headerHash) throw new Damage(`${headerName} in it was altered`)
  const sums = new Map(contents.tables.map((table) => [table.name, table]))
  for (const { name, rows } of header.tables) {
    const is = found.tables.get(name)
    const should = sums.get(name)
    if (should?.rows !== rows || is?.rows !== rows || is.hash.digest('hex') !== should.sha256) {
      throw new Damage(`the rows of ${name} in it are not those that were written`)
    }
  }
  if (found.files !== contents.files) throw new Damage('files are missing from it')
  if (found.waiting.size !== contents.waiting.length) throw new Damage('uploads are missing from it')
  for (const { name, sha256 } of contents.waiting) {
    if (found.waiting.get(name) !== sha256) throw new Damage(`the upload ${name} in it was altered`)
  }
}

function headerIn(name: string, bytes: Buffer): ArchiveHeader {
  if (name !== headerName) throw new Damage('it is no backup of Throughline')
  const any = parsed(anyHeader, bytes, name)
  if (any.format > formatVersion) {
    throw new Damage(
      `it was written by a later version of Throughline, in format ${any.format}. Use that version`
    )
  }
  return parsed(archiveHeader, bytes, name)
}

function parsed<Schema extends z.ZodType>(schema: Schema, bytes: Buffer, name: string): z.output<Schema> {
  try {
    const read = schema.safeParse(JSON.parse(bytes.toString('utf8')))
    if (read.success) return read.data
  } catch {
    // Not even JSON: the same to whoever has to know.
  }
  throw new Damage(`${name} in it cannot be read`)
}

interface Entry extends AsyncIterable<unknown> {
  readonly header: { readonly name: string; readonly size?: number | undefined }
}

async function bytesOf(entry: Entry): Promise<Buffer> {
  if ((entry.header.size ?? 0) > largestEntry) throw new Damage(`${entry.header.name} in it is too large`)
  const chunks: Buffer[] = []
  for await (const chunk of entry) if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}

/** What zlib and tar-stream say of bytes that are none of theirs, in words. */
function inWords(error: Error): string {
  const code = 'code' in error ? error.code : undefined
  if (code === 'Z_BUF_ERROR' || /unexpected end of (data|file)/i.test(error.message)) {
    return 'its end is missing'
  }
  if (typeof code === 'string' && code.startsWith('Z_')) return 'it is damaged, or is no gzipped file'
  if (/tar header/i.test(error.message)) return 'it is no backup of Throughline'
  return `it could not be read (${typeof code === 'string' ? code : 'the reading was broken off'})`
}

function isOfTheStream(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? String(error.code) : ''
  return (
    code.startsWith('Z_') ||
    code.startsWith('ERR_STREAM') ||
    /unexpected end|tar header|clos|destroy/i.test(error.message)
  )
}
