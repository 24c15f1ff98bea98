import { z } from 'zod'
import type { AuthoritySlug } from '../../framework/authority-slug.ts'
import type { Queryable } from '../../platform/database/database.ts'
import type { AccountId } from '../permissions/caller.ts'

const accountId = z.custom<AccountId>((id) => typeof id === 'string')

/** Somebody whose account may work for the authority now. */
export interface PersonHere {
  readonly account: AccountId
  readonly name: string
}

/** Everybody who can be given a post by account: whose access to the workspace is alive, by name. */
export async function peopleHere(db: Queryable, authority: AuthoritySlug, at: Date): Promise<PersonHere[]> {
  const rows = await db
    .selectFrom('people.account')
    .innerJoin('people.membership', 'people.membership.account', 'people.account.id')
    .select(['people.account.id', 'people.account.name'])
    .distinct()
    .where('people.membership.authority', '=', authority)
    .where('people.membership.role', '!=', 'inspector')
    .where('people.membership.starts_at', '<=', at)
    .where((where) =>
      where.or([where('people.membership.ends_at', 'is', null), where('people.membership.ends_at', '>', at)])
    )
    .where('people.account.closed_at', 'is', null)
    .orderBy('people.account.name')
    .orderBy('people.account.id')
    .execute()
  return rows.map(({ id, name }) => ({ account: accountId.parse(id), name }))
}
