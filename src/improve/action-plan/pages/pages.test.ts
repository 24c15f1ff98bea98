import { beforeAll, describe, expect, it } from 'vitest'
import { ask, wordsOf } from '../../../../test/ask.ts'
import { onTheEmbeddedEngine } from '../../../../test/databases.ts'
import { hiddenFields } from '../../../../test/hidden-fields.ts'
import { startWithLeeds } from '../../../../test/leeds-record.ts'
import { memberIn, seedPeople, signedInAt } from '../../../../test/people.ts'
import { gallerySite } from '../../../../test/pictures/gallery-site.ts'
import type { Member } from '../../../people/permissions/member.ts'
import type { Route } from '../../../people/permissions/route.ts'
import { inScope } from '../../../platform/database/scope.ts'
import { openThings } from '../../../thread/things.ts'
import { addAction } from '../../planned-action/actions/add-action.ts'
import type { ImproveTools } from '../../tools.ts'
import { everyPlanRoute } from '../every-plan-route.ts'
import { planThings } from '../plan-things.ts'

type Form = Record<string, string | string[]>
const clock = { now: () => signedInAt }

onTheEmbeddedEngine('the pages of action plans', (database) => {
  let routes: Route[]
  let leader: Member
  let councillor: Member
  let elsewhere: Member
  beforeAll(async () => {
    const { db } = database()
    await startWithLeeds(database())
    await seedPeople(db)
    await inScope(db, { kind: 'installation' }, async (tx) => {
      const post = { authority: 'leeds', id: 'director', title: 'Director of Children and Families' }
      await tx.insertInto('people.post').values(post).execute()
      await tx
        .insertInto('people.holding')
        .values({
          ...{ authority: 'leeds', id: 'held', post: 'director', kind: 'holder', name: 'Leeds leader' },
          ...{ account: 'leader-leeds', starts_on: '2022-01-01' }
        })
        .execute()
      await tx
        .insertInto('improve.finding')
        .values({
          ...{
            authority: 'leeds',
            id: 'one',
            kind: 'improvement',
            words: 'Contingency plans',
            state: 'open'
          },
          ...{ came_from: 'inspection', source: 'Standard inspection', found_on: '2022-05-09' },
          ...{ inspection: '2022-02-21', made_by: 'Leeds leader', made_at: signedInAt }
        })
        .execute()
    })
    const tools: Partial<ImproveTools> = {
      ...{ db, clock, onwards: () => [], things: openThings([planThings]) },
      writers: {
        toPdf: () => Promise.reject(new Error('Not asked for')),
        toWord: () => Promise.reject(new Error('Not asked for')),
        toWorkbook: () => Promise.resolve({ kind: 'written', bytes: new Uint8Array([1]), notShown: [] })
      },
      site: { ...gallerySite, asset: (name) => `/assets/${name}` }
    }
    routes = everyPlanRoute(tools as ImproveTools)
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
  const make = async (): Promise<string> => {
    const typed = {
      inspection: '2022-02-21',
      title: 'Our plan',
      findings: 'one',
      ...day('received', '2022-05-09')
    }
    const reply = await post('/improve/plans/new', typed)
    if (reply.kind !== 'redirect') throw new Error(wordsOf(reply))
    return reply.to.replace(/\?.*$/, '')
  }
  const act = async (plan: string) => {
    const outcome = await addAction(database().db, clock, leader, plan.split('/').at(-1) ?? '', {
      ...{ reference: '1.1', words: 'Write plans', success: '', support: '', resources: '', risk: '' },
      ...{ post: 'director', startsOn: '', dueOn: '2027-03-03', repeatsMonths: '', findings: ['one'] },
      reason: ''
    })
    if (outcome.kind !== 'added') throw new Error(JSON.stringify(outcome))
  }

  it('teach what belongs here while there is none', async () => {
    const words = wordsOf(await get('/improve/plans', elsewhere))
    expect(words).toContain('There is no action plan yet.')
    expect(words).toContain('within 70 it sends a written statement')
  })

  it('offer the published inspections of the authority, and propose no day of receipt', async () => {
    expect(wordsOf(await get('/improve/plans/new'))).toContain(
      'Standard inspection, 21 February to 4 March 2022'
    )
    const form = await get('/improve/plans/new?inspection=2022-02-21')
    expect(wordsOf(form)).toContain('is earlier than 9 May 2022, when the report was published')
    expect(form).toMatchObject({ html: expect.not.stringContaining('value="2022"') as string })
    expect(form).toMatchObject({
      html: expect.stringContaining(
        'Action plan after the standard inspection of 21 February to 4 March 2022'
      ) as string
    })
    expect(wordsOf(form)).toContain('Contingency plans Area for improvement. Standard inspection')
  })

  it('show a new plan with its clocks, and the finding that no action answers', async () => {
    const words = wordsOf(await get(await make()))
    expect(words).toContain('was due on 17 August 2022: 70 working days from the report.')
    expect(words).toContain('2 June 2022 (Spring bank holiday)')
    expect(words).toContain('Ofsted published the report on 9 May 2022. Say when you published it')
    expect(words).toContain('1 finding has no action. The plan cannot be submitted before each has one.')
    expect(words).toContain('Source: Education and Inspections Act 2006, section 137')
  })

  it('keep what was typed beside what is wrong', async () => {
    const typed = { inspection: '2022-02-21', title: 'Kept', ...day('received', '2022-02-31') }
    const reply = await post('/improve/plans/new', typed)
    expect(reply).toMatchObject({ kind: 'page', status: 422 })
    expect(wordsOf(reply)).toContain('a real date such as 27 3 2027')
    expect(reply).toMatchObject({ html: expect.stringContaining('value="Kept"') as string })
    expect(reply).toMatchObject({ html: expect.stringContaining('href="#received-day"') as string })
  })

  it('tell the second of two who changed a plan, with what they typed', async () => {
    const plan = await make()
    const typed = {
      ...hiddenFields(await get(`${plan}/details`)),
      title: 'First',
      ...day('received', '2022-05-09')
    }
    expect(await post(`${plan}/details`, typed)).toMatchObject({ kind: 'redirect' })
    const second = await post(`${plan}/details`, { ...typed, title: 'Second' })
    expect(second).toMatchObject({ status: 409, html: expect.stringContaining('value="Second"') as string })
    expect(wordsOf(second)).toContain('Somebody changed the plan while you were writing')
  })

  describe('on the way to the submission', () => {
    it('say what is missing and where it is put right', async () => {
      const plan = await make()
      const words = wordsOf(await get(`${plan}/submit`))
      expect(words).toContain('The plan cannot be submitted yet: 3 things to put right first.')
      expect(words).toContain('No action answers the finding “Contingency plans”. Add an action')
      expect(words).toContain('Nobody was asked to sign the plan off. Ask for a sign-off')
    })

    it('sign, submit, and show it as submitted and what changed since', async () => {
      const plan = await make()
      await act(plan)
      await post(`${plan}/sign-offs/new`, { post: 'director', ...day('due', '2026-12-01') })
      const shown = await get(plan)
      const signOff = /href="(\/improve\/plans\/[^"]+\/sign-offs\/[^"]+)">Director/.exec(
        shown.kind === 'page' ? shown.html : ''
      )?.[1]
      const reading = await get(signOff ?? '')
      expect(wordsOf(reading)).toContain('Sign as Director of Children and Families')
      expect(wordsOf(await get(signOff ?? '', councillor))).toContain(
        'Whoever holds this post today, or stands in for it, can sign here.'
      )
      const refused = await post(signOff ?? '', hiddenFields(reading), councillor)
      expect(wordsOf(refused)).toContain('Only whoever holds this post today')
      expect(await post(signOff ?? '', hiddenFields(reading))).toMatchObject({ kind: 'redirect' })
      const submitting = await get(`${plan}/submit`)
      expect(wordsOf(submitting)).toContain('It is late:')
      const sent = { ...hiddenFields(submitting), 'sent-to': 'Ofsted', ...day('sent-on', '2026-11-22') }
      expect(await post(`${plan}/submit`, sent)).toMatchObject({ kind: 'redirect' })
      const words = wordsOf(await get(plan))
      expect(words).toContain('Submitted to Ofsted on 22 November 2026 : late.')
      expect(words).toContain('Nothing: the plan promises what it promised then.')
      expect(wordsOf(await get(`${plan}/submissions/1`))).toContain('1.1. Write plans')
      const renaming = hiddenFields(await get(`${plan}/details`))
      await post(`${plan}/details`, { ...renaming, title: 'New name', ...day('received', '2022-05-09') })
      expect(wordsOf(await get(plan))).toMatch(
        /The plan is called otherwise: Our plan became New name No reason given/
      )
      expect(wordsOf(await get(`${plan}/submissions/1/since`))).toContain('1 change, each with its reason.')
      const earlier = wordsOf(await get(plan))
      expect(earlier).toContain('1 change since: the signature was given for an earlier state of the plan.')
    })
  })

  it('leave as files that say the same', async () => {
    const plan = await make()
    await act(plan)
    const json = await get(`${plan}/files/json`)
    expect(json).toMatchObject({
      kind: 'json',
      body: { plan: { version: 1, actions: [{ reference: '1.1', dueOn: '2027-03-03' }] } }
    })
    expect(await get(`${plan}/files/csv`)).toMatchObject({
      body: expect.stringContaining('Write plans') as string
    })
    expect(await get(`${plan}/files/xlsx`)).toMatchObject({ fileName: 'action-plan-2026-11-22.xlsx' })
    expect(await get(`${plan}/files/html`)).toMatchObject({ kind: 'file' })
    expect(await get(`${plan}/files/exe`)).toMatchObject({ kind: 'not-found' })
    expect(await get('/improve/plans.csv')).toMatchObject({
      body: expect.stringContaining('Our plan') as string
    })
  })

  it('show nothing of it to another authority', async () => {
    const plan = await make()
    for (const address of [
      plan,
      `${plan}/submit`,
      `${plan}/files/json`,
      `${plan}/details`,
      `${plan}/findings`
    ]) {
      expect(await get(address, elsewhere)).toMatchObject({ kind: 'not-found' })
    }
  })
})
