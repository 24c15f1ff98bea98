import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ActivityKind } from '../../framework/activity-kinds.ts'
import type { ActivityState } from '../../framework/activity-states.ts'
import { parsePartialDate } from '../../framework/partial-date.ts'
import type { VisitKind } from '../../framework/visit-rules.ts'
import type { Activity } from '../../record/activities/activity.ts'
import { pairVisits } from './pair-visits.ts'
import type { Visit } from './visit.ts'

function visit(id: string, kind: VisitKind, startsOn: string, more: Partial<Visit> = {}): Visit {
  return { id, kind, state: 'planned', startsOn: parsePartialDate(startsOn), ...more } as Visit
}

function activity(
  address: string,
  kind: ActivityKind,
  startsOn: string,
  state: ActivityState = 'published'
): Activity {
  return { address, kind, startsOn: parsePartialDate(startsOn), state } as Activity
}

const july = activity('2021-07-20', 'focused-visit', '2021-07-20')
const march = activity('2020-03', 'jtai', '2020-03', 'cancelled')
const inspection = activity('2022-02-21', 'ilacs-standard', '2022-02-21')

function told(visits: readonly Visit[], activities: readonly Activity[]) {
  const { both, own, recorded } = pairVisits(visits, activities)
  return {
    both: both.map((pair) => `${pair.visit.id} ${pair.activity.address}`),
    own: own.map(({ id }) => id),
    recorded: recorded.map(({ address }) => address)
  }
}

describe('visits of both sources', () => {
  it.each([
    ['the same day', [visit('a', 'focused-visit', '2021-07-20')], ['a 2021-07-20']],
    ['a month that the day is in', [visit('a', 'focused-visit', '2021-07')], ['a 2021-07-20']],
    ['another kind on that day', [visit('a', 'monitoring-visit', '2021-07-20')], []],
    ['another day', [visit('a', 'focused-visit', '2021-07-21')], []],
    ['one that was cancelled', [visit('a', 'focused-visit', '2021-07-20', { state: 'cancelled' })], []],
    [
      'two that could be meant',
      [visit('a', 'focused-visit', '2021-07'), visit('b', 'focused-visit', '2021-07')],
      []
    ],
    [
      'one that a person joined though the days differ',
      [visit('a', 'focused-visit', '2021-09-01', { recordAddress: '2021-07-20' })],
      ['a 2021-07-20']
    ],
    [
      'one that was joined before one that only could be it',
      [
        visit('a', 'focused-visit', '2021-07-20'),
        visit('b', 'focused-visit', '2021-09', { recordAddress: '2021-07-20' })
      ],
      ['b 2021-07-20']
    ],
    ['both cancelled in one month', [visit('a', 'jtai', '2020-03-16', { state: 'cancelled' })], ['a 2020-03']]
  ])('%s', (_case, visits, both) => {
    expect(told(visits, [july, march, inspection]).both).toEqual(both)
  })

  it('leaves full inspections to the record', () => {
    expect(told([], [july, march, inspection]).recorded).toEqual(['2021-07-20', '2020-03'])
  })

  it('shows every visit once, whoever knows of it', () => {
    const days = fc.constantFrom('2021-07-20', '2021-07', '2021-08-02', '2021')
    const kinds = fc.constantFrom<VisitKind[]>('focused-visit', 'jtai')
    const entered = fc.record({ kind: kinds, day: days, joined: fc.option(fc.nat(4)) })
    fc.assert(
      fc.property(fc.array(entered), fc.array(fc.record({ kind: kinds, day: days })), (mine, theirs) => {
        const activities = theirs.map(({ kind, day }, place) => activity(`at-${place}`, kind, day))
        const taken = new Set<string>()
        const visits = mine.map(({ kind, day, joined }, place) => {
          const address = `at-${joined}`
          const free = activities.some((one) => one.address === address) && !taken.has(address)
          if (free) taken.add(address)
          return visit(`visit-${place}`, kind, day, free ? { recordAddress: address } : {})
        })
        const { both, own, recorded } = pairVisits(visits, activities)
        const shownVisits = [...both.map((pair) => pair.visit), ...own].map(({ id }) => id)
        const shownActivities = [...both.map((pair) => pair.activity), ...recorded].map(
          ({ address }) => address
        )
        expect(shownVisits.toSorted()).toEqual(visits.map(({ id }) => id).toSorted())
        expect(shownActivities.toSorted()).toEqual(activities.map(({ address }) => address).toSorted())
      })
    )
  })
})
