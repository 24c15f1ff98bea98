import { z } from 'zod'
import type { AuthoritySlug } from '../../framework/authority-slug.ts'
import type { Queryable, Transaction } from '../../platform/database/database.ts'
import type { PublishedReport } from '../../reading/published-report.ts'
import type { ActivityId } from '../activities/activity.ts'
import { activityId } from '../activities/rows.ts'
import { authoritySlug } from '../authorities/rows.ts'
import type { Difference, FieldValues } from './differences.ts'

/** A file that was taken into the record as a version of an inspection's report. */
export interface HeldReport {
  readonly sha256: string
  readonly activity: ActivityId
  readonly version: number
  readonly fileName: string
  readonly bytes: number
  readonly pages: number
  readonly receivedAt: Date
}

/** A version with what it changed, and what its reader could not make agree. */
export interface ReportVersion extends HeldReport {
  readonly readAs: PublishedReport['readAs']
  readonly reader: string
  /** When the reading that is kept was made. */
  readonly readAt: Date
  readonly differences: readonly Difference[]
  readonly disagreements: readonly { readonly what: string; readonly pages: readonly number[] }[]
  /** Values that the report does not give, by the reader's name for them ("judgement.adoption"), and why. */
  readonly absences: Readonly<Record<string, string>>
}

export interface NewReport extends Omit<HeldReport, 'version'> {
  readonly reader: string
  readonly readAs: PublishedReport['readAs']
  readonly reading: unknown
  /** The values that stood before the first version of a report, which that version is compared with. */
  readonly heldBefore: FieldValues
}

/** Where in the record a report is filed: its inspection's authority and address. */
export interface Place {
  readonly authority: AuthoritySlug
  readonly address: string
}

export async function placeOfReport(db: Queryable, sha256: string): Promise<Place | undefined> {
  const row = await db
    .selectFrom('record.report')
    .innerJoin('record.activity', 'record.activity.id', 'record.report.activity')
    .select(['record.activity.authority', 'record.activity.address'])
    .where('record.report.sha256', '=', sha256)
    .executeTakeFirst()
  return row && { authority: authoritySlug.parse(row.authority), address: row.address }
}

export async function findReport(db: Queryable, sha256: string): Promise<HeldReport | undefined> {
  const row = await db
    .selectFrom('record.report')
    .select(reportColumns)
    .where('sha256', '=', sha256)
    .executeTakeFirst()
  return row && toReport(row)
}

/** The number of the newest version of an inspection's report; 0 where none was imported. */
export async function lastVersion(db: Queryable, activity: ActivityId): Promise<number> {
  const row = await db
    .selectFrom('record.report')
    .select((select) => select.fn.max('version').as('last'))
    .where('activity', '=', activity)
    .executeTakeFirst()
  return row?.last ?? 0
}

/** The versions of an inspection's report, newest first. */
export async function versionsOf(db: Queryable, activity: ActivityId): Promise<ReportVersion[]> {
  const rows = await db
    .selectFrom('record.report')
    .select([...reportColumns, 'differences', 'reading', 'reader', 'read_as', 'read_at'])
    .where('activity', '=', activity)
    .orderBy('version', 'desc')
    .execute()
  return rows.map((row) => {
    const { disagreements, judgements, ...values } = storedReading.parse(row.reading)
    const grades = Object.fromEntries(judgements.map(({ area, grade }) => [`judgement.${area}`, grade]))
    return {
      ...toReport(row),
      readAs: row.read_as,
      reader: row.reader,
      readAt: row.read_at,
      differences: storedDifferences.parse(row.differences),
      disagreements,
      absences: absencesAmong({ ...values, ...grades })
    }
  })
}

/** The differences column of a report. What does not parse is a fault of ours. */
export const storedDifferences = z.array(
  z
    .object({ field: z.string(), before: z.string().optional(), after: z.string().optional() })
    .transform(({ field, before, after }): Difference => ({ field, before, after }))
)

const storedReading = z.looseObject({
  disagreements: z.array(z.object({ what: z.string(), pages: z.array(z.number()) })).default([]),
  judgements: z.array(z.object({ area: z.string(), grade: z.unknown() })).default([])
})

const absence = z.object({ absent: z.string(), because: z.string() })

function absencesAmong(values: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => {
      const absent = absence.safeParse(value)
      return absent.success ? [[name, absent.data.because]] : []
    })
  )
}

const reportColumns = ['sha256', 'activity', 'version', 'file_name', 'bytes', 'pages', 'received_at'] as const

interface ReportRow {
  readonly sha256: string
  readonly activity: number
  readonly version: number
  readonly file_name: string
  readonly bytes: number
  readonly pages: number
  readonly received_at: Date
}

function toReport(row: ReportRow): HeldReport {
  return {
    sha256: row.sha256,
    activity: activityId.parse(row.activity),
    version: row.version,
    fileName: row.file_name,
    bytes: row.bytes,
    pages: row.pages,
    receivedAt: row.received_at
  }
}

/** Files a new version with what it changed. */
export async function insertReport(
  tx: Transaction,
  report: NewReport,
  version: number,
  differences: readonly Difference[]
): Promise<void> {
  await tx
    .insertInto('record.report')
    .values({
      sha256: report.sha256,
      activity: report.activity,
      version,
      file_name: report.fileName,
      bytes: report.bytes,
      pages: report.pages,
      reader: report.reader,
      received_at: report.receivedAt,
      read_at: report.receivedAt,
      read_as: report.readAs,
      held_before: JSON.stringify(Object.fromEntries(report.heldBefore)),
      reading: JSON.stringify(report.reading),
      differences: JSON.stringify(differences)
    })
    .execute()
}
