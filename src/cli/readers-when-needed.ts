import type { ReaderBounds, Readers } from '../reading/workers/readers.ts'
import { openReaders } from '../reading/workers/readers.ts'

/** Readers whose threads start with the first file: an import that finds everything held starts none. */
export function readersWhenNeeded(bounds: Partial<ReaderBounds>): Pick<Readers, 'read' | 'close'> {
  let readers: Readers | undefined
  return {
    read: (request) => {
      readers ??= openReaders(bounds)
      return readers.read(request)
    },
    close: async () => readers?.close()
  }
}
