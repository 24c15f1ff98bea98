import { sql } from 'kysely'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { onBothEngines } from '../../../../test/databases.ts'
import { signedInAt as at, seedPeople } from '../../../../test/people.ts'
import { fillPages, shelve } from '../../../../test/shelved-documents.ts'
import { inScope } from '../../../platform/database/scope.ts'
import type { DocumentText } from '../../../reading/documents/document-text.ts'
import { authoritySlug } from '../../../record/authorities/rows.ts'
import { entriesAfter } from '../../../trail/store.ts'
import { documentId } from '../document.ts'
import { readWaitingWords, type WordsTools } from './actions/read-waiting-words.ts'
import { restingOn } from './cited-here.ts'
import { citingClaims } from './citing-claims.ts'

const leeds = authoritySlug.parse('leeds')
const sentence = 'Most children are seen alone, and 93% of visits are on time.'

onBothEngines('citations when a new version is read', (database) => {
  const inLeeds = <R>(work: Parameters<typeof inScope<R>>[2]) =>
    inScope(database().db, { kind: 'authority', authority: leeds }, work)

  beforeAll(async () => {
    await seedPeople(database().db)
    await inScope(database().db, { kind: 'installation' }, async (tx) => {
      await sql`insert into people.post (authority, id, title) values ('leeds', 'head', 'Head of service')`.execute(
        tx
      )
      await sql`insert into people.holding (authority, id, post, kind, account, name, starts_on)
        values ('leeds', 'h', 'head', 'holder', 'leader-leeds', 'Leeds leader', '2026-01-01')`.execute(tx)
      await sql`insert into prepare.self_evaluation (authority, year, begun_at, begun_by)
        values ('leeds', 2026, ${at}, 'Jo')`.execute(tx)
      await sql`insert into prepare.claim (authority, id, year, area, question, place, words, post, basis, state,
          changed_by, changed_at)
        values ('leeds', 'claim', 2026, 'help-and-protection', 'practice', 1, 'Visits are on time', 'head', 'both',
          'agreed', 'Jo', ${at})`.execute(tx)
    })
  })

  beforeEach(async () => {
    await sql`truncate prepare.document, people.notification cascade`.execute(database().owner)
    await shelve(database().db, { id: 'audit', authority: leeds, title: 'Audit of March' })
    await inLeeds(async (tx) => {
      await fillPages(tx, leeds, 'audit', 1, ['Contents', `Before. ${sentence}`])
      for (const [id, page, quote] of [
        ['quote', 2, sentence],
        ['page', 1, null],
        ['whole', null, null]
      ] as const) {
        await sql`insert into prepare.citation (authority, id, by_kind, by_id, document, version, page, quote, made_by, made_at)
          values ('leeds', ${id}, 'claim', 'claim', 'audit', 1, ${page}, ${quote}, 'Jo', ${at})`.execute(tx)
      }
    })
  })

  const readVersion = async (version: number, ...texts: readonly string[]) => {
    await shelve(database().db, { id: 'audit', authority: leeds, version })
    const pages = texts.map((text, place) => ({ number: place + 1, label: `page ${place + 1}`, text }))
    const text: DocumentText = { kind: 'read', notes: [], pages }
    const tools: WordsTools = {
      ...{ db: database().db, clock: { now: () => at }, citing: [citingClaims] },
      store: { read: async () => new Uint8Array(1) },
      readers: { textOf: async () => text }
    }
    expect(await readWaitingWords(tools, () => undefined)).toBe(true)
  }
  const states = () =>
    inLeeds(async (tx) => {
      const rows = await tx
        .selectFrom('prepare.citation')
        .select(['id', 'state', 'anchored_version', 'anchored_page'])
        .orderBy('id')
        .execute()
      return rows.map(({ id, state, anchored_version, anchored_page }) => [
        id,
        state,
        anchored_version,
        anchored_page
      ])
    })
  const news = () =>
    inScope(database().db, { kind: 'installation' }, (tx) =>
      tx.selectFrom('people.notification').select(['account', 'words', 'href']).execute()
    )

  it('stand, move with their words, and are not told of', async () => {
    await readVersion(2, 'New first page', 'Contents', `Before. ${sentence}`)
    expect(await states()).toEqual([
      ['page', 'moved', 2, 2],
      ['quote', 'moved', 2, 3],
      ['whole', 'stands', null, null]
    ])
    expect(await news()).toEqual([])
  })

  it('break where the words are gone, which whoever answers for the claim is told, and the trail keeps', async () => {
    await readVersion(2, 'Contents', 'Before. Most children are seen alone, and 39% of visits are on time.')
    expect(await states()).toEqual([
      ['page', 'stands', null, null],
      ['quote', 'broken', 2, null],
      ['whole', 'stands', null, null]
    ])
    expect(await news()).toEqual([
      {
        account: 'leader-leeds',
        words:
          'What the claim “Visits are on time” cites is no longer in “Audit of March”, of which version 2 came.',
        href: '/prepare/claims/claim'
      }
    ])
    const trail = await inLeeds((tx) => entriesAfter(tx, leeds, 0, 1_000))
    expect(trail.at(-1)?.after).toMatchObject({ citations: { quote: 'broken in version 2' } })
  })

  it('are whole again when a later version brings their words back', async () => {
    await readVersion(2, 'Contents', 'Nothing')
    await readVersion(3, 'Contents', `Before. ${sentence}`)
    expect(await states()).toEqual([
      ['page', 'stands', null, null],
      ['quote', 'stands', null, null],
      ['whole', 'stands', null, null]
    ])
  })

  it('stand on their document, the broken first, whoever looks at it', async () => {
    await readVersion(2, 'New first page', 'Contents', 'Before. Nothing of the kind.')
    const resting = await inLeeds((tx) => restingOn(tx, leeds, documentId.parse('audit'), [citingClaims]))
    expect(resting.map(({ id, where, brokenIn }) => [id, where, brokenIn])).toEqual([
      ['quote', 'page 2 of version 1', 2],
      ['page', 'page 2 of version 2', undefined],
      ['whole', undefined, undefined]
    ])
    expect(resting[0]).toMatchObject({ words: 'the claim “Visits are on time”', quote: sentence })
    expect(await inLeeds((tx) => restingOn(tx, leeds, documentId.parse('audit'), []))).toEqual([])
  })
})
