import { open, readFile } from 'node:fs/promises'
import type { HeldFacts } from '../record/imports/held-reports.ts'
import type { HeldHere, SettledState } from '../record/imports/import-run.ts'
import type { ImportSummary } from '../record/imports/import-tally.ts'
import { isStream } from './output-file.ts'

/** What came of one file, as the result file says it. Keys are always there; null where there is nothing to say. */
export interface FileResult {
  readonly file: string
  readonly sha256: string | null
  readonly outcome: SettledState
  readonly place: HeldHere['place'] | null
  readonly kind: HeldHere['kind'] | null
  readonly version: number | null
  readonly paragraphs: number | null
  readonly improvements: number | null
  readonly differences: HeldFacts['differences']
  readonly disagreements: HeldFacts['disagreements']
  /** Questions about the report that a person has not settled. */
  readonly open_questions: number | null
  /** Why it was not taken. */
  readonly because: string | null
  /** Milliseconds from opening the file until it had its answer, waiting for a reader included. */
  readonly ms: number
}

/** What the last line says beside the counts. */
export interface ImportEnd {
  /** Files left when a person stopped the import; the same command carries on. */
  readonly left: number
  readonly seconds: number
}

/** Where results are written, a line of JSON each, as the work goes. */
export interface ResultFile {
  add(result: FileResult): Promise<void>
  /** The last line: with it the file is complete. */
  end(summary: ImportSummary, end: ImportEnd): Promise<void>
  /** Whether every line is on the disk to stay. */
  close(): Promise<'whole' | 'failed'>
}

export type ResultFileOutcome =
  | { readonly kind: 'open'; readonly file: ResultFile }
  | { readonly kind: 'refused'; readonly because: string }

const betweenSyncsInMs = 500

/**
 * Opens the file for results, anew: an import that is started again tells of every file, those held already
 * included. Each line is handed to the system whole, and forced to the disk twice a second, so that whatever ends
 * the process leaves lines that can be read. A file that holds something else is left alone. Where a line cannot
 * be written, on a full disk, none is written after it; the import itself goes on.
 */
export async function openResultFile(path: string): Promise<ResultFileOutcome> {
  const stream = await isStream(path)
  if (!stream && !(await isOurs(path))) {
    return { kind: 'refused', because: 'The file holds something other than results of an import.' }
  }
  const file = await open(path, 'w').catch(() => undefined)
  if (file === undefined) return { kind: 'refused', because: 'The file cannot be written.' }
  let syncedAt = performance.now()
  let state: 'whole' | 'failed' = 'whole'
  const orFail = async (work: () => Promise<void>): Promise<void> => {
    if (state === 'whole') {
      await work().catch(() => {
        state = 'failed'
      })
    }
  }
  const write = (line: object): Promise<void> =>
    orFail(async () => {
      await file.writeFile(`${JSON.stringify(line)}\n`)
      if (stream || performance.now() - syncedAt < betweenSyncsInMs) return
      await file.datasync()
      syncedAt = performance.now()
    })
  return {
    kind: 'open',
    file: {
      add: write,
      end: (summary, end) => write({ summary: { ...summaryRow(summary), ...end } }),
      close: async () => {
        if (!stream) await orFail(() => file.datasync())
        await file.close()
        return state
      }
    }
  }
}

function summaryRow(summary: ImportSummary): object {
  return {
    files: summary.files,
    taken: summary.taken,
    newer_versions: summary.newerVersions,
    by_kind: Object.fromEntries(summary.byKind.map(({ kind, files }) => [kind, files])),
    already_held: summary.alreadyHeld,
    not_taken: summary.notTaken,
    reasons: summary.reasons,
    need_a_person: summary.needAPerson
  }
}

async function isOurs(path: string): Promise<boolean> {
  const text = await readFile(path).catch(() => undefined)
  return text === undefined || text.length === 0 || /^\{"(file|summary)":/.test(text.toString('utf8', 0, 20))
}
