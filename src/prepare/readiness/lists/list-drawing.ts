import { inspectionLists } from '../../../framework/inspection-lists.ts'
import { type IsoDate, longDate, parseIsoDate } from '../../../framework/iso-date.ts'
import type { RequestProblem } from '../../../platform/web/reply.ts'

/** When a list of annex A was last drawn, and who noted it. */
export interface ListDrawing {
  readonly list: number
  readonly drawnOn: IsoDate
  readonly notedBy: string
}

/** The day of one list as a form says it, and what the form showed when it was opened; empty for none. */
export interface TypedDrawing {
  readonly list: number
  readonly drawn: string
  readonly seen: string
}

/** The name of a list's day in a form. */
export function fieldOf(list: number): string {
  return `list-${list}`
}

/** One that was changed in the form: the day that it shall say, undefined for none. */
export interface ChangedDrawing {
  readonly list: number
  readonly drawnOn: IsoDate | undefined
  readonly seen: string
}

export type FoundDrawings =
  | { readonly kind: 'found'; readonly changed: readonly ChangedDrawing[] }
  | { readonly kind: 'unfit'; readonly problems: readonly RequestProblem[] }

// Before the framework there were no such lists.
const firstDay = '2018-01-01'

/** What a form changes, or what is wrong with it: a day that is none, or is still to come. */
export function drawingsFor(typed: readonly TypedDrawing[], today: IsoDate): FoundDrawings {
  const problems: RequestProblem[] = []
  const changed = typed.flatMap(({ list, drawn, seen }): ChangedDrawing[] => {
    if (drawn === seen || !inspectionLists.some(({ number }) => number === list)) return []
    if (drawn === '') return [{ list, drawnOn: undefined, seen }]
    const drawnOn = parseIsoDate(drawn)
    if (drawnOn === undefined || drawnOn < firstDay) {
      const message = `Enter the day on which list ${list} was drawn, a real date such as 14 3 2026`
      problems.push({ field: fieldOf(list), message })
      return []
    }
    if (drawnOn > today) {
      const message = `List ${list} cannot have been drawn after today, ${longDate(today)}`
      problems.push({ field: fieldOf(list), message })
      return []
    }
    return [{ list, drawnOn, seen }]
  })
  return problems.length > 0 ? { kind: 'unfit', problems } : { kind: 'found', changed }
}
