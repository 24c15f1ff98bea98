import { stat } from 'node:fs/promises'
import { createServer } from 'node:net'

export type LockOutcome =
  | { readonly kind: 'taken'; release: () => Promise<void> }
  | { readonly kind: 'held'; readonly because: string }

export async function lockDirectory(directory: string): Promise<LockOutcome> {
  const { dev, ino } = await stat(directory, { bigint: true })
  const server = createServer()
  const listening = await new Promise<boolean>((resolve) => {
    server.on('error', () => resolve(false))
    server.listen({ path: `\0throughline-${dev}-${ino}` }, () => resolve(true))
  })
  if (!listening) {
    return { kind: 'held', because: `The data directory ${directory} is in use by another process.` }
  }
  server.unref()
  return { kind: 'taken', release: () => new Promise((done) => server.close(() => done())) }
}
