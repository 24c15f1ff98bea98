import { pipeline, type Readable } from 'node:stream'
import { createGzip } from 'node:zlib'
import { pack } from 'tar-stream'

/** Puts one entry into the archive; resolves once there is room for the next. */
export type AddEntry = (name: string, content: Uint8Array | string) => Promise<void>

/**
 * The bytes of an archive, made as they are read: no more of it is in memory than the entry at hand. What goes wrong
 * while it is filled ends the stream with that error.
 */
export function archiveOf(takenAt: Date, fill: (add: AddEntry) => Promise<void>): Readable {
  const tar = pack()
  const zip = createGzip()
  pipeline(tar, zip, () => undefined)
  const add: AddEntry = (name, content) =>
    new Promise((resolve, reject) => {
      const bytes = Buffer.from(content)
      const header = { name, size: bytes.length, mode: 0o600, mtime: takenAt }
      const entry = tar.entry(header, (error) => (error ? reject(error) : resolve()))
      entry.on('error', reject)
      entry.end(bytes)
    })
  fill(add).then(
    () => tar.finalize(),
    (error: unknown) => zip.destroy(error instanceof Error ? error : new Error(String(error)))
  )
  return zip
}
