import { AsyncLocalStorage } from 'node:async_hooks'

/**
 * Knows, for one open database, whether the code that is running now stands inside one of its transactions.
 * A query on the outer handle from there is a bug that the compiler cannot see.
 */
export class TransactionGuard {
  readonly #running = new AsyncLocalStorage<{ open: boolean }>()

  async run<R>(work: () => Promise<R>): Promise<R> {
    const transaction = { open: true }
    try {
      return await this.#running.run(transaction, work)
    } finally {
      transaction.open = false
    }
  }

  /** Throws when a connection is asked for from inside a transaction. */
  check(): void {
    if (this.#running.getStore()?.open !== true) return
    throw new Error(
      'A query was sent through the database handle from inside a transaction. Use the transaction that inTransaction hands to its work.'
    )
  }
}

const guards = new WeakMap<object, TransactionGuard>()

export function guardWith(db: object, guard: TransactionGuard): void {
  guards.set(db, guard)
}

export function runGuarded<R>(db: object, work: () => Promise<R>): Promise<R> {
  return guards.get(db)?.run(work) ?? work()
}
