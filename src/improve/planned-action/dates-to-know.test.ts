import { describe, expect, it } from 'vitest'
import { isoDate } from '../../framework/iso-date.ts'
import { type DueDay, dueDayToKnow, planSentBy } from './dates-to-know.ts'

const due = (dueOn: string, more: Partial<DueDay> = {}): DueDay => ({
  ...{ dueOn: isoDate(dueOn), closedAt: undefined, receivedOn: undefined },
  ...more
})

describe('what to know of a due day', () => {
  it('says that a day is no working day, and offers the next that is one', () => {
    expect(dueDayToKnow(due('2027-03-27'))).toMatchObject([
      { sentence: '27 March 2027 is a Saturday.', short: 'Due on a Saturday', instead: '2027-03-30' }
    ])
    expect(dueDayToKnow(due('2026-12-25'))).toMatchObject([
      { short: 'Due on a bank holiday: Christmas Day', instead: '2026-12-29' }
    ])
    expect(dueDayToKnow(due('2027-03-24'))).toEqual([])
  })
  // 14 weeks, with Good Friday and Easter Monday between them.
  it('warns of a day after the one by which the law asks for the plan, and of no earlier one', () => {
    const receivedOn = isoDate('2026-01-05')
    const sendBy = planSentBy({ receivedOn })
    expect(sendBy).toBe('2026-04-15')
    expect(dueDayToKnow(due('2026-04-15', { receivedOn }))).toEqual([])
    const [warning] = dueDayToKnow(due('2026-04-16', { receivedOn }))
    expect(warning).toMatchObject({
      kind: 'after-plan',
      short: 'After 15 April 2026, the plan’s statutory day'
    })
    expect(warning?.sentence).toContain(
      'It is due on 16 April 2026, after 15 April 2026, by which the law asks'
    )
  })
  it('says both where both are so', () => {
    const kinds = dueDayToKnow(due('2026-12-25', { receivedOn: isoDate('2026-01-05') })).map(
      ({ kind }) => kind
    )
    expect(kinds).toEqual(['no-working-day', 'after-plan'])
  })
  it('says nothing of an action that is closed or has no day', () => {
    expect(dueDayToKnow(due('2026-12-25', { closedAt: new Date() }))).toEqual([])
    expect(dueDayToKnow({ dueOn: undefined, closedAt: undefined, receivedOn: undefined })).toEqual([])
  })
})
