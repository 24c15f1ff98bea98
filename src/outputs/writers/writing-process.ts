import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { WriteOutcome } from '../write-outcome.ts'
import type { ProcessAnswer, WriteTask } from './write-task.ts'

/** How long one document may take once it is its turn, and what the process may have while it does. */
export interface ProcessBounds {
  readonly seconds: number
  readonly memoryBytes: number
}

/** What came of a document: its outcome, or why the process was ended over it. */
export type ProcessOutcome = WriteOutcome | { readonly kind: 'took-too-long' | 'took-too-much-memory' }

/** One process that writes one document at a time, begun when it is asked for one. */
export interface WritingProcess {
  run(task: WriteTask): Promise<ProcessOutcome>
  /** Ends it at once, whatever it is at; the next document begins another. */
  end(): void
}

/** What the process's JavaScript may have, in megabytes; Typst and the drawing engine have theirs beside it. */
const execArgv = ['--max-old-space-size=384']
const entry = fileURLToPath(new URL(`./process-entry${extname(import.meta.url)}`, import.meta.url))
/** How often its memory is looked at, where the system tells. */
const lookEveryMs = 200

/**
 * Typst is native code: a thread that it does not come back from cannot be ended, and takes what memory there is. A
 * process can be ended. It sees nothing of our environment.
 */
export function openWritingProcess(bounds: ProcessBounds): WritingProcess {
  let running: ChildProcess | undefined

  function begin(): ChildProcess {
    const child = fork(entry, {
      ...{ execArgv, env: {}, serialization: 'advanced' },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc']
    })
    child.once('exit', () => {
      if (running === child) running = undefined
    })
    // What waits for it keeps us going; it does not.
    child.unref()
    return child
  }

  function end(): void {
    running?.kill('SIGKILL')
    running = undefined
  }

  return {
    async run(task) {
      running ??= begin()
      const child = running
      const over = new AbortController()
      try {
        const ended = await Promise.race([
          answerOf(child, over.signal),
          after(bounds.seconds, over.signal),
          tooMuchMemory(child, bounds.memoryBytes, over.signal),
          send(child, task)
        ])
        if (ended.kind === 'took-too-long' || ended.kind === 'took-too-much-memory') end()
        return ended
      } finally {
        over.abort()
      }
    },
    end
  }
}

/** Never answers but where the task cannot be handed over. */
function send(child: ChildProcess, task: WriteTask): Promise<never> {
  return new Promise((_resolve, reject) => {
    child.send(task, (error) => {
      if (error !== null) reject(error)
    })
  })
}

async function answerOf(child: ChildProcess, signal: AbortSignal): Promise<ProcessOutcome> {
  const said = once(child, 'message', { signal }).then(([message]: ProcessAnswer[]) => message)
  const gone = once(child, 'exit', { signal }).then(() => undefined)
  for (const wait of [said, gone]) wait.catch(() => undefined)
  const answer = await Promise.race([said, gone])
  // Its JavaScript asked for more than it may have: Node ends the process over it.
  if (answer === undefined) return { kind: 'took-too-much-memory' }
  if ('fault' in answer) throw new Error(answer.fault)
  return answer.outcome
}

function after(seconds: number, signal: AbortSignal): Promise<{ readonly kind: 'took-too-long' }> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve({ kind: 'took-too-long' }), seconds * 1000)
    signal.addEventListener('abort', () => clearTimeout(timer))
  })
}

function tooMuchMemory(
  child: ChildProcess,
  most: number,
  signal: AbortSignal
): Promise<{ readonly kind: 'took-too-much-memory' }> {
  return new Promise((resolve) => {
    const timer = setInterval(() => {
      void memoryOf(child).then((bytes) => {
        if (bytes > most) resolve({ kind: 'took-too-much-memory' })
      })
    }, lookEveryMs)
    signal.addEventListener('abort', () => clearInterval(timer))
  })
}

const pageBytes = 4096

/** What the process has now, in bytes; 0 where the system does not tell, and then time alone bounds it. */
async function memoryOf({ pid }: ChildProcess): Promise<number> {
  const said = await readFile(`/proc/${pid}/statm`, 'utf8').catch(() => '')
  const [, resident = '0'] = said.split(' ')
  return Number(resident) * pageBytes
}
