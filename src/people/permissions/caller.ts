import type { AuthoritySlug } from '../../framework/authority-slug.ts'
import type { Permission } from './permissions.ts'
import type { Role } from './roles.ts'

declare const accountIdBrand: unique symbol
export type AccountId = string & { readonly [accountIdBrand]: true }

declare const sessionIdBrand: unique symbol
export type SessionId = string & { readonly [sessionIdBrand]: true }

/** An authority's workspace, as whoever may work in it knows it. */
export interface Workspace {
  readonly authority: AuthoritySlug
  readonly name: string
}

/** A post that the caller holds, or stands in for, today. */
export interface HeldPost {
  readonly id: string
  readonly title: string
  readonly as: 'holder' | 'deputy'
}

/** Somebody with an account, in the workspace that they chose. */
export interface SignedIn {
  readonly kind: 'signed-in'
  readonly session: SessionId
  readonly account: AccountId
  readonly name: string
  /** Undefined where no membership of theirs is alive: they see their account, and nothing private. */
  readonly workspace: Workspace | undefined
  /** Every workspace that they may switch to, the present one among them. */
  readonly workspaces: readonly Workspace[]
  readonly roles: readonly Role[]
  /** What an inspector's access is held to, as "kind:id"; undefined where nothing holds it. */
  readonly scope: readonly string[] | undefined
  /** When the access ends by itself. */
  readonly endsAt: Date | undefined
  readonly posts: readonly HeldPost[]
  readonly unread: number
  readonly may: ReadonlySet<Permission>
}

/** Who asks. */
export type Caller =
  | SignedIn
  | { readonly kind: 'nobody'; readonly may: ReadonlySet<Permission> }
  /** A person at the machine itself, while no account exists: they keep the record until somebody can sign in. */
  | { readonly kind: 'at-the-machine'; readonly may: ReadonlySet<Permission> }

export const nobody: Caller = { kind: 'nobody', may: new Set(['everyone']) }
export const atTheMachine: Caller = { kind: 'at-the-machine', may: new Set(['everyone', 'keep-record']) }

// What somebody is offered on public pages, where it is theirs to do: to those who keep the record, and to those who
// keep what was found in it.
const offeredToKeepers = ['keep-record', 'keep-plan', 'trace', 'see-history'] as const
const offeredToPlanners = ['keep-plan'] as const

/**
 * Whoever shares a remembered public page: those who keep the record see how to put it right, and what hangs on it;
 * those who keep findings, how to make one of what they read; others see neither. A page is made for an audience as somebody without a name or an authority.
 */
export function audienceOf(caller: Caller): { readonly key: string; readonly caller: Caller } {
  const offered = caller.may.has('keep-record') ? offeredToKeepers : offeredToPlanners
  const may = offered.filter((permission) => caller.may.has(permission))
  if (may.length === 0) return { key: 'reader', caller: nobody }
  return { key: may.join(' '), caller: { kind: 'nobody', may: new Set(['everyone', ...may]) } }
}
