import type { Caller } from '../../people/permissions/caller.ts'
import type { Transaction } from '../../platform/database/database.ts'
import type { TrailEntry } from '../../trail/entry.ts'
import { momentInWords } from '../../ui/prose/moments.ts'
import { relationInWords } from '../relations.ts'
import type { Thing, ThingRef } from '../thing.ts'
import { thingKey } from '../thing-key.ts'
import type { Things } from '../things.ts'
import { actionInWords } from './action-in-words.ts'
import { type Change, changesIn } from './changes.ts'
import { kindNamed } from './kind-words.ts'
import { isLinkEntry, type LinkDone, linkIn } from './link-in-entry.ts'
import { accountNames } from './store.ts'
import { thingsNamedIn } from './things-named-in.ts'

/** A thing by its title, with its page where it has one. */
export interface Named {
  readonly title: string
  readonly href: string | undefined
}

/** An entry of the trail as a page shows it. */
export interface EntryView {
  readonly id: string
  /** The entry's own hash: what names it in the address of the next page. */
  readonly hash: string
  readonly at: Date
  readonly when: string
  readonly who: string
  readonly post: string | undefined
  /** What was done: "Put a value right". */
  readonly what: string
  readonly to: Named
  /** For an entry on a link: what was joined, and how. */
  readonly link: { readonly from: Named; readonly words: string; readonly to: Named } | undefined
  readonly changes: readonly Change[]
  readonly reason: string | undefined
}

/** Entries as a page shows them: their things described by their rooms, their fields in words. */
export async function viewsOf(
  tx: Transaction,
  caller: Caller,
  things: Things,
  entries: readonly TrailEntry[]
): Promise<readonly EntryView[]> {
  const refs = entries.flatMap((entry) => {
    const link = linkIn(entry)
    return [entry.subject, ...(link ? [link.from, link.to] : thingsNamedIn(entry, things.kinds))]
  })
  const described = await things.describe(tx, caller, refs)
  const names = await accountNames(tx)
  const nameOf = (ref: ThingRef): Named => named(things, described, ref, names)
  const inFields = new Map([...names, ...titlesIn(described)])
  return entries.map((entry) => {
    const elsewhere = isElsewheres(entry, names)
    const link = linkIn(entry)
    return {
      id: `entry-${entry.hash.slice(0, 16)}`,
      hash: entry.hash,
      at: entry.at,
      when: momentInWords(entry.at),
      who: elsewhere ? 'Somebody at another authority' : entry.actor,
      post: elsewhere ? undefined : entry.post,
      what: things.deedInWords(entry.action) ?? actionInWords(entry.action),
      to: nameOf(entry.subject),
      link: link && linkInWords(nameOf, link),
      changes: changesIn(
        isLinkEntry(entry) ? withoutEnds(entry) : entry,
        things.fieldWords(entry.subject.kind),
        inFields
      ),
      reason: entry.reason
    }
  })
}

type Described = ReadonlyMap<string, Thing>

function named(
  things: Things,
  described: Described,
  ref: ThingRef,
  names: ReadonlyMap<string, string>
): Named {
  const thing = described.get(thingKey(ref))
  const known = thing === undefined || thing.href === '' ? undefined : thing
  return { title: known?.title ?? names.get(ref.id) ?? kindNamed(things, ref.kind), href: known?.href }
}

function linkInWords(nameOf: (ref: ThingRef) => Named, { from, relation, to }: LinkDone) {
  return { from: nameOf(from), words: relationInWords(relation, 'from'), to: nameOf(to) }
}

/** What an entry on a link says besides which things it joins and how. */
function withoutEnds({ before, after }: TrailEntry): Pick<TrailEntry, 'before' | 'after'> {
  const { from: _from, relation: _relation, to: _to, ...left } = after
  const { from: _wasFrom, relation: _was, to: _wasTo, ...leftBefore } = before
  return { before: leftBefore, after: left }
}

function titlesIn(described: Described): [string, string][] {
  return [...described].map(([key, { title }]) => [key, title])
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
