import type { Clock } from '../../../platform/clock.ts'
import type { Database, Transaction } from '../../../platform/database/database.ts'
import { inScope } from '../../../platform/database/scope.ts'
import type { SetCookie } from '../../../platform/web/reply.ts'
import type { WebRequest } from '../../../platform/web/request.ts'
import { accountLocked } from '../account-store.ts'
import { useCode } from '../code-store.ts'
import { codeCountedFor } from '../counted.ts'
import { forgiveTries, signInSecret, takeTry } from '../counter-store.ts'
import { endHalfSignIns, halfCookie, halfSignInOf, noHalf } from '../half-sign-in.ts'
import { knownDevice, rememberDevice } from '../known-device.ts'
import { noteWrongTries } from '../note-wrong-tries.ts'
import { startSession } from '../sessions.ts'

export type CodeOutcome =
  | { readonly kind: 'signed-in'; readonly cookies: readonly SetCookie[] }
  /** Not the code of this moment, or one that was used before. */
  | { readonly kind: 'wrong' }
  | { readonly kind: 'wait'; readonly until: Date }
  /** The password was typed too long ago, or never. */
  | { readonly kind: 'begin-again' }

/** The second step of signing in, for whoever turned one-time codes on. */
export async function giveCode(
  db: Database,
  clock: Clock,
  request: Pick<WebRequest, 'cookies' | 'userAgent'>,
  typed: string
): Promise<CodeOutcome> {
  const secret = await signInSecret(db)
  return inScope(db, { kind: 'installation' }, (tx) => look(tx, clock.now(), secret, request, typed))
}

async function look(
  tx: Transaction,
  at: Date,
  secret: string,
  request: Pick<WebRequest, 'cookies' | 'userAgent'>,
  typed: string
): Promise<CodeOutcome> {
  const id = await halfSignInOf(tx, request.cookies[halfCookie], at)
  const account = id === undefined ? undefined : await accountLocked(tx, id)
  // Codes may have been turned off in another browser meanwhile: then the password signs in alone.
  if (account === undefined || account.codeSecret === null) return { kind: 'begin-again' }
  const device = await knownDevice(tx, account.id, request)
  const counted = codeCountedFor(account.id, device, secret)
  const taken = await takeTry(tx, counted, at)
  if (taken.kind === 'wait') return taken
  const used = await useCode(tx, { id: account.id, codeSecret: account.codeSecret }, typed, at)
  if (used === undefined) {
    await noteWrongTries(tx, at, account, { what: 'codes', tries: taken.tries, known: device !== undefined })
    return { kind: 'wrong' }
  }
  const failed = await forgiveTries(tx, counted)
  await endHalfSignIns(tx, account.id)
  const known = await rememberDevice(tx, { account: account.id, request, at })
  const session = await startSession(tx, {
    account: account.id,
    way: used === 'one-time code' ? 'password and one-time code' : 'password and recovery code',
    request,
    at,
    noted: failed === 0 ? {} : { wrongCodesBefore: failed }
  })
  return { kind: 'signed-in', cookies: [session, known, noHalf] }
}
