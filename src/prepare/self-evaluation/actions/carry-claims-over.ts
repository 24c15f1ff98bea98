import { randomUUID } from 'node:crypto'
import type { JudgementArea } from '../../../framework/judgement-areas.ts'
import type { Member } from '../../../people/permissions/member.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database, Transaction } from '../../../platform/database/database.ts'
import { citationId } from '../../bookcase/citation.ts'
import { areaForYear } from '../area-for-year.ts'
import { insertCitation } from '../citation-of-claim.ts'
import { type Claim, claimId } from '../claim.ts'
import { evidenceId } from '../evidence.ts'
import { evidenceOfClaims, insertEvidence } from '../evidence-store.ts'
import type { Year } from '../self-evaluation.ts'
import { claimsOf, insertClaim } from '../store.ts'
import { type AtYear, type NotThere, onYear, tellTrail } from './on-self-evaluation.ts'
import { lastPlace } from './propose-claim.ts'

export type CarryOutcome =
  /** `left` could not be carried over: their areas are not judged in the year. */
  | { readonly kind: 'carried'; readonly carried: number; readonly left: readonly Claim[] }
  | { readonly kind: 'nothing-chosen' }
  | NotThere

/**
 * Carries claims of an earlier year over as proposed ones, with all that they cite. A claim comes once, however often
 * this is asked; what it cites keeps its own age, so that what has aged shows.
 */
export function carryClaimsOver(
  db: Database,
  clock: Clock,
  member: Member,
  { from, to, chosen }: { readonly from: Year; readonly to: Year; readonly chosen: readonly string[] }
): Promise<CarryOutcome> {
  return onYear(db, clock, member, to, async (open): Promise<CarryOutcome> => {
    const { authority } = member.workspace
    const earlier = (await claimsOf(open.tx, authority, from)).filter(
      ({ id, state }) => state !== 'withdrawn' && chosen.includes(id)
    )
    if (earlier.length === 0) return { kind: 'nothing-chosen' }
    const here = await claimsOf(open.tx, authority, to)
    const there = new Set(here.map(({ carriedFrom }) => carriedFrom))
    const left: Claim[] = []
    const placed: Claim[] = [...here]
    for (const claim of earlier.filter(({ id }) => !there.has(id))) {
      const area = areaForYear(claim.area, to)
      if (area === undefined) left.push(claim)
      else placed.push(await carry(open, claim, area, placed))
    }
    return { kind: 'carried', carried: placed.length - here.length, left }
  })
}

async function carry(
  open: AtYear,
  from: Claim,
  area: JudgementArea,
  placed: readonly Claim[]
): Promise<Claim> {
  const { tx, at, member, selfEvaluation } = open
  const { authority } = member.workspace
  const claim: Claim = {
    ...from,
    id: claimId.parse(randomUUID()),
    year: selfEvaluation.year,
    area,
    place: lastPlace(placed, { area, question: from.question }) + 1,
    state: 'proposed',
    carriedFrom: from.id,
    changedBy: member.name,
    changedAt: at
  }
  await insertClaim(tx, authority, claim)
  await citeTheSame(tx, open, from, claim)
  await tellTrail(
    open,
    { kind: 'claim', id: claim.id },
    {
      action: 'carry claim over',
      before: { claim: from.id, year: from.year },
      after: { year: claim.year, area, text: claim.text }
    }
  )
  return claim
}

async function citeTheSame(
  tx: Transaction,
  { at, member }: AtYear,
  from: Claim,
  { id }: Claim
): Promise<void> {
  const { authority } = member.workspace
  const cites = (await evidenceOfClaims(tx, authority, [from.id])).get(from.id) ?? []
  for (const { cited, stance, withdrawnOn } of cites) {
    // What is broken or gone is not worth carrying: the claim of the earlier year shows it.
    if (cited.citation.state.kind === 'broken' || withdrawnOn !== undefined) continue
    const citation = citationId.parse(randomUUID())
    const { document, page, quote, version, state } = cited.citation
    const where = state.kind === 'moved' ? { version: state.version, page: state.page } : { version, page }
    await insertCitation(tx, authority, id, {
      ...{ id: citation, document, quote, ...where },
      ...{ madeBy: member.name, madeAt: at }
    })
    await insertEvidence(tx, authority, id, { id: evidenceId.parse(randomUUID()), stance, citation })
  }
}
