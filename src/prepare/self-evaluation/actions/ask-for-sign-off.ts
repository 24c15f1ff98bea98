import type { Member } from '../../../people/permissions/member.ts'
import type { SignOffId } from '../../../people/sign-off/sign-off.ts'
import { askToSign } from '../../../people/sign-off/signing.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import type { RequestProblem } from '../../../platform/web/reply.ts'
import type { Year } from '../self-evaluation.ts'
import { type NotThere, onYear, tellTrailOfYear } from './on-self-evaluation.ts'
import { signedYear } from './signed-year.ts'

export type AskSignOffOutcome =
  | { readonly kind: 'asked'; readonly signOff: SignOffId }
  | { readonly kind: 'unfit'; readonly problems: readonly RequestProblem[] }
  | NotThere

/** Asks a post to sign the self-evaluation off by a day. */
export function askForSignOff(
  db: Database,
  clock: Clock,
  member: Member,
  year: Year,
  typed: { readonly post: string; readonly dueOn: string }
): Promise<AskSignOffOutcome> {
  return onYear(db, clock, member, year, async (open): Promise<AskSignOffOutcome> => {
    const asked = await askToSign(open, await signedYear(open), typed)
    if (asked.kind === 'unfit') return asked
    await tellTrailOfYear(open, { action: 'ask for sign-off', ...asked.told })
    return { kind: 'asked', signOff: asked.signOff }
  })
}
