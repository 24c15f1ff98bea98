import { beforeAll, beforeEach, expect, it } from 'vitest'
import { onBothEngines } from '../../../test/databases.ts'
import { forgetNews, memberIn, seedPeople, signedInAt } from '../../../test/people.ts'
import type { Transaction } from '../../platform/database/database.ts'
import { inScope } from '../../platform/database/scope.ts'
import type { Member } from '../permissions/member.ts'
import { chooseMail } from './actions/choose-mail.ts'
import { sendDigests } from './actions/send-digests.ts'
import { tellOfEndings } from './actions/tell-of-endings.ts'
import { notify } from './notify.ts'

onBothEngines('what the clock tells', (database) => {
  let administrator: Member
  beforeAll(() => seedPeople(database().db))
  beforeEach(async () => {
    await forgetNews(database().db)
    await everything((tx) =>
      tx
        .updateTable('people.membership')
        .set({ ends_at: new Date('2026-12-24T00:00:00Z') })
        .where('role', '=', 'inspector')
        .execute()
    )
    administrator = await memberIn(database().db, 'leeds', 'administrator')
  })
  const everything = <R>(work: (tx: Transaction) => Promise<R>) =>
    inScope(database().db, { kind: 'installation' }, work)
  const told = () =>
    everything((tx) =>
      tx
        .selectFrom('people.notification')
        .select(['account', 'words'])
        .orderBy('account')
        .orderBy('at')
        .execute()
    )
  const mails = () =>
    everything((tx) =>
      tx.selectFrom('people.mail').select(['recipient', 'subject', 'body']).orderBy('recipient').execute()
    )
  // An inspector's access to both authorities ends with 23 December 2026, England's time.
  const endingsAt = async (moment: string) => {
    await tellOfEndings(database().db, { now: () => new Date(moment) })
    await tellOfEndings(database().db, { now: () => new Date(moment) })
  }

  it('is that an access ends soon, once, and to nobody else', async () => {
    await endingsAt('2026-12-09T12:00:00Z')
    expect(await told()).toEqual([])
    await endingsAt('2026-12-10T12:00:00Z')
    expect(await told()).toEqual([
      { account: 'inspector-bradford', words: 'Your access to Bradford ends after 23 December 2026.' },
      { account: 'inspector-leeds', words: 'Your access to Leeds ends after 23 December 2026.' }
    ])
    expect(await mails()).toMatchObject([
      { recipient: 'inspector@bradford.example' },
      { recipient: 'inspector@leeds.example' }
    ])
  })

  it('is that it ended by itself, to them and to the administrators there', async () => {
    await endingsAt('2026-12-20T12:00:00Z')
    await endingsAt('2026-12-24T12:00:00Z')
    expect(await told()).toEqual([
      {
        account: 'administrator-bradford',
        words: 'The access of Bradford inspector to Bradford ended after 23 December 2026.'
      },
      {
        account: 'administrator-leeds',
        words: 'The access of Leeds inspector to Leeds ended after 23 December 2026.'
      },
      { account: 'inspector-bradford', words: 'Your access to Bradford ends after 23 December 2026.' },
      { account: 'inspector-bradford', words: 'Your access to Bradford ended after 23 December 2026.' },
      { account: 'inspector-leeds', words: 'Your access to Leeds ends after 23 December 2026.' },
      { account: 'inspector-leeds', words: 'Your access to Leeds ended after 23 December 2026.' }
    ])
  })

  it('is one mail a day with what was not read, from seven in the morning, and only once', async () => {
    const { db } = database()
    await chooseMail(db, { now: () => signedInAt }, administrator, { access: 'daily' })
    const tell = (words: string, read = false) =>
      everything(async (tx) => {
        const { account, workspace } = administrator
        const news = { authority: workspace.authority, account, topic: 'access', href: '/posts' } as const
        await notify(tx, signedInAt, { ...news, words, once: words })
        if (read) {
          await tx
            .updateTable('people.notification')
            .set({ read_at: signedInAt })
            .where('id', '=', words)
            .execute()
        }
      })
    await tell('You are an auditor now.')
    await tell('You read this already.', true)
    await tell('You hold a post now.')
    const digestsAt = (moment: string) => sendDigests(db, { now: () => new Date(moment) })
    await digestsAt('2026-11-22T23:00:00Z')
    await digestsAt('2026-11-23T06:59:00Z')
    expect(await mails()).toEqual([])
    await digestsAt('2026-11-23T07:00:00Z')
    await digestsAt('2026-11-23T08:00:00Z')
    const [mail, ...others] = await mails()
    expect(others).toEqual([])
    expect(mail).toMatchObject({
      recipient: 'administrator@leeds.example',
      subject: '2 notifications for Leeds'
    })
    expect(mail?.body).toContain('You are an auditor now.')
    expect(mail?.body).toContain('You hold a post now.')
    expect(mail?.body).not.toContain('You read this already.')
  })

  it('is nothing where somebody ended the access by hand, or where they work on in another role', async () => {
    const now = new Date('2026-12-10T12:00:00Z')
    await everything(async (tx) => {
      await tx
        .updateTable('people.membership')
        .set({ ends_at: now })
        .where('role', '=', 'inspector')
        .execute()
      await tx
        .updateTable('people.membership')
        .set({ ends_at: new Date('2026-12-20T00:00:00Z') })
        .where('role', '=', 'auditor')
        .execute()
      for (const authority of ['leeds', 'bradford']) {
        await tx
          .insertInto('people.membership')
          .values({
            id: authority,
            authority,
            account: `auditor-${authority}`,
            role: 'reader',
            starts_at: now
          })
          .execute()
      }
    })
    await endingsAt('2026-12-11T12:00:00Z')
    await endingsAt('2026-12-21T12:00:00Z')
    expect(await told()).toEqual([])
  })
})
