import { addDays, compareDates, type IsoDate } from '../../framework/iso-date.ts'
import type { AccountId } from '../permissions/caller.ts'
import type { Holding, Span, StaffedPost } from './post.ts'

/** Whether the day is one of the span's. */
export function covers({ startsOn, endsOn }: Span, day: IsoDate): boolean {
  return startsOn <= day && (endsOn === undefined || day <= endsOn)
}

/** Whether two spans have a day in common. */
export function overlap(one: Span, other: Span): boolean {
  return startsBy(one, other.endsOn) && startsBy(other, one.endsOn)
}

function startsBy({ startsOn }: Span, day: IsoDate | undefined): boolean {
  return day === undefined || startsOn <= day
}

/** Who holds the post on a day; undefined on a day of a vacancy. */
export function holderOn(holdings: readonly Holding[], day: IsoDate): Holding | undefined {
  return holdings.find((holding) => holding.kind === 'holder' && covers(holding, day))
}

/** Who stands in on a day, in the order of their first days. */
export function deputiesOn(holdings: readonly Holding[], day: IsoDate): Holding[] {
  return inOrder(holdings).filter((holding) => holding.kind === 'deputy' && covers(holding, day))
}

/** Who answers for the post on a day. */
export type Acting =
  | { readonly kind: 'holder'; readonly holder: Holding }
  /** In the holder's absence, or, where nobody holds the post, in the vacancy. */
  | {
      readonly kind: 'deputies'
      readonly deputies: readonly Holding[]
      readonly absent: Holding | undefined
    }
  | { readonly kind: 'nobody' }

/** Who acts on a day: deputies while any stand in, for that is what they are for; else the holder; else nobody. */
export function actsOn(holdings: readonly Holding[], day: IsoDate): Acting {
  const holder = holderOn(holdings, day)
  const deputies = deputiesOn(holdings, day)
  if (deputies.length > 0) return { kind: 'deputies', deputies, absent: holder }
  return holder === undefined ? { kind: 'nobody' } : { kind: 'holder', holder }
}

/** The accounts of whoever acts on a day, each once; none in a vacancy, or where those who act have no account. */
export function accountsActing(holdings: readonly Holding[], day: IsoDate): ReadonlySet<AccountId> {
  const acts = actsOn(holdings, day)
  const acting = acts.kind === 'deputies' ? acts.deputies : acts.kind === 'holder' ? [acts.holder] : []
  return new Set(acting.flatMap(({ account }) => account ?? []))
}

/**
 * The spans in which nobody held the post, from the first holder's first day up to a day, oldest first. None where
 * nobody ever held it by then: a post that was never filled has no gap but is vacant.
 */
export function vacancies(holdings: readonly Holding[], until: IsoDate): Span[] {
  const holders = inOrder(holdings.filter(({ kind }) => kind === 'holder'))
  const gaps: Span[] = []
  let free: IsoDate | undefined
  for (const { startsOn, endsOn } of holders) {
    if (startsOn > until) break
    if (free !== undefined && free < startsOn) gaps.push({ startsOn: free, endsOn: addDays(startsOn, -1) })
    if (endsOn === undefined) return gaps
    free = addDays(endsOn, 1)
  }
  if (free !== undefined && free <= until) gaps.push({ startsOn: free, endsOn: until })
  return gaps
}

export type Placing =
  /** `ends` is the holder before, who had no last day and gets one: the day before the new one begins. */
  | { readonly kind: 'fits'; readonly ends: { readonly holding: Holding; readonly on: IsoDate } | undefined }
  /** Somebody else is said to hold the post on some of these days. */
  | { readonly kind: 'overlaps'; readonly with: Holding }
  | { readonly kind: 'ends-before-it-begins' }

/**
 * Whether somebody can hold the post from a day, to a day where it is known. A post has one holder at a time: who
 * holds it with no last day gives way; who was given a last day does not, for somebody meant that day.
 */
export function placeHolder(holdings: readonly Holding[], span: Span): Placing {
  if (endsBeforeItBegins(span)) return { kind: 'ends-before-it-begins' }
  const holders = inOrder(holdings.filter((holding) => holding.kind === 'holder' && overlap(holding, span)))
  const before = holders.find(({ startsOn, endsOn }) => endsOn === undefined && startsOn < span.startsOn)
  const inTheWay = holders.find((holder) => holder !== before)
  if (inTheWay !== undefined) return { kind: 'overlaps', with: inTheWay }
  return {
    kind: 'fits',
    ends: before === undefined ? undefined : { holding: before, on: addDays(span.startsOn, -1) }
  }
}

function endsBeforeItBegins({ startsOn, endsOn }: Span): boolean {
  return endsOn !== undefined && endsOn < startsOn
}

/** What runs on after a day: it must be ended before the post itself can be. */
export function openAfter(holdings: readonly Holding[], day: IsoDate): Holding[] {
  return inOrder(holdings).filter(({ endsOn }) => endsOn === undefined || endsOn > day)
}

/** The posts that somebody holds or stands in for on a day, or is to later. A post that has ended is in nobody's hand. */
export function postsInHand(
  posts: readonly StaffedPost[],
  account: AccountId,
  day: IsoDate
): readonly { readonly post: StaffedPost; readonly as: Holding['kind'] }[] {
  return posts.flatMap((post) => {
    if (post.endedOn !== undefined && post.endedOn < day) return []
    const held = post.holdings.filter(
      (holding) => holding.account === account && (holding.endsOn === undefined || holding.endsOn >= day)
    )
    const [first] = held.toSorted((one, other) => other.kind.localeCompare(one.kind))
    return first === undefined ? [] : [{ post, as: first.kind }]
  })
}

/** The same holdings in the order of their first days. */
export function inOrder(holdings: readonly Holding[]): Holding[] {
  return holdings.toSorted(
    (a, b) => compareDates(a.startsOn, b.startsOn) || compareDates(a.endsOn ?? '~', b.endsOn ?? '~')
  )
}
