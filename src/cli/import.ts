import type { House } from '../house/house.ts'
import type { Config } from '../platform/config.ts'
import { startRun } from '../record/imports/actions/start-run.ts'
import { endKilledRuns, endRun } from '../record/imports/store.ts'
import { keeperCalled } from '../record/keeper.ts'
import { paths } from '../record/paths.ts'
import type { GivenFiles, Imported } from './import-files.ts'
import { importFiles } from './import-files.ts'
import type { ImportJournal } from './import-journal.ts'
import { openJournal } from './import-journal.ts'
import { importSummary } from './import-summary.ts'
import { onInterrupt } from './interrupt.ts'
import { showProgress } from './progress.ts'
import { readersWhenNeeded } from './readers-when-needed.ts'
import { findReportFiles } from './report-files.ts'
import type { ResultFile } from './result-file.ts'
import { openResultFile } from './result-file.ts'
import type { Terminal } from './terminal.ts'
import { whoIsHere } from './who-is-here.ts'
import type { Environment } from './with-house.ts'
import { withHouse } from './with-house.ts'

/** Exit status of a command that a person interrupted, as shells have it (128 and the signal's number). */
const interrupted = 130

/** Up to so many files have a line each; of more, only those that were not taken, and now and then how far it is. */
const fewFiles = 20

export interface ImportOptions {
  /** Write what came of each file to this file, a line of JSON each. */
  readonly result?: string | undefined
}

/**
 * `throughline import PATH…`: takes published reports into the record. Answers the exit status: 0 when every file
 * was taken or held already, 2 when the only one was not, 1 when some of many were not. Interrupted, it finishes
 * the file it is at and says what remains; started again it passes over what is held without reading it.
 */
export async function importCommand(
  given: readonly string[],
  options: ImportOptions,
  environment: Environment,
  terminal: Terminal,
  stop: AbortSignal = onInterrupt()
): Promise<number> {
  const found = await findReportFiles(given)
  for (const { name, because } of found.missing) terminal.tell(`${name}: ${because}`)
  if (found.files.length === 0) return statusOf(found.missing.length, found)

  const into = (result: ResultFile | undefined): Promise<number> =>
    withHouse(
      environment,
      terminal,
      (house, config) => importInto({ house, config, terminal, result, stop }, found),
      { onTheSite: paths.import() }
    )
  if (options.result === undefined) return into(undefined)
  const opened = await openResultFile(options.result)
  if (opened.kind === 'refused') {
    terminal.tell(`${options.result}: ${opened.because}`)
    return 2
  }
  const status = await into(opened.file)
  if ((await opened.file.close()) === 'whole') return status
  terminal.tell(`${options.result}: The file could not be written to its end.`)
  return Math.max(status, 1)
}

interface Importing {
  readonly house: House
  readonly config: Config
  readonly terminal: Terminal
  readonly result: ResultFile | undefined
  readonly stop: AbortSignal
}

async function importInto(importing: Importing, found: GivenFiles): Promise<number> {
  const { house, config, terminal, result, stop } = importing
  const { db, clock } = house
  const began = performance.now()
  const given = found.files.length + found.missing.length
  const by = whoIsHere()
  // Only one process can have the embedded engine open: an import that has no end there was killed.
  if (house.engine === 'embedded') await endKilledRuns(db, clock.now())
  const run = await startRun(db, {
    way: 'command-line',
    by: keeperCalled(by),
    startedAt: clock.now(),
    files: given
  })
  const journal = openJournal({ db, clock, run, result })
  const progress = showProgress(given, terminal)
  const readers = readersWhenNeeded(config.reading)
  let imported: Imported
  try {
    const settings = { by, bytes: config.reading.bytes, tellEach: given <= fewFiles && !terminal.watched }
    imported = await importFiles({ ...house, readers, journal, progress }, found, settings, stop)
  } finally {
    progress.end()
    await journal.flush()
    await readers.close()
  }
  await endRun(db, run, imported.left > 0 ? 'stopped' : 'finished', clock.now())
  const seconds = (performance.now() - began) / 1000
  await tellEnd(importing, journal, { ...imported, seconds })
  if (imported.left === 0) return statusOf(journal.tally.summary().notTaken, found)
  terminal.tell(`Stopped with ${imported.left} of ${given} files left. The same command carries on.`)
  return interrupted
}

async function tellEnd(
  { config, terminal, result }: Importing,
  journal: ImportJournal,
  { left, read, pages, seconds }: Imported & { readonly seconds: number }
): Promise<void> {
  const summary = journal.tally.summary()
  await result?.end(summary, { left, seconds: Math.round(seconds * 10) / 10 })
  const reviewAt = `http://${config.host}:${config.port}${paths.reviews()}`
  terminal.print(importSummary(summary, { seconds, read, pages, reviewAt }))
}

function statusOf(failed: number, { files, missing }: GivenFiles): number {
  if (failed === 0) return 0
  return files.length + missing.length === 1 ? 2 : 1
}
