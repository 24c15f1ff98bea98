import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readConfig, settingsTable } from './config.ts'

function problemsOf(environment: Record<string, string>): readonly string[] {
  const outcome = readConfig(environment)
  return outcome.kind === 'refused' ? outcome.problems : []
}

const noSiteAddress =
  'SITE_ADDRESS must be the address that people open, such as https://throughline.example.gov.uk, without a path.'

describe('with nothing set', () => {
  it('answers this machine only and keeps the record in the data directory', () => {
    expect(readConfig({})).toEqual({
      kind: 'config',
      config: {
        port: 3000,
        host: '127.0.0.1',
        database: { kind: 'embedded', directory: 'data/record/database' },
        filesDirectory: join('data', 'record', 'files'),
        logLevel: 'info',
        councilName: undefined,
        sessionIdleMinutes: 120,
        rememberCharacters: 64_000_000,
        uploads: { maxBytes: 100_000_000, maxFiles: 100 },
        trustedProxies: [],
        mail: undefined,
        reading: { bytes: 100_000_000, pages: 300, seconds: 30 }
      }
    })
  })

  it('takes an empty variable for one that is not set', () => {
    expect(readConfig({ PORT: '', HOST: '  ', DATABASE_URL: '' })).toEqual(readConfig({}))
  })
})

describe('with settings', () => {
  it.each([
    ['PORT', '0'],
    ['PORT', '65535'],
    ['HOST', '::1'],
    ['HOST', 'localhost'],
    ['DATA_DIR', '/srv/a directory/ü'],
    ['DATABASE_URL', 'postgresql://u:p@db.example:5432/record?sslmode=require'],
    ['LOG_LEVEL', 'silent'],
    ['SITE_ADDRESS', 'https://throughline.example.gov.uk/'],
    ['SITE_ADDRESS', 'http://localhost:3000'],
    ['OPENID_TRUST_EMAIL', 'leeds.gov.uk, Bradford.gov.uk'],
    ['SESSION_IDLE_MINUTES', '5'],
    ['UPLOAD_MEGABYTES', '1'],
    ['TRUSTED_PROXY', '127.0.0.1'],
    ['TRUSTED_PROXY', '10.0.0.0/8, fd00::/8'],
    ['SMTP_PASSWORD', 'any: of?it/']
  ])('takes %s=%s', (name, value) => {
    expect(problemsOf({ [name]: value })).toEqual([])
  })

  it('uses the server of DATABASE_URL, and keeps the files in the data directory all the same', () => {
    const outcome = readConfig({ DATABASE_URL: 'postgres://u@h/d', DATA_DIR: '/srv/x' })
    expect(outcome).toMatchObject({
      config: {
        database: { kind: 'server', url: 'postgres://u@h/d' },
        filesDirectory: join('/srv/x', 'files')
      }
    })
  })

  it.each([
    ['PORT', 'eighty', 'PORT must be a whole number from 0 to 65535.'],
    ['PORT', '65536', 'PORT must be a whole number from 0 to 65535.'],
    ['PORT', '-1', 'PORT must be a whole number from 0 to 65535.'],
    ['PORT', '80.5', 'PORT must be a whole number from 0 to 65535.'],
    ['HOST', 'http://localhost', 'HOST must be a host name or an IP address.'],
    ['LOG_LEVEL', 'loud', 'LOG_LEVEL must be one of silent, error, warn, info, debug.'],
    ['UPLOAD_MEGABYTES', '0', 'UPLOAD_MEGABYTES must be a whole number from 1 to 1000.'],
    ['SITE_ADDRESS', 'http://throughline.example.gov.uk', noSiteAddress],
    ['SITE_ADDRESS', 'https://example.gov.uk/record', noSiteAddress],
    ['SITE_ADDRESS', 'example.gov.uk', noSiteAddress],
    [
      'OPENID_TRUST_EMAIL',
      'leeds',
      'OPENID_TRUST_EMAIL must be domains such as leeds.gov.uk, with commas between them.'
    ]
  ])('refuses %s=%s', (name, value, problem) => {
    expect(problemsOf({ [name]: value })).toEqual([problem])
  })

  it('asks for everything that OpenID Connect needs, once there is an issuer', () => {
    expect(problemsOf({ OPENID_ISSUER: 'https://login.example/v2.0', OPENID_CLIENT_ID: 'x' })).toEqual([
      'OPENID_CLIENT_SECRET must be set where OPENID_ISSUER is.',
      'SITE_ADDRESS must be set where OPENID_ISSUER is.'
    ])
  })

  it.each([
    ['TRUSTED_PROXY', 'everybody', 'TRUSTED_PROXY must be'],
    ['TRUSTED_PROXY', '10.0.0.0/33', 'TRUSTED_PROXY must be'],
    ['TRUSTED_PROXY', '127.0.0.1,', 'TRUSTED_PROXY must be'],
    ['SMTP_URL', 'mail.council.example', 'SMTP_URL must be'],
    ['SMTP_URL', 'https://mail.council.example', 'SMTP_URL must be'],
    ['SMTP_TLS', 'maybe', 'SMTP_TLS must be required or none'],
    ['MAIL_FROM', 'Throughline', 'MAIL_FROM must be'],
    ['MAIL_FROM', 'a@council.example, b@council.example', 'MAIL_FROM must be'],
    ['MAIL_FROM', 'Record\r\nBcc: all <a@council.example>', 'MAIL_FROM must be'],
    ['SMTP_URL', 'smtp://mail.council.example', 'MAIL_FROM must be set where SMTP_URL is']
  ])('refuses %s=%s with %s', (name, value, problem) => {
    expect(problemsOf({ [name]: value })[0]).toContain(problem)
  })

  it.each([
    ['smtp://mail.council.example', {}, { host: 'mail.council.example', port: 587, tls: 'starttls' }],
    ['smtps://mail.council.example', {}, { port: 465, tls: 'from-the-start', user: undefined }],
    ['smtp://[::1]:25', { SMTP_TLS: 'none' }, { host: '::1', port: 25, tls: 'none' }],
    ['smtp://us%40er:p%3Aw@mail', {}, { user: { name: 'us@er', password: 'p:w' } }],
    ['smtp://mail', { SMTP_USER: 'u', SMTP_PASSWORD: 'p%3A' }, { user: { name: 'u', password: 'p%3A' } }]
  ])('knows the mail server %s with %j', (url, beside, mail) => {
    const from = { MAIL_FROM: 'Throughline <record@council.example>', SITE_ADDRESS: 'https://record.example' }
    expect(readConfig({ ...from, ...beside, SMTP_URL: url })).toMatchObject({
      config: { mail: { ...mail, from: { name: 'Throughline', address: 'record@council.example' } } }
    })
  })

  it('never repeats a refused address, which may hold a password', () => {
    const problems = problemsOf({ DATABASE_URL: 'mysql://root:secret@db/x', PORT: 'x' })
    expect(problems).toHaveLength(2)
    expect(problems.join()).not.toContain('secret')
  })
})

it('documents every setting', () => {
  expect(settingsTable()).toContain('| `PORT` | `3000` |')
  expect(settingsTable()).toContain('| `DATABASE_URL` |  |')
})
