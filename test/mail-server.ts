import type { AddressInfo } from 'node:net'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import type { MailSettings } from '../src/platform/mail/mail-settings.ts'
import { type Certificate, loopbackCertificate } from './loopback-certificate.ts'

/** A mail as the server got it. */
export interface ReceivedMail {
  readonly from: string
  readonly to: readonly string[]
  /** The lines of its head and its text, as they came over the wire. */
  readonly source: string
  readonly secure: boolean
  readonly user: string | undefined
}

export interface TestMailServer {
  readonly settings: MailSettings
  readonly received: readonly ReceivedMail[]
  /** What the next recipients are answered, one each: an SMTP code with words; then everybody is taken again. */
  answerNext(...answers: readonly { readonly code: number; readonly words: string }[]): void
  /** The next mails are taken to their last byte, and then the connection dies without a word. */
  dieNext(times: number): void
  close(): Promise<void>
}

const mailUser = { name: 'throughline', password: 'correct horse: battery/staple' }

let certificate: Certificate | undefined

function trusted(made: Certificate): Certificate {
  setDefaultCACertificates([...getCACertificates(), made.cert])
  return made
}

/** A real SMTP server on loopback that asks for TLS and a password, with a certificate that this process trusts. */
export async function startMailServer(
  tls: MailSettings['tls'] = 'starttls',
  changed: Partial<SMTPServerOptions> = {}
): Promise<TestMailServer> {
  certificate ??= trusted(loopbackCertificate())
  const received: ReceivedMail[] = []
  const answers: { readonly code: number; readonly words: string }[] = []
  let deaths = 0
  const server = new SMTPServer({
    ...certificate,
    secure: tls === 'from-the-start',
    ...(tls === 'none' ? { disabledCommands: ['STARTTLS', 'AUTH'], authOptional: true } : {}),
    logger: false,
    onAuth: ({ username, password }, _session, callback) => {
      if (username === mailUser.name && password === mailUser.password) callback(null, { user: username })
      else callback(new Error('Who are you?'))
    },
    onRcptTo: (_address, _session, callback) => {
      const answer = answers.shift()
      callback(answer && Object.assign(new Error(answer.words), { responseCode: answer.code }))
    },
    onData: (stream, session, callback) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope
        received.push({
          from: mailFrom === false ? '' : mailFrom.address,
          to: rcptTo.map(({ address }) => address),
          source: Buffer.concat(chunks).toString('utf8'),
          secure: session.secure,
          user: session.user === undefined ? undefined : String(session.user)
        })
        if (deaths > 0) {
          deaths -= 1
          for (const connection of server.connections) connection.close()
        } else callback()
      })
    },
    ...changed
  })
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  return {
    settings: {
      host: '127.0.0.1',
      port,
      tls,
      user: tls === 'none' ? undefined : mailUser,
      from: { name: 'Throughline', address: 'record@council.example' }
    },
    received,
    answerNext: (...next) => void answers.push(...next),
    dieNext: (times) => {
      deaths = times
    },
    close: () => new Promise((resolve) => server.close(resolve))
  }
}
