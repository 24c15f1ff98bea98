import type { Verdict } from './verdict.ts'

/** How the mutants of each class fared. */
export class Tally {
  readonly #counts = new Map<string, Map<string, number>>()

  add(mutantClass: string, verdict: Verdict | { readonly kind: 'crash' | 'hang' }): void {
    const outcome = verdict.kind === 'refused' ? `refused: ${verdict.reason}` : words[verdict.kind]
    const row = this.#counts.get(mutantClass) ?? new Map<string, number>()
    row.set(outcome, (row.get(outcome) ?? 0) + 1)
    this.#counts.set(mutantClass, row)
  }

  /** One line a class and outcome, in the order in which they came. */
  table(): string {
    return [...this.#counts]
      .map(([name, row]) => {
        const total = [...row.values()].reduce((sum, count) => sum + count, 0)
        const outcomes = [...row]
          .toSorted((a, b) => b[1] - a[1])
          .map(([outcome, count]) => `    ${String(count).padStart(6)}  ${outcome}`)
        return [`  ${name}: ${total}`, ...outcomes].join('\n')
      })
      .join('\n')
  }
}

const words = {
  same: 'read, with the same values',
  disagreements: 'read, and a person is asked to look',
  spacing: 'read, with words parted otherwise',
  silent: 'READ WITH OTHER VALUES, NOTHING SAID',
  empty: 'ACCEPTED EMPTY, NOTHING SAID',
  crash: 'CRASHED',
  hang: 'HUNG PAST THE BOUND'
} as const
