import type { Caller } from '../../people/permissions/caller.ts'
import type { Transaction } from '../../platform/database/database.ts'
import type { TrailEntry } from '../../trail/entry.ts'
import { momentInWords } from '../../ui/prose/moments.ts'
import { thingKey } from '../thing-key.ts'
import type { Things } from '../things.ts'
import { actionInWords } from './action-in-words.ts'
import { type Change, changesIn } from './changes.ts'
import { fieldInWords } from './field-words.ts'
import { accountNames } from './store.ts'

/** An entry of the trail as a page shows it. */
export interface EntryView {
  readonly id: string
  readonly at: Date
  readonly when: string
  readonly who: string
  readonly post: string | undefined
  /** What was done: "Corrected value". */
  readonly what: string
  /** To what, with its page where it has one. */
  readonly to: { readonly title: string; readonly href: string | undefined }
  readonly changes: readonly Change[]
  readonly reason: string | undefined
  readonly reading: boolean
  /** In the public record, and not in the authority's own. */
  readonly national: boolean
  readonly seq: number
}

/** Entries as a page shows them: their things described by their rooms, their fields in words. */
export async function viewsOf(
  tx: Transaction,
  caller: Caller,
  things: Things,
  entries: readonly TrailEntry[]
): Promise<readonly EntryView[]> {
  const described = await things.describe(
    tx,
    caller,
    entries.map(({ subject }) => subject)
  )
  const names = await accountNames(tx)
  return entries.map((entry) => {
    const { subject, chain = 'national', seq } = entry
    const thing = described.get(thingKey(subject))
    const known = thing === undefined || thing.href === '' ? undefined : thing
    const elsewhere = isElsewheres(entry, names)
    return {
      id: `${chain}-${seq}`,
      at: entry.at,
      when: momentInWords(entry.at),
      who: elsewhere ? 'Somebody at another authority' : entry.actor,
      post: elsewhere ? undefined : entry.post,
      what: actionInWords(entry.action),
      to: {
        title: known?.title ?? names.get(subject.id) ?? kindInWords(subject.kind),
        href: known?.href
      },
      changes: changesIn(entry, things.fieldWords(subject.kind), names),
      reason: entry.reason,
      reading: entry.reading === true,
      national: chain === 'national',
      seq
    }
  })
}

/**
 * Whether whoever acted works for another authority: the public record is everybody's, and the names of the people who
 * keep it are not. `names` are the accounts that the asker's scope sees.
 */
export function isElsewheres(
  { chain = 'national', account }: TrailEntry,
  names: ReadonlyMap<string, string>
): boolean {
  return chain === 'national' && account !== undefined && !names.has(account)
}

/** A kind that no room describes, by its own name. */
export function kindInWords(kind: string): string {
  return fieldInWords(kind)
}
