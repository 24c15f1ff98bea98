import { z } from 'zod'
import type { SetCookie } from '../../platform/web/reply.ts'
import { pathOfThisSite } from '../sign-in/next-path.ts'

/** One way to the provider and back: what the answer must match, and where to go on to. */
export interface Attempt {
  readonly state: string
  readonly nonce: string
  /** The secret half of PKCE (RFC 7636): without it a stolen code is worth nothing. */
  readonly verifier: string
  readonly next: string | undefined
}

const attempt = z.object({
  state: z.string().min(1),
  nonce: z.string().min(1),
  verifier: z.string().min(1),
  next: z.string().optional()
})

/** How long somebody may take at the provider. */
const lifeMinutes = 15

/** The cookie of an attempt: it comes back with the browser that began it, and with no other. */
export const attemptCookie = '__Host-openid'

export const noAttempt: SetCookie = { name: attemptCookie, value: '', maxAgeSeconds: 0 }

/** The attempt as its cookie keeps it. */
export function keepAttempt(begun: Attempt): SetCookie {
  const value = Buffer.from(JSON.stringify(begun)).toString('base64url')
  return { name: attemptCookie, value, maxAgeSeconds: lifeMinutes * 60 }
}

/** The attempt that a browser sent back; undefined where there is none, or what came is none of ours. */
export function keptAttempt(cookies: Readonly<Record<string, string>>): Attempt | undefined {
  const value = cookies[attemptCookie]
  if (value === undefined) return undefined
  try {
    const read = attempt.safeParse(JSON.parse(Buffer.from(value, 'base64url').toString()))
    return read.success ? { ...read.data, next: pathOfThisSite(read.data.next) } : undefined
  } catch {
    return undefined
  }
}
