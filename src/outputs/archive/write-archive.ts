import { createHash } from 'node:crypto'
import { PassThrough, Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import type { ArchiveContents, Archived, ArchiveEntry, IndexLine } from './archive.ts'
import { SafePaths } from './safe-paths.ts'
import { indexAsCsv, indexAsPage, indexAsSums } from './table-of-contents.ts'

/** From here on the sizes of a file take the larger fields of Zip64; below 4 GiB, as the size is what it is thought to be. */
const large = 4_000_000_000
/** What can become smaller. The rest is stored as it is, as fast as the disk gives it. */
const shrinks = /\.(txt|csv|tsv|html?|xml|json|md|svg|eml|rtf|doc|xls|ppt|bmp|tiff?)$/i

/**
 * An archive as it is made, piece by piece: no file is held in memory, and none is opened before its turn. Last come an
 * index as a page and as a table, and the checksums. What is missing or damaged is named there; only a fault of our own
 * ends the stream in an error. Whoever stops reading has everything closed.
 */
export async function* writeArchive(contents: ArchiveContents): AsyncGenerator<Uint8Array, void, undefined> {
  const zip = new ZipFile()
  const output = zip.outputStream.pipe(new PassThrough())
  const filling = new Filling(zip)
  zip.on('error', (error: Error) => output.destroy(error))
  filling.fill(contents).catch((error: unknown) => {
    output.destroy(error instanceof Error ? error : new Error(String(error)))
  })
  try {
    for await (const chunk of output) {
      if (!(chunk instanceof Uint8Array)) throw new Error('An archive is bytes and nothing else.')
      yield chunk
    }
  } finally {
    filling.stop()
    output.destroy()
  }
}

/** Puts one file after the other into an archive that somebody is reading meanwhile. */
class Filling {
  readonly #zip: ZipFile
  readonly #lines: IndexLine[] = []
  #source: Readable | undefined
  #stopped = false

  constructor(zip: ZipFile) {
    this.#zip = zip
  }

  /** Closes the file that is open, and opens no other. */
  stop(): void {
    this.#stopped = true
    this.#source?.destroy()
  }

  async fill(contents: ArchiveContents): Promise<void> {
    const places = new SafePaths()
    for (const entry of contents.entries) {
      if (this.#stopped) return
      const path = places.place(entry.folder, entry.name)
      this.#lines.push({ path, cells: entry.cells, archived: await this.#add(path, entry) })
    }
    if (!this.#stopped) this.#close(contents)
  }

  async #add(path: string, entry: ArchiveEntry): Promise<Archived> {
    const bytes = await entry.open()
    if (bytes === undefined) return { kind: 'missing' }
    const options = {
      mtime: entry.modified,
      compress: shrinks.test(path),
      forceZip64Format: entry.bytes >= large
    }
    return new Promise((resolve) => {
      this.#source = Readable.from(measured(bytes, resolve), { objectMode: false })
      this.#zip.addReadStream(this.#source, path, options)
    })
  }

  #close(contents: ArchiveContents): void {
    const lines = this.#lines
    const files = [
      { path: 'index.csv', text: indexAsCsv(contents, lines) },
      { path: 'index.html', text: indexAsPage(contents, lines) }
    ].map(({ path, text }) => ({ path, bytes: Buffer.from(text) }))
    const sums = [
      ...lines.flatMap(({ path, archived }) =>
        archived.kind === 'whole' ? [{ path, sha256: archived.sha256 }] : []
      ),
      ...files.map(({ path, bytes }) => ({ path, sha256: createHash('sha256').update(bytes).digest('hex') }))
    ]
    files.push({ path: 'SHA256SUMS', bytes: Buffer.from(indexAsSums(sums)) })
    for (const { path, bytes } of files) this.#zip.addBuffer(bytes, path, { mtime: contents.at })
    this.#zip.end()
  }
}

/** The bytes as they go by; then what they were. Bytes that end in an error end there, and the archive goes on. */
async function* measured(
  chunks: AsyncIterable<Uint8Array>,
  say: (archived: Archived) => void
): AsyncGenerator<Uint8Array, void, undefined> {
  const hash = createHash('sha256')
  let bytes = 0
  let whole = false
  try {
    for await (const chunk of chunks) {
      hash.update(chunk)
      bytes += chunk.length
      yield chunk
    }
    whole = true
  } catch {
    // Its line in the index says so.
  } finally {
    say(whole ? { kind: 'whole', sha256: hash.digest('hex'), bytes } : { kind: 'damaged', bytes })
  }
}
