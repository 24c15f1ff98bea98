// Reads the reports named as arguments as `throughline read` does, in a process whose memory is its own.
import { readFile } from 'node:fs/promises'
import { inOrder } from '../src/cli/in-order.ts'
import { defaultBounds, openReaders } from '../src/reading/workers/readers.ts'

const readers = openReaders()
const kinds = inOrder(process.argv.slice(2), 2 * defaultBounds.workers, async (path) => {
  const outcome = await readers.read({ bytes: await readFile(path), fileName: path })
  return outcome.kind
})
let read = 0
for await (const kind of kinds) if (kind === 'read') read += 1
await readers.close()
console.log(JSON.stringify({ read, peakKilobytes: process.resourceUsage().maxRSS }))
