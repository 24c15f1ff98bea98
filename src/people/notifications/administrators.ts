import { z } from 'zod'
import { type AuthoritySlug, isAuthoritySlug } from '../../framework/authority-slug.ts'
import type { Transaction } from '../../platform/database/database.ts'
import type { AccountId } from '../permissions/caller.ts'

export const recipient = z.object({
  authority: z.custom<AuthoritySlug>((slug) => typeof slug === 'string' && isAuthoritySlug(slug)),
  account: z.custom<AccountId>((id) => typeof id === 'string')
})
type Recipient = z.output<typeof recipient>

/** Whoever looks after the people of an authority at a moment. */
export async function administratorsOf(tx: Transaction, authority: string, at: Date): Promise<Recipient[]> {
  const rows = await tx
    .selectFrom('people.membership')
    .select(['authority', 'account'])
    .distinct()
    .where('authority', '=', authority)
    .where('role', '=', 'administrator')
    .where('starts_at', '<=', at)
    .where((eb) => eb.or([eb('ends_at', 'is', null), eb('ends_at', '>', at)]))
    .orderBy('account')
    .execute()
  return recipient.array().parse(rows)
}
