import type { Clock } from '../../../platform/clock.ts'
import type { Database, Transaction } from '../../../platform/database/database.ts'
import { inScope } from '../../../platform/database/scope.ts'
import type { SetCookie } from '../../../platform/web/reply.ts'
import type { WebRequest } from '../../../platform/web/request.ts'
import { accountByEmail, accountLocked, keepPasswordHash, type Signing } from '../account-store.ts'
import { type Counted, countedFor } from '../counted.ts'
import { forgetOldCounters, forgiveTries, giveTryBack, signInSecret, takeTry } from '../counter-store.ts'
import { beginHalfSignIn } from '../half-sign-in.ts'
import { deviceCookie, knownDevice, rememberDevice } from '../known-device.ts'
import { noteWrongTries } from '../note-wrong-tries.ts'
import { hashPassword, isHashedOtherwise, isPassword } from '../password-hash.ts'
import { refusedUntil } from '../refused-lately.ts'
import { startSession } from '../sessions.ts'

/** What was typed on the sign-in page. */
export interface TypedPassword {
  readonly email: string
  readonly password: string
}

/** The same for an address without an account as for a wrong password, in what it says and in how long it takes. */
export type SignInOutcome =
  | { readonly kind: 'signed-in'; readonly cookies: readonly SetCookie[] }
  /** The password was right; the one-time code comes next. */
  | { readonly kind: 'code-next'; readonly cookies: readonly SetCookie[] }
  | { readonly kind: 'wrong' }
  /** Too many tries lately: this one was not looked at. */
  | { readonly kind: 'wait'; readonly until: Date }
  /** Too many people sign in at this moment: this try was not looked at, and not counted. */
  | { readonly kind: 'busy' }

type Asker = Pick<WebRequest, 'cookies' | 'from' | 'userAgent'>

/** Signs somebody in by their password. */
export async function signIn(
  db: Database,
  clock: Clock,
  request: Asker,
  typed: TypedPassword
): Promise<SignInOutcome> {
  const secret = await signInSecret(db)
  const begun = await begin(db, clock, secret, request, typed)
  if (begun.kind === 'wait') return begun
  const { account, counted } = begun
  const kept = account?.passwordHash
  const looked = await isPassword(kept, typed.password, begun.known)
  if (looked.kind === 'busy') {
    await inScope(db, { kind: 'installation' }, (tx) => giveTryBack(tx, counted))
    return { kind: 'busy' }
  }
  if (account === undefined || !looked.result) {
    if (account !== undefined) {
      await inScope(db, { kind: 'installation' }, (tx) =>
        noteWrongTries(tx, clock.now(), account, { ...begun, what: 'passwords' })
      )
    }
    return { kind: 'wrong' }
  }
  const rehashed = kept && isHashedOtherwise(kept) ? await hashPassword(typed.password) : undefined
  return inScope(db, { kind: 'installation' }, (tx) =>
    letIn(tx, clock.now(), request, { seen: account, counted, rehashed })
  )
}

interface Begun {
  readonly kind: 'begun'
  readonly account: Signing | undefined
  readonly counted: readonly Counted[]
  /** Whether the browser is one in which this person signed in before. */
  readonly known: boolean
  readonly tries: number
}

async function begin(
  db: Database,
  clock: Clock,
  secret: string,
  request: Asker,
  { email }: TypedPassword
): Promise<Begun | { readonly kind: 'wait'; readonly until: Date }> {
  const { from, cookies } = request
  const unknown = countedFor({ email, from, device: undefined }, secret)
  const refused = cookies[deviceCookie] === undefined ? refusedUntil(unknown, clock.now()) : undefined
  if (refused !== undefined) return { kind: 'wait', until: refused }
  return inScope(db, { kind: 'installation' }, async (tx) => {
    const account = await accountByEmail(tx, email)
    const device = await knownDevice(tx, account?.id, request)
    const counted = device === undefined ? unknown : countedFor({ email, from, device }, secret)
    const taken = await takeTry(tx, counted, clock.now())
    if (taken.kind === 'wait') return taken
    return { kind: 'begun', account, counted, known: device !== undefined, tries: taken.tries }
  })
}

async function letIn(
  tx: Transaction,
  at: Date,
  request: Asker,
  {
    seen,
    counted,
    rehashed
  }: { readonly seen: Signing; readonly counted: readonly Counted[]; readonly rehashed: string | undefined }
): Promise<SignInOutcome> {
  const account = await accountLocked(tx, seen.id)
  // The password was changed, or the account closed, while this one was looked at.
  if (account === undefined || account.passwordHash !== seen.passwordHash) return { kind: 'wrong' }
  if (rehashed !== undefined) await keepPasswordHash(tx, account.id, rehashed)
  const failed = await forgiveTries(tx, counted)
  await forgetOldCounters(tx, at)
  if (account.codeSecret !== null) {
    return { kind: 'code-next', cookies: [await beginHalfSignIn(tx, account.id, at)] }
  }
  const device = await rememberDevice(tx, { account: account.id, request, at })
  const noted = failed === 0 ? {} : { wrongPasswordsBefore: failed }
  const session = await startSession(tx, { account: account.id, way: 'password', request, at, noted })
  return { kind: 'signed-in', cookies: [session, device] }
}
