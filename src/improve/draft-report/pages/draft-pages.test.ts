import { beforeAll, describe, expect, it } from 'vitest'
import { ask, pagesForTests, wordsOf } from '../../../../test/ask.ts'
import { onTheEmbeddedEngine } from '../../../../test/databases.ts'
import { memberIn, seedPeople, signedInAt } from '../../../../test/people.ts'
import { gallerySite } from '../../../../test/pictures/gallery-site.ts'
import { settableClock } from '../../../../test/settable-clock.ts'
import { fillPages, shelve } from '../../../../test/shelved-documents.ts'
import type { AuthoritySlug } from '../../../framework/authority-slug.ts'
import { type Member, scopeOf } from '../../../people/permissions/member.ts'
import type { Route } from '../../../people/permissions/route.ts'
import { inScope } from '../../../platform/database/scope.ts'
import type { Reply } from '../../../platform/web/reply.ts'
import type { ArrivingFile } from '../../../platform/web/request.ts'
import { documentPassages } from '../../../prepare/bookcase/text/document-passages.ts'
import { prepareThings } from '../../../prepare/things.ts'
import { openThings } from '../../../thread/things.ts'
import type { ImproveTools } from '../../tools.ts'
import { draftReportThings } from '../draft-report-things.ts'
import { draftsAsWork } from '../drafts-as-work.ts'
import { everyDraftReportRoute } from './every-draft-report-route.ts'

const leeds = 'leeds' as AuthoritySlug

/** The parts of a form as they come: its words, then each file. */
async function* filesOf(text: string, names: readonly string[]): AsyncGenerator<ArrivingFile> {
  async function* chunks(name: string) {
    if (name !== '') yield await Promise.resolve(Buffer.from(name))
  }
  for (const fileName of names)
    yield { kind: 'file', fileName, chunks: chunks(fileName), isCut: () => false, form: { text } }
}

onTheEmbeddedEngine('draft reports', (database) => {
  const clock = settableClock(signedInAt)
  const pageOf = pagesForTests()
  let routes: readonly Route[]
  let officer: Member
  let leader: Member
  let administrator: Member
  let stranger: Member
  let draft = ''

  beforeAll(async () => {
    const { db } = database()
    await seedPeople(db)
    await shelve(db, { id: 'audit', authority: leeds, title: 'Audit of practice' })
    await inScope(db, { kind: 'authority', authority: leeds }, (tx) =>
      fillPages(tx, leeds, 'audit', 1, ['Of 102 children in care, most are seen.'])
    )
    officer = await memberIn(db, 'leeds', 'link-officer')
    leader = await memberIn(db, 'leeds', 'leader')
    administrator = await memberIn(db, 'leeds', 'administrator')
    stranger = await memberIn(db, 'bradford', 'administrator')
    const site = { ...gallerySite, asset: (name: string) => `/assets/${name}` }
    const tools = { db, clock, site, uploadBounds: { megabytes: 1, files: 1 }, texts: [] }
    const readers = {
      read: () => Promise.resolve({ kind: 'refused', reason: 'not-a-pdf', because: 'It is no PDF.' } as const)
    }
    const passages = [documentPassages]
    const things = openThings([...prepareThings(clock), draftReportThings])
    routes = everyDraftReportRoute({
      ...{ ...tools, readers, passages, things }
    } as unknown as ImproveTools)
    const recorded = await post('/improve/draft-reports/new', officer, {
      ...{
        title: 'Standard inspection, October 2026',
        received: '2026-11-16',
        due: '',
        embargo: '2026-12-11'
      }
    })
    draft = recorded.kind === 'redirect' ? recorded.to.replace(/\?.*/, '') : ''
  })

  const get = (address: string, member: Member) => ask(routes, address, {}, member)
  const post = (address: string, member: Member, form: Record<string, string>) =>
    ask(routes, address, { method: 'POST', form }, member)
  const titlesOf = (reply: Reply) => (reply.kind === 'page' ? wordsOf(reply) : reply.kind)

  describe('to whoever is not on the list', () => {
    it('are not there', async () => {
      for (const member of [leader, administrator, stranger]) {
        for (const page of [
          '',
          '/details',
          '/text',
          '/comments/new',
          '/sent',
          '/against-final',
          '/comments-as/docx'
        ]) {
          expect(await get(`${draft}${page}`, member)).toMatchObject({ kind: 'not-found' })
        }
        const form = { kind: 'fact', paragraph: '1', wrong: 'It', should: 'That' }
        expect(await post(`${draft}/comments/new`, member, form)).toMatchObject({ kind: 'not-found' })
      }
      expect(await get(`${draft}/knowers`, leader)).toMatchObject({ kind: 'not-found' })
      expect(await get(`${draft}/knowers`, stranger)).toMatchObject({ kind: 'not-found' })
      expect(titlesOf(await get('/improve/draft-reports', leader))).not.toContain('October 2026')
    })

    it('are no thing of the thread and no work', async () => {
      const id = draft.split('/').at(-1) ?? ''
      const seen = (member: Member) =>
        inScope(database().db, scopeOf(member), async (tx) => ({
          things: await draftReportThings.describe(tx, member, [{ kind: 'draft-report', id }]),
          found: await draftReportThings.find(tx, member, 'october', 5),
          work: await draftsAsWork.workOf(tx, member, '2026-11-22' as never, clock.now())
        }))
      expect(await seen(leader)).toEqual({ things: [], found: [], work: [] })
      const known = await seen(officer)
      expect([known.things.length, known.found.length]).toEqual([1, 1])
      expect(known.work).toMatchObject([{ dueOn: '2026-11-23' }])
    })

    it('show an administrator who knows, and no word more', async () => {
      const list = await get(`${draft}/knowers`, administrator)
      expect(wordsOf(list)).toContain('Leeds link-officer')
      expect(list.kind === 'page' && list.html).not.toContain('October 2026')
    })
  })

  it('say on every page that they are in confidence, and note once who opened them', async () => {
    for (const page of ['', '/details', '/text', '/knowers', '/comments/new', '/sent']) {
      expect(wordsOf(await get(`${draft}${page}`, officer))).toContain(
        'Under embargo until the end of 11 December 2026'
      )
    }
    await get(draft, officer)
    const readings = await inScope(database().db, scopeOf(officer), (tx) =>
      tx.selectFrom('trail.entry').select('action').where('action', '=', 'open draft report').execute()
    )
    expect(readings).toHaveLength(1)
  })

  it('open to somebody who is added, and close again', async () => {
    const wrong = await post(`${draft}/knowers`, officer, { account: '', name: '', since: '', how: '' })
    const page = await pageOf(wrong)
    expect(await page.getByRole('link', { name: 'Choose a person, or enter who knows' }).count()).toBe(1)
    const added = { account: leader.account, name: '', since: '2026-11-17', how: 'In a meeting' }
    expect(await post(`${draft}/knowers`, administrator, added)).toMatchObject({ kind: 'redirect' })
    expect(titlesOf(await get(draft, leader))).toContain('Leeds leader, since 17 November 2026')
    const list = await pageOf(await get(`${draft}/knowers`, officer))
    const row = list.getByRole('row').filter({ hasText: 'In a meeting' })
    const knower = await row.locator('input[name=knower]').inputValue()
    await post(`${draft}/knowers/removed`, officer, { knower })
    expect(await get(draft, leader)).toMatchObject({ kind: 'not-found' })
    const last = await (await pageOf(await get(`${draft}/knowers`, officer)))
      .locator('input[name=knower]')
      .inputValue()
    expect(await post(`${draft}/knowers/removed`, officer, { knower: last })).toMatchObject({
      kind: 'bad-request'
    })
  })

  it('take their words in one form, and keep what was pasted where a file is wrong', async () => {
    const sent = (text: string, ...names: string[]) =>
      ask(routes, `${draft}/text`, { method: 'POST', files: () => filesOf(text, names) }, officer)
    const empty = await pageOf(await sent('', ''))
    expect(await empty.getByRole('link', { name: 'Paste the words of the draft, or choose' }).count()).toBe(1)
    const wrong = await pageOf(await sent('', 'draft.docx'))
    expect(await wrong.getByRole('alert').innerText()).toContain('“draft.docx” cannot be read. It is no PDF.')
    const both = await pageOf(await sent('1. Children wait.', 'draft.pdf'))
    expect(await both.getByLabel('Paste its words').inputValue()).toBe('1. Children wait.')
    expect(await both.getByRole('alert').innerText()).toContain('not both')
    expect(await sent('1. Children wait.', '')).toMatchObject({ kind: 'redirect' })
    expect(
      await ask(routes, `${draft}/text`, { method: 'POST', files: () => filesOf('1. It', ['']) }, leader)
    ).toMatchObject({
      kind: 'not-found'
    })
  })

  it('cite the evidence of a comment, and say when its words went', async () => {
    const of = await post('/improve/draft-reports/new', officer, { title: 'Another', received: '2026-11-16' })
    const other = of.kind === 'redirect' ? of.to.replace(/\?.*/, '') : ''
    const comment = { kind: 'fact', paragraph: '2', wrong: 'The figure', should: '102 children' }
    await post(`${other}/comments/new`, officer, comment)
    const shown = await pageOf(await get(other, officer))
    const link = shown.getByRole('link', { name: 'Cite its evidence in comment 1' })
    const evidence = (await link.getAttribute('href')) ?? ''
    const found = await pageOf(await get(`${evidence}?q=audit`, officer))
    expect(await found.getByRole('radio').count()).toBe(2)
    const cite = (fields: Record<string, string>) =>
      post(evidence, officer, { seen: '1', q: 'audit', thing: 'document:audit', ...fields })
    const wrong = await pageOf(await cite({ page: '1', quote: 'Of 120 children in care' }))
    expect(await wrong.getByRole('alert').innerText()).toContain('do not stand on page 1')
    expect(await wrong.getByLabel('Its own words').inputValue()).toBe('Of 120 children in care')
    expect(await wrong.getByLabel('Audit of practice').isChecked()).toBe(true)
    expect(await cite({ thing: '' })).toMatchObject({ kind: 'page', status: 422 })
    const quoted = { page: '1', quote: 'Of 102 children in care' }
    expect(await cite(quoted)).toMatchObject({ kind: 'redirect' })
    expect(await cite(quoted)).toMatchObject({ kind: 'page', status: 409 })
    const stands = 'Audit of practice , page 1: “Of 102 children in care”'
    expect(wordsOf(await get(other, officer))).toContain(stands)
    const links = await inScope(database().db, scopeOf(officer), (tx) =>
      draftReportThings.linksOf(tx, officer, [{ kind: 'document', id: 'audit' }])
    )
    expect(links).toMatchObject([{ relation: 'cites', to: { kind: 'document', id: 'audit' } }])
    const unseen = await inScope(database().db, scopeOf(leader), (tx) =>
      draftReportThings.linksOf(tx, leader, [{ kind: 'document', id: 'audit' }])
    )
    expect(unseen).toEqual([])
    await shelve(database().db, { id: 'audit', authority: leeds, version: 2 })
    await inScope(database().db, { kind: 'authority', authority: leeds }, async (tx) => {
      await tx.updateTable('prepare.document').set({ newest_version: 2 }).where('id', '=', 'audit').execute()
      await fillPages(tx, leeds, 'audit', 2, ['Something else altogether.'])
    })
    expect(wordsOf(await get(other, officer))).toContain('stand nowhere in version 2 any more')
  })

  it('take comments, which are decided, sent as they are, and answered', async () => {
    const empty = await post(`${draft}/comments/new`, officer, { wrong: 'The figure is another' })
    const form = await pageOf(empty)
    expect(await form.getByLabel('What is wrong?').inputValue()).toBe('The figure is another')
    expect(await form.getByRole('link', { name: 'Enter what it should say' }).count()).toBe(1)
    const comment = {
      ...{
        kind: 'fact',
        paragraph: '12',
        page: '4',
        says: '120 children are in care',
        wrong: 'The figure is another'
      },
      ...{ should: '102 children are in care', evidence: 'Return of 31 March' }
    }
    await post(`${draft}/comments/new`, officer, comment)
    expect(titlesOf(await post(`${draft}/sent`, officer, { sent: '2026-11-20' }))).toContain('These wait: 1')
    const page = await pageOf(await get(draft, officer))
    const [action = ''] = await page
      .locator('form[action$="/decided"]')
      .evaluateAll((forms) => forms.map((one) => one.getAttribute('action') ?? ''))
    await post(action, officer, { seen: '1', to: 'send' })
    expect(await post(action, officer, { seen: '1', to: 'leave-out' })).toMatchObject({
      kind: 'page',
      status: 422
    })
    expect(await post(`${draft}/sent`, officer, { sent: '2026-11-20' })).toMatchObject({ kind: 'redirect' })
    expect(await get(`${draft}/comments/new`, officer)).toMatchObject({ kind: 'not-found' })
    const reply = action.replace(/decided$/, 'reply')
    const answered = { seen: '2', reply: 'accepted', words: 'We have changed it', on: '2026-11-21' }
    expect(await post(reply, officer, answered)).toMatchObject({ kind: 'redirect' })
    expect(wordsOf(await get(draft, officer))).toContain('Accepted on 21 November 2026: We have changed it')
    const file = await get(`${draft}/comments-as/html`, officer)
    expect(file).toMatchObject({ kind: 'file', fileName: 'comments-on-draft-2026-11-16.html' })
    const trail = await inScope(database().db, scopeOf(officer), (tx) =>
      tx
        .selectFrom('trail.entry')
        .select(['before', 'after'])
        .where('subject_kind', '=', 'draft-report')
        .execute()
    )
    expect(JSON.stringify(trail)).not.toContain('children are in care')
  })
})
