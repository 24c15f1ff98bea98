import { sql } from 'kysely'
import type { AuthoritySlug } from '../../../framework/authority-slug.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import { inScope } from '../../../platform/database/scope.ts'
import type { SetCookie } from '../../../platform/web/reply.ts'
import type { WebRequest } from '../../../platform/web/request.ts'
import { appendToTrail } from '../../../trail/append.ts'
import { newPasswordProblem } from '../../account/new-password-problem.ts'
import { hashPassword } from '../../sign-in/password-hash.ts'
import { isNobodyYet } from '../../sign-in/session-store.ts'
import { startSession } from '../../sign-in/sessions.ts'
import { accessFields } from '../access-fields.ts'
import { emailOf, personName } from '../email.ts'
import { insertMembership, openWorkspace, type WorkspaceOpening } from '../store.ts'
import { openAccount } from './open-account.ts'

/** What the first administrator types. */
export interface FirstAdministrator {
  readonly password: string
  readonly authority: string
  readonly name: string
  readonly email: string
}

export interface SetUpProblem {
  readonly field: 'authority' | 'name' | 'email' | 'password'
  readonly message: string
}

export type SetUpOutcome =
  | { readonly kind: 'set-up'; readonly cookie: SetCookie }
  | { readonly kind: 'unfit'; readonly problems: readonly SetUpProblem[] }
  /** Somebody has an account already. */
  | { readonly kind: 'closed' }

export interface KnownAuthority {
  readonly slug: AuthoritySlug
  readonly name: string
}

/**
 * Opens the first workspace with its administrator, while nobody can sign in, and signs them in. Whoever asks came by
 * the address that the server printed. Of two who do it at once, one does.
 */
export async function setUp(
  db: Database,
  clock: Clock,
  typed: FirstAdministrator,
  authorities: readonly KnownAuthority[],
  request: Pick<WebRequest, 'cookies' | 'userAgent'>,
  openings: readonly WorkspaceOpening[]
): Promise<SetUpOutcome> {
  const authority = authorities.find(({ slug }) => slug === typed.authority)
  const email = emailOf(typed.email)
  const name = personName(typed.name)
  const password = newPasswordProblem(typed.password, [typed.email, typed.name, authority?.name ?? ''])
  if (!authority || email === undefined || name === undefined || password !== undefined) {
    const problems: SetUpProblem[] = []
    if (!authority) problems.push({ field: 'authority', message: 'Choose your authority' })
    if (name === undefined) {
      problems.push({ field: 'name', message: 'Enter your name, in at most 100 characters' })
    }
    if (email === undefined) {
      problems.push({ field: 'email', message: 'Enter your email address, such as name@example.gov.uk' })
    }
    if (password !== undefined) problems.push({ field: 'password', message: password })
    return { kind: 'unfit', problems }
  }
  const passwordHash = await hashPassword(typed.password)
  return inScope(db, { kind: 'installation' }, async (tx) => {
    // Held until the end: nobody else opens an account meanwhile.
    await sql`lock table people.account in share row exclusive mode`.execute(tx)
    if (!(await isNobodyYet(tx))) return { kind: 'closed' }
    const now = clock.now()
    await openWorkspace(tx, now, authority, openings)
    const opened = await openAccount(tx, now, { email, name, passwordHash })
    const { account } = opened
    const access = { role: 'administrator' as const, from: now, until: undefined, scope: [] }
    await insertMembership(tx, authority.slug, account, access)
    await appendToTrail(tx, now, {
      chain: authority.slug,
      actor: name,
      account,
      action: 'set up first administrator',
      subject: { kind: 'workspace', id: authority.slug },
      before: {},
      after: { authority: authority.name, name, email, ...accessFields({ ...access, roles: [access.role] }) }
    })
    await opened.note()
    const begun = { account, way: 'set-up' as const, authority: authority.slug, request, at: now }
    return { kind: 'set-up', cookie: await startSession(tx, begun) }
  })
}
