import { beforeAll, beforeEach, expect, it } from 'vitest'
import { onBothEngines } from '../../../test/databases.ts'
import { seedPeople, signedInAt } from '../../../test/people.ts'
import { settableClock } from '../../../test/settable-clock.ts'
import { inScope } from '../../platform/database/scope.ts'
import type { WebRequest } from '../../platform/web/request.ts'
import { sessionCookie } from '../../platform/web/session-cookie.ts'
import { nobody, type SignedIn } from '../permissions/caller.ts'
import { signOut } from './actions/sign-out.ts'
import { openGate } from './gate.ts'
import { endSessionsOf, rotateSession, startSession } from './sessions.ts'

const account = 'leader-leeds'
const minute = 60
const hour = 60 * minute

onBothEngines('a session', (database) => {
  const db = () => database().db
  let clock = settableClock(signedInAt)
  let token = ''

  const begin = (cookies: Record<string, string> = {}, userAgent = 'Firefox/1 (Windows)') =>
    inScope(db(), { kind: 'installation' }, async (tx) => {
      const request = { cookies, userAgent }
      return (await startSession(tx, { account, way: 'password', request, at: clock.now() })).value
    })
  const caller = async (held: string) => {
    const request = { ...blank, cookies: { [sessionCookie]: held } }
    const admitted = await openGate(db(), clock).admit(
      { method: 'GET', path: '/account', permission: 'signed-in' },
      request
    )
    return admitted.caller.kind === 'signed-in' ? admitted.caller : undefined
  }
  const signedIn = async (held: string): Promise<SignedIn> => {
    const found = await caller(held)
    if (found === undefined) throw new Error('Not signed in')
    return found
  }

  beforeAll(() => seedPeople(db()))
  beforeEach(async () => {
    clock = settableClock(signedInAt)
    token = await begin()
  })

  it('is found by its token, and by no other', async () => {
    expect(await caller(token)).toMatchObject({ account, workspace: { authority: 'leeds' } })
    for (const forged of [
      '',
      token.slice(1),
      `${token} `,
      token.toUpperCase(),
      'x'.repeat(100_000),
      '\0',
      "' or 1=1"
    ]) {
      expect(await caller(forged), forged.slice(0, 50)).toBeUndefined()
    }
  })

  it('has a token of 256 bits that the database does not hold', async () => {
    expect(Buffer.from(token, 'base64url')).toHaveLength(32)
    const rows = await database().owner.selectFrom('people.session').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain(token)
  })

  it('ends after two silent hours, and not before', async () => {
    clock.pass(2 * hour - 1)
    expect(await caller(token)).toBeDefined()
    clock.pass(2 * hour)
    expect(await caller(token)).toBeUndefined()
  })

  it('ends twelve hours after it began, however busy it was', async () => {
    for (let used = 0; used < 11; used += 1) {
      clock.pass(hour)
      expect(await caller(token)).toBeDefined()
    }
    clock.pass(hour)
    expect(await caller(token)).toBeUndefined()
  })

  it('notes that it was used once a minute and no more often', async () => {
    const { session } = await signedIn(token)
    const lastSeen = async () => {
      const rows = await database()
        .owner.selectFrom('people.session')
        .selectAll()
        .where('id', '=', session)
        .execute()
      return rows[0]?.last_seen_at
    }
    clock.pass(59)
    await caller(token)
    expect(await lastSeen()).toEqual(signedInAt)
    clock.pass(1)
    await Promise.all([caller(token), caller(token), caller(token)])
    expect(await lastSeen()).toEqual(clock.now())
  })

  it('is over once it is signed out: its token is worth nothing', async () => {
    await signOut(db(), clock, await signedIn(token))
    expect(await caller(token)).toBeUndefined()
  })

  it('goes on under a new token after a change of what it may do, and the old one is worth nothing', async () => {
    const before = await signedIn(token)
    const { value } = await inScope(db(), { kind: 'account', account }, (tx) => rotateSession(tx, before))
    expect(await caller(token)).toBeUndefined()
    expect((await signedIn(value)).session).toBe(before.session)
  })

  it('is a new one at every sign-in, and ends the one that the browser had: nobody can plant one', async () => {
    const after = await begin({ [sessionCookie]: token })
    expect(after).not.toBe(token)
    expect(await caller(token)).toBeUndefined()
    expect(await begin({ [sessionCookie]: 'planted' })).not.toBe('planted')
  })

  it('leaves the sessions of other browsers alone, until all are ended', async () => {
    const other = await begin()
    expect(await caller(token)).toBeDefined()
    const { session } = await signedIn(other)
    await inScope(db(), { kind: 'account', account }, (tx) =>
      endSessionsOf(tx, account, clock.now(), session)
    )
    expect(await caller(token)).toBeUndefined()
    expect(await caller(other)).toBeDefined()
  })

  it('is not ended by somebody else', async () => {
    const mine = await signedIn(token)
    await inScope(db(), { kind: 'account', account: 'reader-leeds' }, (tx) =>
      endSessionsOf(tx, account, clock.now())
    )
    await signOut(db(), clock, { ...mine, account: 'reader-leeds' as typeof mine.account })
    expect(await caller(token)).toBeDefined()
  })

  it('of a closed account is over', async () => {
    const close = (closed_at: Date | null) =>
      database().owner.updateTable('people.account').set({ closed_at }).where('id', '=', account).execute()
    await close(signedInAt)
    expect(await caller(token)).toBeUndefined()
    await close(null)
  })

  it('begun before the clock went back is over, and one in use goes on from the right time', async () => {
    clock.pass(-hour)
    expect(await caller(token)).toBeUndefined()
    clock.pass(hour + 10 * minute)
    await caller(token)
    // The clock went ten minutes wrong and comes right: idle time counts from now.
    clock.pass(-9 * minute)
    expect(await caller(token)).toBeDefined()
    clock.pass(2 * hour)
    expect(await caller(token)).toBeUndefined()
  })

  it('does not come back when the clock jumps ahead and back after it was signed out', async () => {
    await signOut(db(), clock, await signedIn(token))
    clock.pass(-hour)
    expect(await caller(token)).toBeUndefined()
    clock.pass(2 * hour)
    expect(await caller(token)).toBeUndefined()
  })

  it('begins in the workspace where the person last worked', async () => {
    await inScope(db(), { kind: 'installation' }, (tx) =>
      tx
        .insertInto('people.membership')
        .values({
          id: 'second',
          authority: 'bradford',
          account,
          role: 'reader',
          starts_at: new Date('2026-01-01')
        })
        .execute()
    )
    // In order of their names at first, then where they last were.
    const first = await signedIn(token)
    expect(first.workspaces.map(({ authority }) => authority)).toEqual(['bradford', 'leeds'])
    await inScope(db(), { kind: 'account', account }, (tx) =>
      rotateSession(tx, { ...first, authority: 'bradford' })
    )
    clock.pass(minute)
    expect((await signedIn(await begin())).workspace?.authority).toBe('bradford')
  })

  it('without one somebody is nobody, and is told where to sign in', async () => {
    const admitted = await openGate(db(), clock).admit(
      { method: 'GET', path: '/account', permission: 'signed-in' },
      { ...blank, address: '/account?done=name' }
    )
    expect(admitted).toEqual({
      kind: 'sign-in',
      caller: nobody,
      to: '/sign-in?next=%2Faccount%3Fdone%3Dname'
    })
  })
})

const blank: WebRequest = {
  method: 'GET',
  address: '/account',
  params: {},
  query: {},
  form: {},
  cookies: {},
  from: '192.0.2.1',
  fromLoopback: false,
  uploads: async function* () {},
  files: async function* () {},
  body: async function* () {}
}
