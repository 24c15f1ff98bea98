import { stateLabel } from '../../framework/activity-states.ts'
import { deadlineDay, deadlines, howCounted } from '../../framework/deadlines.ts'
import { longDate } from '../../framework/iso-date.ts'
import { orUndefined } from '../../framework/working-days.ts'
import type { CalendarEntry, CalendarSource } from '../../people/calendar/calendar-source.ts'
import { sentenceCase } from '../../ui/prose/counts.ts'
import { preparePaths } from '../paths.ts'
import { visitsOf } from '../visits/store.ts'
import { visitTitle, type WholeVisit } from '../visits/visit.ts'
import { clocksOf } from '../visits/visit-deadlines.ts'

/** The authority's own visits and their clocks. */
export const fromVisits: CalendarSource = {
  entriesOf: async (tx, { authority, may }) => {
    if (!may.has('see-workspace')) return []
    const visits = await visitsOf(tx, authority)
    return visits.flatMap((visit) => [
      entryOf(visit),
      // That a clock runs says what an unpublished letter found.
      ...(visit.state === 'published' || may.has('read-self-evaluation') ? lastDaysOf(visit) : [])
    ])
  }
}

function entryOf(visit: WholeVisit): CalendarEntry {
  const { id, state, stateReason, startsOn, endsOn } = visit
  return {
    ...{ key: `visit-${id}`, kind: 'on-site', title: visitTitle(visit), startsOn, endsOn },
    state: state === 'planned' ? 'planned, not announced' : stateLabel(state).toLowerCase(),
    ...{ cancelled: state === 'cancelled', done: false },
    detail: stateReason,
    href: preparePaths.visit(id)
  }
}

function lastDaysOf(visit: WholeVisit): CalendarEntry[] {
  return clocksOf(visit).flatMap(({ id, trigger, done }) => {
    const day = orUndefined(deadlineDay(id, trigger))
    if (day === undefined) return []
    return [
      {
        ...{ key: `visit-${visit.id}-${id}`, kind: 'due' as const, startsOn: day, endsOn: undefined },
        title: `Last day for ${deadlines[id].what}`,
        state: done === undefined ? undefined : `sent on ${longDate(done)}`,
        ...{ cancelled: false, done: done !== undefined },
        detail: `${sentenceCase(howCounted(id))}: ${visitTitle(visit)}.`,
        href: preparePaths.visit(visit.id)
      }
    ]
  })
}
