import type { Transaction } from '../../platform/database/database.ts'
import type { AccountId } from '../permissions/caller.ts'
import type { Member } from '../permissions/member.ts'
import type { Permission } from '../permissions/permissions.ts'

/** A long text that somebody can write in: which kind, and of which thing. */
export interface TextRef {
  /** The room's word for the kind of text, such as `correction`. */
  readonly kind: string
  /** Which one among its kind, such as `leeds/2022-02-21/paragraph.3`. */
  readonly id: string
}

/** A text as it is saved now, with its place. */
export interface SavedText {
  readonly words: string
  /** What it is called in a list: "Paragraph 3, Leeds, 21 February 2022". */
  readonly title: string
  /** The page with the form that it is written in. */
  readonly href: string
}

/** A kind of text, as its room tells of it. Wired in the composition root. */
export interface TextKind {
  readonly kind: string
  /** Who may write such a text: whoever may not sees no draft of it either. */
  readonly may: Permission
  /** The text as it is saved now; undefined where there is no such text, or it is not the member's to write. */
  readonly savedText: (tx: Transaction, member: Member, id: string) => Promise<SavedText | undefined>
}

/** What somebody writes and has not saved. */
export interface Draft {
  readonly text: TextRef
  /** Which window writes: a draft belongs to one window, so that two never overwrite each other. */
  readonly writing: string
  /** How often the window sent its words. */
  readonly turn: number
  readonly words: string
  /** The saved text that the writing began from. */
  readonly base: string
  readonly title: string
  readonly href: string
  readonly account: AccountId
  /** The writer's name. */
  readonly name: string
  readonly beganAt: Date
  readonly changedAt: Date
  /** Set where it was thrown away: until when it can be put back, see `undoDays`. */
  readonly thrownAwayAt: Date | undefined
}

/** The longest text that is kept as a draft, in characters. */
export const longestDraft = 100_000

/** The most drafts that one person keeps in one authority. */
export const mostDrafts = 300

/** For so many days what was thrown away can be put back. */
export const undoDays = 7

/** A draft that was not touched for so many days: its writer is told. */
export const untouchedDays = 90

/** So many days after its writer was told, a draft that nobody touched since is removed. */
export const daysAfterTelling = 30

/** The text as one key of the table. */
export function textKey({ kind, id }: TextRef): string {
  return `${kind}:${id}`
}

/** The text of a key; what has no kind in front is a kind that nobody knows. */
export function textOfKey(key: string): TextRef {
  const colon = key.indexOf(':')
  return { kind: key.slice(0, Math.max(0, colon)), id: key.slice(colon + 1) }
}

/** Words as they are kept and compared: a form sends every line's end as two characters. */
export function plainLines(words: string): string {
  return words.replaceAll('\r\n', '\n').replaceAll('\r', '\n')
}
