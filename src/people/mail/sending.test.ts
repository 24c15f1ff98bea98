import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { onBothEngines } from '../../../test/databases.ts'
import { startMailServer, type TestMailServer } from '../../../test/mail-server.ts'
import { forgetNews, memberIn, seedPeople, signedInAt } from '../../../test/people.ts'
import { inScope } from '../../platform/database/scope.ts'
import { mailServerOf } from '../../platform/mail/mail-server.ts'
import { type Member, scopeOf } from '../permissions/member.ts'
import { type SendingTools, sendNext } from './actions/send-next.ts'
import { type AskedMail, askForMail } from './ask-for-mail.ts'
import { sendInBackground } from './background-sending.ts'
import { claimNext, settle } from './outbox.ts'

onBothEngines('mail', (database) => {
  let there: TestMailServer
  let now: Date
  let member: Member
  beforeAll(async () => {
    await seedPeople(database().db)
    member = await memberIn(database().db, 'leeds', 'administrator')
  })
  beforeEach(async () => {
    await forgetNews(database().db)
    there = await startMailServer()
    now = signedInAt
  })
  afterEach(() => there.close())

  const later = (ms: number) => {
    now = new Date(now.getTime() + ms)
  }
  const tools = (): SendingTools => ({
    db: database().db,
    clock: { now: () => now },
    server: mailServerOf(there.settings),
    siteAddress: 'https://record.example'
  })
  const invitation = (): AskedMail => ({
    authority: member.workspace.authority,
    to: { name: 'Zoë', address: 'zoe@leeds.example' },
    subject: 'Leeds invites you',
    words: ['You are invited.', 'Open this page:'],
    link: '/invitation/one-time-token'
  })
  const ask = (mail = invitation()) =>
    inScope(database().db, scopeOf(member), (tx) => askForMail(tx, now, mail))
  const send = () => sendNext(tools(), mailServerOf(there.settings))
  const asInstallation = <R>(work: Parameters<typeof inScope<R>>[2]) =>
    inScope(database().db, { kind: 'installation' }, work)
  const kept = () =>
    asInstallation((tx) =>
      tx.selectFrom('people.mail').select(['state', 'attempts', 'body', 'link', 'said']).execute()
    )

  it('goes with the words and the whole link, of which nothing is kept', async () => {
    await ask()
    expect(await send()).toEqual({ kind: 'settled' })
    const [got] = there.received
    expect(got?.to).toEqual(['zoe@leeds.example'])
    expect(got?.source).toContain(
      'You are invited.\r\n\r\nOpen this page:\r\n\r\nhttps://record.example/invitation/one-time-token\r\n'
    )
    expect(await kept()).toEqual([{ state: 'sent', attempts: 1, body: '', link: null, said: null }])
    expect(await send()).toEqual({ kind: 'none-due' })
  })

  it('is not asked for where what it tells of did not happen', async () => {
    const failing = inScope(database().db, scopeOf(member), async (tx) => {
      await askForMail(tx, now, invitation())
      throw new Error('it did not happen')
    })
    await expect(failing).rejects.toThrow('it did not happen')
    expect(await kept()).toEqual([])
  })

  it('goes once each, however many senders there are', async () => {
    for (let count = 0; count < 12; count += 1) await ask({ ...invitation(), subject: `Mail ${count}` })
    const sender = async () => {
      while ((await send()).kind !== 'none-due');
    }
    await Promise.all([sender(), sender(), sender()])
    const subjects = there.received.map(({ source }) => /^Subject: (.*)\r$/m.exec(source)?.[1])
    expect(subjects.toSorted()).toEqual(Array.from({ length: 12 }, (_, n) => `Mail ${n}`).toSorted())
  })

  it('goes once more, with the same id, after a kill between sending and settling', async () => {
    await ask()
    const dying = {
      ...tools(),
      clock: {
        now: () => {
          if (there.received.length > 0) throw new Error('killed')
          return now
        }
      }
    }
    await expect(sendNext(dying, mailServerOf(there.settings))).rejects.toThrow('killed')
    expect(await send()).toEqual({ kind: 'none-due' })
    later(11 * 60_000)
    expect(await send()).toEqual({ kind: 'settled' })
    const ids = there.received.map(({ source }) => /^Message-ID: (.*)\r$/m.exec(source)?.[1])
    expect(ids).toHaveLength(2)
    expect(new Set(ids).size).toBe(1)
  })

  it('is not settled by a sender whose claim somebody took over', async () => {
    await ask()
    const slow = await asInstallation((tx) => claimNext(tx, now))
    later(11 * 60_000)
    await asInstallation((tx) => claimNext(tx, now))
    if (slow === undefined) throw new Error('Nothing was claimed')
    expect(await asInstallation((tx) => settle(tx, slow, now, 'sent', null))).toBe(false)
    expect(await kept()).toMatchObject([{ state: 'waiting', attempts: 2 }])
  })

  it('that is put off goes when the server takes it', async () => {
    await ask()
    there.answerNext({ code: 451, words: 'Greylisted' })
    expect(await send()).toEqual({ kind: 'put-off' })
    expect(await kept()).toMatchObject([{ state: 'waiting', attempts: 1, said: '451 Greylisted' }])
    later(59_000)
    expect(await send()).toEqual({ kind: 'none-due' })
    later(1_000)
    expect(await send()).toEqual({ kind: 'settled' })
    expect(there.received).toHaveLength(1)
  })

  it('that is refused says so without the address, keeps no link, and is told to the administrators there', async () => {
    await ask()
    there.answerNext({ code: 550, words: 'Unknown user zoe@leeds.example' })
    expect(await send()).toEqual({ kind: 'settled' })
    expect(await kept()).toEqual([
      { state: 'refused', attempts: 1, body: '', link: null, said: '550 Unknown user (address)' }
    ])
    const told = await asInstallation((tx) =>
      tx.selectFrom('people.notification').select(['account', 'words']).execute()
    )
    expect(told).toEqual([{ account: 'administrator-leeds', words: 'A mail to Zoë could not be delivered.' }])
  })

  it('waits while the server is down, and goes when it is back', async () => {
    const { settings } = there
    await ask()
    await there.close()
    expect(await sendNext(tools(), mailServerOf(settings))).toEqual({
      kind: 'no-server',
      said: `The mail server ${settings.host}:${settings.port} could not be reached.`
    })
    expect(await kept()).toMatchObject([
      { state: 'waiting', said: `The mail server ${settings.host}:${settings.port} could not be reached.` }
    ])
    there = await startMailServer()
    later(60_000)
    expect(await send()).toEqual({ kind: 'settled' })
    expect(there.received).toHaveLength(1)
  })

  it('is given up after three days', async () => {
    await ask()
    later(72 * 3_600_000)
    there.answerNext({ code: 451, words: 'Try later' })
    expect(await send()).toEqual({ kind: 'settled' })
    expect(await kept()).toMatchObject([{ state: 'given-up', body: '', link: null, said: '451 Try later' }])
  })

  it('waits where no server is set up, then is given up, and is forgotten a month after', async () => {
    await ask()
    const round = () => {
      const background = sendInBackground(
        { ...tools(), server: undefined },
        { fault: fail, serverIsDown: fail }
      )
      return new Promise((resolve) => setTimeout(resolve, 50)).then(() => background.close())
    }
    await round()
    expect(await kept()).toMatchObject([{ state: 'waiting', attempts: 0 }])
    later(73 * 3_600_000)
    await round()
    expect(await kept()).toMatchObject([
      { state: 'given-up', said: 'No mail server was set up.', link: null }
    ])
    later(31 * 24 * 3_600_000)
    await round()
    expect(await kept()).toEqual([])
  })

  it('goes by itself, also what is asked for later, and outlives a server that dies', async () => {
    const faults: unknown[] = []
    there.dieNext(1)
    now = new Date()
    await ask()
    const clock = { now: () => new Date() }
    const told: string[] = []
    const background = sendInBackground(
      { ...tools(), clock },
      { fault: (fault) => faults.push(fault), serverIsDown: (said) => told.push(said) },
      { lookEveryMs: 20, pauseMs: 20 }
    )
    await until(() => there.received.length === 1)
    await ask()
    await until(() => there.received.length === 2)
    await background.close()
    expect(faults).toEqual([])
    expect(told).toEqual([expect.stringMatching(/^The mail server .* closed the connection\.$/)])
    const states = (await kept()).map(({ state }) => state)
    expect(states.toSorted()).toEqual(['sent', 'waiting'])
  })
})

function fail(fault: unknown): never {
  throw fault
}

async function until(there: () => boolean): Promise<void> {
  while (!there()) await new Promise((resolve) => setTimeout(resolve, 10))
}
