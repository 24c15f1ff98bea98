import { sql } from 'kysely'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { onBothEngines } from '../../../../test/databases.ts'
import { seedPeople, signedInAt } from '../../../../test/people.ts'
import { type Shelved, shelve } from '../../../../test/shelved-documents.ts'
import type { Database, Transaction } from '../../../platform/database/database.ts'
import { inScope } from '../../../platform/database/scope.ts'
import type { DocumentText } from '../../../reading/documents/document-text.ts'
import { authoritySlug } from '../../../record/authorities/rows.ts'
import { entriesAfter } from '../../../trail/store.ts'
import { documentId, type Section } from '../document.ts'
import { setWithdrawn, versionsOf } from '../store.ts'
import { readWaitingWords, type WordsTools } from './actions/read-waiting-words.ts'
import { pageOf, pagesOf } from './page-store.ts'
import { type SearchFound, searchBookcase } from './search-store.ts'

const leeds = authoritySlug.parse('leeds')
const bradford = authoritySlug.parse('bradford')
const at = signedInAt
const stoppedByAFault =
  'A fault in Throughline stopped the reading of its words; the log says more. It is found by its title alone.'
const all = { kind: 'all' } as const

const readAs = (...texts: readonly string[]): DocumentText => ({
  kind: 'read',
  notes: [],
  pages: texts.map((text, place) => ({ number: place + 1, label: `page ${place + 1}`, text }))
})

onBothEngines('the words of documents', (database) => {
  /** What reading each file's bytes comes to, by what the bytes say. */
  let readings: Map<string, DocumentText | Error>
  let tools: WordsTools
  let told: unknown[]
  const tell = (fault: unknown) => told.push(fault)
  const inLeeds = <R>(work: (tx: Transaction) => Promise<R>) =>
    inScope(database().db, { kind: 'authority', authority: leeds }, work)

  beforeAll(() => seedPeople(database().db))
  beforeEach(async () => {
    await sql`truncate prepare.document cascade`.execute(database().owner)
    readings = new Map()
    told = []
    tools = {
      db: database().db,
      clock: { now: () => at },
      store: { read: async (sha256) => new TextEncoder().encode(sha256) },
      readers: {
        textOf: async (bytes) => {
          const reading = readings.get(new TextDecoder().decode(bytes))
          if (reading instanceof Error) throw reading
          return reading ?? readAs('Nothing in particular')
        }
      },
      citing: []
    }
  })

  /** Puts a version of a document on the shelf, whose words will be these. */
  const put = async (id: string, text: DocumentText | Error, as: Partial<Shelved> = {}) => {
    readings.set(await shelve(database().db, { authority: leeds, ...as, id }), text)
  }

  const begun = (id: string) =>
    inLeeds(async (tx) => {
      const rows = await tx
        .selectFrom('prepare.document_version')
        .select('text_begun')
        .where('document', '=', id)
        .execute()
      return rows[0]?.text_begun
    })

  const readAll = async () => {
    while (await readWaitingWords(tools, tell));
  }
  const search = (
    words: string,
    asked: { section?: Section; page?: number } = {},
    sight: Parameters<typeof searchBookcase>[2] = all
  ) =>
    inLeeds((tx) =>
      searchBookcase(tx, leeds, sight, { words, section: asked.section, page: asked.page ?? 1 })
    )
  const placesIn = (found: SearchFound) =>
    found.kind === 'found'
      ? found.hits.map(({ document, hits }) => [document, hits.map(({ number }) => number)])
      : found

  describe('reading', () => {
    it('leaves a document over which the site ended three times, and reads the others', async () => {
      await put('ends', readAs('Never read'))
      await put('other', readAs('Read all the same'))
      // As where the process is gone before anything is settled.
      const gone = { ...tools, readers: { textOf: () => new Promise<DocumentText>(() => undefined) } }
      for (let start = 1; start <= 3; start += 1) {
        void readWaitingWords(gone, tell)
        await expect.poll(() => begun('ends')).toBe(start)
      }
      await readAll()
      const textOf = async (id: string) =>
        (await inLeeds((tx) => versionsOf(tx, leeds, documentId.parse(id))))[0]?.text
      expect(await textOf('ends')).toMatchObject({
        state: 'unreadable',
        words: expect.stringContaining('The site ended 3 times while its words were read') as string
      })
      expect(await textOf('other')).toMatchObject({ state: 'read' })
      expect(told).toEqual([])
    })

    it('waits where the disk has no room, and goes on when it has', async () => {
      await put('waits', readAs('Words'))
      expect(await readWaitingWords({ ...tools, hasRoom: () => Promise.resolve(false) }, tell)).toBe(false)
      expect(await begun('waits')).toBe(0)
      expect(await readWaitingWords({ ...tools, hasRoom: () => Promise.resolve(true) }, tell)).toBe(true)
    })

    it('takes what waited longest, page by page, and says so on the document and in the trail', async () => {
      await put('one', readAs('Visits are on time.', 'Supervision is recorded.'))
      expect(await readWaitingWords(tools, tell)).toBe(true)
      expect(await readWaitingWords(tools, tell)).toBe(false)
      const one = documentId.parse('one')
      await inLeeds(async (tx) => {
        expect(await pagesOf(tx, leeds, { document: one, version: 1 })).toMatchObject([
          { number: 1, text: 'Visits are on time.' },
          { number: 2, text: 'Supervision is recorded.' }
        ])
        expect(await pageOf(tx, leeds, { document: one, version: 1 }, 2)).toMatchObject({
          before: 1,
          after: undefined,
          count: 2
        })
        expect(await pageOf(tx, leeds, { document: one, version: 1 }, 3)).toBeUndefined()
        expect((await versionsOf(tx, leeds, one))[0]?.text).toEqual({ state: 'read', words: undefined })
      })
      const trail = await entriesOf(database())
      expect(trail.at(-1)).toMatchObject({
        action: 'read words of document',
        subject: { id: 'one' },
        after: { pages: 2 }
      })
    })

    it('says why words are not there, and goes on after a fault of ours', async () => {
      await put('bad', new Error('A bug'))
      await put('locked', { kind: 'not-read', reason: 'locked', because: 'It is locked.' })
      await put('good', readAs('Words'))
      await readAll()
      expect(told).toHaveLength(1)
      await inLeeds(async (tx) => {
        const stateOf = async (id: string) => (await versionsOf(tx, leeds, documentId.parse(id)))[0]?.text
        expect(await stateOf('bad')).toMatchObject({
          state: 'unreadable',
          words: stoppedByAFault
        })
        expect(await stateOf('locked')).toEqual({ state: 'unreadable', words: 'It is locked.' })
        expect(await stateOf('good')).toMatchObject({ state: 'read' })
      })
    })

    it('takes a workbook of hundreds of pages', async () => {
      await put('large', readAs(...Array.from({ length: 430 }, (_, number) => `Row ${number}`)))
      await readAll()
      const pages = await inLeeds((tx) =>
        pagesOf(tx, leeds, { document: documentId.parse('large'), version: 1 })
      )
      expect(pages).toHaveLength(430)
    })
  })

  describe('search', () => {
    beforeEach(async () => {
      await put(
        'audit',
        readAs('Nothing here.', 'Supervision of social workers is recorded.', 'Supervision again.'),
        { title: 'Audit of March' }
      )
      await put('plan', readAs('Plan.'), { title: 'Supervision policy', section: 'impact-of-leaders' })
      await put('theirs', readAs('Supervision in Bradford.'), { authority: bradford })
      await readAll()
    })

    it('finds pages by their words and documents by their titles, with the words marked', async () => {
      const found = await search('supervise')
      expect(placesIn(found)).toEqual([
        ['plan', []],
        ['audit', [2, 3]]
      ])
      expect(found).toMatchObject({
        ...{ documents: 2, pages: 2, isCut: false },
        sections: [
          { section: 'help-and-protection', documents: 1 },
          { section: 'impact-of-leaders', documents: 1 }
        ]
      })
      if (found.kind !== 'found') throw new Error('Nothing')
      expect(found.hits[1]?.hits[0]?.marked).toContain('\u0001Supervision\u0002')
    })

    it('keeps to a section, and says what the others hold where it holds nothing', async () => {
      const found = await search('supervision', { section: 'help-and-protection' })
      expect(placesIn(found)).toEqual([['audit', [2, 3]]])
      expect(found).toMatchObject({ sections: [{ documents: 1 }] })
      const none = await search('supervision', { section: 'care-leavers' })
      expect(none).toMatchObject({ hits: [], sections: [{ documents: 1 }, { documents: 1 }] })
    })

    it('keeps an inspector to what they were let in for', async () => {
      const held = (sections: Section[], documents: string[]) =>
        ({ kind: 'held', sections, documents: documents.map((id) => documentId.parse(id)) }) as const
      expect(placesIn(await search('supervision', {}, held([], [])))).toEqual([])
      expect(placesIn(await search('supervision', {}, held([], ['audit'])))).toEqual([['audit', [2, 3]]])
      expect(placesIn(await search('supervision', {}, held(['impact-of-leaders'], [])))).toEqual([
        ['plan', []]
      ])
    })

    it('finds nothing that was withdrawn, in an older version, or of another authority', async () => {
      await put('audit', readAs('Something else.'), { version: 2 })
      await readAll()
      await inLeeds((tx) =>
        setWithdrawn(tx, leeds, documentId.parse('plan'), { at, by: 'Jo', because: 'Old' })
      )
      expect(placesIn(await search('supervision'))).toEqual([])
      expect(placesIn(await search('bradford'))).toEqual([])
    })

    it.each([
      ['the of', { kind: 'nothing-asked', because: 'common-words' }],
      ['-supervision', { kind: 'nothing-asked', because: 'only-exclusions' }],
      ['"; drop table prepare.document --', { kind: 'found', documents: 0 }]
    ])('answers %s', async (words, expected) => {
      expect(await search(words)).toMatchObject(expected)
    })

    it('shows the database of one authority no page of another, whatever is asked of it', async () => {
      const found = await inLeeds((tx) =>
        searchBookcase(tx, bradford, all, { words: 'supervision', section: undefined, page: 1 })
      )
      expect(found).toMatchObject({ hits: [] })
    })
  })

  async function entriesOf({ db }: { readonly db: Database }) {
    return inScope(db, { kind: 'installation' }, (tx) => entriesAfter(tx, leeds, 0, 1_000))
  }
})
