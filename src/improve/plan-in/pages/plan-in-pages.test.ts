import { beforeAll, expect, it } from 'vitest'
import { ask, pagesForTests, wordsOf } from '../../../../test/ask.ts'
import { onTheEmbeddedEngine } from '../../../../test/databases.ts'
import { memberIn, seedPeople, signedInAt } from '../../../../test/people.ts'
import { gallerySite } from '../../../../test/pictures/gallery-site.ts'
import { councilPlan } from '../../../../test/plan-files.ts'
import { settableClock } from '../../../../test/settable-clock.ts'
import type { Member } from '../../../people/permissions/member.ts'
import type { Route } from '../../../people/permissions/route.ts'
import type { Upload, WebRequest } from '../../../platform/web/request.ts'
import { tablesOfFile } from '../../../reading/documents/tables-of-file.ts'
import type { ImproveTools } from '../../tools.ts'
import { everyBringInRoute } from '../every-bring-in-route.ts'

onTheEmbeddedEngine('the pages that bring a plan in', (database) => {
  const pageOf = pagesForTests()
  let routes: readonly Route[]
  let officer: Member
  let stranger: Member

  beforeAll(async () => {
    const { db } = database()
    await seedPeople(db)
    officer = await memberIn(db, 'leeds', 'governance-officer')
    stranger = await memberIn(db, 'bradford', 'link-officer')
    const site = { ...gallerySite, asset: (name: string) => `/assets/${name}` }
    const readers = {
      tablesOf: (bytes: Uint8Array, name: string) => tablesOfFile(bytes, name),
      read: () => Promise.reject(new Error('No report is read here'))
    }
    const tools = {
      db,
      site,
      readers,
      clock: settableClock(signedInAt),
      uploadBounds: { megabytes: 1, files: 1 }
    }
    routes = everyBringInRoute(tools as Partial<ImproveTools> as ImproveTools)
  })

  function sendFile(...content: Upload['content'][]) {
    async function* uploads(): AsyncGenerator<Upload> {
      for (const one of content)
        yield await Promise.resolve({ fileName: 'Our_plan.xlsx', content: one, form: {} })
    }
    return ask(routes, '/improve/bring-in', { method: 'POST', uploads }, officer)
  }

  const get = (address: string, member = officer) => ask(routes, address, {}, member)
  const post = (address: string, form: WebRequest['form'], member = officer) =>
    ask(routes, address, { method: 'POST', form }, member)

  async function received(): Promise<string> {
    const reply = await sendFile({ kind: 'bytes', bytes: councilPlan() })
    return reply.kind === 'redirect' ? reply.to : ''
  }

  it('say what is wrong with a file, beside where it is chosen', async () => {
    const page = await pageOf(await sendFile({ kind: 'bytes', bytes: Buffer.from('%PDF-1.7\n%%EOF') }))
    expect(await page.getByRole('alert').innerText()).toContain(
      '“Our_plan.xlsx” cannot be read. It is no table.'
    )
    expect(await page.getByLabel('The file').getAttribute('aria-describedby')).toContain('error')
    expect(wordsOf(await sendFile({ kind: 'too-large' }))).toContain('larger than 1 MB')
    expect(wordsOf(await sendFile({ kind: 'broken-off' }))).toContain('broke off')
    expect(wordsOf(await sendFile())).toContain('Choose the file that holds your plan')
    expect(wordsOf(await get('/improve/bring-in'))).toContain('No file was given yet.')
  })

  it('guess the columns, and keep what was chosen where it does not fit', async () => {
    const at = await received()
    const page = await pageOf(await get(at))
    expect(await page.getByLabel('Row that holds the headings').inputValue()).toBe('2')
    expect(await page.getByLabel('What “By when” holds').inputValue()).toBe('due')
    const form = {
      seen: '1',
      columns: '3',
      sheet: '0',
      'heading-row': '2',
      'column-0': 'reference',
      'column-1': 'finding'
    }
    const again = await pageOf(await post(at, form))
    expect(await again.getByRole('link', { name: 'Choose the column that holds the actions' }).count()).toBe(
      1
    )
    expect(await again.getByLabel('What “Recommendation” holds').inputValue()).toBe('finding')
    expect(await post(at, { ...form, 'heading-row': '3' })).toMatchObject({ kind: 'redirect', to: at })
    expect(await post(at, form)).toMatchObject({ kind: 'page', status: 409 })
  })

  it('lead to a plan with every row, as a page and as a file, and back', async () => {
    const at = await received()
    const words = await pageOf(await get(`${at}/words`))
    expect(await words.getByLabel('What is the new plan called?').inputValue()).toBe('Our plan')
    expect(await words.getByLabel('What “Amber” means').inputValue()).toBe('at-risk')
    expect(wordsOf(await get(`${at}/rows`))).toContain('Say what its words mean')
    const chosen = { seen: '1', title: 'Our plan', duplicates: 'suffix', plan: '' }
    expect(await post(`${at}/words`, chosen)).toMatchObject({ kind: 'redirect', to: `${at}/rows` })
    const rows = await pageOf(await get(`${at}/rows`))
    expect(await rows.getByRole('button', { name: 'Bring 3 actions in' }).count()).toBe(1)
    expect(await rows.getByRole('link', { name: 'Left out (3)' }).count()).toBe(1)
    const counts = await rows.locator('input[name=counts]').inputValue()
    expect(await post(`${at}/rows`, { seen: '2', counts: '1.1.0.0' })).toMatchObject({
      kind: 'page',
      status: 409
    })
    expect(await post(`${at}/rows`, { seen: '2', counts })).toMatchObject({ kind: 'redirect' })
    expect(wordsOf(await get(`${at}/rows?show=left-out`))).toContain('It has no action: “Priority 2”')
    const file = await get(`${at}/rows.csv`)
    const lines: string[] = []
    if (file.kind === 'stream') for await (const chunk of file.chunks) lines.push(chunk)
    expect(lines.join('')).toContain('4,Taken,')
    // What a spreadsheet would run stays words.
    expect(lines.join('')).toContain("'=Audit plans")
    expect(await post(`${at}/taken-back`, { seen: '3' })).toMatchObject({ kind: 'redirect' })
    expect(wordsOf(await get(`${at}/rows`))).toContain('Taken back 22 November 2026')
    expect(await post(`${at}/taken-back`, { seen: '4' })).toMatchObject({ kind: 'page', status: 409 })
  })

  it('are another authority’s to nobody', async () => {
    const at = await received()
    for (const page of ['', '/words', '/rows', '/rows.csv']) {
      expect(await get(`${at}${page}`, stranger)).toMatchObject({ kind: 'not-found' })
    }
    for (const page of ['/rows', '/taken-back', '/thrown-away']) {
      expect(await post(`${at}${page}`, { seen: '1', counts: '' }, stranger)).toMatchObject({
        kind: 'not-found'
      })
    }
    expect(await post(`${at}/thrown-away`, { seen: '1' })).toMatchObject({ kind: 'redirect' })
    expect(await get(at)).toMatchObject({ kind: 'not-found' })
  })
})
