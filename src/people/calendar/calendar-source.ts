import type { AuthoritySlug } from '../../framework/authority-slug.ts'
import type { IsoDate } from '../../framework/iso-date.ts'
import type { Queryable } from '../../platform/database/database.ts'
import type { Permission } from '../permissions/permissions.ts'
import type { Days } from './days.ts'

/** What stands on the calendar, by what it asks of people: it decides how it is drawn and what it can collide with. */
export const entryKinds = [
  /** Inspectors are here, whoever sent them. */
  'on-site',
  /** A meeting with Ofsted. */
  'meeting',
  /** A day by which something is due. */
  'due',
  /** Days of the authority's own, on which people are tied up. */
  'own',
  /** Days within which something can come; nothing claims that it will. */
  'window'
] as const
export type EntryKind = (typeof entryKinds)[number]

/** One thing on the calendar. */
export interface CalendarEntry extends Days {
  /** The same for the same thing whenever it is told, whatever is changed about it: a calendar program knows it again by it. */
  readonly key: string
  readonly kind: EntryKind
  /**
   * What it is, in sentence case and without its days: "Focused visit on the front door". It leaves the house for
   * whatever program reads the calendar, so it says nothing in confidence: no claim, no document, nothing agreed.
   */
  readonly title: string
  /** Where it stands, in a word or two: "published", "cancelled", "not announced yet". */
  readonly state: string | undefined
  readonly cancelled: boolean
  /** What was due has been done: nobody waits for it any more. Kept for the record, on the day it was due. */
  readonly done: boolean
  /** Why it was cancelled, how a clock was counted: for the page alone. */
  readonly detail: string | undefined
  readonly href: string | undefined
  /** The key of an entry of another source that knows less of the same: this one takes its place. */
  readonly insteadOf?: string | undefined
  /** It was made up to show how something works. */
  readonly illustrative?: boolean
}

/** Its title outside the list, where neither its state nor a tag stands beside it: "Cancelled: …", "Illustrative: …". */
export function titleAlone({ title, cancelled, done, illustrative = false }: CalendarEntry): string {
  const fate = cancelled ? 'Cancelled: ' : done ? 'Done: ' : ''
  return `${illustrative ? 'Illustrative: ' : ''}${fate}${title}`
}

/** For whom a calendar is made: the authority, and what they may see of it. */
export interface CalendarViewer {
  readonly authority: AuthoritySlug
  readonly may: ReadonlySet<Permission>
  readonly today: IsoDate
}

/** The days that are asked for, both included. */
export interface CalendarSpan {
  readonly from: IsoDate
  readonly to: IsoDate
}

/**
 * What one capability puts on the calendar, in the authority's scope. A source may tell more than was asked for: what
 * lies beside the span is left out. It tells nothing that another source tells, unless it takes the place of that. Sources of every
 * room are put together where the server starts.
 */
export interface CalendarSource {
  readonly entriesOf: (
    tx: Queryable,
    viewer: CalendarViewer,
    span: CalendarSpan
  ) => Promise<readonly CalendarEntry[]>
}
