import { beforeAll, describe, expect, it } from 'vitest'
import { ask, wordsOf } from '../../../../test/ask.ts'
import { onTheEmbeddedEngine } from '../../../../test/databases.ts'
import { hiddenFields } from '../../../../test/hidden-fields.ts'
import { startWithLeeds } from '../../../../test/leeds-record.ts'
import { memberIn, seedPeople, signedInAt } from '../../../../test/people.ts'
import { gallerySite } from '../../../../test/pictures/gallery-site.ts'
import { isoDate } from '../../../framework/iso-date.ts'
import type { Member } from '../../../people/permissions/member.ts'
import { scopeOf } from '../../../people/permissions/member.ts'
import type { Route } from '../../../people/permissions/route.ts'
import { inScope } from '../../../platform/database/scope.ts'
import type { Reply } from '../../../platform/web/reply.ts'
import type { PrepareTools } from '../../tools.ts'
import { meetingTexts } from '../meeting-texts.ts'
import { meetingThings } from '../meeting-things.ts'
import { meetingsAsWork } from '../meetings-as-work.ts'
import { everyMeetingRoute } from './every-meeting-route.ts'

type Form = Record<string, string | string[]>
const clock = { now: () => signedInAt }

onTheEmbeddedEngine('the pages of engagement meetings', (database) => {
  let routes: Route[]
  let leader: Member
  let councillor: Member
  let elsewhere: Member
  beforeAll(async () => {
    const { db } = database()
    await startWithLeeds(database())
    await seedPeople(db)
    await inScope(db, { kind: 'installation' }, async (tx) => {
      await tx
        .insertInto('people.post')
        .values({ authority: 'leeds', id: 'director', title: 'Director of Children and Families' })
        .execute()
      await tx
        .insertInto('people.holding')
        .values({
          ...{ authority: 'leeds', id: 'held', post: 'director', kind: 'holder', name: 'Leeds leader' },
          ...{ account: 'leader-leeds', starts_on: '2026-01-01' }
        })
        .execute()
    })
    const tools: Partial<PrepareTools> = {
      ...{ db, clock, onwards: () => [], texts: meetingTexts },
      site: { ...gallerySite, asset: (name) => `/assets/${name}` }
    }
    routes = everyMeetingRoute(tools as PrepareTools)
    leader = await memberIn(db, 'leeds', 'leader')
    councillor = await memberIn(db, 'leeds', 'councillor')
    elsewhere = await memberIn(db, 'bradford', 'administrator')
  })

  const get = (address: string, caller = leader) => ask(routes, address, {}, caller)
  const post = (address: string, form: Form, caller = leader) =>
    ask(routes, address, { method: 'POST', form }, caller)
  const day = (name: string, iso: string): Form => {
    const [year = '', month = '', number = ''] = iso.split('-')
    return { [`${name}-year`]: year, [`${name}-month`]: month, [`${name}-day`]: number }
  }
  const plan = async (on: string): Promise<string> => {
    const reply = await post('/prepare/meetings/new', { ...day('on', on), attendees: 'director' })
    if (reply.kind !== 'redirect') throw new Error(wordsOf(reply))
    return reply.to.replace(/\?.*$/, '')
  }
  const revisionOn = (reply: Reply): string =>
    /name="revision" value="(\d+)"/.exec(reply.kind === 'page' ? reply.html : '')?.[1] ?? ''

  it('teach what belongs here while nothing is kept', async () => {
    const words = wordsOf(await get('/prepare/meetings', elsewhere))
    expect(words).toContain('No meeting is kept here yet.')
    expect(words).toContain('Plan the first meeting')
  })

  it('show those that the public record knows, until they are kept here', async () => {
    expect(wordsOf(await get('/prepare/meetings'))).toMatch(
      /April 2021 Annual engagement meeting From the public record/
    )
    await plan('2021-04-22')
    const words = wordsOf(await get('/prepare/meetings'))
    expect(words).toContain('22 April 2021')
    expect(words).not.toContain('From the public record')
  })

  it('keep a draft of what Ofsted’s letter says until it is saved', async () => {
    const form = `${await plan('2026-11-19')}/letter`
    const html = async () => {
      const reply = await get(form)
      return reply.kind === 'page' ? reply.html : ''
    }
    const typed = { ...day('on', '2026-11-21'), says: 'Half of\r\nthe letter' }
    const kept = await post(form, { ...hiddenFields(await get(form)), ...typed, 'draft.keep': 'yes' })
    expect(kept).toMatchObject({ kind: 'page', status: 200 })
    expect(await html()).toContain('>Half of\nthe letter</textarea>')
    expect(wordsOf(await get(form.replace('/letter', '')))).not.toContain('Half of')
    const whole = { ...typed, says: 'The whole letter.' }
    expect((await post(form, { ...hiddenFields(await get(form)), ...whole })).kind).toBe('redirect')
    expect(await html()).toContain('>The whole letter.</textarea>')
    expect(await html()).not.toContain('Half of')
  })

  it('go from the plan to the letter', async () => {
    const page = await plan('2026-11-20')
    expect(wordsOf(await get(page))).toContain('Who goes Director of Children and Families')
    await post(`${page}/record`, { text: 'We talked of contingency plans.', seen: '' })
    expect(wordsOf(await get(page))).toContain('Who went Director of Children and Families')
    expect(wordsOf(await get(page))).toMatch(/^.*Held Annual engagement meeting, 20 November 2026/)
    expect(wordsOf(await get(page))).toContain('It is due by 20 December 2026, a month after the meeting.')
    const revision = revisionOn(await get(`${page}/letter`))
    const letter = { ...day('on', '2026-11-22'), says: 'Thank you.', revision }
    expect(await post(`${page}/letter`, letter)).toMatchObject({ kind: 'redirect' })
    expect(wordsOf(await get(page))).toContain('Came on 22 November 2026, within the month. Thank you.')
    const again = await post(`${page}/letter`, { ...letter, says: 'Another.' })
    expect(again).toMatchObject({ status: 409 })
    expect(wordsOf(again)).toContain('Somebody changed the meeting while you were writing')
    expect(wordsOf(again)).toContain('Another.')
  })

  it('keep what was typed beside what is wrong', async () => {
    const reply = await post('/prepare/meetings/new', {
      ...day('on', '2026-02-31'),
      place: 'Merrion House'
    })
    expect(reply).toMatchObject({ kind: 'page', status: 422 })
    expect(wordsOf(reply)).toContain('a real date such as 27 3 2027')
    expect(reply).toMatchObject({ html: expect.stringContaining('value="Merrion House"') as string })
    expect(reply).toMatchObject({ html: expect.stringContaining('href="#on-day"') as string })
  })

  it('give what was agreed to whoever holds the post, until it is settled', async () => {
    const page = await plan('2026-11-19')
    const agreed = { what: 'Send the audit programme', owner: 'director', ...day('due', '2026-12-01') }
    await post(`${page}/follow-ups`, agreed)
    const { db } = database()
    const waiting = () =>
      inScope(db, scopeOf(leader), (tx) =>
        meetingsAsWork.workOf(tx, leader, isoDate('2026-11-22'), signedInAt)
      )
    expect(await waiting()).toContainEqual(
      expect.objectContaining({ title: 'Send the audit programme', dueOn: '2026-12-01' })
    )
    const shown = await get(page)
    expect(wordsOf(shown)).toContain('Open. Director of Children and Families, by 1 December 2026.')
    const settle = /href="(\/prepare\/meetings\/[^"]+\/follow-ups\/[^"]+)"/.exec(
      shown.kind === 'page' ? shown.html : ''
    )?.[1]
    expect(await post(settle ?? '', { as: 'done', with: 'Sent by mail' })).toMatchObject({ kind: 'redirect' })
    expect(wordsOf(await get(page))).toContain('Done on 22 November 2026: Sent by mail.')
    expect((await waiting()).map(({ title }) => title)).not.toContain('Send the audit programme')
    expect(await post(settle ?? '', { as: 'done', with: 'Again' })).toMatchObject({ status: 409 })
  })

  it('freeze what is taken in, from the outlook and the record', async () => {
    const page = await plan('2026-11-25')
    const frozen = await post(`${page}/packs`, {})
    if (frozen.kind !== 'redirect') throw new Error(frozen.kind)
    const words = wordsOf(await get(frozen.to))
    expect(words).toContain('What comes next')
    expect(words).toMatch(/by rule N\d/)
    expect(words).toContain('Self-evaluation of 2026 Nothing was kept of this.')
    expect(words).toContain('Send the audit programme')
    expect(wordsOf(await get(page))).toContain('As at 22 November 2026, frozen')
    const first = await post(`${await plan('2019-03-01')}/packs`, {})
    expect(wordsOf(await get(first.kind === 'redirect' ? first.to : ''))).toContain(
      'Joint targeted area inspection, March 2020, cancelled: The fieldwork was called off'
    )
  })

  it('are called off with a reason, and stay on the list', async () => {
    const page = await plan('2026-12-24')
    const revision = revisionOn(await get(`${page}/cancel`))
    await post(`${page}/cancel`, { because: 'An inspection began', revision })
    expect(wordsOf(await get('/prepare/meetings'))).toContain('cancelled An inspection began')
    expect(wordsOf(await get(page))).not.toContain('Write it')
    expect(await get(`${page}/agenda`)).toMatchObject({ kind: 'not-found' })
  })

  describe('to whoever may not plan', () => {
    it('offer nothing to change', async () => {
      const page = await plan('2026-11-18')
      const words = wordsOf(await get(page, councillor))
      expect(words).toContain('Annual engagement meeting, 18 November 2026')
      expect(words).not.toMatch(/Write it|Freeze|Call the meeting off|Add what was agreed/)
    })

    it('of another authority are not there', async () => {
      const page = await plan('2026-11-17')
      for (const address of [page, `${page}/change`, `${page}/record`, `${page}/packs/x`]) {
        expect(await get(address, elsewhere)).toMatchObject({ kind: 'not-found' })
      }
    })
  })

  it('stand on the thread, with what was agreed', async () => {
    const page = await plan('2026-11-16')
    await post(`${page}/follow-ups`, { what: 'Look again', owner: 'director', ...day('due', '2026-11-21') })
    const things = meetingThings(clock)
    const { db } = database()
    const ref = things.refAt?.(new URL(page, 'http://here'))
    expect(ref?.kind).toBe('engagement-meeting')
    if (ref === undefined) return
    const links = await inScope(db, scopeOf(leader), (tx) => things.linksOf(tx, leader, [ref]))
    expect(links).toMatchObject([{ from: ref, relation: 'leads-to', to: { kind: 'follow-up' } }])
    const ends = links.map(({ to }) => to)
    const seen = await inScope(db, scopeOf(leader), (tx) => things.describe(tx, leader, [ref, ...ends]))
    expect(seen).toMatchObject([{ state: 'Planned' }, { state: 'Late', says: 'Look again' }])
    const nothing = await inScope(db, scopeOf(elsewhere), (tx) =>
      things.describe(tx, elsewhere, [ref, ...ends])
    )
    expect(nothing).toEqual([])
  })
})
