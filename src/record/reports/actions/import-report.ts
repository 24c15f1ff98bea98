import type { Clock } from '../../../platform/clock.ts'
import type { Database, Transaction } from '../../../platform/database/database.ts'
import { inTransaction } from '../../../platform/database/database.ts'
import type { ContentStore } from '../../../platform/files/content-store.ts'
import { sha256Of } from '../../../platform/files/content-store.ts'
import type { ReadOutcome, ReadRequest, ReportKind } from '../../../reading/published-report.ts'
import { appendToTrail } from '../../../trail/append.ts'
import type { Actor } from '../../../trail/entry.ts'
import { insertActivity, updateFromReport } from '../../activities/store.ts'
import { allAuthorities } from '../../authorities/store.ts'
import { layCorrections } from '../../corrections/lay-corrections.ts'
import { contested } from '../../corrections/reading-beside.ts'
import { correctionsOf, settleChains } from '../../corrections/store.ts'
import type { Asked } from '../../review/question.ts'
import { questionsRaised } from '../../review/questions-raised.ts'
import { askQuestions } from '../../review/store.ts'
import type { Difference } from '../differences.ts'
import { differencesMade, fieldValues } from '../differences.ts'
import type { Filing } from '../filing.ts'
import { fileUnder, keepingWhatWasKnown } from '../filing.ts'
import { freeAddress, heldValues, knownBefore, lockAuthority, sameActivity } from '../held.ts'
import { replaceContents } from '../replace-contents.ts'
import { dayOf, reportedActivity } from '../reported-activity.ts'
import type { Place } from '../store.ts'
import { insertReport, lastVersion, placeOfReport } from '../store.ts'
import { newestReadValues } from '../version-contents.ts'

export interface ImportTools {
  readonly db: Database
  readonly clock: Clock
  readonly store: ContentStore
  readonly readers: { read(request: ReadRequest): Promise<ReadOutcome> }
}

export type ImportOutcome =
  | {
      readonly kind: 'taken'
      readonly place: Place
      readonly reportKind: ReportKind
      readonly version: number
      readonly paragraphs: number
      readonly improvements: number
      /** Where the report says something other than what was held before it. */
      readonly differences: readonly Difference[]
      /** What the report leaves for a person to settle. */
      readonly questions: readonly Asked[]
      /** Corrections that fit nothing in this version: it says what nobody has looked at. */
      readonly setAside: readonly string[]
    }
  | AlreadyHeld
  | NotTaken

interface AlreadyHeld {
  readonly kind: 'already-held'
  readonly place: Place
}

interface NotTaken {
  readonly kind: 'not-taken'
  readonly because: string
}

/** A file that was read and has its place: what is left is to keep it. */
export interface PreparedReport {
  readonly kind: 'prepared'
  readonly file: ReadRequest
  readonly sha256: string
  readonly filing: Filing
}

/**
 * Reads a file and finds its place, without changing anything: this can run ahead, for several files at once.
 * A file that the record holds is known by its hash and not read again.
 */
export async function prepareReport(
  tools: Pick<ImportTools, 'db' | 'readers'>,
  file: ReadRequest
): Promise<PreparedReport | AlreadyHeld | NotTaken> {
  const sha256 = sha256Of(file.bytes)
  const held = await placeOfReport(tools.db, sha256)
  if (held) return { kind: 'already-held', place: held }
  const read = await tools.readers.read(file)
  if (read.kind === 'refused') return { kind: 'not-taken', because: read.because }
  const filing = fileUnder(read.report, sha256, await allAuthorities(tools.db))
  return filing.kind === 'filed' ? { kind: 'prepared', file, sha256, filing } : filing
}

/**
 * Takes a prepared report into the record: kept, filed under its inspection, and written to the trail. All of it
 * happens or none: the bytes are on disk before the one transaction, and lie there unused if it fails.
 */
export async function keepReport(
  tools: Pick<ImportTools, 'db' | 'clock' | 'store'>,
  { file, sha256, filing }: PreparedReport,
  actor: Actor
): Promise<ImportOutcome> {
  await tools.store.put(file.bytes)
  return inTransaction(tools.db, async (tx) => {
    await lockAuthority(tx, filing.authority)
    const meanwhile = await placeOfReport(tx, sha256)
    if (meanwhile) return { kind: 'already-held', place: meanwhile }
    return takeIn(tx, tools.clock.now(), { ...filing, file, sha256, actor })
  })
}

/** Reads a published report and takes it into the record. */
export async function importReport(
  tools: ImportTools,
  file: ReadRequest,
  actor: Actor
): Promise<ImportOutcome> {
  const prepared = await prepareReport(tools, file)
  return prepared.kind === 'prepared' ? keepReport(tools, prepared, actor) : prepared
}

interface TakeIn extends Omit<Filing, 'kind'> {
  readonly file: ReadRequest
  readonly sha256: string
  readonly actor: Actor
}

async function takeIn(tx: Transaction, now: Date, taken: TakeIn): Promise<ImportOutcome> {
  const { authority, report, sha256 } = taken
  const start = dayOf(taken.contents.fieldworkStart.value)
  const known = await sameActivity(tx, authority, {
    kind: taken.contents.kind,
    start,
    end: dayOf(taken.contents.fieldworkEnd.value)
  })
  const before = known && (await heldValues(tx, known))
  const corrections = known ? await correctionsOf(tx, known.id) : []
  const laid = layCorrections(
    known ? keepingWhatWasKnown(taken.contents, await knownBefore(tx, known)) : taken.contents,
    corrections,
    { kind: 'new-version', readBefore: known ? await newestReadValues(tx, known.id) : new Map() }
  )
  const reported = reportedActivity(laid.contents)
  const address = known?.address ?? (await freeAddress(tx, authority, start))
  const activity =
    known?.id ?? (await insertActivity(tx, { ...newInspection, ...reported, authority, address }))
  const version = (await lastVersion(tx, activity)) + 1
  const differences = before ? differencesMade(version, before, fieldValues(laid.contents)) : []

  if (known) await updateFromReport(tx, known.id, reported)
  await insertReport(
    tx,
    {
      sha256,
      activity,
      fileName: lastPart(taken.file.fileName),
      bytes: taken.file.bytes.length,
      pages: report.pages,
      reader: report.reader,
      readAs: report.readAs,
      receivedAt: now,
      reading: report,
      heldBefore: (version === 1 ? before : undefined) ?? new Map()
    },
    version,
    differences
  )
  await replaceContents(tx, activity, sha256, laid.contents)
  await settleChains(tx, sha256, laid)
  const questions = questionsRaised({
    report,
    differencesFromFacts: version === 1 ? differences : [],
    besideCorrections: contested(laid, fieldValues(taken.contents))
  })
  await askQuestions(tx, sha256, questions)
  await appendToTrail(tx, now, {
    ...taken.actor,
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
    reportKind: report.kind.value,
    version,
    paragraphs: report.paragraphs.length,
    improvements: report.improvements.length,
    differences,
    questions,
    setAside: laid.setAside.filter(({ setAsideBy }) => setAsideBy === undefined).map(({ field }) => field)
  }
}

const newInspection = {
  state: 'published',
  stateReason: undefined,
  notifiedOn: undefined,
  themes: [],
  standing: 'read'
} as const

// The folders of somebody's machine are nobody else's business; the reader has taken from them what it needs.
function lastPart(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path
}
