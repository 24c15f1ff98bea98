import { sql } from 'kysely'
import type { Transaction } from '../../platform/database/database.ts'

/** What signing in needs to know of an account. */
export interface Signing {
  readonly id: string
  readonly name: string
  readonly email: string
  /** Null where no password was ever set. */
  readonly passwordHash: string | null
  /** The secret of one-time codes; null where they are off. */
  readonly codeSecret: string | null
}

const columns = ['id', 'name', 'email', 'password_hash', 'totp_secret'] as const

/** The account that signs in with an e-mail address; undefined where there is none, or it was closed. */
export async function accountByEmail(tx: Transaction, email: string): Promise<Signing | undefined> {
  const row = await tx
    .selectFrom('people.account')
    .select(columns)
    .where(sql`lower(email)`, '=', email.trim().toLowerCase())
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  return row && signing(row)
}

/** An account that is not closed, held until the transaction ends: nobody changes it meanwhile. */
export async function accountLocked(tx: Transaction, id: string): Promise<Signing | undefined> {
  const row = await tx
    .selectFrom('people.account')
    .select(columns)
    .where('id', '=', id)
    .where('closed_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  return row && signing(row)
}

/** Keeps the hash of a new password, or of the same one at today's cost. */
export async function keepPasswordHash(tx: Transaction, account: string, hash: string): Promise<void> {
  await tx.updateTable('people.account').set({ password_hash: hash }).where('id', '=', account).execute()
}

function signing(row: {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly password_hash: string | null
  readonly totp_secret: string | null
}): Signing {
  const { id, name, email, password_hash: passwordHash, totp_secret: codeSecret } = row
  return { id, name, email, passwordHash, codeSecret }
}

/** Keeps the name that others see. */
export async function keepName(tx: Transaction, account: string, name: string): Promise<void> {
  await tx.updateTable('people.account').set({ name }).where('id', '=', account).execute()
}
