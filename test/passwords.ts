import { keepPasswordHash } from '../src/people/sign-in/account-store.ts'
import { hashPassword } from '../src/people/sign-in/password-hash.ts'
import type { Database } from '../src/platform/database/database.ts'
import { inScope } from '../src/platform/database/scope.ts'

/** The password of whoever the tests give one. */
export const testPassword = 'coffee train fish'

/** Gives everybody of `seedPeople` the same password. */
export async function giveEverybodyAPassword(db: Database): Promise<void> {
  const hash = await hashPassword(testPassword)
  await inScope(db, { kind: 'installation' }, async (tx) => {
    const accounts = await tx.selectFrom('people.account').select('id').execute()
    for (const { id } of accounts) await keepPasswordHash(tx, id, hash)
  })
}
