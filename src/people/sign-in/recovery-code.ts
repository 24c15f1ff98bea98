import { createHash, randomBytes } from 'node:crypto'

/** Letters and digits that nobody takes for one another. */
const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
const length = 24
const howMany = 8

/**
 * Codes to keep on paper for the day the phone is lost. Of 120 random bits each, so that a fast hash is enough to keep
 * them (OWASP ASVS 5, 6.5.2).
 */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: howMany }, () =>
    grouped([...randomBytes(length)].map((byte) => alphabet.charAt(byte % alphabet.length)).join(''))
  )
}

/** What is kept of a code, from how somebody typed it; undefined where it cannot be one. */
export function recoveryHash(typed: string): string | undefined {
  const bare = typed.toUpperCase().replace(/[\s-]/g, '')
  if (bare.length !== length || [...bare].some((letter) => !alphabet.includes(letter))) return undefined
  return createHash('sha256').update(bare).digest('hex')
}

function grouped(code: string): string {
  return (code.match(/.{4}/g) ?? []).join('-')
}
