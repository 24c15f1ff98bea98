import { randomUUID } from 'node:crypto'
import { actorOf, type Member, scopeOf } from '../../../people/permissions/member.ts'
import { postsOf } from '../../../people/posts/store.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import { inScope } from '../../../platform/database/scope.ts'
import type { RequestProblem } from '../../../platform/web/reply.ts'
import { appendToTrail } from '../../../trail/append.ts'
import type { TrailFields } from '../../../trail/entry.ts'
import { type MeasureId, measureId } from '../measure.ts'
import { insertMeasure, measuresOf } from '../store.ts'
import { measureFrom, type SaidOfMeasure, type TypedMeasure } from '../typed-measure.ts'

export type AddOutcome =
  | { readonly kind: 'added'; readonly measure: MeasureId }
  | { readonly kind: 'unfit'; readonly problems: readonly RequestProblem[] }

/** Adds a measure. Two of one name could not be told apart on a chart or in a board's pack. */
export function addMeasure(
  db: Database,
  clock: Clock,
  member: Member,
  typed: TypedMeasure
): Promise<AddOutcome> {
  const { authority } = member.workspace
  return inScope(db, scopeOf(member), async (tx): Promise<AddOutcome> => {
    const posts = (await postsOf(tx, authority)).filter(({ endedOn }) => endedOn === undefined)
    const found = measureFrom(typed, posts)
    if (found.kind === 'unfit') return found
    const taken = nameTaken(found.said.title, await measuresOf(tx, authority))
    if (taken.length > 0) return { kind: 'unfit', problems: taken }
    const at = clock.now()
    const id = measureId.parse(randomUUID())
    const rest = { illustrative: false, withdrawnBecause: undefined, revision: 1 }
    await insertMeasure(tx, authority, { ...found.said, ...rest, id }, { by: member.name, at })
    await appendToTrail(tx, at, {
      ...{ ...actorOf(member), chain: authority, action: 'add measure', subject: { kind: 'measure', id } },
      ...{ before: {}, after: fieldsOfMeasure(found.said) }
    })
    return { kind: 'added', measure: id }
  })
}

/** A problem where another measure that stands has the name. */
export function nameTaken(
  title: string,
  others: readonly { readonly title: string; readonly withdrawnBecause: string | undefined }[]
): RequestProblem[] {
  const same = others.some(
    (other) => other.withdrawnBecause === undefined && other.title.toLowerCase() === title.toLowerCase()
  )
  return same ? [{ field: 'title', message: 'Another measure has this name: choose another' }] : []
}

/** A measure as the trail keeps it, field by field. */
export function fieldsOfMeasure(said: SaidOfMeasure): TrailFields {
  return {
    ...{ title: said.title, definition: said.definition, unit: said.unit, unitWords: said.unitWords },
    ...{ direction: said.direction, baseline: said.baseline?.value ?? null },
    ...{ baselineOn: said.baseline?.on ?? null, target: said.target?.value ?? null },
    ...{ targetOn: said.target?.on ?? null, lowest: said.lowest ?? null, highest: said.highest ?? null },
    ...{ everyMonths: said.everyMonths, post: said.post ?? null, source: said.source }
  }
}
