import { join } from 'node:path'
import { z } from 'zod'
import type { DatabaseAddress } from './database/database.ts'

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
  UPLOAD_MEGABYTES: wholeNumber(1, 1000, 100).describe('Largest report that is taken, in megabytes.'),
  UPLOAD_FILES: wholeNumber(1, 1000, 100).describe('Most reports that are taken in one upload.'),
  REMEMBER_MEGABYTES: wholeNumber(0, 4000, 64).describe(
    'How much of the pages that were made is kept in memory until the record changes. 0 keeps none.'
  ),
  READING_PAGES: wholeNumber(1, 10_000, 300).describe('Most pages of a report that are read.'),
  READING_SECONDS: wholeNumber(1, 600, 30).describe('Longest time one report may take to read, in seconds.')
})

export interface Config {
  readonly port: number
  readonly host: string
  readonly database: DatabaseAddress
  /** Where the bytes of reports are kept, whichever engine keeps the database. */
  readonly filesDirectory: string
  readonly logLevel: LogLevel
  /** The council's name as the header shows it; none for the national record alone. */
  readonly councilName: string | undefined
  /** How much text of pages is remembered. */
  readonly rememberCharacters: number
  readonly uploads: { readonly maxBytes: number; readonly maxFiles: number }
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
  return { kind: 'config', config: configOf(read.data) }
}

function configOf(set: z.output<typeof settings>): Config {
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
    rememberCharacters: set.REMEMBER_MEGABYTES * 1_000_000,
    uploads: { maxBytes: bytes, maxFiles: set.UPLOAD_FILES },
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

function protocolOf(url: string): string {
  return URL.canParse(url) ? new URL(url).protocol : ''
}
