import { beforeAll, beforeEach, expect, it } from 'vitest'
import { onBothEngines } from '../../../test/databases.ts'
import { giveEverybodyAPassword, testPassword } from '../../../test/passwords.ts'
import { seedPeople, signedInAt } from '../../../test/people.ts'
import { settableClock } from '../../../test/settable-clock.ts'
import type { Database } from '../../platform/database/database.ts'
import { inScope } from '../../platform/database/scope.ts'
import { sessionCookie } from '../../platform/web/session-cookie.ts'
import { entriesAfter } from '../../trail/store.ts'
import { roles } from '../permissions/roles.ts'
import { keepPasswordHash } from './account-store.ts'
import { type SignInOutcome, signIn } from './actions/sign-in.ts'
import { deviceCookie } from './known-device.ts'
import { hashPassword, isHashedOtherwise } from './password-hash.ts'
import { findSession } from './session-store.ts'

type Asker = Parameters<typeof signIn>[2]

onBothEngines('signing in', (database) => {
  const db = () => database().db
  const people = ['leeds', 'bradford'].flatMap((authority) =>
    roles.map((role) => ({ account: `${role}-${authority}`, email: `${role}@${authority}.example` }))
  )
  let clock = settableClock(signedInAt)
  let person = { account: '', email: '' }
  let networks = 0

  const tries = (request: Asker, password: string, email = person.email) =>
    signIn(db(), clock, request, { email, password })
  const from = (network: string): Asker => ({ cookies: {}, from: network, userAgent: undefined })

  beforeAll(async () => {
    await seedPeople(db())
    await giveEverybodyAPassword(db())
  })
  // Each test has a person, and networks, of its own.
  beforeEach(() => {
    clock = settableClock(signedInAt)
    person = people.shift() ?? person
    networks += 1
  })
  const home = () => from(`192.0.2.${networks}`)
  const elsewhere = () => from(`203.0.113.${networks}`)

  it('opens a session in the person’s workspace, and puts it on the trail', async () => {
    const cookies = cookiesOf(await tries({ ...home(), userAgent: 'Firefox/1 (Windows)' }, testPassword))
    const session = await findSession(db(), cookies[sessionCookie] ?? '', clock.now())
    expect(session).toMatchObject({ account: person.account, authority: 'leeds' })
    expect(await trailOf(db(), person.account)).toMatchObject([
      { action: 'sign in', after: { by: 'password', device: 'Firefox on Windows' } }
    ])
  })

  it('takes the address in any case, and the password in no other', async () => {
    expect((await tries(home(), testPassword, ` ${person.email.toUpperCase()} `)).kind).toBe('signed-in')
    expect((await tries(home(), testPassword.toUpperCase())).kind).toBe('wrong')
    expect((await tries(home(), `${testPassword} `)).kind).toBe('wrong')
  })

  it('takes a password typed with composed letters or in pieces', async () => {
    const hash = await hashPassword('caf\u00e9 au lait, bitte')
    await inScope(db(), { kind: 'installation' }, (tx) => keepPasswordHash(tx, person.account, hash))
    expect((await tries(home(), 'cafe\u0301 au lait, bitte')).kind).toBe('signed-in')
  })

  it.each([
    ['an address that nobody has', 'nobody@leeds.example'],
    ['an account without a password', undefined],
    ['a wrong password', undefined],
    ['an account that was closed', undefined],
    ['what is no address', `' or 1=1 --`],
    ['an endless address', `${'a'.repeat(100_000)}@leeds.example`]
  ])('says the same for %s, and slows it down the same', async (what, address = person.email) => {
    const change =
      what === 'an account without a password'
        ? { password_hash: null }
        : what === 'an account that was closed'
          ? { closed_at: signedInAt }
          : undefined
    if (change) {
      await database()
        .owner.updateTable('people.account')
        .set(change)
        .where('id', '=', person.account)
        .execute()
    }
    for (let time = 0; time < 6; time += 1) {
      expect(await tries(home(), 'some other words', address)).toEqual({ kind: 'wrong' })
    }
    expect(await tries(home(), 'some other words', address)).toEqual({
      kind: 'wait',
      until: new Date(signedInAt.getTime() + 30_000)
    })
  })

  it('does not look at a password before the wait is over, be it right or wrong', async () => {
    for (let time = 0; time < 6; time += 1) await tries(home(), 'some other words')
    expect((await tries(home(), testPassword)).kind).toBe('wait')
    clock.pass(30)
    expect((await tries(home(), testPassword)).kind).toBe('signed-in')
  })

  it('slows down whoever tries many addresses from one network, and the network of nobody else', async () => {
    const outcomes: string[] = []
    for (let time = 0; time < 80; time += 1) {
      outcomes.push((await tries(elsewhere(), 'some other words', `someone-${time}@leeds.example`)).kind)
    }
    expect(outcomes.filter((kind) => kind === 'wrong')).toHaveLength(61)
    expect((await tries(home(), testPassword)).kind).toBe('signed-in')
  })

  it('lets the owner in on a known browser however many networks guess', async () => {
    const known = cookiesOf(await tries(home(), testPassword))
    for (let guesser = 0; guesser < 60; guesser += 1) {
      await tries(from(`198.51.100.${guesser}`), 'some other words')
    }
    expect((await tries(from('198.51.100.200'), testPassword)).kind).toBe('wait')
    expect((await tries({ ...home(), cookies: known }, testPassword)).kind).toBe('signed-in')
  })

  it('slows down whoever guesses in a known browser as well, and a planted cookie makes none known', async () => {
    const known = cookiesOf(await tries(home(), testPassword))
    for (let time = 0; time < 11; time += 1) {
      expect((await tries({ ...home(), cookies: known }, 'some other words')).kind).toBe('wrong')
    }
    expect((await tries({ ...home(), cookies: known }, testPassword)).kind).toBe('wait')
    const planted = { ...elsewhere(), cookies: { [deviceCookie]: 'planted' } }
    const given = cookiesOf(await tries(planted, testPassword))[deviceCookie]
    expect(given).not.toBe('planted')
  })

  it('holds ten thousand guesses to a few looks, and the owner still gets in', async () => {
    const known = cookiesOf(await tries(home(), testPassword))
    const outcomes: string[] = []
    for (let round = 0; round < 100; round += 1) {
      const many = Array.from({ length: 100 }, () => tries(elsewhere(), 'some other words'))
      for (const { kind } of await Promise.all(many)) outcomes.push(kind)
      clock.pass(1)
    }
    expect(outcomes).toHaveLength(10_000)
    expect(new Set(outcomes)).toEqual(new Set(['wrong', 'wait']))
    // Six at once, and one each after 30, 60 seconds.
    expect(outcomes.filter((kind) => kind === 'wrong')).toHaveLength(8)
    expect((await tries({ ...home(), cookies: known }, testPassword)).kind).toBe('signed-in')
    expect((await tries(home(), testPassword)).kind).toBe('signed-in')
    expect((await trailOf(db(), person.account)).map(({ action }) => action)).toEqual([
      'sign in',
      'sign in',
      'sign in'
    ])
  }, 300_000)

  it('puts wrong passwords on the trail in bulk, and how many came before somebody got in', async () => {
    for (let time = 0; time < 12; time += 1) {
      await tries(home(), 'some other words')
      clock.pass(15 * 60)
    }
    await tries(home(), testPassword)
    expect(await trailOf(db(), person.account)).toMatchObject([
      { actor: 'Somebody who is not signed in', action: 'try wrong passwords', after: { tries: 10 } },
      { action: 'sign in', after: { wrongPasswordsBefore: 12 } }
    ])
  })

  it('lets nobody wait for long when the clock jumps', async () => {
    for (let time = 0; time < 6; time += 1) await tries(home(), 'some other words')
    clock.pass(-3_600)
    expect((await tries(home(), 'some other words')).kind).toBe('wrong')
    const wait = await tries(home(), testPassword)
    expect(wait).toEqual({ kind: 'wait', until: new Date(clock.now().getTime() + 60_000) })
    clock.pass(365 * 24 * 3_600)
    expect((await tries(home(), testPassword)).kind).toBe('signed-in')
  })

  it('hashes a password again that was hashed at another cost', async () => {
    const old = '$argon2id$v=19$m=8192,t=1,p=1$c29tZXNhbHQ$bXVzdCBub3QgbWF0Y2ggYW55IHBhc3N3b3JkIGF0IGFsbCE'
    expect(isHashedOtherwise(old)).toBe(true)
    const { hash } = await import('@node-rs/argon2')
    const cheap = await hash(testPassword, { memoryCost: 8_192, timeCost: 1 })
    await inScope(db(), { kind: 'installation' }, (tx) => keepPasswordHash(tx, person.account, cheap))
    expect((await tries(home(), testPassword)).kind).toBe('signed-in')
    const { password_hash: kept } = await database()
      .owner.selectFrom('people.account')
      .select('password_hash')
      .where('id', '=', person.account)
      .executeTakeFirstOrThrow()
    expect(kept && isHashedOtherwise(kept)).toBe(false)
    expect((await tries(home(), testPassword)).kind).toBe('signed-in')
  })
})

function cookiesOf(outcome: SignInOutcome): Record<string, string> {
  if (outcome.kind !== 'signed-in') throw new Error(`Not signed in: ${outcome.kind}`)
  return Object.fromEntries(outcome.cookies.map(({ name, value }) => [name, value]))
}

function trailOf(db: Database, account: string) {
  return inScope(db, { kind: 'account', account }, (tx) => entriesAfter(tx, 'accounts', 0, 100))
}
