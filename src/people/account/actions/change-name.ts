import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import { inScope } from '../../../platform/database/scope.ts'
import { appendToTrail } from '../../../trail/append.ts'
import type { SignedIn } from '../../permissions/caller.ts'
import { accountLocked, keepName } from '../../sign-in/account-store.ts'
import { ownDeed } from '../own-deed.ts'
import { type NameProblem, typedName } from '../own-name.ts'

export type ChangeNameOutcome = { readonly kind: 'changed' } | { readonly kind: 'same' } | NameProblem

/** Changes the name that others see beside what one does from now on. What the trail says already stands. */
export async function changeName(
  db: Database,
  clock: Clock,
  caller: SignedIn,
  typed: string
): Promise<ChangeNameOutcome> {
  const name = typedName(typed)
  if (name.kind === 'unfit') return name
  return inScope(db, { kind: 'account', account: caller.account }, async (tx) => {
    const at = clock.now()
    const before = await accountLocked(tx, caller.account)
    if (before === undefined || before.name === name.name) return { kind: 'same' }
    await keepName(tx, caller.account, name.name)
    await appendToTrail(
      tx,
      at,
      ownDeed(caller, 'change own name', { name: name.name }, { name: before.name })
    )
    return { kind: 'changed' }
  })
}
