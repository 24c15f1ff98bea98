import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const checker = fileURLToPath(new URL('../checker/verify-trail.mjs', import.meta.url))

/** Runs the offline checker on a slice, as an auditor does: its exit status and what it says. */
export async function verifySlice(slice: string | Uint8Array, file?: string) {
  const child = spawn(process.execPath, [checker, ...(file === undefined ? [] : [file])], {
    stdio: ['pipe', 'pipe', 'pipe']
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
  }
  // It stops reading at the first thing that is wrong.
  child.stdin.on('error', () => undefined)
  child.stdin.end(slice)
  const [status] = (await once(child, 'close')) as [number]
  return { status, said }
}
