import { sql } from 'kysely'
import type { AuthoritySlug } from '../src/framework/authority-slug.ts'
import type { AccountId, SessionId } from '../src/people/permissions/caller.ts'
import { type Member, memberOf } from '../src/people/permissions/member.ts'
import { type Role, roles } from '../src/people/permissions/roles.ts'
import { callerOf } from '../src/people/sign-in/caller-of.ts'
import { findSession, hashOfToken } from '../src/people/sign-in/session-store.ts'
import type { Database } from '../src/platform/database/database.ts'
import { inScope } from '../src/platform/database/scope.ts'

/** The moment at which the people of the tests are signed in. */
export const signedInAt = new Date('2026-11-22T12:00:00Z')

/** The two workspaces of the tests: what is private to one must never show in the other. */
export const workspaces = [
  { authority: 'leeds', name: 'Leeds' },
  { authority: 'bradford', name: 'Bradford' }
] as const
export type TestWorkspace = (typeof workspaces)[number]['authority']

/** The cookie's value of the person who has the role there. */
export function tokenOf(authority: TestWorkspace, role: Role): string {
  return `token-of-${role}-at-${authority}`
}

/**
 * Opens both workspaces, each with one person for each role, all of them signed in since `at`. Nobody has a password.
 * A real server lives by the real clock: give it that.
 */
export async function seedPeople(db: Database, at: Date = signedInAt): Promise<void> {
  await inScope(db, { kind: 'installation' }, async (tx) => {
    for (const { authority, name } of workspaces) {
      await tx.insertInto('people.workspace').values({ authority, name, opened_at: at }).execute()
      for (const role of roles) {
        const account = `${role}-${authority}`
        await tx
          .insertInto('people.account')
          .values({
            id: account,
            email: `${role}@${authority}.example`,
            name: `${name} ${role}`,
            created_at: at
          })
          .execute()
        await tx
          .insertInto('people.membership')
          .values({
            id: `member-${account}`,
            authority,
            account,
            role,
            starts_at: later(at, -24),
            ends_at: role === 'inspector' ? later(at, 24 * 30) : null
          })
          .execute()
        await sql`insert into people.session
          (id, token_hash, account, authority, started_at, last_seen_at, expires_at, device)
          values (${`session-${account}`}, ${hashOfToken(tokenOf(authority, role))}, ${account}, ${authority},
            ${at}, ${at}, ${later(at, 12)}, 'Firefox on Linux')`.execute(tx)
      }
    }
  })
}

/** The person who has the role there, as the gate finds them; `seedPeople` comes first. */
export async function memberIn(db: Database, authority: TestWorkspace, role: Role): Promise<Member> {
  const session = await findSession(db, tokenOf(authority, role), signedInAt)
  const member = session && memberOf(callerOf(session))
  if (member === undefined) throw new Error(`Nobody is signed in as ${role} at ${authority}`)
  return member
}

function later(moment: Date, hours: number): Date {
  return new Date(moment.getTime() + hours * 3_600_000)
}

/** Takes away what people were told, by mail too, so that the next test of a suite begins with nothing told. */
export async function forgetNews(db: Database): Promise<void> {
  await inScope(db, { kind: 'installation' }, async (tx) => {
    for (const table of ['people.notification', 'people.mail', 'people.mail_choice'] as const) {
      await tx.deleteFrom(table).execute()
    }
  })
}

/** A person with the role in a workspace, for what asks no database. */
export function memberWithout(
  role: Role,
  { authority, name }: (typeof workspaces)[number] = workspaces[0]
): Member {
  const slug = authority as string as AuthoritySlug
  const member = memberOf(
    callerOf({
      session: 'session' as SessionId,
      account: `${role}-${authority}` as AccountId,
      name: `${name} ${role}`,
      authority: slug,
      last_seen_at: signedInAt,
      expires_at: signedInAt,
      memberships: [{ authority: slug, authorityName: name, role, endsAt: null, scope: [] }],
      posts: [],
      unread: 0
    })
  )
  if (member === undefined) throw new Error(`Nobody is a ${role}`)
  return member
}
