import { beforeAll, describe, expect, it } from 'vitest'
import { ask, wordsOf } from '../../../../test/ask.ts'
import { onTheEmbeddedEngine } from '../../../../test/databases.ts'
import { hiddenFields } from '../../../../test/hidden-fields.ts'
import { startWithLeeds } from '../../../../test/leeds-record.ts'
import { memberIn, seedPeople, signedInAt } from '../../../../test/people.ts'
import { gallerySite } from '../../../../test/pictures/gallery-site.ts'
import { seedPlan } from '../../../../test/planned-actions.ts'
import type { Member } from '../../../people/permissions/member.ts'
import type { Route } from '../../../people/permissions/route.ts'
import type { Reply } from '../../../platform/web/reply.ts'
import type { Thing } from '../../../thread/thing.ts'
import { openThings } from '../../../thread/things.ts'
import type { ImproveTools } from '../../tools.ts'
import { actionTexts } from '../action-texts.ts'
import { everyPlannedActionRoute } from './every-planned-action-route.ts'

type Form = Record<string, string | string[]>

onTheEmbeddedEngine('the pages of one action', (database) => {
  let routes: Route[]
  let officer: Member
  let leader: Member
  let reader: Member
  let inspector: Member
  let elsewhere: Member
  let isWithdrawn = false
  const audit = (): Thing => ({
    ...{
      kind: 'document',
      id: 'a1',
      title: 'Audit of May',
      kindInWords: 'Audit',
      state: undefined,
      href: '/a1'
    },
    ...(isWithdrawn ? { withdrawn: true } : {})
  })
  beforeAll(async () => {
    const { db } = database()
    await startWithLeeds(database())
    await seedPeople(db)
    await seedPlan(db, 'leeds', { actions: 3, dueOn: '2027-03-27' })
    await seedPlan(db, 'leeds', {
      id: 'sent',
      state: 'submitted',
      receivedOn: '2026-06-01',
      inspection: '2022-02-21'
    })
    const tools: Partial<ImproveTools> = {
      db,
      site: { ...gallerySite, asset: (name) => `/assets/${name}` },
      clock: { now: () => signedInAt },
      onwards: () => [],
      texts: actionTexts,
      things: openThings([
        {
          kinds: ['document'],
          describe: (_tx, _caller, refs) => Promise.resolve(refs.length === 0 ? [] : [audit()]),
          linksOf: () => Promise.resolve([]),
          find: (_tx, _caller, words) => Promise.resolve(words === 'audit' ? [audit()] : [])
        }
      ])
    }
    routes = everyPlannedActionRoute(tools as ImproveTools)
    officer = await memberIn(db, 'leeds', 'link-officer')
    leader = await memberIn(db, 'leeds', 'leader')
    reader = await memberIn(db, 'leeds', 'reader')
    inspector = await memberIn(db, 'leeds', 'inspector')
    elsewhere = await memberIn(db, 'bradford', 'administrator')
  })

  const get = (address: string, caller = officer) => ask(routes, address, {}, caller)
  const post = (address: string, form: Form, caller = officer) =>
    ask(routes, address, { method: 'POST', form }, caller)
  /** Sends a form as a browser would: with what the page hides in it. */
  const send = async (address: string, form: Form, caller = officer) =>
    post(address, { ...hiddenFields(await get(address, caller)), ...form }, caller)
  const html = (reply: Reply): string => (reply.kind === 'page' ? reply.html : '')
  const first = '/improve/actions/plan-1-action-1'

  it('warn of a due day after the day by which the law asks for the plan', async () => {
    expect(wordsOf(await get('/improve/actions/sent-action-1'))).toContain(
      'Warning It is due on 31 March 2027, after 8 September 2026, by which the law asks for the plan itself.'
    )
    expect(wordsOf(await get(first))).not.toContain('by which the law asks')
  })

  it('say what, about which findings, who, by when, and why it has its colour', async () => {
    const words = wordsOf(await get(first))
    expect(words).toContain('Action 1.1 of Improvement plan Train team managers, part 1 Amber: at risk')
    expect(words).toContain('Findings that it answers The quality of assessments')
    expect(words).toContain('No post yet. Somebody who keeps the plan can choose one.')
    expect(words).toContain('Due 27 March 2027, in 125 days Move the due day')
    expect(words).toContain('27 March 2027 is a Saturday. Move it to 30 March 2027, the next working day')
    expect(words).toContain('Why this colour No post answers for it.')
    expect(words).toContain('Not started On track (now) At risk Off track Done')
    expect(words).toContain('No evidence yet (now) Early signs Sustained Not working')
  })

  it('are read by those who may, changed by those who may, and not there for anybody else', async () => {
    expect(wordsOf(await get(first, reader))).not.toContain('Say how it stands')
    for (const address of [
      first,
      `${first}/change`,
      `${first}/standing`,
      '/improve/plans/plan-1/actions/new'
    ]) {
      expect((await get(address, elsewhere)).kind).toBe('not-found')
      expect((await get('/improve/actions/never-was')).kind).toBe('not-found')
    }
    const page = routes.find(({ path }) => path === '/improve/actions/:action')
    expect(page?.permission).toBe('read-plan')
    expect(inspector.may.has('read-plan')).toBe(false)
  })

  it('offer the findings of the plan first, each with what it came from, and the others below', async () => {
    const reply = html(await get('/improve/plans/plan-1/actions/new'))
    const words = wordsOf(await get('/improve/plans/plan-1/actions/new'))
    expect(words).toContain('Those of this plan: each needs at least one action')
    expect(words).toContain('The quality of assessments Inspection, 2022 Other findings that stand open')
    expect(reply.indexOf('value="plan-1-finding"')).toBeLessThan(reply.indexOf('value="sent-finding"'))
  })

  it('add an action with the next reference, and keep what was typed where it does not fit', async () => {
    const address = '/improve/plans/plan-1/actions/new'
    const form = await get(`${address}?finding=plan-1-finding`)
    expect(html(form)).toMatch(/name="reference"[^>]*value="1.4"/)
    expect(html(form)).toMatch(/value="plan-1-finding" checked/)
    const typed = {
      ...{
        reference: '1.1',
        words: 'Write to carers',
        success: '',
        support: '',
        resources: '',
        risk: 'Snow'
      },
      ...{ post: '', repeatsMonths: '', findings: ['plan-1-finding'] },
      ...{ 'dueOn-day': '31', 'dueOn-month': '2', 'dueOn-year': '2027' }
    }
    const refused = await send(address, typed)
    expect(refused).toMatchObject({ kind: 'page', status: 422 })
    expect(wordsOf(refused)).toContain('Another action of this plan has the reference 1.1: enter another')
    expect(wordsOf(refused)).toContain('Enter when it is due, a real date such as 27 3 2027')
    for (const kept of ['Write to carers', '>Snow</textarea>', 'value="31"'])
      expect(html(refused)).toContain(kept)
    const added = await send(address, { ...typed, reference: '=1+1', 'dueOn-month': '3' })
    expect(added.kind === 'redirect' && added.to).toMatch(/^\/improve\/actions\/.+\?done=added$/)
    expect(wordsOf(await get(added.kind === 'redirect' ? added.to : ''))).toContain('Action =1+1 of')
  })

  it('move a due day with its reason, and show how far it moved', async () => {
    const address = '/improve/actions/sent-action-1'
    const days = { 'dueOn-day': '30', 'dueOn-month': '6', 'dueOn-year': '2027' }
    const refused = await send(`${address}/move`, { ...days, reason: '' })
    expect(wordsOf(refused)).toContain('Enter why: the plan was submitted, and it shows every change since')
    await send(`${address}/move`, { ...days, reason: 'The trainer was ill' })
    const words = wordsOf(await get(address))
    expect(words).toContain('It was first due on 31 March 2027, and was moved once: 91 days later in all.')
    expect(words).toContain('Moved from 31 March 2027 to 30 June 2027, 91 days later')
    expect(words).toContain('The trainer was ill')
  })

  describe('where two people change it at once', () => {
    const address = '/improve/actions/plan-1-action-2/change'
    it('let the second choose field by field, and take over what only the first changed', async () => {
      const form = await get(address)
      const fields = {
        ...{ ...hiddenFields(form), reference: '1.2', words: 'Train team managers, part 2', success: '' },
        ...{
          support: '',
          resources: '',
          risk: '',
          post: '',
          repeatsMonths: '',
          findings: ['plan-1-finding']
        },
        ...{ startsOn: '2026-10-01', dueOn: '2027-03-27' }
      }
      expect((await post(address, { ...fields, words: 'Train all', risk: 'Snow' }, leader)).kind).toBe(
        'redirect'
      )
      const second = await post(address, { ...fields, words: 'Train some', support: 'A trainer' })
      expect(second).toMatchObject({ kind: 'page', status: 409 })
      const words = wordsOf(second)
      expect(words).toContain(
        'Leeds leader changed the action while you wrote. Nothing of yours was saved yet'
      )
      expect(words).toContain(
        'What will be done: which is to stand? Train all As it stands now Train some What you typed'
      )
      expect(words).toContain(
        'Taken over as it stands now, for you had not changed it: What could stand in the way.'
      )
      const merged = { ...fields, ...hiddenFields(second), support: 'A trainer', risk: 'Snow' }
      expect(wordsOf(await post(address, merged))).toContain('Choose which stands of: What will be done')
      expect((await post(address, { ...merged, 'choice.words': 'theirs' })).kind).toBe('redirect')
      const now = wordsOf(await get('/improve/actions/plan-1-action-2'))
      for (const kept of ['Train all', 'A trainer', 'Snow']) expect(now).toContain(kept)
    })
  })

  it('say how it stands in one click, and keep a draft of what is said', async () => {
    const address = '/improve/actions/plan-1-action-3'
    const said = await post(`${address}/standing`, { progress: 'on-track', impact: 'no-evidence-yet' })
    expect(said).toEqual({ kind: 'redirect', to: `${address}?done=said` })
    await send(`${address}/standing`, {
      progress: 'on-track',
      impact: 'no-evidence-yet',
      remark: 'Half a word',
      'draft.keep': 'yes'
    })
    expect(html(await get(`${address}/standing`))).toContain('>Half a word</textarea>')
    expect(wordsOf(await get(address))).not.toContain('Half a word')
    const refused = await send(`${address}/standing`, { progress: 'done', impact: 'sustained', remark: '' })
    expect(wordsOf(refused)).toContain('Add evidence of impact first')
  })

  it('close it on evidence, and show at once where that is missing', async () => {
    const found = await get(`${first}/evidence/new?q=audit`)
    expect(wordsOf(found)).toContain('Audit of May')
    const evidence = {
      q: 'audit',
      thing: 'document:a1',
      shows: 'impact',
      words: 'Plans are better',
      page: '2',
      quote: ''
    }
    expect(wordsOf(await post(`${first}/evidence/new`, { ...evidence, thing: '' }))).toContain(
      'Choose what shows it'
    )
    expect((await post(`${first}/evidence/new`, evidence)).kind).toBe('redirect')
    await send(`${first}/standing`, { progress: 'done', impact: 'early-signs', remark: '' })
    expect((await send(`${first}/close`, { words: 'Children wait less' })).kind).toBe('redirect')
    expect(wordsOf(await get(first))).not.toContain('Decide whether it is closed')
    expect(wordsOf(await get(first, leader))).toContain('Decide whether it is closed')
    // Whoever asked may agree plans too, and is told at once that somebody else decides, and who.
    const decide = await get(`${first}/close/decide`)
    expect(wordsOf(decide)).toContain(
      'You asked for it: somebody else decides. Leeds administrator or Leeds leader can decide.'
    )
    expect(html(decide)).not.toContain('name="decision"')
    expect(wordsOf(await get(first))).toContain('Leeds administrator or Leeds leader can decide.')
    expect((await send(`${first}/close/decide`, { decision: 'approved', remark: '' }, leader)).kind).toBe(
      'redirect'
    )
    expect(wordsOf(await get(first))).toContain('part 1 Complete')
    isWithdrawn = true
    const words = wordsOf(await get(first))
    expect(words).toContain('part 1 Red: needs attention')
    expect(words).toContain('Evidence missing: it was closed on evidence that no longer stands')
    expect(words).toContain('Closed on 22 November 2026, evidence missing. It does not count as closed.')
    expect(words).toContain('Closed 22 November 2026, evidence missing')
    expect(words).toContain('Audit of May, which was withdrawn where it is kept')
    isWithdrawn = false
  })

  it('show another colour beside the computed one, with who and why', async () => {
    const address = '/improve/actions/sent-action-1'
    const form = { colour: 'green', reason: 'It has an owner from Monday', endsOn: '2026-12-31' }
    expect((await send(`${address}/colour`, form, leader)).kind).toBe('redirect')
    const words = wordsOf(await get(address))
    expect(words).toContain(
      'Green: on course, as Leeds leader says until 31 December 2026: It has an owner from Monday'
    )
    expect(words).toContain('Computed: Amber: at risk No post answers for it.')
  })
})
