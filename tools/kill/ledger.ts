import type { Database } from '../../src/platform/database/database.ts'
import { send, type Worker } from './people-at-work.ts'

/** What one worker has sent, and what of it the site said is kept. */
export class Ledger {
  readonly worker: Worker
  readonly #kept = new Set<number>()
  /** The status of each answer that said something else than "kept". */
  readonly refused: number[] = []
  /** Deeds that the running site never answered. */
  unanswered = 0
  #next = 1

  constructor(worker: Worker) {
    this.worker = worker
  }

  get acknowledged(): number {
    return this.#kept.size
  }

  /** Sends one deed after the other until no answer comes or the signal says so. */
  async work(address: string, stop: AbortSignal): Promise<void> {
    while (!stop.aborted) {
      const number = this.#next
      try {
        const status = await send(address, this.worker, number)
        if (status === this.worker.kept) {
          this.#kept.add(number)
          this.#next += 1
        } else {
          this.refused.push(status)
          // Whether it is there after all decides what comes next.
          return
        }
      } catch (error) {
        if (error instanceof Error && error.name === 'TimeoutError') this.unanswered += 1
        return
      }
    }
  }

  /**
   * How many acknowledged deeds the record does not hold; and goes on from what it holds, for a deed that was never
   * answered may be there or not.
   */
  async lostIn(owner: Database): Promise<number> {
    const held = await this.worker.held(owner)
    const last = Math.max(0, ...held)
    const set = new Set(held)
    const lost = [...this.#kept].filter((number) =>
      this.worker.writesOver ? number > last : !set.has(number)
    )
    this.#next = last + 1
    return lost.length
  }
}
