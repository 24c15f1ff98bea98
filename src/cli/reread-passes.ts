import { z } from 'zod'
import type { House } from '../house/house.ts'
import type { Config } from '../platform/config.ts'
import { currentReader } from '../reading/kind-outcome.ts'
import { defaultBounds, openReaders } from '../reading/workers/readers.ts'
import type { ReadAgainTools } from '../record/reports/actions/read-again.ts'
import { readAgain } from '../record/reports/actions/read-again.ts'
import { keepRereadings, leaveToAPerson } from '../record/reports/actions/reread-report.ts'
import { storedReading } from '../record/reports/stored-reading.ts'
import type { StoredReport } from '../record/reports/stored-reports.ts'
import { inOrder } from './in-order.ts'
import { showProgress } from './progress.ts'
import type { Reread, RereadCount } from './reread-result.ts'
import { rereadRow } from './reread-result.ts'
import type { Spool } from './reread-spool.ts'
import { changesInWords, reportInWords } from './reread-words.ts'
import type { Terminal } from './terminal.ts'
import { whoIsHere } from './who-is-here.ts'

export interface Rereading {
  readonly house: House
  readonly config: Config
  readonly terminal: Terminal
  readonly spool: Spool
  readonly stop: AbortSignal
  /** Whether those too are read that this very reader has read. */
  readonly all: boolean
}

/** Reads what is to be read, tells what differs, and lays down what was read; changes nothing. */
export async function readAll(
  { house, config, all, terminal, spool, stop }: Rereading,
  reports: readonly StoredReport[]
): Promise<ReadonlyMap<string, RereadCount>> {
  const readers = openReaders(config.reading)
  const tools: ReadAgainTools = { db: house.db, store: house.store, readers }
  const progress = showProgress(reports.length, terminal)
  const counts = new Map<string, RereadCount>()
  const job = async (stored: StoredReport): Promise<{ stored: StoredReport; reread: Reread }> => {
    const known = stored.reader === currentReader && !all
    return { stored, reread: known ? { kind: 'passed-over' } : await readAgain(tools, stored) }
  }
  try {
    for await (const { stored, reread } of inOrder(reports, 2 * defaultBounds.workers, job)) {
      if (stop.aborted) break
      const { sha256 } = stored
      const read = reread.kind === 'same' || reread.kind === 'changed' ? reread : undefined
      counts.set(sha256, { kind: reread.kind, contested: read?.contested.length ?? 0 })
      await spool.put(rowName(sha256), JSON.stringify(rereadRow(stored, reread)))
      if (read) await spool.put(sha256, JSON.stringify(read.reading))
      const lines = reread.kind === 'passed-over' ? [] : changesInWords(reread)
      if (lines.length > 0) progress.tell([reportInWords(stored), ...lines].join('\n  '))
      progress.step({ pages: read?.reading.pages, passedOver: reread.kind === 'passed-over' })
    }
  } finally {
    progress.end()
    await readers.close()
  }
  return counts
}

/** Keeps the newer readings, inspection by inspection; answers the reports whose readings were kept. */
export async function writeAll(
  { house, terminal, spool, stop }: Rereading,
  reports: readonly StoredReport[],
  rereads: ReadonlyMap<string, RereadCount>
): Promise<ReadonlySet<string>> {
  const written = new Set<string>()
  const progress = showProgress(reports.length, terminal)
  try {
    for (const versions of Map.groupBy(reports, ({ activity }) => activity).values()) {
      if (stop.aborted) break
      const newer = versions.filter((report) => isNewer(report, rereads.get(report.sha256)))
      const readings = new Map(
        await Promise.all(newer.map(async ({ sha256 }) => [sha256, await readingIn(spool, sha256)] as const))
      )
      const [place] = newer.map((report) => report.place)
      const kept = place ? await keepRereadings(house, place, readings, whoIsHere()) : 0
      if (kept > 0) for (const { sha256 } of newer) written.add(sha256)
      for (const report of versions) {
        const refused = await refusalOf(spool, report)
        if (refused !== undefined) await leaveToAPerson(house, report, refused, whoIsHere())
        progress.step({ passedOver: !readings.has(report.sha256) })
      }
    }
  } finally {
    progress.end()
  }
  return written
}

// The same reading by the same reader is what the record holds already.
function isNewer({ reader }: StoredReport, reread: RereadCount | undefined): boolean {
  return reread?.kind === 'changed' || (reread?.kind === 'same' && reader !== currentReader)
}

async function readingIn(spool: Spool, sha256: string) {
  return storedReading.parse(JSON.parse((await spool.take(sha256)) ?? 'null'))
}

const spooledRow = z.record(z.string(), z.unknown())

/** What came of one report, as it was laid down for the result file. */
export async function rowOf(spool: Spool, sha256: string): Promise<z.output<typeof spooledRow>> {
  return spooledRow.parse(JSON.parse((await spool.take(rowName(sha256))) ?? '{}'))
}

async function refusalOf(spool: Spool, { sha256 }: StoredReport): Promise<string | undefined> {
  const { outcome, because } = await rowOf(spool, sha256)
  return outcome === 'needs-a-person' && typeof because === 'string' ? because : undefined
}

function rowName(sha256: string): string {
  return `row of ${sha256}`
}
