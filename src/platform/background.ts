/** Work that goes on beside everything else that the site does. */
export interface Background {
  /** Something may wait now. */
  wake(): void
  /** Begins nothing else, and resolves when what is at hand is settled. */
  close(): Promise<void>
}

export interface BackgroundSettings {
  /** How many steps are at work at the same time. */
  readonly atOnce: number
  /** Where faults go. */
  readonly tell: (fault: unknown) => void
  /** How long to wait before the next try after a step failed. */
  readonly pauseInMs?: number
}

/**
 * Does steps, so many at once, until one says that nothing waits; then sleeps until it is woken. What waited when the
 * site was stopped is done after the next start, if whoever starts it wakes it.
 */
export function workInBackground(step: () => Promise<boolean>, settings: BackgroundSettings): Background {
  const { atOnce, tell, pauseInMs = 10_000 } = settings
  const atWork = new Set<Promise<void>>()
  const closing = new AbortController()
  const goesOn = () => !closing.signal.aborted
  let wakes = 0
  let pause: NodeJS.Timeout | undefined

  async function work(): Promise<void> {
    for (let seen = -1; seen !== wakes && goesOn(); ) {
      // What came while the last look found nothing has woken us since.
      seen = wakes
      while (goesOn() && (await step()));
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
