import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startProvider, type TestProvider } from '../../../test/openid-provider.ts'
import { keepAttempt, keptAttempt } from './attempt.ts'
import { isTrustedEmail } from './identity.ts'
import { type OpenIdProvider, openProvider } from './provider.ts'

const site = 'http://localhost:3000'
const comeBack = `${site}/sign-in/openid/return`
const client = (id: string, way: 'client_secret_post' | 'client_secret_basic' = 'client_secret_post') => ({
  client_id: id,
  client_secret: `the secret of ${id}`,
  redirect_uris: [comeBack],
  token_endpoint_auth_method: way
})
const settings = (issuer: string, clientId = 'throughline') => ({
  issuer,
  clientId,
  clientSecret: `the secret of ${clientId}`,
  name: 'your council account',
  trustedDomains: []
})

describe('a provider', () => {
  let there: TestProvider
  let ours: OpenIdProvider
  beforeAll(async () => {
    there = await startProvider([client('throughline'), client('another')], {
      ann: { email: 'ann@leeds.example', email_verified: true },
      bob: { email: 'bob@leeds.example' }
    })
    ours = openProvider(settings(there.issuer), site)
  })
  afterAll(() => there.stop())

  async function begun(provider = ours) {
    const outcome = await provider.begin('/my-work')
    if (outcome.kind === 'down') throw new Error(outcome.because)
    return outcome
  }

  it('says who signed in there', async () => {
    const { to, attempt } = await begun()
    expect(new URL(to).searchParams.get('code_challenge_method')).toBe('S256')
    expect(to).not.toContain(attempt.verifier)
    expect(await ours.finish(await there.signIn(to, 'ann'), attempt)).toEqual({
      kind: 'identified',
      identity: { issuer: there.issuer, subject: 'ann', email: 'ann@leeds.example', emailIsTrusted: true }
    })
  })

  it('is not believed about an address that it did not verify, but for domains that are named', async () => {
    const { to, attempt } = await begun()
    const untrusted = await ours.finish(await there.signIn(to, 'bob'), attempt)
    expect(untrusted).toMatchObject({ identity: { email: 'bob@leeds.example', emailIsTrusted: false } })
    const trusting = openProvider({ ...settings(there.issuer), trustedDomains: ['leeds.example'] }, site)
    const again = await begun(trusting)
    const trusted = await trusting.finish(await there.signIn(again.to, 'bob'), again.attempt)
    expect(trusted).toMatchObject({ identity: { emailIsTrusted: true } })
  })

  it('lets nobody in with a code that was used', async () => {
    const { to, attempt } = await begun()
    const back = await there.signIn(to, 'ann')
    expect((await ours.finish(back, attempt)).kind).toBe('identified')
    expect((await ours.finish(back, attempt)).kind).toBe('refused')
  })

  it.each([
    ['state', { state: 'another' }],
    ['nonce', { nonce: 'another' }],
    ['verifier', { verifier: 'another'.repeat(7) }]
  ])('lets nobody in where the %s is not that of the attempt', async (_what, changed) => {
    const { to, attempt } = await begun()
    const back = await there.signIn(to, 'ann')
    expect((await ours.finish(back, { ...attempt, ...changed })).kind).toBe('refused')
  })

  it('lets nobody in with what it gave to another client', async () => {
    const { attempt } = await begun()
    const { to, attempt: theirs } = await begun(openProvider(settings(there.issuer, 'another'), site))
    const back = new URL(await there.signIn(to, 'ann'))
    back.searchParams.set('state', attempt.state)
    const stolen = { ...attempt, nonce: theirs.nonce, verifier: theirs.verifier }
    expect((await ours.finish(back.href, stolen)).kind).toBe('refused')
  })

  it('lets nobody in from another issuer', async () => {
    const { to, attempt } = await begun()
    const back = new URL(await there.signIn(to, 'ann'))
    back.searchParams.set('iss', 'https://elsewhere.example')
    expect((await ours.finish(back.href, attempt)).kind).toBe('refused')
  })

  it.each([
    ['error=access_denied', 'denied'],
    ['error=server_error', 'down'],
    ['error=invalid_scope', 'refused'],
    ['', 'refused']
  ])('that sends somebody back with %j is %s', async (query, kind) => {
    const { attempt } = await begun()
    const back = `${comeBack}?${query}&state=${attempt.state}&iss=${encodeURIComponent(there.issuer)}`
    expect((await ours.finish(back, attempt)).kind).toBe(kind)
  })
})

describe('a provider that is down', () => {
  it('is asked again as soon as it answers, and said to be down meanwhile', async () => {
    const there = await startProvider([client('throughline', 'client_secret_basic')], { ann: {} })
    await there.stop()
    const ours = openProvider(settings(there.issuer), site)
    expect((await ours.begin(undefined)).kind).toBe('down')
    await there.again()
    const begun = await ours.begin(undefined)
    if (begun.kind === 'down') throw new Error(begun.because)
    const back = await there.signIn(begun.to, 'ann')
    await there.stop()
    const gone = await ours.finish(back, begun.attempt)
    expect(gone.kind).toBe('down')
    expect(JSON.stringify(gone)).not.toContain(begun.attempt.state)
  })
})

describe('an attempt', () => {
  const attempt = { state: 's', nonce: 'n', verifier: 'v', next: '/people' }

  it('comes back with its cookie', () => {
    const { name, value } = keepAttempt(attempt)
    expect(keptAttempt({ [name]: value })).toEqual(attempt)
  })

  it.each([
    ['another site', { ...attempt, next: 'https://elsewhere.example' }, { ...attempt, next: undefined }],
    ['nothing', {}, undefined],
    ['numbers', { ...attempt, state: 1 }, undefined]
  ])('that was changed to %s leads nowhere else', (_what, changed, expected) => {
    const value = Buffer.from(JSON.stringify(changed)).toString('base64url')
    expect(keptAttempt({ '__Host-openid': value })).toEqual(expected)
  })

  it.each(['', '%', 'bm8='])('is none where the cookie holds %j', (value) => {
    expect(keptAttempt({ '__Host-openid': value })).toBeUndefined()
  })
})

it.each([
  [{ email: 'a@leeds.gov.uk', verified: true }, [], true],
  [{ email: 'a@leeds.gov.uk', verified: false }, [], false],
  [{ email: 'a@LEEDS.gov.uk', verified: false }, ['leeds.gov.uk'], true],
  [{ email: 'a@evil-leeds.gov.uk', verified: false }, ['leeds.gov.uk'], false],
  [{ email: 'a@leeds.gov.uk@evil.example', verified: false }, ['leeds.gov.uk'], false],
  [{ email: undefined, verified: true }, ['leeds.gov.uk'], false]
])('%j, with %j trusted: %s', (claims, domains, trusted) => {
  expect(isTrustedEmail(claims, domains)).toBe(trusted)
})
