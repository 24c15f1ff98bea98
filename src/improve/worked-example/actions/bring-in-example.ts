import { lockWorkspace } from '../../../people/lock-workspace.ts'
import { actorOf, type Member, scopeOf } from '../../../people/permissions/member.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import { inScope } from '../../../platform/database/scope.ts'
import { askedOf } from '../../../record/reports/asked-for.ts'
import { appendToTrail } from '../../../trail/append.ts'
import { proposalOfRecord } from '../../findings/proposal.ts'
import { insertSteps } from '../../findings/state-store.ts'
import { findingsOf, insertFindings } from '../../findings/store.ts'
import { exampleAsFindings, exampleSteps } from '../example-as-findings.ts'
import { isExampleHere } from '../example-authority.ts'
import { broughtIn, fingerprintOf, markBroughtIn } from '../example-store.ts'
import { insertExampleMeasures } from './insert-example-measures.ts'
import { insertExamplePlan } from './insert-example-plan.ts'
import { insertExampleWorkshops } from './insert-example-workshops.ts'

export type BringOutcome =
  | { readonly kind: 'brought-in' }
  /** It is here already: nothing was added. */
  | { readonly kind: 'here-already' }
  /** The papers that come with the program tell of another authority. */
  | { readonly kind: 'not-there' }

/**
 * Brings the worked example in: findings that papers tell of, and a plan, measures and workshops that are made up and say
 * so. What the authority accepted itself is used and not changed.
 */
export function bringInExample(db: Database, clock: Clock, member: Member): Promise<BringOutcome> {
  const { authority } = member.workspace
  if (!isExampleHere(authority)) return Promise.resolve({ kind: 'not-there' })
  return inScope(db, scopeOf(member), async (tx): Promise<BringOutcome> => {
    await lockWorkspace(tx, authority)
    if ((await broughtIn(tx, authority)) !== undefined) return { kind: 'here-already' }
    // Nobody of the authority is made to have said what is made up.
    const made = { by: 'Worked example', at: clock.now() }
    const proposals = (await askedOf(tx, authority)).map(proposalOfRecord)
    const { findings, idOf } = exampleAsFindings(proposals, await findingsOf(tx, authority))
    await insertFindings(tx, authority, findings, made)
    await insertSteps(
      tx,
      authority,
      findings.flatMap((finding) => exampleSteps(finding, made))
    )
    await insertExampleMeasures(tx, authority, idOf, made)
    await insertExamplePlan(tx, authority, idOf, made)
    await insertExampleWorkshops(tx, authority, idOf, made)
    const fingerprint = await fingerprintOf(tx, authority)
    await markBroughtIn(tx, authority, { by: member.name, at: made.at, fingerprint })
    await appendToTrail(tx, made.at, {
      ...actorOf(member),
      chain: authority,
      action: 'bring in worked example',
      subject: { kind: 'worked-example', id: 'leeds-2022' },
      before: {},
      after: { findings: findings.map(({ id }) => id), fingerprint }
    })
    return { kind: 'brought-in' }
  })
}
