import { likeness, subjectStems } from './likeness.ts'

/** A text in its place among others, to be paired with its like among those of another list. */
export interface Placed {
  readonly text: string
  /** Passages are paired only with passages that stand in the same part of the report: "areas for improvement". */
  readonly part: string
}

/** What became of a passage between two lists. Places count from 0. */
export type Pair =
  | {
      readonly kind: 'same' | 'changed'
      readonly left: number
      readonly right: number
      /** Whether it stands across most of the passages that stayed in their order. */
      readonly moved: boolean
    }
  | { readonly kind: 'removed'; readonly left: number }
  | { readonly kind: 'added'; readonly right: number }

type Joined = Extract<Pair, { left: number; right: number }>

/** From this likeness on, a passage is taken for a changed one; below it, for one removed and another added. */
const likelyTheSame = 0.4

/**
 * Pairs the passages of two lists: first those with the same text, in their order; then, by falling likeness, those
 * that are most alike and at least `enough` so. Every passage is in exactly one pair. Changing sides mirrors the
 * pairs. They come in the order of the right list; what was removed stands after what stood before it.
 */
export function align(
  left: readonly Placed[],
  right: readonly Placed[],
  enough: number = likelyTheSame
): readonly Pair[] {
  const same = sameTexts(left, right)
  const open = {
    left: without(left, new Set(same.map((pair) => pair.left))),
    right: without(right, new Set(same.map((pair) => pair.right)))
  }
  const joined = [...same, ...mostAlike(left, right, open, enough)]
  return inReadingOrder(left, right, withMoves(joined, left, right))
}

type Link = Pick<Joined, 'left' | 'right' | 'kind'>

function sameTexts(left: readonly Placed[], right: readonly Placed[]): Link[] {
  const places = new Map<string, number[]>()
  for (const [place, passage] of right.entries()) {
    places.set(keyOf(passage), [...(places.get(keyOf(passage)) ?? []), place])
  }
  return left.flatMap((passage, place) => {
    const first = places.get(keyOf(passage))?.shift()
    return first === undefined ? [] : [{ kind: 'same', left: place, right: first } as const]
  })
}

function mostAlike(
  left: readonly Placed[],
  right: readonly Placed[],
  open: { readonly left: readonly number[]; readonly right: readonly number[] },
  enough: number
): Link[] {
  const stems = new Map(open.right.map((place) => [place, subjectStems(right[place]?.text ?? '')]))
  const candidates = open.left.flatMap((from) => {
    const own = subjectStems(left[from]?.text ?? '')
    return open.right.flatMap((to) => {
      if (left[from]?.part !== right[to]?.part) return []
      const alike = likeness(own, stems.get(to) ?? new Set())
      return alike < enough ? [] : [{ kind: 'changed' as const, left: from, right: to, alike }]
    })
  })
  const apart = (link: Link) => Math.abs(link.left - link.right)
  candidates.sort(
    (one, other) =>
      other.alike - one.alike ||
      apart(one) - apart(other) ||
      one.left + one.right - (other.left + other.right)
  )
  const taken = { left: new Set<number>(), right: new Set<number>() }
  return candidates.filter((link) => {
    if (taken.left.has(link.left) || taken.right.has(link.right)) return false
    taken.left.add(link.left)
    taken.right.add(link.right)
    return true
  })
}

/**
 * Which pairs moved: as long as two pairs stand across each other, the one that stands across most others is the
 * one that moved; of two equals the shorter text, then the one that went further.
 */
function withMoves(links: readonly Link[], left: readonly Placed[], right: readonly Placed[]): Joined[] {
  const moved = new Set<Link>()
  const crossings = new Map(links.map((link) => [link, links.filter((other) => cross(link, other)).length]))
  const length = ({ left: from, right: to }: Link) =>
    (left[from]?.text.length ?? 0) + (right[to]?.text.length ?? 0)
  const before = (one: Link, other: Link) =>
    (crossings.get(other) ?? 0) - (crossings.get(one) ?? 0) ||
    length(one) - length(other) ||
    Math.abs(other.left - other.right) - Math.abs(one.left - one.right) ||
    compareTexts(passagesOf(one, left, right), passagesOf(other, left, right))
  for (;;) {
    const [first] = links.filter((link) => !moved.has(link)).sort(before)
    if (first === undefined || (crossings.get(first) ?? 0) === 0) break
    moved.add(first)
    crossings.set(first, 0)
    for (const other of links) {
      if (!moved.has(other) && cross(first, other)) crossings.set(other, (crossings.get(other) ?? 0) - 1)
    }
  }
  return links.map((link) => ({
    kind: link.kind,
    left: link.left,
    right: link.right,
    moved: moved.has(link)
  }))
}

function cross(one: Link, other: Link): boolean {
  return (one.left - other.left) * (one.right - other.right) < 0
}

function inReadingOrder(
  left: readonly Placed[],
  right: readonly Placed[],
  joined: readonly Joined[]
): Pair[] {
  const toRight = new Map(joined.map((pair) => [pair.right, pair]))
  const toLeft = new Map(joined.map((pair) => [pair.left, pair]))
  const after = new Map<number, Pair[]>()
  let anchor = -1
  for (const place of left.keys()) {
    const pair = toLeft.get(place)
    if (pair === undefined)
      after.set(anchor, [...(after.get(anchor) ?? []), { kind: 'removed', left: place }])
    else if (!pair.moved) anchor = pair.right
  }
  return [
    ...(after.get(-1) ?? []),
    ...[...right.keys()].flatMap((place): Pair[] => [
      toRight.get(place) ?? { kind: 'added', right: place },
      ...(after.get(place) ?? [])
    ])
  ]
}

function without(list: readonly Placed[], taken: ReadonlySet<number>): number[] {
  return [...list.keys()].filter((place) => !taken.has(place))
}

function keyOf({ part, text }: Placed): string {
  return `${part}\n${text.replace(/\s+/g, ' ').trim()}`
}

/** The two passages of a pair as one text, whichever side they stand on. */
function passagesOf(link: Link, left: readonly Placed[], right: readonly Placed[]): string {
  return [left[link.left], right[link.right]]
    .flatMap((passage) => (passage === undefined ? [] : [keyOf(passage)]))
    .sort(compareTexts)
    .join('\n')
}

function compareTexts(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
