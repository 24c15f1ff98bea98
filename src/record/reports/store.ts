import type { Queryable, Transaction } from '../../platform/database/database.ts'
import type { ActivityId } from '../activities/activity.ts'
import { activityId } from '../activities/rows.ts'
import type { Citation, Stood } from '../activities/standing.ts'
import type { AuthoritySlug } from '../authorities/authority-slug.ts'
import { authoritySlug } from '../authorities/rows.ts'
import type { Contents } from './contents.ts'
import type { Difference } from './differences.ts'

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

export interface NewReport extends Omit<HeldReport, 'version'> {
  readonly reader: string
  readonly reading: unknown
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

/** The versions of an inspection's report, newest first. */
export async function versionsOf(db: Queryable, activity: ActivityId): Promise<HeldReport[]> {
  const rows = await db
    .selectFrom('record.report')
    .select(reportColumns)
    .where('activity', '=', activity)
    .orderBy('version', 'desc')
    .execute()
  return rows.map(toReport)
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

/** Files a new version, numbered after the last one, with what it changed. */
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
      reading: JSON.stringify(report.reading),
      differences: JSON.stringify(differences)
    })
    .execute()
}

/** Writes what the record holds of an inspection in place of what it held. */
export async function replaceContents(
  tx: Transaction,
  activity: ActivityId,
  report: string,
  contents: Contents
): Promise<void> {
  await tx.deleteFrom('record.judgement').where('activity', '=', activity).execute()
  await tx.deleteFrom('record.section').where('activity', '=', activity).execute()
  await tx.deleteFrom('record.passage').where('activity', '=', activity).execute()
  await tx.deleteFrom('record.stated_value').where('activity', '=', activity).execute()
  await insertJudgements(tx, activity, contents)
  await insertSections(tx, activity, report, contents)
  await insertPassages(tx, activity, contents)
  await insertStatedValues(tx, activity, contents)
}

async function insertJudgements(tx: Transaction, activity: ActivityId, contents: Contents): Promise<void> {
  if (contents.judgements.length === 0) return
  await tx
    .insertInto('record.judgement')
    .values(
      contents.judgements.map((judgement, index) => ({
        activity,
        area: judgement.area,
        grade: judgement.value,
        printed_order: index,
        standing: judgement.standing,
        ...citationColumns(judgement.citation)
      }))
    )
    .execute()
}

async function insertSections(
  tx: Transaction,
  activity: ActivityId,
  report: string,
  contents: Contents
): Promise<void> {
  if (contents.sections.length === 0) return
  await tx
    .insertInto('record.section')
    .values(
      contents.sections.map((section, position) => ({
        activity,
        position,
        heading: section.heading,
        area: section.area ?? null,
        grade: section.grade ?? null,
        first_paragraph: section.firstParagraph ?? null,
        last_paragraph: section.lastParagraph ?? null,
        report,
        page: section.page
      }))
    )
    .execute()
}

async function insertPassages(tx: Transaction, activity: ActivityId, contents: Contents): Promise<void> {
  if (contents.passages.length === 0) return
  await tx
    .insertInto('record.passage')
    .values(
      contents.passages.map((passage) => ({
        activity,
        kind: passage.kind,
        number: passage.number,
        section: passage.section ?? null,
        text: passage.value,
        standing: passage.standing,
        report: passage.citation?.report ?? null,
        page: passage.citation?.page ?? null
      }))
    )
    .execute()
}

async function insertStatedValues(tx: Transaction, activity: ActivityId, contents: Contents): Promise<void> {
  const names = contents.leadInspectors
  const stated: [string, Stood<string> | undefined][] = [
    ['fieldwork-start', contents.fieldworkStart],
    ['fieldwork-end', contents.fieldworkEnd],
    ['published-on', contents.publishedOn],
    ['lead-inspectors', names && { ...names, value: names.value.join('; ') }]
  ]
  const rows = stated.flatMap(([field, stood]) =>
    stood
      ? [
          {
            activity,
            field,
            value: stood.value,
            standing: stood.standing,
            because: stood.because ?? null,
            ...citationColumns(stood.citation)
          }
        ]
      : []
  )
  await tx.insertInto('record.stated_value').values(rows).execute()
}

function citationColumns(citation: Citation | undefined) {
  return { report: citation?.report ?? null, page: citation?.page ?? null, quote: citation?.quote ?? null }
}
