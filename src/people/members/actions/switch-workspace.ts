import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import { inScope } from '../../../platform/database/scope.ts'
import type { SetCookie } from '../../../platform/web/reply.ts'
import { appendToTrail } from '../../../trail/append.ts'
import type { SignedIn } from '../../permissions/caller.ts'
import { rotateSession } from '../../sign-in/sessions.ts'

export type SwitchOutcome =
  | { readonly kind: 'switched'; readonly cookie: SetCookie }
  /** No membership of theirs is alive there; whether there is such a workspace is not said. */
  | { readonly kind: 'not-theirs' }

/** Somebody goes from one of their authorities to another. Their session gets a new token: it may do other things now. */
export async function switchWorkspace(
  db: Database,
  clock: Clock,
  caller: SignedIn,
  to: string
): Promise<SwitchOutcome> {
  const workspace = caller.workspaces.find(({ authority }) => authority === to)
  if (!workspace) return { kind: 'not-theirs' }
  const { account, session, name } = caller
  return inScope(db, { kind: 'account', account }, async (tx) => {
    const cookie = await rotateSession(tx, { session, authority: workspace.authority })
    await appendToTrail(tx, clock.now(), {
      chain: 'accounts',
      actor: name,
      account,
      action: 'switch workspace',
      subject: { kind: 'session', id: session },
      before: { workspace: caller.workspace?.authority ?? null },
      after: { workspace: workspace.authority }
    })
    return { kind: 'switched', cookie }
  })
}
