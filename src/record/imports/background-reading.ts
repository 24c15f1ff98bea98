import type { ReadingTools } from './actions/read-waiting.ts'
import { readWaiting } from './actions/read-waiting.ts'

/** Reads what waits, beside everything else that the site does. */
export interface BackgroundReading {
  /** Something may wait now. */
  wake(): void
  /** Begins no other file, and resolves when those at hand are settled. */
  close(): Promise<void>
}

export interface BackgroundSettings {
  /** How many files are read at the same time. */
  readonly atOnce: number
  /** Where faults go: of a file, or of the record itself. */
  readonly tell: (fault: unknown) => void
  /** How long to wait before the next try after the record itself could not be used. */
  readonly pauseInMs?: number
}

/**
 * Reads waiting files, so many at once, until none waits; then sleeps until it is woken. What waited when the site
 * was stopped is read after the next start.
 */
export function readInBackground(tools: ReadingTools, settings: BackgroundSettings): BackgroundReading {
  const { atOnce, tell, pauseInMs = 10_000 } = settings
  const atWork = new Set<Promise<void>>()
  const closing = new AbortController()
  const goesOn = () => !closing.signal.aborted
  let wakes = 0
  let pause: NodeJS.Timeout | undefined

  async function work(): Promise<void> {
    for (let seen = -1; seen !== wakes && goesOn(); ) {
      // A file that came while the last look found nothing has woken us since.
      seen = wakes
      while (goesOn() && (await readWaiting(tools, tell)));
    }
  }

  function wake(): void {
    wakes += 1
    while (goesOn() && atWork.size < atOnce) begin()
  }

  function begin(): void {
    const worker = work()
      .catch((error: unknown) => {
        tell(error)
        pause ??= setTimeout(wakeAgain, pauseInMs)
      })
      .finally(() => atWork.delete(worker))
    atWork.add(worker)
  }

  function wakeAgain(): void {
    pause = undefined
    wake()
  }

  return {
    wake,
    async close() {
      closing.abort()
      clearTimeout(pause)
      await Promise.all(atWork)
    }
  }
}
