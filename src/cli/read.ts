import { open, readFile, rename } from 'node:fs/promises'
import type { ReadOutcome } from '../reading/published-report.ts'
import type { Readers } from '../reading/workers/readers.ts'
import { defaultBounds, openReaders } from '../reading/workers/readers.ts'
import type { CommandIo } from './command-io.ts'
import { inOrder } from './in-order.ts'
import { showProgress } from './progress.ts'
import type { ReportFile } from './report-files.ts'
import { findReportFiles } from './report-files.ts'
import { reportRow } from './report-row.ts'

export interface ReadOptions {
  /** `json` for reading, `jsonl` for one object a line; left out, `json` for one file and `jsonl` for more. */
  readonly format?: string | undefined
  /** Write to this file instead of standard output. It appears only when all is written. */
  readonly out?: string | undefined
}

/**
 * `throughline read PATH…`: what published reports say, as JSON. Answers the exit status: 0 when every file
 * was taken, 2 when the only file was not, 1 when some of many were not.
 */
export async function readCommand(
  paths: readonly string[],
  options: ReadOptions,
  io: CommandIo
): Promise<number> {
  const { format } = options
  if (format !== undefined && format !== 'json' && format !== 'jsonl') {
    io.err(`--format is json or jsonl, not "${format}".\n`)
    return 2
  }
  const { files, missing } = await findReportFiles(paths)
  for (const { name, because } of missing) io.err(`${name}: ${because}\n`)

  const asLines = (format ?? (files.length > 1 ? 'jsonl' : 'json')) === 'jsonl'
  const sink = await openSink(options.out, io)
  if (sink === undefined) return 2
  let failed = missing.length
  let written = 0
  const progress = showProgress(files.length, io)
  const readers = openReaders()
  try {
    for await (const [file, outcome] of inOrder(files, 2 * defaultBounds.workers, readWith(readers))) {
      progress.step()
      if (outcome.kind === 'refused') failed += 1
      if (outcome.kind !== 'read') progress.say(`${file.name}: ${outcome.because}`)
      const row = reportRow(file.name, outcome)
      if (asLines) await sink.write(`${JSON.stringify(row)}\n`)
      else await sink.write(`${separator(written, files.length)}${JSON.stringify(row, null, 2)}`)
      written += 1
    }
    if (!asLines && written > 0) await sink.write(files.length > 1 ? '\n]\n' : '\n')
  } finally {
    progress.end()
    await readers.close()
    await sink.close()
  }
  if (failed === 0) return 0
  return files.length + missing.length === 1 ? 2 : 1
}

function readWith(readers: Readers): (file: ReportFile) => Promise<readonly [ReportFile, ReadOutcome]> {
  return async (file) => [file, await readOne(readers, file)]
}

async function readOne(readers: Readers, { path, bytes }: ReportFile): Promise<ReadOutcome> {
  if (bytes > defaultBounds.bytes) {
    const because = `The file has ${Math.round(bytes / 1_000_000)} MB; at most ${defaultBounds.bytes / 1_000_000} MB are read.`
    return { kind: 'refused', reason: 'too-large', because }
  }
  const content = await readFile(path).catch(() => undefined)
  return content === undefined
    ? { kind: 'refused', reason: 'damaged', because: 'The file cannot be opened.' }
    : readers.read({ bytes: content, fileName: path })
}

function separator(written: number, files: number): string {
  if (files === 1) return ''
  return written === 0 ? '[\n' : ',\n'
}

interface Sink {
  write(text: string): Promise<void>
  close(): Promise<void>
}

async function openSink(path: string | undefined, io: CommandIo): Promise<Sink | undefined> {
  if (path === undefined) {
    return {
      write: async (text) => {
        io.out(text)
        await Promise.resolve()
      },
      close: async () => Promise.resolve()
    }
  }
  const part = `${path}.part`
  const handle = await open(part, 'w').catch(() => undefined)
  if (handle === undefined) {
    io.err(`${path}: The file cannot be written.\n`)
    return undefined
  }
  return {
    write: async (text) => {
      await handle.write(text)
    },
    close: async () => {
      await handle.close()
      await rename(part, path)
    }
  }
}
