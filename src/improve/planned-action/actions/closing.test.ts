import { describe, expect, it } from 'vitest'
import { onBothEngines } from '../../../../test/databases.ts'
import { stageOfOneAction } from '../../../../test/one-action.ts'
import { forgetNews } from '../../../../test/people.ts'
import { dayInEngland } from '../../../framework/day-in-england.ts'
import { scopeOf } from '../../../people/permissions/member.ts'
import { inScope } from '../../../platform/database/scope.ts'
import { closingsOf } from '../history-store.ts'
import { listedActions } from '../listed-action.ts'
import { askToClose, takeBackAsking } from './ask-to-close.ts'
import { decideClosing } from './decide-closing.ts'
import { noticeMissingEvidence } from './notice-missing-evidence.ts'
import { openAgain } from './open-again.ts'
import { withdrawEvidence } from './withdraw-evidence.ts'

onBothEngines('the closing of an action', (database) => {
  const stage = stageOfOneAction(database)

  describe('when it is to be closed', () => {
    it('is asked for with evidence and words, once the work is done', async () => {
      const { db } = database()
      const id = await stage.add()
      expect(stage.messages(await askToClose(db, stage.clock, stage.contributor, id, ''))).toEqual([
        'words: Say first that the work is done: it is not yet',
        'words: Add evidence of impact first: nothing here shows yet what it changed for children',
        'words: Enter what changed for children'
      ])
    })

    it('is decided by neither whoever asked nor whoever answers for it', async () => {
      const { db } = database()
      const id = await stage.add()
      await stage.evidence(id)
      await stage.say(id, 'done', 'sustained')
      await askToClose(db, stage.clock, stage.officer, id, 'Children wait less')
      expect((await stage.listed(id)).waitsForClosing).toBe(true)
      const approve = { decision: 'approved', remark: '' }
      expect(stage.messages(await decideClosing(db, stage.clock, stage.officer, id, approve))).toEqual([
        'main-content: You asked for it: somebody else decides'
      ])
      expect(stage.messages(await decideClosing(db, stage.clock, stage.contributor, id, approve))).toEqual([
        'main-content: You hold the post that answers for it: somebody else decides'
      ])
      expect(stage.messages(await askToClose(db, stage.clock, stage.officer, id, 'Again'))).toEqual([
        'words: Somebody has asked for it already, and the answer is still to come'
      ])
      expect(stage.messages(await takeBackAsking(db, stage.clock, stage.leader, id))).toEqual([
        'main-content: Somebody else asked for it: they can take it back'
      ])
      expect(
        stage.messages(
          await decideClosing(db, stage.clock, stage.leader, id, { decision: 'refused', remark: '' })
        )
      ).toEqual(['remark: Enter what is missing'])
      const refused = { decision: 'refused', remark: 'Which children?' }
      expect((await decideClosing(db, stage.clock, stage.leader, id, refused)).kind).toBe('done')
      expect(await stage.listed(id)).toMatchObject({ closedOn: undefined, waitsForClosing: false })
      expect((await askToClose(db, stage.clock, stage.officer, id, 'Children wait less')).kind).toBe('done')
      expect((await takeBackAsking(db, stage.clock, stage.officer, id)).kind).toBe('done')
    })

    it('is complete, and open again where more is to be done', async () => {
      const { db } = database()
      const id = await stage.closed()
      expect(await stage.listed(id)).toMatchObject({
        ...{ shown: { colour: 'complete' }, closedOn: '2026-11-22', orphan: false }
      })
      expect(stage.messages(await stage.say(id, 'on-track'))).toEqual([
        'progress: The action is closed: open it again before you say more of it'
      ])
      expect((await openAgain(db, stage.clock, stage.leader, id, 'It slipped back')).kind).toBe('done')
      expect((await stage.listed(id)).shown.computed.rule).toBe('on-course')
      const [closing] = await inScope(db, scopeOf(stage.officer), (tx) => closingsOf(tx, stage.here(), id))
      expect(closing?.reopened).toMatchObject({ for: 'more-to-do', because: 'It slipped back' })
    })

    it('is open again as evidence missing where what it was closed on is withdrawn here', async () => {
      const { db } = database()
      const id = await stage.closed()
      const [one] = await inScope(db, scopeOf(stage.officer), (tx) =>
        tx.selectFrom('improve.action_evidence').select('id').where('action', '=', id).execute()
      )
      const gone = await withdrawEvidence(
        db,
        stage.clock,
        stage.officer,
        id,
        one?.id ?? '',
        'It was of another team'
      )
      expect(gone.kind).toBe('done')
      expect((await stage.listed(id)).shown).toMatchObject({
        colour: 'red',
        computed: { rule: 'evidence-missing' }
      })
      // New evidence takes its place, and the rules speak of the rest again.
      stage.now = new Date(stage.now.getTime() + 60_000)
      await stage.evidence(id)
      expect((await stage.listed(id)).shown.computed.rule).toBe('on-course')
    })

    it('is open again where a document was withdrawn in its own room, once, and its owner is told', async () => {
      const { db } = database()
      await forgetNews(db)
      const id = await stage.closed({}, { thing: 'document:a9' })
      await noticeMissingEvidence(db, stage.clock, stage.things)
      expect((await stage.listed(id)).shown.colour).toBe('complete')
      stage.withdrawn = new Set(['a9'])
      stage.now = new Date(stage.now.getTime() + 60_000)
      await noticeMissingEvidence(db, stage.clock, stage.things)
      await noticeMissingEvidence(db, stage.clock, stage.things)
      expect((await stage.listed(id)).shown).toMatchObject({
        colour: 'red',
        computed: { rule: 'evidence-missing' }
      })
      expect((await stage.lastDeeds(id)).slice(-2)).toEqual([
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
          account: stage.contributor.account,
          words: `Action ${(await stage.listed(id)).reference} is open again: evidence that it was closed on was withdrawn.`
        }
      ])
    })
  })

  it('rests on evidence that was added after it was closed, though the record noticed later what was gone', async () => {
    const { db } = database()
    const id = await stage.closed({}, { thing: 'document:a10' })
    stage.withdrawn = new Set(['a10'])
    stage.now = new Date(stage.now.getTime() + 60_000)
    await stage.evidence(id)
    stage.now = new Date(stage.now.getTime() + 60_000)
    await noticeMissingEvidence(db, stage.clock, stage.things)
    expect(await stage.listed(id)).toMatchObject({
      closedOn: undefined,
      shown: { computed: { rule: 'on-course' } }
    })
  })

  it('makes its next turn once, when it is done or closed', async () => {
    const { db } = database()
    const id = await stage.closed({ reference: '8.1', repeatsMonths: '6' })
    await openAgain(db, stage.clock, stage.leader, id, 'Once more')
    await stage.say(id, 'done', 'sustained')
    const all = await inScope(db, scopeOf(stage.officer), (tx) =>
      listedActions(tx, stage.here(), dayInEngland(stage.now))
    )
    expect(all.filter(({ cameAgainFrom }) => cameAgainFrom === id)).toMatchObject([
      {
        ...{ reference: '8.1 (2)', startsOn: '2027-05-22', dueOn: '2027-09-30', progress: 'not-started' },
        ...{ impact: 'no-evidence-yet', findings: ['plan-1-finding'], repeatsMonths: 6, post: 'head' }
      }
    ])
  })
})
