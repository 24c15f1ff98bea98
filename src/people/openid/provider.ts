import * as client from 'openid-client'
import { z } from 'zod'
import type { OpenIdConfig } from '../../platform/config.ts'
import { peoplePatterns } from '../paths.ts'
import type { Attempt } from './attempt.ts'
import { type Identity, isTrustedEmail } from './identity.ts'

/** The council's own sign-in, asked over OpenID Connect. */
export interface OpenIdProvider {
  /** To stand after "Sign in with". */
  readonly name: string
  readonly issuer: string
  /** Where to send a browser, and what to keep of it meanwhile. */
  readonly begin: (next: string | undefined) => Promise<BeginOutcome>
  /** Who it is that came back to an address, checked against what was kept of the way there. */
  readonly finish: (cameBackTo: string, attempt: Attempt) => Promise<FinishOutcome>
}

export type BeginOutcome =
  | { readonly kind: 'begun'; readonly to: string; readonly attempt: Attempt }
  /** The provider does not answer, or not as one: what for the log, without anybody's data. */
  | { readonly kind: 'down'; readonly because: string }

export type FinishOutcome =
  | { readonly kind: 'identified'; readonly identity: Identity }
  /** The person, or their organisation, said no. */
  | { readonly kind: 'denied' }
  /** What came back does not belong to this attempt, or is not for us. */
  | { readonly kind: 'refused'; readonly because: string }
  | { readonly kind: 'down'; readonly because: string }

/** How long the provider may take to answer, in seconds. */
const patienceSeconds = 10
/** For so long what the provider says of itself is believed before it is asked again. */
const discoveryHours = 24

/**
 * The provider of the settings. It is asked for its addresses when somebody first signs in with it, and again after
 * each time that it did not answer: one that is down keeps nothing else from working.
 */
export function openProvider(settings: OpenIdConfig, siteAddress: string): OpenIdProvider {
  const redirectUri = `${siteAddress}${peoplePatterns.openIdReturn}`
  let known: { readonly configuration: client.Configuration; readonly until: number } | undefined

  async function configuration(): Promise<client.Configuration> {
    if (known === undefined || known.until < Date.now()) {
      const discovered = await discover(settings)
      known = { configuration: discovered, until: Date.now() + discoveryHours * 3_600_000 }
    }
    return known.configuration
  }

  return {
    name: settings.name,
    issuer: settings.issuer,
    begin: async (next) => {
      try {
        const found = await configuration()
        const verifier = client.randomPKCECodeVerifier()
        const attempt = { state: client.randomState(), nonce: client.randomNonce(), verifier, next }
        const to = client.buildAuthorizationUrl(found, {
          redirect_uri: redirectUri,
          scope: 'openid email profile',
          code_challenge: await client.calculatePKCECodeChallenge(verifier),
          code_challenge_method: 'S256',
          state: attempt.state,
          nonce: attempt.nonce
        })
        return { kind: 'begun', to: to.href, attempt }
      } catch (error) {
        return { kind: 'down', because: inWords(error) }
      }
    },
    finish: async (cameBackTo, { state, nonce, verifier }) => {
      let found: client.Configuration
      try {
        found = await configuration()
      } catch (error) {
        return { kind: 'down', because: inWords(error) }
      }
      try {
        const tokens = await client.authorizationCodeGrant(found, new URL(cameBackTo, siteAddress), {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true
        })
        return identified(tokens.claims(), settings)
      } catch (error) {
        return whatWentWrong(error)
      }
    }
  }
}

async function discover({ issuer, clientId, clientSecret }: OpenIdConfig): Promise<client.Configuration> {
  const address = new URL(issuer)
  // A provider on this machine itself is asked without TLS: the settings take no other such address.
  const execute = [
    client.enableNonRepudiationChecks,
    ...(address.protocol === 'http:' ? [client.allowInsecureRequests] : [])
  ]
  const options = { execute, timeout: patienceSeconds }
  const post = client.ClientSecretPost(clientSecret)
  const discovered = await client.discovery(address, clientId, undefined, post, options)
  const ways = discovered.serverMetadata().token_endpoint_auth_methods_supported
  if (ways === undefined || ways.includes('client_secret_post')) return discovered
  return client.discovery(address, clientId, undefined, client.ClientSecretBasic(clientSecret), options)
}

const idToken = z.object({
  iss: z.string().min(1),
  sub: z.string().min(1),
  email: z.string().optional().catch(undefined),
  // Some providers send the word.
  email_verified: z.union([z.boolean(), z.literal('true').transform(() => true)]).catch(false)
})

function identified(claims: unknown, { trustedDomains }: OpenIdConfig): FinishOutcome {
  const read = idToken.safeParse(claims)
  if (!read.success) return { kind: 'refused', because: 'The ID token names nobody.' }
  const { iss: issuer, sub: subject, email, email_verified: verified } = read.data
  const emailIsTrusted = isTrustedEmail({ email, verified }, trustedDomains)
  return { kind: 'identified', identity: { issuer, subject, email, emailIsTrusted } }
}

/** A provider that answers with an error means it; whatever else fails on the way to it means that it is down. */
function whatWentWrong(error: unknown): FinishOutcome {
  if (error instanceof client.AuthorizationResponseError) {
    const { error: code } = error
    if (code === 'access_denied' || code === 'consent_required') return { kind: 'denied' }
    const isDown = code === 'temporarily_unavailable' || code === 'server_error'
    return { kind: isDown ? 'down' : 'refused', because: inWords(error) }
  }
  if (error instanceof client.ResponseBodyError) {
    return { kind: error.status >= 500 ? 'down' : 'refused', because: inWords(error) }
  }
  if (error instanceof client.ClientError && error.code !== 'OAUTH_TIMEOUT') {
    return { kind: isOfTheServer(error) ? 'down' : 'refused', because: inWords(error) }
  }
  return { kind: 'down', because: inWords(error) }
}

// An answer that is no answer of a provider at all: a proxy's page, a status that means nothing here.
function isOfTheServer({ code }: client.ClientError): boolean {
  return code === 'OAUTH_RESPONSE_IS_NOT_JSON' || code === 'OAUTH_RESPONSE_IS_NOT_CONFORM'
}

/** What went wrong for the log: kinds and codes, and nothing that the provider or the browser sent. */
function inWords(error: unknown): string {
  if (error instanceof client.AuthorizationResponseError || error instanceof client.ResponseBodyError) {
    return `The provider answered ${error.error.replaceAll(/[^\w]/g, ' ').slice(0, 60)}.`
  }
  if (!(error instanceof Error)) return 'The provider could not be asked.'
  const code = 'code' in error && typeof error.code === 'string' ? ` (${error.code})` : ''
  return `${error.message.slice(0, 200)}${code}`
}
