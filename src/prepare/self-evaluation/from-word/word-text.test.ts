import { HeadingLevel, Paragraph } from 'docx'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { onBothEngines } from '../../../../test/databases.ts'
import { forgetClaims } from '../../../../test/made-documents.ts'
import { forgetNews, memberIn, seedPeople, signedInAt } from '../../../../test/people.ts'
import { rawWordDocument, wordDocument } from '../../../../test/reading/made-documents.ts'
import { shelve } from '../../../../test/shelved-documents.ts'
import { dayInEngland } from '../../../framework/day-in-england.ts'
import { type Member, scopeOf } from '../../../people/permissions/member.ts'
import type { Transaction } from '../../../platform/database/database.ts'
import { inScope } from '../../../platform/database/scope.ts'
import { type Sha256, sha256Of } from '../../../platform/files/content-store.ts'
import { defaultTextBounds } from '../../../reading/documents/document-text.ts'
import { aboutTypes } from '../../../reading/documents/document-types.ts'
import { wordBlocks } from '../../../reading/documents/word-blocks.ts'
import { entriesAfter } from '../../../trail/store.ts'
import { beginSelfEvaluation } from '../actions/begin-self-evaluation.ts'
import { selfEvaluationThings } from '../self-evaluation-things.ts'
import { selfEvaluationWork } from '../self-evaluation-work.ts'
import { claimsOf } from '../store.ts'
import { bringWordText, type WordTextTools } from './actions/bring-word-text.ts'
import { confirmParagraph } from './actions/confirm-paragraph.ts'
import { settleParagraphs } from './actions/settle-paragraphs.ts'
import { claimSources, paragraphsOf } from './store.ts'
import { mostParagraphs, type WordTextId, withinBounds } from './word-text.ts'

const clock = { now: () => signedInAt }
const year = 2026
const word = aboutTypes.word.mediaType
const heading = (text: string, level: 1 | 2 = 1) =>
  new Paragraph({ text, heading: HeadingLevel[`HEADING_${level}`] })

onBothEngines('a self-evaluation written in Word', (database) => {
  let member: Member
  let elsewhere: Member
  let tools: WordTextTools
  const files = new Map<Sha256, Uint8Array>()
  let made = 0

  beforeAll(async () => {
    await seedPeople(database().db)
    member = await memberIn(database().db, 'leeds', 'contributor')
    elsewhere = await memberIn(database().db, 'bradford', 'administrator')
    tools = {
      ...{ db: database().db, clock },
      store: { read: async (sha256) => Promise.resolve(files.get(sha256)) },
      readers: { blocksOf: (bytes) => wordBlocks(bytes, defaultTextBounds) }
    }
  })
  beforeEach(async () => {
    await forgetClaims(database().db)
    await forgetNews(database().db)
    const leader = await memberIn(database().db, 'leeds', 'leader')
    await beginSelfEvaluation(database().db, clock, leader, `${year}`)
  })

  const inLeeds = <R>(work: (tx: Transaction) => Promise<R>) => inScope(database().db, scopeOf(member), work)
  /** Puts a file on the shelf of Leeds, and gives its document. */
  const kept = async (bytes: Uint8Array, mediaType = word, title?: string) => {
    made += 1
    const sha256 = sha256Of(bytes)
    files.set(sha256, bytes)
    const id = `word-${made}`
    await shelve(database().db, { id, authority: member.workspace.authority, sha256, mediaType, title })
    return id
  }
  const written = () =>
    wordDocument([
      heading(`Self-evaluation ${made}`),
      new Paragraph('We serve 120,000 children.'),
      heading('Children who need help and protection'),
      heading('What do we know?', 2),
      new Paragraph('Children are seen on the day.'),
      new Paragraph('Thresholds are understood.'),
      heading('How do we know it?', 2),
      new Paragraph({ text: 'Audits of 40 cases.', bullet: { level: 0 } })
    ])
  const bring = async (document: string) => {
    const outcome = await bringWordText(tools, member, year, document)
    if (outcome.kind !== 'brought') throw new Error(JSON.stringify(outcome))
    return outcome.text
  }
  const paragraphs = (text: WordTextId) => inLeeds((tx) => paragraphsOf(tx, member.workspace.authority, text))
  const claims = () => inLeeds((tx) => claimsOf(tx, member.workspace.authority, year))
  const settle = (text: string, places: number[], to: 'confirm' | 'set-aside' | 'bring-back', more = {}) =>
    settleParagraphs(database().db, clock, member, text, { places, to, area: '', question: '', ...more })
  const trail = () => inLeeds((tx) => entriesAfter(tx, member.workspace.authority, 0, 5000))
  const work = () =>
    inLeeds((tx) => selfEvaluationWork.workOf(tx, member, dayInEngland(signedInAt), signedInAt))

  it('waits paragraph by paragraph, each with where it stood and what sorts it; nothing is claimed', async () => {
    const document = await kept(await written(), word, 'Self-evaluation 2026')
    const text = await bring(document)
    expect((await paragraphs(text)).map((one) => [one.place, one.state, one.area, one.question])).toEqual([
      [1, 'heading', undefined, undefined],
      [2, 'to-confirm', undefined, undefined],
      [3, 'heading', 'help-and-protection', undefined],
      [4, 'heading', 'help-and-protection', 'practice'],
      [5, 'to-confirm', 'help-and-protection', 'practice'],
      [6, 'to-confirm', 'help-and-protection', 'practice'],
      [7, 'heading', 'help-and-protection', 'how-known'],
      [8, 'to-confirm', 'help-and-protection', 'how-known']
    ])
    expect((await paragraphs(text)).at(-1)).toMatchObject({
      under: ['Children who need help and protection', 'How do we know it?'],
      areaSaidBy: 'Children who need help and protection',
      questionSaidBy: 'How do we know it?'
    })
    expect(await claims()).toEqual([])
    expect((await trail()).at(-1)).toMatchObject({
      action: 'bring in Word self-evaluation',
      subject: { kind: 'self-evaluation', id: '2026' },
      after: { document, paragraphs: 8, headings: 4 }
    })
    expect(await work()).toEqual([
      expect.objectContaining({ title: '4 paragraphs to confirm for the self-evaluation of 2026' })
    ])
  })

  it('becomes claims, many at a time; what has no area waits, and what was settled is settled once', async () => {
    const text = await bring(await kept(await written()))
    expect(await settle(text, [2, 5, 6], 'confirm')).toEqual({ kind: 'settled', done: 2, left: 1 })
    expect(await settle(text, [5, 6], 'confirm')).toEqual({ kind: 'settled', done: 0, left: 0 })
    expect(
      (await claims()).map(({ text: words, place, state, area }) => [words, place, state, area])
    ).toEqual([
      ['Children are seen on the day.', 1, 'proposed', 'help-and-protection'],
      ['Thresholds are understood.', 2, 'proposed', 'help-and-protection']
    ])
    const chosen = { area: 'care-leavers', question: 'plans' }
    expect(await settle(text, [2], 'confirm', chosen)).toEqual({ kind: 'settled', done: 1, left: 0 })
    expect(await claims()).toContainEqual(expect.objectContaining(chosen))
    expect((await trail()).at(-1)).toMatchObject({
      action: 'make claim of paragraph',
      before: { paragraph: 2, words: 'We serve 120,000 children.' },
      after: { area: 'care-leavers' }
    })
  })

  it('gives a claim other words, and keeps what stood in Word with it, on the thread too', async () => {
    const document = await kept(await written(), word, 'Draft of May')
    const text = await bring(document)
    const typed = {
      text: 'Every child is seen on the day.',
      area: 'help-and-protection',
      question: 'practice'
    }
    const outcome = await confirmParagraph(database().db, clock, member, { text, place: 5 }, typed)
    const claim = outcome.kind === 'confirmed' ? outcome.claim : ''
    const [source] = await inLeeds((tx) => claimSources(tx, member.workspace.authority, { claims: [claim] }))
    expect(source).toMatchObject({
      text: { title: 'Draft of May', version: 1 },
      paragraph: { place: 5, text: 'Children are seen on the day.' }
    })
    const links = (kind: string, id: string) =>
      inLeeds((tx) => selfEvaluationThings.linksOf(tx, member, [{ kind, id }]))
    const link = {
      from: { kind: 'document', id: document },
      relation: 'leads-to',
      to: { kind: 'claim', id: claim }
    }
    expect(await links('claim', claim)).toContainEqual(link)
    expect(await links('document', document)).toContainEqual(link)
    expect(await confirmParagraph(database().db, clock, member, { text, place: 5 }, typed)).toMatchObject({
      kind: 'settled-meanwhile',
      now: { state: 'confirmed' }
    })
  })

  it('refuses a claim without an area or with too many words, and leaves the paragraph waiting', async () => {
    const long = 'x'.repeat(7000)
    const text = await bring(await kept(await wordDocument([new Paragraph(long)])))
    const one = { text, place: 1 }
    const typed = { text: long, area: '', question: 'practice' }
    expect(await confirmParagraph(database().db, clock, member, one, typed)).toMatchObject({
      kind: 'unfit',
      problems: [{ field: 'text' }, { field: 'area' }]
    })
    const chosen = { area: 'care-leavers', question: 'plans' }
    expect(await settle(text, [1], 'confirm', chosen)).toEqual({ kind: 'settled', done: 0, left: 1 })
    expect(await paragraphs(text)).toMatchObject([{ state: 'to-confirm', text: long }])
  })

  it('is set aside with who did it, stays, and comes back; a heading can be a claim', async () => {
    const text = await bring(await kept(await written()))
    expect(await settle(text, [2, 3], 'set-aside')).toEqual({ kind: 'settled', done: 2, left: 0 })
    expect((await paragraphs(text)).slice(1, 3)).toMatchObject([
      { state: 'set-aside', settled: { by: 'Leeds contributor' } },
      { state: 'set-aside' }
    ])
    expect((await trail()).at(-1)).toMatchObject({
      action: 'set paragraphs aside',
      after: { paragraphs: [2, 3] }
    })
    expect(await settle(text, [2, 3], 'bring-back')).toEqual({ kind: 'settled', done: 2, left: 0 })
    expect((await paragraphs(text)).slice(1, 3)).toMatchObject([
      { state: 'to-confirm' },
      { state: 'heading' }
    ])
    expect(await settle(text, [4], 'confirm')).toEqual({ kind: 'settled', done: 1, left: 0 })
    expect(await settle(text, [], 'confirm')).toEqual({ kind: 'nothing-chosen' })
    expect(await settle(text, [999], 'confirm')).toEqual({ kind: 'nothing-chosen' })
  })

  it('comes in once, also where two people bring it at the same time', async () => {
    const document = await kept(await written())
    const both = await Promise.all([
      bringWordText(tools, member, year, document),
      bringWordText(tools, member, year, document)
    ])
    expect(both.map(({ kind }) => kind).toSorted()).toEqual(['brought', 'there-already'])
    expect(await bringWordText(tools, member, year, document)).toMatchObject({ kind: 'there-already' })
  })

  it('takes what was put in and leaves out what was struck out, and says so', async () => {
    const by = 'w:id="1" w:author="A"'
    const text = await bring(
      await kept(
        await rawWordDocument(
          `<w:p><w:r><w:t>Visits are </w:t></w:r><w:del ${by}><w:r><w:delText>rarely</w:delText></w:r></w:del><w:ins ${by}><w:r><w:t>mostly</w:t></w:r></w:ins><w:r><w:t> on time.</w:t></w:r></w:p>`
        )
      )
    )
    expect(await paragraphs(text)).toMatchObject([{ text: 'Visits are mostly on time.' }])
    expect((await trail()).at(-1)).toMatchObject({
      after: { notes: [expect.stringContaining('tracked changes')] }
    })
  })

  it.each([
    ['no Word document', new Uint8Array([1]), aboutTypes.pdf.mediaType, 'It is a PDF. Only Word documents'],
    [
      'of before 2007',
      new Uint8Array([2]),
      aboutTypes['old-word'].mediaType,
      'save it as a Word document (.docx)'
    ],
    [
      'of another suite',
      new Uint8Array([3]),
      aboutTypes['open-text'].mediaType,
      'It is an OpenDocument text'
    ],
    ['damaged', new Uint8Array([4]), word, 'It is damaged']
  ])('says what is wrong and what to do where it is %s', async (_why, bytes, mediaType, because) => {
    const outcome = await bringWordText(tools, member, year, await kept(bytes, mediaType))
    expect(outcome.kind === 'unfit' && outcome.because).toContain(because)
  })

  it('says that there are no words where there are none', async () => {
    const outcome = await bringWordText(tools, member, year, await kept(await rawWordDocument('<w:p/>')))
    expect(outcome.kind === 'unfit' && outcome.because).toContain('no words')
  })

  it('is nothing for another authority: neither the document, nor the text, nor a paragraph', async () => {
    const document = await kept(await written())
    const text = await bring(document)
    await beginSelfEvaluation(database().db, clock, elsewhere, `${year}`)
    const { db } = database()
    expect(await bringWordText(tools, elsewhere, year, document)).toEqual({ kind: 'not-there' })
    expect(await bringWordText(tools, member, 2024, document)).toEqual({ kind: 'not-there' })
    const all = { places: [5], to: 'confirm', area: '', question: '' } as const
    expect(await settleParagraphs(db, clock, elsewhere, text, all)).toEqual({ kind: 'not-there' })
    const typed = { text: 'x', area: 'care-leavers', question: 'plans' }
    expect(await confirmParagraph(db, clock, elsewhere, { text, place: 5 }, typed)).toEqual({
      kind: 'not-there'
    })
    expect((await paragraphs(text))[4]).toMatchObject({ state: 'to-confirm' })
  })
})

it('keeps so many paragraphs of a text that never ends, and says how many are not here', () => {
  const passages = Array.from({ length: mostParagraphs + 7 }, (_, at) => ({
    ...{ place: at + 1, kind: 'paragraph' as const, text: 'x', page: undefined, under: [] },
    isLabel: false,
    ...{ area: undefined, areaSaidBy: undefined, question: undefined, questionSaidBy: undefined }
  }))
  const kept = withinBounds({ passages, notes: ['First.'] })
  expect(kept.passages).toHaveLength(mostParagraphs)
  expect(kept.notes).toEqual(['First.', expect.stringContaining('5,000 of 5,007')])
  expect(withinBounds({ passages: passages.slice(0, 9), notes: [] })).toMatchObject({ notes: [] })
})
