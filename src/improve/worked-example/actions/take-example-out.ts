import { lockWorkspace } from '../../../people/lock-workspace.ts'
import { actorOf, type Member, scopeOf } from '../../../people/permissions/member.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import { inScope } from '../../../platform/database/scope.ts'
import { appendToTrail } from '../../../trail/append.ts'
import { broughtIn, fingerprintOf, removeExample } from '../example-store.ts'

export type TakeOutcome =
  | { readonly kind: 'taken-out' }
  /** Somebody changed it or added to it since: then it is theirs, and nothing is taken away. */
  | { readonly kind: 'touched' }
  | { readonly kind: 'not-there' }

/** Takes the worked example out again, as long as nobody touched it. */
export function takeExampleOut(db: Database, clock: Clock, member: Member): Promise<TakeOutcome> {
  const { authority } = member.workspace
  return inScope(db, scopeOf(member), async (tx): Promise<TakeOutcome> => {
    await lockWorkspace(tx, authority)
    const mark = await broughtIn(tx, authority)
    if (mark === undefined) return { kind: 'not-there' }
    if ((await fingerprintOf(tx, authority)) !== mark.fingerprint) return { kind: 'touched' }
    await removeExample(tx, authority)
    await appendToTrail(tx, clock.now(), {
      ...actorOf(member),
      chain: authority,
      action: 'take worked example out',
      subject: { kind: 'worked-example', id: 'leeds-2022' },
      before: { fingerprint: mark.fingerprint },
      after: {}
    })
    return { kind: 'taken-out' }
  })
}
