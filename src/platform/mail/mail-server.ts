import { createTransport } from 'nodemailer'
import type { MailAddress } from './mail-address.ts'
import { inLine, isMailAddress } from './mail-address.ts'
import type { MailSettings } from './mail-settings.ts'
import { type SendOutcome, whatWentWrong } from './send-outcome.ts'

/** One mail in plain text, to one person. */
export interface OutgoingMail {
  /** The same at every try, so that whoever gets it twice can tell. */
  readonly id: string
  readonly to: MailAddress
  readonly subject: string
  readonly text: string
}

/** Hands mails to the council's mail server. */
export interface MailServer {
  send(mail: OutgoingMail): Promise<SendOutcome>
}

/** How long the mail server may take for one step before it counts as gone, in milliseconds. */
const patienceMs = 20_000

/**
 * The mail server of the settings: a connection for each mail, so that none is held open for months. Nothing is sent
 * in the clear unless the settings say so, and no certificate is taken that the machine does not trust.
 */
export function mailServerOf(settings: MailSettings, patience = patienceMs): MailServer {
  const transport = createTransport({
    host: settings.host,
    port: settings.port,
    secure: settings.tls === 'from-the-start',
    requireTLS: settings.tls === 'starttls',
    ignoreTLS: settings.tls === 'none',
    ...(settings.user && { auth: { user: settings.user.name, pass: settings.user.password } }),
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    dnsTimeout: patience,
    disableFileAccess: true,
    disableUrlAccess: true
  })
  return {
    async send({ id, to, subject, text }) {
      if (!isMailAddress(to.address)) return { kind: 'refused', said: 'The address is not a mail address.' }
      try {
        await transport.sendMail({
          messageId: `<${id}@${domainOf(settings.from.address)}>`,
          from: inOneLine(settings.from),
          to: inOneLine(to),
          subject: inLine(subject),
          text,
          // No out-of-office answer comes back for it (RFC 3834).
          headers: { 'Auto-Submitted': 'auto-generated' }
        })
        return { kind: 'sent' }
      } catch (error) {
        return whatWentWrong(error, `${settings.host}:${settings.port}`)
      }
    }
  }
}

function inOneLine({ name, address }: MailAddress): MailAddress {
  return { name: inLine(name), address }
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1)
}
