import { beforeAll, expect, it } from 'vitest'
import { onBothEngines } from '../../../test/databases.ts'
import { memberIn, seedPeople, signedInAt, tokenOf } from '../../../test/people.ts'
import { inScope } from '../../platform/database/scope.ts'
import { entriesAfter } from '../../trail/store.ts'
import type { Member } from '../permissions/member.ts'
import { accountByEmail } from '../sign-in/account-store.ts'
import { isPassword } from '../sign-in/password-hash.ts'
import { findSession } from '../sign-in/session-store.ts'
import { acceptSignedIn } from './actions/accept-invitation.ts'
import { askForPassword } from './actions/ask-for-password.ts'
import { invite } from './actions/invite.ts'
import { makePasswordLink, resetAtTheMachine } from './actions/make-password-link.ts'
import { setNewPassword } from './actions/set-new-password.ts'

const minute = 60_000
const hour = 60 * minute

onBothEngines('a new password', (database) => {
  let time = signedInAt.getTime()
  const clock = { now: () => new Date(time) }
  let admin: Member
  const db = () => database().db
  const everywhere = { kind: 'installation' } as const
  beforeAll(async () => {
    await seedPeople(db())
    admin = await memberIn(db(), 'leeds', 'administrator')
  })

  const mails = () =>
    inScope(db(), everywhere, (tx) =>
      tx.selectFrom('people.mail').select(['recipient', 'link', 'subject']).orderBy('asked_at').execute()
    )
  const ask = (email: string, from = '192.0.2.7') => askForPassword(db(), clock, { email, from })
  const set = (token: string, password = 'coffee train fish') =>
    setNewPassword(db(), clock, token, password, true)
  const linkOf = async (account: string) => {
    const outcome = await makePasswordLink(db(), clock, admin, account)
    if (outcome.kind !== 'made') throw new Error(outcome.kind)
    return outcome.token
  }

  it('is asked for by mail, by whoever signs in with the address and by nobody else', async () => {
    await ask('nobody@leeds.example')
    expect(await mails()).toEqual([])
    await ask(' Leader@Leeds.example ')
    const [mail, ...others] = await mails()
    expect(others).toEqual([])
    expect(mail).toMatchObject({
      recipient: 'leader@leeds.example',
      subject: 'A new password for Throughline'
    })
    const token = mail?.link?.replace('/new-password/', '') ?? ''
    expect(await set(token, 'short')).toMatchObject({ kind: 'unfit' })
    expect(await set(token)).toEqual({ kind: 'set' })
    const account = await inScope(db(), everywhere, (tx) => accountByEmail(tx, 'leader@leeds.example'))
    expect(await isPassword(account?.passwordHash, 'coffee train fish', true)).toEqual({
      kind: 'done',
      result: true
    })
    expect(await findSession(db(), tokenOf('leeds', 'leader'), clock.now())).toBeUndefined()
    expect(await set(token)).toEqual({ kind: 'closed' })
    expect((await mails()).at(-1)).toMatchObject({ recipient: 'leader@leeds.example', link: null })
    const trail = await inScope(db(), everywhere, (tx) => entriesAfter(tx, 'accounts', 0, 10))
    expect(trail.map(({ action }) => action)).toEqual(['ask for password link', 'set new password'])
    expect(JSON.stringify(trail)).not.toContain(token)
  })

  it('is mailed a few times an hour and no more, and one who asks for another’s takes nothing from them', async () => {
    const before = (await mails()).length
    for (let tries = 0; tries < 20; tries += 1) await ask('auditor@leeds.example', `203.0.113.${tries}`)
    const sent = (await mails()).slice(before)
    expect(sent.length).toBeLessThanOrEqual(4)
    const first = sent[0]?.link?.replace('/new-password/', '') ?? ''
    expect(await set(first)).toEqual({ kind: 'set' })
    expect(await set(sent[1]?.link?.replace('/new-password/', '') ?? '')).toEqual({ kind: 'closed' })
  })

  it('can be set for an hour with a link that was mailed', async () => {
    await ask('councillor@leeds.example')
    const token = (await mails()).at(-1)?.link?.replace('/new-password/', '') ?? ''
    time += hour
    expect(await set(token)).toEqual({ kind: 'closed' })
  })

  it('can be set for a day with a link that an administrator hands over', async () => {
    const token = await linkOf('reader-leeds')
    time += 24 * hour - 1
    expect(await set(token)).toEqual({ kind: 'set' })
    const late = await linkOf('reader-leeds')
    time += 24 * hour
    expect(await set(late)).toEqual({ kind: 'closed' })
  })

  it('is no administrator’s to hand over for another authority’s people, or for people of two', async () => {
    expect((await makePasswordLink(db(), clock, admin, 'leader-bradford')).kind).toBe('not-there')
    expect((await makePasswordLink(db(), clock, admin, 'nobody')).kind).toBe('not-there')
    const early = await linkOf('contributor-leeds')
    // Bradford lets them in as well: the link of before opens no more, and no new one is made.
    time = signedInAt.getTime()
    const bradford = await memberIn(db(), 'bradford', 'administrator')
    const asked = { email: 'contributor@leeds.example', name: 'C', roles: ['reader'] as const }
    const invited = await invite(
      db(),
      clock,
      bradford,
      { ...asked, from: undefined, until: undefined, scope: [] },
      false
    )
    if (invited.kind !== 'invited') throw new Error(invited.kind)
    const contributor = await memberIn(db(), 'leeds', 'contributor')
    expect((await acceptSignedIn(db(), clock, invited.token, contributor)).kind).toBe('accepted')
    expect(await set(early)).toEqual({ kind: 'closed' })
    expect((await makePasswordLink(db(), clock, admin, 'contributor-leeds')).kind).toBe('not-ours-alone')
  })

  it('can always be made at the machine', async () => {
    expect((await resetAtTheMachine(db(), clock, 'root', 'nobody@leeds.example')).kind).toBe('not-there')
    const made = await resetAtTheMachine(db(), clock, 'root', 'contributor@leeds.example')
    if (made.kind !== 'made') throw new Error(made.kind)
    expect(await set(made.token)).toEqual({ kind: 'set' })
  })
})
