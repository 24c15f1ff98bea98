import { type IsoDate, longDate } from '../../../framework/iso-date.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import { dayInForm } from '../../forms/day-in-form.ts'
import type { Member } from '../../permissions/member.ts'
import { endsTooEarly, spanInWords } from '../days.ts'
import { inOrder, overlap } from '../holdings.ts'
import type { PostProblem } from '../naming.ts'
import { officerWords } from '../officer-words.ts'
import type { Holding, StaffedPost } from '../post.ts'
import { setLastDay } from '../store.ts'
import { type NotThere, onPost, tellTrail } from './on-post.ts'
import { tellPerson } from './tell-person.ts'

export type LastDayOutcome =
  | { readonly kind: 'changed'; readonly holding: Holding }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'unfit'; readonly problems: readonly PostProblem[] }
  | NotThere

/** Ends a holding on a day, moves its end, or, for a holder and an empty day, lets it run on until somebody ends it. */
export function changeLastDay(
  db: Database,
  clock: Clock,
  member: Member,
  id: string,
  said: { readonly holding: string; readonly to: string }
): Promise<LastDayOutcome> {
  return onPost(db, clock, member, id, async (open): Promise<LastDayOutcome> => {
    const { tx, post } = open
    const holding = post.holdings.find((one) => one.id === said.holding)
    if (holding === undefined) return { kind: 'not-there' }
    const wanted = lastDayFor(holding, said.to)
    if ('problem' in wanted) return { kind: 'unfit', problems: [wanted.problem] }
    if (wanted.day === holding.endsOn) return { kind: 'unchanged' }
    const changed = { ...holding, endsOn: wanted.day }
    const problem = problemWith(post, changed)
    if (problem) return { kind: 'unfit', problems: [problem] }
    await setLastDay(tx, member.workspace.authority, holding.id, wanted.day)
    const does = holding.kind === 'holder' ? 'hold the post of' : 'stand in for the'
    await tellPerson(open, holding.account, `You ${does} ${officerWords(post)} ${spanInWords(changed)}.`)
    await tellTrail(open, post.id, {
      action: 'change last day',
      before: { [holding.kind]: holding.name, from: holding.startsOn, until: holding.endsOn ?? null },
      after: { [holding.kind]: holding.name, from: holding.startsOn, until: wanted.day ?? null }
    })
    return { kind: 'changed', holding: changed }
  })
}

function lastDayFor(
  { kind }: Holding,
  typed: string
): { readonly day: IsoDate | undefined } | { readonly problem: PostProblem } {
  return typed === '' && kind === 'holder' ? { day: undefined } : dayInForm('to', typed, 'Enter the last day')
}

function problemWith(post: StaffedPost, changed: Holding): PostProblem | undefined {
  const { startsOn, endsOn, kind } = changed
  if (endsOn !== undefined && endsOn < startsOn) return endsTooEarly('to', startsOn)
  if (kind === 'deputy') return undefined
  const next = inOrder(post.holdings).find(
    (one) => one.kind === 'holder' && one.id !== changed.id && overlap(one, changed)
  )
  if (next === undefined) return undefined
  return {
    field: 'to',
    message: `The post is ${next.name}’s ${spanInWords(next)}: enter a last day before ${longDate(next.startsOn)}`
  }
}
