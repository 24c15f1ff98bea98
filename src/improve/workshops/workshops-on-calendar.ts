import type { CalendarEntry, CalendarSource } from '../../people/calendar/calendar-source.ts'
import { listInWords } from '../../ui/prose/lists.ts'
import { workshopsOf } from './store.ts'
import { workshopThemesOf } from './theme-store.ts'
import type { Workshop, WorkshopTheme } from './workshop.ts'
import { workshopStateWords } from './workshop-words.ts'
import { workshopsPaths } from './workshops-paths.ts'

/** The days of monitoring workshops: days of the authority's own, on which its people and its members are tied up. */
export const workshopsOnCalendar: CalendarSource = {
  entriesOf: async (tx, { authority, may }, { from, to }) => {
    if (!may.has('read-plan')) return []
    const workshops = (await workshopsOf(tx, authority)).filter(({ onDay }) => onDay >= from && onDay <= to)
    if (workshops.length === 0) return []
    const themes = await workshopThemesOf(tx, authority)
    return workshops.map((workshop) => workshopEntry(workshop, themes))
  }
}

// The title leaves the house for whatever program reads the calendar, so it says nothing of what is followed.
function workshopEntry(
  { id, onDay, state, cancelledBecause, place, themes: looked, illustrative }: Workshop,
  themes: readonly WorkshopTheme[]
): CalendarEntry {
  const names = themes.filter((theme) => looked.includes(theme.id)).map(({ name }) => name)
  const planned = [place, listInWords(names)].filter((words) => words !== '')
  return {
    ...{ key: `workshop-${id}`, kind: 'own', title: 'Monitoring workshop' },
    ...{ startsOn: onDay, endsOn: undefined, state: workshopStateWords(state).toLowerCase() },
    ...{ cancelled: state === 'cancelled', done: false, illustrative },
    detail: cancelledBecause ?? `${planned.join(': ')}.`,
    href: workshopsPaths.workshop(id)
  }
}
