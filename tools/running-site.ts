import { type ChildProcess, type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

/** The built site running in a process of its own, as users run it. */
export interface RunningSite {
  readonly address: string
  readonly pid: number
  /** Milliseconds from the start of the process until it said that it is ready. */
  readonly startedIn: number
  stop(): Promise<void>
  /** Ends it as a power cut would. */
  kill(): Promise<void>
}

/**
 * Starts `dist/server.js` with these settings on a free port and waits until it is ready. `hear` gets every word it
 * says from then on, its log among them.
 */
export async function startSite(
  settings: Readonly<Record<string, string>>,
  hear?: (words: string) => void
): Promise<RunningSite> {
  const began = performance.now()
  const child = spawnSite(settings)
  child.stderr.setEncoding('utf8').on('data', hear ?? ((words: string) => process.stderr.write(words)))
  for await (const line of createInterface({ input: child.stdout })) {
    const ready = /ready at (\S+)/.exec(line)
    if (!ready?.[1]) continue
    // Whatever it says from now on must not fill the pipe.
    child.stdout.resume()
    if (hear !== undefined) child.stdout.setEncoding('utf8').on('data', hear)
    return {
      address: ready[1],
      pid: child.pid ?? 0,
      startedIn: performance.now() - began,
      stop: () => end(child, 'SIGTERM'),
      kill: () => end(child, 'SIGKILL')
    }
  }
  throw new Error('The site ended before it was ready.')
}

/** The process of a site, as soon as it is there: it may never become ready. */
export function spawnSite(
  settings: Readonly<Record<string, string>>
): ChildProcessByStdio<null, Readable, Readable> {
  return spawn(process.execPath, ['dist/server.js'], {
    cwd: root,
    env: { ...process.env, PORT: '0', LOG_LEVEL: 'error', NODE_ENV: 'production', ...settings },
    stdio: ['ignore', 'pipe', 'pipe']
  })
}

/** Runs the built command line with these settings; its own words are shown only if it fails. */
export async function throughline(
  settings: Readonly<Record<string, string>>,
  ...args: string[]
): Promise<number> {
  const child = spawn(process.execPath, ['dist/cli/main.js', ...args], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', ...settings },
    stdio: ['ignore', 'ignore', 'pipe']
  })
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text
  })
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  if (code === null || code > 1) throw new Error(`throughline ${args[0] ?? ''} failed: ${said}`)
  return code
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const closed = once(child, 'close')
  child.kill(signal)
  await closed
}
