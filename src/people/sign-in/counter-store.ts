import { sql } from 'kysely'
import type { Database, Transaction } from '../../platform/database/database.ts'
import { inScope } from '../../platform/database/scope.ts'
import type { Counted } from './counted.ts'
import { forgetRefusals, rememberRefusal } from './refused-lately.ts'
import { afterTry, type Counter, waitsUntil } from './slowing-down.ts'

export type TryOutcome =
  /** The try is counted already, as one that failed: `tries` of the first thing it is counted for. */
  | { readonly kind: 'may-try'; readonly tries: number }
  /** Too many tries lately: this one is not looked at, and not counted. */
  | { readonly kind: 'wait'; readonly until: Date }

/**
 * Counts a try before it is looked at, so that ten thousand at the same moment are not all looked at; whoever then
 * gets in takes it back.
 */
export async function takeTry(tx: Transaction, counted: readonly Counted[], at: Date): Promise<TryOutcome> {
  await lockCounters(tx, counted)
  const found = await countersOf(tx, counted)
  const last = lastWait(counted, found, at)
  if (last !== undefined) {
    rememberRefusal(last.key, last.until)
    return { kind: 'wait', until: last.until }
  }
  const after = counted.map(({ key, rule }) => ({ key, ...afterTry(found.get(key), rule, at) }))
  for (const { key, level, lastAt, tries } of after) {
    await tx
      .insertInto('people.sign_in_counter')
      .values({ key, level, last_at: lastAt, tries })
      .onConflict((conflict) => conflict.column('key').doUpdateSet({ level, last_at: lastAt, tries }))
      .execute()
  }
  return { kind: 'may-try', tries: after[0]?.tries ?? 0 }
}

function lastWait(counted: readonly Counted[], found: ReadonlyMap<string, Counter>, at: Date) {
  return counted
    .flatMap(({ key, rule }) => {
      const until = waitsUntil(found.get(key), rule, at)
      return until === undefined ? [] : [{ key, until }]
    })
    .sort((a, b) => b.until.getTime() - a.until.getTime())[0]
}

/** Takes back a try that was not looked at after all. */
export async function giveTryBack(tx: Transaction, counted: readonly Counted[]): Promise<void> {
  await lockCounters(tx, counted)
  await tx
    .updateTable('people.sign_in_counter')
    .set({ level: sql`greatest(0, level - 1)`, tries: sql`greatest(0, tries - 1)` })
    .where('key', 'in', keysOf(counted))
    .execute()
}

/**
 * Wipes out what the person themselves ran up, and takes their try back from what they share. Gives how many tries
 * failed before this one, since somebody last got in.
 */
export async function forgiveTries(tx: Transaction, counted: readonly Counted[]): Promise<number> {
  forgetRefusals(counted)
  await lockCounters(tx, counted)
  const found = await countersOf(tx, counted)
  await giveTryBack(tx, counted)
  await tx
    .deleteFrom('people.sign_in_counter')
    .where('key', 'in', keysOf(counted.filter(({ clears }) => clears)))
    .execute()
  const [first] = counted
  if (first === undefined) return 0
  await tx.updateTable('people.sign_in_counter').set({ tries: 0 }).where('key', '=', first.key).execute()
  return Math.max(0, (found.get(first.key)?.tries ?? 1) - 1)
}

/** Forgets what was counted so long ago that it is forgiven. */
export async function forgetOldCounters(tx: Transaction, at: Date): Promise<void> {
  const day = 24 * 3_600_000
  await tx
    .deleteFrom('people.sign_in_counter')
    .where('last_at', '<', new Date(at.getTime() - day))
    .execute()
}

const secrets = new WeakMap<Database, string>()

/** What the keys are hashed with. It was drawn when the database was made, and stays. */
export async function signInSecret(db: Database): Promise<string> {
  const known = secrets.get(db)
  if (known !== undefined) return known
  const { secret } = await inScope(db, { kind: 'installation' }, (tx) =>
    tx.selectFrom('people.sign_in_secret').select('secret').executeTakeFirstOrThrow()
  )
  secrets.set(db, secret)
  return secret
}

// A counter that is not there yet cannot be locked as a row. Always in the same order, so that no two wait for each other.
async function lockCounters(tx: Transaction, counted: readonly Counted[]): Promise<void> {
  await sql`select pg_advisory_xact_lock(${counterLock}::integer, hashtext(key))
    from unnest(${sql.val(keysOf(counted))}::text[]) as key`.execute(tx)
}

// Any fixed number that no other lock uses.
const counterLock = 7_261_046

async function countersOf(tx: Transaction, counted: readonly Counted[]): Promise<Map<string, Counter>> {
  const rows = await tx
    .selectFrom('people.sign_in_counter')
    .selectAll()
    .where('key', 'in', keysOf(counted))
    .execute()
  return new Map(rows.map(({ key, level, last_at, tries }) => [key, { level, lastAt: last_at, tries }]))
}

function keysOf(counted: readonly Counted[]): string[] {
  return counted.map(({ key }) => key).sort()
}
