import { beforeAll, describe, expect, it } from 'vitest'
import { ask, wordsOf } from '../../../../test/ask.ts'
import { onBothEngines } from '../../../../test/databases.ts'
import { memberIn, seedPeople, signedInAt } from '../../../../test/people.ts'
import { gallerySite } from '../../../../test/pictures/gallery-site.ts'
import { inScope } from '../../../platform/database/scope.ts'
import type { Reply } from '../../../platform/web/reply.ts'
import type { Caller } from '../../permissions/caller.ts'
import type { Member } from '../../permissions/member.ts'
import type { Route } from '../../permissions/route.ts'
import { hashOfToken } from '../../sign-in/session-store.ts'
import type { PeopleTools } from '../../tools.ts'
import { memberRoutes } from '../routes.ts'

const choices = [
  { ref: 'inspection:leeds/2022-02-21', words: 'Standard inspection, 21 February to 4 March 2022' }
]

onBothEngines('the pages of people', (database) => {
  let routes: Route[]
  let admin: Member
  beforeAll(async () => {
    const { db } = database()
    const tools: Partial<PeopleTools> = {
      db,
      site: { ...gallerySite, asset: (name) => `/assets/${name}` },
      clock: { now: () => signedInAt },
      authorities: () => Promise.resolve([{ slug: 'leeds', name: 'Leeds' }] as never),
      scopeChoices: () => Promise.resolve(choices),
      mailGoesOut: false,
      siteAddress: 'https://record.leeds.example',
      setUpTokenHash: hashOfToken('the token'),
      openings: []
    }
    routes = memberRoutes(tools as PeopleTools)
  })

  const post = (address: string, form: Record<string, string | string[]>, caller?: Caller) =>
    ask(routes, address, { method: 'POST', form }, caller)

  describe('setting up', () => {
    const typed = {
      authority: 'leeds',
      name: 'Ann',
      email: 'ann@leeds.example',
      password: 'coffee train fish'
    }

    it('is done with the token that the server printed, and with no other', async () => {
      expect(wordsOf(await ask(routes, '/set-up/the%20token'))).toContain('Set up the first administrator')
      expect((await ask(routes, '/set-up/another')).kind).toBe('not-found')
      expect((await post('/set-up/another', typed)).kind).toBe('not-found')
    })

    it('says what is wrong, and keeps what was typed but for the password', async () => {
      const reply = await post('/set-up/the token', { ...typed, email: 'ann', password: 'short words here' })
      expect(reply).toMatchObject({ kind: 'page', status: 422 })
      expect(wordsOf(reply)).toContain('Enter your email address, such as name@example.gov.uk')
      expect(html(reply)).toMatch(/value="Ann"/)
      expect(html(reply)).toMatch(/value="leeds" selected/)
      expect(html(reply)).not.toContain('short words here')
    })

    it('is done once, also where two do it at the same moment', async () => {
      const two = await Promise.all([
        post('/set-up/the token', typed),
        post('/set-up/the token', { ...typed, email: 'bea@leeds.example' })
      ])
      expect(two.map(({ kind }) => kind).toSorted()).toEqual(['not-found', 'redirect'])
      const done = two.find(({ kind }) => kind === 'redirect')
      expect(done).toMatchObject({ to: '/people', cookies: [{ name: '__Host-session' }] })
      expect((await ask(routes, '/set-up/the%20token')).kind).toBe('not-found')
      // The tests after this one have people of their own.
      await inScope(database().db, { kind: 'installation' }, async (tx) => {
        await tx.deleteFrom('people.session').execute()
        await tx.deleteFrom('people.membership').execute()
        await tx.deleteFrom('people.account').execute()
        await tx.deleteFrom('people.workspace').execute()
      })
      await seedPeople(database().db)
      admin = await memberIn(database().db, 'leeds', 'administrator')
    })
  })

  describe('inviting', () => {
    it('keeps what was typed beside what is wrong', async () => {
      const reply = await post(
        '/people/invite',
        {
          name: 'Ivy',
          email: 'ivy',
          roles: ['inspector'],
          'until-day': '32',
          'until-month': '1',
          'until-year': '2027',
          scope: ['inspection:leeds/2022-02-21']
        },
        admin
      )
      expect(reply).toMatchObject({ kind: 'page', status: 422 })
      expect(wordsOf(reply)).toContain('Enter a real last day, such as 24 12 2026')
      expect(wordsOf(reply)).toContain('Enter an email address')
      expect(html(reply)).toMatch(/value="inspector" checked/)
      expect(html(reply)).toMatch(/value="inspection:leeds\/2022-02-21" checked/)
      expect(html(reply)).toMatch(/id="until-day"[^>]* value="32"/)
    })

    it('shows the address once, and it lets in', async () => {
      const form = {
        name: 'Ivy <b>',
        email: 'ivy@ofsted.example',
        roles: 'inspector',
        'until-day': '24',
        'until-month': '12',
        'until-year': '2026',
        scope: 'inspection:leeds/2022-02-21'
      }
      const invited = await post('/people/invite', form, admin)
      const [, token = ''] =
        /https:\/\/record\.leeds\.example\/invitations\/([\w-]+)/.exec(wordsOf(invited)) ?? []
      expect(wordsOf(invited)).toContain('It is shown here once.')
      expect(wordsOf(await ask(routes, '/people', {}, admin))).toContain('Inspector, until 24 December 2026')
      expect(html(await ask(routes, '/people', {}, admin))).not.toContain(token)

      const page = await ask(routes, `/invitations/${token}`)
      expect(wordsOf(page)).toContain('Standard inspection, 21 February to 4 March 2022')
      const refused = await post(`/invitations/${token}`, { name: 'Ivy', password: 'short' })
      expect(wordsOf(refused)).toContain('at least 15 characters')
      const came = await post(`/invitations/${token}`, { name: 'Ivy', password: 'coffee train fish' })
      expect(came).toMatchObject({ kind: 'redirect', cookies: [{ name: '__Host-session' }] })
      expect((await ask(routes, `/invitations/${token}`)).kind).toBe('not-found')
      expect(wordsOf(await ask(routes, '/people', {}, admin))).toContain('Ivy')
    })
  })

  it('show nobody of another authority, neither by name nor by a count', async () => {
    const words = wordsOf(await ask(routes, '/people', {}, admin))
    expect(words).toContain('Leeds leader')
    expect(words).not.toContain('Bradford')
    const theirs = await ask(routes, '/people/leader-bradford', {}, admin)
    expect(theirs).toEqual(await ask(routes, '/people/nobody-at-all', {}, admin))
    const [made, nobody] = [
      await post('/people/leader-bradford/password-link', {}, admin),
      await post('/people/nobody-at-all/password-link', {}, admin)
    ]
    expect(made).toEqual(nobody)
  })

  it('note in the trail that somebody opened another’s account, and not that they opened their own', async () => {
    await ask(routes, '/people/reader-leeds', {}, admin)
    await ask(routes, '/people/reader-leeds', {}, admin)
    await ask(routes, '/people/administrator-leeds', {}, admin)
    await ask(routes, '/people/nobody-at-all', {}, admin)
    const opened = await inScope(database().db, { kind: 'installation' }, (tx) =>
      tx
        .selectFrom('trail.entry')
        .select(['chain', 'account', 'subject_id', 'action'])
        .where('reading', '=', true)
        .execute()
    )
    const reading = { chain: 'leeds', account: 'administrator-leeds', action: 'open account' }
    expect(opened).toEqual([{ ...reading, subject_id: 'reader-leeds' }])
  })

  it('say in words that a workspace keeps its administrator', async () => {
    const reply = await post('/people/administrator-leeds/end', { when: 'now' }, admin)
    expect(reply).toMatchObject({ kind: 'page', status: 422 })
    expect(wordsOf(reply)).toContain(
      'Leeds administrator is the last administrator of Leeds whose access does not end. Make somebody else an administrator first'
    )
  })

  it('show everybody what each role may do, and who has it to administrators alone', async () => {
    const words = wordsOf(await ask(routes, '/permissions', {}, admin))
    expect(words).toContain('Invite people, and say what they may do and until when')
    expect(words).toContain('Now: Leeds auditor.')
    const inspector = await memberIn(database().db, 'leeds', 'inspector')
    const theirs = wordsOf(await ask(routes, '/permissions', {}, inspector))
    expect(theirs).toContain('Leeds inspector, for Leeds: Inspector , until 22 December 2026')
    expect(theirs).not.toContain('Now:')
  })

  it('answer the same for an address that nobody signs in with, and say so where no mail goes out', async () => {
    expect(wordsOf(await ask(routes, '/sign-in/forgotten'))).toContain('No mail goes out from here.')
  })

  it('take no workspace that is not theirs', async () => {
    expect((await post('/workspaces', { workspace: 'bradford' }, admin)).kind).toBe('not-found')
  })
})

function html(reply: Reply): string {
  if (reply.kind !== 'page') throw new Error(reply.kind)
  return reply.html
}
