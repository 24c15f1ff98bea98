import type { Queryable } from '../../platform/database/database.ts'
import type { PublishedReport } from '../../reading/published-report.ts'
import type { ActivityId } from '../activities/activity.ts'
import { passagesIn } from './content-passages.ts'
import type { ContentPassage, ContentSection } from './contents.ts'
import { contentsOf } from './contents-of.ts'
import type { FieldValues } from './differences.ts'
import { fieldValues } from './differences.ts'
import { storedReading } from './stored-reading.ts'

/** What one version of a report says, as its reader read it: without what people put right since. */
export interface VersionContents {
  readonly sha256: string
  readonly version: number
  readonly receivedAt: Date
  readonly fileName: string
  readonly report: PublishedReport
  readonly sections: readonly ContentSection[]
  readonly passages: readonly ContentPassage[]
}

/** The versions of an inspection's report with their readings, newest first, so that their wordings can be compared. */
export async function versionContentsOf(db: Queryable, activity: ActivityId): Promise<VersionContents[]> {
  const rows = await db
    .selectFrom('record.report')
    .select(['sha256', 'version', 'received_at', 'file_name', 'reading'])
    .where('activity', '=', activity)
    .orderBy('version', 'desc')
    .execute()
  return rows.map((row) => {
    const report = storedReading.parse(row.reading)
    return {
      sha256: row.sha256,
      version: row.version,
      receivedAt: row.received_at,
      fileName: row.file_name,
      report,
      sections: report.sections,
      passages: passagesIn(report, row.sha256)
    }
  })
}

/**
 * What the newest version of a report is read as, by field, beneath what people said. Empty where none was imported.
 */
export async function newestReadValues(db: Queryable, activity: ActivityId): Promise<FieldValues> {
  const row = await db
    .selectFrom('record.report')
    .select(['sha256', 'reading'])
    .where('activity', '=', activity)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  const outcome = row && contentsOf(storedReading.parse(row.reading), row.sha256)
  return outcome?.kind === 'contents' ? fieldValues(outcome.contents) : new Map()
}
