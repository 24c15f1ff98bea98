import { TOTP } from 'otpauth'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { onBothEngines } from '../../../test/databases.ts'
import { giveEverybodyAPassword, testPassword } from '../../../test/passwords.ts'
import { seedPeople, signedInAt } from '../../../test/people.ts'
import { settableClock } from '../../../test/settable-clock.ts'
import { inScope } from '../../platform/database/scope.ts'
import type { SetCookie } from '../../platform/web/reply.ts'
import { sessionCookie } from '../../platform/web/session-cookie.ts'
import { entriesAfter } from '../../trail/store.ts'
import type { SignedIn } from '../permissions/caller.ts'
import { roles } from '../permissions/roles.ts'
import { giveCode } from '../sign-in/actions/give-code.ts'
import { signIn } from '../sign-in/actions/sign-in.ts'
import { callerOf } from '../sign-in/caller-of.ts'
import { codeSetUpOf } from '../sign-in/code-store.ts'
import { halfCookie } from '../sign-in/half-sign-in.ts'
import { deviceCookie } from '../sign-in/known-device.ts'
import { findSession } from '../sign-in/session-store.ts'
import { renewRecoveryCodes, turnCodesOff } from './actions/change-codes.ts'
import { changeName } from './actions/change-name.ts'
import { changePassword } from './actions/change-password.ts'
import { endOneSession, signOutEverywhere } from './actions/end-sessions.ts'
import { beginCodes, proveCodes } from './actions/set-up-codes.ts'
import { turnCodesOffAtTheMachine } from './actions/turn-codes-off-at-the-machine.ts'

const chosen = 'window paper ladder'

onBothEngines('one’s own account', (database) => {
  const db = () => database().db
  const people = ['leeds', 'bradford'].flatMap((authority) =>
    roles.map((role) => ({ account: `${role}-${authority}`, email: `${role}@${authority}.example` }))
  )
  let clock = settableClock(signedInAt)
  let person = { account: '', email: '' }
  let me: SignedIn
  let cookies: Record<string, string> = {}

  const from = { cookies: {}, from: '192.0.2.1', userAgent: undefined }
  const enter = (password = testPassword, held: Record<string, string> = {}) =>
    signIn(db(), clock, { ...from, cookies: held }, { email: person.email, password })
  const entered = async (password = testPassword) => {
    const outcome = await enter(password)
    if (outcome.kind !== 'signed-in') throw new Error(outcome.kind)
    return valuesOf(outcome.cookies)
  }
  const callerWith = async (token: string | undefined) => {
    const session = await findSession(db(), token ?? '', clock.now())
    return session && callerOf(session)
  }
  const trail = async () => {
    const { account } = person
    const entries = await inScope(db(), { kind: 'account', account }, (tx) =>
      entriesAfter(tx, 'accounts', 0, 100)
    )
    return entries.filter(({ action }) => action !== 'sign in')
  }

  beforeAll(async () => {
    await seedPeople(db())
    await giveEverybodyAPassword(db())
  })
  beforeEach(async () => {
    clock = settableClock(signedInAt)
    person = people.shift() ?? person
    cookies = await entered()
    const found = await callerWith(cookies[sessionCookie])
    if (found === undefined) throw new Error('Not signed in')
    me = found
  })

  it('has its password changed by whoever knows the old one; other browsers are signed out', async () => {
    const other = await entered()
    const half = await changePassword(db(), clock, me, { old: 'some other words', chosen })
    expect(half).toEqual({ kind: 'wrong' })
    const changed = await changePassword(db(), clock, me, { old: testPassword, chosen })
    if (changed.kind !== 'changed') throw new Error(changed.kind)
    expect(await callerWith(cookies[sessionCookie])).toBeUndefined()
    expect(await callerWith(other[sessionCookie])).toBeUndefined()
    expect((await callerWith(changed.cookie.value))?.session).toBe(me.session)
    expect((await enter(testPassword)).kind).toBe('wrong')
    expect((await enter(chosen)).kind).toBe('signed-in')
    // The session that the seed began, and the other one.
    expect(await trail()).toMatchObject([{ action: 'change password', after: { otherSessionsEnded: 2 } }])
    expect(JSON.stringify(await trail())).not.toMatch(/window|argon/)
  })

  it.each([
    ['short', 'at least 15'],
    [testPassword, 'another password than the present one'],
    ['passwordpassword', 'many people have used']
  ])('does not take %s for a new password', async (password, because) => {
    const outcome = await changePassword(db(), clock, me, { old: testPassword, chosen: password })
    expect(outcome.kind === 'unfit' && outcome.because).toContain(because)
    expect(await callerWith(cookies[sessionCookie])).toBeDefined()
  })

  it('slows down whoever guesses the old password in a browser that was left open', async () => {
    const guess = () => changePassword(db(), clock, me, { old: 'some other words', chosen })
    for (let time = 0; time < 11; time += 1) expect((await guess()).kind).toBe('wrong')
    expect((await changePassword(db(), clock, me, { old: testPassword, chosen })).kind).toBe('wait')
    expect((await enter()).kind).toBe('signed-in')
  })

  it('takes one of two changes that are made at the same moment', async () => {
    const outcomes = await Promise.all([
      changePassword(db(), clock, me, { old: testPassword, chosen }),
      changePassword(db(), clock, me, { old: testPassword, chosen: `${chosen} too` })
    ])
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['changed', 'wrong'])
  })

  it('is called what the person says, and what they did keeps the name of its time', async () => {
    expect(await changeName(db(), clock, me, '  Zoë   Ní Bhraonáin ')).toEqual({ kind: 'changed' })
    expect((await callerWith(cookies[sessionCookie]))?.name).toBe('Zoë Ní Bhraonáin')
    expect(await changeName(db(), clock, me, 'Zoë Ní Bhraonáin')).toEqual({ kind: 'same' })
    for (const unfit of ['', ' \t ', 'a'.repeat(101), 'Ann\u202eSmith', 'Ann\u0007']) {
      expect((await changeName(db(), clock, me, unfit)).kind).toBe('unfit')
    }
    expect(await trail()).toMatchObject([
      { actor: me.name, before: { name: me.name }, after: { name: 'Zoë Ní Bhraonáin' } }
    ])
  })

  it('is signed out in one browser, or everywhere; nobody else is', async () => {
    const other = await entered()
    const there = await callerWith(other[sessionCookie])
    expect(await endOneSession(db(), clock, me, there?.session ?? '')).toEqual({ kind: 'ended' })
    expect(await callerWith(other[sessionCookie])).toBeUndefined()
    expect(await endOneSession(db(), clock, me, there?.session ?? '')).toEqual({ kind: 'not-there' })
    const somebodyElses =
      me.account === 'reader-bradford' ? 'session-leader-bradford' : 'session-reader-bradford'
    expect(await endOneSession(db(), clock, me, somebodyElses)).toEqual({ kind: 'not-there' })
    await signOutEverywhere(db(), clock, me)
    expect(await callerWith(cookies[sessionCookie])).toBeUndefined()
    expect((await trail()).map(({ action }) => action)).toEqual(['end session', 'sign out everywhere'])
  })

  it('asks for a code once the phone has proved that it makes the right ones', async () => {
    expect((await beginCodes(db(), clock, me, 'some other words')).kind).toBe('wrong')
    expect((await proveCodes(db(), clock, me, '000000')).kind).toBe('begin-again')
    const { secret, cookie } = await turnOn()
    expect(await callerWith(cookies[sessionCookie])).toBeUndefined()
    expect(await callerWith(cookie.value)).toBeDefined()
    expect(await beginCodes(db(), clock, me, testPassword)).toEqual({ kind: 'on-already' })
    clock.pass(60)
    const half = await halfEntered()
    // What the password alone gave opens nothing.
    for (const held of Object.values(half)) expect(await callerWith(held)).toBeUndefined()
    expect(Object.keys(half)).toEqual([halfCookie])
    const outcome = await code(half, codeAt(secret))
    if (outcome.kind !== 'signed-in') throw new Error(outcome.kind)
    expect(await callerWith(valuesOf(outcome.cookies)[sessionCookie])).toMatchObject({
      account: person.account
    })
    // The half is used up.
    clock.pass(60)
    expect((await code(half, codeAt(secret))).kind).toBe('begin-again')
    expect(await trail()).toMatchObject([{ action: 'turn one-time codes on' }])
    expect(JSON.stringify(await trail())).not.toContain(secret)
  })

  it('takes no code twice, and none that is older than one that was used', async () => {
    const { secret } = await turnOn()
    expect((await code(await halfEntered(), codeAt(secret))).kind).toBe('wrong')
    expect((await code(await halfEntered(), codeAt(secret, -30))).kind).toBe('wrong')
    const next = codeAt(secret, 30)
    expect((await code(await halfEntered(), next)).kind).toBe('signed-in')
    expect((await code(await halfEntered(), next)).kind).toBe('wrong')
    const halves = [await halfEntered(), await halfEntered()]
    clock.pass(60)
    const both = await Promise.all(halves.map((half) => code(half, codeAt(secret))))
    expect(both.filter(({ kind }) => kind === 'signed-in')).toHaveLength(1)
  })

  it('takes a recovery code in place of the phone, each once', async () => {
    const { recoveryCodes } = await turnOn()
    const [one = '', two = ''] = recoveryCodes
    expect((await code(await halfEntered(), one.toLowerCase())).kind).toBe('signed-in')
    expect((await code(await halfEntered(), one)).kind).toBe('wrong')
    const renewed = await renewRecoveryCodes(db(), clock, me, testPassword)
    if (renewed.kind !== 'renewed') throw new Error(renewed.kind)
    expect((await code(await halfEntered(), two)).kind).toBe('wrong')
    expect((await code(await halfEntered(), renewed.recoveryCodes[0] ?? '')).kind).toBe('signed-in')
  })

  it('slows down whoever guesses codes, and not the person in a browser of theirs', async () => {
    const { secret } = await turnOn()
    clock.pass(60)
    const half = await halfEntered()
    for (let time = 0; time < 11; time += 1) expect((await code(half, '000000')).kind).toBe('wrong')
    expect((await code(half, codeAt(secret))).kind).toBe('wait')
    const known = { ...(await halfEntered()), [deviceCookie]: cookies[deviceCookie] ?? '' }
    expect((await code(known, codeAt(secret))).kind).toBe('signed-in')
    expect((await trail()).map(({ action }) => action)).toEqual(['turn one-time codes on', 'try wrong codes'])
  })

  it('waits ten minutes for a code, whatever the clock does', async () => {
    const { secret } = await turnOn()
    clock.pass(60)
    const half = await halfEntered()
    clock.pass(601)
    expect((await code(half, codeAt(secret))).kind).toBe('begin-again')
    clock.pass(-3_600)
    expect((await code(half, codeAt(secret))).kind).toBe('begin-again')
    expect((await code({ [halfCookie]: 'forged' }, codeAt(secret))).kind).toBe('begin-again')
    expect((await code({}, codeAt(secret))).kind).toBe('begin-again')
  })

  it('has its codes turned off by whoever knows the password', async () => {
    const { recoveryCodes, caller } = await turnOn()
    expect((await turnCodesOff(db(), clock, caller, 'some other words')).kind).toBe('wrong')
    const half = await halfEntered()
    expect((await turnCodesOff(db(), clock, caller, testPassword)).kind).toBe('off')
    expect((await turnCodesOff(db(), clock, caller, testPassword)).kind).toBe('off-already')
    expect((await code(half, recoveryCodes[0] ?? '')).kind).toBe('begin-again')
    expect((await enter()).kind).toBe('signed-in')
  })

  it('has its codes turned off at the machine for whoever can make none, and is signed out everywhere', async () => {
    const { cookie } = await turnOn()
    const off = (email: string) => turnCodesOffAtTheMachine(db(), clock, 'root', email)
    expect(await off('nobody@leeds.example')).toEqual({ kind: 'not-there' })
    expect(await off(person.email)).toEqual({ kind: 'off', name: me.name })
    expect(await off(person.email)).toEqual({ kind: 'off-already', name: me.name })
    expect(await callerWith(cookie.value)).toBeUndefined()
    expect((await enter()).kind).toBe('signed-in')
    expect((await trail()).at(-1)).toMatchObject({ actor: 'root', action: 'turn one-time codes off' })
  })

  async function turnOn() {
    await beginCodes(db(), clock, me, testPassword)
    const { account } = person
    const secret = await inScope(db(), { kind: 'account', account }, (tx) =>
      codeSetUpOf(tx, account, clock.now())
    )
    if (secret === undefined) throw new Error('No secret')
    const on = await proveCodes(db(), clock, me, codeAt(secret))
    if (on.kind !== 'on') throw new Error(on.kind)
    const caller = await callerWith(on.cookie.value)
    if (caller === undefined) throw new Error('Not signed in')
    return { ...on, secret, caller }
  }

  async function halfEntered(): Promise<Record<string, string>> {
    const outcome = await enter()
    if (outcome.kind !== 'code-next') throw new Error(outcome.kind)
    return valuesOf(outcome.cookies)
  }

  function code(held: Record<string, string>, typed: string) {
    return giveCode(db(), clock, { cookies: held, userAgent: undefined }, typed)
  }

  function codeAt(secret: string, later = 0): string {
    return new TOTP({ secret }).generate({ timestamp: clock.now().getTime() + later * 1_000 })
  }
})

function valuesOf(cookies: readonly SetCookie[]): Record<string, string> {
  return Object.fromEntries(cookies.map(({ name, value }) => [name, value]))
}
