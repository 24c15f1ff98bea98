import type { SetCookie } from '../../platform/web/reply.ts'

/** The cookie of a browser whose person signed in at the provider, and has not said yet which account is theirs. */
export const pendingCookieName = '__Host-openid-pending'

export function pendingCookie(token: string, seconds: number): SetCookie {
  return { name: pendingCookieName, value: token, maxAgeSeconds: seconds }
}

export const noPending: SetCookie = { name: pendingCookieName, value: '', maxAgeSeconds: 0 }
