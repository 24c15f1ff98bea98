import { randomUUID } from 'node:crypto'
import { type IsoDate, longDate } from '../../../framework/iso-date.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import type { Member } from '../../permissions/member.ts'
import { daysFor, spanInWords, type TypedDays } from '../days.ts'
import { placeHolder } from '../holdings.ts'
import type { PostProblem } from '../naming.ts'
import { officerWords } from '../officer-words.ts'
import { peopleHere } from '../people-here.ts'
import { personFor, type TypedPerson } from '../person-in-post.ts'
import { type Holding, holdingId, type Span } from '../post.ts'
import { insertHolding, setLastDay } from '../store.ts'
import { type AtPost, type NotThere, onPost, tellTrail } from './on-post.ts'
import { tellPerson } from './tell-person.ts'

export type FillOutcome =
  /** `ended` is the holder before, whose last day this set. */
  | { readonly kind: 'filled'; readonly holding: Holding; readonly ended: Ended | undefined }
  | { readonly kind: 'unfit'; readonly problems: readonly PostProblem[] }
  | NotThere

interface Ended {
  readonly name: string
  readonly on: IsoDate
}

/** Gives a post to somebody from a day on, to a day where that is known. Who held it until then gives way. */
export function fillPost(
  db: Database,
  clock: Clock,
  member: Member,
  id: string,
  said: TypedPerson & TypedDays
): Promise<FillOutcome> {
  return onPost(db, clock, member, id, async (open): Promise<FillOutcome> => {
    const found = personFor(said, await peopleHere(open.tx, member.workspace.authority, open.at))
    const days = daysFor(said, 'optional')
    if (found.kind === 'unfit' || days.kind === 'unfit') {
      return {
        kind: 'unfit',
        problems: [
          ...(found.kind === 'unfit' ? [found.problem] : []),
          ...(days.kind === 'unfit' ? days.problems : [])
        ]
      }
    }
    const placing = placeHolder(open.post.holdings, days.span)
    switch (placing.kind) {
      case 'overlaps':
        return { kind: 'unfit', problems: [inTheWay(placing.with, days.span)] }
      case 'ends-before-it-begins':
        throw new RangeError('the days of a form were let through unchecked')
      case 'fits':
        return keep(open, { ...newHolding, ...found.person, ...days.span, id: newId() }, placing.ends)
    }
  })
}

const newHolding = { kind: 'holder', because: undefined } as const

function newId(): Holding['id'] {
  return holdingId.parse(randomUUID())
}

async function keep(
  open: AtPost,
  holding: Holding,
  ends: { readonly holding: Holding; readonly on: IsoDate } | undefined
): Promise<FillOutcome> {
  const { tx, member, post } = open
  const { authority } = member.workspace
  if (ends) await setLastDay(tx, authority, ends.holding.id, ends.on)
  await insertHolding(tx, authority, post.id, holding)
  const office = officerWords(post)
  if (ends) {
    await tellPerson(open, ends.holding.account, `You hold the post of ${office} until ${longDate(ends.on)}.`)
  }
  await tellPerson(open, holding.account, `You hold the post of ${office} ${spanInWords(holding)}.`)
  await tellTrail(open, post.id, {
    action: 'fill post',
    before: ends ? { holder: ends.holding.name, until: null } : {},
    after: {
      ...(ends ? { holderBefore: ends.holding.name, holderBeforeUntil: ends.on } : {}),
      holder: holding.name,
      account: holding.account ?? null,
      from: holding.startsOn,
      until: holding.endsOn ?? null
    }
  })
  return { kind: 'filled', holding, ended: ends && { name: ends.holding.name, on: ends.on } }
}

/** Why somebody cannot hold the post on these days, and what can be done about it. */
function inTheWay(other: Holding, wanted: Span): PostProblem {
  const holds = `The post is ${other.name}’s ${spanInWords(other)}`
  if (other.startsOn > wanted.startsOn) {
    return {
      field: 'to',
      message: `${holds}: enter a last day before ${longDate(other.startsOn)}, or take that back first`
    }
  }
  return {
    field: 'from',
    message:
      other.endsOn === undefined
        ? `${holds}: choose a later first day, or take that back first`
        : `${holds}: choose a first day after ${longDate(other.endsOn)}, or bring that last day forward first`
  }
}
