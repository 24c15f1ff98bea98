import { afterAll, beforeAll, expect, it } from 'vitest'
import { ask, wordsOf } from '../../../../test/ask.ts'
import { onBothEngines } from '../../../../test/databases.ts'
import { startProvider, type TestProvider } from '../../../../test/openid-provider.ts'
import { memberIn, seedPeople, signedInAt } from '../../../../test/people.ts'
import { gallerySite } from '../../../../test/pictures/gallery-site.ts'
import { inScope } from '../../../platform/database/scope.ts'
import type { Reply } from '../../../platform/web/reply.ts'
import { invite } from '../../members/actions/invite.ts'
import type { Caller } from '../../permissions/caller.ts'
import type { Route } from '../../permissions/route.ts'
import { keepPasswordHash } from '../../sign-in/account-store.ts'
import { callerOf } from '../../sign-in/caller-of.ts'
import { hashPassword } from '../../sign-in/password-hash.ts'
import { findSession } from '../../sign-in/session-store.ts'
import type { PeopleTools } from '../../tools.ts'
import { openProvider } from '../provider.ts'
import { openIdRoutes } from './openid.tsx'
import { ownOpenIdRoutes } from './own-openid.tsx'

const site = 'http://localhost:3000'

onBothEngines('signing in at a provider', (database) => {
  let there: TestProvider
  let routes: Route[]
  const problems: string[] = []
  beforeAll(async () => {
    const { db } = database()
    await seedPeople(db)
    there = await startProvider(
      [
        {
          client_id: 'throughline',
          client_secret: 'secret',
          redirect_uris: [`${site}/sign-in/openid/return`],
          token_endpoint_auth_method: 'client_secret_post'
        }
      ],
      { jo: { email: 'jo@leeds.example' }, al: { email: 'auditor@leeds.example', email_verified: true } }
    )
    const settings = {
      issuer: there.issuer,
      clientId: 'throughline',
      clientSecret: 'secret',
      name: 'your Leeds account',
      trustedDomains: []
    }
    const tools: Partial<PeopleTools> = {
      db,
      site: { ...gallerySite, asset: (name) => `/assets/${name}` },
      clock: { now: () => signedInAt },
      openId: openProvider(settings, site),
      tellProviderProblem: (because) => problems.push(because)
    }
    routes = [...openIdRoutes(tools as PeopleTools), ...ownOpenIdRoutes(tools as PeopleTools)]
  })
  afterAll(() => there.stop())

  /** Goes to the provider and back in one browser: what it is shown, and its cookies. */
  async function comeBack(login: string, next = '', caller?: Caller) {
    const begun = await ask(routes, `/sign-in/openid?next=${encodeURIComponent(next)}`)
    if (begun.kind !== 'redirect') throw new Error(begun.kind)
    const address = new URL(await there.signIn(begun.to, login))
    const reply = await ask(
      routes,
      `${address.pathname}${address.search}`,
      { cookies: cookiesOf(begun) },
      caller
    )
    return { reply, cookies: cookiesOf(reply), address, begun }
  }
  const callerWith = async (cookies: Record<string, string>) => {
    const found = await findSession(database().db, cookies['__Host-session'] ?? '', signedInAt)
    return found && callerOf(found)
  }

  it('takes up the invitation whose address was opened, and goes to the work', async () => {
    const admin = await memberIn(database().db, 'leeds', 'administrator')
    const asked = {
      email: 'jo@leeds.example',
      name: 'Jo Smith',
      roles: ['leader'] as const,
      from: undefined,
      until: undefined,
      scope: []
    }
    const invited = await invite(database().db, { now: () => signedInAt }, admin, asked, false)
    if (invited.kind !== 'invited') throw new Error(invited.kind)
    const { reply, cookies } = await comeBack('jo', `/invitations/${invited.token}`)
    expect(reply).toMatchObject({ kind: 'redirect', to: '/my-work' })
    expect(await callerWith(cookies)).toMatchObject({ name: 'Jo Smith', roles: ['leader'] })
  })

  it('goes on to the page that was wanted, of this site alone', async () => {
    expect((await comeBack('jo', '/people')).reply).toMatchObject({ to: '/people' })
    expect((await comeBack('jo', 'https://elsewhere.example/')).reply).toMatchObject({ to: '/my-work' })
    expect((await comeBack('jo', '//elsewhere.example/')).reply).toMatchObject({ to: '/my-work' })
  })

  it('connects an account once its owner has signed in to it', async () => {
    const { reply, cookies } = await comeBack('al')
    expect(reply).toMatchObject({ kind: 'page', status: 403 })
    expect(wordsOf(reply)).toContain('no account here is connected to that')
    expect(await callerWith(cookies)).toBeUndefined()
    const auditor = await memberIn(database().db, 'leeds', 'auditor')
    expect(wordsOf(await ask(routes, '/account/openid', { cookies }, auditor))).toContain(
      'auditor@leeds.example'
    )
    const hash = await hashPassword('coffee train fish')
    await inScope(database().db, { kind: 'installation' }, (tx) =>
      keepPasswordHash(tx, 'auditor-leeds', hash)
    )
    const says = (password: string) => {
      const post = { method: 'POST', form: { do: 'connect', password }, cookies }
      return ask(routes, '/account/openid', post, auditor)
    }
    const refused = await says('a guess')
    expect(refused).toMatchObject({ kind: 'page', status: 422 })
    expect(wordsOf(refused)).toContain('This is not your present password')
    expect(await says('coffee train fish')).toMatchObject({ to: '/account/openid?done=connected' })
    const again = await comeBack('al')
    expect((await callerWith(again.cookies))?.account).toBe('auditor-leeds')
  })

  it('takes somebody who is signed in straight to connecting', async () => {
    const leader = await memberIn(database().db, 'leeds', 'leader')
    const { reply, cookies } = await comeBack('another', '/account/openid', leader)
    expect(reply).toMatchObject({ kind: 'redirect', to: '/account/openid' })
    expect(cookies['__Host-openid-pending']).toBeTruthy()
  })

  it('lets nobody in who did not begin in this browser, or comes back twice', async () => {
    const { address, begun } = await comeBack('jo')
    const stranger = await ask(routes, `${address.pathname}${address.search}`)
    expect(wordsOf(stranger)).toContain('That did not work')
    const replayed = await ask(routes, `${address.pathname}${address.search}`, { cookies: cookiesOf(begun) })
    expect(wordsOf(replayed)).toContain('Nobody is signed in.')
    expect(cookiesOf(replayed)['__Host-session']).toBeUndefined()
  })

  it('leads to the password where the provider is down, and notes why without anybody’s data', async () => {
    const begun = await ask(routes, '/sign-in/openid?next=/people')
    if (begun.kind !== 'redirect') throw new Error(begun.kind)
    const address = new URL(await there.signIn(begun.to, 'jo'))
    await there.stop()
    const down = await ask(routes, `${address.pathname}${address.search}`, { cookies: cookiesOf(begun) })
    expect(down).toMatchObject({ kind: 'redirect', to: '/sign-in?provider=down&next=%2Fpeople' })
    expect(problems.at(-1)).toBeTruthy()
    expect(problems.join()).not.toMatch(/jo@|code=|state=/)
  })
})

function cookiesOf(reply: Reply): Record<string, string> {
  return Object.fromEntries(
    (reply.cookies ?? [])
      .filter(({ maxAgeSeconds }) => maxAgeSeconds !== 0)
      .map(({ name, value }) => [name, value])
  )
}
