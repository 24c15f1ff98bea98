import { addDays, type IsoDate, longDate } from '../../../src/framework/iso-date.ts'
import type { Living } from '../days/living.ts'
import type { PlanStory } from './plan-story.ts'

/** The addresses of what was made on the way. */
export interface Made {
  plan: string
  first: string
  second: string
  measure: string
}

export function whatIsMade(): Made {
  return { plan: '', first: '', second: '', measure: '' }
}

export interface Walk extends Living {
  readonly story: PlanStory
  readonly made: Made
}

/** The day so many days after the report came. */
export function daysAfter({ story }: Pick<Walk, 'story'>, days: number): IsoDate {
  return addDays(story.received, days)
}

/** The same in words: "19 July 2027". */
export function dayAfter(walk: Pick<Walk, 'story'>, days: number): string {
  return longDate(daysAfter(walk, days))
}

/** When the actions of the walk start, and when each is due, in days after the report came. */
export const starts = 14
export const due = { first: 49, firstMovedTo: 112, second: 70 } as const
