import type { ActivityKind } from '../../framework/activity-kinds.ts'
import type { HeldHere, SettledState } from './import-run.ts'

/** What a tally has to know of one file that has its answer. */
export interface SettledFile {
  readonly fileName: string
  readonly state: SettledState
  readonly words: string
  readonly report: Pick<HeldHere, 'kind' | 'version' | 'openQuestions'> | undefined
}

/** Files that were not taken for one and the same reason, with a few of their names. */
export interface SameReason {
  readonly because: string
  readonly files: number
  readonly examples: readonly string[]
}

/** What came of an import as a whole. */
export interface ImportSummary {
  readonly files: number
  readonly taken: number
  /** Of those taken: changed files of inspections whose report the record held before. */
  readonly newerVersions: number
  readonly byKind: readonly { readonly kind: ActivityKind; readonly files: number }[]
  readonly alreadyHeld: number
  readonly notTaken: number
  readonly reasons: readonly SameReason[]
  /** Of those taken and held: reports with a question that only a person can settle. */
  readonly needAPerson: number
}

const shownExamples = 3

/** Counts an import file by file, in memory that does not grow with the number of files. */
export class ImportTally {
  readonly #states: Record<SettledState, number> = { taken: 0, 'already-held': 0, 'not-taken': 0 }
  readonly #kinds = new Map<ActivityKind, number>()
  readonly #reasons = new Map<string, { because: string; files: number; examples: string[] }>()
  #newerVersions = 0
  #needAPerson = 0

  add({ fileName, state, words, report }: SettledFile): void {
    this.#states[state] += 1
    if (state === 'not-taken') this.#addReason(words, fileName)
    if (report === undefined) return
    if (report.openQuestions > 0) this.#needAPerson += 1
    if (state !== 'taken') return
    this.#kinds.set(report.kind, (this.#kinds.get(report.kind) ?? 0) + 1)
    if (report.version > 1) this.#newerVersions += 1
  }

  summary(): ImportSummary {
    const { taken, 'already-held': alreadyHeld, 'not-taken': notTaken } = this.#states
    return {
      files: taken + alreadyHeld + notTaken,
      taken,
      newerVersions: this.#newerVersions,
      byKind: [...this.#kinds]
        .map(([kind, files]) => ({ kind, files }))
        .toSorted((one, other) => other.files - one.files),
      alreadyHeld,
      notTaken,
      reasons: [...this.#reasons.values()].toSorted((one, other) => other.files - one.files),
      needAPerson: this.#needAPerson
    }
  }

  #addReason(words: string, fileName: string): void {
    const same = sameReason(words)
    const reason = this.#reasons.get(same) ?? { because: words, files: 0, examples: [] }
    reason.files += 1
    // A second file shows that what it quotes is not what they have in common.
    if (reason.files > 1 && reason.because !== words) reason.because = same
    if (reason.examples.length < shownExamples) reason.examples.push(fileName)
    this.#reasons.set(same, reason)
  }
}

/** What a refusal says whichever file it is about: what it quotes and counts left open. */
function sameReason(words: string): string {
  return words.replaceAll(/“[^”]*”/g, '“…”').replaceAll(/\d[\d,.]*\d|\d/g, '…')
}
