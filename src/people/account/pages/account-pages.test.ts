import { TOTP } from 'otpauth'
import { beforeAll, expect, it } from 'vitest'
import { ask, pagesForTests, readingTools } from '../../../../test/ask.ts'
import { onBothEngines } from '../../../../test/databases.ts'
import { giveEverybodyAPassword, testPassword } from '../../../../test/passwords.ts'
import { memberIn, seedPeople, signedInAt } from '../../../../test/people.ts'
import { settableClock } from '../../../../test/settable-clock.ts'
import { peoplePaths } from '../../paths.ts'
import { nobody } from '../../permissions/caller.ts'
import type { Member } from '../../permissions/member.ts'
import type { PeopleTools } from '../../tools.ts'
import { ownAccountRoutes } from '../routes.ts'

const show = pagesForTests()

onBothEngines('the pages of one’s own account', (database) => {
  const clock = settableClock(signedInAt)
  let me: Member
  const tools = () => ({ ...readingTools(database().db), clock, idleMinutes: 120 }) as unknown as PeopleTools
  const get = (address: string) => ask(ownAccountRoutes(tools()), address, {}, me)
  const post = (address: string, form: Record<string, string>) =>
    ask(ownAccountRoutes(tools()), address, { method: 'POST', form }, me)

  beforeAll(async () => {
    await seedPeople(database().db)
    await giveEverybodyAPassword(database().db)
    me = await memberIn(database().db, 'leeds', 'leader')
  })

  it('are for whoever is signed in, and about nobody but themselves', async () => {
    const routes = ownAccountRoutes(tools())
    expect(new Set(routes.map(({ permission }) => permission))).toEqual(new Set(['signed-in']))
    expect(await ask(routes, peoplePaths.account(), {}, nobody)).toMatchObject({ kind: 'not-found' })
  })

  it('show who one is, how one signs in and where', async () => {
    const page = await show(await get(peoplePaths.account()))
    const rows = await page.locator('.govuk-summary-list__row').allInnerTexts()
    expect(rows.map((row) => row.replace(/\s+/g, ' ').trim())).toEqual([
      'Name Leeds leader Change name',
      'Email address leader@leeds.example',
      'Work Leeds: leader',
      'Password Set Change password',
      'One-time codes Off Turn on one-time codes'
    ])
    const sessions = page.getByRole('table', { name: 'Where you are signed in' })
    expect(await sessions.getByRole('row').nth(1).innerText()).toMatch(
      /Firefox on Linux \(this browser\)[\s\S]*22 November 2026 at 12:00pm/
    )
    expect(await page.getByText('bradford').count()).toBe(0)
  })

  it('say what was done, and only what we know of', async () => {
    const page = await show(await get(peoplePaths.account('name')))
    expect(await page.getByRole('alert').innerText()).toContain('Your name is changed')
    const other = await show(await get(`${peoplePaths.account()}?done=constructor`))
    expect(await other.getByRole('alert').count()).toBe(0)
  })

  it('take a new name, and keep what was typed when it cannot be one', async () => {
    const long = 'a'.repeat(101)
    const reply = await post(peoplePaths.accountName(), { name: long })
    expect(reply).toMatchObject({ kind: 'page', status: 422 })
    expect(await (await show(reply)).getByLabel('Your full name').inputValue()).toBe(long)
    expect(await post(peoplePaths.accountName(), {})).toMatchObject({ status: 422 })
    expect(await post(peoplePaths.accountName(), { name: 'Lee Leader' })).toEqual({
      kind: 'redirect',
      to: '/account?done=name'
    })
  })

  it('say beside the field what is wrong with a password, and give none back', async () => {
    const reply = await post(peoplePaths.accountPassword(), { old: testPassword, chosen: 'short' })
    const page = await show(reply)
    expect(await page.getByRole('alert').getByRole('link').getAttribute('href')).toBe('#chosen')
    expect(await page.getByLabel('New password', { exact: true }).inputValue()).toBe('')
    expect(await page.getByLabel('New password', { exact: true }).getAttribute('autocomplete')).toBe(
      'new-password'
    )
    expect(await page.getByLabel('Present password', { exact: true }).inputValue()).toBe('')
    const wrong = await show(
      await post(peoplePaths.accountPassword(), { old: 'x', chosen: 'window paper ladder' })
    )
    expect(await wrong.getByRole('alert').innerText()).toContain('This is not your present password')
    const none = await show(await post(peoplePaths.accountPassword(), {}))
    expect(await none.getByRole('alert').innerText()).toContain('Enter your present password')
  })

  it('turn codes on with a picture or a key, and show the recovery codes once', async () => {
    expect(await get(peoplePaths.accountCodesSetUp())).toEqual({ kind: 'redirect', to: '/account/codes' })
    const wrong = await show(await post(peoplePaths.accountCodes(), { password: 'x' }))
    expect(await wrong.getByRole('alert').innerText()).toContain('not your present password')
    expect(await post(peoplePaths.accountCodes(), { password: testPassword })).toEqual({
      kind: 'redirect',
      to: '/account/codes/set-up'
    })
    const page = await show(await get(peoplePaths.accountCodesSetUp()))
    expect(await page.getByRole('img', { name: /for the camera of your phone/ }).count()).toBe(1)
    const secret = (await page.locator('.tl-key').innerText()).replaceAll(' ', '')
    const failed = await show(await post(peoplePaths.accountCodesSetUp(), { code: 'abc' }))
    expect(await failed.getByRole('alert').innerText()).toContain('not the code of this moment')
    // The same key stays, so that the phone need not be shown it again.
    expect((await failed.locator('.tl-key').innerText()).replaceAll(' ', '')).toBe(secret)
    const code = new TOTP({ secret }).generate({ timestamp: clock.now().getTime() })
    const on = await post(peoplePaths.accountCodesSetUp(), { code })
    expect(on.cookies).toHaveLength(1)
    const codes = await show(on)
    expect(await codes.getByRole('heading', { level: 1 }).innerText()).toBe('One-time codes are on')
    expect(
      await codes
        .getByRole('listitem')
        .filter({ hasText: /^\w{4}(-\w{4}){5}$/ })
        .count()
    ).toBe(8)
    const account = await show(await get(peoplePaths.account()))
    expect(await account.getByText('On, 8 recovery codes left').count()).toBe(1)
  })

  it('renew recovery codes and turn codes off, each by the password', async () => {
    const both = await show(await get(peoplePaths.accountCodes()))
    expect(await both.getByRole('button').allInnerTexts()).toEqual(
      expect.arrayContaining(['Make new recovery codes', 'Turn codes off'])
    )
    const wrong = await show(await post(peoplePaths.accountCodesOff(), { password: 'x' }))
    expect(await wrong.getByRole('alert').getByRole('link').getAttribute('href')).toBe('#off-password')
    const renewed = await show(await post(peoplePaths.recoveryCodes(), { password: testPassword }))
    expect(await renewed.getByRole('heading', { level: 1 }).innerText()).toBe('Your new recovery codes')
    expect(await post(peoplePaths.accountCodesOff(), { password: testPassword })).toMatchObject({
      kind: 'redirect',
      to: '/account?done=codes-off'
    })
  })

  it('end one’s own sessions and nobody else’s', async () => {
    expect(await post(peoplePaths.sessionEnd(), { session: 'session-reader-leeds' })).toEqual({
      kind: 'redirect',
      to: '/account?done=no-session'
    })
    expect(await post(peoplePaths.sessionEnd(), {})).toMatchObject({ to: '/account?done=no-session' })
    const mine = await post(peoplePaths.sessionEnd(), { session: me.session })
    expect(mine).toMatchObject({ kind: 'redirect', to: '/sign-in?signed-out=yes' })
    expect(mine.cookies).toEqual([{ name: '__Host-session', value: '', maxAgeSeconds: 0 }])
  })
})
