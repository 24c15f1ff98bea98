import { expect, it } from 'vitest'
import { onBothEngines } from '../../../../test/databases.ts'
import { stageOfOneAction, typedAction } from '../../../../test/one-action.ts'
import { forgetNews, signedInAt } from '../../../../test/people.ts'
import { seedPlan } from '../../../../test/planned-actions.ts'
import { dayInEngland } from '../../../framework/day-in-england.ts'
import { scopeOf } from '../../../people/permissions/member.ts'
import { inScope } from '../../../platform/database/scope.ts'
import { changesOf } from '../history-store.ts'
import { listedActions } from '../listed-action.ts'
import { actionsOf } from '../store.ts'
import { addAction } from './add-action.ts'
import { changeAction } from './change-action.ts'
import { endOverruling, overruleColour } from './overrule-colour.ts'
import { sayHowItStands } from './say-how-it-stands.ts'
import { warnOfSilence } from './warn-of-silence.ts'
import { withdrawAction } from './withdraw-action.ts'

const day = 86_400_000

onBothEngines('one action of a plan', (database) => {
  const stage = stageOfOneAction(database)

  it('is added, with what it answers and who answers for it, and stands in the trail', async () => {
    const id = await stage.add()
    const one = await stage.listed(id)
    expect(one).toMatchObject({
      ...{ planTitle: 'Improvement plan', officer: 'Head of practice', heldBy: [stage.contributor.name] },
      ...{ answers: [{ id: 'plan-1-finding', words: 'The quality of assessments' }], orphan: false },
      ...{ progress: 'not-started', impact: 'no-evidence-yet', firstDueOn: '2027-03-31', slips: [] }
    })
    expect(await stage.lastDeeds(id)).toEqual(['add action'])
  })

  it('is refused with every problem at its field, and nothing is written', async () => {
    const { db } = database()
    const before = (await inScope(db, scopeOf(stage.officer), (tx) => actionsOf(tx, stage.here()))).length
    const outcome = await addAction(db, stage.clock, stage.officer, 'plan-1', {
      ...{ ...typedAction, reference: '1.1', words: ' ', startsOn: '2027-04-01', post: 'nobody' },
      ...{ repeatsMonths: '61', findings: ['gone'] }
    })
    expect(stage.messages(outcome)).toEqual([
      'reference: Another action of this plan has the reference 1.1: enter another',
      'words: Enter what will be done',
      'post: Choose one of your posts, or nobody yet',
      'dueOn: It cannot be due before it starts: it must be 1 April 2027 or after',
      'repeatsMonths: Enter a whole number of months from 1 to 60, or leave it empty',
      'findings: Choose among your findings: one of these is not there any more'
    ])
    expect((await inScope(db, scopeOf(stage.officer), (tx) => actionsOf(tx, stage.here()))).length).toBe(
      before
    )
  })

  it('is not there for another authority, nor added to another’s plan', async () => {
    const { db } = database()
    expect((await addAction(db, stage.clock, stage.stranger, 'plan-1', typedAction)).kind).toBe('not-there')
    const seen = { id: 'plan-1-action-1', revision: 1 }
    expect((await changeAction(db, stage.clock, stage.stranger, seen, { words: 'X', reason: '' })).kind).toBe(
      'not-there'
    )
    expect((await stage.say('plan-1-action-1', 'done', 'no-evidence-yet', '', stage.stranger)).kind).toBe(
      'not-there'
    )
    expect((await withdrawAction(db, stage.clock, stage.stranger, seen.id, 'Mine')).kind).toBe('not-there')
  })

  it('keeps each field that changed with what it was before, and asks why once the plan was submitted', async () => {
    const { db } = database()
    const seen = { id: 'sent-action-1', revision: 1 }
    const move = { dueOn: '2027-05-31', reason: '' }
    expect(stage.messages(await changeAction(db, stage.clock, stage.officer, seen, move))).toEqual([
      'reason: Enter why: the plan was submitted, and it shows every change since'
    ])
    const moved = await changeAction(db, stage.clock, stage.officer, seen, {
      ...move,
      reason: 'The trainer was ill'
    })
    expect(moved.kind).toBe('done')
    expect(await stage.listed('sent-action-1')).toMatchObject({
      ...{ dueOn: '2027-05-31', firstDueOn: '2027-03-31', revision: 2 },
      slips: [{ from: '2027-03-31', to: '2027-05-31', on: '2026-11-22', reason: 'The trainer was ill' }]
    })
    expect(await stage.lastDeeds('sent-action-1')).toEqual(['change action'])
  })

  it('tells the second of two who change it what the first did, and writes nothing of theirs', async () => {
    const { db } = database()
    const id = await stage.add()
    const seen = { id, revision: 1 }
    await changeAction(db, stage.clock, stage.officer, seen, { words: 'Train all', reason: '' })
    const second = await changeAction(db, stage.clock, stage.leader, seen, {
      words: 'Train some',
      reason: ''
    })
    expect(second).toMatchObject({
      kind: 'changed-meanwhile',
      by: stage.officer.name,
      now: { words: 'Train all' }
    })
    const kept = await inScope(db, scopeOf(stage.officer), (tx) => changesOf(tx, stage.here(), id))
    expect(kept).toMatchObject([{ field: 'words', before: 'Train every team manager', revision: 2 }])
  })

  it('is not changed any more where its plan has ended, or it was taken out', async () => {
    const { db } = database()
    const over = await changeAction(
      db,
      stage.clock,
      stage.officer,
      { id: 'over-action-1', revision: 1 },
      { words: 'X', reason: '' }
    )
    expect(stage.messages(over)).toEqual([
      'main-content: The plan has ended: its actions are kept as they were'
    ])
    const id = await stage.add({ reference: '7.7' })
    expect(stage.messages(await withdrawAction(db, stage.clock, stage.officer, id, ' '))).toEqual([
      'reason: Enter why it is taken out of the plan'
    ])
    expect((await withdrawAction(db, stage.clock, stage.officer, id, 'Entered twice')).kind).toBe('done')
    expect(stage.messages(await stage.say(id, 'done'))).toEqual([
      'main-content: The action was taken out of the plan: it is kept as it was'
    ])
    const counted = await inScope(db, scopeOf(stage.officer), (tx) =>
      listedActions(tx, stage.here(), dayInEngland(stage.now))
    )
    expect(counted.map((one) => one.id)).not.toContain(id)
    // Its reference is free again.
    expect(await stage.add({ reference: '7.7' })).toBeTruthy()
  })

  it('says how it stands, and needs evidence before it says that children are better off', async () => {
    const id = await stage.add()
    expect(stage.messages(await stage.say(id, 'at-risk'))).toEqual(['remark: Enter what stands in the way'])
    expect(stage.messages(await stage.say(id, 'on-track', 'early-signs'))).toEqual([
      'impact: Add evidence of impact first: nothing here shows yet what it changed for children'
    ])
    expect(stage.messages(await stage.say(id, 'on-track', 'not-working'))).toEqual([
      'remark: Enter what shows that it is not working'
    ])
    expect(stage.messages(await stage.say(id, 'quick', ''))).toHaveLength(2)
    await stage.evidence(id)
    expect((await stage.say(id, 'on-track', 'early-signs', 'The third team began')).kind).toBe('done')
    expect(await stage.listed(id)).toMatchObject({
      ...{ progress: 'on-track', impact: 'early-signs' },
      lastRemark: { words: 'The third team began', by: stage.officer.name }
    })
  })

  it('tells whoever speaks after somebody else what was said', async () => {
    const { db } = database()
    const id = await stage.add()
    const seen = stage.now
    stage.now = new Date(stage.now.getTime() + 60_000)
    await stage.say(id, 'on-track', 'no-evidence-yet', 'Half is done')
    const late = { progress: 'done', impact: 'no-evidence-yet', remark: '' }
    const second = await sayHowItStands(db, stage.clock, stage.leader, id, seen, late)
    expect(second).toMatchObject({
      kind: 'said-meanwhile',
      by: { remark: 'Half is done', madeBy: stage.officer.name }
    })
    expect((await stage.listed(id)).progress).toBe('on-track')
  })

  it('takes a thing as evidence, and not one that was withdrawn or never was', async () => {
    const id = await stage.add()
    stage.withdrawn = new Set(['gone'])
    expect(stage.messages(await stage.evidence(id, { thing: 'document:gone' }))).toEqual([
      'thing: This was withdrawn, and shows nothing any more: choose another'
    ])
    expect(stage.messages(await stage.evidence(id, { thing: 'nonsense', words: '', shows: '' }))).toEqual([
      'shows: Choose what it shows',
      'words: Enter what it shows, in a sentence',
      'thing: This is not there any more: choose another, or enter what you saw'
    ])
    expect(stage.messages(await stage.evidence(id, { page: '4' }))).toEqual([
      'thing: Choose what the page and the words are of'
    ])
    expect(stage.messages(await stage.evidence(id, { thing: 'planned-action:a1' }))).toEqual([
      'thing: This shows no impact: choose a document, a measure, or what was found strong'
    ])
    expect((await stage.evidence(id, { thing: 'document:a1', page: '4', quote: 'Better' })).kind).toBe('done')
  })

  it('shows somebody’s own colour until its last day, beside the computed one', async () => {
    const { db } = database()
    const id = await stage.add()
    await stage.say(id, 'off-track', 'no-evidence-yet', 'Nobody came')
    const given = { colour: 'amber', reason: 'They come tomorrow', endsOn: '2026-12-01' }
    expect(
      stage.messages(
        await overruleColour(db, stage.clock, stage.leader, id, { ...given, endsOn: '2027-02-23' })
      )
    ).toEqual(['endsOn: Enter a last day from today to 22 February 2027'])
    expect(
      stage.messages(
        await overruleColour(db, stage.clock, stage.leader, id, { ...given, colour: 'red', reason: '' })
      )
    ).toEqual([
      'colour: This is the computed colour: choose another',
      'reason: Enter why the computed colour is wrong'
    ])
    expect((await overruleColour(db, stage.clock, stage.leader, id, given)).kind).toBe('done')
    expect(
      (await overruleColour(db, stage.clock, stage.leader, id, { ...given, colour: 'green' })).kind
    ).toBe('done')
    expect((await stage.listed(id)).shown).toMatchObject({
      ...{ colour: 'green', computed: { colour: 'red' } },
      overruling: { madeBy: stage.leader.name, reason: 'They come tomorrow', endsOn: '2026-12-01' }
    })
    stage.now = new Date('2026-12-02T09:00:00Z')
    expect((await stage.listed(id)).shown).toMatchObject({ colour: 'red', overruling: undefined })
    stage.now = signedInAt
    expect((await endOverruling(db, stage.clock, stage.leader, id)).kind).toBe('done')
    expect((await stage.listed(id)).shown.colour).toBe('red')
    expect((await endOverruling(db, stage.clock, stage.leader, id)).kind).toBe('not-there')
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
    stage.now = new Date(signedInAt.getTime() + 40 * day)
    await warnOfSilence(db, stage.clock)
    await warnOfSilence(db, stage.clock)
    const told = await news()
    expect(told).toHaveLength(1)
    expect(told[0]).toMatch(
      /^contributor-leeds: Yours to look at: 1 action past the due day, and \d+ actions of which nobody has spoken for 35 days\.$/
    )
  })
})
