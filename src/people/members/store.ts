import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { z } from 'zod'
import type { AuthoritySlug } from '../../framework/authority-slug.ts'
import type { Transaction } from '../../platform/database/database.ts'
import type { AccountId } from '../permissions/caller.ts'
import { roles } from '../permissions/roles.ts'
import type { Membership, Person } from './membership.ts'

export const accountId = z.custom<AccountId>((id) => typeof id === 'string' && id !== '')
const role = z.enum(roles)

/** What a room of a floor above puts into a workspace that has just been opened, in the transaction that opens it. */
export type WorkspaceOpening = (tx: Transaction, at: Date, authority: AuthoritySlug) => Promise<void>

/** Opens the authority's workspace where it has none yet. */
export async function openWorkspace(
  tx: Transaction,
  at: Date,
  { slug, name }: { readonly slug: AuthoritySlug; readonly name: string },
  openings: readonly WorkspaceOpening[]
): Promise<void> {
  const { numInsertedOrUpdatedRows = 0n } = await tx
    .insertInto('people.workspace')
    .values({ authority: slug, name, opened_at: at })
    .onConflict((conflict) => conflict.column('authority').doNothing())
    .executeTakeFirstOrThrow()
  if (numInsertedOrUpdatedRows === 0n) return
  for (const open of openings) await open(tx, at, slug)
}

/** Everybody who ever was let in by the authority, by name. */
export async function peopleOf(tx: Transaction, authority: AuthoritySlug): Promise<Person[]> {
  const rows = await tx
    .selectFrom('people.membership as m')
    .innerJoin('people.account as a', 'a.id', 'm.account')
    .select(['a.id as account', 'a.name', 'a.email', 'a.closed_at'])
    .select(['m.id', 'm.role', 'm.starts_at', 'm.ends_at', 'm.scope'])
    .where('m.authority', '=', authority)
    .orderBy('a.name')
    .orderBy('a.id')
    .orderBy('m.starts_at')
    .orderBy('m.role')
    .execute()
  const here = await sql<{ account: string; at: Date }>`select account, at from people.last_here()`.execute(
    tx
  )
  const lastHere = new Map(here.rows.map(({ account, at }) => [account, at]))
  const people = new Map<string, Person & { readonly memberships: Membership[] }>()
  for (const row of rows) {
    const person = people.get(row.account) ?? {
      account: accountId.parse(row.account),
      name: row.name,
      email: row.email,
      closed: row.closed_at !== null,
      memberships: [],
      lastHere: lastHere.get(row.account)
    }
    person.memberships.push({
      id: row.id,
      role: role.parse(row.role),
      from: row.starts_at,
      until: row.ends_at ?? undefined,
      scope: row.scope
    })
    people.set(row.account, person)
  }
  return [...people.values()]
}

/** Lets an account into the workspace in one role. */
export async function insertMembership(
  tx: Transaction,
  authority: AuthoritySlug,
  account: AccountId,
  { role, from, until, scope }: Omit<Membership, 'id'>
): Promise<void> {
  await tx
    .insertInto('people.membership')
    .values({
      id: randomUUID(),
      authority,
      account,
      role,
      starts_at: from,
      ends_at: until ?? null,
      scope: [...scope]
    })
    .execute()
}

/** Says anew until when a membership holds, and what it is held to. */
export async function holdMembership(
  tx: Transaction,
  authority: AuthoritySlug,
  { id, until, scope }: Pick<Membership, 'id' | 'until' | 'scope'>
): Promise<void> {
  await tx
    .updateTable('people.membership')
    .set({ ends_at: until ?? null, scope: [...scope] })
    .where('authority', '=', authority)
    .where('id', '=', id)
    .execute()
}

/** Lets a membership end at a moment, which is after it began. */
export async function endMembership(
  tx: Transaction,
  authority: AuthoritySlug,
  id: string,
  at: Date
): Promise<void> {
  await tx
    .updateTable('people.membership')
    .set({ ends_at: at })
    .where('authority', '=', authority)
    .where('id', '=', id)
    .execute()
}

/** Takes back a membership that has not begun: it never held, and the trail says that it was meant to. */
export async function takeBackMembership(
  tx: Transaction,
  authority: AuthoritySlug,
  id: string
): Promise<void> {
  await tx.deleteFrom('people.membership').where('authority', '=', authority).where('id', '=', id).execute()
}

/** Opens an account. Asks for the installation's scope. */
export async function insertAccount(
  tx: Transaction,
  at: Date,
  {
    email,
    name,
    passwordHash
  }: { readonly email: string; readonly name: string; readonly passwordHash: string | undefined }
): Promise<AccountId> {
  const id = accountId.parse(randomUUID())
  await tx
    .insertInto('people.account')
    .values({ id, email, name, password_hash: passwordHash ?? null, created_at: at })
    .execute()
  return id
}
