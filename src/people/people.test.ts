import { beforeAll, expect, it } from 'vitest'
import { onBothEngines } from '../../test/databases.ts'
import { memberIn, seedPeople, signedInAt, tokenOf } from '../../test/people.ts'
import { inScope } from '../platform/database/scope.ts'
import { scopeOf } from './permissions/member.ts'
import { findSession, isNobodyYet } from './sign-in/session-store.ts'

onBothEngines('who asks', (database) => {
  beforeAll(async () => {
    expect(await isNobodyYet(database().db)).toBe(true)
    await seedPeople(database().db)
  })

  it('is found by what the cookie holds, with roles and what they may', async () => {
    const member = await memberIn(database().db, 'leeds', 'link-officer')
    expect(member).toMatchObject({ name: 'Leeds link-officer', roles: ['link-officer'], unread: 0 })
    expect(member.may.has('keep-record')).toBe(true)
    expect(member.may.has('manage-people')).toBe(false)
    expect(await isNobodyYet(database().db)).toBe(false)
  })

  it.each([
    ['forged', 'no-such-token', 0],
    ['idle for too long', tokenOf('leeds', 'reader'), 3 * 3_600_000],
    ['past its end', tokenOf('leeds', 'reader'), 13 * 3_600_000]
  ])('is nobody where the session is %s', async (_what, token, later) => {
    expect(await findSession(database().db, token, new Date(signedInAt.getTime() + later))).toBeUndefined()
  })

  it('sees the accounts and memberships of their own authority alone', async () => {
    const member = await memberIn(database().db, 'leeds', 'administrator')
    const seen = await inScope(database().db, scopeOf(member), async (tx) => ({
      accounts: await tx.selectFrom('people.account').select('id').execute(),
      memberships: await tx.selectFrom('people.membership').select('authority').distinct().execute(),
      workspaces: await tx.selectFrom('people.workspace').select('authority').execute()
    }))
    expect(seen.accounts.map(({ id }) => id).every((id) => id.endsWith('leeds'))).toBe(true)
    expect(seen.accounts).toHaveLength(9)
    expect(seen.memberships).toEqual([{ authority: 'leeds' }])
    expect(seen.workspaces).toEqual([{ authority: 'leeds' }])
  })

  it('changes no account but their own, and no membership of another authority, whatever the code does', async () => {
    const { db } = database()
    const member = await memberIn(db, 'leeds', 'administrator')
    const elsewhere = {
      id: 'second',
      authority: 'bradford',
      account: member.account,
      role: 'reader' as const
    }
    await inScope(db, { kind: 'installation' }, (tx) =>
      tx
        .insertInto('people.membership')
        .values({ ...elsewhere, starts_at: signedInAt })
        .execute()
    )
    const touched = await inScope(db, scopeOf(member), async (tx) => ({
      seen: await tx.selectFrom('people.membership').select('role').where('id', '=', 'second').execute(),
      removed: await tx.deleteFrom('people.membership').where('id', '=', 'second').returning('id').execute(),
      taken: await tx
        .updateTable('people.membership')
        .set({ authority: 'leeds', role: 'administrator' })
        .where('id', '=', 'second')
        .returning('id')
        .execute(),
      renamed: await tx
        .updateTable('people.account')
        .set({ password_hash: null })
        .where('id', '=', 'reader-leeds')
        .returning('id')
        .execute(),
      closed: await tx.deleteFrom('people.account').where('id', '=', 'reader-leeds').returning('id').execute()
    }))
    expect(touched).toEqual({ seen: [{ role: 'reader' }], removed: [], taken: [], renamed: [], closed: [] })
    await inScope(db, { kind: 'installation' }, (tx) =>
      tx.deleteFrom('people.membership').where('id', '=', 'second').execute()
    )
  })

  it.each([
    ['of nobody of theirs', 'reader-bradford'],
    ['of somebody who works for another authority too', 'leader-leeds']
  ])('hands over no link for a new password %s, whatever the code does', async (_who, account) => {
    const { db } = database()
    const member = await memberIn(db, 'leeds', 'administrator')
    const second = { id: 'second', authority: 'bradford', account: 'leader-leeds', role: 'reader' as const }
    await inScope(db, { kind: 'installation' }, (tx) =>
      tx
        .insertInto('people.membership')
        .values({ ...second, starts_at: signedInAt })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
    )
    const made = inScope(db, scopeOf(member), (tx) =>
      tx
        .insertInto('people.password_link')
        .values({
          token_hash: 'a'.repeat(64),
          account,
          authority: 'leeds',
          made_at: signedInAt,
          expires_at: new Date(signedInAt.getTime() + 1)
        })
        .execute()
    )
    await expect(made).rejects.toMatchObject({ code: '42501' })
  })

  it('sees nothing private without a scope', async () => {
    expect(await database().db.selectFrom('people.account').selectAll().execute()).toEqual([])
    expect(await database().db.selectFrom('people.session').selectAll().execute()).toEqual([])
  })
})
