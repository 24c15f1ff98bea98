import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider, { type ClientMetadata } from 'oidc-provider'

/** Somebody who can sign in at the provider: what it says of them. */
export interface ProviderPerson {
  readonly email?: string
  readonly email_verified?: boolean
}

/** A real OpenID provider on this machine. Its own forms are filled in by `signIn`. */
export interface TestProvider {
  readonly issuer: string
  /** Signs somebody in at an address of the provider; gives the address that the browser is sent back to. */
  signIn(address: string, login: string): Promise<string>
  stop(): Promise<void>
  /** Runs again where it ran before. */
  again(): Promise<void>
}

/** Starts the provider, with the clients that it knows and the people who can sign in. */
export async function startProvider(
  clients: readonly ClientMetadata[],
  people: Readonly<Record<string, ProviderPerson>>
): Promise<TestProvider> {
  let server = createServer()
  const port = await listen(server, 0)
  const issuer = `http://127.0.0.1:${port}`
  const provider = new Provider(issuer, {
    clients: [...clients],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    // As Microsoft Entra ID does: what was asked for stands in the ID token itself.
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: true } },
    cookies: { keys: ['only for tests'] },
    pkce: { required: () => true },
    findAccount: (_context, id) => ({ accountId: id, claims: () => ({ sub: id, ...people[id] }) })
  })
  const callback = provider.callback()
  const answer: RequestListener = (request, response) => void callback(request, response)
  server.on('request', answer)
  return {
    issuer,
    signIn: (address, login) => signIn(issuer, address, login),
    stop: () => close(server),
    again: async () => {
      server = createServer(answer)
      await listen(server, port)
    }
  }
}

async function signIn(issuer: string, address: string, login: string): Promise<string> {
  const jar = new Map<string, string>()
  let next = await ask(address, jar)
  for (let step = 0; step < 12; step += 1) {
    if (next.to !== undefined && !next.to.startsWith(issuer)) return next.to
    if (next.to !== undefined) {
      next = await ask(next.to, jar)
      continue
    }
    const [, action = ''] = /action="([^"]+)"/.exec(next.text) ?? []
    const [, prompt = ''] = /name="prompt" value="([^"]+)"/.exec(next.text) ?? []
    if (action === '') throw new Error(`The provider shows no form: ${next.text.slice(0, 500)}`)
    next = await ask(
      new URL(action, issuer).href,
      jar,
      new URLSearchParams({ prompt, login, password: 'any' })
    )
  }
  throw new Error('The provider never came to an end.')
}

async function ask(
  address: string,
  jar: Map<string, string>,
  form?: URLSearchParams
): Promise<{ readonly to: string | undefined; readonly text: string }> {
  const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
  const answer = await fetch(address, {
    redirect: 'manual',
    headers: { cookie },
    ...(form === undefined ? {} : { method: 'POST', body: form })
  })
  for (const set of answer.headers.getSetCookie()) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? []
    if (value === '') jar.delete(name)
    else jar.set(name, value)
  }
  const to = answer.headers.get('location')
  return { to: to === null ? undefined : new URL(to, address).href, text: await answer.text() }
}

async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}

async function close(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve))
  server.closeAllConnections()
  await closed
}
