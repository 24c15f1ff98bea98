import { endOfDayInEngland, startOfDayInEngland } from '../../framework/day-in-england.ts'
import { parseIsoDate } from '../../framework/iso-date.ts'
import type { WebRequest } from '../../platform/web/request.ts'

/** What somebody chose to see of everything that happened, as it stands in the address. */
export interface EverythingChoice {
  readonly person: string
  readonly post: string
  readonly kind: string
  readonly show: 'changes' | 'readings' | 'both'
  /** The three boxes of the day as they were typed, with hyphens between; empty where none was. */
  readonly typedDay: string
  readonly day: { readonly since: Date; readonly until: Date } | undefined
  /** The day that was typed is none of the calendar: it is asked for again, and nothing is left out for it. */
  readonly dayProblem: string | undefined
}

export function everythingChoice(query: WebRequest['query']): EverythingChoice {
  const text = (name: string): string => {
    const value = query[name]
    return typeof value === 'string' ? value.slice(0, 200) : ''
  }
  const boxes = ['year', 'month', 'day'].map((box) => text(`on-${box}`).trim())
  const typedDay = boxes.every((box) => box === '') ? '' : boxes.map((box) => box.padStart(2, '0')).join('-')
  const day = parseIsoDate(typedDay)
  const show = text('show')
  return {
    person: text('person'),
    post: text('post'),
    kind: text('kind'),
    show: show === 'changes' || show === 'readings' ? show : 'both',
    typedDay,
    day: day && { since: startOfDayInEngland(day), until: endOfDayInEngland(day) },
    dayProblem:
      typedDay !== '' && day === undefined ? 'Enter a day of the calendar, such as 22 11 2026' : undefined
  }
}

/** The choice as it goes into the address of another page of the same list. */
export function choiceInAddress(choice: EverythingChoice): Record<string, string> {
  const [year = '', month = '', day = ''] = choice.typedDay.split('-')
  const { person, post, kind } = choice
  return {
    person,
    post,
    kind,
    show: choice.show === 'both' ? '' : choice.show,
    'on-day': day,
    'on-month': month,
    'on-year': year
  }
}
