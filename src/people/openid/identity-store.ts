import type { Transaction } from '../../platform/database/database.ts'
import { accountId } from '../members/store.ts'
import type { AccountId } from '../permissions/caller.ts'
import { hashOfToken, newToken } from '../sign-in/session-store.ts'
import type { Identity } from './identity.ts'

type Named = Pick<Identity, 'issuer' | 'subject'>

/** The open account that an identity is connected to. Asks for the installation's scope. */
export async function accountOfIdentity(
  tx: Transaction,
  { issuer, subject }: Named
): Promise<AccountId | undefined> {
  const row = await tx
    .selectFrom('people.openid_identity as i')
    .innerJoin('people.account as a', 'a.id', 'i.account')
    .select('i.account')
    .where('i.issuer', '=', issuer)
    .where('i.subject', '=', subject)
    .where('a.closed_at', 'is', null)
    .executeTakeFirst()
  return row && accountId.parse(row.account)
}

/** Connects an identity to an account; false where it is connected to one already. */
export async function connectIdentity(
  tx: Transaction,
  at: Date,
  { issuer, subject }: Named,
  account: AccountId
): Promise<boolean> {
  const { numInsertedOrUpdatedRows = 0n } = await tx
    .insertInto('people.openid_identity')
    .values({ issuer, subject, account, linked_at: at })
    .onConflict((conflict) => conflict.columns(['issuer', 'subject']).doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows > 0n
}

/** Since when an account is connected to the provider; undefined where it is not. */
export async function connectedSince(
  tx: Transaction,
  account: AccountId,
  issuer: string
): Promise<Date | undefined> {
  const row = await tx
    .selectFrom('people.openid_identity')
    .select('linked_at')
    .where('account', '=', account)
    .where('issuer', '=', issuer)
    .orderBy('linked_at')
    .limit(1)
    .executeTakeFirst()
  return row?.linked_at
}

/** Takes an account's connections to the provider away; gives how many there were. */
export async function disconnectIdentities(
  tx: Transaction,
  account: AccountId,
  issuer: string
): Promise<number> {
  const gone = await tx
    .deleteFrom('people.openid_identity')
    .where('account', '=', account)
    .where('issuer', '=', issuer)
    .returning('subject')
    .execute()
  return gone.length
}

/** Takes every connection of an account away, with whichever provider; gives how many there were. */
export async function disconnectEverywhere(tx: Transaction, account: string): Promise<number> {
  const gone = await tx
    .deleteFrom('people.openid_identity')
    .where('account', '=', account)
    .returning('subject')
    .execute()
  return gone.length
}

const pendingMinutes = 15

/** Keeps who signed in at the provider until they say which account is theirs; gives what their browser keeps. */
export async function keepPending(
  tx: Transaction,
  at: Date,
  { issuer, subject, email }: Identity
): Promise<{ readonly token: string; readonly seconds: number }> {
  await tx.deleteFrom('people.openid_pending').where('expires_at', '<=', at).execute()
  const token = newToken()
  await tx
    .insertInto('people.openid_pending')
    .values({
      token_hash: hashOfToken(token),
      issuer,
      subject,
      email: email ?? null,
      expires_at: new Date(at.getTime() + pendingMinutes * 60_000)
    })
    .execute()
  return { token, seconds: pendingMinutes * 60 }
}

/** Who a browser signed in as at the provider a moment ago. Asks for the installation's scope. */
export async function pendingIdentity(
  tx: Transaction,
  at: Date,
  token: string
): Promise<Omit<Identity, 'emailIsTrusted'> | undefined> {
  const row = await tx
    .selectFrom('people.openid_pending')
    .select(['issuer', 'subject', 'email'])
    .where('token_hash', '=', hashOfToken(token))
    .where('expires_at', '>', at)
    .executeTakeFirst()
  return row && { issuer: row.issuer, subject: row.subject, email: row.email ?? undefined }
}

export async function dropPending(tx: Transaction, token: string): Promise<void> {
  await tx.deleteFrom('people.openid_pending').where('token_hash', '=', hashOfToken(token)).execute()
}
