import { beforeAll, describe, expect, it } from 'vitest'
import { ask, wordsOf } from '../../../../test/ask.ts'
import { onTheEmbeddedEngine } from '../../../../test/databases.ts'
import { hiddenFields } from '../../../../test/hidden-fields.ts'
import { unshelve } from '../../../../test/made-documents.ts'
import { memberIn, seedPeople, signedInAt } from '../../../../test/people.ts'
import { gallerySite } from '../../../../test/pictures/gallery-site.ts'
import { fillPages, shelve } from '../../../../test/shelved-documents.ts'
import type { DocumentModel } from '../../../outputs/document/document.ts'
import { type Member, scopeOf } from '../../../people/permissions/member.ts'
import type { Route } from '../../../people/permissions/route.ts'
import { inScope } from '../../../platform/database/scope.ts'
import type { Reply } from '../../../platform/web/reply.ts'
import { documentThings } from '../../../prepare/bookcase/document-things.ts'
import { documentPassages } from '../../../prepare/bookcase/text/document-passages.ts'
import { openThings } from '../../../thread/things.ts'
import { addFinding } from '../../findings/actions/add-finding.ts'
import { findingThings } from '../../findings/finding-things.ts'
import type { ImproveTools } from '../../tools.ts'
import { workshopTexts } from '../workshop-texts.ts'
import { everyWorkshopRoute } from './every-workshop-route.ts'

type Form = Record<string, string | string[]>
const clock = { now: () => signedInAt }
const assessments = 'Quality and consistency of assessments'
const audits = 'Quality and independence of audits'

onTheEmbeddedEngine('the pages of monitoring workshops', (database) => {
  let routes: Route[]
  let leader: Member
  let second: Member
  let councillor: Member
  let elsewhere: Member
  let written: DocumentModel | undefined
  const db = () => database().db
  beforeAll(async () => {
    await seedPeople(db())
    leader = await memberIn(db(), 'leeds', 'leader')
    second = await memberIn(db(), 'leeds', 'governance-officer')
    councillor = await memberIn(db(), 'leeds', 'councillor')
    elsewhere = await memberIn(db(), 'bradford', 'leader')
    await inScope(db(), { kind: 'installation' }, async (tx) => {
      await tx
        .insertInto('people.post')
        .values({ authority: 'leeds', id: 'audit', title: 'Head of audit' })
        .execute()
      await tx
        .insertInto('people.holding')
        .values({
          ...{ authority: 'leeds', id: 'held', post: 'audit', kind: 'holder', name: 'Leeds councillor' },
          ...{ account: 'councillor-leeds', starts_on: '2026-01-01' }
        })
        .execute()
    })
    // As the gate finds them now that they hold the post.
    councillor = await memberIn(db(), 'leeds', 'councillor')
    const write = (document: DocumentModel) => {
      written = document
      return Promise.resolve({ kind: 'written' as const, bytes: new Uint8Array([1]), notShown: [] })
    }
    const tools: Partial<ImproveTools> = {
      ...{ db: db(), clock, passages: [documentPassages], texts: workshopTexts, onwards: () => [] },
      siteAddress: 'https://record.example',
      writers: { toPdf: write, toWord: write, toWorkbook: () => Promise.reject(new Error('Not asked for')) },
      site: { ...gallerySite, asset: (name) => `/assets/${name}` },
      things: openThings([documentThings(clock), findingThings])
    }
    routes = everyWorkshopRoute(tools as ImproveTools)
  })

  const get = (address: string, caller = leader) => ask(routes, address, {}, caller)
  const post = (address: string, form: Form, caller = leader) =>
    ask(routes, address, { method: 'POST', form }, caller)
  const html = (reply: Reply): string => (reply.kind === 'page' ? reply.html : '')
  const sent = (reply: Reply): string => {
    if (reply.kind !== 'redirect') throw new Error(wordsOf(reply))
    return reply.to.replace(/\?.*$/, '')
  }
  const themeIds = async (): Promise<string[]> => [
    ...new Set(
      [...html(await get('/improve/workshops')).matchAll(/workshop-themes\/([0-9a-f-]{36})/g)].map(
        ([, id]) => id ?? ''
      )
    )
  ]
  /** Those that a new session can choose. */
  const chosen = async () =>
    [...html(await get('/improve/workshops/new')).matchAll(/name="themes"[^>]* value="([^"]+)"/g)].map(
      ([, id]) => id ?? ''
    )
  const plan = async (on: string, changed: Form = {}): Promise<string> => {
    const [year = '', month = '', number = ''] = on.split('-')
    const days = { 'on-year': year, 'on-month': month, 'on-day': number }
    return sent(
      await post('/improve/workshops/new', {
        ...{
          ...days,
          place: 'Civic Hall',
          'led-by': 'Councillor Roe',
          asked: 'Head of audit\r\nCouncillor Lee'
        },
        ...{ themes: await chosen(), ...changed }
      })
    )
  }
  const held = async (on: string): Promise<string> => {
    const page = await plan(on)
    const form = {
      ...hiddenFields(await get(`${page}/attendance`)),
      present: 'Head of audit',
      apologies: 'Ann Roe'
    }
    return sent(await post(`${page}/attendance`, form))
  }
  const conclusionOf = async (page: string, place = 0) =>
    `${page}/conclusions/${(await themeIds())[place] ?? ''}`
  const conclude = async (page: string, direction: string, text: string, caller = leader) => {
    const address = await conclusionOf(page)
    return post(address, { ...hiddenFields(await get(address, caller)), direction, text }, caller)
  }

  it('teach what belongs here, and begin with the three themes of the motion', async () => {
    expect(wordsOf(await get('/improve/workshops', councillor))).toContain(
      'Whoever keeps the plan can begin with them.'
    )
    expect(wordsOf(await get('/improve/workshops'))).toContain(audits)
    expect(sent(await post('/improve/workshop-themes', {}))).toBe('/improve/workshops')
    expect(await themeIds()).toHaveLength(3)
  })

  it('keep everything typed of a session that does not fit, and say what to do', async () => {
    const reply = await post('/improve/workshops/new', {
      ...{
        'on-year': '2027',
        'on-month': '2',
        'on-day': '30',
        place: 'Nuthatch Hall',
        asked: 'A\nB',
        themes: []
      }
    })
    expect(reply).toMatchObject({ status: 422 })
    expect(wordsOf(reply)).toContain('a real date such as 27 3 2027')
    expect(wordsOf(reply)).toContain('Choose at least one theme to look at')
    expect(html(reply)).toContain('value="Nuthatch Hall"')
    expect(html(reply)).toContain('href="#on-day"')
  })

  it('say of a session of the past that nobody has said who was there, on its page and in the list', async () => {
    const page = await plan('2026-11-02')
    expect(wordsOf(await get(page))).toContain(
      'Its day is over, and nobody has said who was there or that it was cancelled.'
    )
    const list = wordsOf(await get('/improve/workshops'))
    expect(list).toMatch(
      /2 November 2026 Planned: monitoring workshop Its day is over: nobody has said who was there\./
    )
    expect(await get(await conclusionOf(page))).toMatchObject({ kind: 'not-found' })
    const cancel = { ...hiddenFields(await get(`${page}/cancel`)), because: '' }
    expect(wordsOf(await post(`${page}/cancel`, cancel))).toContain('Enter why the workshop is cancelled')
    expect(sent(await post(`${page}/cancel`, { ...cancel, because: 'Snow' }))).toBe(page)
    expect(wordsOf(await get(page))).toContain('Cancelled: Snow')
    expect(wordsOf(await get(page))).not.toContain('Its day is over')
  })

  it('tell the slower of two who change a session, with what they typed', async () => {
    const page = await plan('2027-01-12')
    const seen = hiddenFields(await get(`${page}/change`))
    const form = { 'on-year': '2027', 'on-month': '1', 'on-day': '12', themes: await themeIds(), ...seen }
    await post(`${page}/change`, { ...form, place: 'Town Hall' })
    const slower = await post(`${page}/change`, { ...form, place: 'By video' }, second)
    expect(slower).toMatchObject({ status: 409 })
    expect(wordsOf(slower)).toContain('Somebody changed the session while you were writing')
    expect(html(slower)).toContain('value="By video"')
  })

  describe('a conclusion', () => {
    it('without anything looked at says so, and so once all of it was taken back', async () => {
      const page = await held('2026-09-14')
      await conclude(page, 'better', 'Plans answer the question.')
      const nothing = 'Nothing is kept of what the conclusion rests on.'
      expect(wordsOf(await get(page))).toContain(
        `Better. Written by Leeds leader Plans answer the question. ${nothing}`
      )
      const evidence = { what: 'words', words: 'A team showed its plans', theme: '' }
      expect(sent(await post(`${page}/evidence`, evidence))).toBe(page)
      expect(wordsOf(await get(page))).not.toContain(nothing)
      const back =
        /href="(\/improve\/workshops\/[^"]*\/evidence\/[^"?]*)"/.exec(html(await get(page)))?.[1] ?? ''
      expect(wordsOf(await get(back))).toContain('A team showed its plans')
      await post(back, { because: 'It was another team' })
      const after = wordsOf(await get(page))
      expect(after).toContain('Taken back: A team showed its plans (It was another team)')
      expect(after).toContain('What the conclusion rested on was taken back.')
    })

    it('that two people write at once shows the second both', async () => {
      const page = await held('2026-10-05')
      const address = await conclusionOf(page)
      const seen = hiddenFields(await get(address))
      const seenBySecond = hiddenFields(await get(address, second))
      await post(address, { ...seen, direction: 'better', text: 'Audits show it' })
      const slower = await post(
        address,
        { ...seenBySecond, direction: 'worse', text: 'Children do not feel it' },
        second
      )
      expect(slower).toMatchObject({ status: 409 })
      const words = wordsOf(slower)
      expect(words).toContain('Leeds leader concluded on it while you were writing (better)')
      expect(words).toContain('Audits show it')
      expect(words).toContain('Children do not feel it')
      expect(wordsOf(await get(page))).not.toContain('Children do not feel it')
    })

    it('stands in the history of its theme, as a picture, a sentence and a table', async () => {
      const theme = `/improve/workshop-themes/${(await themeIds())[0] ?? ''}`
      const page = wordsOf(await get(theme))
      expect(page).toContain('How it has gone, session by session')
      expect(page).toContain('Since 14 September 2026, sessions have concluded on it: better twice.')
      expect(page).toMatch(
        /5 October 2026 State Held Conclusion Better 14 September 2026 State Held Conclusion Better/
      )
      expect(page).toContain('No measure is tied to it.')
      expect(wordsOf(await get('/improve/workshops'))).toContain(
        'Better on 5 October 2026, before that better on 14 September 2026.'
      )
    })
  })

  describe('what was looked at', () => {
    it('says that the document was withdrawn, or that the words of a finding moved or went', async () => {
      const { authority } = leader.workspace
      const pages = (version: number, texts: readonly string[]) =>
        inScope(db(), scopeOf(leader), (tx) => fillPages(tx, authority, 'audit', version, texts))
      await shelve(db(), { id: 'audit', authority, title: 'Audit of March' })
      const words = 'Supervision took place in 93% of the cases that were looked at'
      await pages(1, [`${words}.`])
      const added = await addFinding(db(), clock, leader, [documentPassages], {
        ...{
          kind: 'concern',
          words: 'Supervision is thin',
          area: '',
          cameFrom: 'practice-audit'
        },
        ...{
          source: 'Audit of March',
          foundOn: '2026-03-04',
          themes: [],
          thing: 'document:audit',
          page: '1',
          quote: words
        }
      })
      if (added.kind !== 'added') throw new Error(JSON.stringify(added))
      const page = await held('2026-06-01')
      const look = (what: string) => post(`${page}/evidence`, { what, words: `Looked at ${what}`, theme: '' })
      await look(`finding:${added.finding}`)
      await look('document:audit')
      expect(wordsOf(await get(page))).not.toMatch(/rests on st/)
      await shelve(db(), { id: 'audit', authority, version: 2 })
      await pages(2, ['A new front page.', `${words}.`])
      expect(wordsOf(await get(page))).toContain('What it rests on stands on page 2 of version 2 now.')
      await shelve(db(), { id: 'audit', authority, version: 3 })
      await pages(3, ['Supervision took place in 39% of the cases that were looked at.'])
      expect(wordsOf(await get(page))).toContain('What it rests on stands nowhere in version 3 any more.')
      await get(`${page}/minutes/docx`)
      expect(JSON.stringify(written)).toContain('What it rests on stands nowhere in version 3 any more')
      await unshelve(db(), 'leeds', 'audit')
      expect(wordsOf(await get(page))).toContain('Audit of March (withdrawn)')
    })

    it('asks for something, and keeps what was typed', async () => {
      const page = await held('2026-05-04')
      const reply = await post(`${page}/evidence`, { what: 'document:none', words: 'It rises', theme: '' })
      expect(reply).toMatchObject({ status: 422 })
      expect(wordsOf(reply)).toContain('Choose what was looked at: find it first, or say it in words')
      expect(html(reply)).toContain('It rises')
    })
  })

  describe('a question for next time', () => {
    it('is answered by whoever holds the post, once; the slower keeps what they typed', async () => {
      const page = await held('2026-04-13')
      const theme = (await themeIds())[2] ?? ''
      await post(`${page}/questions`, { words: 'Who looks from outside?', theme, post: 'audit' })
      const answer =
        /href="(\/improve\/workshops\/[^"]*\/questions\/[^"]*)"/.exec(
          html(await get(page, councillor))
        )?.[1] ?? ''
      const seen = hiddenFields(await get(answer, councillor))
      const seenByLeader = hiddenFields(await get(answer))
      await post(
        answer,
        { ...seen, as: 'answered', text: 'Two auditors of another council.', in: '' },
        councillor
      )
      const slower = await post(answer, { ...seenByLeader, as: 'answered', text: 'Nobody does', in: '' })
      expect(slower).toMatchObject({ status: 409 })
      expect(wordsOf(slower)).toContain(
        'Leeds councillor settled it already: Two auditors of another council.'
      )
      expect(html(slower)).toContain('Nobody does')
      expect(wordsOf(await get(page))).toContain('Answered on 22 November 2026')
    })

    it('that is open is counted where its theme is retired, and stays', async () => {
      const page = await held('2026-03-09')
      const theme = (await themeIds())[2] ?? ''
      await post(`${page}/questions`, { words: 'Does it last?', theme, post: '' })
      const address = `/improve/workshop-themes/${theme}/retire`
      const form = await get(address)
      expect(wordsOf(form)).toContain('1 question about it is open')
      expect(sent(await post(address, { ...hiddenFields(form), because: 'It lasts' }))).toBe(
        '/improve/workshops'
      )
      expect(wordsOf(await get('/improve/workshops'))).toContain('Does it last? Open')
      expect(wordsOf(await get(`/improve/workshop-themes/${theme}`))).toContain(
        'It is followed no more: It lasts'
      )
    })
  })

  describe('taken away', () => {
    it('minutes say who was there, what was concluded and looked at, in each kind of file', async () => {
      const page = await held('2026-02-02')
      await conclude(page, 'cannot-tell', 'Too little was looked at.')
      await post(`${page}/evidence`, { what: 'words', words: '=HYPERLINK("x")', theme: '' })
      for (const [format, type] of [
        ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
        ['pdf', 'application/pdf'],
        ['html', 'text/html; charset=utf-8']
      ] as const) {
        const reply = await get(`${page}/minutes/${format}`, councillor)
        expect(reply).toMatchObject({ type, fileName: `monitoring-workshop-2026-02-02.${format}` })
      }
      expect(written).toMatchObject({ title: 'Monitoring workshop, 2 February 2026', subtitle: 'Minutes' })
      for (const said of [
        'Head of audit',
        'Ann Roe',
        assessments,
        'Cannot tell.',
        'Too little was looked at.'
      ]) {
        expect(JSON.stringify(written)).toContain(said)
      }
      const json = await get(`${page}/minutes/json`)
      expect(json).toMatchObject({
        body: { authority: { slug: 'leeds' }, stands: 'held', themes: [{ direction: 'Cannot tell' }, {}] }
      })
      expect(await get(`${page}/minutes/exe`)).toMatchObject({ kind: 'not-found' })
    })

    it('every session has a line for each theme, and nothing in it runs', async () => {
      await plan('2026-01-05', { place: '=1+1' })
      const csv = await get('/improve/workshops.csv', councillor)
      const lines = csv.kind === 'text' ? csv.body.trim().split('\r\n') : []
      expect(lines[0]).toMatch(/day,state,reason,place,led_by,theme,direction,conclusion,illustrative$/)
      expect(lines.filter((line) => line.startsWith('2026-02-02,Held'))).toHaveLength(2)
      expect(lines.join()).toContain(
        '2026-02-02,Held,,Civic Hall,Councillor Roe,Quality and consistency of assessments,Cannot tell'
      )
      expect(lines.join()).not.toMatch(/(^|,)=1\+1/m)
      const json = await get('/improve/workshops.json', councillor)
      expect(JSON.stringify(json)).toContain('Too little was looked at.')
      expect(JSON.stringify(await get('/improve/workshops.json', elsewhere))).not.toContain('Too little')
    })
  })

  it('offer whoever only reads nothing to change, and are another authority’s as if they were not there', async () => {
    const page = await held('2025-12-01')
    const words = wordsOf(await get(page, councillor))
    expect(words).toContain('Monitoring workshop, 1 December 2025')
    expect(words).not.toMatch(/Change|Write|Add what|Take it back|Ask a question/)
    for (const address of [
      page,
      `${page}/minutes/pdf`,
      `${page}/change`,
      `${page}/agenda`,
      await conclusionOf(page)
    ]) {
      expect(await get(address, elsewhere)).toMatchObject({ kind: 'not-found' })
    }
  })
})
