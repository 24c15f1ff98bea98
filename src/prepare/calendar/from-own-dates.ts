import type { CalendarSource } from '../../people/calendar/calendar-source.ts'
import { preparePaths } from '../paths.ts'
import { bringsInspectors } from './own-date.ts'
import { ownDatesOf } from './own-date-store.ts'

/** What the authority wrote into its calendar itself. */
export const fromOwnDates: CalendarSource = {
  entriesOf: async (tx, { authority, may }) => {
    if (!may.has('see-workspace')) return []
    return (await ownDatesOf(tx, authority)).map((date) => ({
      ...{ key: `date-${date.id}`, startsOn: date.startsOn, endsOn: date.endsOn, title: date.title },
      kind: bringsInspectors(date.kind) ? 'on-site' : 'own',
      state: date.cancelledBecause === undefined ? undefined : 'cancelled',
      ...{ cancelled: date.cancelledBecause !== undefined, done: false },
      detail: date.cancelledBecause ?? (date.note === '' ? undefined : date.note),
      // Its page is the form that changes it: whoever only reads finds everything on the calendar.
      href: may.has('plan-activities') ? preparePaths.ownDate(date.id) : undefined
    }))
  }
}
