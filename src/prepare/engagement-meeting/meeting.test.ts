import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, isoDate } from '../../framework/iso-date.ts'
import {
  followUpId,
  followUpState,
  letterState,
  type MeetingState,
  meetingBefore,
  meetingId
} from './meeting.ts'

const held = { state: 'held', onDay: isoDate('2021-04-22'), letterOn: undefined } as const

describe('Ofsted’s letter', () => {
  it.each([
    ['awaited on the day itself', held, '2021-04-22', { kind: 'awaited', dueOn: '2021-05-22' }],
    ['awaited on its last day', held, '2021-05-22', { kind: 'awaited', dueOn: '2021-05-22' }],
    ['overdue the day after', held, '2021-05-23', { kind: 'overdue', dueOn: '2021-05-22', days: 1 }],
    [
      'in time',
      { ...held, letterOn: isoDate('2021-05-10') },
      '2026-01-01',
      { kind: 'came', on: '2021-05-10', dueOn: '2021-05-22', lateDays: 0 }
    ],
    [
      'late',
      { ...held, letterOn: isoDate('2021-06-01') },
      '2021-06-01',
      { kind: 'came', on: '2021-06-01', dueOn: '2021-05-22', lateDays: 10 }
    ],
    [
      'a month that has no such day',
      { ...held, onDay: isoDate('2027-01-31') },
      '2027-02-01',
      { kind: 'awaited', dueOn: '2027-02-28' }
    ],
    [
      'of a meeting to come',
      { ...held, state: 'planned' as MeetingState },
      '2030-01-01',
      { kind: 'none-due' }
    ],
    ['of one called off', { ...held, state: 'cancelled' as MeetingState }, '2030-01-01', { kind: 'none-due' }]
  ])('is %s', (_name, meeting, today, expected) => {
    expect(letterState(meeting, isoDate(today))).toEqual(expected)
  })

  it('once overdue, is a day more overdue every day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 32, max: 3000 }), (after) => {
        const today = addDays(held.onDay, after)
        const [now, next] = [letterState(held, today), letterState(held, addDays(today, 1))]
        expect(now.kind).toBe('overdue')
        expect('days' in now && 'days' in next && next.days - now.days).toBe(1)
      })
    )
  })
})

describe('what was agreed', () => {
  const agreed = {
    ...{ id: followUpId.parse('one'), meeting: meetingId.parse('m'), what: 'Send the audit programme' },
    ...{ owner: 'director' as never, dueOn: isoDate('2027-03-03'), settled: undefined }
  }
  it.each([
    ['2027-03-03', undefined, 'open'],
    ['2027-03-04', undefined, 'late'],
    ['2027-03-04', 'done', 'done'],
    ['2027-03-04', 'withdrawn', 'withdrawn']
  ] as const)('on %s, settled %s, is %s', (today, as, state) => {
    const settled = as && { as, on: isoDate('2027-03-01'), with: 'Sent' }
    expect(followUpState({ ...agreed, settled }, isoDate(today))).toBe(state)
  })
})

it('what has changed is told since the last meeting that was held', () => {
  const meeting = (id: string, onDay: string, state: MeetingState) => ({
    ...{ id: meetingId.parse(id), onDay: isoDate(onDay), state, cancelledBecause: undefined, place: '' },
    ...{
      attendees: [],
      fromOfsted: '',
      agenda: '',
      record: '',
      letterOn: undefined,
      letterSays: '',
      revision: 1
    }
  })
  const first = meeting('first', '2024-04-01', 'held')
  const second = meeting('second', '2025-04-01', 'held')
  const calledOff = meeting('called off', '2026-03-01', 'cancelled')
  const next = meeting('next', '2026-04-01', 'planned')
  const all = [second, next, first, calledOff]
  expect(meetingBefore(all, next)?.id).toBe('second')
  expect(meetingBefore(all, second)?.id).toBe('first')
  expect(meetingBefore(all, first)).toBeUndefined()
})
