import { beforeAll, describe, expect, it } from 'vitest'
import { ask, wordsOf } from '../../../../test/ask.ts'
import { onTheEmbeddedEngine } from '../../../../test/databases.ts'
import { hiddenFields } from '../../../../test/hidden-fields.ts'
import { startWithLeeds } from '../../../../test/leeds-record.ts'
import { memberIn, seedPeople, signedInAt } from '../../../../test/people.ts'
import { gallerySite } from '../../../../test/pictures/gallery-site.ts'
import type { Member } from '../../../people/permissions/member.ts'
import type { Route } from '../../../people/permissions/route.ts'
import type { Reply } from '../../../platform/web/reply.ts'
import type { PrepareTools } from '../../tools.ts'
import { visitTexts } from '../visit-texts.ts'
import { everyVisitRoute } from './every-visit-route.ts'

type Form = Record<string, string | string[]>

onTheEmbeddedEngine('the pages of visits', (database) => {
  let routes: Route[]
  let officer: Member
  let councillor: Member
  let elsewhere: Member
  beforeAll(async () => {
    const { db } = database()
    await startWithLeeds(database())
    await seedPeople(db)
    const tools: Partial<PrepareTools> = {
      db,
      site: { ...gallerySite, asset: (name) => `/assets/${name}` },
      clock: { now: () => signedInAt },
      onwards: () => [],
      texts: visitTexts
    }
    routes = everyVisitRoute(tools as PrepareTools)
    officer = await memberIn(db, 'leeds', 'link-officer')
    councillor = await memberIn(db, 'leeds', 'councillor')
    elsewhere = await memberIn(db, 'bradford', 'administrator')
  })

  const get = (address: string, caller = officer) => ask(routes, address, {}, caller)
  const post = (address: string, form: Form, caller = officer) =>
    ask(routes, address, { method: 'POST', form }, caller)
  const day = (name: string, iso: string): Form => {
    const [year = '', month = '', number = ''] = iso.split('-')
    return { [`${name}-year`]: year, [`${name}-month`]: month, [`${name}-day`]: number }
  }
  const plan = async (form: Form): Promise<string> => {
    const reply = await post('/prepare/visits/new', form)
    if (reply.kind !== 'redirect') throw new Error(wordsOf(reply))
    return reply.to.replace(/\?.*$/, '')
  }
  const html = (reply: Reply): string => (reply.kind === 'page' ? reply.html : '')
  const revisionOn = (reply: Reply): string => /name="seen" value="(\d+)"/.exec(html(reply))?.[1] ?? ''

  it('list what the record knows of Leeds, with what was cancelled and why', async () => {
    const words = wordsOf(await get('/prepare/visits'))
    expect(words).toContain('No visits to come, 1 visit behind you and 1 visit cancelled.')
    expect(words).toContain(
      'March 2020 Joint targeted area inspection on exploitation · cancelled · The fieldwork was called off because of the first national lockdown.'
    )
    expect(words).toMatch(
      /20 to 21 July 2021 Focused visit on the front door · published 4 areas for improvement/
    )
  })

  it('show a visit that both know once, with the four weaknesses of its letter', async () => {
    const page = await plan({
      kind: 'focused-visit',
      ...day('from', '2021-07-20'),
      ...day('to', '2021-07-21')
    })
    const listed = wordsOf(await get('/prepare/visits'))
    expect(listed.match(/20 to 21 July 2021/g)).toHaveLength(1)
    expect(listed).toContain('1 visit behind you')
    const words = wordsOf(await get(page))
    expect(words).toContain('The record holds the same visit: Focused visit, 20 to 21 July 2021')
    expect(words).toContain('Area for improvement 1: The consistency of social work practice')
    expect(words).toContain('Area for improvement 4: Whether audits show enough to move practice on')
  })

  it('warn of a bank holiday, of a weekend and of years that nobody knows yet', async () => {
    const warned = async (from: string) =>
      wordsOf(await get(await plan({ kind: 'jtai', ...day('from', from) })))
    expect(await warned('2027-03-26')).toContain('26 March 2027 is a bank holiday: Good Friday.')
    expect(await warned('2027-03-27')).toContain('27 March 2027 is a Saturday.')
    expect(await warned('2029-03-05')).toContain('Bank holidays are known until 2028')
  })

  it('keep everything that was typed where something is wrong', async () => {
    const reply = await post('/prepare/visits/new', {
      ...{ kind: 'focused-visit', themes: ['care-leavers'], inspectors: 'Sam Green', note: 'Second floor' },
      ...{ ...day('from', '2027-03-04'), ...day('to', '2027-03-03') }
    })
    expect(reply).toMatchObject({ kind: 'page', status: 422 })
    expect(wordsOf(reply)).toContain('The last day must be the same as or after the first, 4 March 2027')
    for (const kept of ['value="Sam Green"', 'Second floor', 'value="care-leavers" checked']) {
      expect(html(reply)).toContain(kept)
    }
    expect(html(reply)).toMatch(/name="from-day"[^>]*value="4"/)
  })

  it('take a month where no day is known', async () => {
    const page = await plan({ kind: 'focused-visit', ...day('from', '2027-05') })
    expect(wordsOf(await get(page))).toContain('Planned for May 2027, and not announced yet.')
    expect(html(await get(`${page}/move`))).toMatch(/id="from-day"(?![^>]*value="\d)/)
  })

  it('show the second of two who move a visit what the first did, and what they typed', async () => {
    const page = await plan({ kind: 'monitoring-visit', ...day('from', '2027-06-01') })
    const form = await get(`${page}/move`)
    const seen = revisionOn(form)
    const first = { seen, reason: 'Ofsted asked', ...day('from', '2027-06-08') }
    expect((await post(`${page}/move`, first)).kind).toBe('redirect')
    const second = { seen, reason: 'The week is full', ...day('from', '2027-06-15') }
    const reply = await post(`${page}/move`, second)
    expect(reply).toMatchObject({ kind: 'page', status: 409 })
    const words = wordsOf(reply)
    expect(words).toContain(
      'Leeds link-officer was quicker: moved from 1 June 2027 to 8 June 2027 (“Ofsted asked”). Nothing of yours was saved.'
    )
    expect(words).toContain('Planned for 8 June 2027')
    expect(html(reply)).toContain('value="The week is full"')
    expect(html(reply)).toMatch(/name="from-day"[^>]*value="15"/)
    // Whoever has seen both may send it again.
    expect((await post(`${page}/move`, { ...second, seen: revisionOn(reply) })).kind).toBe('redirect')
    expect(wordsOf(await get(page))).toContain('Moved from 8 June 2027 to 15 June 2027 The week is full')
  })

  it('offer another visit where one was cancelled, and do not move it', async () => {
    const page = await plan({ kind: 'focused-visit', ...day('from', '2027-07-06') })
    const seen = revisionOn(await get(`${page}/cancel`))
    await post(`${page}/cancel`, { seen, reason: 'Illness of the lead inspector' })
    const words = wordsOf(await get(page))
    expect(words).toContain('Cancelled. It was planned for 6 July 2027. Illness of the lead inspector')
    expect(words).toContain('Plan another in its place')
    const move = await get(`${page}/move`)
    expect(wordsOf(move)).toContain('A visit that was cancelled is not moved.')
    expect(html(move)).not.toContain('name="from-day"')
    const id = page.split('/').at(-1) ?? ''
    const next = await plan({ kind: 'focused-visit', ...day('from', '2027-09-14'), 'instead-of': id })
    expect(wordsOf(await get(next))).toContain('It takes the place of Focused visit, 6 July 2027')
    expect(wordsOf(await get(page))).toContain('In its place: Focused visit, 14 September 2027')
  })

  describe('of a letter', () => {
    let page: string
    beforeAll(async () => {
      page = await plan({ kind: 'focused-visit', ...day('from', '2026-10-06'), ...day('to', '2026-10-07') })
      const send = async (part: string, form: Form) =>
        post(`${page}/${part}`, { seen: revisionOn(await get(`${page}/${part}`)), ...form })
      await send('letter', day('received', '2026-10-26'))
      await send('findings', {
        ...{ strength: 'The front door is well resourced.', improvement: 'How prompt decisions are.' },
        'priority-action': 'Children at risk wait for a strategy discussion.'
      })
    })

    it('speak of a visit that is over in the past, and offer to change what was entered', async () => {
      const words = wordsOf(await get(page))
      expect(words).toContain(
        'Looked at Not known Change what it looked at Who came Not known Change who came'
      )
      expect(words).toContain('Received on 26 October 2026, not published Change the days of the letter')
      const ahead = wordsOf(await get(await plan({ kind: 'focused-visit', ...day('from', '2027-11-09') })))
      expect(ahead).toContain('Who comes Not known yet Change who comes')
      expect(ahead).toContain('Letter Not received Enter the days of the letter')
    })

    it('keep drafts of what the letter says until it is entered', async () => {
      const form = `${page}/findings`
      const drafts = {
        ...{ strength: 'Half a strength', improvement: 'Half\r\n\r\nof two' },
        'priority-action': 'Half of what cannot wait'
      }
      const kept = await post(form, { ...hiddenFields(await get(form)), ...drafts, 'draft.keep': 'yes' })
      expect(kept).toMatchObject({ kind: 'page', status: 200 })
      for (const draft of Object.values(drafts)) {
        expect(html(await get(form))).toContain(`>${draft.replaceAll('\r', '')}</textarea>`)
      }
      // Nothing of it is a finding, and nobody else sees it in their own form.
      expect(wordsOf(await get(page))).not.toContain('Half a strength')
      const other = await memberIn(database().db, 'leeds', 'leader')
      expect(html(await get(form, other))).not.toContain('>Half a strength</textarea>')
      const whole = { strength: 'A whole strength.', improvement: '', 'priority-action': '' }
      const saved = await post(form, { ...hiddenFields(await get(form)), ...whole })
      expect(saved.kind).toBe('redirect')
      expect(wordsOf(await get(page))).toContain('A whole strength.')
      expect(html(await get(form))).not.toContain('Half')
    })

    it('say each clock in words, and what the letter says', async () => {
      const words = wordsOf(await get(page))
      expect(words).toContain(
        'Runs. The draft plan is due on 23 November 2026: 20 working days from the letter. 19 working days have gone and 1 is left.'
      )
      expect(words).toContain('Areas for priority action Children at risk wait for a strategy discussion.')
    })

    it('keep it from those who only read, until it is published', async () => {
      const words = wordsOf(await get(page, councillor))
      expect(words).not.toContain('Children at risk wait')
      expect(words).toContain('It is shown to everybody here once the letter is published')
      expect(wordsOf(await get('/prepare/visits', councillor))).not.toContain('area for priority action')
      const seen = revisionOn(await get(`${page}/letter`))
      await post(`${page}/letter`, {
        seen,
        ...day('received', '2026-10-26'),
        ...day('published', '2026-11-16')
      })
      expect(wordsOf(await get(page, councillor))).toContain('Children at risk wait')
    })
  })

  it('are not there for another authority, and give their rows as files', async () => {
    const page = await plan({ kind: 'jtai', ...day('from', '2027-10-04') })
    const answers = [page, `${page}/move`, '/prepare/visits/another'].map((address) =>
      get(address, elsewhere)
    )
    for (const reply of await Promise.all(answers)) expect(reply.kind).toBe('not-found')
    const csv = await get('/prepare/visits.csv')
    expect(csv.kind === 'text' && csv.body).toContain(
      'Joint targeted area inspection on exploitation,2020-03,,cancelled,The fieldwork was called off because of the first national lockdown.,,record'
    )
    const json = await get('/prepare/visits.json')
    expect(json.kind === 'json' && json.body).toMatchObject({ authority: { slug: 'leeds' } })
  })
})
