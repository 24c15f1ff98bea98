import { dayInEngland } from '../../../framework/day-in-england.ts'
import { addDays, longDate, yearOf } from '../../../framework/iso-date.ts'
import { type Member, scopeOf } from '../../../people/permissions/member.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import { inScope } from '../../../platform/database/scope.ts'
import type { RequestProblem } from '../../../platform/web/reply.ts'
import { findAuthority } from '../../../record/authorities/store.ts'
import { type Year, yearIn } from '../self-evaluation.ts'
import { insertSelfEvaluation } from '../store.ts'
import { tellTrail } from './on-self-evaluation.ts'

export type BeginOutcome =
  | { readonly kind: 'begun'; readonly year: Year }
  | { readonly kind: 'there-already'; readonly year: Year }
  | { readonly kind: 'unfit'; readonly problems: readonly RequestProblem[] }

/** Begins the self-evaluation of a year: one for each year, and none for a year in which the authority was no more. */
export function beginSelfEvaluation(
  db: Database,
  clock: Clock,
  member: Member,
  typed: string
): Promise<BeginOutcome> {
  const { authority, name } = member.workspace
  const at = clock.now()
  return inScope(db, scopeOf(member), async (tx): Promise<BeginOutcome> => {
    const year = yearIn(typed.trim())
    const latest = yearOf(dayInEngland(at)) + 1
    if (year === undefined || year > latest) {
      return unfit(`Enter a year from 2018 to ${latest}, such as ${latest - 1}`)
    }
    const abolishedOn = (await findAuthority(tx, authority))?.abolishedOn
    if (abolishedOn !== undefined && abolishedOn <= `${year}-01-01`) {
      const last = addDays(abolishedOn, -1)
      return unfit(
        `${name} was abolished: its last day was ${longDate(last)}. Enter ${yearOf(last)} or an earlier year`
      )
    }
    const inserted = await insertSelfEvaluation(tx, authority, { year, begunAt: at, begunBy: member.name })
    if (inserted === 'there-already') return { kind: 'there-already', year }
    await tellTrail(
      { tx, at, member },
      { kind: 'self-evaluation', id: `${year}` },
      {
        action: 'begin self-evaluation',
        before: {},
        after: { year }
      }
    )
    return { kind: 'begun', year }
  })
}

function unfit(message: string): BeginOutcome {
  return { kind: 'unfit', problems: [{ field: 'year', message }] }
}
