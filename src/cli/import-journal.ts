import type { Clock } from '../platform/clock.ts'
import type { Database } from '../platform/database/database.ts'
import type { Sha256 } from '../platform/files/content-store.ts'
import { heldFacts } from '../record/imports/held-reports.ts'
import type { HeldHere, ImportRunId, SettledState } from '../record/imports/import-run.ts'
import { ImportTally } from '../record/imports/import-tally.ts'
import type { SettledLine } from '../record/imports/store.ts'
import { insertSettled } from '../record/imports/store.ts'
import type { ResultFile } from './result-file.ts'

/** A file of an import that has its answer. */
export interface SettledReport {
  readonly fileName: string
  readonly sha256: Sha256 | undefined
  readonly state: SettledState
  readonly words: string
  /** The report that the record holds of it; undefined where it was not taken. */
  readonly report: HeldHere | undefined
  readonly ms: number
}

/** The three places where what came of a file is noted: the tally, the import's lines, and the result file. */
export interface ImportJournal {
  readonly tally: ImportTally
  note(settled: SettledReport): Promise<void>
  /** Writes what was held back. */
  flush(): Promise<void>
}

export interface JournalTools {
  readonly db: Database
  readonly clock: Clock
  readonly run: ImportRunId
  readonly result: ResultFile | undefined
}

const mostHeldBack = 100

/** Lines of files that were held before are held back and written many at once: a commit for each would be slower than reading. */
export function openJournal({ db, clock, run, result }: JournalTools): ImportJournal {
  const tally = new ImportTally()
  const heldBack: SettledLine[] = []
  let position = 0

  async function flush(): Promise<void> {
    await insertSettled(db, run, heldBack.splice(0), clock.now())
  }

  return {
    tally,
    flush,
    async note(settled) {
      const { fileName, sha256, state, words } = settled
      tally.add(settled)
      position += 1
      heldBack.push({ position, fileName, sha256, state, words })
      if (state !== 'already-held' || heldBack.length >= mostHeldBack) await flush()
      await result?.add({
        file: fileName,
        sha256: sha256 ?? null,
        outcome: state,
        ...(await saidOf(db, settled)),
        because: state === 'not-taken' ? words : null,
        ms: Math.round(settled.ms)
      })
    }
  }
}

async function saidOf(db: Database, { sha256, report }: SettledReport) {
  const facts = sha256 === undefined || report === undefined ? undefined : await heldFacts(db, sha256)
  return {
    place: report?.place ?? null,
    kind: report?.kind ?? null,
    version: report?.version ?? null,
    paragraphs: facts?.paragraphs ?? null,
    improvements: facts?.improvements ?? null,
    differences: facts?.differences ?? [],
    disagreements: facts?.disagreements ?? [],
    open_questions: report?.openQuestions ?? null
  }
}
