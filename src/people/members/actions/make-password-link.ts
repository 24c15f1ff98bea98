import { sql } from 'kysely'
import type { Clock } from '../../../platform/clock.ts'
import type { Database, Transaction } from '../../../platform/database/database.ts'
import { inScope } from '../../../platform/database/scope.ts'
import { appendToTrail } from '../../../trail/append.ts'
import type { AccountId } from '../../permissions/caller.ts'
import { actorOf, type Member, scopeOf } from '../../permissions/member.ts'
import { accountByEmail } from '../../sign-in/account-store.ts'
import { hashOfToken, newToken } from '../../sign-in/session-store.ts'
import { standing } from '../membership.ts'
import { keepPasswordLink } from '../password-link-store.ts'
import { peopleOf } from '../store.ts'

/** How long a link that somebody hands over opens. */
const handedOverHours = 24

export type LinkOutcome =
  | { readonly kind: 'made'; readonly token: string; readonly name: string; readonly expiresAt: Date }
  | { readonly kind: 'not-there' }
  /** The account is not this authority's alone: whoever had a link to it could go in as that person elsewhere. */
  | { readonly kind: 'not-ours-alone'; readonly name: string }

/** An administrator makes a link with which somebody of their workspace sets a new password. */
export async function makePasswordLink(
  db: Database,
  clock: Clock,
  member: Member,
  account: string
): Promise<LinkOutcome> {
  const { authority } = member.workspace
  const now = clock.now()
  return inScope(db, scopeOf(member), async (tx) => {
    const person = (await peopleOf(tx, authority)).find((one) => one.account === account && !one.closed)
    if (!person || standing(person.memberships, now).length === 0) return { kind: 'not-there' }
    if (await worksElsewhere(tx, person.account, authority))
      return { kind: 'not-ours-alone', name: person.name }
    const made = await keepLink(tx, now, person.account, authority)
    await appendToTrail(tx, now, {
      ...actorOf(member),
      chain: authority,
      action: 'make password link',
      subject: { kind: 'account', id: person.account },
      before: {},
      after: { for: person.name, opensUntil: made.expiresAt.toISOString() }
    })
    return { kind: 'made', name: person.name, ...made }
  })
}

/** Whoever runs the service makes such a link at the machine. */
export async function resetAtTheMachine(
  db: Database,
  clock: Clock,
  by: string,
  email: string
): Promise<Exclude<LinkOutcome, { kind: 'not-ours-alone' }>> {
  const now = clock.now()
  return inScope(db, { kind: 'installation' }, async (tx) => {
    const found = await accountByEmail(tx, email)
    if (!found) return { kind: 'not-there' }
    const made = await keepLink(tx, now, found.id, undefined)
    await appendToTrail(tx, now, {
      chain: 'accounts',
      actor: by,
      account: found.id,
      action: 'make password link',
      subject: { kind: 'account', id: found.id },
      before: {},
      after: { for: found.name, opensUntil: made.expiresAt.toISOString() }
    })
    return { kind: 'made', name: found.name, ...made }
  })
}

async function keepLink(tx: Transaction, now: Date, account: string, authority: string | undefined) {
  const token = newToken()
  const expiresAt = new Date(now.getTime() + handedOverHours * 3_600_000)
  await keepPasswordLink(tx, { tokenHash: hashOfToken(token), account, authority, madeAt: now, expiresAt })
  return { token, expiresAt }
}

/** Whether the account is, or ever was, another authority's too. */
export async function worksElsewhere(
  tx: Transaction,
  account: AccountId | string,
  authority: string
): Promise<boolean> {
  const found = await sql<{ elsewhere: boolean }>`
    select people.works_elsewhere(${account}, ${authority}) as elsewhere`.execute(tx)
  return found.rows[0]?.elsewhere !== false
}
