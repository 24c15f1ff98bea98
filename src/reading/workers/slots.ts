/** The lines in which jobs wait: reading a file, which may be one of hundreds, and drawing a page for somebody. */
export type WaitingLine = 'reading' | 'drawing'

/**
 * Lets at most so many jobs run at once. The others wait in two lines, in the order in which they came; a place that
 * becomes free goes to the lines in turn, so that neither holds the other up by more than one job.
 */
export class Slots {
  #free: number
  #last: WaitingLine = 'reading'
  readonly #waiting: Record<WaitingLine, (() => void)[]> = { reading: [], drawing: [] }

  constructor(count: number) {
    this.#free = count
  }

  async run<Result>(line: WaitingLine, job: () => Promise<Result>): Promise<Result> {
    if (this.#free > 0) this.#free -= 1
    else await new Promise<void>((resolve) => this.#waiting[line].push(resolve))
    try {
      return await job()
    } finally {
      this.#passOn()
    }
  }

  #passOn(): void {
    const other = this.#last === 'reading' ? 'drawing' : 'reading'
    for (const line of [other, this.#last] as const) {
      const next = this.#waiting[line].shift()
      if (next === undefined) continue
      this.#last = line
      next()
      return
    }
    this.#free += 1
  }
}
