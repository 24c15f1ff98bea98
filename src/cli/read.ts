import { readFile } from 'node:fs/promises'
import type { ReadOutcome } from '../reading/published-report.ts'
import type { Readers } from '../reading/workers/readers.ts'
import { defaultBounds, openReaders } from '../reading/workers/readers.ts'
import { inOrder } from './in-order.ts'
import type { Written } from './output-file.ts'
import { openOutput } from './output-file.ts'
import { showProgress } from './progress.ts'
import type { ReportFile } from './report-files.ts'
import { findReportFiles } from './report-files.ts'
import { reportRow } from './report-row.ts'
import type { Terminal } from './terminal.ts'

export interface ReadOptions {
  /** `json` to look at, `jsonl` for one object a line; left out, `json` for one file and `jsonl` for more. */
  readonly format?: 'json' | 'jsonl' | undefined
  /** Write to this file rather than print. */
  readonly out?: string | undefined
}

/**
 * `throughline read PATH…`: what published reports say, as JSON. Answers the exit status: 0 when every file
 * was taken, 2 when the only one was not, 1 when some of many were not.
 */
export async function readCommand(
  paths: readonly string[],
  options: ReadOptions,
  terminal: Terminal
): Promise<number> {
  const { files, missing } = await findReportFiles(paths)
  for (const { name, because } of missing) terminal.tell(`${name}: ${because}`)
  const status = (failed: number): number => {
    if (failed === 0) return 0
    return files.length + missing.length === 1 ? 2 : 1
  }
  if (files.length === 0) return status(missing.length)

  const output = await openOutput(options.out, terminal)
  const cannotWrite = (): number => {
    terminal.tell(`${options.out ?? ''}: The file cannot be written.`)
    return 2
  }
  if (output === undefined) return cannotWrite()
  const form = formOf(options.format ?? (files.length > 1 ? 'jsonl' : 'json'), files.length)
  const progress = showProgress(files.length, terminal)
  const readers = openReaders()
  let failed = missing.length
  let written: Written = 'written'
  try {
    const outcomes = inOrder(files, 2 * defaultBounds.workers, (file) => readFrom(file, readers))
    for await (const { file, outcome } of outcomes) {
      if (outcome.kind === 'refused') failed += 1
      const said = whatIsWrong(outcome)
      if (said !== undefined) progress.tell(`${file.name}: ${said}`)
      written = await output.write(form(reportRow(file.name, outcome)))
      if (written === 'failed') break
      progress.step()
    }
    if (written === 'written') written = await output.finish()
  } catch (error) {
    await output.abandon()
    throw error
  } finally {
    progress.end()
    await readers.close()
  }
  return written === 'written' ? status(failed) : cannotWrite()
}

/** In one line, why a file was not read, or what a person should look at in it. */
function whatIsWrong(outcome: ReadOutcome): string | undefined {
  if (outcome.kind === 'refused') return outcome.because
  const [first, ...more] = outcome.report.disagreements
  if (first === undefined) return undefined
  const others = more.length === 0 ? '' : ` (and ${more.length} more under "disagreements")`
  return `needs a person: ${first.what}${others}`
}

async function readFrom(
  file: ReportFile,
  readers: Readers
): Promise<{ readonly file: ReportFile; readonly outcome: ReadOutcome }> {
  if (file.bytes > defaultBounds.bytes) {
    const because = `The file has ${megabytes(file.bytes)}; at most ${megabytes(defaultBounds.bytes)} are read.`
    return { file, outcome: { kind: 'refused', reason: 'too-large', because } }
  }
  const bytes = await readFile(file.path).catch(() => undefined)
  if (bytes === undefined) {
    return { file, outcome: { kind: 'refused', reason: 'damaged', because: 'The file cannot be opened.' } }
  }
  return { file, outcome: await readers.read({ bytes, fileName: file.path }) }
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1_000_000)} MB`
}

/** Turns row after row into text: a line each, or one JSON document (an array when there are several rows). */
function formOf(format: 'json' | 'jsonl', rows: number): (row: object) => string {
  if (format === 'jsonl') return (row) => `${JSON.stringify(row)}\n`
  if (rows === 1) return (row) => `${JSON.stringify(row, null, 2)}\n`
  let written = 0
  return (row) => {
    written += 1
    return `${written === 1 ? '[\n' : ''}${JSON.stringify(row, null, 2)}${written === rows ? '\n]\n' : ',\n'}`
  }
}
