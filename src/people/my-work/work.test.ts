import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays, isoDate } from '../../framework/iso-date.ts'
import { type WorkItem, workByWhen } from './work.ts'

const today = isoDate('2027-03-03')
const item = (key: string, dueOn?: string): WorkItem => ({
  key,
  title: key,
  dueOn: dueOn === undefined ? undefined : isoDate(dueOn),
  next: { text: 'Go on', href: '/posts' }
})
const keys = (items: readonly WorkItem[]) => items.map(({ key }) => key)

it('sorts what waits by when it asks for attention, the most pressing first', () => {
  const sorted = workByWhen(
    [
      item('some day'),
      item('today', '2027-03-03'),
      item('in eight days', '2027-03-11'),
      item('in seven days', '2027-03-10'),
      item('late', '2027-02-28'),
      item('another day'),
      item('tomorrow', '2027-03-04')
    ],
    today
  )
  expect(keys(sorted.today)).toEqual(['late', 'today'])
  expect(keys(sorted.thisWeek)).toEqual(['tomorrow', 'in seven days'])
  expect(keys(sorted.later)).toEqual(['in eight days', 'some day', 'another day'])
})

it('loses nothing and doubles nothing', () => {
  const items = fc.array(fc.option(fc.integer({ min: -400, max: 400 }), { nil: undefined }))
  fc.assert(
    fc.property(items, (days) => {
      const all = days.map((day, at) => item(String(at), day === undefined ? undefined : addDays(today, day)))
      const { today: now, thisWeek, later } = workByWhen(all, today)
      expect(keys([...now, ...thisWeek, ...later]).toSorted()).toEqual(keys(all).toSorted())
    })
  )
})
