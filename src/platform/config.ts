import { isIP } from 'node:net'
import { join } from 'node:path'
import { z } from 'zod'
import type { DatabaseAddress } from './database/database.ts'
import { type MailAddress, parseMailAddress } from './mail/mail-address.ts'
import { isMailServerAddress, type MailSettings, mailSettingsOf } from './mail/mail-settings.ts'

const logLevels = ['silent', 'error', 'warn', 'info', 'debug'] as const
export type LogLevel = (typeof logLevels)[number]

const wholeNumber = (lowest: number, highest: number, start: number): z.ZodType<number> =>
  z
    .string()
    .default(String(start))
    .refine((text) => /^\d{1,9}$/.test(text) && Number(text) >= lowest && Number(text) <= highest, {
      error: `must be a whole number from ${lowest} to ${highest}`
    })
    .transform(Number)

/** Every setting of the program, by the name of its environment variable. */
const settings = z.object({
  PORT: wholeNumber(0, 65_535, 3000).describe('Port of the site. 0 takes any free one.'),
  HOST: z
    .string()
    .default('127.0.0.1')
    .refine((host) => /^[A-Za-z0-9.:_-]+$/.test(host), { error: 'must be a host name or an IP address' })
    .describe('Address to listen on. The default answers this machine only; 0.0.0.0 answers the network.'),
  DATA_DIR: z
    .string()
    .default('./data/record')
    .describe('Directory of the record: the database and the reports.'),
  DATABASE_URL: z
    .string()
    .refine((url) => /^postgres(ql)?:$/.test(protocolOf(url)), {
      error: 'must be the address of a PostgreSQL server, such as postgres://user:password@host:5432/name'
    })
    .optional()
    .describe('A PostgreSQL server (15 or later) to keep the database in, in place of the embedded engine.'),
  LOG_LEVEL: z
    .enum(logLevels, { error: `must be one of ${logLevels.join(', ')}` })
    .default('info')
    .describe(`How much is logged: ${logLevels.join(', ')}.`),
  COUNCIL_NAME: z
    .string()
    .max(80, { error: 'must not be longer than 80 characters' })
    .optional()
    .describe('Name of the council whose record this is, shown in the header.'),
  SITE_ADDRESS: z
    .string()
    .refine((address) => siteAddressOf(address) !== undefined, {
      error:
        'must be the address that people open, such as https://throughline.example.gov.uk, without a path'
    })
    .transform((address) => siteAddressOf(address))
    .optional()
    .describe(
      'The address that people open, for links in mail and for OpenID Connect. HTTPS, but for localhost.'
    ),
  OPENID_ISSUER: z
    .string()
    .refine((address) => isPrivateAddress(address), { error: 'must be an address that begins with https://' })
    .optional()
    .describe(
      'The issuer of an OpenID Connect provider, such as https://login.microsoftonline.com/TENANT-ID/v2.0.'
    ),
  OPENID_CLIENT_ID: z.string().optional().describe('What the provider calls this site.'),
  OPENID_CLIENT_SECRET: z.string().optional().describe('What proves to the provider that it is this site.'),
  OPENID_NAME: z
    .string()
    .max(60, { error: 'must not be longer than 60 characters' })
    .default('your council account')
    .describe('What people sign in with at the provider, to stand after "Sign in with".'),
  OPENID_TRUST_EMAIL: z
    .string()
    .refine((text) => domainsIn(text).every((domain) => /^[a-z0-9-]+([.][a-z0-9-]+)+$/.test(domain)), {
      error: 'must be domains such as leeds.gov.uk, with commas between them'
    })
    .optional()
    .describe(
      'Domains whose e-mail addresses the provider is believed about although it does not say that it verified them.'
    ),
  SESSION_IDLE_MINUTES: wholeNumber(5, 720, 120).describe(
    'How many minutes a signed-in browser may be silent before it is signed out. After 12 hours it is in any case.'
  ),
  UPLOAD_MEGABYTES: wholeNumber(1, 1000, 100).describe('Largest report that is taken, in megabytes.'),
  UPLOAD_FILES: wholeNumber(1, 1000, 100).describe('Most reports that are taken in one upload.'),
  REMEMBER_MEGABYTES: wholeNumber(0, 4000, 64).describe(
    'How much of the pages that were made is kept in memory until the record changes. 0 keeps none.'
  ),
  READING_PAGES: wholeNumber(1, 10_000, 300).describe('Most pages of a report that are read.'),
  READING_SECONDS: wholeNumber(1, 600, 30).describe('Longest time one report may take to read, in seconds.'),
  TRUSTED_PROXY: z
    .string()
    .transform((list) => list.split(',').map((address) => address.trim()))
    .refine((list) => list.every(isNetwork), {
      error: 'must be the addresses of proxies, such as 127.0.0.1 or 10.0.0.0/8, with commas between'
    })
    .optional()
    .describe('Proxies in front of the site whose `X-Forwarded-` headers are believed.'),
  SMTP_URL: z
    .string()
    .refine(isMailServerAddress, {
      error: 'must be the address of a mail server, such as smtp://mail.council.example:587'
    })
    .optional()
    .describe(
      'The mail server: `smtp://` turns to TLS before anything is said (port 587), `smtps://` begins with it (465). Nothing is sent while it is not set.'
    ),
  SMTP_USER: z.string().optional().describe('Who sends, where the mail server asks.'),
  SMTP_PASSWORD: z.string().optional().describe('Their password.'),
  SMTP_TLS: z
    .enum(['required', 'none'], { error: 'must be required or none' })
    .default('required')
    .describe('`none` is for a mail server on the same machine or network that has no TLS.'),
  MAIL_FROM: z
    .string()
    .transform((text, context): MailAddress => {
      const parsed = parseMailAddress(text)
      if (parsed !== undefined) return parsed
      context.issues.push({
        code: 'custom',
        input: text,
        message: 'must be a mail address, such as Throughline <throughline@council.example>'
      })
      return z.NEVER
    })
    .optional()
    .describe('Whom mails are from. Needed for mail.')
})

/** An OpenID Connect provider, as this site is known there. */
export interface OpenIdConfig {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** To stand after "Sign in with". */
  readonly name: string
  /** In small letters. */
  readonly trustedDomains: readonly string[]
}

export interface Config {
  readonly port: number
  readonly host: string
  readonly database: DatabaseAddress
  /** Where the bytes of reports are kept, whichever engine keeps the database. */
  readonly filesDirectory: string
  readonly logLevel: LogLevel
  /** The council's name as the header shows it; none for the national record alone. */
  readonly councilName: string | undefined
  /** Where people open the site, without a slash at the end; what leads back to it from outside needs it. */
  readonly siteAddress: string | undefined
  /** The provider that people can sign in with as well; undefined where none is set up. */
  readonly openId: OpenIdConfig | undefined
  /** How long a signed-in browser may be silent. */
  readonly sessionIdleMinutes: number
  /** How much text of pages is remembered. */
  readonly rememberCharacters: number
  readonly uploads: { readonly maxBytes: number; readonly maxFiles: number }
  /** Proxies in front of the site whose word on who asks, and how, is believed. */
  readonly trustedProxies: readonly string[]
  /** The mail server; undefined where nothing is sent. */
  readonly mail: MailSettings | undefined
  /** How much one report may take before it is refused. */
  readonly reading: { readonly bytes: number; readonly pages: number; readonly seconds: number }
}

export type ConfigOutcome =
  | { readonly kind: 'config'; readonly config: Config }
  /** One line for each setting that cannot be used, naming it and what it must be. Never its value. */
  | { readonly kind: 'refused'; readonly problems: readonly string[] }

/** Reads the settings from environment variables; an empty one counts as not set. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): ConfigOutcome {
  const set = Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== '')
  const read = settings.safeParse(Object.fromEntries(set))
  if (!read.success) {
    return {
      kind: 'refused',
      problems: read.error.issues.map(({ path, message }) => `${path.join('.')} ${message}.`)
    }
  }
  const missing = missingSettings(read.data)
  if (missing.length > 0) return { kind: 'refused', problems: missing }
  return { kind: 'config', config: configOf(read.data) }
}

type Settings = z.output<typeof settings>

/** What must be set where the first is. */
const needed = [
  ['OPENID_ISSUER', ['OPENID_CLIENT_ID', 'OPENID_CLIENT_SECRET', 'SITE_ADDRESS']],
  ['SMTP_URL', ['MAIL_FROM', 'SITE_ADDRESS']]
] as const

function missingSettings(set: Settings): string[] {
  return needed.flatMap(([where, names]) =>
    set[where] === undefined
      ? []
      : names
          .filter((name) => set[name] === undefined)
          .map((name) => `${name} must be set where ${where} is.`)
  )
}

function openIdOf(set: Settings): OpenIdConfig | undefined {
  const { OPENID_ISSUER: issuer, OPENID_CLIENT_ID: clientId, OPENID_CLIENT_SECRET: clientSecret } = set
  if (issuer === undefined || clientId === undefined || clientSecret === undefined) return undefined
  const trustedDomains = domainsIn(set.OPENID_TRUST_EMAIL ?? '')
  return { issuer, clientId, clientSecret, name: set.OPENID_NAME, trustedDomains }
}

function mailOf(set: Settings): MailSettings | undefined {
  const { SMTP_URL: url, SMTP_USER: user, SMTP_PASSWORD: password, MAIL_FROM: from } = set
  if (url === undefined || from === undefined) return undefined
  return mailSettingsOf({ url, user, password, from, plain: set.SMTP_TLS === 'none' })
}

function domainsIn(text: string): string[] {
  return text
    .split(',')
    .map((domain) => domain.trim().toLowerCase())
    .filter((domain) => domain !== '')
}

function configOf(set: Settings): Config {
  const bytes = set.UPLOAD_MEGABYTES * 1_000_000
  return {
    port: set.PORT,
    host: set.HOST,
    database:
      set.DATABASE_URL === undefined
        ? { kind: 'embedded', directory: join(set.DATA_DIR, 'database') }
        : { kind: 'server', url: set.DATABASE_URL },
    filesDirectory: join(set.DATA_DIR, 'files'),
    logLevel: set.LOG_LEVEL,
    councilName: set.COUNCIL_NAME,
    siteAddress: set.SITE_ADDRESS,
    openId: openIdOf(set),
    sessionIdleMinutes: set.SESSION_IDLE_MINUTES,
    rememberCharacters: set.REMEMBER_MEGABYTES * 1_000_000,
    uploads: { maxBytes: bytes, maxFiles: set.UPLOAD_FILES },
    trustedProxies: set.TRUSTED_PROXY ?? [],
    mail: mailOf(set),
    reading: { bytes, pages: set.READING_PAGES, seconds: set.READING_SECONDS }
  }
}

/** The settings as a table in Markdown, for the README. */
export function settingsTable(): string {
  const defaults = settings.parse({})
  const rows = Object.entries(settings.shape).map(([name, schema]) => {
    const start: unknown = Reflect.get(defaults, name)
    const shown = typeof start === 'string' || typeof start === 'number' ? `\`${start}\`` : ''
    return `| \`${name}\` | ${shown} | ${schema.description ?? ''} |`
  })
  return ['| setting | default | meaning |', '|---|---|---|', ...rows, ''].join('\n')
}

/** The origin that an address means; undefined where it is none, has more than an origin, or is not private. */
function siteAddressOf(address: string): string | undefined {
  const url = URL.parse(address)
  if (url === null || `${url.pathname}${url.search}${url.hash}${url.username}` !== '/') return undefined
  return isPrivateAddress(address) ? url.origin : undefined
}

/** Whether nobody on the way can read along: HTTPS, or this machine itself. */
function isPrivateAddress(address: string): boolean {
  const url = URL.parse(address)
  return url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopbackName(url.hostname))
}

function isLoopbackName(name: string): boolean {
  return name === 'localhost' || name === '127.0.0.1' || name === '[::1]'
}

function protocolOf(url: string): string {
  return URL.canParse(url) ? new URL(url).protocol : ''
}

/** An IP address, or a network as 10.0.0.0/8 or fd00::/8. */
function isNetwork(text: string): boolean {
  const [address = '', bits, more] = text.split('/')
  const most = isIP(address) === 6 ? 128 : 32
  if (isIP(address) === 0 || more !== undefined) return false
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most)
}
