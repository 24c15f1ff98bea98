import { fromRandomAccessReaderPromise, RandomAccessReader } from 'yauzl'
import type { Content } from './content.ts'

/** A part of a ZIP archive, as its directory has it. */
export interface ZipPart {
  readonly name: string
  /** In bytes, packed and as the directory says it will be unpacked. */
  readonly packed: number
  readonly unpacked: number
  readonly isLocked: boolean
}

export type ZipDirectory =
  | {
      readonly kind: 'directory'
      readonly parts: readonly ZipPart[]
      /** A part's text, unpacked up to so many bytes; undefined where there is none or it is larger. */
      readonly textOf: (name: string, mostBytes: number) => Promise<string | undefined>
    }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'too-many-parts' }

const mostParts = 10_000

/** The directory at the end of a ZIP archive, read without unpacking anything. */
export async function zipDirectory(content: Content): Promise<ZipDirectory> {
  const fault = Promise.withResolvers<never>()
  fault.promise.catch(() => undefined)
  const reader = new ContentReader(content, fault.reject)
  try {
    return await Promise.race([readDirectory(reader, content), fault.promise])
  } catch {
    // The library throws whatever is wrong with an archive.
    return { kind: 'damaged' }
  }
}

async function readDirectory(reader: ContentReader, content: Content): Promise<ZipDirectory> {
  const zip = await fromRandomAccessReaderPromise(reader, content.size, { autoClose: false })
  if (zip.entryCount > mostParts) return { kind: 'too-many-parts' }
  const parts: ZipPart[] = []
  const placed = new Map<string, Placed>()
  for await (const entry of zip.eachEntry()) {
    const { fileName: name, compressedSize: packed, uncompressedSize: unpacked } = entry
    parts.push({ name, packed, unpacked, isLocked: entry.isEncrypted() })
    const startOf = async () => (await zip.readLocalFileHeaderPromise(entry, { minimal: true })).fileDataStart
    placed.set(name, { packed, isDeflated: entry.compressionMethod === 8, startOf })
  }
  return {
    kind: 'directory',
    parts,
    textOf: async (name, mostBytes) => {
      const part = placed.get(name)
      return part === undefined ? undefined : textOf(content, part, mostBytes).catch(() => undefined)
    }
  }
}

interface Placed {
  readonly packed: number
  readonly isDeflated: boolean
  readonly startOf: () => Promise<number>
}

async function textOf(content: Content, part: Placed, mostBytes: number): Promise<string | undefined> {
  if (part.packed > mostBytes) return undefined
  const start = await part.startOf()
  const packed = await content.read(start, start + part.packed)
  if (!part.isDeflated) return new TextDecoder().decode(packed)
  const decoder = new TextDecoder()
  let [text, size] = ['', 0]
  const unpacking = new Blob([Uint8Array.from(packed)])
    .stream()
    .pipeThrough(new DecompressionStream('deflate-raw'))
  for await (const chunk of unpacking) {
    size += chunk.length
    if (size > mostBytes) return undefined
    text += decoder.decode(chunk, { stream: true })
  }
  return text + decoder.decode()
}

/** Lets the library read parts of the content; what it throws from within its own callbacks is caught here. */
class ContentReader extends RandomAccessReader {
  readonly #content: Content
  readonly #fault: (error: unknown) => void

  constructor(content: Content, fault: (error: unknown) => void) {
    super()
    this.#content = content
    this.#fault = fault
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null) => void
  ): void {
    this.#content
      .read(position, position + length)
      .then((bytes) => {
        buffer.set(bytes, offset)
        callback(bytes.length < length ? new Error('The file ends before its directory says.') : null)
      })
      .catch(this.#fault)
  }
}
