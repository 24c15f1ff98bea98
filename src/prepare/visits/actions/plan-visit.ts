import { randomUUID } from 'node:crypto'
import type { ActivityTheme } from '../../../framework/activity-themes.ts'
import { isVisitKind, type VisitKind, visitRules } from '../../../framework/visit-rules.ts'
import { actorOf, type Member, scopeOf } from '../../../people/permissions/member.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import { inScope } from '../../../platform/database/scope.ts'
import type { RequestProblem } from '../../../platform/web/reply.ts'
import { appendToTrail } from '../../../trail/append.ts'
import { daysFrom, type TypedDays } from '../../calendar/days.ts'
import { insertChange, insertVisit, takenOverBy, visitsOf } from '../store.ts'
import { lineProblems, noteProblems } from '../typed-words.ts'
import { type VisitId, visitId } from '../visit.ts'

/** A visit as a form plans it. */
export interface TypedVisit extends TypedDays {
  readonly kind: string
  readonly themes: readonly string[]
  readonly inspectors: string
  readonly note: string
  /** The visit that was called off, of which this one takes the place; empty where there is none. */
  readonly insteadOf: string
}

export type PlanOutcome =
  | { readonly kind: 'planned'; readonly visit: VisitId }
  | { readonly kind: 'unfit'; readonly problems: readonly RequestProblem[] }

/** Plans a visit: one that was announced, or one that the authority reckons with. */
export function planVisit(
  db: Database,
  clock: Clock,
  member: Member,
  typed: TypedVisit
): Promise<PlanOutcome> {
  const { authority } = member.workspace
  return inScope(db, scopeOf(member), async (tx): Promise<PlanOutcome> => {
    const kind = isVisitKind(typed.kind) ? typed.kind : undefined
    const found = daysFrom(typed)
    const problems = [
      ...(kind === undefined ? [{ field: 'kind', message: 'Choose what kind of visit it is' }] : []),
      ...(found.kind === 'unfit' ? found.problems : []),
      ...detailProblems(typed)
    ]
    if (kind === undefined || found.kind === 'unfit' || problems.length > 0)
      return { kind: 'unfit', problems }
    const { days } = found
    const visits = await visitsOf(tx, authority)
    const before = visits.find(({ id, state }) => id === typed.insteadOf && state === 'cancelled')
    const at = clock.now()
    const visit = {
      ...{ id: visitId.parse(randomUUID()), kind, state: 'planned' as const, ...days, revision: 1 },
      ...{ themes: themesFor(kind, typed.themes), inspectors: typed.inspectors, note: typed.note },
      insteadOf: before !== undefined && takenOverBy(visits, before.id) === undefined ? before.id : undefined,
      ...{ stateReason: undefined, notifiedOn: undefined, recordAddress: undefined },
      ...{ letterReceivedOn: undefined, letterPublishedOn: undefined },
      ...{ draftPlanSentOn: undefined, finalPlanSentOn: undefined }
    }
    await insertVisit(tx, authority, visit)
    const change = { what: 'planned' as const, madeBy: member.name, madeAt: at }
    await insertChange(tx, authority, visit, { ...change, from: undefined, to: days, reason: undefined })
    await appendToTrail(tx, at, {
      ...actorOf(member),
      chain: authority,
      action: 'plan visit',
      subject: { kind: 'visit', id: visit.id },
      before: {},
      after: {
        ...{ kind, startsOn: days.startsOn, endsOn: days.endsOn ?? null, themes: visit.themes },
        ...{ inspectors: visit.inspectors, note: visit.note, insteadOf: visit.insteadOf ?? null }
      }
    })
    return { kind: 'planned', visit: visit.id }
  })
}

/** What is wrong with the words of a visit. */
export function detailProblems({
  inspectors,
  note
}: Pick<TypedVisit, 'inspectors' | 'note'>): readonly RequestProblem[] {
  return [...lineProblems('inspectors', inspectors), ...noteProblems('note', note)]
}

/** Those of the chosen themes that visits of the kind look at; a form offers those of every kind. */
export function themesFor(kind: VisitKind, chosen: readonly string[]): ActivityTheme[] {
  return visitRules(kind).themes.filter((theme) => chosen.includes(theme))
}
