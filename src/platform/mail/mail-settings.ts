import type { MailAddress } from './mail-address.ts'

/** The mail server of the council, and whom mails are from. */
export interface MailSettings {
  readonly host: string
  readonly port: number
  /** TLS from the first byte, TLS before anything is said, or none: for a server in the same house. */
  readonly tls: 'from-the-start' | 'starttls' | 'none'
  /** Undefined where the server takes mail without asking who sends it. */
  readonly user: { readonly name: string; readonly password: string } | undefined
  readonly from: MailAddress
}

/** Whether a text is the address of a mail server: smtp://host:port or smtps://host:port, with or without a user. */
export function isMailServerAddress(text: string): boolean {
  const url = URL.parse(text)
  return url !== null && /^smtps?:$/.test(url.protocol) && url.hostname !== '' && /^\/?$/.test(url.pathname)
}

/** What an address and the settings beside it say of a mail server. */
export function mailSettingsOf(given: {
  readonly url: string
  readonly user: string | undefined
  readonly password: string | undefined
  readonly plain: boolean
  readonly from: MailAddress
}): MailSettings {
  const url = new URL(given.url)
  const always = url.protocol === 'smtps:'
  const name = given.user ?? decodeURIComponent(url.username)
  const password = given.password ?? decodeURIComponent(url.password)
  return {
    host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
    port: url.port === '' ? (always ? 465 : 587) : Number(url.port),
    tls: always ? 'from-the-start' : given.plain ? 'none' : 'starttls',
    user: name === '' ? undefined : { name, password },
    from: given.from
  }
}
