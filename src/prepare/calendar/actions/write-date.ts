import { randomUUID } from 'node:crypto'
import type { Days } from '../../../people/calendar/days.ts'
import { actorOf, type Member, scopeOf } from '../../../people/permissions/member.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database, Transaction } from '../../../platform/database/database.ts'
import { inScope } from '../../../platform/database/scope.ts'
import type { RequestProblem } from '../../../platform/web/reply.ts'
import { appendToTrail } from '../../../trail/append.ts'
import type { TrailFields } from '../../../trail/entry.ts'
import { lineProblems, noteProblems, reasonProblems } from '../../visits/typed-words.ts'
import { daysFrom, type TypedDays } from '../days.ts'
import { isOwnDateKind, type OwnDate, type OwnDateId, type OwnDateKind, ownDateId } from '../own-date.ts'
import { insertOwnDate, ownDateLocked, updateOwnDate } from '../own-date-store.ts'

/** Days of the calendar as a form says them. */
export interface TypedDate extends TypedDays {
  readonly kind: string
  readonly title: string
  readonly note: string
}

export type DateOutcome =
  | { readonly kind: 'written'; readonly date: OwnDateId }
  | { readonly kind: 'unfit'; readonly problems: readonly RequestProblem[] }
  /** Somebody changed it after the person saw it: how it stands now. Nothing was written. */
  | { readonly kind: 'changed-meanwhile'; readonly now: OwnDate }
  | { readonly kind: 'not-there' }

interface SeenDate {
  readonly id: string
  readonly revision: number
}

/** Writes days into the calendar of the member's authority. */
export function addDate(db: Database, clock: Clock, member: Member, typed: TypedDate): Promise<DateOutcome> {
  const { authority } = member.workspace
  return inScope(db, scopeOf(member), async (tx): Promise<DateOutcome> => {
    const fit = fitDate(typed)
    if (fit.kind === 'unfit') return fit
    const at = clock.now()
    const date: OwnDate = {
      ...{ ...fit.date, id: ownDateId.parse(randomUUID()), revision: 1 },
      ...{ enteredBy: member.name, enteredAt: at, cancelledBecause: undefined }
    }
    await insertOwnDate(tx, authority, date)
    await tell(tx, at, member, date.id, { action: 'add date', before: {}, after: fieldsOf(date) })
    return { kind: 'written', date: date.id }
  })
}

/** Changes days of the calendar. What was called off can be changed, and takes place again. */
export function changeDate(
  db: Database,
  clock: Clock,
  member: Member,
  seen: SeenDate,
  typed: TypedDate
): Promise<DateOutcome> {
  return onDate(db, member, seen, async (tx, date): Promise<DateOutcome> => {
    const fit = fitDate(typed)
    if (fit.kind === 'unfit') return fit
    const changed = { ...date, ...fit.date, cancelledBecause: undefined, revision: date.revision + 1 }
    await updateOwnDate(tx, member.workspace.authority, changed)
    const deed = { action: 'change date', before: fieldsOf(date), after: fieldsOf(changed) }
    await tell(tx, clock.now(), member, date.id, deed)
    return { kind: 'written', date: date.id }
  })
}

/** Calls days of the calendar off, and keeps why. They stay on it. */
export function cancelDate(
  db: Database,
  clock: Clock,
  member: Member,
  seen: SeenDate,
  reason: string
): Promise<DateOutcome> {
  return onDate(db, member, seen, async (tx, date): Promise<DateOutcome> => {
    const problems = reasonProblems(reason, 'Enter why it does not take place')
    if (problems.length > 0) return { kind: 'unfit', problems }
    if (date.cancelledBecause !== undefined) {
      return { kind: 'unfit', problems: [{ field: 'reason', message: 'It was cancelled already' }] }
    }
    const changed = { ...date, cancelledBecause: reason, revision: date.revision + 1 }
    await updateOwnDate(tx, member.workspace.authority, changed)
    await tell(tx, clock.now(), member, date.id, { action: 'cancel date', before: {}, after: {}, reason })
    return { kind: 'written', date: date.id }
  })
}

function onDate(
  db: Database,
  member: Member,
  seen: SeenDate,
  change: (tx: Transaction, date: OwnDate) => Promise<DateOutcome>
): Promise<DateOutcome> {
  return inScope(db, scopeOf(member), async (tx): Promise<DateOutcome> => {
    const date = await ownDateLocked(tx, member.workspace.authority, seen.id)
    if (date === undefined) return { kind: 'not-there' }
    return date.revision === seen.revision ? change(tx, date) : { kind: 'changed-meanwhile', now: date }
  })
}

interface Deed {
  readonly action: string
  readonly before: TrailFields
  readonly after: TrailFields
  readonly reason?: string
}

async function tell(tx: Transaction, at: Date, member: Member, id: OwnDateId, deed: Deed): Promise<void> {
  const told = { ...actorOf(member), chain: member.workspace.authority, ...deed }
  await appendToTrail(tx, at, { ...told, subject: { kind: 'own-date', id } })
}

function fieldsOf({ kind, title, startsOn, endsOn, note, cancelledBecause }: OwnDate): TrailFields {
  return { kind, title, startsOn, endsOn: endsOn ?? null, note, cancelledBecause: cancelledBecause ?? null }
}

type FitDate =
  | {
      readonly kind: 'fit'
      readonly date: Days & { readonly kind: OwnDateKind; readonly title: string; readonly note: string }
    }
  | { readonly kind: 'unfit'; readonly problems: readonly RequestProblem[] }

function fitDate(typed: TypedDate): FitDate {
  const { title, note } = typed
  const kind = isOwnDateKind(typed.kind) ? typed.kind : undefined
  const found = daysFrom(typed)
  const problems = [
    ...(kind === undefined ? [{ field: 'kind', message: 'Choose what it is' }] : []),
    ...(title === '' ? [{ field: 'title', message: 'Enter what the calendar should call it' }] : []),
    ...lineProblems('title', title),
    ...(found.kind === 'unfit' ? found.problems : []),
    ...noteProblems('note', note)
  ]
  if (kind === undefined || found.kind === 'unfit' || problems.length > 0) return { kind: 'unfit', problems }
  return { kind: 'fit', date: { kind, title, note, ...found.days } }
}
