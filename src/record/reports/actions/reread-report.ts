import type { Clock } from '../../../platform/clock.ts'
import type { Database, Transaction } from '../../../platform/database/database.ts'
import { inTransaction } from '../../../platform/database/database.ts'
import type { PublishedReport } from '../../../reading/published-report.ts'
import { appendToTrail } from '../../../trail/append.ts'
import type { Activity } from '../../activities/activity.ts'
import { updateFromReport } from '../../activities/store.ts'
import { contested } from '../../corrections/reading-beside.ts'
import { lockInspection, settleChains } from '../../corrections/store.ts'
import { questionsRaised, rereadRefused } from '../../review/questions-raised.ts'
import { askAlso, askQuestions, questionsOf } from '../../review/store.ts'
import type { Contents } from '../contents.ts'
import { contentsOf } from '../contents-of.ts'
import type { Difference } from '../differences.ts'
import { differencesBetween, differencesMade, fieldValues } from '../differences.ts'
import { keepingWhatWasKnown } from '../filing.ts'
import { knownFromFacts } from '../held.ts'
import { layOverReread } from '../lay-over-reread.ts'
import { readingValues } from '../reading-values.ts'
import { replaceContents } from '../replace-contents.ts'
import { reportedActivity } from '../reported-activity.ts'
import type { Place } from '../store.ts'
import type { StoredVersion } from '../stored-reports.ts'
import { storedVersions, updateDifferences, updateReading } from '../stored-reports.ts'

export interface RereadTools {
  readonly db: Database
  readonly clock: Clock
}

/**
 * Keeps newer readings of the versions of one inspection's report, by their hashes: the newest version decides what
 * the record holds, with everything that people said laid over it again; what each version changed is worked out
 * anew. All of it happens or none, with an entry in the trail for each report. Answers how many were kept.
 */
export async function keepRereadings(
  { db, clock }: RereadTools,
  place: Place,
  readings: ReadonlyMap<string, PublishedReport>,
  actor: string
): Promise<number> {
  return inTransaction(db, async (tx) => {
    const activity = await lockInspection(tx, place)
    if (!activity) return 0
    const versions = await versionsAnew(tx, activity, readings)
    const newest = versions.at(-1)
    if (!newest) return 0
    const now = clock.now()
    for (const { stored, differences } of versions) {
      const reading = readings.get(stored.sha256)
      if (reading) await updateReading(tx, stored.sha256, reading, now)
      await updateDifferences(tx, stored.sha256, differences)
    }
    await holdAnew(tx, activity, newest)
    const reread = versions.filter(({ stored }) => readings.has(stored.sha256))
    for (const version of reread) await tellTrail(tx, now, { actor, place, ...version })
    return reread.length
  })
}

/** One version with what it says now and what it changed. */
interface VersionAnew {
  readonly stored: StoredVersion
  readonly reading: PublishedReport
  readonly contents: Contents
  readonly differences: readonly Difference[]
}

async function versionsAnew(
  tx: Transaction,
  activity: Activity,
  readings: ReadonlyMap<string, PublishedReport>
): Promise<VersionAnew[]> {
  const versions: VersionAnew[] = []
  for (const stored of await storedVersions(tx, activity.id)) {
    const before = versions.at(-1)
    const reading = readings.get(stored.sha256) ?? stored.reading
    const outcome = contentsOf(reading, stored.sha256)
    // What was filed once has its days; a newer reading without them is not handed on by who read it.
    if (outcome.kind === 'incomplete') throw new RangeError(outcome.because)
    const known = await knownFromFacts(tx, activity, stored.heldBefore)
    const contents = keepingWhatWasKnown(outcome.contents, { ...known, ...statedBy(before?.contents) })
    const held = before ? fieldValues(before.contents) : stored.heldBefore
    const differences = held.size === 0 ? [] : differencesMade(stored.version, held, fieldValues(contents))
    versions.push({ stored, reading, contents, differences })
  }
  return versions
}

function statedBy(contents: Contents | undefined): Partial<Pick<Contents, 'publishedOn' | 'leadInspectors'>> {
  return {
    ...(contents?.publishedOn && { publishedOn: contents.publishedOn }),
    ...(contents?.leadInspectors && { leadInspectors: contents.leadInspectors })
  }
}

async function holdAnew(tx: Transaction, activity: Activity, newest: VersionAnew): Promise<void> {
  const { stored, reading, contents, differences } = newest
  const { sha256, version } = stored
  const laid = await layOverReread(tx, activity.id, contents)
  await updateFromReport(tx, activity.id, reportedActivity(laid.contents))
  await replaceContents(tx, activity.id, sha256, laid.contents)
  await settleChains(tx, sha256, laid)
  await askQuestions(
    tx,
    sha256,
    questionsRaised({
      report: reading,
      differencesFromFacts: version === 1 ? differences : [],
      besideCorrections: contested(laid, fieldValues(contents))
    })
  )
}

interface Told extends VersionAnew {
  readonly actor: string
  readonly place: Place
}

// What a newer reader reads for the first time is named; the words themselves stand in the record.
async function tellTrail(tx: Transaction, now: Date, { actor, place, stored, reading }: Told): Promise<void> {
  const { sha256, version } = stored
  const changes = differencesBetween(readingValues(stored.reading, sha256), readingValues(reading, sha256))
  const changed = changes.filter(({ before }) => before !== undefined)
  const added = changes.filter(({ before }) => before === undefined).map(({ field }) => field)
  await appendToTrail(tx, now, {
    actor,
    action: 'reread report',
    subject: { kind: 'inspection', id: `${place.authority}/${place.address}` },
    before: {
      reader: stored.reading.reader,
      ...Object.fromEntries(changed.map(({ field, before }) => [field, before ?? null]))
    },
    after: {
      report: sha256,
      version,
      reader: reading.reader,
      ...(added.length === 0 ? {} : { added }),
      ...Object.fromEntries(changed.map(({ field, after }) => [field, after ?? null]))
    }
  })
}

/**
 * Leaves a report that a newer reader does not take to a person: it keeps the reading it has. Answers whether that
 * was not known already.
 */
export async function leaveToAPerson(
  { db, clock }: RereadTools,
  report: { readonly sha256: string; readonly place: Place },
  because: string,
  actor: string
): Promise<boolean> {
  const { sha256, place } = report
  return inTransaction(db, async (tx) => {
    await lockInspection(tx, place)
    const asked = rereadRefused(because)
    const known = await questionsOf(tx, sha256)
    if (known.some(({ check, what }) => check === asked.check && what === asked.what)) return false
    await askAlso(tx, sha256, asked)
    await appendToTrail(tx, clock.now(), {
      actor,
      action: 'leave report to a person',
      subject: { kind: 'inspection', id: `${place.authority}/${place.address}` },
      before: {},
      after: { report: sha256, because }
    })
    return true
  })
}
