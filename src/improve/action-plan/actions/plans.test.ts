import { beforeAll, describe, expect, it } from 'vitest'
import { onBothEngines } from '../../../../test/databases.ts'
import { startWithLeeds } from '../../../../test/leeds-record.ts'
import { memberIn, seedPeople } from '../../../../test/people.ts'
import { isoDate } from '../../../framework/iso-date.ts'
import { type Member, scopeOf } from '../../../people/permissions/member.ts'
import { inScope } from '../../../platform/database/scope.ts'
import { openThings } from '../../../thread/things.ts'
import { entriesAfter } from '../../../trail/store.ts'
import { addAction } from '../../planned-action/actions/add-action.ts'
import { withdrawAction } from '../../planned-action/actions/withdraw-action.ts'
import { fingerprintOf } from '../differences.ts'
import { plansAsWork } from '../plans-as-work.ts'
import { plansOnCalendar } from '../plans-on-calendar.ts'
import { changesSinceSubmission } from '../since.ts'
import { wholePlan } from '../whole-plan.ts'
import { askForSignOff } from './ask-for-sign-off.ts'
import { addFindings, removeFinding } from './change-findings.ts'
import { changePlan } from './change-plan.ts'
import { endPlan } from './end-plan.ts'
import { giveSignOff } from './give-sign-off.ts'
import { makePlan, type TypedPlan } from './make-plan.ts'
import { submitPlan } from './submit-plan.ts'
import { takeSignOffBack } from './take-sign-off-back.ts'

const today = isoDate('2022-08-18')
// Each deed is a second after the one before, as none of two sign-offs of a post is the newer at one moment.
let seconds = 0
const clock = {
  now: () => {
    seconds += 1
    return new Date(Date.UTC(2022, 7, 18, 10, 0, seconds))
  }
}
const things = openThings([])
const typed: TypedPlan = {
  ...{ inspection: '2022-02-21', title: 'Action plan 2022', receivedOn: '2022-05-09', findings: ['one'] }
}

onBothEngines('action plans', (database) => {
  let leader: Member
  let other: Member
  const db = () => database().db
  beforeAll(async () => {
    await startWithLeeds(database())
    await seedPeople(db())
    await inScope(db(), { kind: 'installation' }, async (tx) => {
      const post = { authority: 'leeds', id: 'director', title: 'Director of Children and Families' }
      await tx.insertInto('people.post').values(post).execute()
      await tx
        .insertInto('people.holding')
        .values({
          ...{ authority: 'leeds', id: 'held', post: 'director', kind: 'holder', name: 'Leeds leader' },
          ...{ account: 'leader-leeds', starts_on: '2022-01-01' }
        })
        .execute()
      for (const [id, words] of [
        ['one', 'Contingency plans'],
        ['two', 'Strategy discussions']
      ] as const) {
        await tx
          .insertInto('improve.finding')
          .values({
            ...{ authority: 'leeds', id, kind: 'improvement', words, state: 'open', came_from: 'inspection' },
            ...{ source: 'Standard inspection', found_on: '2022-05-09', inspection: '2022-02-21' },
            ...{ made_by: 'Leeds leader', made_at: new Date('2022-05-10T10:00:00Z') }
          })
          .execute()
      }
    })
    leader = await memberIn(db(), 'leeds', 'leader')
    other = await memberIn(db(), 'bradford', 'leader')
  })
  const here = <R>(work: Parameters<typeof inScope<R>>[2]) => inScope(db(), scopeOf(leader), work)
  const made = async (changed: Partial<TypedPlan> = {}) => {
    const outcome = await makePlan(db(), clock, leader, { ...typed, ...changed })
    if (outcome.kind !== 'made') throw new Error(JSON.stringify(outcome))
    return outcome.plan
  }
  const whole = async (id: string) => {
    const found = await here((tx) => wholePlan(tx, leader, things, id, today))
    if (found === undefined) throw new Error('no such plan')
    return found
  }
  const act = async (plan: string, findings: readonly string[], reference: string, dueOn = '2022-12-01') => {
    const outcome = await addAction(db(), clock, leader, plan, {
      ...{ reference, words: `Do ${reference}`, success: '', support: '', resources: '', risk: '' },
      ...{ post: 'director', startsOn: '', dueOn, repeatsMonths: '', findings, reason: 'It came up' }
    })
    if (outcome.kind !== 'added') throw new Error(JSON.stringify(outcome))
    return outcome.action
  }
  const seen = async (plan: string) => fingerprintOf((await whole(plan)).content)
  const sign = async (plan: string) => {
    const asked = await askForSignOff(db(), clock, leader, plan, { post: 'director', dueOn: '2022-09-01' })
    if (asked.kind !== 'asked') throw new Error(JSON.stringify(asked))
    const given = await giveSignOff(db(), clock, leader, things, {
      plan,
      id: asked.signOff,
      seen: await seen(plan)
    })
    expect(given).toEqual({ kind: 'signed' })
    return asked.signOff
  }
  const submit = async (plan: string, changed: { readonly seen?: string; readonly sentOn?: string } = {}) =>
    submitPlan(db(), clock, leader, things, plan, {
      ...{ sentTo: 'Ofsted', sentOn: '2022-08-18', seen: await seen(plan), ...changed }
    })
  const deeds = (plan: string) =>
    here(async (tx) =>
      (await entriesAfter(tx, leader.workspace.authority, 0, 500))
        .filter(({ subject }) => subject.id === plan)
        .map(({ action }) => action)
    )

  describe('are made', () => {
    it('from an inspection of the record, with its findings and its clocks', async () => {
      const { plan, findings, clocks, inspection } = await whole((await made()).id)
      expect(plan).toMatchObject({ title: 'Action plan 2022', state: 'draft', inspection: '2022-02-21' })
      expect(inspection?.title).toBe('Standard inspection, 21 February to 4 March 2022')
      expect(findings.map(({ words }) => words)).toEqual(['Contingency plans'])
      expect(clocks.map(({ day, state }) => [day, state])).toEqual([
        ['2022-06-22', 'over'],
        ['2022-08-17', 'over']
      ])
      expect(await deeds(plan.id)).toEqual(['make plan'])
    })

    it.each([
      ['a name', { title: ' ' }, 'Enter what the plan is called'],
      ['a day', { receivedOn: '' }, 'Enter the day on which you received the report'],
      ['a day that has come', { receivedOn: '2022-09-01' }, 'The day must be today or in the past'],
      [
        'a day after the inspection began',
        { receivedOn: '2022-02-01' },
        'The day must be the same as or after the first day of the inspection, 21 February 2022'
      ],
      ['its own findings', { findings: ['nothing'] }, 'Choose among the findings that still ask for action'],
      [
        'an inspection of its own',
        { inspection: '2031-01-01' },
        'The record holds no such inspection of your authority'
      ]
    ])('only with %s', async (_what, changed, message) => {
      const outcome = await makePlan(db(), clock, leader, { ...typed, ...changed })
      expect(outcome).toMatchObject({ kind: 'unfit', problems: [{ message }] })
    })

    it('and stand for their authority alone', async () => {
      const { id } = await made()
      const change = { title: 'Ours', receivedOn: '', reportPublishedOn: '', draftSentOn: '' }
      expect(
        await inScope(db(), scopeOf(other), (tx) => wholePlan(tx, other, things, id, today))
      ).toBeUndefined()
      expect(await changePlan(db(), clock, other, { id, revision: 1 }, change)).toEqual({ kind: 'not-there' })
      expect(await submitPlan(db(), clock, other, things, id, { sentTo: '', sentOn: '', seen: '' })).toEqual({
        kind: 'not-there'
      })
    })
  })

  describe('are changed', () => {
    it('by who saw them as they stand; the second of two is told', async () => {
      const { id } = await made()
      const first = {
        ...{ title: 'Renamed', receivedOn: '2022-05-09' },
        reportPublishedOn: '2022-06-22',
        draftSentOn: ''
      }
      expect(await changePlan(db(), clock, leader, { id, revision: 1 }, first)).toMatchObject({
        kind: 'changed'
      })
      const second = await changePlan(db(), clock, leader, { id, revision: 1 }, { ...first, title: 'Other' })
      expect(second).toMatchObject({ kind: 'changed-meanwhile', now: { title: 'Renamed' } })
      expect((await whole(id)).clocks[0]).toMatchObject({ state: 'met' })
    })

    it('to answer more, and less only where no action answers it', async () => {
      const { id } = await made()
      const reason = 'The board asked'
      await addFindings(db(), clock, leader, { id, revision: 1 }, { findings: ['two'], reason })
      await act(id, ['two'], '2.1')
      const kept = await removeFinding(
        db(),
        clock,
        leader,
        { id, revision: 2 },
        { findings: ['two'], reason }
      )
      expect(kept).toMatchObject({
        kind: 'unfit',
        problems: [{ message: expect.stringContaining('2.1') as string }]
      })
      const gone = await removeFinding(
        db(),
        clock,
        leader,
        { id, revision: 2 },
        { findings: ['one'], reason }
      )
      expect(gone).toMatchObject({ kind: 'changed' })
      expect((await whole(id)).findings.map((finding) => finding.id)).toEqual(['two'])
      expect(await deeds(id)).toEqual(['make plan', 'add findings to plan', 'take finding out of plan'])
    })

    it('no more once they have ended', async () => {
      const { id } = await made()
      await endPlan(db(), clock, leader, { id, revision: 1 }, { reason: 'Another carries it on' })
      expect((await whole(id)).plan).toMatchObject({ state: 'ended', endedBecause: 'Another carries it on' })
      const again = await endPlan(db(), clock, leader, { id, revision: 2 }, { reason: 'Twice' })
      expect(again).toMatchObject({ kind: 'unfit' })
      expect(await submit(id)).toMatchObject({ kind: 'unfit' })
    })
  })

  describe('are submitted', () => {
    it('only when every finding is answered and whoever was asked has signed', async () => {
      const { id } = await made({ findings: ['one', 'two'] })
      await act(id, ['one'], '1.1', '')
      const refused = await submit(id)
      expect(refused).toMatchObject({
        kind: 'incomplete',
        missing: [
          { kind: 'finding-without-action', words: 'Strategy discussions' },
          { kind: 'action-without-due', reference: '1.1' },
          { kind: 'nobody-asked-to-sign' }
        ]
      })
      expect((await whole(id)).plan.state).toBe('draft')
    })

    it('late all the same, and say so; what changed since is told with its reason', async () => {
      const { id } = await made()
      const first = await act(id, ['one'], '1.1')
      await sign(id)
      expect(await submit(id)).toEqual({ kind: 'submitted', number: 1 })
      const submitted = await whole(id)
      expect(submitted.plan.state).toBe('submitted')
      expect(submitted.clocks[1]).toMatchObject({ state: 'met-late' })
      expect(submitted.submissions[0]?.content.signatures).toEqual([
        {
          ...{ post: 'Director of Children and Families', by: 'Leeds leader', as: 'holder' },
          ...{ on: '2022-08-18', forThis: true }
        }
      ])
      const later = { now: () => new Date('2022-08-18T11:00:00Z') }
      await withdrawAction(db(), later, leader, first.id, 'It was done before')
      await addFindings(
        db(),
        later,
        leader,
        { id, revision: submitted.plan.revision },
        { findings: ['two'], reason: 'The visit found it too' }
      )
      const now = await whole(id)
      const [last] = now.submissions
      if (last === undefined) throw new Error('not submitted')
      const since = await here((tx) => changesSinceSubmission(tx, leader.workspace.authority, now, last))
      expect(since.map(({ difference, reasons }) => [difference.kind, reasons[0]?.words])).toEqual([
        ['finding-added', 'The visit found it too'],
        ['action-withdrawn', 'It was done before']
      ])
      expect(last.content.actions.map(({ reference }) => reference)).toEqual(['1.1'])
    })

    it('again only when what changed is signed again', async () => {
      const { id } = await made()
      await act(id, ['one'], '1.1')
      await sign(id)
      await submit(id)
      await act(id, ['one'], '1.2')
      expect(await submit(id)).toMatchObject({
        kind: 'incomplete',
        missing: [{ kind: 'signed-earlier-state' }]
      })
      await sign(id)
      expect(await submit(id)).toEqual({ kind: 'submitted', number: 2 })
      expect((await whole(id)).submissions.map(({ content }) => content.actions.length)).toEqual([1, 2])
    })

    it.each(['councillor', 'reader', 'administrator'] as const)(
      'never with the signature of a %s who does not act in the post',
      async (role) => {
        const { id } = await made()
        await act(id, ['one'], '1.1')
        const asked = await askForSignOff(db(), clock, leader, id, { post: 'director', dueOn: '2022-09-01' })
        if (asked.kind !== 'asked') throw new Error(JSON.stringify(asked))
        const typedSign = { plan: id, id: asked.signOff, seen: await seen(id) }
        const nobody = await memberIn(db(), 'leeds', role)
        expect(await giveSignOff(db(), clock, nobody, things, typedSign)).toEqual({ kind: 'not-theirs' })
        // One who acts in another post is not asked either.
        const elsewhere = {
          ...nobody,
          posts: [{ id: 'chair', title: 'Chair of the board', as: 'holder' as const }]
        }
        expect(await giveSignOff(db(), clock, elsewhere, things, typedSign)).toEqual({ kind: 'not-theirs' })
        expect(await giveSignOff(db(), clock, other, things, typedSign)).toEqual({ kind: 'not-there' })
        const [kept] = (await whole(id)).signOffs
        expect(kept?.given).toBeUndefined()
        expect(await deeds(id)).not.toContain('sign plan off')
      }
    )

    it('but with the signature of whoever stands in for the post, said to be a deputy’s', async () => {
      const { id } = await made()
      await act(id, ['one'], '1.1')
      const asked = await askForSignOff(db(), clock, leader, id, { post: 'director', dueOn: '2022-09-01' })
      if (asked.kind !== 'asked') throw new Error(JSON.stringify(asked))
      const deputy = {
        ...(await memberIn(db(), 'leeds', 'reader')),
        posts: [{ id: 'director', title: 'Director of Children and Families', as: 'deputy' as const }]
      }
      const typedSign = { plan: id, id: asked.signOff, seen: await seen(id) }
      expect(await giveSignOff(db(), clock, deputy, things, typedSign)).toEqual({ kind: 'signed' })
      expect((await whole(id)).content.signatures).toMatchObject([{ by: 'Leeds reader', as: 'deputy' }])
      await endPlan(db(), clock, leader, { id, revision: 1 }, { reason: 'Another carries it on' })
      expect(await giveSignOff(db(), clock, deputy, things, typedSign)).toEqual({ kind: 'unchanged' })
    })

    it('never unseen, nor signed unseen, nor before the report came', async () => {
      const { id } = await made()
      await act(id, ['one'], '1.1')
      const asked = await askForSignOff(db(), clock, leader, id, { post: 'director', dueOn: '2022-09-01' })
      if (asked.kind !== 'asked') throw new Error(JSON.stringify(asked))
      const unseen = await giveSignOff(db(), clock, leader, things, {
        plan: id,
        id: asked.signOff,
        seen: 'else'
      })
      expect(unseen).toEqual({ kind: 'changed-meanwhile' })
      const twice = await askForSignOff(db(), clock, leader, id, { post: 'director', dueOn: '2022-09-01' })
      expect(twice).toMatchObject({ kind: 'unfit' })
      expect(await takeSignOffBack(db(), clock, leader, id, asked.signOff)).toEqual({ kind: 'taken-back' })
      await sign(id)
      expect(await submit(id, { seen: 'else' })).toEqual({ kind: 'changed-meanwhile' })
      expect(await submit(id, { sentOn: '2022-05-01' })).toMatchObject({ kind: 'unfit' })
    })
  })

  it('wait as work for whoever signs and submits, and stand on the calendar', async () => {
    const { id } = await made({ title: 'Plan that waits' })
    const action = await act(id, ['one'], '9.1')
    const asked = await askForSignOff(db(), clock, leader, id, { post: 'director', dueOn: '2022-09-01' })
    if (asked.kind !== 'asked') throw new Error(JSON.stringify(asked))
    const work = await here((tx) => plansAsWork.workOf(tx, leader, today, clock.now()))
    expect(work.map(({ title, dueOn }) => [title, dueOn])).toEqual(
      expect.arrayContaining([
        ['Sign off “Plan that waits”', '2022-09-01'],
        ['Plan that waits: the written statement of proposed action', '2022-08-17']
      ]) as unknown
    )
    const viewer = { authority: leader.workspace.authority, may: leader.may, today }
    const entries = await here((tx) =>
      plansOnCalendar.entriesOf(tx, viewer, { from: isoDate('2022-01-01'), to: isoDate('2022-12-31') })
    )
    expect(entries.filter(({ key }) => key.includes(id) || key.includes(action.id))).toMatchObject([
      { startsOn: '2022-06-22', insteadOf: 'record-2022-02-21-publish-report' },
      { startsOn: '2022-08-17', title: 'Last day for the written statement of proposed action', done: false },
      { startsOn: '2022-12-01', title: 'Action 9.1 is due' }
    ])
    const nobody = { ...viewer, may: new Set<never>() }
    expect(await here((tx) => plansOnCalendar.entriesOf(tx, nobody, { from: today, to: today }))).toEqual([])
  })
})
