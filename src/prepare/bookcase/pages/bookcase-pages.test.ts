import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask, wordsOf } from '../../../../test/ask.ts'
import { onTheEmbeddedEngine } from '../../../../test/databases.ts'
import { memberIn, seedPeople, signedInAt } from '../../../../test/people.ts'
import { gallerySite } from '../../../../test/pictures/gallery-site.ts'
import { isoDate } from '../../../framework/iso-date.ts'
import type { Member } from '../../../people/permissions/member.ts'
import { scopeOf } from '../../../people/permissions/member.ts'
import type { Role } from '../../../people/permissions/roles.ts'
import type { Route } from '../../../people/permissions/route.ts'
import { inScope } from '../../../platform/database/scope.ts'
import { openArrivingStore } from '../../../platform/files/arriving-store.ts'
import { openContentStore } from '../../../platform/files/content-store.ts'
import type { Reply } from '../../../platform/web/reply.ts'
import { preparePaths } from '../../paths.ts'
import type { PrepareTools } from '../../tools.ts'
import { noteToldBookcasesEverywhere } from '../actions/note-told-bookcases.ts'
import { documentsAsWork } from '../documents-as-work.ts'
import { everyBookcaseRoute } from '../every-bookcase-route.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)

async function* pieces(text: string): AsyncGenerator<Uint8Array> {
  yield bytesOf(text)
}

onTheEmbeddedEngine('the bookcase', (database) => {
  let directory: string
  let routes: Route[]
  beforeAll(async () => {
    const { db } = database()
    await seedPeople(db)
    await inScope(db, { kind: 'installation' }, (tx) =>
      tx
        .insertInto('people.post')
        .values({ authority: 'leeds', id: 'quality', title: 'Quality assurance lead', answers_for: '' })
        .execute()
    )
    directory = await mkdtemp(join(tmpdir(), 'throughline-bookcase-'))
    const tools: Partial<PrepareTools> = {
      ...{ db, clock: { now: () => signedInAt } },
      site: { ...gallerySite, asset: (name) => `/assets/${name}` },
      store: await openContentStore(join(directory, 'kept')),
      arriving: await openArrivingStore(join(directory, 'arriving')),
      uploadBounds: { megabytes: 1, files: 3 },
      onwards: () => []
    }
    routes = everyBookcaseRoute(tools as PrepareTools)
  })
  afterAll(() => rm(directory, { recursive: true }))

  async function get(address: string, role: Role = 'link-officer', member?: Member): Promise<Reply> {
    return ask(routes, address, {}, member ?? (await memberIn(database().db, 'leeds', role)))
  }

  async function post(address: string, form: Record<string, string>, role: Role = 'link-officer') {
    return ask(routes, address, { method: 'POST', form }, await memberIn(database().db, 'leeds', role))
  }

  async function send(text: string, name: string, into: Record<string, string>) {
    const member = await memberIn(database().db, 'leeds', 'contributor')
    const form = { ...into, name, bytes: String(bytesOf(text).length), changed: String(text.length) }
    const declared = await ask(routes, preparePaths.arrivals(), { method: 'POST', form }, member)
    const body = declared.kind === 'json' ? declared.body : undefined
    const { places } = body as { places: { to: string; from: number }[] }
    const reply = await ask(
      ...([routes, `${places[0]?.to}?from=0`] as const),
      { method: 'POST', body: () => pieces(text) },
      member
    )
    return (reply.kind === 'json' ? reply.body : {}) as {
      state: string
      says: string
      href: string
      describe: string | null
    }
  }

  it('teaches what it is while nothing is in it, and shows what is expected', async () => {
    const words = wordsOf(await get(preparePaths.bookcase()))
    expect(words).toContain('The shelf is empty.')
    expect(words).toContain('Impact of leaders')
    expect(words).toContain('Of 10 expected documents 10 are missing.')
    expect(words).toContain('Quality assurance framework')
  })

  describe('a document that was sent', () => {
    let href: string
    beforeAll(async () => {
      const sent = await send('Audit of thirty records', 'Audit of records.txt', { section: 'in-care' })
      href = sent.href
      expect(sent).toMatchObject({ state: 'kept', says: 'Added.' })
    })

    it('stands in its section and can be taken away whole, to be saved and never shown', async () => {
      expect(wordsOf(await get(preparePaths.bookcaseSection('in-care')))).toContain('Audit of records')
      const reply = await get(`${href}/versions/1`)
      if (reply.kind !== 'file') throw new Error(reply.kind)
      const given: Uint8Array[] = []
      for await (const piece of reply.chunks) given.push(piece)
      expect(Buffer.concat(given).toString()).toBe('Audit of thirty records')
      expect(reply).toMatchObject({ bytes: 23, type: 'text/plain', fileName: 'Audit of records.txt' })
    })

    it('keeps everything typed where something does not fit, and says all that is wrong', async () => {
      const typed = {
        ...{ title: ' ', section: 'in-care', kind: 'practice-audit', origin: 'partner', owner: 'nobody' },
        ...{ 'evidenceOn-day': '31', 'evidenceOn-month': '2', 'evidenceOn-year': '2026', revision: '1' },
        ...{ 'expiresOn-day': '', 'expiresOn-month': '', 'expiresOn-year': '', expected: '' }
      }
      const reply = await post(`${href}/facts`, typed)
      expect(reply).toMatchObject({ kind: 'page', status: 422 })
      const words = wordsOf(reply)
      expect(words).toContain('Enter the title')
      expect(words).toContain('Enter the day it speaks of, a real date such as 27 3 2027')
      expect(words).toContain('Choose a post that has not ended')
      expect(reply.kind === 'page' && reply.html).toContain('value="31"')
    })

    it('says who changed what is known of it meanwhile, and shows what the other typed', async () => {
      const typed = {
        ...{ title: 'Audit of records', section: 'in-care', kind: 'practice-audit', origin: 'partner' },
        ...{ owner: 'quality', expected: 'audit-programme', revision: '1' },
        ...{ 'reviewOn-day': '1', 'reviewOn-month': '11', 'reviewOn-year': '2026' },
        ...{ 'evidenceOn-day': '3', 'evidenceOn-month': '3', 'evidenceOn-year': '2026' }
      }
      expect(await post(`${href}/facts`, typed)).toEqual({ kind: 'redirect', to: `${href}?done=facts` })
      expect(await post(`${href}/facts`, typed)).toEqual({ kind: 'redirect', to: `${href}?done=unchanged` })
      const late = await post(`${href}/facts`, { ...typed, title: 'Another title' })
      expect(late).toMatchObject({ kind: 'page', status: 409 })
      expect(late.kind === 'page' && late.html).toContain('value="Another title"')
      const words = wordsOf(await get(href))
      expect(words).toContain('Review due. It was to be looked at again on 1 November 2026.')
      expect(words).toContain('3 March 2026, 8 months ago')
      expect(words).toContain('Quality assurance lead')
      expect(wordsOf(await get(preparePaths.bookcase()))).toContain(
        '9 are missing. 1 asks to be looked at again.'
      )
    })

    it('waits in the work of whoever holds the post that answers for it', async () => {
      const member = await memberIn(database().db, 'leeds', 'contributor')
      const holder = { ...member, posts: [{ id: 'quality', title: 'Quality', as: 'holder' as const }] }
      const work = await inScope(database().db, scopeOf(holder), (tx) =>
        documentsAsWork.workOf(tx, holder, isoDate('2026-11-22'), signedInAt)
      )
      expect(work).toMatchObject([{ title: 'Look at Audit of records again', dueOn: '2026-11-01' }])
    })

    it('is withdrawn with a reason alone, still readable, and can be put back', async () => {
      expect(wordsOf(await post(`${href}/withdraw`, { because: ' ' }))).toContain('Say why it is withdrawn')
      expect(await post(`${href}/withdraw`, { because: 'It names a child' })).toMatchObject({
        kind: 'redirect'
      })
      expect(wordsOf(await get(href))).toContain('Leeds link-officer withdrew it on 22 November 2026')
      expect(wordsOf(await get(preparePaths.bookcaseSection('in-care')))).not.toContain('Audit of records')
      expect(wordsOf(await get(preparePaths.bookcaseSection('in-care', { state: 'withdrawn' })))).toContain(
        'Audit of records'
      )
      const again = await send('Audit of thirty records', 'Audit again.txt', { section: 'in-care' })
      expect(again).toMatchObject({ state: 'same', says: expect.stringContaining('was withdrawn') as string })
      expect(await post(`${href}/put-back`, {})).toEqual({ kind: 'redirect', to: `${href}?done=put-back` })
    })

    it('is another authority’s as if it never was', async () => {
      const stranger = await memberIn(database().db, 'bradford', 'administrator')
      for (const path of [href, `${href}/versions/1`, `${href}/facts`, `${href}/withdraw`]) {
        expect(await get(path, 'administrator', stranger), path).toMatchObject({ kind: 'not-found' })
      }
      const mine = await get(`${preparePaths.document('never')}`)
      expect(await get(href, 'administrator', stranger)).toEqual(mine)
    })

    it('is an inspector’s to see who was let in for its section or for it, and no other’s', async () => {
      const inspector = await memberIn(database().db, 'leeds', 'inspector')
      const held = (...scope: string[]) => get(href, 'inspector', { ...inspector, scope })
      const id = href.split('/').at(-1) ?? ''
      expect(await held('bookcase-section:in-care')).toMatchObject({ kind: 'page' })
      expect(await held(`document:${id}`)).toMatchObject({ kind: 'page' })
      expect(await held()).toMatchObject({ kind: 'page' })
      for (const scope of ['bookcase-section:care-leavers', 'inspection:leeds/2022-02-21', 'document:x']) {
        expect(await held(scope), scope).toMatchObject({ kind: 'not-found' })
      }
      const elsewhere = { ...inspector, scope: ['bookcase-section:care-leavers'] }
      const words = wordsOf(await get(preparePaths.bookcase(), 'inspector', elsewhere))
      expect(words).toContain('Nothing is in it yet.')
      expect(words).not.toContain('Children in care ')
      expect(words).not.toContain('who owes it')
      const expected = await get(preparePaths.expected(), 'inspector', elsewhere)
      expect(expected).toMatchObject({ kind: 'not-found' })
      const index = await get(preparePaths.bookcaseCsv(), 'inspector', elsewhere)
      expect(index.kind === 'text' && index.body.trim().split('\n')).toHaveLength(1)
    })

    it('stands in the index with its checksum', async () => {
      const index = await get(preparePaths.bookcaseJson())
      expect(index).toMatchObject({
        body: { documents: [{ title: 'Audit of records', versions: [{ number: 1, bytes: 23 }] }] }
      })
    })

    it('leaves in the trail who opened it and who took it away', async () => {
      const member = await memberIn(database().db, 'leeds', 'auditor')
      await get(href, 'auditor')
      await get(`${href}/versions/1`, 'auditor')
      const noted = await inScope(database().db, scopeOf(member), (tx) =>
        tx
          .selectFrom('trail.entry')
          .select(['action', 'actor'])
          .where('chain', '=', 'leeds')
          .where('reading', '=', true)
          .where('actor', '=', 'Leeds auditor')
          .orderBy('seq')
          .execute()
      )
      expect(noted.map(({ action }) => action)).toEqual(['open document', 'take document away'])
    })
  })

  it('takes another expected document, with who owes it, and leaves one out with a reason', async () => {
    const typed = {
      ...{
        what: 'Threshold document',
        section: 'help-and-protection',
        owedBy: 'quality',
        leftOutBecause: ''
      },
      ...{ 'dueOn-day': '1', 'dueOn-month': '12', 'dueOn-year': '2026' }
    }
    const to = preparePaths.expected('changed')
    expect(await post(preparePaths.newExpected(), typed)).toEqual({ kind: 'redirect', to })
    expect(wordsOf(await post(preparePaths.newExpected(), typed))).toContain('is on the list already')
    await post(preparePaths.expectedDocument('organisation-chart'), {
      ...{ what: 'Organisation chart', section: 'whole-authority', owedBy: '' },
      leftOutBecause: 'It is public'
    })
    const words = wordsOf(await get(preparePaths.expected()))
    expect(words).toContain('Threshold document')
    expect(words).toContain('1 December 2026')
    expect(words).toContain('Not asked for: It is public')
  })

  it('leads from what was just sent to describing it, and to its section', async () => {
    const section = 'care-leavers'
    const sent = await send('Pathway plans looked at', 'Pathway plans.txt', { section })
    const id = sent.href.split('/').at(-1) ?? ''
    expect(sent.describe).toBe(preparePaths.documentFacts(id))
    const reply = await get(preparePaths.arrivals(), 'contributor')
    const html = reply.kind === 'page' ? reply.html : ''
    expect(html).toContain(`href="${preparePaths.documentFacts(id)}"`)
    expect(html).toContain(`href="${preparePaths.bookcaseSection(section)}"`)
    expect(wordsOf(reply)).toContain(
      'A claim of the self-evaluation whose evidence has no day is listed as aged.'
    )
    const again = await send('Pathway plans looked at anew', 'Pathway plans.txt', { document: id })
    expect(again).toMatchObject({ says: 'Added as version 2.', describe: null })
  })

  it('refuses a section that is none, in words', async () => {
    expect(await get(preparePaths.bookcaseSection('nowhere'))).toMatchObject({ kind: 'not-found' })
    const form = { section: 'nowhere', name: 'a.txt', bytes: '1' }
    expect(await post(preparePaths.arrivals(), form)).toMatchObject({ kind: 'json', status: 422 })
  })

  it('shows an earlier bookcase of which only the counts are known, marked so, and gives them away', async () => {
    await noteToldBookcasesEverywhere(database().db, { now: () => signedInAt })
    const words = wordsOf(await get(preparePaths.bookcase()))
    expect(words).toContain('Counts only, no files here')
    expect(words).toContain('4 March 2022: 247 documents')
    expect(words).toContain('126 in Children in care and care leavers, 97 in Impact of leaders')
    const csv = await get(preparePaths.countedCsv())
    expect(csv.kind === 'text' && csv.body).toContain('2022-03-04,Help and protection,24,')
    const json = await get(preparePaths.bookcaseJson())
    expect(json).toMatchObject({ kind: 'json', body: { countedOnly: [{ countedOn: '2022-03-04' }] } })
    const inspector = await memberIn(database().db, 'leeds', 'inspector')
    const held = { ...inspector, scope: ['bookcase-section:in-care'] }
    expect(wordsOf(await get(preparePaths.bookcase(), 'inspector', held))).not.toContain('Counts only')
    const theirs = await get(preparePaths.countedCsv(), 'inspector', held)
    expect(theirs.kind === 'text' && theirs.body.trim().split('\n')).toHaveLength(1)
  })
})
