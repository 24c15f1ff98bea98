import type { Transaction } from '../../platform/database/database.ts'

/** How somebody signs in, as their own page shows it. */
export interface OwnAccount {
  readonly name: string
  readonly email: string
  readonly hasPassword: boolean
  readonly codesOn: boolean
}

/** One's own account. */
export async function ownAccount(tx: Transaction, account: string): Promise<OwnAccount> {
  const row = await tx
    .selectFrom('people.account')
    .select(['name', 'email', 'password_hash', 'totp_secret'])
    .where('id', '=', account)
    .executeTakeFirstOrThrow()
  return {
    name: row.name,
    email: row.email,
    hasPassword: row.password_hash !== null,
    codesOn: row.totp_secret !== null
  }
}
