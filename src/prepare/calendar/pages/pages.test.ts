import { beforeAll, describe, expect, it } from 'vitest'
import { ask, wordsOf } from '../../../../test/ask.ts'
import { onTheEmbeddedEngine } from '../../../../test/databases.ts'
import { startWithLeeds } from '../../../../test/leeds-record.ts'
import { memberIn, seedPeople, signedInAt } from '../../../../test/people.ts'
import { gallerySite } from '../../../../test/pictures/gallery-site.ts'
import { type Caller, nobody } from '../../../people/permissions/caller.ts'
import type { Member } from '../../../people/permissions/member.ts'
import type { Route } from '../../../people/permissions/route.ts'
import { calendarSources } from '../../calendar-sources.ts'
import { planMeeting } from '../../engagement-meeting/actions/plan-meeting.ts'
import type { PrepareTools } from '../../tools.ts'
import { planVisit } from '../../visits/actions/plan-visit.ts'
import { addDate } from '../actions/write-date.ts'
import { everyCalendarRoute } from './every-calendar-route.ts'

const clock = { now: () => signedInAt }

onTheEmbeddedEngine('the pages of the calendar', (database) => {
  let routes: Route[]
  let leader: Member
  let reader: Member
  beforeAll(async () => {
    const { db } = database()
    await startWithLeeds(database())
    await seedPeople(db)
    const tools: Partial<PrepareTools> = {
      ...{ db, clock, site: { ...gallerySite, asset: (name: string) => `/assets/${name}` } },
      siteAddress: 'https://record.leeds.example'
    }
    routes = everyCalendarRoute(tools as PrepareTools, calendarSources)
    leader = await memberIn(db, 'leeds', 'leader')
    reader = await memberIn(db, 'leeds', 'reader')
    const visit = { kind: 'focused-visit', from: '2027-03-30', to: '2027-03-31', themes: [], inspectors: '' }
    await planVisit(db, clock, leader, { ...visit, note: '', insteadOf: '' })
    const send = { kind: 'send', title: 'SEND inspection', from: '2027-04-06', to: '2027-04-16', note: '' }
    await addDate(db, clock, leader, send)
    await addDate(db, clock, leader, { ...send, title: 'Youth justice', from: '2028-01-04', to: '' })
    await addDate(db, clock, leader, { ...send, title: 'Year’s end', from: '2027-12-28', to: '2027-12-29' })
  })

  const get = (address: string, caller: Caller = leader) => ask(routes, address, {}, caller)
  const words = async (address: string, caller?: Caller) => wordsOf(await get(address, caller))

  describe('of the worked example', () => {
    it('show the joint inspection of March 2020, cancelled, and why', async () => {
      expect(await words('/prepare/calendar?year=2020')).toContain(
        'March March 2020 Joint targeted area inspection on exploitation · cancelled The fieldwork was called off because of the first national lockdown.'
      )
    })

    it('show the meeting of April 2021 and the visit of July', async () => {
      const said = await words('/prepare/calendar?year=2021')
      expect(said).toContain('April April 2021 Annual engagement meeting · reported')
      expect(said).toContain('July 20 to 21 July 2021 Focused visit on the front door · published')
    })

    it('show what the report of 9 May 2022 asked for, and how that is counted', async () => {
      const said = await words('/prepare/calendar?year=2022')
      expect(said).toContain('February 21 February to 4 March 2022 Standard inspection · published')
      expect(said).toContain('22 June 2022 Last day for publishing the report and sending it to partners')
      expect(said).toContain('17 August 2022 Last day for the written statement of proposed action')
      expect(said).toContain('the law counts from the day you received it')
    })
  })

  it('say in words what stands in each other’s way, over New Year too', async () => {
    const said = await words('/prepare/calendar?year=2027')
    expect(said).toContain(
      'Two inspections in one fortnight: Focused visit, 30 to 31 March 2027, and SEND inspection, 6 to 16 April 2027.'
    )
    const newYear = 'Year’s end, 28 to 29 December 2027, and Youth justice, 4 January 2028.'
    expect(said).toContain(newYear)
    expect(said).not.toContain('January 4 January 2028')
    expect(await words('/prepare/calendar?year=2028')).toContain(newYear)
  })

  it('say that an engagement meeting falls on days of an inspection, and why that matters', async () => {
    const typed = { on: '2027-04-07', place: '', fromOfsted: '', attendees: [] }
    await planMeeting(database().db, clock, leader, typed)
    expect(await words('/prepare/calendar?year=2027')).toContain(
      'A meeting with Ofsted while inspectors are here: SEND inspection, 6 to 16 April 2027, and Annual engagement meeting, 7 April 2027. The director and whoever goes along are wanted by the inspectors on the same day.'
    )
  })

  it('show bank holidays, and say where none are known', async () => {
    expect(await words('/prepare/calendar?year=2027')).toContain(
      'Bank holidays: 26 March, Good Friday; 29 March, Easter Monday'
    )
    expect(await words('/prepare/calendar?year=2031')).toContain('so those of 2031 are not shown')
  })

  it('show the present year where none is asked for, and teach where nothing is known', async () => {
    const said = await words('/prepare/calendar')
    expect(said).toContain('Calendar 2026')
    expect(said).toContain('Nothing is on the calendar of 2026.')
    expect(said).toContain('Plan a visit')
    expect(await words('/prepare/calendar', reader)).not.toContain('Plan a visit')
  })

  it('lead nobody to a form that is not theirs', async () => {
    const links = async (caller: Caller) => {
      const reply = await get('/prepare/calendar?year=2027', caller)
      return reply.kind === 'page' && reply.html.includes('href="/prepare/calendar/dates/')
    }
    expect([await links(leader), await links(reader)]).toEqual([true, false])
  })

  it.each(['0', '1989', '2101', '20270', 'next', '2027&year=2028', '-2027', '2027.5'])(
    'refuse the year %s in words',
    async (year) => {
      expect((await get(`/prepare/calendar?year=${year}`)).kind).toBe('bad-request')
    }
  )

  it('give the year as files', async () => {
    const csv = await get('/prepare/calendar.csv?year=2020')
    expect(csv.kind === 'text' && csv.body).toContain(
      'Joint targeted area inspection on exploitation,2020-03,,on-site,cancelled,yes,no,The fieldwork was called off because of the first national lockdown.'
    )
    const json = await get('/prepare/calendar.json?year=2027')
    expect(json.kind === 'json' && json.body).toMatchObject({
      year: 2027,
      collisions: [
        { kind: 'one-fortnight', certain: true, why: expect.stringContaining('same people') as string },
        { kind: 'meeting-on-site' },
        { kind: 'one-fortnight' }
      ]
    })
  })

  it('hand out a secret address once, which anybody’s program reads until it is revoked', async () => {
    const made = wordsOf(await ask(routes, '/prepare/calendar/feed', { method: 'POST' }, reader))
    const address =
      /https:\/\/record\.leeds\.example(\/calendars\/[\w-]{43}\/calendar\.ics)/.exec(made)?.[1] ?? ''
    const reply = await get(address, nobody)
    expect(reply).toMatchObject({
      ...{ kind: 'text', type: 'text/calendar; charset=utf-8' },
      headers: { 'cache-control': 'private, no-store' }
    })
    expect(reply.kind === 'text' && reply.body).toContain('SUMMARY:SEND inspection')
    const own = await words('/prepare/calendar/feed', reader)
    expect(own).toContain('It was last read on 22 November 2026')
    expect(own).not.toContain('/calendars/')
    const revoked = await ask(routes, '/prepare/calendar/feed/revoke', { method: 'POST' }, reader)
    expect(revoked).toEqual({ kind: 'redirect', to: '/prepare/calendar/feed?done=revoked' })
    expect((await get(address, nobody)).kind).toBe('not-found')
    expect(await words('/prepare/calendar/feed?done=revoked', reader)).toContain('The address was revoked.')
  })

  it('is remembered by nothing', () => {
    const feed = routes.find(({ path }) => path === '/calendars/:token/calendar.ics')
    expect(feed).toMatchObject({ permission: 'everyone', changesByItself: true })
  })
})
