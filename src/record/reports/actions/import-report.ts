import type { FrameworkVersionId } from '../../../framework/framework-versions.ts'
import { parseIsoDate } from '../../../framework/iso-date.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database, Transaction } from '../../../platform/database/database.ts'
import { inTransaction } from '../../../platform/database/database.ts'
import type { ContentStore } from '../../../platform/files/content-store.ts'
import { sha256Of } from '../../../platform/files/content-store.ts'
import type { PublishedReport, ReadOutcome, ReadRequest } from '../../../reading/published-report.ts'
import { appendToTrail } from '../../../trail/append.ts'
import type { ActivityId } from '../../activities/activity.ts'
import type { ReportedActivity } from '../../activities/store.ts'
import { insertActivity, updateFromReport } from '../../activities/store.ts'
import type { AuthoritySlug } from '../../authorities/authority-slug.ts'
import { matchAuthority } from '../../authorities/match.ts'
import { allAuthorities } from '../../authorities/store.ts'
import { withCorrections } from '../../corrections/correction.ts'
import { correctionsOf } from '../../corrections/store.ts'
import type { Contents } from '../contents.ts'
import { contentsOf } from '../contents.ts'
import type { Difference } from '../differences.ts'
import { differencesBetween, differencesFromFacts, fieldValues } from '../differences.ts'
import { freeAddress, heldValues, lockAuthority, sameInspection } from '../held.ts'
import type { Place } from '../store.ts'
import { insertReport, placeOfReport, replaceContents, versionsOf } from '../store.ts'

export interface ImportTools {
  readonly db: Database
  readonly clock: Clock
  readonly store: ContentStore
  readonly read: (request: ReadRequest) => Promise<ReadOutcome>
}

export type ImportOutcome =
  | {
      readonly kind: 'taken'
      readonly place: Place
      readonly version: number
      readonly paragraphs: number
      readonly improvements: number
      /** Where the report says something other than what was held before it. */
      readonly differences: readonly Difference[]
      readonly disagreements: PublishedReport['disagreements']
    }
  | { readonly kind: 'already-held'; readonly place: Place }
  | { readonly kind: 'not-taken'; readonly because: string }

/**
 * Takes a published report into the record: read, kept, filed under its inspection, and written to the trail.
 * All of it happens or none: the bytes are on disk before the one transaction, and lie there unused if it fails.
 */
export async function importReport(
  tools: ImportTools,
  file: ReadRequest,
  actor: string
): Promise<ImportOutcome> {
  const sha256 = sha256Of(file.bytes)
  const held = await placeOfReport(tools.db, sha256)
  if (held) return { kind: 'already-held', place: held }

  const read = await tools.read(file)
  if (read.kind !== 'read') return { kind: 'not-taken', because: read.because }
  const filing = await fileUnder(tools.db, read.report, sha256)
  if (filing.kind === 'not-taken') return filing

  await tools.store.put(file.bytes)
  return inTransaction(tools.db, async (tx) => {
    await lockAuthority(tx, filing.authority)
    const meanwhile = await placeOfReport(tx, sha256)
    if (meanwhile) return { kind: 'already-held', place: meanwhile }
    return takeIn(tx, tools.clock.now(), { ...filing, report: read.report, file, sha256, actor })
  })
}

interface Filing {
  readonly kind: 'filed'
  readonly authority: AuthoritySlug
  readonly contents: Contents
}

async function fileUnder(
  db: Database,
  report: PublishedReport,
  sha256: string
): Promise<Filing | { kind: 'not-taken'; because: string }> {
  const outcome = contentsOf(report, sha256)
  if (outcome.kind === 'incomplete') return { kind: 'not-taken', because: outcome.because }
  const on = parseIsoDate(outcome.contents.fieldworkStart.value)
  if (!on) return { kind: 'not-taken', because: 'The dates of the inspection could not be read from it.' }
  const urn = 'absent' in report.urn ? undefined : report.urn.value
  const match = matchAuthority(report.authority.value, urn, on, await allAuthorities(db))
  switch (match.kind) {
    case 'matched':
      return { kind: 'filed', authority: match.slug, contents: outcome.contents }
    case 'unknown':
      return {
        kind: 'not-taken',
        because: `It is about “${report.authority.value}”, an authority that the record does not know.`
      }
    case 'ambiguous':
      return {
        kind: 'not-taken',
        because: `It is about “${report.authority.value}”, which could be any of ${match.slugs.join(', ')}.`
      }
  }
}

interface TakeIn extends Omit<Filing, 'kind'> {
  readonly report: PublishedReport
  readonly file: ReadRequest
  readonly sha256: string
  readonly actor: string
}

async function takeIn(tx: Transaction, now: Date, taken: TakeIn): Promise<ImportOutcome> {
  const { authority, report, sha256 } = taken
  const start = dayOf(taken.contents.fieldworkStart.value)
  const end = dayOf(taken.contents.fieldworkEnd.value)
  const known = await sameInspection(tx, authority, start, end)
  const contents = known ? withCorrections(taken.contents, await correctionsOf(tx, known.id)) : taken.contents
  const reported = reportedActivity(report, contents)
  const before = known ? await heldValues(tx, known) : undefined
  const address = known?.address ?? (await freeAddress(tx, authority, start))
  const activity = known?.id ?? (await insertInspection(tx, authority, address, reported))
  const versions = await versionsOf(tx, activity)
  const version = (versions[0]?.version ?? 0) + 1
  const differences = !before
    ? []
    : version === 1
      ? differencesFromFacts(before, fieldValues(contents))
      : differencesBetween(before, fieldValues(contents))

  if (known) await updateFromReport(tx, known.id, reported)
  await insertReport(
    tx,
    {
      sha256,
      activity,
      fileName: taken.file.fileName,
      bytes: taken.file.bytes.length,
      pages: report.pages,
      reader: report.reader,
      receivedAt: now,
      reading: report
    },
    version,
    differences
  )
  await replaceContents(tx, activity, sha256, contents)
  await appendToTrail(tx, now, {
    actor: taken.actor,
    action: 'import report',
    subject: { kind: 'inspection', id: `${authority}/${address}` },
    before: Object.fromEntries(differences.map(({ field, before: was }) => [field, was ?? null])),
    after: {
      report: sha256,
      version,
      paragraphs: report.paragraphs.length,
      ...Object.fromEntries(differences.map(({ field, after: is }) => [field, is ?? null]))
    }
  })
  return {
    kind: 'taken',
    place: { authority, address },
    version,
    paragraphs: report.paragraphs.length,
    improvements: report.improvements.length,
    differences,
    disagreements: report.disagreements
  }
}

function reportedActivity(report: PublishedReport, contents: Contents): ReportedActivity {
  const framework: FrameworkVersionId = contents.framework
  return {
    kind: report.kind.value,
    framework,
    startsOn: dayOf(contents.fieldworkStart.value),
    endsOn: dayOf(contents.fieldworkEnd.value),
    publishedOn: contents.publishedOn && dayOf(contents.publishedOn.value),
    leadInspectors: contents.leadInspectors?.value ?? []
  }
}

async function insertInspection(
  tx: Transaction,
  authority: AuthoritySlug,
  address: string,
  reported: ReportedActivity
): Promise<ActivityId> {
  return insertActivity(tx, {
    ...reported,
    authority,
    address,
    state: 'published',
    stateReason: undefined,
    notifiedOn: undefined,
    themes: [],
    standing: 'read'
  })
}

// The reader gives only real days; anything else is a fault of ours.
function dayOf(text: string) {
  const day = parseIsoDate(text)
  if (!day) throw new RangeError(`not a day: ${text}`)
  return day
}
