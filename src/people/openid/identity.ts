/** Who signed in at the provider, once everything that it said has been checked. */
export interface Identity {
  readonly issuer: string
  /** The provider's own name for the person: never given to another, whatever becomes of their address. */
  readonly subject: string
  /** Their address, as the provider has it. */
  readonly email: string | undefined
  /** Whether the address can be taken for theirs. */
  readonly emailIsTrusted: boolean
}

/** What an ID token says of a person, as far as it is asked. */
export interface EmailClaims {
  readonly email: string | undefined
  readonly verified: boolean
}

/**
 * Whether an address is the person's as far as anybody here can know: the provider says that it verified it (OpenID
 * Connect Core 1.0, 5.1, `email_verified`), or it is of a domain that whoever runs this site believes the provider
 * about. Microsoft Entra ID says nothing of verification, and its administrators and guests can write any address
 * there, so a bare `email` proves nothing.
 */
export function isTrustedEmail({ email, verified }: EmailClaims, trustedDomains: readonly string[]): boolean {
  if (email === undefined) return false
  const domain = email.slice(email.lastIndexOf('@') + 1).toLowerCase()
  return verified || trustedDomains.includes(domain)
}
