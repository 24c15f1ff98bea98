import { mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { isOld, sweepDrafts, writeDurably } from './durable-write.ts'

/** Keeps bytes under a name until nobody needs them any more. */
export interface HoldingStore {
  /** Resolves when the bytes are on the disk to stay. */
  hold(name: string, bytes: Uint8Array): Promise<void>
  /** Undefined when nothing is held under this name. */
  read(name: string): Promise<Uint8Array | undefined>
  letGo(name: string): Promise<void>
  /** Lets go of what is not needed, save what was held so lately that its holder may not have said so yet. */
  letGoOfOld(isNeeded: (name: string) => boolean): Promise<void>
}

/** Opens the store in a directory of its own. A name is a file's name. */
export async function openHoldingStore(directory: string): Promise<HoldingStore> {
  const drafts = join(directory, 'drafts')
  const held = join(directory, 'held')
  for (const place of [drafts, held]) await mkdir(place, { recursive: true })
  await sweepDrafts(drafts)
  return {
    hold: (name, bytes) => writeDurably(join(held, name), bytes, drafts),
    read: (name) => readFile(join(held, name)).catch(undefinedIfMissing),
    letGo: (name) => rm(join(held, name), { force: true }),
    letGoOfOld: async (isNeeded) => {
      for (const name of await readdir(held)) {
        if (!isNeeded(name) && (await isOld(join(held, name)))) await rm(join(held, name), { force: true })
      }
    }
  }
}

function undefinedIfMissing(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
  throw error
}
