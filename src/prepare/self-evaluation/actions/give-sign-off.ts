import type { Member } from '../../../people/permissions/member.ts'
import { type NotSigned, signFor } from '../../../people/sign-off/signing.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import { claimsIn } from '../content.ts'
import type { Year } from '../self-evaluation.ts'
import { textNow } from '../text-now.ts'
import { wholeYear } from '../whole-year.ts'
import { onYear, tellTrailOfYear } from './on-self-evaluation.ts'
import { signedYear } from './signed-year.ts'

/** Signs the self-evaluation for a post. */
export function giveSignOff(
  db: Database,
  clock: Clock,
  member: Member,
  year: Year,
  typed: { readonly id: string; readonly seen: string }
): Promise<{ readonly kind: 'signed' } | NotSigned> {
  return onYear(db, clock, member, year, async (open): Promise<{ readonly kind: 'signed' } | NotSigned> => {
    const whole = await wholeYear(open.tx, member.workspace, year, open.today)
    if (whole === undefined) return { kind: 'not-there' }
    const signed = await signFor(open, await signedYear(open), textNow(whole), typed)
    if (signed.kind !== 'signed') return signed
    const { before, after } = signed.told
    const claims = claimsIn(whole.content).length
    await tellTrailOfYear(open, { action: 'sign off', before, after: { ...after, claims } })
    return { kind: 'signed' }
  })
}
