import type { Transaction } from '../../platform/database/database.ts'
import { stepOf, typedCode } from './one-time-code.ts'
import { recoveryHash } from './recovery-code.ts'

export type UsedCode = 'one-time code' | 'recovery code'

/**
 * Uses up what somebody typed as their code, a one-time code or a recovery code; undefined where it is wrong, or was
 * used before.
 */
export async function useCode(
  tx: Transaction,
  { id, codeSecret }: { readonly id: string; readonly codeSecret: string },
  typed: string,
  at: Date
): Promise<UsedCode | undefined> {
  const code = typedCode(typed)
  if (code !== undefined) {
    const step = stepOf(codeSecret, code, at)
    return step !== undefined && (await useStep(tx, id, step)) ? 'one-time code' : undefined
  }
  const hash = recoveryHash(typed)
  return hash !== undefined && (await useRecoveryCode(tx, id, hash, at)) ? 'recovery code' : undefined
}

// No step is good twice, and none that is older than one that was used.
async function useStep(tx: Transaction, account: string, step: number): Promise<boolean> {
  const used = await tx
    .updateTable('people.account')
    .set({ totp_last_step: step })
    .where('id', '=', account)
    .where((is) => is.or([is('totp_last_step', 'is', null), is('totp_last_step', '<', step)]))
    .returning('id')
    .execute()
  return used.length > 0
}

async function useRecoveryCode(tx: Transaction, account: string, hash: string, at: Date): Promise<boolean> {
  const used = await tx
    .updateTable('people.recovery_code')
    .set({ used_at: at })
    .where('account', '=', account)
    .where('code_hash', '=', hash)
    .where('used_at', 'is', null)
    .returning('account')
    .execute()
  return used.length > 0
}

/** How many recovery codes of an account are left. */
export async function recoveryCodesLeft(tx: Transaction, account: string): Promise<number> {
  const rows = await tx
    .selectFrom('people.recovery_code')
    .select('code_hash')
    .where('account', '=', account)
    .where('used_at', 'is', null)
    .execute()
  return rows.length
}

/** Puts new recovery codes in place of whatever there was. */
export async function keepRecoveryCodes(
  tx: Transaction,
  account: string,
  codes: readonly string[]
): Promise<void> {
  await tx.deleteFrom('people.recovery_code').where('account', '=', account).execute()
  const hashes = codes.flatMap((code) => recoveryHash(code) ?? [])
  if (hashes.length === 0) return
  await tx
    .insertInto('people.recovery_code')
    .values(hashes.map((code_hash) => ({ account, code_hash })))
    .execute()
}

/** Turns one-time codes on, the step of the first code being used up; or off, with no secret. */
export async function keepCodeSecret(
  tx: Transaction,
  account: string,
  kept: { readonly secret: string; readonly step: number } | undefined
): Promise<void> {
  await tx
    .updateTable('people.account')
    .set({ totp_secret: kept?.secret ?? null, totp_last_step: kept?.step ?? null })
    .where('id', '=', account)
    .execute()
}

/** Keeps a secret that was shown and not proved yet, in place of one from before. */
export async function keepCodeSetUp(
  tx: Transaction,
  account: string,
  secret: string,
  at: Date
): Promise<void> {
  await tx
    .insertInto('people.code_set_up')
    .values({ account, secret, made_at: at })
    .onConflict((conflict) => conflict.column('account').doUpdateSet({ secret, made_at: at }))
    .execute()
}

/** The secret that was shown last and not proved yet; undefined where there is none of the last quarter of an hour. */
export async function codeSetUpOf(tx: Transaction, account: string, at: Date): Promise<string | undefined> {
  const row = await tx
    .selectFrom('people.code_set_up')
    .select('secret')
    .where('account', '=', account)
    .where('made_at', '>', new Date(at.getTime() - 15 * 60_000))
    .executeTakeFirst()
  return row?.secret
}

/** Forgets the secret that was shown. */
export async function endCodeSetUp(tx: Transaction, account: string): Promise<void> {
  await tx.deleteFrom('people.code_set_up').where('account', '=', account).execute()
}
