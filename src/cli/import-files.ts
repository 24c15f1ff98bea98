import { readFile } from 'node:fs/promises'
import type { Sha256 } from '../platform/files/content-store.ts'
import { sha256Of } from '../platform/files/content-store.ts'
import { defaultBounds } from '../reading/workers/readers.ts'
import { heldReports } from '../record/imports/held-reports.ts'
import type { HeldHere } from '../record/imports/import-run.ts'
import type { ImportOutcome, ImportTools, PreparedReport } from '../record/reports/actions/import-report.ts'
import { keepReport, prepareReport } from '../record/reports/actions/import-report.ts'
import { answerInWords, outcomeInALine } from '../record/reports/import-words.ts'
import type { ImportJournal } from './import-journal.ts'
import { inOrder } from './in-order.ts'
import type { Progress } from './progress.ts'
import type { NoFile, ReportFile } from './report-files.ts'

export interface GivenFiles {
  readonly files: readonly ReportFile[]
  readonly missing: readonly NoFile[]
}

export interface ImportingTools extends ImportTools {
  readonly journal: ImportJournal
  readonly progress: Progress
}

export interface ImportSettings {
  /** Who imports, as the trail has it. */
  readonly by: string
  /** The largest file that is read. */
  readonly bytes: number
  /** Whether a line tells of each file, or only of those that were not taken. */
  readonly tellEach: boolean
}

/** How far it went: files that were left where a person stopped it, files that were read, and their pages. */
export interface Imported {
  readonly left: number
  readonly read: number
  readonly pages: number
}

/**
 * Takes files in: read ahead, a few at a time, and kept one after the other in the order of their paths. What the
 * record holds is known by its hash and passed over. Between two files it looks whether it should stop.
 */
export async function importFiles(
  tools: ImportingTools,
  { files, missing }: GivenFiles,
  settings: ImportSettings,
  stop: AbortSignal
): Promise<Imported> {
  const { journal, progress } = tools
  for (const { name, because } of missing) {
    const nothing = { sha256: undefined, report: undefined, ms: 0 }
    await journal.note({ fileName: name, state: 'not-taken', words: because, ...nothing })
    progress.step({ passedOver: true })
  }
  const held = await heldReports(tools.db)
  const ahead = inOrder(files, 2 * defaultBounds.workers, (file) => prepare(tools, file, held, settings))
  let settled = 0
  let read = 0
  let pages = 0
  for await (const prepared of ahead) {
    if (stop.aborted) break
    const { file, sha256, found } = prepared
    const began = performance.now()
    const outcome = found.kind === 'prepared' ? await keep(tools, found, settings.by) : found
    const passedOver = prepared.wasHeld !== undefined
    await journal.note({
      fileName: file.name,
      sha256,
      state: outcome.kind,
      words: answerInWords(outcome),
      report: prepared.wasHeld ?? (await heldOf(tools, outcome, sha256)),
      ms: prepared.ms + performance.now() - began
    })
    settled += 1
    const itsPages = found.kind === 'prepared' ? found.filing.report.pages : 0
    if (!passedOver) read += 1
    pages += itsPages
    if (settings.tellEach || outcome.kind === 'not-taken') {
      progress.tell(`${file.name}: ${outcomeInALine(outcome)}`)
    }
    progress.step({ pages: itsPages, passedOver })
  }
  return { left: files.length - settled, read, pages }
}

interface Prepared {
  readonly file: ReportFile
  /** Undefined where the file was not opened. */
  readonly sha256: Sha256 | undefined
  readonly found: PreparedReport | ImportOutcome
  /** The report, where the record held the file before the import began. */
  readonly wasHeld: HeldHere | undefined
  readonly ms: number
}

async function prepare(
  tools: ImportTools,
  file: ReportFile,
  held: ReadonlyMap<string, HeldHere>,
  { bytes: mostBytes }: ImportSettings
): Promise<Prepared> {
  const began = performance.now()
  const answer = (found: Prepared['found'], sha256?: Sha256, wasHeld?: HeldHere): Prepared => ({
    ...{ file, found, sha256, wasHeld },
    ms: performance.now() - began
  })
  if (file.bytes > mostBytes) {
    return answer(
      notTaken(`The file has ${megabytes(file.bytes)}; at most ${megabytes(mostBytes)} are read.`)
    )
  }
  const bytes = await readFile(file.path).catch(() => undefined)
  if (bytes === undefined) return answer(notTaken('The file cannot be opened.'))
  const sha256 = sha256Of(bytes)
  const report = held.get(sha256)
  if (report !== undefined) return answer({ kind: 'already-held', place: report.place }, sha256, report)
  try {
    return answer(await prepareReport(tools, { bytes, fileName: file.path }), sha256)
  } catch (error) {
    return answer(stoppedByAFault(error), sha256)
  }
}

async function keep(tools: ImportTools, prepared: PreparedReport, by: string): Promise<ImportOutcome> {
  try {
    return await keepReport(tools, prepared, { actor: by })
  } catch (error) {
    return stoppedByAFault(error)
  }
}

async function heldOf(
  { db }: ImportTools,
  outcome: ImportOutcome,
  sha256: Sha256 | undefined
): Promise<HeldHere | undefined> {
  if (outcome.kind === 'not-taken' || sha256 === undefined) return undefined
  return (await heldReports(db, sha256)).get(sha256)
}

function notTaken(because: string): ImportOutcome {
  return { kind: 'not-taken', because }
}

// One file that brings our rules down is no reason to leave hundreds of others out.
function stoppedByAFault(error: unknown): ImportOutcome {
  const what = error instanceof Error ? error.message : String(error)
  return notTaken(`A fault in Throughline stopped the reading of this file; please report it: ${what}`)
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1_000_000)} MB`
}
