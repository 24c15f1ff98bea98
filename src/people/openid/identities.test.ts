import { beforeAll, expect, it } from 'vitest'
import { onBothEngines } from '../../../test/databases.ts'
import { memberIn, seedPeople, signedInAt } from '../../../test/people.ts'
import { inScope } from '../../platform/database/scope.ts'
import { invite } from '../members/actions/invite.ts'
import { resetAtTheMachine } from '../members/actions/make-password-link.ts'
import { setNewPassword } from '../members/actions/set-new-password.ts'
import type { SignedIn } from '../permissions/caller.ts'
import { callerOf } from '../sign-in/caller-of.ts'
import { hashPassword } from '../sign-in/password-hash.ts'
import { findSession } from '../sign-in/session-store.ts'
import { connect, disconnect } from './actions/connect.ts'
import { type IdentityOutcome, signInWithIdentity } from './actions/sign-in-with-identity.ts'
import type { Identity } from './identity.ts'

const clock = { now: () => signedInAt }
const browser = { cookies: {}, userAgent: undefined }
const issuer = 'https://login.example/v2.0'

function identity(subject: string, email?: string, emailIsTrusted = true): Identity {
  return { issuer, subject, email, emailIsTrusted }
}

onBothEngines('who signed in at a provider', (database) => {
  const db = () => database().db
  beforeAll(() => seedPeople(db()))

  const comes = (who: Identity, invited: Parameters<typeof signInWithIdentity>[4] = { token: undefined }) =>
    signInWithIdentity(db(), clock, who, browser, invited)
  const callerAfter = async (outcome: IdentityOutcome) => {
    if (outcome.kind !== 'signed-in') throw new Error(outcome.kind)
    const found = await findSession(db(), outcome.cookie.value, clock.now())
    return found && callerOf(found)
  }
  const password = 'coffee train fish'
  const hasPassword = async (account: string, hash: string | null) =>
    inScope(db(), { kind: 'installation' }, (tx) =>
      tx.updateTable('people.account').set({ password_hash: hash }).where('id', '=', account).execute()
    )
  const invited = async (email: string) => {
    const admin = await memberIn(db(), 'leeds', 'administrator')
    const asked = {
      email,
      name: 'Jo Smith',
      roles: ['leader'] as const,
      from: undefined,
      until: undefined,
      scope: []
    }
    const outcome = await invite(db(), clock, admin, asked, false)
    if (outcome.kind !== 'invited') throw new Error(outcome.kind)
    return outcome.token
  }

  it('comes in by an invitation to an address that is theirs for certain, and from then on by who they are', async () => {
    await invited('jo@leeds.example')
    expect((await comes(identity('jo', 'jo@leeds.example', false))).kind).toBe('unknown')
    const outcome = await comes(identity('jo', 'JO@leeds.example'))
    expect(outcome).toMatchObject({ accepted: true })
    expect(await callerAfter(outcome)).toMatchObject({ name: 'Jo Smith', roles: ['leader'] })
    const again = await comes(identity('jo', 'another@elsewhere.example', false))
    expect((await callerAfter(again))?.name).toBe('Jo Smith')
  })

  it('comes in by the address that was handed to them, whatever the provider says of their mail', async () => {
    const token = await invited('sam@leeds.example')
    const outcome = await comes(identity('sam'), { token })
    expect((await callerAfter(outcome))?.workspace?.authority).toBe('leeds')
    expect((await comes(identity('somebody else'), { token })).kind).toBe('unknown')
  })

  it('is not found by an address that an account has, not even where somebody invites it', async () => {
    expect((await comes(identity('new', 'leader@leeds.example'))).kind).toBe('unknown')
    const token = await invited('leader@bradford.example')
    expect((await comes(identity('new', 'leader@bradford.example'), { token })).kind).toBe('unknown')
    // The subject is new: somebody else has the address now.
    expect((await comes(identity('jo’s successor', 'jo@leeds.example'))).kind).toBe('unknown')
  })

  it('is connected by whoever signs in to their account, once, and to one account', async () => {
    const auditor = await memberIn(db(), 'leeds', 'auditor')
    const leader = await memberIn(db(), 'leeds', 'leader')
    const outcome = await comes(identity('al'), 'no')
    if (outcome.kind !== 'unknown') throw new Error(outcome.kind)
    const says = (who: SignedIn, pending: string, typed = password) =>
      connect(db(), clock, who, pending, typed)
    expect(await says(auditor, outcome.pending)).toEqual({ kind: 'no-password' })
    const hash = await hashPassword(password)
    for (const { account } of [auditor, leader]) await hasPassword(account, hash)
    expect(await says(auditor, 'forged')).toEqual({ kind: 'not-there' })
    expect(await says(auditor, outcome.pending, 'a guess')).toEqual({ kind: 'wrong' })
    expect(await says(auditor, outcome.pending)).toEqual({ kind: 'connected' })
    expect(await says(leader, outcome.pending)).toEqual({ kind: 'not-there' })
    expect((await callerAfter(await comes(identity('al'))))?.account).toBe('auditor-leeds')
  })

  it('stays unknown to every other provider', async () => {
    expect((await comes({ ...identity('jo'), issuer: 'https://another.example' })).kind).toBe('unknown')
  })

  it('signs nobody in whose account is closed', async () => {
    await inScope(db(), { kind: 'installation' }, (tx) =>
      tx
        .updateTable('people.account')
        .set({ closed_at: signedInAt })
        .where('id', '=', 'auditor-leeds')
        .execute()
    )
    expect((await comes(identity('al'))).kind).toBe('unknown')
  })

  it('is disconnected only where a password is left', async () => {
    const reader = await memberIn(db(), 'leeds', 'reader')
    const outcome = await comes(identity('ria'), 'no')
    if (outcome.kind !== 'unknown') throw new Error(outcome.kind)
    const hash = await hashPassword(password)
    await hasPassword('reader-leeds', hash)
    await connect(db(), clock, reader, outcome.pending, password)
    await hasPassword('reader-leeds', null)
    expect(await disconnect(db(), clock, reader, issuer)).toEqual({ kind: 'no-password' })
    await hasPassword('reader-leeds', hash)
    expect(await disconnect(db(), clock, reader, issuer)).toEqual({ kind: 'disconnected' })
    expect((await comes(identity('ria'))).kind).toBe('unknown')
  })

  it('comes in no more once somebody set a new password at a link', async () => {
    await invited('kim@leeds.example')
    expect((await comes(identity('kim', 'kim@leeds.example'))).kind).toBe('signed-in')
    const link = await resetAtTheMachine(db(), clock, 'root', 'kim@leeds.example')
    if (link.kind !== 'made') throw new Error(link.kind)
    expect((await comes(identity('kim'))).kind).toBe('signed-in')
    expect(await setNewPassword(db(), clock, link.token, password, false)).toEqual({ kind: 'set' })
    expect((await comes(identity('kim'))).kind).toBe('unknown')
  })
})
