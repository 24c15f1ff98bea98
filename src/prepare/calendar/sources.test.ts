import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { onBothEngines } from '../../../test/databases.ts'
import { startWithLeeds } from '../../../test/leeds-record.ts'
import { shelve } from '../../../test/made-documents.ts'
import { memberIn, seedPeople, signedInAt } from '../../../test/people.ts'
import { isoDate } from '../../framework/iso-date.ts'
import type { CalendarEntry } from '../../people/calendar/calendar-source.ts'
import { type Member, scopeOf } from '../../people/permissions/member.ts'
import { inScope } from '../../platform/database/scope.ts'
import { changeExpected } from '../bookcase/actions/change-expected.ts'
import { calendarSources } from '../calendar-sources.ts'
import { agreeFollowUp } from '../engagement-meeting/actions/agree-follow-up.ts'
import { planMeeting } from '../engagement-meeting/actions/plan-meeting.ts'
import { settleFollowUp } from '../engagement-meeting/actions/settle-follow-up.ts'
import { overruleOutlook } from '../outlook/actions/overrule-outlook.ts'
import { answerContribution } from '../self-evaluation/actions/answer-contribution.ts'
import { askForContribution } from '../self-evaluation/actions/ask-for-contribution.ts'
import { askForSignOff } from '../self-evaluation/actions/ask-for-sign-off.ts'
import { beginSelfEvaluation } from '../self-evaluation/actions/begin-self-evaluation.ts'
import { collisions } from './collisions.ts'
import { entriesInSpan } from './entries-in-span.ts'
import { feedText } from './feed/feed-text.ts'

const clock = { now: () => signedInAt }
const today = isoDate('2026-11-22')
const secret = 'Nuthatch'

onBothEngines('what each part puts on the calendar', (database) => {
  let leader: Member
  const db = () => database().db
  const year = async (of: number, member: Member = leader): Promise<readonly CalendarEntry[]> =>
    inScope(db(), scopeOf(member), (tx) =>
      entriesInSpan(
        tx,
        calendarSources,
        { authority: member.workspace.authority, may: member.may, today },
        { from: isoDate(`${of}-01-01`), to: isoDate(`${of}-12-31`) }
      )
    )
  const told = async (of: number, member?: Member) =>
    (await year(of, member)).map(({ startsOn, title, state }) => [startsOn, title, state])

  beforeAll(async () => {
    await startWithLeeds(database())
    await seedPeople(db())
    leader = await memberIn(db(), 'leeds', 'leader')
    await inScope(db(), scopeOf(leader), (tx) =>
      tx.insertInto('people.post').values({ authority: 'leeds', id: 'director', title: 'Director' }).execute()
    )
  })

  describe('the outlook', () => {
    it('tells the window of the rules as a forecast', async () => {
      const [window] = (await year(2028)).filter(({ kind }) => kind === 'window')
      expect(window).toMatchObject({
        ...{ startsOn: '2027-12-30', endsOn: '2028-12-30', title: 'Short inspection, by rule N8' },
        state: 'forecast',
        detail: expect.stringContaining('Ofsted alone decides') as string,
        href: '/prepare/outlook'
      })
    })

    it('tells what people here expect beside it, and keeps their reason out of the title', async () => {
      await overruleOutlook(db(), clock, leader, {
        ...{
          kind: 'ilacs-standard',
          earliest: '2027-03-01',
          latest: '2027-06-30',
          reason: `${secret} said so`
        }
      })
      const windows = (await year(2027)).filter(({ kind }) => kind === 'window')
      expect(windows).toMatchObject([
        { title: 'Standard inspection', state: 'expected here in place of the rules’ answer' },
        { title: 'Short inspection, by rule N8' }
      ])
      expect(windows[0]?.detail).toContain(secret)
      // A window stands in nobody's way.
      expect(collisions(await year(2027))).toEqual([])
    })

    it('leaves out what people here expected once its last day has passed', async () => {
      await inScope(db(), scopeOf(leader), (tx) =>
        sql`update prepare.outlook_overruling set earliest_on = '2026-01-01', latest_on = '2026-11-21'`.execute(
          tx
        )
      )
      expect((await year(2026)).filter(({ kind }) => kind === 'window')).toEqual([])
      await inScope(db(), scopeOf(leader), (tx) =>
        sql`update prepare.outlook_overruling set earliest_on = '2027-03-01', latest_on = '2027-06-30'`.execute(
          tx
        )
      )
    })

    it('goes once a later inspection is in the record, though nothing of it is published', async () => {
      await inScope(db(), { kind: 'installation' }, (tx) =>
        sql`insert into record.activity (authority, address, kind, state, starts_on, standing)
          values ('leeds', '2026-11-16', 'ilacs-short', 'under-way', '2026-11-16', 'read')`.execute(tx)
      )
      const windows = async () => (await year(2027)).filter(({ kind }) => kind === 'window').length
      expect(await windows()).toBe(0)
      await inScope(db(), { kind: 'installation' }, (tx) =>
        sql`update record.activity set state = 'cancelled', state_reason = 'Storm' where address = '2026-11-16'`.execute(
          tx
        )
      )
      expect(await windows()).toBe(2)
    })
  })

  describe('engagement meetings', () => {
    it('are told once where the record knows their month', async () => {
      const before = (await told(2021)).filter(([, title]) => title === 'Annual engagement meeting')
      expect(before).toEqual([['2021-04', 'Annual engagement meeting', 'reported']])
      await plan('2021-04-22')
      const after = (await told(2021)).filter(([, title]) => title === 'Annual engagement meeting')
      expect(after).toEqual([['2021-04-22', 'Annual engagement meeting', 'held']])
    })

    it('bring Ofsted’s letter within a month, on the last day of a shorter one', async () => {
      await plan('2024-01-31')
      expect(await told(2024)).toContainEqual([
        ...['2024-02-29', 'Ofsted’s letter about the engagement meeting', 'not here yet']
      ])
    })

    it('bring what was agreed, without saying what, and not what was taken back', async () => {
      const meeting = await plan('2026-10-01')
      const agree = async (due: string) => {
        const agreed = { what: `${secret} is sent`, owner: 'director', due }
        const outcome = await agreeFollowUp(db(), clock, leader, meeting, agreed)
        return outcome.kind === 'agreed' ? outcome.followUp.id : ''
      }
      await agree('2026-12-01')
      await settleFollowUp(db(), clock, leader, await agree('2026-12-02'), {
        ...{ as: 'withdrawn', on: '2026-11-20', with: 'Entered twice' }
      })
      const agreed = (await year(2026)).filter(({ key }) => key.startsWith('follow-up-'))
      expect(agreed).toMatchObject([{ startsOn: '2026-12-01', title: 'Something agreed with Ofsted is due' }])
      expect(agreed[0]?.detail).toContain(`${secret} is sent`)
    })

    async function plan(on: string): Promise<string> {
      const typed = { on, place: '', fromOfsted: '', attendees: [] }
      const outcome = await planMeeting(db(), clock, leader, typed)
      if (outcome.kind !== 'kept') throw new Error(JSON.stringify(outcome))
      const { id } = outcome.meeting
      if (on <= today) {
        await inScope(db(), scopeOf(leader), (tx) =>
          tx.updateTable('prepare.engagement_meeting').set({ state: 'held' }).where('id', '=', id).execute()
        )
      }
      return id
    }
  })

  it('the self-evaluation tells by when contributions and sign-offs are due, one entry a day', async () => {
    await beginSelfEvaluation(db(), clock, leader, '2026')
    const asks = { question: '', post: 'director', asks: secret, dueOn: '2026-12-10' }
    const asked = await askForContribution(db(), clock, leader, 2026, { area: 'in-care', ...asks })
    await askForContribution(db(), clock, leader, 2026, { area: 'help-and-protection', ...asks })
    await askForSignOff(db(), clock, leader, 2026, { post: 'director', dueOn: '2026-12-18' })
    expect(await told(2026)).toEqual(
      expect.arrayContaining([
        ['2026-12-10', '2 contributions for the self-evaluation of 2026', undefined],
        ['2026-12-18', '1 sign-off for the self-evaluation of 2026', undefined]
      ])
    )
    const id = asked.kind === 'asked' ? asked.contribution : ''
    await answerContribution(db(), clock, leader, id, { text: 'So it is', seen: '' })
    expect(await told(2026)).toContainEqual([
      ...['2026-12-10', '2 contributions for the self-evaluation of 2026', '1 answered']
    ])
  })

  it('the bookcase tells what runs out, what is looked at again and what is expected, without their names', async () => {
    for (const id of ['one', 'two', 'gone']) await shelve(db(), 'leeds', { id, title: `${secret} ${id}` })
    await inScope(db(), scopeOf(leader), (tx) =>
      sql`update prepare.document set expires_on = '2028-02-29', review_on = '2028-01-10',
        withdrawn_at = case id when 'gone' then now() end, withdrawn_by = case id when 'gone' then 'Jo' end,
        withdrawn_because = case id when 'gone' then 'Old' end`.execute(tx)
    )
    const expected = { what: `${secret} list`, section: 'in-care', owedBy: '', dueOn: '2028-03-01' }
    await changeExpected(db(), clock, leader, undefined, { ...expected, leftOutBecause: '' })
    const entries = (await year(2028)).filter(({ kind }) => kind === 'due')
    expect(entries.map(({ startsOn, title }) => [startsOn, title])).toEqual([
      ['2028-01-10', 'Review of 2 documents of the bookcase'],
      ['2028-02-29', 'Last day of 2 documents of the bookcase'],
      ['2028-03-01', '1 document expected in the bookcase']
    ])
    expect(entries[0]?.detail).toBe(`${secret} one and ${secret} two.`)
  })

  it('says nothing in confidence to the program of whoever reads the feed', async () => {
    const entries = [...(await year(2026)), ...(await year(2027)), ...(await year(2028))]
    expect(JSON.stringify(entries)).toContain(secret)
    const feed = feedText('Leeds', entries, signedInAt)
    expect(feed).toContain('SUMMARY:Can come\\, not certain: Standard inspection')
    expect(feed).not.toContain(secret)
  })

  it('tells each what they may open, and nobody of another authority anything', async () => {
    const keys = async (member: Member) =>
      [...(await year(2026, member)), ...(await year(2028, member))].map(({ key }) => key.split('-')[0])
    const reader = await keys(await memberIn(db(), 'leeds', 'reader'))
    expect(reader).toContain('meeting')
    for (const hidden of ['contribution', 'sign', 'bookcase']) {
      expect(await keys(leader)).toContain(hidden)
      expect(reader).not.toContain(hidden)
    }
    expect(await keys(await memberIn(db(), 'leeds', 'inspector'))).toEqual(['record'])
    expect(await keys(await memberIn(db(), 'bradford', 'leader'))).toEqual([])
  })
})
