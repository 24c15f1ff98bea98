import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '../../src/people/permissions/roles.ts'
import type { Database } from '../../src/platform/database/database.ts'
import { inScope } from '../../src/platform/database/scope.ts'
import { signedInAt } from '../people.ts'
import { seedPlan } from '../planned-actions.ts'
import { axeFaults, invisibleFocus, saidInMain, widths } from './look-at-page.ts'
import { openPrivateSite, type PrivateSite } from './private-site.ts'

/** Every private page, with somebody who may see it. */
const pages: readonly (readonly [string, Role])[] = [
  ['/my-work', 'administrator'],
  ['/my-work', 'inspector'],
  ['/notifications', 'reader'],
  ['/notifications/choices', 'administrator'],
  ['/mail', 'administrator'],
  ['/prepare', 'link-officer'],
  ['/prepare/bookcase', 'link-officer'],
  ['/prepare/bookcase', 'inspector'],
  ['/prepare/bookcase/sections/help-and-protection', 'leader'],
  ['/prepare/bookcase/add?section=in-care', 'contributor'],
  ['/prepare/bookcase/arrivals', 'contributor'],
  ['/prepare/bookcase/expected', 'administrator'],
  ['/prepare/bookcase/expected/new', 'administrator'],
  ['/prepare/bookcase/expected/organisation-chart', 'link-officer'],
  ['/prepare/outlook', 'link-officer'],
  ['/prepare/outlook', 'reader'],
  ['/prepare/outlook/overrule', 'leader'],
  ['/prepare/readiness', 'councillor'],
  ['/prepare/readiness', 'leader'],
  ['/prepare/readiness/lists', 'leader'],
  ['/prepare/meetings', 'leader'],
  ['/prepare/bookcase/search', 'leader'],
  ['/prepare/bookcase/search?q=supervision', 'link-officer'],
  ['/prepare/visits', 'councillor'],
  ['/prepare/visits/new', 'link-officer'],
  ['/prepare/calendar', 'reader'],
  ['/prepare/calendar?year=2021', 'leader'],
  ['/prepare/calendar/dates/new', 'leader'],
  ['/prepare/calendar/feed', 'reader'],
  ['/prepare/meetings/new', 'link-officer'],
  ['/prepare/self-evaluation', 'auditor'],
  ['/prepare/self-evaluation/new', 'leader'],
  ['/prepare/calibration', 'governance-officer'],
  ['/improve/workshops', 'leader'],
  ['/improve/workshops', 'councillor'],
  ['/improve/workshops/new', 'governance-officer'],
  ['/improve/workshop-themes/new', 'link-officer'],
  ['/improve/workshops/held', 'governance-officer'],
  ['/improve/workshops/held', 'reader'],
  ['/improve/workshops/held/attendance', 'governance-officer'],
  ['/improve/workshop-themes/assessments', 'councillor'],
  ['/improve/worked-example', 'leader'],
  ['/inspect', 'contributor'],
  ['/improve', 'auditor'],
  ['/improve/bring-in', 'governance-officer'],
  ['/improve/draft-reports', 'leader'],
  ['/improve/draft-reports/new', 'link-officer'],
  ['/improve/actions', 'reader'],
  ['/improve/actions?view=board&columns=colour', 'leader'],
  ['/improve/actions?view=timeline&silent=yes', 'councillor'],
  ['/improve/change-actions', 'governance-officer'],
  ['/improve/mine', 'contributor'],
  ['/improve/packs', 'councillor'],
  ['/improve/packs/new', 'governance-officer'],
  ['/improve/plans/plan-1/actions/new', 'link-officer'],
  ['/improve/actions/plan-1-action-1', 'leader'],
  ['/improve/actions/plan-1-action-1', 'reader'],
  ['/improve/actions/plan-1-action-1/change', 'governance-officer'],
  ['/improve/actions/plan-1-action-1/standing', 'contributor'],
  ['/improve/actions/plan-1-action-1/evidence/new?q=quality', 'auditor'],
  ['/improve/actions/plan-1-action-1/colour', 'leader'],
  ['/improve/measures', 'leader'],
  ['/improve/measures?show=late', 'councillor'],
  ['/improve/measures/new', 'leader'],
  ['/improve/plans', 'councillor'],
  ['/improve/plans/plan-1/sign-offs/asked', 'leader'],
  ['/improve/plans/plan-1/sign-offs/asked', 'reader'],
  ['/improve/plans/new', 'governance-officer'],
  ['/improve/plans/new?inspection=2022-02-21', 'leader'],
  ['/improve/findings', 'governance-officer'],
  ['/improve/findings', 'reader'],
  ['/improve/findings?open=asks&q=nothing', 'councillor'],
  ['/improve/findings/new', 'leader'],
  ['/improve/findings/new?thing=improvement:leeds/2022-02-21/1', 'link-officer'],
  ['/improve/findings/dismiss?thing=improvement:leeds/2022-02-21/2', 'governance-officer'],
  ['/improve/findings/plan-1-finding', 'leader'],
  ['/improve/findings/plan-1-finding/over-the-years', 'councillor'],
  ['/improve/findings/themes', 'administrator'],
  ['/govern', 'governance-officer'],
  ['/publish', 'councillor'],
  ['/', 'reader'],
  ['/account', 'leader'],
  ['/account?done=name', 'reader'],
  ['/account/name', 'leader'],
  ['/account/password', 'leader'],
  ['/account/codes', 'leader'],
  ['/history?thing=inspection:leeds/2022-02-21', 'auditor'],
  ['/history?thing=inspection:leeds/2022-02-21&show=readings', 'auditor'],
  ['/everything', 'leader'],
  ['/everything?kind=none&on-day=40', 'administrator'],
  ['/activity', 'reader'],
  ['/trail', 'auditor'],
  ['/trace', 'reader'],
  ['/trace?q=leeds+2022', 'inspector'],
  ['/trace?thing=inspection:leeds/2022-02-21', 'link-officer'],
  ['/trace?thing=judgement:leeds/2022-02-21/overall&depth=4', 'councillor'],
  ['/trace?thing=judgement:leeds/2022-02-21/overall&as=list', 'leader'],
  ['/trace?thing=authority:leeds', 'reader'],
  ['/trace/link?thing=judgement:leeds/2022-02-21/overall&q=leeds+2018', 'contributor'],
  ['/trace/link?thing=judgement:leeds/2022-02-21/overall&other=inspection:leeds/2022-02-21', 'contributor'],
  ['/people', 'administrator'],
  ['/people?done=withdrawn', 'administrator'],
  ['/people/invite', 'administrator'],
  ['/people/inspector-leeds', 'administrator'],
  ['/people/administrator-leeds?done=changed', 'administrator'],
  ['/permissions', 'administrator'],
  ['/permissions', 'inspector'],
  ['/workspaces', 'inspector'],
  ['/drafts', 'contributor'],
  ['/authorities/leeds/inspections/2022-02-21/correct/judgement.overall', 'link-officer'],
  ['/posts', 'councillor'],
  ['/posts?called=DCS', 'administrator'],
  ['/posts/new', 'link-officer']
]

/** A sign-off that the leader is asked for, and a session on one theme. */
async function seedSignOffAndWorkshop(db: Database): Promise<void> {
  const asked = { asked_by: 'Jo Smith', asked_account: 'link-officer-leeds', asked_at: signedInAt }
  const made = { authority: 'leeds', made_by: 'Jo Smith', made_at: signedInAt }
  await inScope(db, { kind: 'installation' }, async (tx) => {
    await tx
      .insertInto('people.post')
      .values({ authority: 'leeds', id: 'director', title: 'Director of Children’s Services' })
      .execute()
    await tx
      .insertInto('people.holding')
      .values({
        ...{ authority: 'leeds', id: 'held', post: 'director', kind: 'holder', name: 'Leeds leader' },
        ...{ account: 'leader-leeds', starts_on: '2026-01-01' }
      })
      .execute()
    await tx
      .insertInto('improve.plan_sign_off')
      .values({
        ...{ authority: 'leeds', id: 'asked', plan: 'plan-1', post: 'director', due_on: '2027-03-01' },
        ...{ state: 'asked', ...asked }
      })
      .execute()
    await tx
      .insertInto('improve.workshop_theme')
      .values({
        ...{ authority: 'leeds', id: 'assessments', name: 'Quality of assessments', place: 1 },
        tracks: 'Are assessments good in every team?'
      })
      .execute()
    await tx
      .insertInto('improve.workshop')
      .values({ id: 'held', on_day: '2026-11-10', state: 'held', led_by: 'The chair of the board', ...made })
      .execute()
    await tx
      .insertInto('improve.workshop_on_theme')
      .values({ authority: 'leeds', workshop: 'held', theme: 'assessments' })
      .execute()
    await tx
      .insertInto('improve.workshop_attendee')
      .values({
        ...{ authority: 'leeds', workshop: 'held', place: 1, words: 'Director of Children’s Services' },
        ...{ post: 'director', attendance: 'present' }
      })
      .execute()
  })
}

let site: PrivateSite
beforeAll(async () => {
  site = await openPrivateSite(
    {},
    {
      record: async (db) => {
        await seedPlan(db, 'leeds')
        await seedSignOffAndWorkshop(db)
      }
    }
  )
})
afterAll(() => site.close())

describe.each(pages)('%s for the %s', (path, role) => {
  it('has no accessibility fault, wide or narrow, and fits 320 px', async () => {
    for (const width of [1280, 320]) {
      const context = await site.as(role, 'leeds', { viewport: { width, height: 900 } })
      const page = await context.newPage()
      const reply = await page.goto(site.address + path)
      expect(reply?.status(), path).toBe(200)
      expect(await axeFaults(page), `${path} at ${width} px`).toEqual([])
      const { content, window } = await widths(page)
      expect(content, `${path} at ${width} px`).toBeLessThanOrEqual(window)
      await context.close()
    }
  })

  it('says the same without script, and shows where the keyboard is', async () => {
    const said = []
    for (const javaScriptEnabled of [true, false]) {
      const context = await site.as(role, 'leeds', { javaScriptEnabled })
      const page = await context.newPage()
      await page.goto(site.address + path)
      said.push(await saidInMain(page))
      if (javaScriptEnabled) expect(await invisibleFocus(page, 30)).toEqual([])
      await context.close()
    }
    expect(said[1]).toBe(said[0])
  })
})
