import { beforeAll, describe, expect, it } from 'vitest'
import { ask, wordsOf } from '../../../../test/ask.ts'
import { onTheEmbeddedEngine } from '../../../../test/databases.ts'
import { startWithLeeds } from '../../../../test/leeds-record.ts'
import { memberIn, seedPeople, signedInAt } from '../../../../test/people.ts'
import { gallerySite } from '../../../../test/pictures/gallery-site.ts'
import { fillPages, shelve } from '../../../../test/shelved-documents.ts'
import { type Member, scopeOf } from '../../../people/permissions/member.ts'
import type { Route } from '../../../people/permissions/route.ts'
import { inScope } from '../../../platform/database/scope.ts'
import type { Reply } from '../../../platform/web/reply.ts'
import { documentThings } from '../../../prepare/bookcase/document-things.ts'
import { documentPassages } from '../../../prepare/bookcase/text/document-passages.ts'
import { recordPassages } from '../../../record/thread/record-passages.ts'
import { recordThings } from '../../../record/thread/record-things.ts'
import { openThings } from '../../../thread/things.ts'
import type { ImproveTools } from '../../tools.ts'
import { findingThings } from '../finding-things.ts'
import { everyFindingRoute } from './every-finding-route.ts'

type Form = Record<string, string | string[]>

const clock = { now: () => signedInAt }
const key = (number: number) => `improvement:leeds/2022-02-21/${number}`

onTheEmbeddedEngine('the pages of findings', (database) => {
  let routes: Route[]
  let officer: Member
  let reader: Member
  let elsewhere: Member
  beforeAll(async () => {
    const { db } = database()
    await startWithLeeds(database())
    await seedPeople(db)
    const tools: Partial<ImproveTools> = {
      ...{ db, clock, found: [], passages: [recordPassages, documentPassages], texts: [] },
      site: { ...gallerySite, asset: (name) => `/assets/${name}` },
      things: openThings([recordThings, documentThings(clock), findingThings]),
      onwards: () => []
    }
    routes = everyFindingRoute(tools as ImproveTools)
    officer = await memberIn(db, 'leeds', 'governance-officer')
    reader = await memberIn(db, 'leeds', 'reader')
    elsewhere = await memberIn(db, 'bradford', 'administrator')
    const { authority } = officer.workspace
    await shelve(db, { id: 'audit', authority, title: 'Audit of March' })
    await inScope(db, scopeOf(officer), (tx) =>
      fillPages(tx, authority, 'audit', 1, ['Secret sentence here.'])
    )
  })

  const get = (address: string, caller = officer) => ask(routes, address, {}, caller)
  const post = (address: string, form: Form, caller = officer) =>
    ask(routes, address, { method: 'POST', form }, caller)
  const day = (name: string, iso: string): Form => {
    const [year = '', month = '', number = ''] = iso.split('-')
    return { [`${name}-year`]: year, [`${name}-month`]: month, [`${name}-day`]: number }
  }
  const html = (reply: Reply): string => (reply.kind === 'page' ? reply.html : '')
  const redirected = (reply: Reply): string => {
    if (reply.kind !== 'redirect') throw new Error(wordsOf(reply))
    return reply.to.replace(/\?.*$/, '')
  }
  const audit: Form = {
    ...{ kind: 'concern', words: 'Supervision is thin', origin: 'practice-audit', source: 'Audit of March' },
    ...day('found', '2026-03-04')
  }

  it('teach somebody who keeps none yet, and show what waits', async () => {
    const words = wordsOf(await get('/improve/findings'))
    expect(words).toContain('2 areas for improvement of the report of 9 May 2022')
    expect(words).toContain('No finding is kept yet.')
    expect(words).toContain('What earlier reports asked for')
    const forReader = await get('/improve/findings', reader)
    expect(wordsOf(forReader)).toContain('A leader, the inspection link officer or a governance officer')
    expect(html(forReader)).not.toContain('<form class="tl-prose"')
    expect(wordsOf(await get('/improve/findings', elsewhere))).not.toContain('contingency')
  })

  it('ask to choose where nothing was chosen', async () => {
    const reply = await post('/improve/findings/accept', {})
    expect(reply).toMatchObject({ kind: 'page', status: 422 })
    expect(wordsOf(reply)).toContain('Choose at least one of them')
  })

  it('dismiss what is no finding, with a reason, and propose it again', async () => {
    const address = `/improve/findings/dismiss?thing=${key(2)}`
    expect(html(await get('/improve/findings'))).toContain(`/improve/findings/dismiss?thing=`)
    expect(wordsOf(await get(address))).toContain('Why is it no finding?')
    expect(await get('/improve/findings/dismiss?thing=improvement:leeds/1999-01-01/1')).toMatchObject({
      kind: 'not-found'
    })
    expect(await get(address, elsewhere)).toMatchObject({ kind: 'not-found' })
    const empty = await post('/improve/findings/dismiss', { thing: key(2), reason: ' ' })
    expect(empty).toMatchObject({ kind: 'page', status: 422 })
    expect(html(empty)).toContain(`value="${key(2)}"`)
    redirected(await post('/improve/findings/dismiss', { thing: key(2), reason: 'Put right in March' }))
    const words = wordsOf(await get('/improve/findings?done=dismissed'))
    expect(words).toContain('1 area for improvement of the report of 9 May 2022')
    expect(words).toContain('No finding: Put right in March')
    const forReader = await get('/improve/findings', reader)
    expect(wordsOf(forReader)).toContain('No finding: Put right in March')
    expect(html(forReader)).not.toContain('propose-again')
    redirected(await post('/improve/findings/propose-again', { thing: key(2) }))
    expect(wordsOf(await get('/improve/findings?done=proposed-again'))).toContain('2 areas for improvement')
  })

  it('accept one at a time and all at once, and make no second', async () => {
    const one = redirected(await post('/improve/findings/accept', { thing: key(1) }))
    expect(wordsOf(await get(one))).toContain('(contingency planning)')
    const all = await post('/improve/findings/accept', { all: 'yes', every: [key(1), key(2)] })
    redirected(all)
    const again = await post('/improve/findings/accept', { all: 'yes', every: [key(1), key(2)] })
    expect(again).toMatchObject({ kind: 'redirect', to: '/improve/findings?done=accepted-0' })
    expect(wordsOf(await get('/improve/findings?done=accepted-0'))).toContain('2 findings')
  })

  it('narrow the list by what stands in the address, and say what a choice may be', async () => {
    expect(wordsOf(await get('/improve/findings?q=strategy+discussion'))).toContain('1 of 2 findings')
    expect(wordsOf(await get('/improve/findings?kind=strength'))).toContain('No finding fits')
    expect(wordsOf(await get('/improve/findings?open=asks&origin=inspection'))).toContain('2 findings')
    expect(await get('/improve/findings?kind=rumour')).toMatchObject({
      kind: 'bad-request',
      problems: [{ message: expect.stringContaining('There is no kind called “rumour”') as string }]
    })
  })

  it('can be taken away as they are narrowed', async () => {
    const csv = await get('/improve/findings.csv?q=strategy')
    const lines = csv.kind === 'text' ? csv.body.trim().split('\r\n') : []
    expect(lines).toHaveLength(2)
    expect(lines[1]).toContain('improvement:leeds/2022-02-21/2')
    expect(await get('/improve/findings.json?q=strategy')).toMatchObject({
      kind: 'json',
      body: { authority: { slug: 'leeds' }, findings: [{ citation: { paragraph: 5 } }] }
    })
  })

  it('begin a finding from a marked place, and say where words were looked for in vain', async () => {
    const address = '/improve/findings/new?thing=document:audit&page=1'
    expect(wordsOf(await get(address))).toContain('It rests on Audit of March , page 1.')
    const wrong = {
      ...audit,
      thing: 'document:audit',
      page: '1',
      quote: 'Words that never stood there at all'
    }
    const reply = await post('/improve/findings/new', wrong)
    expect(reply).toMatchObject({ kind: 'page', status: 422 })
    expect(wordsOf(reply)).toContain('These words do not stand on page 1')
    for (const kept of ['Supervision is thin', 'Words that never stood', 'value="Audit of March"']) {
      expect(html(reply)).toContain(kept)
    }
    const made = redirected(await post('/improve/findings/new', { ...wrong, quote: 'Secret sentence here.' }))
    expect(wordsOf(await get(made))).toContain('Secret sentence here.')
    // Whoever may not read the bookcase sees the finding, and not what it quotes.
    const forReader = wordsOf(await get(made, reader))
    expect(forReader).toContain('Supervision is thin')
    expect(forReader).not.toContain('Secret sentence')
    const csv = await get('/improve/findings.csv', reader)
    expect(csv.kind === 'text' ? csv.body : '').not.toContain('Secret sentence')
    const data = await get('/improve/findings.json', reader)
    expect(JSON.stringify(data)).not.toContain('Secret sentence')
  })

  it('say in the list where the words that one rests on went, to whoever may read them', async () => {
    const { authority } = officer.workspace
    await shelve(database().db, { id: 'review', authority, title: 'Review of May' })
    const write = (version: number, text: string) =>
      inScope(database().db, scopeOf(officer), (tx) => fillPages(tx, authority, 'review', version, [text]))
    const sentence = 'Managers look at every plan within ten days of its start.'
    await write(1, sentence)
    const rests = { thing: 'document:review', page: '1', quote: sentence, words: 'Managers look at plans' }
    redirected(await post('/improve/findings/new', { ...audit, ...rests }))
    const list = async (who = officer) => wordsOf(await get('/improve/findings?q=managers+look', who))
    expect(await list()).not.toContain('Its words stand')
    await shelve(database().db, { id: 'review', authority, version: 2 })
    await write(2, 'Another text altogether.')
    expect(await list()).toContain('Its words stand nowhere in version 2 any more.')
    expect(await list(reader)).not.toContain('Its words stand')
  })

  it('fill in what the record knows of a place', async () => {
    const reply = html(await get('/improve/findings/new?thing=improvement:leeds/2018-10-29/1'))
    expect(reply).toContain('inspection, 29 October to 2 November 2018')
    expect(reply).toMatch(/name="found-day"[^>]*value="2"/)
    expect(reply).toContain('<option value="inspection" selected>')
    expect(reply).toMatch(/name="words"[^>]*>How well practice takes account of children’s culture/)
    expect(wordsOf(await get('/improve/findings/new?thing=paragraph:leeds/2022-02-21/999'))).toContain(
      'The place that was marked is not there'
    )
  })

  it('say of a place that it is a finding already, and of another what rests on it', async () => {
    const again = await get(`/improve/findings/new?thing=${key(1)}`)
    expect(wordsOf(again)).toContain('It is a finding already. Open it to change it. Area for improvement:')
    expect(html(again)).not.toContain('Save the finding')
    const sent = await post('/improve/findings/new', { ...audit, thing: key(1) })
    expect(wordsOf(sent)).toContain('It is a finding already: change that one')
    expect(html(sent)).toContain('Supervision is thin')
    const page = wordsOf(await get('/improve/findings/new?thing=document:audit&page=1'))
    expect(page).toContain('This place has findings already. Add another only where it says something else.')
    expect(page).toContain('Concern: Supervision is thin')
    expect(page).toContain('Save the finding')
  })

  it('show the second of two who change one what stands and what they typed', async () => {
    const made = redirected(await post('/improve/findings/new', audit))
    const changed = { ...audit, seen: '1' }
    redirected(await post(`${made}/change`, { ...changed, words: 'What the first wrote' }))
    const reply = await post(`${made}/change`, { ...changed, words: 'What the second wrote' })
    expect(reply).toMatchObject({ kind: 'page', status: 409 })
    expect(wordsOf(reply)).toContain('Leeds governance-officer changed the finding while you wrote')
    expect(wordsOf(reply)).toContain('The words: “What the first wrote”')
    expect(html(reply)).toContain('What the second wrote')
    expect(html(reply)).toContain('name="seen" value="2"')
  })

  it('tell how one stands, with its history, and keep it when it is withdrawn', async () => {
    const made = redirected(await post('/improve/findings/new', audit))
    const since = day('since', '2026-09-01')
    redirected(
      await post(`${made}/state`, {
        seen: '1',
        state: 'resolved',
        because: 'The next audit was good',
        ...since
      })
    )
    const words = wordsOf(await get(made))
    expect(words).toContain('Resolved since 1 September 2026.')
    expect(words).toContain('The next audit was good')
    redirected(await post(`${made}/withdraw`, { seen: '2', reason: 'Said twice' }))
    expect(wordsOf(await get(made))).toContain('Withdrawn. It is kept, and counted nowhere.')
    expect(await get(`${made}/change`)).toMatchObject({ kind: 'not-found' })
    redirected(await post(`${made}/put-back`, { seen: '3' }))
    expect(wordsOf(await get(made))).toContain('Resolved since 1 September 2026.')
  })

  it('suggest what is the same in other years, and draw it with the same facts as a table', async () => {
    const strength = {
      ...audit,
      kind: 'strength',
      words: 'Children’s identity and cultural needs are well considered'
    }
    const made = redirected(await post('/improve/findings/new', strength))
    const page = await get(`${made}/same`)
    expect(wordsOf(page)).toContain('How well practice takes account of children’s culture and identity')
    redirected(await post(`${made}/same`, { other: 'improvement:leeds/2018-10-29/1', verdict: 'same' }))
    const years = wordsOf(await get(`${made}/over-the-years`))
    expect(years).toContain(
      'It was found 2 times between 2 November 2018 and 4 March 2026, and the last time it was a strength.'
    )
    expect(years).toContain('2 November 2018 What Found: area for improvement')
    expect(wordsOf(await get(made))).toContain('2 November 2018: How well practice takes account')
  })

  it('keep the list of themes', async () => {
    redirected(await post('/improve/findings/themes', { name: 'Supervision' }))
    const list = await get('/improve/findings/themes')
    expect(wordsOf(list)).toContain('Supervision')
    const [, theme = ''] = /findings\/themes\/([^"?]+)"/.exec(html(list)) ?? []
    redirected(await post(`/improve/findings/themes/${theme}`, { deed: 'rename', name: 'Oversight' }))
    expect(wordsOf(await get('/improve/findings/themes'))).toContain('Oversight')
    expect(await post('/improve/findings/themes', { name: 'oversight' })).toMatchObject({ status: 422 })
  })

  describe('of another authority', () => {
    it('are not there', async () => {
      const made = redirected(await post('/improve/findings/new', audit))
      for (const part of ['', '/change', '/state', '/withdraw', '/same', '/over-the-years']) {
        expect(await get(`${made}${part}`, elsewhere), part).toMatchObject({ kind: 'not-found' })
      }
      expect(await post(`${made}/words`, { seen: '1' }, elsewhere)).toMatchObject({ kind: 'not-found' })
      expect(await post(`${made}/same`, { other: 'finding:x', verdict: 'same' }, elsewhere)).toMatchObject({
        kind: 'not-found'
      })
    })
  })
})
