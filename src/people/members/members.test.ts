import { beforeEach, describe, expect, it } from 'vitest'
import { onBothEngines } from '../../../test/databases.ts'
import { memberIn, seedPeople, signedInAt, tokenOf } from '../../../test/people.ts'
import { isoDate } from '../../framework/iso-date.ts'
import type { Database } from '../../platform/database/database.ts'
import { inScope } from '../../platform/database/scope.ts'
import { entriesAfter } from '../../trail/store.ts'
import type { Member } from '../permissions/member.ts'
import { scopeOf } from '../permissions/member.ts'
import { callerOf } from '../sign-in/caller-of.ts'
import { findSession } from '../sign-in/session-store.ts'
import { acceptSignedIn, acceptWithPassword, openedBy } from './actions/accept-invitation.ts'
import { changeAccess } from './actions/change-access.ts'
import { endAccess } from './actions/end-access.ts'
import { invite } from './actions/invite.ts'
import { inviteAgain } from './actions/invite-again.ts'
import type { AskedIn } from './actions/issue-invitation.ts'
import { switchWorkspace } from './actions/switch-workspace.ts'
import { withdrawInvitation } from './actions/withdraw-invitation.ts'
import { openInvitations } from './invitation-store.ts'
import { standing } from './membership.ts'
import { peopleOf } from './store.ts'

const day = 24 * 3_600_000
const password = 'coffee train fish'
const browser = { cookies: {}, userAgent: undefined }

/** A clock that stands still until the test moves it. */
function movingClock() {
  let time = signedInAt.getTime()
  return { now: () => new Date(time), pass: (milliseconds: number) => (time += milliseconds) }
}

const jo: AskedIn = {
  email: 'jo@example.org',
  name: 'Jo Smith',
  roles: ['leader'],
  from: undefined,
  until: undefined,
  scope: []
}

onBothEngines(
  'people of an authority',
  (database) => {
    let clock: ReturnType<typeof movingClock>
    let admin: Member
    const db = (): Database => database().db
    beforeEach(async () => {
      clock = movingClock()
      await seedPeople(db())
      admin = await memberIn(db(), 'leeds', 'administrator')
    })

    const asked = async (changed: Partial<AskedIn> = {}): Promise<{ token: string; id: string }> => {
      const outcome = await invite(db(), clock, admin, { ...jo, ...changed }, false)
      if (outcome.kind !== 'invited') throw new Error(JSON.stringify(outcome))
      return outcome
    }
    const accepted = async (token: string, name = 'Jo Smith') =>
      acceptWithPassword(db(), clock, token, { name, password }, browser)
    /** Who is signed in with the cookie that an outcome gave, as the gate finds them. */
    const callerAfter = async (outcome: Awaited<ReturnType<typeof accepted>>) => {
      if (outcome.kind !== 'accepted') throw new Error(JSON.stringify(outcome))
      const found = await findSession(db(), outcome.cookie.value, clock.now())
      return found && callerOf(found)
    }
    const here = () => inScope(db(), scopeOf(admin), (tx) => peopleOf(tx, 'leeds' as never))
    const trail = () => inScope(db(), scopeOf(admin), (tx) => entriesAfter(tx, 'leeds' as never, 0, 50))

    it('come in by an invitation, with what it promised, and on the trail', async () => {
      const { token, id } = await asked({ roles: ['leader', 'auditor'] })
      const caller = await callerAfter(await accepted(token))
      expect(caller).toMatchObject({ name: 'Jo Smith', roles: ['auditor', 'leader'] })
      expect(caller?.workspace?.authority).toBe('leeds')
      expect(await trail()).toMatchObject([
        {
          actor: 'Leeds administrator',
          action: 'invite person',
          subject: { kind: 'invitation', id },
          after: { name: 'Jo Smith', email: 'jo@example.org', roles: ['leader', 'auditor'], byMail: false }
        },
        { actor: 'Jo Smith', action: 'accept invitation', after: { roles: ['leader', 'auditor'] } }
      ])
    })

    it('leave neither the token nor the password anywhere', async () => {
      const { token } = await asked()
      await accepted(token)
      const kept = await inScope(db(), { kind: 'installation' }, async (tx) => [
        await tx.selectFrom('people.invitation').selectAll().execute(),
        await tx.selectFrom('people.account').selectAll().execute(),
        await tx.selectFrom('trail.entry').selectAll().execute()
      ])
      expect(JSON.stringify(kept)).not.toContain(token)
      expect(JSON.stringify(kept)).not.toContain(password)
    })

    describe('an invitation', () => {
      it('opens once', async () => {
        const { token } = await asked()
        expect((await accepted(token)).kind).toBe('accepted')
        expect((await accepted(token)).kind).toBe('closed')
      })

      it('opens once also for two who come at the same moment', async () => {
        const { token } = await asked()
        const outcomes = await Promise.all([accepted(token), accepted(token, 'Another')])
        expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['accepted', 'closed'])
      })

      it('opens for seven days', async () => {
        const { token } = await asked()
        clock.pass(7 * day - 1)
        expect(await openedBy(db(), clock, token)).toBeDefined()
        clock.pass(1)
        expect((await accepted(token)).kind).toBe('closed')
      })

      it('opens no more under its address of before once it was made again', async () => {
        const { token, id } = await asked()
        clock.pass(8 * day)
        const again = await inviteAgain(db(), clock, admin, id, false)
        if (again.kind !== 'invited') throw new Error(again.kind)
        expect((await accepted(token)).kind).toBe('closed')
        expect((await accepted(again.token)).kind).toBe('accepted')
      })

      it('is not made twice: the one that can still be taken up stands, until it is withdrawn or over', async () => {
        const first = await asked()
        const twice = await invite(
          db(),
          clock,
          admin,
          { ...jo, email: 'JO@example.org', roles: ['reader'] },
          false
        )
        expect(twice).toMatchObject({
          kind: 'invited-already',
          invitation: { id: first.id, roles: ['leader'] }
        })
        expect(await openedBy(db(), clock, first.token)).toBeDefined()
        clock.pass(7 * day)
        expect((await asked({ roles: ['reader'] })).id).not.toBe(first.id)
      })

      it('opens no more once it is withdrawn, or took the place of one whose days were over', async () => {
        const first = await asked()
        clock.pass(7 * day)
        const second = await asked({ roles: ['reader'] })
        expect((await accepted(first.token)).kind).toBe('closed')
        expect((await withdrawInvitation(db(), clock, admin, second.id)).kind).toBe('withdrawn')
        expect((await accepted(second.token)).kind).toBe('closed')
        expect(await inScope(db(), scopeOf(admin), (tx) => openInvitations(tx, 'leeds' as never))).toEqual([])
      })

      it('that cannot be is not made', async () => {
        const outcome = await invite(db(), clock, admin, { ...jo, name: '', roles: [] }, false)
        expect(outcome).toMatchObject({ kind: 'unfit', problems: [{ field: 'name' }, { field: 'roles' }] })
        expect(await trail()).toEqual([])
      })

      it('is not made for somebody who is here', async () => {
        const outcome = await invite(db(), clock, admin, { ...jo, email: 'LEADER@leeds.example' }, false)
        expect(outcome).toEqual({ kind: 'already-in', account: 'leader-leeds', name: 'Leeds leader' })
      })

      it('of another authority is none', async () => {
        const { id, token } = await asked()
        const other = await memberIn(db(), 'bradford', 'administrator')
        expect((await inviteAgain(db(), clock, other, id, false)).kind).toBe('not-there')
        expect((await withdrawInvitation(db(), clock, other, id)).kind).toBe('not-there')
        expect((await accepted(token)).kind).toBe('accepted')
      })

      it('lets somebody who has an account come in with it, and nobody open a second one', async () => {
        const { token } = await asked({ email: 'leader@bradford.example' })
        expect((await accepted(token)).kind).toBe('has-account')
        const leader = await memberIn(db(), 'bradford', 'leader')
        const caller = await callerAfter(await acceptSignedIn(db(), clock, token, leader))
        expect(caller?.workspace?.authority).toBe('leeds')
        expect(caller?.workspaces.map(({ authority }) => authority)).toEqual(['bradford', 'leeds'])
        expect(await findSession(db(), tokenOf('bradford', 'leader'), clock.now())).toBeUndefined()
      })
    })

    describe('an inspector’s access', () => {
      const inspection = 'inspection:leeds/2022-02-21'
      const inspector = {
        roles: ['inspector'],
        from: isoDate('2026-11-24'),
        until: isoDate('2026-11-25'),
        scope: [inspection]
      } as const

      it('begins, is held to what they were let in for, and ends by itself', async () => {
        const { token } = await asked(inspector)
        const outcome = await accepted(token)
        expect((await callerAfter(outcome))?.workspace).toBeUndefined()
        clock.pass(2 * day - 12 * 3_600_000)
        // 24 November, midnight: signed in again, because sessions last half a day.
        const rows = async () =>
          standing((await here()).find(({ name }) => name === 'Jo Smith')?.memberships ?? [], clock.now())
        expect(await rows()).toMatchObject([{ role: 'inspector', scope: [inspection], from: clock.now() }])
        clock.pass(2 * day - 1)
        expect(await rows()).toHaveLength(1)
        clock.pass(1)
        expect(await rows()).toEqual([])
      })

      it('is over in the middle of a session', async () => {
        const { token } = await asked({ ...inspector, from: undefined, until: isoDate('2026-11-22') })
        const outcome = await accepted(token)
        expect(await callerAfter(outcome)).toMatchObject({ roles: ['inspector'], scope: [inspection] })
        clock.pass(12 * 3_600_000 - 1)
        await inScope(db(), { kind: 'installation' }, (tx) =>
          tx.updateTable('people.session').set({ last_seen_at: clock.now() }).execute()
        )
        expect((await callerAfter(outcome))?.roles).toEqual(['inspector'])
        clock.pass(1)
        await inScope(db(), { kind: 'installation' }, (tx) =>
          tx
            .updateTable('people.session')
            .set({ expires_at: new Date(clock.now().getTime() + day) })
            .execute()
        )
        const after = await callerAfter(outcome)
        expect(after).toMatchObject({ roles: [], workspace: undefined, posts: [] })
        expect(after?.may.has('trace')).toBe(false)
      })

      it('cannot be taken up once it is over', async () => {
        const { token, id } = await asked({ ...inspector, from: undefined, until: isoDate('2026-11-23') })
        clock.pass(2 * day)
        expect((await accepted(token)).kind).toBe('closed')
        expect((await inviteAgain(db(), clock, admin, id, false)).kind).toBe('too-late')
      })
    })

    describe('a change', () => {
      const change = (changed: Partial<AskedIn>, account = 'leader-leeds', by = admin) =>
        changeAccess(db(), clock, by, account, { ...jo, ...changed })
      const rolesOf = async (account: string) =>
        standing((await here()).find((person) => person.account === account)?.memberships ?? [], clock.now())
          .map(({ role }) => role)
          .toSorted()

      it('keeps what stays, ends what goes, begins what comes, tells the person and the trail', async () => {
        clock.pass(1)
        expect((await change({ roles: ['leader', 'auditor'] })).kind).toBe('changed')
        expect(await rolesOf('leader-leeds')).toEqual(['auditor', 'leader'])
        clock.pass(1)
        expect((await change({ roles: ['auditor'] })).kind).toBe('changed')
        expect(await rolesOf('leader-leeds')).toEqual(['auditor'])
        expect((await change({ roles: ['auditor'] })).kind).toBe('as-before')
        expect(
          (await trail()).map(({ action, before, after }) => [action, before['roles'], after['roles']])
        ).toEqual([
          ['change access', ['leader'], ['auditor', 'leader']],
          ['change access', ['auditor', 'leader'], ['auditor']]
        ])
        const told = await inScope(db(), { kind: 'installation' }, (tx) =>
          tx.selectFrom('people.notification').select(['account', 'words']).orderBy('at').execute()
        )
        expect(told.map(({ account }) => account)).toEqual(['leader-leeds', 'leader-leeds'])
        expect(told[1]?.words).toBe('What you do for Leeds has changed. You are: Auditor.')
      })

      it('never takes the last administrator away', async () => {
        const own = 'administrator-leeds'
        const left = { kind: 'last-administrator', name: 'Leeds administrator' }
        expect(await change({ roles: ['reader'] }, own)).toEqual(left)
        expect(await change({ roles: ['administrator'], until: isoDate('2027-01-01') }, own)).toEqual(left)
        expect(await endAccess(db(), clock, admin, own, 'now')).toEqual(left)
        expect(await endAccess(db(), clock, admin, own, isoDate('2027-01-01'))).toEqual(left)
        await change({ roles: ['administrator'] })
        expect((await endAccess(db(), clock, admin, own, 'now')).kind).toBe('ended')
      })

      it('leaves one of two administrators who take each other’s role at the same moment', async () => {
        await change({ roles: ['administrator'] })
        const outcomes = await Promise.all([
          change({ roles: ['reader'] }, 'administrator-leeds'),
          change({ roles: ['reader'] }, 'leader-leeds')
        ])
        expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['changed', 'last-administrator'])
      })

      it('of somebody of another authority changes nobody', async () => {
        expect((await change({ roles: ['reader'] }, 'leader-bradford')).kind).toBe('not-there')
        expect((await endAccess(db(), clock, admin, 'leader-bradford', 'now')).kind).toBe('not-there')
      })
    })

    describe('an end', () => {
      const sessionOf = async () => {
        const found = await findSession(db(), tokenOf('leeds', 'leader'), clock.now())
        return found && callerOf(found)
      }

      it('holds at once, where they are signed in', async () => {
        clock.pass(1)
        expect((await endAccess(db(), clock, admin, 'leader-leeds', 'now')).kind).toBe('ended')
        expect(await sessionOf()).toMatchObject({ workspace: undefined, roles: [], workspaces: [] })
      })

      it('holds from the end of a day', async () => {
        expect((await endAccess(db(), clock, admin, 'leader-leeds', isoDate('2026-11-22'))).kind).toBe(
          'ended'
        )
        expect((await sessionOf())?.endsAt).toEqual(new Date('2026-11-23T00:00:00Z'))
        expect(await endAccess(db(), clock, admin, 'leader-leeds', isoDate('2026-11-21'))).toMatchObject({
          kind: 'unfit'
        })
      })
    })

    it('go to their other workspaces, and to no others', async () => {
      const { token } = await asked({ email: 'leader@bradford.example' })
      const leader = await memberIn(db(), 'bradford', 'leader')
      const caller = await callerAfter(await acceptSignedIn(db(), clock, token, leader))
      if (caller === undefined) throw new Error('Nobody')
      expect((await switchWorkspace(db(), clock, caller, 'york')).kind).toBe('not-theirs')
      const back = await switchWorkspace(db(), clock, caller, 'bradford')
      if (back.kind !== 'switched') throw new Error(back.kind)
      const found = await findSession(db(), back.cookie.value, clock.now())
      expect(found && callerOf(found).workspace?.authority).toBe('bradford')
    })
  },
  'per-test'
)
