export type Turn<Result> =
  | { readonly kind: 'done'; readonly result: Result }
  /** Too many wait already: nothing was begun. */
  | { readonly kind: 'busy' }

/**
 * Lets so many pieces of work run at once and so many wait, and turns the rest away: a flood of requests then costs
 * a bounded amount of memory and time. Whoever goes first waits in a line of their own, served before the other.
 */
export class Turns {
  readonly #atOnce: number
  readonly #waiting: number
  readonly #first: (() => void)[] = []
  readonly #others: (() => void)[] = []
  #running = 0

  constructor({ atOnce, waiting }: { readonly atOnce: number; readonly waiting: number }) {
    this.#atOnce = atOnce
    this.#waiting = waiting
  }

  async take<Result>(goesFirst: boolean, work: () => Promise<Result>): Promise<Turn<Result>> {
    const line = goesFirst ? this.#first : this.#others
    if (this.#running >= this.#atOnce) {
      if (line.length >= this.#waiting) return { kind: 'busy' }
      await new Promise<void>((resolve) => line.push(resolve))
    } else {
      this.#running += 1
    }
    try {
      return { kind: 'done', result: await work() }
    } finally {
      // Whoever is next takes over the place; it is free only when nobody waits.
      const next = this.#first.shift() ?? this.#others.shift()
      if (next === undefined) this.#running -= 1
      else next()
    }
  }
}
