import { fromBufferPromise } from 'yauzl'
import { ZipFile } from 'yazl'
import { notRead, type TextNotRead } from './document-text.ts'

/** The parts of a packed document that are read, unpacked, by their names. */
export type Parts = ReadonlyMap<string, Uint8Array>

const mostParts = 10_000

/**
 * Unpacks the parts that are asked for, up to so many bytes in all. A part that turns out larger than the directory
 * says ends it: what is told of a size is never trusted.
 */
export async function unpacked(
  bytes: Uint8Array,
  isRead: (name: string) => boolean,
  mostBytes: number
): Promise<Parts | TextNotRead> {
  const parts = new Map<string, Uint8Array>()
  let left = mostBytes
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
    if (zip.entryCount > mostParts) return tooLarge
    for await (const entry of zip.eachEntry()) {
      if (!isRead(entry.fileName) || parts.has(entry.fileName)) continue
      if (entry.isEncrypted()) return notRead('locked', 'It is locked with a password.')
      left -= entry.uncompressedSize
      if (left < 0) return tooLarge
      const chunks: Uint8Array[] = []
      // The stream ends with an error as soon as it gives more than the directory says.
      for await (const chunk of await zip.openReadStreamPromise(entry)) {
        if (chunk instanceof Uint8Array) chunks.push(chunk)
      }
      parts.set(entry.fileName, Buffer.concat(chunks))
    }
  } catch {
    return notRead('damaged', 'It is damaged: its parts cannot be unpacked. Save it anew and give it again.')
  }
  return parts
}

/**
 * The parts put together again without packing. What a library then opens holds what was measured and nothing else.
 */
export async function repacked(parts: Parts): Promise<Buffer> {
  const zip = new ZipFile()
  for (const [name, content] of parts) {
    zip.addBuffer(Buffer.from(content.buffer, content.byteOffset, content.byteLength), name, {
      compress: false
    })
  }
  zip.end()
  const chunks: Uint8Array[] = []
  for await (const chunk of zip.outputStream) if (chunk instanceof Uint8Array) chunks.push(chunk)
  return Buffer.concat(chunks)
}

export function partText(parts: Parts, name: string): string | undefined {
  const part = parts.get(name)
  return part === undefined ? undefined : new TextDecoder().decode(part)
}

const tooLarge = notRead(
  'too-large',
  'Unpacked, it is larger than is read. It is kept and can be downloaded, and is found by its title alone.'
)
