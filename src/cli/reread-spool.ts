import { mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Texts laid down under a name until they are asked for, so that no more than one stands in memory. */
export interface Spool {
  put(name: string, text: string): Promise<void>
  /** Undefined where nothing was put under this name. */
  take(name: string): Promise<string | undefined>
  close(): Promise<void>
}

/** Opens a spool in a directory of its own among the system's temporary files; closing removes it. */
export async function openSpool(): Promise<Spool> {
  const directory = await mkdtemp(join(tmpdir(), 'throughline-reread-'))
  const file = await open(join(directory, 'spool'), 'w+')
  const places = new Map<string, { readonly from: number; readonly length: number }>()
  let end = 0
  return {
    async put(name, text) {
      const bytes = Buffer.from(text)
      const from = end
      end += bytes.length
      places.set(name, { from, length: bytes.length })
      await file.write(bytes, 0, bytes.length, from)
    },
    async take(name) {
      const place = places.get(name)
      if (!place) return undefined
      const bytes = Buffer.alloc(place.length)
      await file.read(bytes, 0, place.length, place.from)
      return bytes.toString('utf8')
    },
    async close() {
      await file.close()
      await rm(directory, { recursive: true, force: true })
    }
  }
}
