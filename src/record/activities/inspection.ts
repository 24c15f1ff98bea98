import type { Queryable } from '../../platform/database/database.ts'
import type { Authority } from '../authorities/authority.ts'
import { findAuthority } from '../authorities/store.ts'
import type { Correction } from '../corrections/correction.ts'
import type { ReadingBeside } from '../corrections/reading-beside.ts'
import { readingBesideCorrections } from '../corrections/readings-beside-corrections.ts'
import { correctionsOf } from '../corrections/store.ts'
import type { ContentSection } from '../reports/contents.ts'
import { passagesOf, sectionsOf, statedValuesOf } from '../reports/contents-store.ts'
import type { ReportVersion } from '../reports/store.ts'
import { versionsOf } from '../reports/store.ts'
import type { Question } from '../review/question.ts'
import { questionsOf } from '../review/store.ts'
import type { JudgedActivity } from './activity.ts'
import { judgedAfter, judgedBefore } from './change-since.ts'
import type { Evidence } from './evidence.ts'
import type { HeldInspection } from './held-values.ts'
import { activitiesOf, evidenceOf } from './store.ts'

/** Everything the record holds of one activity, with what came before and after it. */
export interface Inspection extends HeldInspection {
  readonly authority: Authority
  readonly evidence: readonly Evidence[]
  readonly sections: readonly ContentSection[]
  /** Newest first; none where no report was imported. */
  readonly versions: readonly ReportVersion[]
  /** What the newest version leaves for a person, open or settled. */
  readonly questions: readonly Question[]
  /** Oldest first. */
  readonly corrections: readonly Correction[]
  /** What the newest reading says of each value that a person put right or checked. */
  readonly besideCorrections: readonly ReadingBeside[]
  readonly before: JudgedActivity | undefined
  readonly after: JudgedActivity | undefined
}

/** Reads an activity by its place; undefined where the record knows no such place. */
export async function inspectionAt(
  db: Queryable,
  slug: string,
  address: string
): Promise<Inspection | undefined> {
  const authority = await findAuthority(db, slug)
  if (!authority) return undefined
  const activities = await activitiesOf(db, authority.slug)
  const activity = activities.find((one) => one.address === address)
  if (!activity) return undefined
  const { id } = activity
  const versions = await versionsOf(db, id)
  const newest = versions[0]
  return {
    authority,
    activity,
    evidence: await evidenceOf(db, id),
    stated: await statedValuesOf(db, id),
    sections: await sectionsOf(db, id),
    passages: await passagesOf(db, id),
    versions,
    questions: newest ? await questionsOf(db, newest.sha256) : [],
    corrections: await correctionsOf(db, id),
    besideCorrections: await readingBesideCorrections(db, id),
    before: judgedBefore(activity, activities),
    after: judgedAfter(activity, activities)
  }
}
