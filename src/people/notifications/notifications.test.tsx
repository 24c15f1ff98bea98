import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ask, wordsOf } from '../../../test/ask.ts'
import { onBothEngines } from '../../../test/databases.ts'
import { forgetNews, memberIn, seedPeople, signedInAt } from '../../../test/people.ts'
import { gallerySite } from '../../../test/pictures/gallery-site.ts'
import { inScope } from '../../platform/database/scope.ts'
import { peoplePaths } from '../paths.ts'
import { type Member, scopeOf } from '../permissions/member.ts'
import type { Route } from '../permissions/route.ts'
import type { PeopleTools } from '../tools.ts'
import { type News, notify } from './notify.ts'
import { notificationRoutes } from './pages/notification-routes.tsx'

onBothEngines('notifications', (database) => {
  let administrator: Member
  let reader: Member
  let elsewhere: Member
  let routes: Route[]
  beforeAll(async () => {
    const { db } = database()
    await seedPeople(db)
    administrator = await memberIn(db, 'leeds', 'administrator')
    reader = await memberIn(db, 'leeds', 'reader')
    elsewhere = await memberIn(db, 'bradford', 'reader')
    const site = { ...gallerySite, asset: (name: string) => name }
    const tools: Partial<PeopleTools> = { db, site, clock: { now: () => signedInAt }, mailGoesOut: true }
    routes = notificationRoutes(tools as PeopleTools)
  })
  beforeEach(() => forgetNews(database().db))

  const news = (to: Member, words: string, changed: Partial<News> = {}): News => ({
    authority: to.workspace.authority,
    account: to.account,
    topic: 'access',
    words,
    href: '/posts/director',
    once: words,
    ...changed
  })
  const tell = (actor: Member, what: News) =>
    inScope(database().db, scopeOf(actor), (tx) => notify(tx, signedInAt, what))
  const seenBy = async (member: Member) => wordsOf(await ask(routes, peoplePaths.notifications(), {}, member))
  const post = (address: string, form: Record<string, string>, member: Member) =>
    ask(routes, address, { method: 'POST', form }, member)
  const mails = () =>
    inScope(database().db, { kind: 'installation' }, (tx) =>
      tx.selectFrom('people.mail').select(['recipient', 'subject', 'link', 'authority']).execute()
    )

  it('are told by an administrator to somebody else, who alone reads them', async () => {
    await tell(administrator, news(reader, 'You are a contributor now.'))
    expect(await seenBy(reader)).toContain('You are a contributor now.')
    expect(await seenBy(administrator)).not.toContain('contributor')
    expect(await seenBy(elsewhere)).not.toContain('contributor')
    expect((await memberIn(database().db, 'leeds', 'reader')).unread).toBe(1)
  })

  it('are told once for a key, also where who acts cannot see the first', async () => {
    await tell(administrator, news(reader, 'Twice'))
    await tell(administrator, news(reader, 'Twice'))
    expect((await memberIn(database().db, 'leeds', 'reader')).unread).toBe(1)
    expect(await mails()).toHaveLength(1)
  })

  it('cannot be told in the name of another authority', async () => {
    await expect(tell(administrator, news(elsewhere, 'Not ours'))).rejects.toThrow()
    expect(await seenBy(elsewhere)).not.toContain('Not ours')
  })

  it('lead to their thing, and are read then', async () => {
    await tell(administrator, news(reader, 'One'))
    await tell(administrator, news(reader, 'Two'))
    expect(await post(peoplePaths.notificationOpen(), { id: 'One' }, reader)).toEqual({
      kind: 'redirect',
      to: '/posts/director'
    })
    expect((await memberIn(database().db, 'leeds', 'reader')).unread).toBe(1)
    await post(peoplePaths.notificationRead(), { id: 'all' }, reader)
    expect((await memberIn(database().db, 'leeds', 'reader')).unread).toBe(0)
    expect(await seenBy(reader)).toContain('You have read everything')
  })

  it.each(['One', 'no-such-thing'])('of somebody else answer as what is not there (%s)', async (id) => {
    await tell(administrator, news(reader, 'One'))
    for (const asker of [administrator, elsewhere]) {
      const answer = await post(peoplePaths.notificationRead(), { id }, asker)
      expect(answer).toEqual({
        kind: 'not-found',
        because: 'There is no such notification for you here.'
      })
    }
    expect((await memberIn(database().db, 'leeds', 'reader')).unread).toBe(1)
  })

  describe('by mail', () => {
    it('go at once at first, to the person’s address', async () => {
      await tell(administrator, news(reader, 'You are a contributor now.'))
      expect(await mails()).toEqual([
        {
          recipient: 'reader@leeds.example',
          subject: 'You are a contributor now.',
          link: '/posts/director',
          authority: 'leeds'
        }
      ])
    })

    it.each(['none', 'daily'])('do not go at once where the person chose %s', async (access) => {
      expect(await post(peoplePaths.notificationChoices(), { access }, reader)).toEqual({
        kind: 'redirect',
        to: peoplePaths.notificationChoices('saved')
      })
      await tell(administrator, news(reader, 'Quietly'))
      expect(await mails()).toEqual([])
      expect(await seenBy(reader)).toContain('Quietly')
    })

    it('are chosen from what there is, and what is chosen stands in the account’s own trail', async () => {
      const wrong = await post(peoplePaths.notificationChoices(), { access: 'hourly' }, elsewhere)
      expect(wrong).toMatchObject({ kind: 'bad-request', problems: [{ field: 'access' }] })
      await post(peoplePaths.notificationChoices(), { access: 'none', post: 'at-once' }, elsewhere)
      const entries = await inScope(database().db, { kind: 'installation' }, (tx) =>
        tx
          .selectFrom('trail.entry')
          .select(['action', 'account', 'before', 'after'])
          .where('account', '=', elsewhere.account)
          .execute()
      )
      expect(entries).toEqual([
        {
          action: 'choose mail',
          account: 'reader-bradford',
          before: { access: 'at-once' },
          after: { access: 'none' }
        }
      ])
    })

    it('of the people of the authority are offered to administrators alone', async () => {
      const choices = peoplePaths.notificationChoices()
      expect(wordsOf(await ask(routes, choices, {}, administrator))).toContain('The people of your authority')
      expect(wordsOf(await ask(routes, choices, {}, reader))).not.toContain('The people of your authority')
    })
  })
})
