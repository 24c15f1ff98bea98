import { open, rename } from 'node:fs/promises'
import type { Terminal } from './terminal.ts'

/** Where results go, piece by piece. */
export interface Output {
  write(text: string): Promise<void>
  /** All is written. */
  finish(): Promise<void>
}

/** Prints results; or writes them to a file that appears under its name only when all is written. */
export async function openOutput(path: string | undefined, terminal: Terminal): Promise<Output | undefined> {
  if (path === undefined) {
    return {
      write: (text) => {
        terminal.print(text)
        return Promise.resolve()
      },
      finish: () => Promise.resolve()
    }
  }
  const part = `${path}.part`
  const file = await open(part, 'w').catch(() => undefined)
  if (file === undefined) return undefined
  return {
    async write(text) {
      await file.write(text)
    },
    async finish() {
      await file.close()
      await rename(part, path)
    }
  }
}
