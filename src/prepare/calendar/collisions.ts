import { daysBetween } from '../../framework/iso-date.ts'
import { exactDay } from '../../framework/partial-date.ts'
import type { CalendarEntry, EntryKind } from '../../people/calendar/calendar-source.ts'
import { firstDayOf, lastDayOf } from './days.ts'

/** What can stand in each other's way, one of the two being inspectors on site; of several the first that fits is told. */
const rules = [
  {
    kind: 'at-once',
    ...{ beside: 'on-site', fewestDaysApart: 1 },
    says: 'Two inspections at once',
    why: 'Both want the same people, rooms and case files on the same days.'
  },
  {
    kind: 'one-fortnight',
    ...{ beside: 'on-site', fewestDaysApart: 14 },
    says: 'Two inspections in one fortnight',
    why: 'The same people get ready for the second while the first is hardly over.'
  },
  {
    kind: 'meeting-on-site',
    ...{ beside: 'meeting', fewestDaysApart: 1 },
    says: 'A meeting with Ofsted while inspectors are here',
    why: 'The director and whoever goes along are wanted by the inspectors on the same day.'
  },
  {
    kind: 'due-on-site',
    ...{ beside: 'due', fewestDaysApart: 1 },
    says: 'Something is due while inspectors are here',
    why: 'Whoever has it to finish is likely to be wanted by the inspectors.'
  },
  {
    kind: 'own-days',
    ...{ beside: 'own', fewestDaysApart: 1 },
    says: 'Inspectors on days of your own',
    why: 'People are tied up on the days on which inspectors ask for them.'
  }
] as const satisfies readonly CollisionRule[]

interface CollisionRule {
  readonly kind: string
  /** What collides with inspectors on site. */
  readonly beside: EntryKind
  /** From so many days after the last day of the earlier to the first of the later they are far enough apart. */
  readonly fewestDaysApart: number
  /** In words, as a page tells it. */
  readonly says: string
  /** What makes it a collision. */
  readonly why: string
}

/** What stands in each other's way. */
export interface Collision extends Pick<(typeof rules)[number], 'kind' | 'says' | 'why'> {
  /** False where one of the two is known to the month only, so that they can miss each other. */
  readonly certain: boolean
  readonly first: CalendarEntry
  readonly second: CalendarEntry
}

/**
 * Every pair on the calendar that stands in each other's way, in the order of the days. What was cancelled,
 * what was due and is done, and windows within which something may come, stand in nobody's way; nor does what is known to the year only.
 */
export function collisions(entries: readonly CalendarEntry[]): readonly Collision[] {
  const standing = entries.filter(
    (entry) => !entry.cancelled && !entry.done && entry.kind !== 'window' && entry.startsOn.length > 4
  )
  const byDay = standing.toSorted((one, other) => firstDayOf(one).localeCompare(firstDayOf(other)))
  return byDay.flatMap((first, place) =>
    byDay.slice(place + 1).flatMap((second) => {
      const rule = ruleFor(first, second)
      if (rule === undefined) return []
      const { kind, says, why } = rule
      return [{ kind, says, why, certain: isExact(first) && isExact(second), first, second }]
    })
  )
}

function ruleFor(first: CalendarEntry, second: CalendarEntry): (typeof rules)[number] | undefined {
  const beside = first.kind === 'on-site' ? second.kind : second.kind === 'on-site' ? first.kind : undefined
  const apart = daysBetween(lastDayOf(first), firstDayOf(second))
  return rules.find((rule) => rule.beside === beside && apart < rule.fewestDaysApart)
}

function isExact({ startsOn, endsOn }: CalendarEntry): boolean {
  return exactDay(startsOn) !== undefined && (endsOn === undefined || exactDay(endsOn) !== undefined)
}
