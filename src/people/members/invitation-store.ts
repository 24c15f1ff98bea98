import { randomUUID } from 'node:crypto'
import { type ExpressionBuilder, sql } from 'kysely'
import { z } from 'zod'
import { type AuthoritySlug, isAuthoritySlug } from '../../framework/authority-slug.ts'
import type { Transaction } from '../../platform/database/database.ts'
import type { Tables } from '../../platform/database/tables.ts'
import type { AccountId } from '../permissions/caller.ts'
import { roles } from '../permissions/roles.ts'
import type { Invitation } from './invitation.ts'

const authoritySlug = z.custom<AuthoritySlug>((text) => typeof text === 'string' && isAuthoritySlug(text))
const knownRoles = z.array(z.enum(roles))

/** An invitation to be kept; its id is given when it is. */
export type NewInvitation = Omit<Invitation, 'id' | 'authorityName' | 'ended'> & {
  readonly tokenHash: string
}

export async function insertInvitation(tx: Transaction, invitation: NewInvitation): Promise<string> {
  const id = randomUUID()
  await tx
    .insertInto('people.invitation')
    .values({
      id,
      authority: invitation.authority,
      token_hash: invitation.tokenHash,
      email: invitation.email,
      name: invitation.name,
      roles: [...invitation.roles],
      access_from: invitation.from ?? null,
      access_until: invitation.until ?? null,
      scope: [...invitation.scope],
      invited_by: invitation.invitedBy,
      invited_at: invitation.invitedAt,
      expires_at: invitation.expiresAt
    })
    .execute()
  return id
}

/** The invitations that nobody accepted or withdrew, the newest first. */
export async function openInvitations(tx: Transaction, authority: AuthoritySlug): Promise<Invitation[]> {
  const rows = await invitations(tx)
    .where('i.authority', '=', authority)
    .where(stillOpen)
    .orderBy('i.invited_at', 'desc')
    .orderBy('i.id')
    .execute()
  return rows.map(invitationOf)
}

/** One open invitation of the authority, held so that it ends once. */
export async function openInvitationLocked(
  tx: Transaction,
  authority: AuthoritySlug,
  id: string
): Promise<Invitation | undefined> {
  const row = await invitations(tx)
    .where('i.authority', '=', authority)
    .where('i.id', '=', id)
    .where(stillOpen)
    .forUpdate('i')
    .executeTakeFirst()
  return row && invitationOf(row)
}

/** The open invitation of the authority to an address. */
export async function openInvitationTo(
  tx: Transaction,
  authority: AuthoritySlug,
  email: string
): Promise<Invitation | undefined> {
  const row = await invitations(tx)
    .where('i.authority', '=', authority)
    .where(sql<boolean>`lower(i.email) = lower(${email})`)
    .where(stillOpen)
    .forUpdate('i')
    .executeTakeFirst()
  return row && invitationOf(row)
}

/** Every open invitation to an address, of any authority. Asks for the installation's scope. */
export async function openInvitationsTo(tx: Transaction, email: string): Promise<Invitation[]> {
  const rows = await invitations(tx)
    .where(sql<boolean>`lower(i.email) = lower(${email})`)
    .where(stillOpen)
    .orderBy('i.invited_at')
    .forUpdate('i')
    .execute()
  return rows.map(invitationOf)
}

/** The invitation that a one-time address opens, held until the transaction ends. Asks for the installation's scope. */
export async function invitationByToken(tx: Transaction, tokenHash: string): Promise<Invitation | undefined> {
  const row = await invitations(tx).where('i.token_hash', '=', tokenHash).forUpdate('i').executeTakeFirst()
  return row && invitationOf(row)
}

/** Gives an invitation a new address; the one before it opens nothing any more. */
export async function renewInvitation(
  tx: Transaction,
  { authority, id }: Pick<Invitation, 'authority' | 'id'>,
  renewed: { readonly tokenHash: string; readonly by: string; readonly at: Date; readonly expiresAt: Date }
): Promise<void> {
  await tx
    .updateTable('people.invitation')
    .set({
      token_hash: renewed.tokenHash,
      invited_by: renewed.by,
      invited_at: renewed.at,
      expires_at: renewed.expiresAt
    })
    .where('authority', '=', authority)
    .where('id', '=', id)
    .execute()
}

export async function settleInvitation(
  tx: Transaction,
  { authority, id }: Pick<Invitation, 'authority' | 'id'>,
  at: Date,
  acceptedBy: AccountId | undefined
): Promise<void> {
  await tx
    .updateTable('people.invitation')
    .set(acceptedBy === undefined ? { withdrawn_at: at } : { accepted_at: at, accepted_by: acceptedBy })
    .where('authority', '=', authority)
    .where('id', '=', id)
    .execute()
}

function invitations(tx: Transaction) {
  return tx
    .selectFrom('people.invitation as i')
    .innerJoin('people.workspace as w', 'w.authority', 'i.authority')
    .selectAll('i')
    .select('w.name as authority_name')
}

type Joined = Tables & { i: Tables['people.invitation']; w: Tables['people.workspace'] }

function stillOpen(where: ExpressionBuilder<Joined, 'i' | 'w'>) {
  return where.and([where('i.accepted_at', 'is', null), where('i.withdrawn_at', 'is', null)])
}

type Row = Awaited<ReturnType<ReturnType<typeof invitations>['execute']>>[number]

function invitationOf(row: Row): Invitation {
  return {
    id: row.id,
    authority: authoritySlug.parse(row.authority),
    authorityName: row.authority_name,
    email: row.email,
    name: row.name,
    roles: knownRoles.parse(row.roles),
    from: row.access_from ?? undefined,
    until: row.access_until ?? undefined,
    scope: row.scope,
    invitedBy: row.invited_by,
    invitedAt: row.invited_at,
    expiresAt: row.expires_at,
    ended: row.accepted_at !== null ? 'accepted' : row.withdrawn_at !== null ? 'withdrawn' : undefined
  }
}
