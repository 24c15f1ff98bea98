import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { HeadingLevel, Paragraph } from 'docx'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { ask, wordsOf } from '../../../../../test/ask.ts'
import { onTheEmbeddedEngine } from '../../../../../test/databases.ts'
import { forgetClaims } from '../../../../../test/made-documents.ts'
import { memberIn, seedPeople, signedInAt } from '../../../../../test/people.ts'
import { gallerySite } from '../../../../../test/pictures/gallery-site.ts'
import { oldOffice, wordDocument, zip } from '../../../../../test/reading/made-documents.ts'
import type { Member } from '../../../../people/permissions/member.ts'
import type { Route } from '../../../../people/permissions/route.ts'
import { openArrivingStore } from '../../../../platform/files/arriving-store.ts'
import { openContentStore } from '../../../../platform/files/content-store.ts'
import type { Reply } from '../../../../platform/web/reply.ts'
import type { ArrivingFile } from '../../../../platform/web/request.ts'
import { defaultTextBounds } from '../../../../reading/documents/document-text.ts'
import { wordBlocks } from '../../../../reading/documents/word-blocks.ts'
import type { PrepareTools } from '../../../tools.ts'
import { beginSelfEvaluation } from '../../actions/begin-self-evaluation.ts'
import { everySelfEvaluationRoute } from '../../pages/every-self-evaluation-route.ts'
import { selfEvaluationPaths } from '../../self-evaluation-paths.ts'
import { selfEvaluationTexts } from '../../texts.ts'

const clock = { now: () => signedInAt }
const year = 2026

onTheEmbeddedEngine('the pages of a self-evaluation written in Word', (database) => {
  let routes: readonly Route[]
  let member: Member
  let elsewhere: Member
  let directory: string
  let made = 0
  beforeAll(async () => {
    const { db } = database()
    await seedPeople(db)
    member = await memberIn(db, 'leeds', 'link-officer')
    elsewhere = await memberIn(db, 'bradford', 'link-officer')
    directory = await mkdtemp(join(tmpdir(), 'throughline-word-'))
    const tools: Partial<PrepareTools> = {
      ...{ db, clock, texts: selfEvaluationTexts },
      site: { ...gallerySite, asset: (name: string) => `/assets/${name}` },
      store: await openContentStore(join(directory, 'kept')),
      arriving: await openArrivingStore(join(directory, 'arriving')),
      readers: {
        blocksOf: (bytes) => wordBlocks(bytes, defaultTextBounds),
        renderPage: () => Promise.reject(new Error('Nothing is drawn here'))
      },
      uploadBounds: { megabytes: 5, files: 3 },
      onwards: () => []
    }
    routes = everySelfEvaluationRoute(tools as PrepareTools)
  })
  afterAll(() => rm(directory, { recursive: true }))
  beforeEach(async () => {
    await forgetClaims(database().db)
    for (const who of [member, elsewhere]) await beginSelfEvaluation(database().db, clock, who, `${year}`)
  })

  const get = (address: string, who: Member = member) => ask(routes, address, {}, who)
  const post = (address: string, form: Record<string, string | string[]>, who: Member = member) =>
    ask(routes, address, { method: 'POST', form }, who)
  const send = (bytes: Uint8Array, fileName: string) => {
    async function* chunks() {
      yield bytes
    }
    async function* files(): AsyncGenerator<ArrivingFile> {
      yield { kind: 'file', fileName, chunks: chunks(), isCut: () => false, form: {} }
    }
    return ask(routes, selfEvaluationPaths.bringWordText(year), { method: 'POST', files }, member)
  }
  const written = () => {
    made += 1
    return wordDocument([
      new Paragraph({ text: `Care leavers ${made}`, heading: HeadingLevel.HEADING_1 }),
      new Paragraph({ text: 'What do we know?', heading: HeadingLevel.HEADING_2 }),
      new Paragraph('Homes suit most young people.'),
      new Paragraph('Personal advisers stay in touch.')
    ])
  }
  const addressOf = (reply: Reply): string => {
    if (reply.kind !== 'redirect') throw new Error(wordsOf(reply))
    return reply.to
  }
  const bring = async () =>
    addressOf(await send(await written(), `Self-evaluation ${made}.docx`)).split('?')[0] ?? ''

  it('take a file into the bookcase and its paragraphs to be confirmed, and teach what will happen', async () => {
    expect(wordsOf(await get(selfEvaluationPaths.year(year)))).toContain(
      'Bring in a self-evaluation written in Word'
    )
    expect(wordsOf(await get(selfEvaluationPaths.bringWordText(year)))).toContain(
      'nothing is claimed before you do'
    )
    const text = await bring()
    const words = wordsOf(await get(text))
    expect(words).toContain('2 paragraphs: 2 to confirm, 0 made claims and 0 set aside.')
    expect(words).toContain('Care leavers · What we know paragraph 3')
    expect(wordsOf(await get(selfEvaluationPaths.year(year)))).toContain('2 paragraphs of “Self-evaluation')
  })

  it('make claims of what is ticked and lead to them; the claim says where it comes from', async () => {
    const text = await bring()
    const ticked = await get(`${text}?ticked=sorted`)
    expect(ticked.kind === 'page' && ticked.html.match(/name="place"[^>]* checked/g)).toHaveLength(2)
    const done = addressOf(await post(`${text}/settled`, { place: ['3', '4'], to: 'confirm' }))
    expect(wordsOf(await get(done))).toContain('2 claims proposed.')
    expect(wordsOf(await get(done))).toContain('Nothing waits any more.')
    const confirmed = await get(`${text}?show=confirmed`)
    const [, claim = ''] =
      /href="(\/prepare\/claims\/[^"]+)"/.exec(confirmed.kind === 'page' ? confirmed.html : '') ?? []
    expect(wordsOf(await get(claim))).toMatch(
      /Comes from Self-evaluation \d+ , version 1, paragraph 3 Care leavers/
    )
  })

  it('ask for what is missing, with what was ticked and chosen kept', async () => {
    const text = await bring()
    const none = await post(`${text}/settled`, { to: 'confirm', area: 'care-leavers' })
    expect(none).toMatchObject({ kind: 'page', status: 422 })
    expect(wordsOf(none)).toContain('Tick the paragraphs that you mean')
    expect(none.kind === 'page' && none.html).toContain('<option value="care-leavers" selected')
    const unsaid = await post(`${text}/settled`, { place: '3' })
    expect(wordsOf(unsaid)).toContain('Say what becomes of the paragraphs')
    expect(unsaid.kind === 'page' && unsaid.html.match(/name="place"[^>]* checked/g)).toHaveLength(1)
  })

  it('give one paragraph other words, keep them where the area is missing, and go on to the next', async () => {
    const text = await bring()
    const one = `${text}/paragraphs/3`
    const typed = { text: 'Most live in homes that suit them.', area: '', question: 'practice', seen: '' }
    const unfit = await post(one, typed)
    expect(unfit).toMatchObject({ kind: 'page', status: 422 })
    expect(unfit.kind === 'page' && unfit.html.includes(typed.text)).toBe(true)
    const next = addressOf(await post(one, { ...typed, area: 'care-leavers' }))
    expect(next).toBe(`${text}/paragraphs/4?done=confirmed`)
    expect(wordsOf(await get(next))).toContain('Personal advisers stay in touch.')
    expect(await post(one, { ...typed, area: 'care-leavers' })).toMatchObject({ kind: 'page', status: 409 })
    const last = addressOf(await post(next.split('?')[0] ?? '', { ...typed, area: 'care-leavers' }))
    expect(wordsOf(await get(last))).toContain('Nothing waits any more.')
  })

  it('say that the same file is here already, and bring nothing in twice', async () => {
    const bytes = await written()
    const first = addressOf(await send(bytes, 'Ours.docx')).split('?')[0]
    const again = addressOf(await send(bytes, 'Ours, copy.docx'))
    expect(again).toBe(`${first}?done=there-already`)
    expect(wordsOf(await get(again))).toContain('This very file was brought into the year before.')
  })

  it.each([
    ['a PDF', async () => Promise.resolve(new TextEncoder().encode('%PDF-1.4\nnot much')), 'paper.pdf'],
    [
      'no document',
      async () => Promise.resolve(new TextEncoder().encode('<html><script>x</script>')),
      'ours.docx'
    ],
    ['one with macros', () => zip({ 'word/vbaProject.bin': 'x', '[Content_Types].xml': '' }), 'ours.docm'],
    ['one of before 2007', async () => Promise.resolve(oldOffice('WordDocument')), 'ours.doc'],
    ['nothing', async () => Promise.resolve(new Uint8Array()), 'empty.docx']
  ])('say what is wrong with %s', async (_what, bytes, name) => {
    const reply = await send(await bytes(), name)
    expect(reply).toMatchObject({ kind: 'page', status: 422 })
    expect(wordsOf(reply)).toContain('There is a problem')
  })

  it('sort a Word document that lies in the bookcase, and ask for one where none is chosen', async () => {
    const text = await bring()
    const [, title = ''] = /Paragraphs of “([^”]+)”/.exec(wordsOf(await get(text))) ?? []
    await forgetClaims(database().db)
    await beginSelfEvaluation(database().db, clock, member, `${year}`)
    const form = await get(selfEvaluationPaths.bringWordText(year))
    const html = form.kind === 'page' ? form.html : ''
    expect(wordsOf(form)).toContain(title)
    const [, document = ''] = /name="document" type="radio" value="([^"]+)"/.exec(html) ?? []
    const address = selfEvaluationPaths.wordTextFromBookcase(year)
    expect(wordsOf(await post(address, {}))).toContain('Choose a document')
    expect(addressOf(await post(address, { document }))).toMatch(/done=brought$/)
  })

  it('are the same as pages that never were, for another authority', async () => {
    const text = await bring()
    const never = await get(selfEvaluationPaths.wordText(year, 'never-was'), elsewhere)
    for (const address of [text, `${text}/paragraphs/3`]) expect(await get(address, elsewhere)).toEqual(never)
    expect(await post(`${text}/settled`, { place: '3', to: 'set-aside' }, elsewhere)).toEqual(never)
  })
})
