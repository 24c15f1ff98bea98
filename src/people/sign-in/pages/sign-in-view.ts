import type { RequestProblem } from '../../../platform/web/reply.ts'

/** What the sign-in page shows. Nothing of it depends on whether an address has an account. */
export interface SignInView {
  /** Where the form goes: back to this page, with the page to go on to. */
  readonly action: string
  readonly email: string
  readonly problems: readonly RequestProblem[]
  /** Somebody has just signed out in this browser. */
  readonly signedOut: boolean
  readonly forgotten: string
  /** What the organisation's own accounts are called, where their provider did not answer a moment ago. */
  readonly providerDown: string | undefined
  /** How to sign in with the organisation's own accounts; undefined where that is not set up. */
  readonly organisation: { readonly name: string; readonly href: string } | undefined
}
