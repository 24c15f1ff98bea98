import { afterEach, describe, expect, it } from 'vitest'
import { loopbackCertificate } from '../../../test/loopback-certificate.ts'
import { startMailServer, type TestMailServer } from '../../../test/mail-server.ts'
import { mailServerOf, type OutgoingMail } from './mail-server.ts'

const mail: OutgoingMail = {
  id: '7c1d',
  to: { name: 'Zoë O’Neill', address: 'zoe@leeds.example' },
  subject: 'You are invited to Leeds',
  text: 'Open this page:\n\nhttps://record.example/invitation/abc\n'
}

let there: TestMailServer
afterEach(() => there.close())

/** The head of the mail, unfolded, a line each. */
function headOf(source: string): string[] {
  const [head = ''] = source.split('\r\n\r\n')
  return head.replaceAll(/\r\n[ \t]+/g, ' ').split('\r\n')
}

const nameOf = ({ host, port }: { host: string; port: number }) => `${host}:${port}`

describe('a mail server on loopback', () => {
  it.each(['starttls', 'from-the-start'] as const)(
    'takes a mail over TLS (%s), after the password',
    async (tls) => {
      there = await startMailServer(tls)
      expect(await mailServerOf(there.settings).send(mail)).toEqual({ kind: 'sent' })
      const [got] = there.received
      expect(got).toMatchObject({
        from: 'record@council.example',
        to: ['zoe@leeds.example'],
        secure: true,
        user: 'throughline'
      })
      expect(got?.source).toContain('https://record.example/invitation/abc')
      const head = headOf(got?.source ?? '')
      expect(head).toContain('Message-ID: <7c1d@council.example>')
      expect(head).toContain('Auto-Submitted: auto-generated')
      expect(head).toContain('Content-Type: text/plain; charset=utf-8')
    }
  )

  it('takes a mail in the clear only where the settings say so', async () => {
    there = await startMailServer('none')
    expect(await mailServerOf({ ...there.settings, tls: 'starttls' }).send(mail)).toMatchObject({
      kind: 'no-server'
    })
    expect(there.received).toEqual([])
    expect(await mailServerOf(there.settings).send(mail)).toEqual({ kind: 'sent' })
    expect(there.received).toMatchObject([{ secure: false }])
  })

  it('is not believed with a certificate that nobody here trusts', async () => {
    there = await startMailServer('starttls', loopbackCertificate())
    expect(await mailServerOf(there.settings).send(mail)).toEqual({
      kind: 'no-server',
      said: `No secure connection to the mail server ${nameOf(there.settings)}: it offers none, or its certificate is not trusted here.`
    })
    expect(there.received).toEqual([])
  })

  it('refuses the user, which is about the server and not about the mail', async () => {
    there = await startMailServer()
    const wrong = { ...there.settings, user: { name: 'throughline', password: 'wrong' } }
    expect(await mailServerOf(wrong).send(mail)).toMatchObject({ kind: 'no-server' })
  })

  it.each([
    [
      550,
      'No such user <zoe@leeds.example> here',
      { kind: 'refused', said: '550 No such user (address) here' }
    ],
    [451, 'Greylisted, try again', { kind: 'later', said: '451 Greylisted, try again' }],
    [452, 'Mailbox of zoe@leeds.example full', { kind: 'later', said: '452 Mailbox of (address) full' }],
    [503, 'Bad sequence', { kind: 'later', said: '503 Bad sequence' }]
  ])('that answers %i says what becomes of the mail, without the address', async (code, words, outcome) => {
    there = await startMailServer()
    there.answerNext({ code, words })
    expect(await mailServerOf(there.settings).send(mail)).toEqual(outcome)
  })

  it('that dies after the last byte leaves the mail to be tried again', async () => {
    there = await startMailServer()
    there.dieNext(1)
    expect(await mailServerOf(there.settings).send(mail)).toMatchObject({ kind: 'no-server' })
    expect(await mailServerOf(there.settings).send(mail)).toEqual({ kind: 'sent' })
    expect(there.received).toHaveLength(2)
  })

  it('that says nothing is not waited for without end', async () => {
    there = await startMailServer('starttls', { onConnect: () => undefined })
    expect(await mailServerOf(there.settings, 300).send(mail)).toEqual({
      kind: 'no-server',
      said: `The mail server ${nameOf(there.settings)} took too long to answer.`
    })
  })

  it('that is down is said to be', async () => {
    there = await startMailServer()
    await there.close()
    expect(await mailServerOf(there.settings).send(mail)).toEqual({
      kind: 'no-server',
      said: `The mail server ${nameOf(there.settings)} could not be reached.`
    })
  })
})

const breaks = ['\r\n', '\n', '\r', '\u2028', '\u0085', '\0', '\v\f', '\r\n\r\n']

describe.each(breaks)('%j', (lineBreak) => {
  const evil = `Hello${lineBreak}Bcc: everybody@leeds.example${lineBreak}X-Evil: yes`

  it('adds no line to the head of a mail, in a name or a subject', async () => {
    there = await startMailServer()
    const server = mailServerOf({ ...there.settings, from: { ...there.settings.from, name: evil } })
    const sent = await server.send({ ...mail, subject: evil, to: { ...mail.to, name: evil } })
    expect(sent).toEqual({ kind: 'sent' })
    const [got] = there.received
    expect(got?.to).toEqual(['zoe@leeds.example'])
    const names = headOf(got?.source ?? '').map((line) => line.replace(/:.*$/s, ''))
    expect(names.toSorted()).toEqual(
      [
        'Auto-Submitted',
        'Content-Transfer-Encoding',
        'Content-Type',
        'Date',
        'From',
        'MIME-Version',
        'Message-ID',
        'Subject',
        'To'
      ].toSorted()
    )
  })

  it.each(['to', 'end'])('is no part of an address (%s)', async (where) => {
    there = await startMailServer()
    const address =
      where === 'to'
        ? `zoe@leeds.example${lineBreak}RCPT TO:<all@leeds.example>`
        : `zoe@leeds.example${lineBreak}`
    expect(await mailServerOf(there.settings).send({ ...mail, to: { name: '', address } })).toEqual({
      kind: 'refused',
      said: 'The address is not a mail address.'
    })
    expect(there.received).toEqual([])
  })
})

it.each([
  'a@x.example, b@x.example',
  'a@x.example b@x.example',
  '<a@x.example>',
  'a@b@c',
  'a',
  '@x',
  'a@',
  '"a b"@x.example',
  'group: a@x.example;'
])('takes %s for no address of one person', async (address) => {
  there = await startMailServer()
  expect(await mailServerOf(there.settings).send({ ...mail, to: { name: '', address } })).toMatchObject({
    kind: 'refused'
  })
})
