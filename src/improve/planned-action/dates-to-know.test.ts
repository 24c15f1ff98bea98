import { describe, expect, it } from 'vitest'
import { isoDate } from '../../framework/iso-date.ts'
import { type DueDay, dueDayToKnow, noWorkingDayInShort } from './dates-to-know.ts'

const due = (dueOn: string, more: Partial<DueDay> = {}): DueDay => ({
  ...{ dueOn: isoDate(dueOn), closedAt: undefined, sendPlanBy: undefined },
  ...more
})
const sendPlanBy = { id: 'action-plan', day: isoDate('2026-04-15') } as const

describe('what to know of a due day', () => {
  it('says that a day is no working day, and offers the next that is one', () => {
    expect(dueDayToKnow(due('2027-03-27'))).toMatchObject([
      { sentence: '27 March 2027 is a Saturday.', instead: '2027-03-30' }
    ])
    expect(dueDayToKnow(due('2026-12-25'))).toMatchObject([{ instead: '2026-12-29' }])
    expect(dueDayToKnow(due('2027-03-24'))).toEqual([])
  })
  it.each([
    ['2027-03-27', 'Due on a Saturday'],
    ['2026-12-25', 'Due on a bank holiday: Christmas Day'],
    ['2027-03-24', undefined]
  ])('says it in short of %s: %s', (day, short) => {
    // In a row it is all that is said: nearly every action ends after the plan was sent.
    expect(noWorkingDayInShort(due(day, { sendPlanBy }))).toBe(short)
  })
  it('warns of a day after the one by which the plan itself has to be sent, and of no earlier one', () => {
    expect(dueDayToKnow(due('2026-04-15', { sendPlanBy }))).toEqual([])
    const [warning] = dueDayToKnow(due('2026-04-16', { sendPlanBy }))
    expect(warning).toMatchObject({ kind: 'after-plan', instead: undefined })
    expect(warning?.sentence).toContain(
      'It is due on 16 April 2026, after 15 April 2026, by which the law asks for the plan itself. That day'
    )
    const letter = { ...sendPlanBy, id: 'final-priority-plan' as const }
    expect(dueDayToKnow(due('2026-04-16', { sendPlanBy: letter }))[0]?.sentence).toContain(
      'after 15 April 2026, by which the final plan is to follow the letter.'
    )
  })
  it('says both where both are so', () => {
    const kinds = dueDayToKnow(due('2026-12-25', { sendPlanBy })).map(({ kind }) => kind)
    expect(kinds).toEqual(['no-working-day', 'after-plan'])
  })
  it('says nothing of an action that is closed or has no day', () => {
    expect(dueDayToKnow(due('2026-12-25', { closedAt: new Date(), sendPlanBy }))).toEqual([])
    expect(noWorkingDayInShort(due('2026-12-25', { closedAt: new Date() }))).toBeUndefined()
    expect(dueDayToKnow({ dueOn: undefined, closedAt: undefined, sendPlanBy })).toEqual([])
  })
})
