import { sql } from 'kysely'
import { z } from 'zod'
import { type AuthoritySlug, isAuthoritySlug } from '../../../framework/authority-slug.ts'
import { isGranted, type Permission, permissions } from '../../../people/permissions/permissions.ts'
import { roles } from '../../../people/permissions/roles.ts'
import type { Transaction } from '../../../platform/database/database.ts'

const slug = z.custom<AuthoritySlug>((text) => typeof text === 'string' && isAuthoritySlug(text))

/** A member's own calendar at a secret address, as the member sees it. The address itself is kept nowhere. */
export interface OwnFeed {
  readonly id: string
  readonly madeAt: Date
  readonly lastReadAt: Date | undefined
}

/** The address that a member has now; undefined where they have none. */
export async function feedOf(
  tx: Transaction,
  authority: AuthoritySlug,
  account: string
): Promise<OwnFeed | undefined> {
  const row = await tx
    .selectFrom('prepare.calendar_feed')
    .select(['id', 'made_at', 'last_read_at'])
    .where('authority', '=', authority)
    .where('account', '=', account)
    .where('revoked_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  return row && { id: row.id, madeAt: row.made_at, lastReadAt: row.last_read_at ?? undefined }
}

export async function insertFeed(
  tx: Transaction,
  authority: AuthoritySlug,
  feed: { readonly id: string; readonly account: string; readonly tokenHash: string; readonly at: Date }
): Promise<void> {
  const { id, account, tokenHash, at } = feed
  await tx
    .insertInto('prepare.calendar_feed')
    .values({ authority, id, account, token_hash: tokenHash, made_at: at })
    .execute()
}

export async function endFeed(
  tx: Transaction,
  authority: AuthoritySlug,
  id: string,
  at: Date
): Promise<void> {
  await tx
    .updateTable('prepare.calendar_feed')
    .set({ revoked_at: sql<Date>`greatest(made_at, ${at})` })
    .where('authority', '=', authority)
    .where('id', '=', id)
    .execute()
}

/** Whose calendar a secret address opens, and what they may see today. */
export interface OpenFeed {
  readonly id: string
  readonly account: string
  readonly authority: AuthoritySlug
  readonly authorityName: string
  readonly may: ReadonlySet<Permission>
  readonly lastReadAt: Date | undefined
}

/**
 * Opens a secret address by its hash; undefined where it never was, was revoked, or its member has no access any more.
 * Asks for the installation's scope.
 */
export async function feedByToken(
  tx: Transaction,
  tokenHash: string,
  at: Date
): Promise<OpenFeed | undefined> {
  const feed = await tx
    .selectFrom('prepare.calendar_feed as f')
    .innerJoin('people.account as a', 'a.id', 'f.account')
    .innerJoin('people.workspace as w', 'w.authority', 'f.authority')
    .select(['f.id', 'f.account', 'f.authority', 'f.last_read_at', 'w.name'])
    .where('f.token_hash', '=', tokenHash)
    .where('f.revoked_at', 'is', null)
    .where('a.closed_at', 'is', null)
    .executeTakeFirst()
  if (feed === undefined) return undefined
  const alive = await tx
    .selectFrom('people.membership')
    .select('role')
    .where('account', '=', feed.account)
    .where('authority', '=', feed.authority)
    .where('starts_at', '<=', at)
    .where((where) => where.or([where('ends_at', 'is', null), where('ends_at', '>', at)]))
    .execute()
  const held = z.array(z.enum(roles)).parse(alive.map(({ role }) => role))
  return {
    ...{ id: feed.id, account: feed.account, authority: slug.parse(feed.authority) },
    authorityName: feed.name,
    may: new Set(permissions.filter((permission) => isGranted(permission, held))),
    lastReadAt: feed.last_read_at ?? undefined
  }
}

/** Notes that an address was read; a calendar program comes every few minutes, so not each time. */
export async function noteRead(tx: Transaction, { authority, id }: OpenFeed, at: Date): Promise<void> {
  await tx
    .updateTable('prepare.calendar_feed')
    .set({ last_read_at: at })
    .where('authority', '=', authority)
    .where('id', '=', id)
    .execute()
}
