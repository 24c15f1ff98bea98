import { beforeAll, expect, it } from 'vitest'
import { ask, pagesForTests, readingTools } from '../../../../test/ask.ts'
import { onBothEngines } from '../../../../test/databases.ts'
import { giveEverybodyAPassword, testPassword } from '../../../../test/passwords.ts'
import { memberIn, seedPeople, signedInAt } from '../../../../test/people.ts'
import { settableClock } from '../../../../test/settable-clock.ts'
import { peoplePaths } from '../../paths.ts'
import type { PeopleTools } from '../../tools.ts'
import { halfCookie } from '../half-sign-in.ts'
import { codeRoutes } from './code.tsx'
import { signInRoutes } from './sign-in.tsx'

const show = pagesForTests()

onBothEngines('the sign-in page', (database) => {
  const clock = settableClock(signedInAt)
  const routes = (changed: Partial<PeopleTools> = {}) => {
    const tools = { ...readingTools(database().db), clock, ...changed } as unknown as PeopleTools
    return [...signInRoutes(tools), ...codeRoutes(tools)]
  }
  const post = (form: Record<string, string>, from = '192.0.2.1') =>
    ask(routes(), peoplePaths.signIn('/account'), { method: 'POST', form, from })

  beforeAll(async () => {
    await seedPeople(database().db)
    await giveEverybodyAPassword(database().db)
  })

  it('can be filled in by a password manager, and pasted into', async () => {
    const page = await show(await ask(routes(), peoplePaths.signIn()))
    const email = page.getByLabel('Email address')
    const password = page.getByLabel('Password', { exact: true })
    expect(await email.getAttribute('autocomplete')).toBe('username')
    expect(await email.getAttribute('type')).toBe('email')
    expect(await password.getAttribute('autocomplete')).toBe('current-password')
    expect(await password.getAttribute('onpaste')).toBeNull()
    expect(await page.getByRole('link', { name: 'I have forgotten my password' }).count()).toBe(1)
  })

  it('offers the organisation’s accounts where there are some, and keeps the page to go on to', async () => {
    const offer = /Sign in with your council account/
    const without = await show(await ask(routes(), peoplePaths.signIn()))
    expect(await without.getByRole('button', { name: offer }).count()).toBe(0)
    const name = 'your council account'
    const page = await show(
      await ask(routes({ openId: { name } as PeopleTools['openId'] }), peoplePaths.signIn('/account'))
    )
    expect(await page.getByRole('button', { name: offer }).getAttribute('href')).toBe(
      '/sign-in/openid?next=%2Faccount'
    )
  })

  it('says what is missing, beside the field, and keeps the address', async () => {
    const empty = await show(await post({ email: '', password: '' }))
    expect(await empty.title()).toBe('Error: Sign in – Throughline')
    expect(await empty.getByRole('link', { name: 'Enter your email address' }).getAttribute('href')).toBe(
      '#email'
    )
    expect(await empty.getByRole('link', { name: 'Enter your password' }).getAttribute('href')).toBe(
      '#password'
    )
    const half = await show(await post({ email: 'leader@leeds.example', password: '' }))
    expect(await half.getByLabel('Email address').inputValue()).toBe('leader@leeds.example')
  })

  it('says the same of a wrong password and of an address that nobody has, and keeps no password', async () => {
    const words = []
    for (const email of ['leader@leeds.example', 'nobody@leeds.example']) {
      const reply = await post({ email, password: 'some other words' })
      expect(reply).toMatchObject({ kind: 'page', status: 422 })
      const page = await show(reply)
      expect(await page.getByLabel('Email address').inputValue()).toBe(email)
      expect(await page.getByLabel('Password', { exact: true }).inputValue()).toBe('')
      words.push(await page.getByRole('alert').innerText())
    }
    expect(words[0]).toContain('The email address or the password is not right')
    expect(words[0]).toBe(words[1])
  })

  it('says when to try again after too many tries', async () => {
    const form = { email: 'auditor@leeds.example', password: 'some other words' }
    for (let time = 0; time < 6; time += 1) await post(form, '192.0.2.7')
    const reply = await post(form, '192.0.2.7')
    expect(reply).toMatchObject({ kind: 'page', status: 429 })
    expect(await (await show(reply)).getByRole('alert').innerText()).toContain('Try again in 30 seconds')
  })

  it('leads whoever is signed in already to where they wanted to go', async () => {
    const me = await memberIn(database().db, 'leeds', 'leader')
    expect(await ask(routes(), peoplePaths.signIn('/account'), {}, me)).toEqual({
      kind: 'redirect',
      to: '/account'
    })
    expect(await ask(routes(), peoplePaths.signIn(), {}, me)).toEqual({ kind: 'redirect', to: '/my-work' })
  })

  it('says that one has signed out', async () => {
    const page = await show(await ask(routes(), peoplePaths.signedOut()))
    expect(await page.getByRole('status').innerText()).toContain('You have signed out')
  })

  it('signs in, and goes on', async () => {
    const reply = await post({ email: 'reader@leeds.example', password: testPassword })
    expect(reply).toMatchObject({ kind: 'redirect', to: '/account' })
  })

  it('asks for a code of whoever owes one, and sends everybody else back', async () => {
    const address = peoplePaths.signInCode('/account')
    expect(await ask(routes(), address)).toMatchObject({ kind: 'redirect', to: '/sign-in?next=%2Faccount' })
    const cookies = { [halfCookie]: 'forged' }
    const page = await show(await ask(routes(), address, { cookies }))
    expect(await page.getByLabel('One-time code').getAttribute('autocomplete')).toBe('one-time-code')
    const empty = await show(await ask(routes(), address, { cookies, method: 'POST', form: { code: ' ' } }))
    expect(await empty.getByRole('alert').innerText()).toContain('Enter the code')
    expect(await ask(routes(), address, { cookies, method: 'POST', form: { code: '123456' } })).toMatchObject(
      {
        kind: 'redirect',
        to: '/sign-in?next=%2Faccount'
      }
    )
  })
})
