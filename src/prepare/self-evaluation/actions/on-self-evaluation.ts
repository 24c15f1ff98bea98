import { dayInEngland } from '../../../framework/day-in-england.ts'
import type { IsoDate } from '../../../framework/iso-date.ts'
import { actorOf, type Member, scopeOf } from '../../../people/permissions/member.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database, Transaction } from '../../../platform/database/database.ts'
import { inScope } from '../../../platform/database/scope.ts'
import { appendToTrail } from '../../../trail/append.ts'
import type { TrailFields } from '../../../trail/entry.ts'
import type { Claim } from '../claim.ts'
import type { SelfEvaluation, Year } from '../self-evaluation.ts'
import { claimAt, selfEvaluationOf } from '../store.ts'

/** No such thing of the authority's: the same for another authority's as for one that never was. */
export interface NotThere {
  readonly kind: 'not-there'
}

/** What an action on a self-evaluation works with: the transaction, the moment, who acts, and the year as it stands. */
export interface AtYear {
  readonly tx: Transaction
  readonly at: Date
  readonly today: IsoDate
  readonly member: Member
  readonly selfEvaluation: SelfEvaluation
}

/** Opens the self-evaluation of a year of the member's authority, held against everybody else who would change it. */
export function onYear<Outcome>(
  db: Database,
  clock: Clock,
  member: Member,
  year: Year,
  change: (open: AtYear) => Promise<Outcome>
): Promise<Outcome | NotThere> {
  return inScope(db, scopeOf(member), async (tx) => {
    const selfEvaluation = await selfEvaluationOf(tx, member.workspace.authority, year, 'lock')
    if (selfEvaluation === undefined) return { kind: 'not-there' }
    const at = clock.now()
    return change({ tx, at, today: dayInEngland(at), member, selfEvaluation })
  })
}

/** An action on one claim, held together with its year. */
export interface AtClaim extends AtYear {
  readonly claim: Claim
}

/** Opens a claim of the member's authority, held against everybody else who would change its year. */
export function onClaim<Outcome>(
  db: Database,
  clock: Clock,
  member: Member,
  id: string,
  change: (open: AtClaim) => Promise<Outcome>
): Promise<Outcome | NotThere> {
  const { authority } = member.workspace
  return inScope(db, scopeOf(member), async (tx) => {
    const found = await claimAt(tx, authority, id)
    if (found === undefined) return { kind: 'not-there' }
    const selfEvaluation = await selfEvaluationOf(tx, authority, found.year, 'lock')
    // Read again under the lock: somebody may have changed it while this waited.
    const claim = await claimAt(tx, authority, id)
    if (selfEvaluation === undefined || claim === undefined) return { kind: 'not-there' }
    const at = clock.now()
    return change({ tx, at, today: dayInEngland(at), member, selfEvaluation, claim })
  })
}

/** What was done, for the trail. */
interface Deed {
  readonly action: string
  readonly before: TrailFields
  readonly after: TrailFields
  readonly reason?: string | undefined
}

type Acting = Pick<AtYear, 'tx' | 'at' | 'member'>

/** Appends to the authority's chain what was done to a thing of the self-evaluation. */
export async function tellTrail(
  { tx, at, member }: Acting,
  subject: { readonly kind: 'self-evaluation' | 'claim' | 'contribution'; readonly id: string },
  { action, before, after, reason }: Deed
): Promise<void> {
  await appendToTrail(tx, at, {
    ...actorOf(member),
    chain: member.workspace.authority,
    ...{ action, subject, before, after },
    ...(reason === undefined ? {} : { reason })
  })
}

/** The same of one claim. */
export function tellTrailOfClaim(open: AtClaim, deed: Deed): Promise<void> {
  return tellTrail(open, { kind: 'claim', id: open.claim.id }, deed)
}

/** The same of the year as a whole. */
export function tellTrailOfYear(open: AtYear, deed: Deed): Promise<void> {
  return tellTrail(open, { kind: 'self-evaluation', id: `${open.selfEvaluation.year}` }, deed)
}
