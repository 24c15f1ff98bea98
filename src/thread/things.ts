import type { Caller } from '../people/permissions/caller.ts'
import type { Transaction } from '../platform/database/database.ts'
import { isHeld, maySee } from './sight.ts'
import type { FieldWords, RoomWords, Thing, ThingRef, ThingSource, ThreadLink } from './thing.ts'
import { eachOnce, thingKey } from './thing-key.ts'

/** Which things somebody looks for: of these kinds, and of them those that fit. */
export interface Among {
  readonly kinds: readonly string[]
  readonly fits: (thing: Thing) => boolean
}

/** Whether a thing is one of those that are looked for. */
export function isAmong({ kinds, fits }: Among, thing: Thing): boolean {
  return kinds.includes(thing.kind) && fits(thing)
}

/** The things of every room, as one: asked for many of many kinds at once. */
export interface Things {
  /** The kinds that some room describes. */
  readonly kinds: readonly string[]
  /**
   * The things that the caller may see, by `thingKey`, in the order asked, each in its room's words. What is not the caller's to see is
   * missing, and so is what never was: nobody can tell the two apart.
   */
  readonly describe: (
    tx: Transaction,
    caller: Caller,
    refs: readonly ThingRef[]
  ) => Promise<ReadonlyMap<string, Thing>>
  /** The links that follow from what the rooms hold of these things, each once. Their other ends may be hidden. */
  readonly linksOf: (
    tx: Transaction,
    caller: Caller,
    refs: readonly ThingRef[]
  ) => Promise<readonly ThreadLink[]>
  /**
   * Things whose words match, of every kind or among those that are looked for: those first whose title does, then of
   * every room in turn; at most `limit`.
   */
  readonly find: (
    tx: Transaction,
    caller: Caller,
    words: string,
    limit: number,
    among?: Among
  ) => Promise<readonly Thing[]>
  /** What the trail's fields on things of a kind are called. */
  readonly fieldWords: (kind: string) => FieldWords
  /** What an action did, in its room's words; undefined where no room says. */
  readonly deedInWords: (action: string) => string | undefined
  /** What its room calls a kind; undefined where no room says. */
  readonly kindInWords: (kind: string) => string | undefined
  /** The thing that an address of this site shows. */
  readonly refAt: (address: URL) => ThingRef | undefined
}

/** Puts the rooms' sources together. A kind belongs to one room: two that claim it are a fault of ours. */
export function openThings(sources: readonly ThingSource[], words: readonly RoomWords[] = []): Things {
  const sourceOf = new Map<string, ThingSource>()
  for (const source of sources) {
    for (const kind of source.kinds) {
      if (sourceOf.has(kind)) throw new Error(`Two rooms call a thing ${kind}`)
      sourceOf.set(kind, source)
    }
  }

  function bySource(refs: readonly ThingRef[]): [ThingSource, ThingRef[]][] {
    const parts = new Map<ThingSource, ThingRef[]>()
    for (const ref of eachOnce(refs)) {
      const source = sourceOf.get(ref.kind)
      if (source === undefined) continue
      const part = parts.get(source)
      if (part === undefined) parts.set(source, [ref])
      else part.push(ref)
    }
    return [...parts]
  }

  return {
    kinds: [...sourceOf.keys()],
    async describe(tx, caller, refs) {
      const strange = isHeld(caller) ? [] : refs.filter(({ kind }) => !sourceOf.has(kind))
      const found = new Map(strange.map((ref) => [thingKey(ref), unknown(ref)]))
      for (const [source, part] of bySource(refs)) {
        for (const thing of await source.describe(tx, caller, part)) {
          if (maySee(caller, thing)) found.set(thingKey(thing), thing)
        }
      }
      return inOrderOf(refs, found)
    },
    async linksOf(tx, caller, refs) {
      const found = new Map<string, ThreadLink>()
      const asked = eachOnce(refs)
      // Every room, for what hangs on a thing is seldom known to the room that keeps it: a document knows no finding.
      for (const source of asked.length === 0 ? [] : sources) {
        for (const link of await source.linksOf(tx, caller, asked)) found.set(linkKey(link), link)
      }
      return [...found.values()]
    },
    async find(tx, caller, words, limit, among) {
      const found: Thing[][] = []
      // A room that leaves most out of what it finds is asked for more of it.
      const most = among === undefined ? limit : limit * 10
      for (const source of sources) {
        if (among !== undefined && !source.kinds.some((kind) => among.kinds.includes(kind))) continue
        const matching = await source.find(tx, caller, words, most)
        found.push(
          matching.filter((thing) => maySee(caller, thing) && (among === undefined || isAmong(among, thing)))
        )
      }
      return titlesFirst(inTurn(found), words).slice(0, limit)
    },
    deedInWords: (action) => words.map(({ deeds }) => deeds[action]).find((known) => known !== undefined),
    kindInWords: (kind) => words.map(({ kinds }) => kinds[kind]).find((known) => known !== undefined),
    fieldWords: (kind) => sourceOf.get(kind)?.fieldWords?.[kind] ?? {},
    refAt(address) {
      for (const source of sources) {
        const ref = source.refAt?.(address)
        if (ref !== undefined) return ref
      }
      return undefined
    }
  }
}

/** The first of each list, then the second of each, so that a room that has much leaves room for one that has little. */
function inTurn<Item>(lists: readonly (readonly Item[])[]): Item[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length))
  return Array.from({ length: longest }, (_, at) => lists.flatMap((list) => list.slice(at, at + 1))).flat()
}

/** Whoever types the name of a thing means that thing, and not a text in which the same words stand. */
function titlesFirst(found: readonly Thing[], words: string): Thing[] {
  const sought = words
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  const isNamed = ({ title }: Thing) => sought.every((word) => title.toLowerCase().includes(word))
  return found.toSorted((one, other) => Number(isNamed(other)) - Number(isNamed(one)))
}

function inOrderOf(refs: readonly ThingRef[], found: ReadonlyMap<string, Thing>): ReadonlyMap<string, Thing> {
  const inOrder = new Map<string, Thing>()
  for (const key of refs.map(thingKey)) {
    const thing = found.get(key)
    if (thing !== undefined) inOrder.set(key, thing)
  }
  return inOrder
}

/** The same text for the same link, drawn or known. */
export function linkKey({ from, relation, to }: ThreadLink): string {
  return `${thingKey(from)} ${relation} ${thingKey(to)}`
}

/** What a link led to when some room still described its kind: it shows as broken, and does not vanish. */
function unknown({ kind, id }: ThingRef): Thing {
  return {
    kind,
    id,
    title: 'Something that this version does not know',
    kindInWords: 'Unknown',
    state: undefined,
    href: '',
    withdrawn: true
  }
}
