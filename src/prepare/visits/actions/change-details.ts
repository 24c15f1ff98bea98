import type { Member } from '../../../people/permissions/member.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import type { TrailFields } from '../../../trail/entry.ts'
import type { Visit } from '../visit.ts'
import { onVisit, type SeenVisit, type VisitOutcome, writeVisit } from './on-visit.ts'
import { detailProblems, type TypedVisit, themesFor } from './plan-visit.ts'

/** Puts right what is known of a visit besides its days: what it looks at, who comes, a note. */
export function changeDetails(
  db: Database,
  clock: Clock,
  member: Member,
  seen: SeenVisit,
  typed: Pick<TypedVisit, 'themes' | 'inspectors' | 'note'>
): Promise<VisitOutcome> {
  return onVisit(db, clock, member, seen, async (open): Promise<VisitOutcome> => {
    const { visit } = open
    const problems = detailProblems(typed)
    if (problems.length > 0) return { kind: 'unfit', problems }
    const { inspectors, note } = typed
    const changed = { themes: themesFor(visit.kind, typed.themes), inspectors, note }
    const [before, after] = [fields(visit), fields(changed)]
    if (JSON.stringify(before) === JSON.stringify(after)) return { kind: 'changed', visit }
    return writeVisit(open, changed, { what: 'details', action: 'change visit', before, after })
  })
}

function fields({ themes, inspectors, note }: Pick<Visit, 'themes' | 'inspectors' | 'note'>): TrailFields {
  return { themes: [...themes], inspectors, note }
}
