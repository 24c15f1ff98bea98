import { Secret, TOTP } from 'otpauth'

/** What an app that makes codes calls this site. */
const issuer = 'Throughline'
const period = 30
// One step to either side: a phone's clock may be half a minute off, and typing takes a while (RFC 6238, 5.2).
const window = 1

/** A secret for a phone to share: 160 random bits (RFC 4226, 4), as the letters that a person can type. */
export function newCodeSecret(): string {
  return new Secret({ size: 20 }).base32
}

/** The address that an app reads from a picture: whose code it is, and the secret. */
export function codeAddress(secret: string, email: string): string {
  return codesOf(secret, email).toString()
}

/**
 * The step that a code of six digits belongs to; undefined where it is none of this moment or its neighbours. A step
 * is good once: whoever looked over a shoulder comes too late.
 */
export function stepOf(secret: string, code: string, at: Date): number | undefined {
  const timestamp = at.getTime()
  const delta = codesOf(secret, '').validate({ token: code, timestamp, window })
  return delta === null ? undefined : Math.floor(timestamp / 1_000 / period) + delta
}

/** The code as an app writes it, from what somebody typed: with the gap in the middle, or with a dash; undefined where it is none. */
export function typedCode(typed: string): string | undefined {
  const digits = typed.replace(/[\s-]/g, '')
  return /^\d{6}$/.test(digits) ? digits : undefined
}

function codesOf(secret: string, label: string): TOTP {
  return new TOTP({ issuer, label, secret, algorithm: 'SHA1', digits: 6, period })
}
