import { type IsoDate, longDate } from '../../framework/iso-date.ts'
import { listInWords } from '../../ui/prose/lists.ts'
import { spanInWords } from './days.ts'
import { covers, deputiesOn, holderOn, inOrder, vacancies } from './holdings.ts'
import type { Holding } from './post.ts'

/** Who holds a post on a day, as a list says it: "Jo Smith, since 1 September 2024", "vacant since 1 April 2027". */
export function heldBy(holdings: readonly Holding[], on: IsoDate): string {
  const holder = holderOn(holdings, on)
  if (holder === undefined) return vacant(holdings, on)
  const until = holder.endsOn === undefined ? '' : `, until ${longDate(holder.endsOn)}`
  return `${holder.name}, since ${longDate(holder.startsOn)}${until}`
}

/** Who stands in on a day, and why; undefined where nobody does. */
export function standsIn(holdings: readonly Holding[], on: IsoDate): string | undefined {
  const deputies = deputiesOn(holdings, on)
  if (deputies.length === 0) return undefined
  return listInWords(
    deputies.map((deputy) => `${deputy.name}, ${spanInWords(deputy)} (${deputy.because ?? ''})`)
  )
}

function vacant(holdings: readonly Holding[], on: IsoDate): string {
  const since = vacancies(holdings, on).at(-1)?.startsOn
  const next = inOrder(holdings).find(({ kind, startsOn }) => kind === 'holder' && startsOn > on)
  if (since === undefined && next === undefined) return 'vacant: nobody has held it yet'
  const now = since === undefined ? 'vacant' : `vacant since ${longDate(since)}`
  return next === undefined ? now : `${now}; ${next.name} from ${longDate(next.startsOn)}`
}

/** What a person does in a post, seen from a day: "holds the post", "stood in", "is to hold the post". */
export function isInPost(holding: Holding, today: IsoDate): string {
  const words = verbs[holding.kind]
  if (holding.startsOn > today) return words.will
  return covers(holding, today) ? words.does : words.did
}

const verbs = {
  holder: { will: 'is to hold the post', does: 'holds the post', did: 'held the post' },
  deputy: { will: 'is to stand in', does: 'stands in', did: 'stood in' }
} as const
