import type { Database } from '../../../platform/database/database.ts'
import type { ContentStore } from '../../../platform/files/content-store.ts'
import type { PublishedReport, ReadOutcome, ReadRequest } from '../../../reading/published-report.ts'
import { activityAt } from '../../activities/store.ts'
import { allAuthorities } from '../../authorities/store.ts'
import type { ReadingBeside } from '../../corrections/reading-beside.ts'
import { newlyContested } from '../../corrections/reading-beside.ts'
import type { Difference } from '../differences.ts'
import { differencesBetween, fieldValues } from '../differences.ts'
import type { Filing } from '../filing.ts'
import { fileUnder } from '../filing.ts'
import { areOneFamily } from '../held.ts'
import { layOverReread } from '../lay-over-reread.ts'
import { readingValues } from '../reading-values.ts'
import type { StoredReport } from '../stored-reports.ts'
import { readingOf } from '../stored-reports.ts'

export interface ReadAgainTools {
  readonly db: Database
  readonly store: Pick<ContentStore, 'read'>
  readonly readers: { read(request: ReadRequest): Promise<ReadOutcome> }
}

/** What a newer reading of a stored report says beside the one that is kept. Nothing is changed by it. */
export type ReadAgain =
  | {
      readonly kind: 'same' | 'changed'
      readonly reading: PublishedReport
      readonly differences: readonly Difference[]
      readonly disagreements: { readonly before: readonly string[]; readonly after: readonly string[] }
      /** Values that a person put right or checked, where the newer reading says what nobody looked at. */
      readonly contested: readonly ReadingBeside[]
    }
  /** The report keeps the reading it has. */
  | { readonly kind: 'needs-a-person'; readonly because: string }

/** Reads a stored report from its kept bytes once more, and compares what it says now with what is kept. */
export async function readAgain(tools: ReadAgainTools, stored: StoredReport): Promise<ReadAgain> {
  const bytes = await keptBytes(tools, stored)
  if ('because' in bytes) return { kind: 'needs-a-person', because: bytes.because }
  const outcome = await tools.readers.read({ bytes, fileName: stored.fileName })
  if (outcome.kind === 'refused') return { kind: 'needs-a-person', because: outcome.because }
  const before = await readingOf(tools.db, stored.sha256)
  if (!before) return { kind: 'needs-a-person', because: 'It is no longer in the record.' }
  const filing = await fileWhereItWas(tools, stored, withFolderName(outcome.report, before))
  return filing.kind === 'filed'
    ? compare(tools, stored, before, filing)
    : { kind: 'needs-a-person', because: filing.because }
}

async function keptBytes(
  { store }: ReadAgainTools,
  { sha256 }: StoredReport
): Promise<Uint8Array | { because: string }> {
  try {
    return (await store.read(sha256)) ?? { because: 'Its file is not among the kept files.' }
  } catch (error) {
    return { because: error instanceof Error ? error.message : String(error) }
  }
}

// The folder that a file was imported from can have named the authority's number; the folder is not kept.
function withFolderName(report: PublishedReport, before: PublishedReport): PublishedReport {
  const fromFile =
    'value' in before.urn && 'inferred' in before.urn.from && before.urn.from.inferred === 'file-name'
  return 'absent' in report.urn && fromFile ? { ...report, urn: before.urn } : report
}

/** A reading that belongs elsewhere moves nothing by itself: where the report is filed was decided once. */
async function fileWhereItWas(
  { db }: ReadAgainTools,
  { sha256, place }: StoredReport,
  report: PublishedReport
) {
  const filing = fileUnder(report, sha256, await allAuthorities(db))
  if (filing.kind !== 'filed') return filing
  const held = await activityAt(db, place.authority, place.address)
  const elsewhere = (because: string) => ({ kind: 'not-taken', because }) as const
  if (filing.authority !== place.authority) {
    return elsewhere(`The newer reader takes it for a report on “${report.authority.value}”.`)
  }
  if (held && !areOneFamily(held.kind, filing.contents.kind)) {
    return elsewhere('The newer reader takes it for a report of another kind.')
  }
  return filing
}

async function compare(
  { db }: ReadAgainTools,
  { sha256, activity, isNewest }: StoredReport,
  before: PublishedReport,
  { report: reading, contents }: Filing
): Promise<ReadAgain> {
  const differences = differencesBetween(readingValues(before, sha256), readingValues(reading, sha256))
  const disagreements = { before: wordsOf(before), after: wordsOf(reading) }
  const laid = isNewest ? await layOverReread(db, activity, contents) : undefined
  const same = differences.length === 0 && disagreements.before.join('\n') === disagreements.after.join('\n')
  return {
    kind: same ? 'same' : 'changed',
    reading,
    differences,
    disagreements,
    contested: laid ? newlyContested(laid, fieldValues(contents)) : []
  }
}

function wordsOf({ disagreements }: PublishedReport): string[] {
  return disagreements.map(({ what }) => what)
}
