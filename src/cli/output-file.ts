import { open, rename, rm } from 'node:fs/promises'
import type { Terminal } from './terminal.ts'

/** Whether a piece is where it was to go; a file that could not be written to its end is taken away again. */
export type Written = 'written' | 'failed'

/** Where results go, piece by piece. */
export interface Output {
  write(text: string): Promise<Written>
  /** All is written. */
  finish(): Promise<Written>
  /** What was written so far is not wanted: nothing of it is left behind. */
  abandon(): Promise<void>
}

/** Prints results; or writes them to a file that appears under its name only when all is written. */
export async function openOutput(path: string | undefined, terminal: Terminal): Promise<Output | undefined> {
  return path === undefined ? printing(terminal) : drafting(path)
}

function printing(terminal: Terminal): Output {
  return {
    write: async (text) => {
      terminal.print(text)
      return 'written'
    },
    finish: async () => 'written',
    abandon: async () => undefined
  }
}

async function drafting(path: string): Promise<Output | undefined> {
  const draft = `${path}.part`
  const file = await open(draft, 'w').catch(() => undefined)
  if (file === undefined) return undefined
  const abandon = async (): Promise<void> => {
    await file.close().catch(() => undefined)
    await rm(draft, { force: true })
  }
  const orAbandon = async (work: () => Promise<void>): Promise<Written> => {
    try {
      await work()
      return 'written'
    } catch {
      await abandon()
      return 'failed'
    }
  }
  return {
    write: (text) => orAbandon(() => file.writeFile(text)),
    finish: () =>
      orAbandon(async () => {
        await file.close()
        await rename(draft, path)
      }),
    abandon
  }
}
