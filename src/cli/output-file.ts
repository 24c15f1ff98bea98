import { open, rename, rm, stat } from 'node:fs/promises'
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

/**
 * Prints results; or writes them to a file that appears under its name only when all is written. What is no file
 * (a pipe, a device) is written to as it is: nothing may take its place.
 */
export async function openOutput(path: string | undefined, terminal: Terminal): Promise<Output | undefined> {
  if (path === undefined) return printing(terminal)
  return (await isStream(path)) ? streaming(path) : drafting(path)
}

/** Whether something that is no file stands under the name: a pipe, a device. */
export async function isStream(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined)
  return found !== undefined && !found.isFile() && !found.isDirectory()
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

async function streaming(path: string): Promise<Output | undefined> {
  const file = await open(path, 'w').catch(() => undefined)
  if (file === undefined) return undefined
  const close = () => file.close().catch(() => undefined)
  return {
    write: (text) => orElse(() => file.writeFile(text), close),
    finish: () => orElse(() => file.close(), close),
    abandon: close
  }
}

async function orElse(work: () => Promise<void>, failed: () => Promise<void>): Promise<Written> {
  try {
    await work()
    return 'written'
  } catch {
    await failed()
    return 'failed'
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
  return {
    write: (text) => orElse(() => file.writeFile(text), abandon),
    finish: () =>
      orElse(async () => {
        await file.close()
        await rename(draft, path)
      }, abandon),
    abandon
  }
}
