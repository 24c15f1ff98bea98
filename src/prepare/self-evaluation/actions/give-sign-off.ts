import type { Member } from '../../../people/permissions/member.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import { whoAsked } from '../asking-store.ts'
import { claimsIn } from '../content.ts'
import { fingerprintOf } from '../fingerprint.ts'
import type { Year } from '../self-evaluation.ts'
import { selfEvaluationPaths } from '../self-evaluation-paths.ts'
import { giveSignOff as keepSignOff, signOffAt } from '../sign-off-store.ts'
import { wholeYear } from '../whole-year.ts'
import { type NotThere, onYear, tellTrailOfYear } from './on-self-evaluation.ts'
import { tellAsker } from './tell-post.ts'

export type SignOutcome =
  | { readonly kind: 'signed' }
  /** It was signed, or the asking taken back, before this. */
  | { readonly kind: 'unchanged' }
  /** Nobody signs for a post but whoever holds it, or stands in. */
  | { readonly kind: 'not-theirs' }
  /** The text changed after the person saw it: nobody signs what they never read. */
  | { readonly kind: 'changed-meanwhile' }
  | { readonly kind: 'nothing-agreed' }
  | NotThere

/** Signs for a post the text that the person saw: the state that it was given for is kept with it. */
export function giveSignOff(
  db: Database,
  clock: Clock,
  member: Member,
  year: Year,
  { id, seen }: { readonly id: string; readonly seen: string }
): Promise<SignOutcome> {
  return onYear(db, clock, member, year, async (open): Promise<SignOutcome> => {
    const { tx, at, today } = open
    const { authority } = member.workspace
    const signOff = await signOffAt(tx, authority, id)
    const whole = await wholeYear(tx, member.workspace, year, today)
    if (signOff === undefined || signOff.year !== year || whole === undefined) return { kind: 'not-there' }
    const held = member.posts.find((post) => post.id === signOff.post)
    if (held === undefined) return { kind: 'not-theirs' }
    if (signOff.takenBack || signOff.given !== undefined) return { kind: 'unchanged' }
    if (claimsIn(whole.content).length === 0) return { kind: 'nothing-agreed' }
    if (fingerprintOf(whole.content) !== seen) return { kind: 'changed-meanwhile' }
    await keepSignOff(tx, authority, signOff.id, {
      ...{ by: member.name, as: held.as, at },
      content: whole.content
    })
    await tellAsker(
      open,
      await whoAsked(tx, authority, 'sign_off', signOff.id),
      `${member.name} signed the self-evaluation of ${year} off as ${held.title}${held.as === 'deputy' ? ', as deputy' : ''}.`,
      selfEvaluationPaths.signOff(year, signOff.id)
    )
    await tellTrailOfYear(open, {
      action: 'sign off',
      before: { signOff: signOff.id },
      after: { post: signOff.post, as: held.as, claims: claimsIn(whole.content).length, fingerprint: seen }
    })
    return { kind: 'signed' }
  })
}
