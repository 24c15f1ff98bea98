import type { Transaction } from '../../../platform/database/database.ts'
import { appendToTrail } from '../../../trail/append.ts'
import type { AccountId } from '../../permissions/caller.ts'
import { insertAccount } from '../store.ts'

/** What an account begins with; without a password it signs in by OpenID Connect alone. */
export interface NewAccount {
  readonly email: string
  readonly name: string
  readonly passwordHash: string | undefined
}

/** An account that was made: noted in the trail of accounts once whatever it was made for is noted in its own. */
export interface OpenedAccount {
  readonly account: AccountId
  readonly note: () => Promise<void>
}

/** Opens an account. In the installation's scope; `note` comes last, after the entry in the authority's chain. */
export async function openAccount(tx: Transaction, now: Date, asked: NewAccount): Promise<OpenedAccount> {
  const account = await insertAccount(tx, now, asked)
  return {
    account,
    note: async () => {
      await appendToTrail(tx, now, {
        chain: 'accounts',
        actor: asked.name,
        account,
        action: 'open account',
        subject: { kind: 'account', id: account },
        before: {},
        after: { name: asked.name, password: asked.passwordHash === undefined ? 'none' : 'set' }
      })
    }
  }
}
