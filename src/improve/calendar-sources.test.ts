import { beforeAll, describe, expect, it } from 'vitest'
import { ask, wordsOf } from '../../test/ask.ts'
import { onBothEngines } from '../../test/databases.ts'
import { startWithLeeds } from '../../test/leeds-record.ts'
import { memberIn, seedPeople, signedInAt } from '../../test/people.ts'
import { gallerySite } from '../../test/pictures/gallery-site.ts'
import { seedPlan } from '../../test/planned-actions.ts'
import { isoDate } from '../framework/iso-date.ts'
import { type Member, scopeOf } from '../people/permissions/member.ts'
import type { Route } from '../people/permissions/route.ts'
import { inScope } from '../platform/database/scope.ts'
import { makeFeed } from '../prepare/calendar/feed/own-feed.ts'
import { readFeed } from '../prepare/calendar/feed/read-feed.ts'
import { everyCalendarRoute } from '../prepare/calendar/pages/every-calendar-route.ts'
import { calendarSources } from '../prepare/calendar-sources.ts'
import type { PrepareTools } from '../prepare/tools.ts'
import { planVisit } from '../prepare/visits/actions/plan-visit.ts'
import { makePlan } from './action-plan/actions/make-plan.ts'
import { improveCalendar } from './calendar-sources.ts'
import { bringInExample } from './worked-example/actions/bring-in-example.ts'
import { beginThemes } from './workshops/actions/begin-themes.ts'
import { cancelWorkshop } from './workshops/actions/cancel-workshop.ts'
import { planWorkshop } from './workshops/actions/plan-workshop.ts'
import { workshopThemesOf } from './workshops/theme-store.ts'

const clock = { now: () => signedInAt }
const sources = [...calendarSources, ...improveCalendar]
const secret = 'Nuthatch'

onBothEngines('what improving puts on the calendar', (database) => {
  let routes: Route[]
  let leader: Member
  let elsewhere: Member
  const db = () => database().db
  const get = (address: string, member = leader) => ask(routes, address, {}, member)
  const calendar = async (year: number, member?: Member) =>
    wordsOf(await get(`/prepare/calendar?year=${year}`, member))
  const feed = async (member = leader) => {
    const { token } = await makeFeed(db(), clock, member)
    // A long line is folded: RFC 5545 §3.1.
    return ((await readFeed(db(), clock, sources, token)) ?? '').replaceAll('\r\n ', '')
  }
  const workshopOn = async (on: string) => {
    await beginThemes(db(), clock, leader)
    const themes = await inScope(db(), scopeOf(leader), (tx) =>
      workshopThemesOf(tx, leader.workspace.authority)
    )
    const outcome = await planWorkshop(db(), clock, leader, {
      ...{ on, place: `${secret} Hall`, ledBy: '', asked: '', themes: themes.slice(0, 1).map(({ id }) => id) }
    })
    if (outcome.kind !== 'kept') throw new Error(JSON.stringify(outcome))
    return outcome.workshop
  }

  beforeAll(async () => {
    await startWithLeeds(database())
    await seedPeople(db())
    leader = await memberIn(db(), 'leeds', 'leader')
    elsewhere = await memberIn(db(), 'bradford', 'leader')
    const tools: Partial<PrepareTools> = {
      ...{ db: db(), clock, site: { ...gallerySite, asset: (name: string) => `/assets/${name}` } }
    }
    routes = everyCalendarRoute(tools as PrepareTools, sources)
  })

  describe('the worked example', () => {
    beforeAll(() => bringInExample(db(), clock, leader))

    it('tells the clocks of its plan in place of those that the record counts from publication', async () => {
      const said = await calendar(2022)
      const inList = /\d+ \S+ 2022 Last day for the written statement of proposed action[^.]*\./g
      expect(said.match(inList)).toEqual([
        expect.stringMatching(/^17 August 2022 .* Illustrative 70 working days/)
      ])
      expect(said).toContain('which you received on 9 May 2022')
    })

    it('says of all that is made up that it is, on the page, in the feed and in the files', async () => {
      expect(await calendar(2022)).toContain(
        '14 September 2022 Monitoring workshop · held Illustrative Made up: Quality and consistency of assessments'
      )
      const csv = await get('/prepare/calendar.csv?year=2022')
      const lines = csv.kind === 'text' ? csv.body.split('\r\n') : []
      expect(lines.find((line) => line.startsWith('Monitoring workshop,2022-09-14'))).toMatch(/,yes$/)
      expect(lines.find((line) => line.startsWith('Standard inspection'))).toMatch(/,no$/)
      const json = await get('/prepare/calendar.json?year=2022')
      expect(json).toMatchObject({
        body: {
          entries: expect.arrayContaining([
            expect.objectContaining({ what: 'Monitoring workshop', illustrative: true })
          ]) as unknown
        }
      })
    })
  })

  it('tells a plan’s clock once the day of receipt is known, and the days of its actions', async () => {
    const made = await makePlan(db(), clock, leader, {
      ...{ inspection: '2022-02-21', title: `Plan of ${secret}`, receivedOn: '2022-05-10', findings: [] }
    })
    expect(made.kind).toBe('made')
    // A working day later than the plan of the example, and so is its last day.
    expect(await calendar(2022)).toMatch(/18 August 2022 Last day for the written statement/)
    await seedPlan(db(), 'leeds', { id: 'own', dueOn: '2027-02-26', actions: 2 })
    const said = await calendar(2027)
    expect(said).toContain('26 February 2027 Action 1.1 is due Train team managers, part 1')
    expect(said).toContain('26 February 2027 Action 1.2 is due Train team managers, part 2')
  })

  it('tells a workshop with its place and themes, and says once it was cancelled why', async () => {
    await workshopOn('2027-03-16')
    const { id, revision } = await workshopOn('2027-06-15')
    expect(await calendar(2027)).toContain(
      `16 March 2027 Monitoring workshop · planned ${secret} Hall: Quality and consistency of assessments.`
    )
    await cancelWorkshop(db(), clock, leader, { id, revision }, { because: 'An election' })
    expect(await calendar(2027)).toContain('15 June 2027 Monitoring workshop · cancelled An election')
  })

  it('says that a workshop falls on days on which inspectors are here', async () => {
    const visit = { kind: 'focused-visit', from: '2027-03-16', to: '2027-03-17', themes: [], inspectors: '' }
    await planVisit(db(), clock, leader, { ...visit, note: '', insteadOf: '' })
    expect(await calendar(2027)).toContain(
      'Inspectors on days of your own: Focused visit, 16 to 17 March 2027, and Monitoring workshop, 16 March 2027.'
    )
  })

  it('leaves the house by the feed with its days, and with no place, theme or words of an action', async () => {
    const text = await feed()
    expect(text).toMatch(
      /DTSTART;VALUE=DATE:20270316\r\nDTEND;VALUE=DATE:20270317\r\n(X-.*\r\n)*SUMMARY:Monitoring workshop/
    )
    expect(text).toMatch(/SUMMARY:Cancelled: Monitoring workshop\r\n.*\r\nSTATUS:CANCELLED/)
    expect(text).toContain('SUMMARY:Action 1.1 is due')
    for (const kept of [secret, 'assessments', 'team managers', 'election']) expect(text).not.toContain(kept)
  })

  it('tells nobody what they may not read, nor anybody of another authority', async () => {
    const inspector = await memberIn(db(), 'leeds', 'inspector')
    const councillor = await memberIn(db(), 'leeds', 'councillor')
    const own = /Monitoring workshop|Action 1\.1/
    expect(await feed(councillor)).toMatch(own)
    expect(await feed(elsewhere)).not.toMatch(own)
    expect(await calendar(2027, elsewhere)).not.toMatch(own)
    const seen = await inScope(db(), scopeOf(inspector), (tx) =>
      Promise.all(
        improveCalendar.map(({ entriesOf }) =>
          entriesOf(
            tx,
            { authority: inspector.workspace.authority, may: inspector.may, today: isoDate('2026-11-22') },
            { from: isoDate('2020-01-01'), to: isoDate('2030-01-01') }
          )
        )
      )
    )
    expect(seen.flat()).toEqual([])
  })
})
