import { decode } from 'fast-png'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask, wordsOf } from '../../../../../test/ask.ts'
import { onTheEmbeddedEngine } from '../../../../../test/databases.ts'
import { memberIn, seedPeople, signedInAt } from '../../../../../test/people.ts'
import { gallerySite } from '../../../../../test/pictures/gallery-site.ts'
import { textPdf } from '../../../../../test/reading/made-pdfs.ts'
import { fillPages, shelve } from '../../../../../test/shelved-documents.ts'
import type { Member } from '../../../../people/permissions/member.ts'
import type { Route } from '../../../../people/permissions/route.ts'
import { inScope } from '../../../../platform/database/scope.ts'
import { sha256Of } from '../../../../platform/files/content-store.ts'
import { aboutTypes } from '../../../../reading/documents/document-types.ts'
import { openReaders, type Readers } from '../../../../reading/workers/readers.ts'
import { authoritySlug } from '../../../../record/authorities/rows.ts'
import { preparePaths } from '../../../paths.ts'
import type { PrepareTools } from '../../../tools.ts'
import { everyWordsRoute } from './every-words-route.ts'

const leeds = authoritySlug.parse('leeds')

onTheEmbeddedEngine('the pages of documents’ words', (database) => {
  let routes: Route[]
  let readers: Readers
  let keeper: Member
  let inspector: Member
  let elsewhere: Member
  beforeAll(async () => {
    const { db } = database()
    await seedPeople(db)
    const bytes = await textPdf(['Supervision is recorded.'], 2)
    readers = openReaders({ workers: 1 })
    const workbook = aboutTypes.workbook.mediaType
    await shelve(db, { id: 'audit', authority: leeds, title: 'Audit of March', sha256: sha256Of(bytes) })
    await shelve(db, {
      id: 'cases',
      authority: leeds,
      title: 'Cases',
      section: 'care-leavers',
      mediaType: workbook
    })
    await shelve(db, { id: 'waiting', authority: leeds, title: 'Waits' })
    await shelve(db, { id: 'picture', authority: leeds, title: 'Chart', mediaType: 'image/png' })
    await shelve(db, { id: 'poster', authority: leeds, title: 'Poster', mediaType: 'image/png' })
    // No type that is kept today, as a row of another program could say.
    await shelve(db, { id: 'drawing', authority: leeds, title: 'Drawing', mediaType: 'image/svg+xml' })
    await inScope(db, { kind: 'authority', authority: leeds }, async (tx) => {
      await tx
        .updateTable('prepare.document_version')
        .set({ bytes: 16_000_000 })
        .where('document', '=', 'poster')
        .execute()
      await fillPages(tx, leeds, 'audit', 1, ['Supervision is <b>recorded</b>.', 'Page 2'])
      await fillPages(tx, leeds, 'cases', 1, ['Team\tSupervision\nNorth\t<script>alert(1)</script>'])
    })
    const tools: Partial<PrepareTools> = {
      ...{ db, readers, clock: { now: () => signedInAt } },
      store: {
        read: async () => bytes,
        open: async () => ({
          bytes: bytes.length,
          read: async () => bytes,
          chunks: async function* () {
            yield bytes
          }
        })
      } as Partial<PrepareTools['store']> as PrepareTools['store'],
      site: { ...gallerySite, asset: (name) => `/assets/${name}` }
    }
    routes = everyWordsRoute(tools as PrepareTools)
    keeper = await memberIn(db, 'leeds', 'link-officer')
    inspector = { ...(await memberIn(db, 'leeds', 'inspector')), scope: ['bookcase-section:care-leavers'] }
    elsewhere = await memberIn(db, 'bradford', 'administrator')
  })
  afterAll(() => readers.close())

  const get = (address: string, as: Member = keeper) => ask(routes, address, {}, as)
  const htmlOf = async (address: string, as: Member = keeper) => {
    const reply = await get(address, as)
    return reply.kind === 'page' ? reply.html : ''
  }

  describe('the search', () => {
    it('says how to ask, then which documents hold the words and on which page, opening there', async () => {
      expect(wordsOf(await get(preparePaths.bookcaseSearch()))).toContain('How to ask')
      const found = await get(preparePaths.bookcaseSearch({ q: 'supervise' }))
      expect(wordsOf(found)).toContain('2 documents hold “supervise” on 2 pages.')
      const html = await htmlOf(preparePaths.bookcaseSearch({ q: 'supervise' }))
      expect(html).toContain('<mark>Supervision</mark>')
      expect(html).toContain('href="/prepare/bookcase/documents/audit/versions/1/pages/1?q=supervise"')
      expect(html).not.toContain('<b>recorded')
      expect(html).not.toContain('<script>alert')
    })

    it('keeps to a section, and leads out of it where it holds nothing', async () => {
      const narrowed = wordsOf(
        await get(preparePaths.bookcaseSearch({ q: 'supervision', section: 'care-leavers' }))
      )
      expect(narrowed).toContain('1 document holds “supervision” on 1 page.')
      const none = wordsOf(await get(preparePaths.bookcaseSearch({ q: 'supervision', section: 'in-care' })))
      expect(none).toContain('Other sections hold it: search them all')
    })

    it.each([
      ['the', 'Every page holds words like these'],
      ['-x', 'Say what to look for as well'],
      ['!?', 'There is no word in this'],
      ['giraffe', 'No page and no title holds “giraffe”']
    ])('answers %s in words', async (q, words) => {
      expect(wordsOf(await get(preparePaths.bookcaseSearch({ q })))).toContain(words)
    })

    it('refuses what is no search, and shows nobody what is not theirs', async () => {
      expect(await get(`${preparePaths.bookcaseSearch()}?q=${'x'.repeat(300)}`)).toMatchObject({
        kind: 'bad-request'
      })
      const query = preparePaths.bookcaseSearch({ q: 'supervision' })
      expect(wordsOf(await get(query, elsewhere))).toContain('No page and no title')
      expect(wordsOf(await get(query, inspector))).toContain('1 document holds')
    })
  })

  describe('a page', () => {
    it('of a PDF is a picture that we drew, with its words', async () => {
      const html = await htmlOf(preparePaths.documentPage('audit', 1, 1, 'supervise'))
      expect(html).toContain('alt="Page 1 of Audit of March"')
      expect(html).toContain('<mark>Supervision</mark> is &lt;b>recorded&lt;/b>')
      expect(html).toContain('Page after')
      const drawn = await get(preparePaths.documentPagePicture('audit', 1, 1))
      if (drawn.kind !== 'bytes') throw new Error('No picture')
      expect(drawn.type).toBe('image/png')
      expect(decode(drawn.body).width).toBe(1100)
    })

    it('of a workbook is its rows', async () => {
      const html = await htmlOf(preparePaths.documentPage('cases', 1, 1))
      expect(html).toContain('&lt;script>alert(1)')
      expect(html).toMatch(/<td[^>]*>North<\/td>/)
      expect((await get(preparePaths.documentPagePicture('cases', 1, 1))).kind).toBe('not-found')
    })

    it('of a document whose words wait says so', async () => {
      expect(wordsOf(await get(preparePaths.documentPage('waiting', 1, 1)))).toContain(
        'Its words are being read'
      )
    })

    it('of a picture is that picture, sent as a file that is saved and never a page of this site', async () => {
      const html = await htmlOf(preparePaths.documentPage('picture', 1, 1))
      expect(html).toContain('alt="The picture “Chart”. Nobody has described here what it shows."')
      expect(html).toContain(`src="${preparePaths.documentPagePicture('picture', 1, 1)}"`)
      const sent = await get(preparePaths.documentPagePicture('picture', 1, 1))
      expect(sent).toMatchObject({ kind: 'file', type: 'image/png', fileName: 'picture.pdf' })
      expect((await get(preparePaths.documentPagePicture('picture', 1, 2))).kind).toBe('not-found')
    })

    it('of a picture that is too large is only said to be, and of a page of the web nothing is ever shown', async () => {
      expect(wordsOf(await get(preparePaths.documentPage('poster', 1, 1)))).toContain(
        'This picture has 16 MB; those of more than 15 MB are not shown here.'
      )
      for (const id of ['poster', 'drawing']) {
        expect((await get(preparePaths.documentPagePicture(id, 1, 1))).kind).toBe('not-found')
      }
    })

    it.each([
      ['a page that there is none of', preparePaths.documentPage('audit', 1, 9)],
      ['no number', '/prepare/bookcase/documents/audit/versions/1/pages/x'],
      ['a version that there is none of', preparePaths.documentPage('audit', 7, 1)],
      ['a document that there is none of', preparePaths.documentPage('nothing', 1, 1)],
      ['a picture that there is none of', preparePaths.documentPagePicture('audit', 1, 9)]
    ])('is not found: %s', async (_, address) => {
      expect((await get(address)).kind).toBe('not-found')
    })

    it('of another authority, or outside what an inspector was let in for, is as if it were not there', async () => {
      for (const address of [
        preparePaths.documentPage('audit', 1, 1),
        preparePaths.documentPagePicture('audit', 1, 1)
      ]) {
        expect(await get(address, elsewhere)).toEqual(await get(preparePaths.documentPage('nothing', 1, 1)))
        expect((await get(address, inspector)).kind).toBe('not-found')
      }
      expect((await get(preparePaths.documentPage('cases', 1, 1), inspector)).kind).toBe('page')
    })
  })
})
