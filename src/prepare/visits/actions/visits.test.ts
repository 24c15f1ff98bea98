import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { onBothEngines } from '../../../../test/databases.ts'
import { memberIn, seedPeople, signedInAt } from '../../../../test/people.ts'
import { isoDate } from '../../../framework/iso-date.ts'
import { type Member, scopeOf } from '../../../people/permissions/member.ts'
import { inScope } from '../../../platform/database/scope.ts'
import { entriesAfter } from '../../../trail/store.ts'
import { visitOf, visitsOf } from '../store.ts'
import type { VisitId, WholeVisit } from '../visit.ts'
import { visitsAsWork } from '../visits-as-work.ts'
import { cancelVisit } from './cancel-visit.ts'
import { changeDetails } from './change-details.ts'
import { enterFindings, paragraphsIn, takeBackFinding } from './enter-findings.ts'
import { moveVisit } from './move-visit.ts'
import { planVisit, type TypedVisit } from './plan-visit.ts'
import { receiveLetter } from './receive-letter.ts'
import { sayPlansSent } from './say-plans-sent.ts'
import { sayStage } from './say-stage.ts'

// Sunday 22 November 2026.
const clock = { now: () => signedInAt }
const focused: TypedVisit = {
  ...{ kind: 'focused-visit', from: '2026-10-06', to: '2026-10-07', themes: ['front-door', 'neglect'] },
  ...{ inspectors: 'Sam Green, with one more', note: '', insteadOf: '' }
}
const none = { strength: '', improvement: '', 'priority-action': '' }

onBothEngines('changing visits', (database) => {
  let member: Member
  let leader: Member
  let elsewhere: Member
  let id: VisitId
  beforeAll(async () => {
    await seedPeople(database().db)
    member = await memberIn(database().db, 'leeds', 'link-officer')
    leader = await memberIn(database().db, 'leeds', 'leader')
    elsewhere = await memberIn(database().db, 'bradford', 'administrator')
  })

  const plan = async (changed: Partial<TypedVisit> = {}): Promise<VisitId> => {
    const outcome = await planVisit(database().db, clock, member, { ...focused, ...changed })
    if (outcome.kind !== 'planned') throw new Error(JSON.stringify(outcome))
    return outcome.visit
  }
  beforeEach(async () => {
    id = await plan()
  })

  const held = async (which = id): Promise<WholeVisit> => {
    const visit = await inScope(database().db, scopeOf(member), (tx) =>
      visitOf(tx, member.workspace.authority, which)
    )
    if (visit === undefined) throw new Error('The visit is gone')
    return visit
  }
  const seen = async (which = id) => ({ id: which, revision: (await held(which)).revision })
  const lastEntries = (count: number) =>
    inScope(database().db, scopeOf(member), async (tx) =>
      (await entriesAfter(tx, member.workspace.authority, 0, 10_000)).slice(-count)
    )

  it('keeps what was planned, with the themes of its kind alone', async () => {
    expect(await held()).toMatchObject({
      ...{ kind: 'focused-visit', state: 'planned', startsOn: '2026-10-06', endsOn: '2026-10-07' },
      ...{ themes: ['front-door'], revision: 1, changes: [{ what: 'planned', madeBy: 'Leeds link-officer' }] }
    })
    expect(await lastEntries(1)).toMatchObject([
      {
        chain: 'leeds',
        action: 'plan visit',
        subject: { kind: 'visit', id },
        after: { themes: ['front-door'] }
      }
    ])
  })

  it.each([
    [{ kind: 'ilacs-short' }, 'kind', /Choose what kind/],
    [{ from: '2026-10-07', to: '2026-10-06' }, 'to', /same as or after the first, 7 October 2026/],
    [{ from: '' }, 'from', /Enter the first day/],
    [{ inspectors: 'x'.repeat(201) }, 'inspectors', /at most 200 characters; these are 201/]
  ])('refuses %j and says where', async (changed, field, message) => {
    const outcome = await planVisit(database().db, clock, member, { ...focused, ...changed })
    expect(outcome).toMatchObject({ kind: 'unfit', problems: [{ field }] })
    expect(outcome.kind === 'unfit' && outcome.problems[0]?.message).toMatch(message)
  })

  it('moves with a reason, and keeps where it was', async () => {
    const typed = { from: '2026-12-01', to: '2026-12-02', reason: 'Ofsted asked for another week' }
    const outcome = await moveVisit(database().db, clock, member, await seen(), typed)
    expect(outcome).toMatchObject({ kind: 'changed', visit: { startsOn: '2026-12-01', revision: 2 } })
    expect((await held()).changes).toMatchObject([
      { what: 'planned' },
      {
        ...{ what: 'moved', reason: 'Ofsted asked for another week' },
        ...{ from: { startsOn: '2026-10-06' }, to: { startsOn: '2026-12-01', endsOn: '2026-12-02' } }
      }
    ])
    expect(await lastEntries(1)).toMatchObject([
      {
        ...{ action: 'move visit', reason: 'Ofsted asked for another week' },
        ...{ before: { startsOn: '2026-10-06' }, after: { startsOn: '2026-12-01' } }
      }
    ])
  })

  it.each([
    [{ from: '2026-12-01', to: '', reason: '' }, 'reason', /Enter why it moves/],
    [{ from: '2026-10-06', to: '2026-10-07', reason: 'Why not' }, 'from', /has already/],
    [{ from: '2026-12-02', to: '2026-12-01', reason: 'Why not' }, 'to', /same as or after/]
  ])('does not move by %j', async (typed, field, message) => {
    const outcome = await moveVisit(database().db, clock, member, await seen(), typed)
    expect(outcome).toMatchObject({ kind: 'unfit', problems: [{ field }] })
    expect(outcome.kind === 'unfit' && outcome.problems[0]?.message).toMatch(message)
    expect((await held()).revision).toBe(1)
  })

  it('tells the second of two who move it at once what the first did, and writes nothing', async () => {
    const both = await seen()
    const move = (who: Member, from: string, reason: string) =>
      moveVisit(database().db, clock, who, both, { from, to: '', reason })
    const outcomes = await Promise.all([
      move(member, '2026-12-01', 'Ofsted asked'),
      move(leader, '2026-12-08', 'The week is full')
    ])
    expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['changed', 'changed-meanwhile'])
    const [first, second] = outcomes[0].kind === 'changed' ? outcomes : outcomes.toReversed()
    if (first?.kind !== 'changed' || second?.kind !== 'changed-meanwhile') throw new Error('Not told apart')
    expect(second.now.startsOn).toBe(first.visit.startsOn)
    expect(second.now.changes.at(-1)).toMatchObject({
      what: 'moved',
      reason: first.visit.changes.at(-1)?.reason
    })
    expect((await held()).changes).toHaveLength(2)
  })

  it('is called off with a reason, and is not moved after that', async () => {
    expect(await cancelVisit(database().db, clock, member, await seen(), { reason: '' })).toMatchObject({
      kind: 'unfit',
      problems: [{ field: 'reason' }]
    })
    const reason = 'Called off because of the national lockdown'
    await cancelVisit(database().db, clock, member, await seen(), { reason })
    expect(await held()).toMatchObject({ state: 'cancelled', stateReason: reason, startsOn: '2026-10-06' })
    const typed = { from: '2026-12-01', to: '', reason: 'It can take place after all' }
    const outcome = await moveVisit(database().db, clock, member, await seen(), typed)
    expect(outcome.kind === 'unfit' && outcome.problems[0]?.message).toMatch(/plan another in its place/)
    const again = await cancelVisit(database().db, clock, member, await seen(), { reason })
    expect(again.kind === 'unfit' && again.problems[0]?.message).toBe('The visit was cancelled already')
  })

  it('is followed by one other in its place', async () => {
    await cancelVisit(database().db, clock, member, await seen(), { reason: 'Illness' })
    const next = await plan({ from: '2027-01', to: '', insteadOf: id })
    expect((await held(next)).insteadOf).toBe(id)
    expect((await held(await plan({ insteadOf: id }))).insteadOf).toBeUndefined()
    // One that was not called off has nothing in its place.
    expect((await held(await plan({ insteadOf: next }))).insteadOf).toBeUndefined()
  })

  it('comes as far as the call and the first day, and never back', async () => {
    const say = async (stage: string, notified: string) =>
      sayStage(database().db, clock, member, await seen(), { stage, notified })
    expect(await say('notified', '')).toMatchObject({ kind: 'unfit', problems: [{ field: 'notified' }] })
    expect(await say('notified', '2026-12-01')).toMatchObject({
      kind: 'unfit',
      problems: [{ field: 'notified' }]
    })
    expect(await say('notified', '2026-10-08')).toMatchObject({
      kind: 'unfit',
      problems: [{ field: 'notified' }]
    })
    expect(await say('notified', '2026-09-29')).toMatchObject({
      kind: 'changed',
      visit: { state: 'notified' }
    })
    expect(await say('under-way', '')).toMatchObject({
      kind: 'changed',
      visit: { state: 'under-way', notifiedOn: '2026-09-29' }
    })
    expect(await say('notified', '2026-09-29')).toMatchObject({
      kind: 'unfit',
      problems: [{ field: 'stage' }]
    })
  })

  describe('with its letter', () => {
    const letter = async (received: string, published = '') =>
      receiveLetter(database().db, clock, member, await seen(), { received, published })
    const enter = async (typed: Partial<typeof none>) =>
      enterFindings(database().db, clock, member, await seen(), { ...none, ...typed })

    it.each([
      ['', '', 'received', /Enter the day the letter came/],
      ['2026-10-05', '', 'received', /before the visit, which began on 6 October 2026/],
      ['2026-11-23', '', 'received', /after today/],
      ['2026-11-02', '2026-11-01', 'published', /on or after the day it came, 2 November 2026/],
      ['2026-11-02', '2026-12-01', 'published', /after today/]
    ])('refuses %s and %s', async (received, published, field, message) => {
      const outcome = await letter(received, published)
      expect(outcome).toMatchObject({ kind: 'unfit', problems: [{ field }] })
      expect(outcome.kind === 'unfit' && outcome.problems[0]?.message).toMatch(message)
    })

    it('makes each finding a thing, and starts the clocks of a priority action', async () => {
      expect(await enter({ strength: 'Too early' })).toMatchObject({ kind: 'unfit' })
      await letter('2026-10-26')
      expect(await held()).toMatchObject({ state: 'reported', letterReceivedOn: '2026-10-26' })
      await enter({
        strength: 'The front door is well resourced.',
        improvement: '• The consistency of\n  practice.\n\n• How prompt decisions are.',
        'priority-action': 'Children at risk wait for a strategy discussion.'
      })
      const visit = await held()
      expect(visit.findings.map(({ kind, number, words }) => [kind, number, words]).toSorted()).toEqual([
        ['improvement', 1, 'The consistency of practice.'],
        ['improvement', 2, 'How prompt decisions are.'],
        ['priority-action', 1, 'Children at risk wait for a strategy discussion.'],
        ['strength', 1, 'The front door is well resourced.']
      ])
      const work = await inScope(database().db, scopeOf(member), (tx) =>
        visitsAsWork.workOf(tx, member, isoDate('2026-11-22'), clock.now())
      )
      expect(work.filter(({ key }) => key.startsWith(`visit:${id}`))).toMatchObject([
        {
          title: 'Send the draft plan after the focused visit on the front door',
          dueOn: '2026-11-23',
          detail:
            'The draft plan is due on 23 November 2026: 20 working days from the letter. 19 working days have gone and 1 is left.'
        },
        { title: 'Send the final plan after the focused visit on the front door', dueOn: '2027-02-04' }
      ])
      expect((await lastEntries(5)).map(({ action, subject }) => `${action}: ${subject.kind}`)).toEqual([
        ...Array<string>(4).fill('enter finding: visit-finding'),
        'enter letter of visit: visit'
      ])
    })

    it('takes back a finding with a reason, and gives its number to no other', async () => {
      await letter('2026-10-26')
      await enter({ improvement: 'Wrong letter' })
      const finding = (await held()).findings[0]?.id ?? ''
      const back = async (reason: string) =>
        takeBackFinding(database().db, clock, member, await seen(), { finding, reason })
      expect(await back('')).toMatchObject({ kind: 'unfit', problems: [{ field: 'reason' }] })
      expect(await back('Copied from another letter')).toMatchObject({ kind: 'changed' })
      expect(await back('Copied from another letter')).toEqual({ kind: 'not-there' })
      await enter({ improvement: 'The right one' })
      expect((await held()).findings).toMatchObject([
        { number: 1, withdrawnBecause: 'Copied from another letter' },
        { number: 2, words: 'The right one', withdrawnBecause: undefined }
      ])
    })

    it('knows no priority action of a monitoring visit', async () => {
      id = await plan({ kind: 'monitoring-visit' })
      await letter('2026-10-26')
      expect(await enter({ 'priority-action': 'One' })).toMatchObject({
        kind: 'unfit',
        problems: [{ field: 'priority-action' }]
      })
    })

    it('keeps when the plans were sent, in order', async () => {
      await letter('2026-10-26')
      const sent = async (draft: string, final: string) =>
        sayPlansSent(database().db, clock, member, await seen(), { draft, final })
      expect(await sent('2026-10-25', '')).toMatchObject({ kind: 'unfit', problems: [{ field: 'draft' }] })
      expect(await sent('2026-11-20', '2026-11-19')).toMatchObject({
        kind: 'unfit',
        problems: [{ field: 'final' }]
      })
      expect(await sent('2026-11-20', '')).toMatchObject({
        kind: 'changed',
        visit: { draftPlanSentOn: '2026-11-20' }
      })
    })

    it('cannot be called off or moved any more', async () => {
      await letter('2026-10-26', '2026-11-10')
      expect(await held()).toMatchObject({ state: 'published' })
      const reason = 'Too late'
      expect(await cancelVisit(database().db, clock, member, await seen(), { reason })).toMatchObject({
        kind: 'unfit'
      })
      const typed = { from: '2026-12-01', to: '', reason }
      expect(await moveVisit(database().db, clock, member, await seen(), typed)).toMatchObject({
        kind: 'unfit'
      })
    })
  })

  it('changes nothing, and counts nothing, where what is known stays the same', async () => {
    const same = { themes: ['front-door'], inspectors: focused.inspectors, note: '' }
    await changeDetails(database().db, clock, member, await seen(), same)
    expect((await held()).revision).toBe(1)
    await changeDetails(database().db, clock, member, await seen(), { ...same, note: 'In the annexe' })
    expect(await held()).toMatchObject({ revision: 2, note: 'In the annexe' })
  })

  it('is nothing to another authority', async () => {
    const mine = await seen()
    const typed = { from: '2026-12-01', to: '', reason: 'Mine now' }
    expect(await moveVisit(database().db, clock, elsewhere, mine, typed)).toEqual({ kind: 'not-there' })
    expect(
      await inScope(database().db, scopeOf(elsewhere), (tx) => visitsOf(tx, elsewhere.workspace.authority))
    ).toEqual([])
  })
})

describe('findings in a text', () => {
  it.each([
    ['', []],
    ['One.', ['One.']],
    ['One\nstill one.\n\nTwo.', ['One still one.', 'Two.']],
    ['- One\r\n \r\n– Two\r\n\r\n\r\n● Three', ['One', 'Two', 'Three']],
    ['A well-run service - mostly', ['A well-run service - mostly']]
  ])('%j', (text, found) => {
    expect(paragraphsIn(text)).toEqual(found)
  })
})
