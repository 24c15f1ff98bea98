import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { onBothEngines } from '../../../../test/databases.ts'
import { forgetNews, memberIn, seedPeople, signedInAt } from '../../../../test/people.ts'
import { seedPlan } from '../../../../test/planned-actions.ts'
import { dayInEngland } from '../../../framework/day-in-england.ts'
import type { Caller } from '../../../people/permissions/caller.ts'
import { type Member, scopeOf } from '../../../people/permissions/member.ts'
import { inScope } from '../../../platform/database/scope.ts'
import type { Thing } from '../../../thread/thing.ts'
import { openThings } from '../../../thread/things.ts'
import { entriesAfter } from '../../../trail/store.ts'
import { changesOf, closingsOf } from '../history-store.ts'
import { type ListedAction, listedActions } from '../listed-action.ts'
import { actionsOf } from '../store.ts'
import type { TypedAction } from '../typed-action.ts'
import { addAction } from './add-action.ts'
import { addEvidence } from './add-evidence.ts'
import { askToClose, takeBackAsking } from './ask-to-close.ts'
import { changeAction } from './change-action.ts'
import { decideClosing } from './decide-closing.ts'
import { noticeMissingEvidence } from './notice-missing-evidence.ts'
import { openAgain } from './open-again.ts'
import { endOverruling, overruleColour } from './overrule-colour.ts'
import { sayHowItStands } from './say-how-it-stands.ts'
import { warnOfSilence } from './warn-of-silence.ts'
import { withdrawAction } from './withdraw-action.ts'
import { withdrawEvidence } from './withdraw-evidence.ts'

const day = 86_400_000

const typed: TypedAction & { reason: string } = {
  ...{ reference: '2.1', words: 'Train every team manager', success: 'Children wait less long' },
  ...{ support: '', resources: '', risk: '', post: '', startsOn: '2026-12-01', dueOn: '2027-03-31' },
  ...{ repeatsMonths: '', findings: ['plan-1-finding'], reason: '' }
}

onBothEngines('one action of a plan', (database) => {
  let officer: Member
  let leader: Member
  let contributor: Member
  let stranger: Member
  let now = signedInAt
  let withdrawn: ReadonlySet<string> = new Set()
  const clock = { now: () => now }
  const audit: Thing = {
    ...{ kind: 'audit', id: 'a1', title: 'Audit of May', kindInWords: 'Audit', state: undefined, href: '/a1' }
  }
  const things = openThings([
    {
      kinds: ['audit'],
      describe: (_tx, _caller: Caller, refs) =>
        Promise.resolve(
          refs.map(({ id }) => ({ ...audit, id, ...(withdrawn.has(id) ? { withdrawn: true as const } : {}) }))
        ),
      linksOf: () => Promise.resolve([]),
      find: () => Promise.resolve([audit])
    }
  ])
  beforeAll(async () => {
    const { db } = database()
    await seedPeople(db)
    officer = await memberIn(db, 'leeds', 'link-officer')
    leader = await memberIn(db, 'leeds', 'leader')
    contributor = await memberIn(db, 'leeds', 'contributor')
    stranger = await memberIn(db, 'bradford', 'administrator')
    await inScope(db, { kind: 'installation' }, async (tx) => {
      await tx
        .insertInto('people.post')
        .values({ authority: 'leeds', id: 'head', title: 'Head of practice', answers_for: '' })
        .execute()
      await tx
        .insertInto('people.holding')
        .values({
          ...{ authority: 'leeds', id: 'h', post: 'head', kind: 'holder', name: contributor.name },
          ...{ account: contributor.account, starts_on: '2026-01-01' }
        })
        .execute()
    })
    await seedPlan(db, 'leeds', { post: 'head' })
    await seedPlan(db, 'leeds', { id: 'sent', state: 'submitted', post: 'head' })
    await seedPlan(db, 'leeds', { id: 'over', state: 'ended' })
  })
  beforeEach(() => {
    now = signedInAt
    withdrawn = new Set()
  })

  const here = () => officer.workspace.authority
  const listed = async (id: string, member = officer): Promise<ListedAction> => {
    const [one] = await inScope(database().db, scopeOf(member), (tx) =>
      listedActions(tx, member.workspace.authority, dayInEngland(now), { ids: [id], withdrawn: 'too' })
    )
    if (one === undefined) throw new Error(`No action ${id}`)
    return one
  }
  let turn = 0
  /** A new action with an owner, which starts today. */
  const add = async (changed: Partial<typeof typed> = {}): Promise<string> => {
    turn += 1
    const given = { ...typed, reference: `9.${turn}`, startsOn: '2026-11-22', post: 'head', ...changed }
    const outcome = await addAction(database().db, clock, officer, 'plan-1', given)
    if (outcome.kind !== 'added') throw new Error(JSON.stringify(outcome))
    return outcome.action.id
  }
  const say = (id: string, progress: string, impact = 'no-evidence-yet', remark = '', member = officer) =>
    sayHowItStands(database().db, clock, member, id, undefined, { progress, impact, remark })
  const evidence = (id: string, changed = {}) =>
    addEvidence({ db: database().db, clock, things }, contributor, id, {
      ...{ shows: 'impact', words: 'Twelve of fifteen records show it', thing: '', page: '', quote: '' },
      ...changed
    })
  /** An action that is done, with evidence, and closed by somebody else than asked. */
  const closed = async (changed: Partial<typeof typed> = {}, of = {}): Promise<string> => {
    const id = await add(changed)
    const { db } = database()
    expect((await evidence(id, of)).kind).toBe('done')
    expect((await say(id, 'done', 'sustained')).kind).toBe('done')
    expect((await askToClose(db, clock, contributor, id, 'Children wait less')).kind).toBe('done')
    now = new Date(now.getTime() + 1000)
    const decision = { decision: 'approved', remark: '' }
    expect((await decideClosing(db, clock, leader, id, decision)).kind).toBe('done')
    return id
  }
  const messages = (outcome: { kind: string; problems?: readonly { field: string; message: string }[] }) =>
    outcome.problems?.map(({ field, message }) => `${field}: ${message}`) ?? [outcome.kind]
  const lastDeeds = async (id: string): Promise<string[]> => {
    const entries = await inScope(database().db, scopeOf(officer), (tx) => entriesAfter(tx, here(), 0, 1000))
    return entries.filter(({ subject }) => subject.id === id).map(({ action }) => action)
  }

  it('is added, with what it answers and who answers for it, and stands in the trail', async () => {
    const id = await add()
    const one = await listed(id)
    expect(one).toMatchObject({
      ...{ planTitle: 'Improvement plan', officer: 'Head of practice', heldBy: [contributor.name] },
      ...{ answers: [{ id: 'plan-1-finding', words: 'The quality of assessments' }], orphan: false },
      ...{ progress: 'not-started', impact: 'no-evidence-yet', firstDueOn: '2027-03-31', slips: [] }
    })
    expect(await lastDeeds(id)).toEqual(['add action'])
  })

  it('is refused with every problem at its field, and nothing is written', async () => {
    const { db } = database()
    const before = (await inScope(db, scopeOf(officer), (tx) => actionsOf(tx, here()))).length
    const outcome = await addAction(db, clock, officer, 'plan-1', {
      ...{ ...typed, reference: '1.1', words: ' ', startsOn: '2027-04-01', post: 'nobody' },
      ...{ repeatsMonths: '61', findings: ['gone'] }
    })
    expect(messages(outcome)).toEqual([
      'reference: Another action of this plan has the reference 1.1: enter another',
      'words: Enter what will be done',
      'post: Choose one of your posts, or nobody yet',
      'dueOn: It cannot be due before it starts: it must be 1 April 2027 or after',
      'repeatsMonths: Enter a whole number of months from 1 to 60, or leave it empty',
      'findings: Choose among your findings: one of these is not there any more'
    ])
    expect((await inScope(db, scopeOf(officer), (tx) => actionsOf(tx, here()))).length).toBe(before)
  })

  it('is not there for another authority, nor added to another’s plan', async () => {
    const { db } = database()
    expect((await addAction(db, clock, stranger, 'plan-1', typed)).kind).toBe('not-there')
    const seen = { id: 'plan-1-action-1', revision: 1 }
    expect((await changeAction(db, clock, stranger, seen, { words: 'X', reason: '' })).kind).toBe('not-there')
    expect((await say('plan-1-action-1', 'done', 'no-evidence-yet', '', stranger)).kind).toBe('not-there')
    expect((await withdrawAction(db, clock, stranger, seen.id, 'Mine')).kind).toBe('not-there')
  })

  it('keeps each field that changed with what it was before, and asks why once the plan was submitted', async () => {
    const { db } = database()
    const seen = { id: 'sent-action-1', revision: 1 }
    const move = { dueOn: '2027-05-31', reason: '' }
    expect(messages(await changeAction(db, clock, officer, seen, move))).toEqual([
      'reason: Enter why: the plan was submitted, and it shows every change since'
    ])
    const moved = await changeAction(db, clock, officer, seen, { ...move, reason: 'The trainer was ill' })
    expect(moved.kind).toBe('done')
    expect(await listed('sent-action-1')).toMatchObject({
      ...{ dueOn: '2027-05-31', firstDueOn: '2027-03-31', revision: 2 },
      slips: [{ from: '2027-03-31', to: '2027-05-31', on: '2026-11-22', reason: 'The trainer was ill' }]
    })
    expect(await lastDeeds('sent-action-1')).toEqual(['change action'])
  })

  it('tells the second of two who change it what the first did, and writes nothing of theirs', async () => {
    const { db } = database()
    const id = await add()
    const seen = { id, revision: 1 }
    await changeAction(db, clock, officer, seen, { words: 'Train all', reason: '' })
    const second = await changeAction(db, clock, leader, seen, { words: 'Train some', reason: '' })
    expect(second).toMatchObject({ kind: 'changed-meanwhile', by: officer.name, now: { words: 'Train all' } })
    const kept = await inScope(db, scopeOf(officer), (tx) => changesOf(tx, here(), id))
    expect(kept).toMatchObject([{ field: 'words', before: 'Train every team manager', revision: 2 }])
  })

  it('is not changed any more where its plan has ended, or it was taken out', async () => {
    const { db } = database()
    const over = await changeAction(
      db,
      clock,
      officer,
      { id: 'over-action-1', revision: 1 },
      { words: 'X', reason: '' }
    )
    expect(messages(over)).toEqual(['main-content: The plan has ended: its actions are kept as they were'])
    const id = await add({ reference: '7.7' })
    expect(messages(await withdrawAction(db, clock, officer, id, ' '))).toEqual([
      'reason: Enter why it is taken out of the plan'
    ])
    expect((await withdrawAction(db, clock, officer, id, 'Entered twice')).kind).toBe('done')
    expect(messages(await say(id, 'done'))).toEqual([
      'main-content: The action was taken out of the plan: it is kept as it was'
    ])
    const counted = await inScope(db, scopeOf(officer), (tx) => listedActions(tx, here(), dayInEngland(now)))
    expect(counted.map((one) => one.id)).not.toContain(id)
    // Its reference is free again.
    expect(await add({ reference: '7.7' })).toBeTruthy()
  })

  it('says how it stands, and needs evidence before it says that children are better off', async () => {
    const id = await add()
    expect(messages(await say(id, 'at-risk'))).toEqual(['remark: Enter what stands in the way'])
    expect(messages(await say(id, 'on-track', 'early-signs'))).toEqual([
      'impact: Add evidence of impact first: nothing here shows yet what it changed for children'
    ])
    expect(messages(await say(id, 'on-track', 'not-working'))).toEqual([
      'remark: Enter what shows that it is not working'
    ])
    expect(messages(await say(id, 'quick', ''))).toHaveLength(2)
    await evidence(id)
    expect((await say(id, 'on-track', 'early-signs', 'The third team began')).kind).toBe('done')
    expect(await listed(id)).toMatchObject({
      ...{ progress: 'on-track', impact: 'early-signs' },
      lastRemark: { words: 'The third team began', by: officer.name }
    })
  })

  it('tells whoever speaks after somebody else what was said', async () => {
    const { db } = database()
    const id = await add()
    const seen = now
    now = new Date(now.getTime() + 60_000)
    await say(id, 'on-track', 'no-evidence-yet', 'Half is done')
    const late = { progress: 'done', impact: 'no-evidence-yet', remark: '' }
    const second = await sayHowItStands(db, clock, leader, id, seen, late)
    expect(second).toMatchObject({
      kind: 'said-meanwhile',
      by: { remark: 'Half is done', madeBy: officer.name }
    })
    expect((await listed(id)).progress).toBe('on-track')
  })

  it('takes a thing as evidence, and not one that was withdrawn or never was', async () => {
    const id = await add()
    withdrawn = new Set(['gone'])
    expect(messages(await evidence(id, { thing: 'audit:gone' }))).toEqual([
      'thing: This was withdrawn, and shows nothing any more: choose another'
    ])
    expect(messages(await evidence(id, { thing: 'nonsense', words: '', shows: '' }))).toEqual([
      'shows: Choose what it shows',
      'words: Enter what it shows, in a sentence',
      'thing: This is not there any more: choose another, or enter what you saw'
    ])
    expect(messages(await evidence(id, { page: '4' }))).toEqual([
      'thing: Choose what the page and the words are of'
    ])
    expect((await evidence(id, { thing: 'audit:a1', page: '4', quote: 'Better' })).kind).toBe('done')
  })

  describe('when it is to be closed', () => {
    it('is asked for with evidence and words, once the work is done', async () => {
      const { db } = database()
      const id = await add()
      expect(messages(await askToClose(db, clock, contributor, id, ''))).toEqual([
        'words: Say first that the work is done: it is not yet',
        'words: Add evidence of impact first: nothing here shows yet what it changed for children',
        'words: Enter what changed for children'
      ])
    })

    it('is decided by neither whoever asked nor whoever answers for it', async () => {
      const { db } = database()
      const id = await add()
      await evidence(id)
      await say(id, 'done', 'sustained')
      await askToClose(db, clock, officer, id, 'Children wait less')
      expect((await listed(id)).waitsForClosing).toBe(true)
      const approve = { decision: 'approved', remark: '' }
      expect(messages(await decideClosing(db, clock, officer, id, approve))).toEqual([
        'decision: You asked for it: somebody else decides'
      ])
      expect(messages(await decideClosing(db, clock, contributor, id, approve))).toEqual([
        'decision: You hold the post that answers for it: somebody else decides'
      ])
      expect(messages(await askToClose(db, clock, officer, id, 'Again'))).toEqual([
        'words: Somebody has asked for it already, and the answer is still to come'
      ])
      expect(messages(await takeBackAsking(db, clock, leader, id))).toEqual([
        'main-content: Somebody else asked for it: they can take it back'
      ])
      expect(
        messages(await decideClosing(db, clock, leader, id, { decision: 'refused', remark: '' }))
      ).toEqual(['remark: Enter what is missing'])
      const refused = { decision: 'refused', remark: 'Which children?' }
      expect((await decideClosing(db, clock, leader, id, refused)).kind).toBe('done')
      expect(await listed(id)).toMatchObject({ closedOn: undefined, waitsForClosing: false })
      expect((await askToClose(db, clock, officer, id, 'Children wait less')).kind).toBe('done')
      expect((await takeBackAsking(db, clock, officer, id)).kind).toBe('done')
    })

    it('is complete, and open again where more is to be done', async () => {
      const { db } = database()
      const id = await closed()
      expect(await listed(id)).toMatchObject({
        ...{ shown: { colour: 'complete' }, closedOn: '2026-11-22', orphan: false }
      })
      expect(messages(await say(id, 'on-track'))).toEqual([
        'progress: The action is closed: open it again before you say more of it'
      ])
      expect((await openAgain(db, clock, leader, id, 'It slipped back')).kind).toBe('done')
      expect((await listed(id)).shown.computed.rule).toBe('on-course')
      const [closing] = await inScope(db, scopeOf(officer), (tx) => closingsOf(tx, here(), id))
      expect(closing?.reopened).toMatchObject({ for: 'more-to-do', because: 'It slipped back' })
    })

    it('is open again as evidence missing where what it was closed on is withdrawn here', async () => {
      const { db } = database()
      const id = await closed()
      const [one] = await inScope(db, scopeOf(officer), (tx) =>
        tx.selectFrom('improve.action_evidence').select('id').where('action', '=', id).execute()
      )
      const gone = await withdrawEvidence(db, clock, officer, id, one?.id ?? '', 'It was of another team')
      expect(gone.kind).toBe('done')
      expect((await listed(id)).shown).toMatchObject({
        colour: 'red',
        computed: { rule: 'evidence-missing' }
      })
      // New evidence takes its place, and the rules speak of the rest again.
      now = new Date(now.getTime() + 60_000)
      await evidence(id)
      expect((await listed(id)).shown.computed.rule).toBe('on-course')
    })

    it('is open again where a document was withdrawn in its own room, once, and its owner is told', async () => {
      const { db } = database()
      await forgetNews(db)
      const id = await closed({}, { thing: 'audit:a9' })
      await noticeMissingEvidence(db, clock, things)
      expect((await listed(id)).shown.colour).toBe('complete')
      withdrawn = new Set(['a9'])
      now = new Date(now.getTime() + 60_000)
      await noticeMissingEvidence(db, clock, things)
      await noticeMissingEvidence(db, clock, things)
      expect((await listed(id)).shown).toMatchObject({
        colour: 'red',
        computed: { rule: 'evidence-missing' }
      })
      expect((await lastDeeds(id)).slice(-2)).toEqual([
        'find evidence of action missing',
        'open action again as evidence is missing'
      ])
      const news = await inScope(db, { kind: 'installation' }, (tx) =>
        tx
          .selectFrom('people.notification')
          .select(['account', 'words'])
          .where('words', 'like', '%open again%')
          .execute()
      )
      expect(news).toEqual([
        {
          account: contributor.account,
          words: `Action ${(await listed(id)).reference} is open again: evidence that it was closed on was withdrawn.`
        }
      ])
    })
  })

  it('makes its next turn once, when it is done or closed', async () => {
    const { db } = database()
    const id = await closed({ reference: '8.1', repeatsMonths: '6' })
    await openAgain(db, clock, leader, id, 'Once more')
    await say(id, 'done', 'sustained')
    const all = await inScope(db, scopeOf(officer), (tx) => listedActions(tx, here(), dayInEngland(now)))
    expect(all.filter(({ cameAgainFrom }) => cameAgainFrom === id)).toMatchObject([
      {
        ...{ reference: '8.1 (2)', startsOn: '2027-05-22', dueOn: '2027-09-30', progress: 'not-started' },
        ...{ impact: 'no-evidence-yet', findings: ['plan-1-finding'], repeatsMonths: 6, post: 'head' }
      }
    ])
  })

  it('shows somebody’s own colour until its last day, beside the computed one', async () => {
    const { db } = database()
    const id = await add()
    await say(id, 'off-track', 'no-evidence-yet', 'Nobody came')
    const given = { colour: 'amber', reason: 'They come tomorrow', endsOn: '2026-12-01' }
    expect(messages(await overruleColour(db, clock, leader, id, { ...given, endsOn: '2027-02-23' }))).toEqual(
      ['endsOn: Enter a last day from today to 22 February 2027']
    )
    expect(
      messages(await overruleColour(db, clock, leader, id, { ...given, colour: 'red', reason: '' }))
    ).toEqual([
      'colour: This is the computed colour: choose another',
      'reason: Enter why the computed colour is wrong'
    ])
    expect((await overruleColour(db, clock, leader, id, given)).kind).toBe('done')
    expect((await overruleColour(db, clock, leader, id, { ...given, colour: 'green' })).kind).toBe('done')
    expect((await listed(id)).shown).toMatchObject({
      ...{ colour: 'green', computed: { colour: 'red' } },
      overruling: { madeBy: leader.name, reason: 'They come tomorrow', endsOn: '2026-12-01' }
    })
    now = new Date('2026-12-02T09:00:00Z')
    expect((await listed(id)).shown).toMatchObject({ colour: 'red', overruling: undefined })
    now = signedInAt
    expect((await endOverruling(db, clock, leader, id)).kind).toBe('done')
    expect((await listed(id)).shown.colour).toBe('red')
    expect((await endOverruling(db, clock, leader, id)).kind).toBe('not-there')
  })

  it('warns its owner of silence and of a day that passed, once, and in a vacancy nobody', async () => {
    const { db } = database()
    await forgetNews(db)
    await seedPlan(db, 'leeds', { id: 'quiet', post: 'head', dueOn: '2026-12-24' })
    await seedPlan(db, 'bradford', { id: 'theirs', dueOn: '2026-12-24' })
    const news = async () =>
      (
        await inScope(db, { kind: 'installation' }, (tx) =>
          tx.selectFrom('people.notification').select(['account', 'words']).orderBy('at').execute()
        )
      ).map(({ account, words }) => `${account}: ${words}`)
    now = new Date(signedInAt.getTime() + 40 * day)
    await warnOfSilence(db, clock)
    await warnOfSilence(db, clock)
    const told = await news()
    expect(told).toHaveLength(1)
    expect(told[0]).toMatch(
      /^contributor-leeds: Yours to look at: 1 action past the due day, and \d+ actions of which nobody has spoken for 35 days\.$/
    )
  })
})
