import { hash, parseOptions, verify } from '@node-rs/argon2'
import { type Turn, Turns } from './turns.ts'

/**
 * Argon2id with 19 MiB, two passes and one lane: the OWASP Password Storage Cheat Sheet's first choice for that
 * memory (R). A password that was hashed otherwise is hashed again when it is next typed.
 */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

// Two at a time take 40 MB and leave the other threads to the files; 64 wait about a second.
const looks = new Turns({ atOnce: 2, waiting: 64 })
// New passwords come from people who are known already, or hold a link that was sent to them: they wait their turn.
const hashes = new Turns({ atOnce: 1, waiting: 1_000 })

// Of a password that nobody knows, hashed at the same cost: an address without one then takes as long as any other.
const nobodysPassword =
  '$argon2id$v=19$m=19456,t=2,p=1$jPOGZ5mSNGJGHOnEPpNwCA$ZHy+2oJvtA9VVFzQEJFkFGrSdA87s9ubX89uNUP63Gg'

/** The text to keep of a password, in Argon2's own form. */
export async function hashPassword(password: string): Promise<string> {
  const turn = await hashes.take(true, () => hash(asTyped(password), cost))
  if (turn.kind === 'busy') throw new Error('Too many passwords are being hashed.')
  return turn.result
}

/**
 * Whether the password is the one of the hash; never for an account without one, and that takes just as long. Busy
 * when too many are being looked at already; who comes from a known browser goes first.
 */
export async function isPassword(
  kept: string | null | undefined,
  password: string,
  goesFirst: boolean
): Promise<Turn<boolean>> {
  const turn = await looks.take(goesFirst, () => verify(kept ?? nobodysPassword, asTyped(password)))
  return turn.kind === 'busy' || (kept !== null && kept !== undefined)
    ? turn
    : { kind: 'done', result: false }
}

/** Whether a hash was made at another cost than today's. */
export function isHashedOtherwise(kept: string): boolean {
  const made = parseOptions(kept)
  return (
    !kept.startsWith('$argon2id$') ||
    made.memoryCost !== cost.memoryCost ||
    made.timeCost !== cost.timeCost ||
    made.parallelism !== cost.parallelism
  )
}

// The same letters come composed from one keyboard and in pieces from another.
function asTyped(password: string): string {
  return password.normalize('NFC')
}
