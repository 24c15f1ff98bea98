import { dayInEngland } from '../../framework/day-in-england.ts'
import { addDays, type IsoDate } from '../../framework/iso-date.ts'
import type { Transaction } from '../../platform/database/database.ts'
import type { Workspace } from '../permissions/caller.ts'
import type { Member } from '../permissions/member.ts'
import type { Permission } from '../permissions/permissions.ts'

/** Something that waits for a person, as the room that it belongs to tells it. */
export interface WorkItem {
  /** The same for the same piece of work, whenever it is told. */
  readonly key: string
  /** What it is, as a sentence would name it: "2 questions about the report of 9 May 2022". */
  readonly title: string
  /** One line more, where it helps. */
  readonly detail?: string | undefined
  /** The day by which it is due; undefined where nothing presses. */
  readonly dueOn?: IsoDate | undefined
  /** The one next step: what the link says, and where it leads. */
  readonly next: { readonly text: string; readonly href: string }
}

/** What one room has waiting for a member. Wired in the composition root. */
export interface WorkSource {
  /** In the member's scope; at most what fits on a page, the most pressing first. `today` is the day of `now`. */
  readonly workOf: (
    tx: Transaction,
    member: Member,
    today: IsoDate,
    now: Date
  ) => Promise<readonly WorkItem[]>
}

/** What every source has waiting for a member at a moment, in the order of the sources. */
export async function allWork(
  tx: Transaction,
  member: Member,
  sources: readonly WorkSource[],
  now: Date
): Promise<readonly WorkItem[]> {
  const today = dayInEngland(now)
  const told: WorkItem[] = []
  for (const source of sources) told.push(...(await source.workOf(tx, member, today, now)))
  return told
}

/** A page of the workspace that "My work" leads to, for whoever may open it. */
export interface WorkspaceLink {
  readonly text: string
  readonly href: (workspace: Workspace) => string
  readonly asks: Permission
}

/** What waits, by when it asks for attention. */
export interface WorkByWhen {
  readonly today: readonly WorkItem[]
  readonly thisWeek: readonly WorkItem[]
  readonly later: readonly WorkItem[]
}

/**
 * Sorts what waits: what is due today or was due before; what is due in the seven days from tomorrow; and what is due
 * after them or on no day. Within each the most pressing first, and in the order told where that does not say.
 */
export function workByWhen(items: readonly WorkItem[], today: IsoDate): WorkByWhen {
  const week = addDays(today, 7)
  const sorted = items.toSorted((one, other) => order(one).localeCompare(order(other)))
  return {
    today: sorted.filter(({ dueOn }) => dueOn !== undefined && dueOn <= today),
    thisWeek: sorted.filter(({ dueOn }) => dueOn !== undefined && dueOn > today && dueOn <= week),
    later: sorted.filter(({ dueOn }) => dueOn === undefined || dueOn > week)
  }
}

function order({ dueOn }: WorkItem): string {
  return dueOn ?? 'on no day'
}
