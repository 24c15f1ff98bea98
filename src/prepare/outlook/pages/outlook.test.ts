import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { ask, pagesForTests, readingTools } from '../../../../test/ask.ts'
import { onBothEngines } from '../../../../test/databases.ts'
import { memberIn, seedPeople, signedInAt } from '../../../../test/people.ts'
import { seedRecord } from '../../../../test/seeded-record.ts'
import type { Role } from '../../../people/permissions/roles.ts'
import { inScope } from '../../../platform/database/scope.ts'
import type { WebRequest } from '../../../platform/web/request.ts'
import type { PrepareTools } from '../../tools.ts'
import { outlookTexts } from '../outlook-texts.ts'
import { everyOutlookRoute } from './every-outlook-route.ts'

/** What a form sends along without showing it. */
function hiddenFields(html: string): Record<string, string> {
  return Object.fromEntries(
    [...html.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(([input]) => [
      ...[/name="([^"]*)"/.exec(input)?.[1] ?? '', /value="([^"]*)"/.exec(input)?.[1] ?? '']
    ])
  ) as Record<string, string>
}

const show = pagesForTests()

onBothEngines('the page of what comes next', (database) => {
  const db = () => database().db
  beforeAll(async () => {
    await seedRecord(db())
    await seedPeople(db())
  })
  afterEach(() =>
    inScope(db(), { kind: 'installation' }, (tx) => tx.deleteFrom('prepare.outlook_overruling').execute())
  )
  const routes = () => {
    const tools = {
      ...readingTools(db()),
      clock: { now: () => signedInAt },
      onwards: () => [],
      texts: outlookTexts
    }
    return everyOutlookRoute(tools as Partial<PrepareTools> as PrepareTools)
  }
  const reply = async (address: string, role: Role = 'link-officer', request: Partial<WebRequest> = {}) =>
    ask(routes(), address, request, await memberIn(db(), 'leeds', role))
  const open = async (address: string, role?: Role) => show(await reply(address, role))
  const send = (address: string, form: Record<string, string>) =>
    reply(address, 'link-officer', { method: 'POST', form })
  const days = {
    'earliest-day': '1',
    'earliest-month': '3',
    'earliest-year': '2027',
    'latest-day': '30',
    'latest-month': '6',
    'latest-year': '2027'
  }

  it('says the sentence first, then three dates, the rule, how sure it is, and the figure', async () => {
    const page = await open('/prepare/outlook', 'reader')
    expect(await page.locator('.tl-lead').innerText()).toBe(
      'Between December 2027 and December 2028, with June 2028 in the middle, a short inspection is to be expected, by rule N8.'
    )
    expect(await page.locator('.tl-facts dt').allInnerTexts()).toEqual(['Earliest', 'The middle', 'Latest'])
    expect(
      await page.getByText('said by a secondary source, not read in the guidance itself').count()
    ).toBeGreaterThan(0)
    expect(await page.getByText(/Tried on \d+ past inspections/).count()).toBe(1)
    expect(await page.getByText('At least one focused visit or joint inspection').count()).toBe(1)
    expect(await page.getByText(/no visit is known here/).count()).toBe(1)
    expect(await page.locator('.tl-chart__sentence').innerText()).toContain('Leeds now: 16.8 months')
  })

  it('offers to overrule only to whoever plans activities', async () => {
    const offer = { name: 'Say that something else is expected' }
    expect(await (await open('/prepare/outlook', 'leader')).getByRole('link', offer).count()).toBe(1)
    expect(await (await open('/prepare/outlook', 'reader')).getByRole('link', offer).count()).toBe(0)
  })

  it('shows what people expect beside the rules’ answer, and never instead of it', async () => {
    const sent = await send('/prepare/outlook/overrule', {
      ...{ ...days, kind: 'ilacs-standard', reason: 'Said by our <b>HMI</b>' }
    })
    expect(sent).toEqual({ kind: 'redirect', to: '/prepare/outlook?done=overruled' })
    const page = await open('/prepare/outlook?done=overruled')
    expect(await page.locator('.tl-lead').innerText()).toContain('by rule N8')
    const beside = page.locator('.govuk-inset-text')
    expect(await beside.innerText()).toContain(
      'Expected here: a standard inspection between 1 March 2027 and 30 June 2027.'
    )
    expect(await beside.innerText()).toContain('Said by our <b>HMI</b>')
    expect(await beside.innerText()).toContain('Leeds link-officer, 22 November 2026')
    await beside.getByRole('link', { name: 'Withdraw this' }).click({ trial: true })
  })

  it('keeps a reason as a draft while it is written, and lets go of it once it is said', async () => {
    const form = await reply('/prepare/outlook/overrule')
    const hidden = form.kind === 'page' ? hiddenFields(form.html) : {}
    const kept = await send('/prepare/outlook/overrule', {
      ...{ ...hidden, ...days, kind: 'jtai', reason: 'Half a thought', 'draft.keep': 'yes' }
    })
    expect(kept).toMatchObject({ kind: 'page', status: 200 })
    expect(await (await open('/prepare/outlook/overrule')).getByLabel('Why?').inputValue()).toBe(
      'Half a thought'
    )
    const again = await reply('/prepare/outlook/overrule')
    const said = await send('/prepare/outlook/overrule', {
      ...(again.kind === 'page' ? hiddenFields(again.html) : {}),
      ...{ ...days, kind: 'jtai', reason: 'A whole thought' }
    })
    expect(said.kind).toBe('redirect')
    const page = await open('/prepare/outlook')
    await send((await page.getByRole('link', { name: 'Withdraw this' }).getAttribute('href')) ?? '', {
      because: 'Only tried'
    })
    expect(await (await open('/prepare/outlook/overrule')).getByLabel('Why?').inputValue()).toBe('')
  })

  it('gives everything typed back with what is wrong', async () => {
    const sent = await send('/prepare/outlook/overrule', {
      ...{ ...days, 'latest-month': '2', kind: 'jtai', reason: 'Heard of it' }
    })
    expect(sent).toMatchObject({ status: 422 })
    const page = await show(sent)
    expect(
      await page.getByRole('link', { name: 'Enter the latest day, a real date' }).getAttribute('href')
    ).toBe('#latest-day')
    expect(await page.getByLabel('Why?').inputValue()).toBe('Heard of it')
    expect(await page.getByLabel('Joint targeted area inspection').isChecked()).toBe(true)
    expect(await page.getByRole('group', { name: 'Latest day' }).getByLabel('Month').inputValue()).toBe('2')
  })

  it('withdraws with a reason, and keeps both in the history', async () => {
    await send('/prepare/outlook/overrule', { ...days, kind: 'ilacs-standard', reason: 'Said by our HMI' })
    const page = await open('/prepare/outlook')
    const href = (await page.getByRole('link', { name: 'Withdraw this' }).getAttribute('href')) ?? ''
    expect(await send(href, { because: '' })).toMatchObject({ status: 422 })
    expect(await send(href, { because: 'A misunderstanding' })).toMatchObject({ kind: 'redirect' })
    expect(await send(href, { because: 'Once more' })).toMatchObject({ status: 409 })
    const after = await open('/prepare/outlook')
    expect(await after.getByText('A misunderstanding').count()).toBe(1)
    expect(await after.locator('.govuk-inset-text').count()).toBe(0)
  })

  it('is there as data, and for nobody else’s authority', async () => {
    const data = await reply('/prepare/outlook.json')
    expect(data).toMatchObject({
      kind: 'json',
      body: {
        authority: { slug: 'leeds' },
        next: { ruleId: 'N8', inspection: 'ilacs-short' },
        overrulings: []
      }
    })
    expect(await reply('/prepare/outlook/overrulings/never-was/withdraw')).toMatchObject({
      kind: 'not-found'
    })
  })

  describe('where nobody can say', () => {
    afterEach(async () => {
      await db()
        .updateTable('record.authority')
        .set({ abolished_on: null })
        .where('slug', '=', 'leeds')
        .execute()
    })

    it('says so for an authority that is no more', async () => {
      await db()
        .updateTable('record.authority')
        .set({ abolished_on: '2026-04-01' })
        .where('slug', '=', 'leeds')
        .execute()
      const page = await open('/prepare/outlook')
      expect(await page.locator('.tl-lead').innerText()).toBe(
        'Leeds is no more, so nothing comes next. Its successors have outlooks of their own.'
      )
      expect(await page.locator('.tl-facts').count()).toBe(0)
    })

    it('says so for an authority without any inspection', async () => {
      await db().deleteFrom('record.judgement').execute()
      const page = await open('/prepare/outlook')
      expect(await page.locator('.tl-lead').innerText()).toContain('no inspection of Leeds is in the record')
      expect(await page.getByText('could not be tried yet').count()).toBe(1)
      expect(await page.locator('.tl-chart').count()).toBe(0)
    })
  })
})
