import { z } from 'zod'
import type { Queryable, Transaction } from '../../platform/database/database.ts'
import type { Sha256 } from '../../platform/files/content-store.ts'
import { isSha256 } from '../../platform/files/content-store.ts'
import type { PublishedReport } from '../../reading/published-report.ts'
import type { ActivityId } from '../activities/activity.ts'
import { activityId } from '../activities/rows.ts'
import { authoritySlug } from '../authorities/rows.ts'
import type { Difference, FieldValues } from './differences.ts'
import type { Place } from './store.ts'
import { storedDifferences } from './store.ts'
import { storedReading } from './stored-reading.ts'

/** A report that the record keeps, with its place and what read it. */
export interface StoredReport {
  readonly sha256: Sha256
  readonly activity: ActivityId
  readonly place: Place
  readonly version: number
  readonly isNewest: boolean
  readonly fileName: string
  readonly reader: string
}

/** Every report that the record keeps: by authority, inspection and version, oldest version first. */
export async function storedReports(db: Queryable): Promise<StoredReport[]> {
  const rows = await db
    .selectFrom('record.report as report')
    .innerJoin('record.activity as activity', 'activity.id', 'report.activity')
    .select([
      'report.sha256',
      'report.activity',
      'report.version',
      'report.file_name',
      'report.reader',
      'activity.authority',
      'activity.address'
    ])
    .select((select) =>
      select.fn
        .max('report.version')
        .over((over) => over.partitionBy('report.activity'))
        .as('last')
    )
    .orderBy('activity.authority')
    .orderBy('activity.starts_on')
    .orderBy('report.activity')
    .orderBy('report.version')
    .execute()
  return rows.map((row) => ({
    sha256: hash.parse(row.sha256),
    activity: activityId.parse(row.activity),
    place: { authority: authoritySlug.parse(row.authority), address: row.address },
    version: row.version,
    isNewest: row.version === row.last,
    fileName: row.file_name,
    reader: row.reader
  }))
}

const hash = z.string().refine(isSha256)

/** The reading that is kept with a report; undefined where the record has no such report. */
export async function readingOf(db: Queryable, sha256: string): Promise<PublishedReport | undefined> {
  const row = await db
    .selectFrom('record.report')
    .select('reading')
    .where('sha256', '=', sha256)
    .executeTakeFirst()
  return row && storedReading.parse(row.reading)
}

/** A version of an inspection's report, as it is kept. */
export interface StoredVersion {
  readonly sha256: string
  readonly version: number
  readonly reading: PublishedReport
  readonly differences: readonly Difference[]
  /** The values that stood before the first version; what is known of them, for reports of the first release. */
  readonly heldBefore: FieldValues
}

/** The versions of an inspection's report, oldest first. */
export async function storedVersions(db: Queryable, activity: ActivityId): Promise<StoredVersion[]> {
  const rows = await db
    .selectFrom('record.report')
    .select(['sha256', 'version', 'reading', 'differences', 'held_before'])
    .where('activity', '=', activity)
    .orderBy('version')
    .execute()
  return rows.map((row) => {
    const differences = storedDifferences.parse(row.differences)
    return {
      sha256: row.sha256,
      version: row.version,
      reading: storedReading.parse(row.reading),
      differences,
      heldBefore: row.version === 1 ? heldBefore(row.held_before, differences) : new Map()
    }
  })
}

// The first release did not keep what it compared with, but where the report differed it kept that.
function heldBefore(column: unknown, differences: readonly Difference[]): FieldValues {
  const kept = Object.entries(z.record(z.string(), z.string()).parse(column))
  return new Map([
    ...differences.flatMap(({ field, before }) => (before === undefined ? [] : [[field, before] as const])),
    ...kept
  ])
}

/** Puts a newer reading of a report in the place of the one that is kept. */
export async function updateReading(
  tx: Transaction,
  sha256: string,
  reading: PublishedReport,
  readAt: Date
): Promise<void> {
  await tx
    .updateTable('record.report')
    .set({
      reading: JSON.stringify(reading),
      reader: reading.reader,
      read_as: reading.readAs,
      read_at: readAt,
      pages: reading.pages
    })
    .where('sha256', '=', sha256)
    .execute()
}

export async function updateDifferences(
  tx: Transaction,
  sha256: string,
  differences: readonly Difference[]
): Promise<void> {
  await tx
    .updateTable('record.report')
    .set({ differences: JSON.stringify(differences) })
    .where('sha256', '=', sha256)
    .execute()
}
