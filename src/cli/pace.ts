/** What one step of the work was. */
export interface Step {
  readonly pages?: number | undefined
  /** Done without the work that the others take, so that it says nothing of how long they will. */
  readonly passedOver?: boolean | undefined
}

/** How fast the work goes, and how long it may still take; undefined while there is too little to tell from. */
export interface PaceNow {
  readonly filesPerSecond: number | undefined
  readonly pagesPerSecond: number | undefined
  readonly secondsLeft: number | undefined
}

interface Sample {
  readonly at: number
  readonly worked: number
  readonly pages: number
}

// Long enough to even out a long report among letters, short enough to follow what comes.
const windowInMs = 20_000
const betweenSamplesInMs = 250
const leastInMs = 2000
const leastFiles = 3

/**
 * The pace of work on many files, over the last seconds. Files that are passed over are counted as done but not
 * into the pace: after a second start they would promise an end that never comes. Times are in milliseconds.
 */
export class Pace {
  readonly #total: number
  #samples: Sample[]
  #done = 0
  #worked = 0
  #pages = 0

  constructor(total: number, now: number) {
    this.#total = total
    this.#samples = [{ at: now, worked: 0, pages: 0 }]
  }

  get done(): number {
    return this.#done
  }

  step(now: number, { pages = 0, passedOver = false }: Step = {}): void {
    this.#done += 1
    if (passedOver) {
      // Before the first real work the clock starts anew: nothing was at work until here.
      if (this.#worked === 0) this.#samples = [{ at: now, worked: 0, pages: 0 }]
      return
    }
    this.#worked += 1
    this.#pages += pages
    const last = this.#samples.at(-1)
    if (last !== undefined && now - last.at < betweenSamplesInMs) return
    this.#samples.push({ at: now, worked: this.#worked, pages: this.#pages })
    this.#samples = this.#samples.filter(
      ({ at }, index) => now - at <= windowInMs || index >= this.#samples.length - 2
    )
  }

  at(now: number): PaceNow {
    const first = this.#samples[0]
    const elapsed = first === undefined ? 0 : now - first.at
    const files = this.#worked - (first?.worked ?? 0)
    if (elapsed < leastInMs || files < leastFiles) {
      return { filesPerSecond: undefined, pagesPerSecond: undefined, secondsLeft: undefined }
    }
    const filesPerSecond = (files * 1000) / elapsed
    return {
      filesPerSecond,
      pagesPerSecond: ((this.#pages - (first?.pages ?? 0)) * 1000) / elapsed,
      secondsLeft: (this.#total - this.#done) / filesPerSecond
    }
  }
}

/** A time that is left, as exactly as it is known: "about 40 seconds", "about 12 minutes", "about 2 hours". */
export function timeInWords(seconds: number): string {
  if (seconds < 5) return 'a few seconds'
  if (seconds < 55) return `about ${Math.ceil(seconds / 10) * 10} seconds`
  const minutes = Math.max(1, Math.round(seconds / 60))
  if (minutes < 60) return `about ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`
  const hours = Math.floor(minutes / 60)
  const rest = Math.round((minutes % 60) / 10) * 10
  const whole = rest === 60 ? hours + 1 : hours
  const words = `about ${whole} ${whole === 1 ? 'hour' : 'hours'}`
  return rest === 0 || rest === 60 ? words : `${words} ${rest} minutes`
}
