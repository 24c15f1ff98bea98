import { beforeAll, expect, it } from 'vitest'
import { onTheEmbeddedEngine } from '../../../test/databases.ts'
import { memberIn, seedPeople, signedInAt } from '../../../test/people.ts'
import { isoDate } from '../../framework/iso-date.ts'
import { type Member, scopeOf } from '../../people/permissions/member.ts'
import { inScope } from '../../platform/database/scope.ts'
import { calendarSources } from '../calendar-sources.ts'
import { agreeFollowUp } from '../engagement-meeting/actions/agree-follow-up.ts'
import { noteLetter } from '../engagement-meeting/actions/note-letter.ts'
import { planMeeting } from '../engagement-meeting/actions/plan-meeting.ts'
import { settleFollowUp } from '../engagement-meeting/actions/settle-follow-up.ts'
import { answerContribution } from '../self-evaluation/actions/answer-contribution.ts'
import { askForContribution } from '../self-evaluation/actions/ask-for-contribution.ts'
import { beginSelfEvaluation } from '../self-evaluation/actions/begin-self-evaluation.ts'
import { enterFindings } from '../visits/actions/enter-findings.ts'
import { planVisit } from '../visits/actions/plan-visit.ts'
import { receiveLetter } from '../visits/actions/receive-letter.ts'
import { sayPlansSent } from '../visits/actions/say-plans-sent.ts'
import { calendarView, spanOf } from './calendar-view.ts'
import { collisions } from './collisions.ts'
import { entriesInSpan } from './entries-in-span.ts'

const clock = { now: () => signedInAt }
const today = isoDate('2026-11-22')

onTheEmbeddedEngine('a clock on the calendar', (database) => {
  let leader: Member
  beforeAll(async () => {
    const { db } = database()
    await seedPeople(db)
    leader = await memberIn(db, 'leeds', 'leader')
    await inScope(db, scopeOf(leader), (tx) =>
      tx.insertInto('people.post').values({ authority: 'leeds', id: 'director', title: 'Director' }).execute()
    )
  })

  const entries = () =>
    inScope(database().db, scopeOf(leader), (tx) =>
      entriesInSpan(
        tx,
        calendarSources,
        { authority: leader.workspace.authority, may: leader.may, today },
        spanOf(2026)
      )
    )
  const due = async () => (await entries()).filter(({ kind }) => kind === 'due')
  const told = async () =>
    (await due()).map(({ startsOn, title, state, done }) => [startsOn, title, state, done])

  it('of Ofsted’s letter is met once it came, and of what was agreed once it is done', async () => {
    const { db } = database()
    const meeting = { on: '2026-11-02', place: '', fromOfsted: '', attendees: [] }
    const planned = await planMeeting(db, clock, leader, meeting)
    if (planned.kind !== 'kept') throw new Error(JSON.stringify(planned))
    const { id, revision } = planned.meeting
    const agreed = await agreeFollowUp(db, clock, leader, id, {
      ...{ what: 'Send the plan', owner: 'director', due: '2026-12-01' }
    })
    if (agreed.kind !== 'agreed') throw new Error(JSON.stringify(agreed))
    await noteLetter(db, clock, leader, { id, revision }, { on: '2026-11-17', says: '' })
    await settleFollowUp(db, clock, leader, agreed.followUp.id, { as: 'done', with: 'Sent' })
    expect(await told()).toEqual([
      ['2026-12-01', 'Something agreed with Ofsted was due', 'done on 22 November 2026', true],
      ['2026-12-02', 'Ofsted’s letter about the engagement meeting', 'came on 17 November 2026', true]
    ])
  })

  it('of contributions is met once all that were asked for a day are answered', async () => {
    const { db } = database()
    await beginSelfEvaluation(db, clock, leader, '2026')
    const asks = { question: '', post: 'director', asks: 'How is it?', dueOn: '2026-12-10' }
    const asked = []
    for (const area of ['in-care', 'help-and-protection']) {
      const outcome = await askForContribution(db, clock, leader, 2026, { area, ...asks })
      if (outcome.kind !== 'asked') throw new Error(JSON.stringify(outcome))
      asked.push(outcome.contribution)
    }
    const met = async () => (await due()).find(({ key }) => key.startsWith('contribution'))?.done
    const answers = []
    for (const id of asked) {
      await answerContribution(db, clock, leader, id, { text: 'So it is', seen: '' })
      answers.push(await met())
    }
    expect(answers).toEqual([false, true])
  })

  it('of a plan is met once the plan is sent', async () => {
    const { db } = database()
    const visit = { kind: 'focused-visit', from: '2026-10-06', to: '2026-10-07', themes: [], inspectors: '' }
    const planned = await planVisit(db, clock, leader, { ...visit, note: '', insteadOf: '' })
    if (planned.kind !== 'planned') throw new Error(JSON.stringify(planned))
    const seen = (revision: number) => ({ id: planned.visit, revision })
    await receiveLetter(db, clock, leader, seen(1), { received: '2026-10-20', published: '' })
    const findings = { strength: '', improvement: '', 'priority-action': 'Visit children at once.' }
    await enterFindings(db, clock, leader, seen(2), findings)
    await sayPlansSent(db, clock, leader, seen(3), { draft: '2026-11-10', final: '' })
    const plan = (await due()).find(({ key }) => key.endsWith('draft-priority-plan'))
    expect(plan).toMatchObject({ state: 'sent on 10 November 2026', done: true })
  })

  it('that was met is counted as done, comes next for nobody and collides with nothing', async () => {
    const all = await entries()
    const asked = { authority: 'Leeds', year: 2026, today, mayPlan: false }
    const view = calendarView(
      all.filter(({ key, done }) => done || key.startsWith('meeting')),
      asked
    )
    expect(view.sentence).toBe('1 meeting with Ofsted and 4 things that were due and are done.')
    expect(view.next).toBeUndefined()
    const here = all.find(({ kind }) => kind === 'on-site')
    const letter = all.find(({ key }) => key.endsWith('letter'))
    if (here === undefined || letter === undefined) throw new Error('Both were entered above')
    const onItsDay = { ...here, startsOn: letter.startsOn, endsOn: undefined }
    expect(collisions([onItsDay, letter])).toEqual([])
    expect(collisions([onItsDay, { ...letter, done: false }])).toHaveLength(1)
  })
})
