import { type ActivityKind, activityLabel, givesGrades } from '../../framework/activity-kinds.ts'
import type { AuthoritySlug } from '../../framework/authority-slug.ts'
import { type IsoDate, longDate } from '../../framework/iso-date.ts'
import { exactDay } from '../../framework/partial-date.ts'
import { isVisitKind } from '../../framework/visit-rules.ts'
import type { Queryable } from '../../platform/database/database.ts'
import type { JudgedActivity } from '../../record/activities/activity.ts'
import { activitiesOf } from '../../record/activities/store.ts'
import { rangeInWords } from '../../ui/prose/dates.ts'
import { lowerFirst } from '../../ui/prose/lower-first.ts'

/** An inspection or visit of the authority's in the national record that a plan can answer. */
export interface AnsweredInspection {
  readonly address: string
  readonly authority: AuthoritySlug
  readonly kind: ActivityKind
  /** "21 February to 4 March 2022". */
  readonly days: string
  /** "Standard inspection, 21 February to 4 March 2022". */
  readonly title: string
  /** Its first day, at the earliest, as text that sorts: nothing about it can have come before. */
  readonly startsOn: string
  /** The day on which its report was published, where it is known. */
  readonly publishedOn: IsoDate | undefined
}

/** What came of it: a report with judgements, or a letter after a visit. */
export function answerOf(kind: ActivityKind): 'report' | 'letter' {
  return isVisitKind(kind) ? 'letter' : 'report'
}

/** What of the authority's history a plan can answer: what ended in a published report or letter, newest first. */
export async function answeredInspections(
  db: Queryable,
  authority: AuthoritySlug
): Promise<AnsweredInspection[]> {
  return (await activitiesOf(db, authority))
    .filter(({ kind, state }) => state === 'published' && (givesGrades(kind) || isVisitKind(kind)))
    .map(answered)
}

function answered({
  address,
  authority,
  kind,
  startsOn,
  endsOn,
  publishedOn
}: JudgedActivity): AnsweredInspection {
  const { from, to } = rangeInWords(startsOn, endsOn)
  const days = to === undefined ? from : `${from} to ${to}`
  return {
    ...{ address, authority, kind, startsOn, days },
    title: `${activityLabel(kind)}, ${days}`,
    publishedOn: publishedOn && exactDay(publishedOn)
  }
}

/** What a plan that answers it is called until somebody calls it otherwise. */
export function suggestedTitle({ kind, days }: Pick<AnsweredInspection, 'kind' | 'days'>): string {
  const label = activityLabel(kind)
  return `Action plan after the ${lowerFirst(label)} of ${days}`
}

/**
 * What to know of the day of receipt. None is proposed: the record knows only when Ofsted published, which is later, and
 * every clock would end too late.
 */
export function receivedHint({
  kind,
  publishedOn
}: Pick<AnsweredInspection, 'kind' | 'publishedOn'>): string {
  const what = answerOf(kind)
  const counted = `The days are counted from this one: it stands in the letter or email that the ${what} came with`
  return publishedOn === undefined
    ? counted
    : `${counted}, and is earlier than ${longDate(publishedOn)}, when the ${what} was published`
}
