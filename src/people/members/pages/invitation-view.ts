import type { RequestProblem } from '../../../platform/web/reply.ts'

/** What somebody who was invited sees. */
export interface InvitationView {
  readonly action: string
  readonly authority: string
  readonly invitedBy: string
  readonly email: string
  /** What they are to do, and what that is for: "Leader: answers for the service". */
  readonly roles: readonly { readonly name: string; readonly does: string }[]
  /** From when until when, where that is said. */
  readonly span: string | undefined
  /** What an inspector is let in for. */
  readonly scope: readonly string[]
  readonly opensUntil: string
  readonly typedName: string
  readonly problems: readonly RequestProblem[]
  /** Who is signed in in this browser. */
  readonly signedInAs: string | undefined
  readonly signOut: string
  /** Where somebody with an account signs in, and comes back here. */
  readonly signIn: string
  readonly organisation: { readonly name: string; readonly href: string } | undefined
}
