import { readFile } from 'node:fs/promises'
import { userInfo } from 'node:os'
import { defaultBounds, openReaders } from '../reading/workers/readers.ts'
import type { ImportOutcome, ImportTools, PreparedReport } from '../record/reports/actions/import-report.ts'
import { keepReport, prepareReport } from '../record/reports/actions/import-report.ts'
import { takenInWords } from '../record/reports/import-words.ts'
import { importSummary } from './import-summary.ts'
import { inOrder } from './in-order.ts'
import { onInterrupt } from './interrupt.ts'
import { showProgress } from './progress.ts'
import type { ReportFile } from './report-files.ts'
import { findReportFiles } from './report-files.ts'
import type { Terminal } from './terminal.ts'
import type { Environment } from './with-house.ts'
import { withHouse } from './with-house.ts'

/** Exit status of a command that a person interrupted, as shells have it (128 and the signal's number). */
const interrupted = 130

/**
 * `throughline import PATH…`: takes published reports into the record. Reports are read ahead in worker threads
 * and kept one after the other, in the order of their paths. Answers the exit status: 0 when every file was taken
 * or held already, 2 when the only one was not, 1 when some of many were not. Interrupted, it finishes the file
 * it is at and says what remains; started again it passes over what is held without reading it.
 */
export async function importCommand(
  paths: readonly string[],
  environment: Environment,
  terminal: Terminal,
  stop: AbortSignal = onInterrupt()
): Promise<number> {
  const { files, missing } = await findReportFiles(paths)
  for (const { name, because } of missing) terminal.tell(`${name}: ${because}`)
  if (files.length === 0) return statusOf(missing.length, missing.length)

  return withHouse(environment, terminal, async ({ db, clock, store }, { reading }) => {
    const readers = openReaders(reading)
    const tools: ImportTools = { db, clock, store, readers }
    const progress = showProgress(files.length, terminal)
    const outcomes: ImportOutcome[] = []
    try {
      const ahead = inOrder(files, 2 * defaultBounds.workers, (file) => prepare(tools, file, reading.bytes))
      for await (const { file, prepared } of ahead) {
        if (stop.aborted) break
        const outcome =
          prepared.kind === 'prepared' ? await keepReport(tools, prepared, whoIsHere()) : prepared
        outcomes.push(outcome)
        const line = `${file.name}: ${inWords(outcome)}`
        if (!terminal.watched || needsALook(outcome)) progress.tell(line)
        progress.step()
      }
    } finally {
      progress.end()
      await readers.close()
    }
    terminal.print(importSummary(outcomes))
    const left = files.length - outcomes.length
    if (left > 0) {
      terminal.tell(`Stopped with ${left} of ${files.length} files left. The same command carries on.`)
      return interrupted
    }
    const failed = outcomes.filter(({ kind }) => kind === 'not-taken').length + missing.length
    return statusOf(failed, files.length + missing.length)
  })
}

interface Prepared {
  readonly file: ReportFile
  readonly prepared: PreparedReport | ImportOutcome
}

async function prepare(tools: ImportTools, file: ReportFile, mostBytes: number): Promise<Prepared> {
  const refused = (because: string): Prepared => ({ file, prepared: { kind: 'not-taken', because } })
  if (file.bytes > mostBytes) {
    return refused(`The file has ${megabytes(file.bytes)}; at most ${megabytes(mostBytes)} are read.`)
  }
  const bytes = await readFile(file.path).catch(() => undefined)
  if (bytes === undefined) return refused('The file cannot be opened.')
  return { file, prepared: await prepareReport(tools, { bytes, fileName: file.path }) }
}

function inWords(outcome: ImportOutcome): string {
  switch (outcome.kind) {
    case 'taken':
      return takenInWords(outcome)
    case 'already-held':
      return 'already held'
    case 'not-taken':
      return outcome.because
  }
}

function needsALook(outcome: ImportOutcome): boolean {
  if (outcome.kind !== 'taken') return outcome.kind === 'not-taken'
  return outcome.differences.length + outcome.disagreements.length + outcome.setAside.length > 0
}

function statusOf(failed: number, given: number): number {
  if (failed === 0) return 0
  return given === 1 ? 2 : 1
}

// The trail names who imported; a machine without user accounts has no better answer.
function whoIsHere(): string {
  try {
    return userInfo().username
  } catch {
    return 'a person at this machine'
  }
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1_000_000)} MB`
}
