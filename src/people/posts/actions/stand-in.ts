import { randomUUID } from 'node:crypto'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import type { Member } from '../../permissions/member.ts'
import { daysFor, spanInWords, type TypedDays } from '../days.ts'
import { overlap } from '../holdings.ts'
import { asEnding, inOneLine, type PostProblem } from '../naming.ts'
import { officerWords } from '../officer-words.ts'
import { peopleHere } from '../people-here.ts'
import { isSamePerson, type PersonInPost, personFor, type TypedPerson } from '../person-in-post.ts'
import { type Holding, holdingId, type Span, type StaffedPost } from '../post.ts'
import { insertHolding } from '../store.ts'
import { type NotThere, onPost, tellTrail } from './on-post.ts'
import { tellPerson } from './tell-person.ts'

export type StandInOutcome =
  | { readonly kind: 'stands-in'; readonly holding: Holding }
  | { readonly kind: 'unfit'; readonly problems: readonly PostProblem[] }
  | NotThere

const longestReason = 500

/** Lets somebody stand in for a post from a day to a day, and keeps why. */
export function standIn(
  db: Database,
  clock: Clock,
  member: Member,
  id: string,
  said: TypedPerson & TypedDays & { readonly because: string }
): Promise<StandInOutcome> {
  return onPost(db, clock, member, id, async (open): Promise<StandInOutcome> => {
    const { tx, post } = open
    const found = personFor(said, await peopleHere(tx, member.workspace.authority, open.at))
    const days = daysFor(said, 'due')
    const because = inOneLine(said.because)
    const problems = [
      ...(found.kind === 'unfit' ? [found.problem] : []),
      ...(days.kind === 'unfit' ? days.problems : []),
      ...problemsWithReason(because)
    ]
    if (found.kind === 'unfit' || days.kind === 'unfit' || problems.length > 0) {
      return { kind: 'unfit', problems }
    }
    const already = alreadyThere(post, found.person, days.span)
    if (already) return { kind: 'unfit', problems: [already] }
    const holding: Holding = {
      ...found.person,
      ...days.span,
      id: holdingId.parse(randomUUID()),
      kind: 'deputy',
      because
    }
    await insertHolding(tx, member.workspace.authority, post.id, holding)
    const words = `You stand in for the ${officerWords(post)} ${spanInWords(holding)}: ${asEnding(because)}.`
    await tellPerson(open, holding.account, words)
    await tellTrail(open, post.id, {
      action: 'stand in',
      before: {},
      after: {
        deputy: holding.name,
        account: holding.account ?? null,
        from: holding.startsOn,
        until: holding.endsOn ?? null
      },
      reason: because
    })
    return { kind: 'stands-in', holding }
  })
}

function problemsWithReason(because: string): PostProblem[] {
  const field = 'because'
  if (because === '') return [{ field, message: 'Enter why a deputy stands in, such as annual leave' }]
  if (because.length <= longestReason) return []
  return [{ field, message: `Enter at most ${longestReason} characters; these are ${because.length}` }]
}

// Nobody stands in for themselves, nor twice at once.
function alreadyThere(post: StaffedPost, person: PersonInPost, span: Span): PostProblem | undefined {
  const same = post.holdings.find((one) => isSamePerson(one, person) && overlap(one, span))
  if (same === undefined) return undefined
  const what = same.kind === 'holder' ? 'holds the post' : 'stands in already'
  return {
    field: 'account',
    message: `${same.name} ${what} ${spanInWords(same)}: choose another person or other days`
  }
}
