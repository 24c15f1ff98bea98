import { randomUUID } from 'node:crypto'
import { dayInEngland } from '../../../framework/day-in-england.ts'
import { actorOf, type Member, scopeOf } from '../../../people/permissions/member.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database, Transaction } from '../../../platform/database/database.ts'
import { inScope } from '../../../platform/database/scope.ts'
import type { RequestProblem } from '../../../platform/web/reply.ts'
import type { PassageSource } from '../../../thread/passages/passage.ts'
import { appendToTrail } from '../../../trail/append.ts'
import { type Finding, type FindingId, findingId } from '../finding.ts'
import { findingFields } from '../finding-fields.ts'
import { insertSteps } from '../state-store.ts'
import { insertFindings } from '../store.ts'
import { setThemes, themesOf } from '../theme-store.ts'
import { checkFinding, type TypedFinding } from '../typed-finding.ts'
import { findPlace } from './find-place.ts'

/** A finding as a form says it, with what it is read from where it is read from something. */
export interface TypedNewFinding extends TypedFinding {
  /** Names what it is read from; empty where it rests on nothing that is kept here. */
  readonly thing: string
  readonly page: string
  readonly quote: string
}

export type AddOutcome =
  | { readonly kind: 'added'; readonly finding: FindingId }
  | { readonly kind: 'unfit'; readonly problems: readonly RequestProblem[] }

/** Keeps a finding of any origin. Words that it cites must stand where it says. */
export function addFinding(
  db: Database,
  clock: Clock,
  member: Member,
  sources: readonly PassageSource[],
  typed: TypedNewFinding
): Promise<AddOutcome> {
  const { authority } = member.workspace
  return inScope(db, scopeOf(member), async (tx): Promise<AddOutcome> => {
    const at = clock.now()
    const themes = (await themesOf(tx, authority)).filter(({ retired }) => !retired)
    const checked = checkFinding(typed, { themes, today: dayInEngland(at) })
    const place = await placeOf(tx, member, sources, typed)
    if (checked.kind === 'unfit' || 'problem' in place) {
      return {
        kind: 'unfit',
        problems: [
          ...(checked.kind === 'unfit' ? checked.problems : []),
          ...('problem' in place ? [place.problem] : [])
        ]
      }
    }
    const { themes: chosen, ...fields } = checked.finding
    const finding: Finding = {
      ...{ id: findingId.parse(randomUUID()), ...fields, ...place, state: 'open' },
      ...{ illustrative: false, withdrawnBecause: undefined, revision: 1 }
    }
    const [kept] = await insertFindings(tx, authority, [finding], { by: member.name, at })
    if (kept === undefined) return unfit('thing', 'It is a finding already: change that one')
    await setThemes(tx, authority, finding.id, chosen)
    await insertSteps(tx, authority, [
      {
        ...{
          finding: finding.id,
          state: 'open',
          since: finding.foundOn,
          because: `Found: ${finding.source}`
        },
        ...{ saidBy: member.name, saidAt: at }
      }
    ])
    await appendToTrail(tx, at, {
      ...{ ...actorOf(member), chain: authority, action: 'add finding', before: {} },
      ...{ subject: { kind: 'finding', id: finding.id }, after: findingFields(finding) }
    })
    return { kind: 'added', finding: finding.id }
  })
}

type Cited = Pick<Finding, 'citation' | 'inspection'>

/** The place that the finding cites, with its words verified; or what is wrong with it. */
async function placeOf(
  tx: Transaction,
  member: Member,
  sources: readonly PassageSource[],
  typed: Pick<TypedNewFinding, 'thing' | 'page' | 'quote'>
): Promise<Cited | { readonly problem: RequestProblem }> {
  if (typed.thing === '') return { citation: undefined, inspection: undefined }
  const page = typed.page === '' ? undefined : Number(typed.page)
  if (page !== undefined && !(Number.isInteger(page) && page > 0 && page <= 20_000)) {
    return { problem: { field: 'page', message: 'Enter a page as a number from 1, or leave it empty' } }
  }
  const quote = typed.quote.trim() === '' ? undefined : typed.quote.trim()
  const found = await findPlace(tx, member, sources, { thing: typed.thing, page, quote })
  if (found === undefined) {
    return {
      problem: { field: 'thing', message: 'What it was read from is not there. Mark the place again' }
    }
  }
  if (found.kind === 'wrong') return { problem: { field: found.field, message: found.message } }
  const { passage } = found
  const { of } = passage
  return {
    citation: {
      ...{ thing: passage.thing, version: passage.version, page: passage.page },
      ...{ paragraph: passage.paragraph, quote }
    },
    inspection: of?.authority === member.workspace.authority ? of.address : undefined
  }
}

function unfit(field: string, message: string): AddOutcome {
  return { kind: 'unfit', problems: [{ field, message }] }
}
