import type { StoredReport } from '../record/reports/stored-reports.ts'
import { storedReports } from '../record/reports/stored-reports.ts'
import { onInterrupt } from './interrupt.ts'
import type { Output } from './output-file.ts'
import { openOutput } from './output-file.ts'
import type { Rereading } from './reread-passes.ts'
import { readAll, rowOf, writeAll } from './reread-passes.ts'
import { countRereads, countsInWords } from './reread-result.ts'
import { openSpool } from './reread-spool.ts'
import type { Terminal } from './terminal.ts'
import type { Environment } from './with-house.ts'
import { withHouse } from './with-house.ts'

export interface RereadOptions {
  /** Write the newer readings, once all of them are made and told. */
  readonly write?: boolean | undefined
  /** Read those too that this very reader has read. */
  readonly all?: boolean | undefined
  /** Write what came of each report to this file, a line of JSON each. */
  readonly out?: string | undefined
}

/** Exit status of a command that a person interrupted, as shells have it (128 and the signal's number). */
const interrupted = 130

/**
 * `throughline reread`: reads every stored report again with the reader of today and tells what differs; with
 * `--write` it keeps the newer readings after that. What a person put right stays in any case. Answers the exit
 * status: 0 when no report needs a person, 2 when the only one does, 1 when some of many do. Interrupted while it
 * reads, it has changed nothing; while it writes, each inspection is kept whole or not at all, and the same command
 * carries on.
 */
export async function rereadCommand(
  options: RereadOptions,
  environment: Environment,
  terminal: Terminal,
  stop: AbortSignal = onInterrupt()
): Promise<number> {
  return withHouse(environment, terminal, async (house, config) => {
    const reports = await storedReports(house.db)
    if (reports.length === 0) {
      terminal.tell('The record holds no reports. “throughline import” takes them in.')
      return 0
    }
    const output = options.out === undefined ? undefined : await openOutput(options.out, terminal)
    if (options.out !== undefined && output === undefined) {
      terminal.tell(`${options.out}: The file cannot be written.`)
      return 2
    }
    const spool = await openSpool()
    try {
      const rereading = { house, config, terminal, spool, stop, all: options.all === true }
      return await rereadAll(rereading, reports, options, output)
    } finally {
      await spool.close()
    }
  })
}

async function rereadAll(
  rereading: Rereading,
  reports: readonly StoredReport[],
  options: RereadOptions,
  output: Output | undefined
): Promise<number> {
  const { terminal, stop } = rereading
  const rereads = await readAll(rereading, reports)
  const counts = countRereads([...rereads.values()])
  terminal.print(countsInWords(counts))
  if (isStopped(stop)) {
    await output?.abandon()
    terminal.tell('Stopped while reading: nothing was written. The same command begins again.')
    return interrupted
  }
  const written = options.write === true ? await writeAll(rereading, reports, rereads) : new Set<string>()
  const told = await tellRows(rereading, reports, written, output)
  if (!told) terminal.tell(`${options.out ?? ''}: The file could not be written to its end.`)
  if (isStopped(stop)) {
    terminal.tell('Stopped while writing: what was written is whole. The same command carries on.')
    return interrupted
  }
  terminal.print(endInWords(options, counts, written.size))
  const failed = counts.needAPerson + (told ? 0 : 1)
  if (failed === 0) return 0
  return reports.length === 1 ? 2 : 1
}

// Asked anew each time: a person can press Ctrl+C meanwhile.
function isStopped({ aborted }: AbortSignal): boolean {
  return aborted
}

function endInWords(
  { write, all }: RereadOptions,
  { same, changed }: { readonly same: number; readonly changed: number },
  written: number
): string {
  if (write === true) return `Written: ${written}\n`
  if (changed > 0) {
    return `Nothing was written. “throughline reread --write${all === true ? ' --all' : ''}” keeps the newer readings.\n`
  }
  return same === 0 ? '' : 'Nothing was written: the readings say what the record holds.\n'
}

async function tellRows(
  { spool }: Rereading,
  reports: readonly StoredReport[],
  written: ReadonlySet<string>,
  output: Output | undefined
): Promise<boolean> {
  if (output === undefined) return true
  for (const { sha256 } of reports) {
    const row = { ...(await rowOf(spool, sha256)), written: written.has(sha256) }
    if ((await output.write(`${JSON.stringify(row)}\n`)) === 'failed') return false
  }
  return (await output.finish()) === 'written'
}
