import { beforeEach, expect, it } from 'vitest'
import { onBothEngines } from '../../../test/databases.ts'
import { seedPeople, signedInAt } from '../../../test/people.ts'
import type { OpenDatabase } from '../../platform/database/database.ts'
import { inScope } from '../../platform/database/scope.ts'
import type { SetCookie } from '../../platform/web/reply.ts'
import { sessionCookie } from '../../platform/web/session-cookie.ts'
import { entriesAfter } from '../../trail/store.ts'
import { keepPasswordHash } from './account-store.ts'
import { type SignInOutcome, signIn } from './actions/sign-in.ts'
import { deviceCookie } from './known-device.ts'
import { hashPassword } from './password-hash.ts'
import { findSession } from './session-store.ts'

const password = 'three plain words'
const account = 'leader-leeds'
const email = 'leader@leeds.example'
const home = { cookies: {}, from: '192.0.2.10', userAgent: undefined }
const stranger = { cookies: {}, from: '203.0.113.66', userAgent: undefined }

/** A clock that a test sets. */
function clockAt(start: Date) {
  let now = start
  return {
    now: () => now,
    pass: (seconds: number) => {
      now = new Date(now.getTime() + seconds * 1_000)
    }
  }
}

onBothEngines(
  'signing in',
  (database) => {
    const db = () => database().db
    let clock = clockAt(signedInAt)
    const tries = (request: Parameters<typeof signIn>[2], typed: string, address = email) =>
      signIn(db(), clock, request, { email: address, password: typed })

    beforeEach(async () => {
      clock = clockAt(signedInAt)
      await seedPeople(db())
      const hash = await hashPassword(password)
      await inScope(db(), { kind: 'installation' }, (tx) => keepPasswordHash(tx, account, hash))
    })

    it('opens a session in the person’s workspace, and puts it on the trail', async () => {
      const cookies = cookiesOf(await tries({ ...home, userAgent: 'Firefox/1 (Windows)' }, password))
      const session = await findSession(db(), cookies[sessionCookie] ?? '', clock.now())
      expect(session).toMatchObject({ account, authority: 'leeds', name: 'Leeds leader' })
      expect(await accountsTrail(database())).toMatchObject([
        { actor: 'Leeds leader', action: 'sign in', after: { by: 'password', device: 'Firefox on Windows' } }
      ])
    })

    it('takes the address in any case, and the password in no other', async () => {
      expect((await tries(home, password, ' Leader@Leeds.Example ')).kind).toBe('signed-in')
      expect((await tries(home, 'Three plain words')).kind).toBe('wrong')
      expect((await tries(home, `${password} `)).kind).toBe('wrong')
    })

    it.each([
      ['an address that nobody has', 'nobody@leeds.example'],
      ['an account without a password', 'reader@leeds.example'],
      ['a wrong password', email]
    ])('says the same for %s, and slows it down the same', async (_what, address) => {
      for (let time = 0; time < 6; time += 1) {
        expect(await tries(home, 'some other words', address)).toEqual({ kind: 'wrong' })
      }
      expect(await tries(home, 'some other words', address)).toEqual({
        kind: 'wait',
        until: new Date(signedInAt.getTime() + 30_000)
      })
    })

    it('does not look at a password before the wait is over, be it right or wrong', async () => {
      for (let time = 0; time < 6; time += 1) await tries(stranger, 'some other words')
      expect((await tries(stranger, password)).kind).toBe('wait')
      clock.pass(30)
      expect((await tries(stranger, password)).kind).toBe('signed-in')
    })

    it('holds whoever guesses ten thousand times to a few looks, and the owner still gets in', async () => {
      const mine = cookiesOf(await tries(home, password))
      const outcomes: string[] = []
      for (let round = 0; round < 100; round += 1) {
        const many = Array.from({ length: 100 }, () => tries(stranger, 'some other words'))
        for (const outcome of await Promise.all(many)) outcomes.push(outcome.kind)
        clock.pass(1)
      }
      expect(outcomes).toHaveLength(10_000)
      expect(new Set(outcomes)).toEqual(new Set(['wrong', 'wait']))
      expect(outcomes.filter((kind) => kind === 'wrong').length).toBeLessThan(12)
      expect((await tries({ ...home, cookies: mine }, password)).kind).toBe('signed-in')
      expect((await tries(home, password)).kind).toBe('signed-in')
      const trail = await accountsTrail(database())
      expect(trail.length).toBeLessThan(6)
    }, 120_000)
  },
  'per-test'
)

function cookiesOf(outcome: SignInOutcome): Record<string, string> {
  if (outcome.kind !== 'signed-in') throw new Error(`Not signed in: ${outcome.kind}`)
  return Object.fromEntries(outcome.cookies.map(({ name, value }: SetCookie) => [name, value]))
}

function accountsTrail({ db }: OpenDatabase) {
  return inScope(db, { kind: 'installation' }, (tx) => entriesAfter(tx, 'accounts', 0, 100))
}
void deviceCookie
