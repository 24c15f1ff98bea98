import { dayInEngland } from '../../framework/day-in-england.ts'
import { longDate } from '../../framework/iso-date.ts'
import type { WholeAction } from './whole-action.ts'

/** What an action's page says of its closing. */
export interface ClosedWords {
  /** "20 November 2026", or "20 November 2026, evidence missing". */
  readonly when: string
  /** What became of it since, in sentences; undefined where it is closed and rests on evidence that stands. */
  readonly since: string | undefined
}

/** Whether it is closed, and what on; undefined for an action that is open and not because evidence went missing. */
export function closedInWords({
  closedOn,
  closings,
  shown
}: Pick<WholeAction, 'closedOn' | 'closings' | 'shown'>): ClosedWords | undefined {
  const isMissing = shown.computed.rule === 'evidence-missing'
  if (closedOn !== undefined) {
    const day = longDate(closedOn)
    if (!isMissing) return { when: day, since: undefined }
    return {
      when: `${day}, evidence missing`,
      since:
        'It does not count as closed. Within the hour the record opens it again by itself, and tells whoever answers for it.'
    }
  }
  const reopened = closings.find((one) => one.reopened?.for === 'evidence-missing')
  if (!isMissing || reopened?.decided === undefined || reopened.reopened === undefined) return undefined
  return {
    when: `${longDate(dayInEngland(reopened.decided.at))}, evidence missing`,
    since: `It has been open again since ${longDate(dayInEngland(reopened.reopened.at))}, and whoever answers for it was told.`
  }
}
