import type { Transaction } from '../../platform/database/database.ts'

/** A link with which an account gets a new password, once. */
export interface PasswordLink {
  readonly account: string
  /** Whose administrator handed it over; undefined where it went by mail or was made at the machine. */
  readonly authority: string | undefined
  readonly expiresAt: Date
}

/** Keeps a link. Earlier ones open as well until one is used: whoever asks once more takes nothing from the account. */
export async function keepPasswordLink(
  tx: Transaction,
  link: PasswordLink & { readonly tokenHash: string; readonly madeAt: Date }
): Promise<void> {
  await tx.deleteFrom('people.password_link').where('expires_at', '<=', link.madeAt).execute()
  await tx
    .insertInto('people.password_link')
    .values({
      token_hash: link.tokenHash,
      account: link.account,
      authority: link.authority ?? null,
      made_at: link.madeAt,
      expires_at: link.expiresAt
    })
    .execute()
}

/** The link that a token opens at a moment, held until the transaction ends. */
export async function passwordLinkByToken(
  tx: Transaction,
  tokenHash: string,
  at: Date
): Promise<PasswordLink | undefined> {
  const row = await tx
    .selectFrom('people.password_link')
    .select(['account', 'authority', 'expires_at'])
    .where('token_hash', '=', tokenHash)
    .where('expires_at', '>', at)
    .forUpdate()
    .executeTakeFirst()
  return row && { account: row.account, authority: row.authority ?? undefined, expiresAt: row.expires_at }
}

/** Lets every link of an account open nothing more. */
export async function dropPasswordLinks(tx: Transaction, account: string): Promise<void> {
  await tx.deleteFrom('people.password_link').where('account', '=', account).execute()
}
