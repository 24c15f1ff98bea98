import type { AuthoritySlug } from '../framework/authority-slug.ts'
import type { Transaction } from '../platform/database/database.ts'

/**
 * Holds what an authority's whole workspace has in common against everybody else who would change it, until the
 * transaction ends: a rule over all its people, its posts or its bookcase then holds for whoever comes second too.
 */
export async function lockWorkspace(tx: Transaction, authority: AuthoritySlug): Promise<void> {
  await tx
    .selectFrom('people.workspace')
    .select('authority')
    .where('authority', '=', authority)
    .forUpdate()
    .execute()
}
