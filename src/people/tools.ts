import type { AuthoritySlug } from '../framework/authority-slug.ts'
import type { Clock } from '../platform/clock.ts'
import type { Database } from '../platform/database/database.ts'
import type { Site } from '../ui/page/site.ts'
import type { TextKind } from './drafts/draft.ts'
import type { ScopeChoice } from './members/access-words.ts'
import type { WorkspaceOpening } from './members/store.ts'
import type { WorkSource, WorkspaceLink } from './my-work/work.ts'
import type { OpenIdProvider } from './openid/provider.ts'
import type { Permission } from './permissions/permissions.ts'

/** A page about a thing that this floor knows nothing of, for whoever is given the permission. */
export interface Onward {
  readonly text: string
  readonly href: string
  readonly asks: Permission
}

/** What the pages and actions of people work with; put together once, where the server starts. */
export interface PeopleTools {
  readonly db: Database
  readonly clock: Clock
  readonly site: Site
  /** The authorities that the record knows, for whoever opens a workspace. */
  readonly authorities: () => Promise<readonly { readonly slug: AuthoritySlug; readonly name: string }[]>
  /** Whether a mail server is set up; where none is, links that a mail would carry are shown in place. */
  readonly mailGoesOut: boolean
  /** The organisation's own accounts, by the name that people know; undefined where OpenID Connect is not set up. */
  readonly openId?: OpenIdProvider | undefined
  /** Notes in the log that the provider did not answer, or answered what cannot be. */
  readonly tellProviderProblem: (because: string) => void
  /** Where people open the site, as it is set; undefined where nothing says so. */
  readonly siteAddress: string | undefined
  /** What opens the page of the first administrator, hashed; undefined where somebody could sign in at the start. */
  readonly setUpTokenHash: string | undefined
  /** What each room puts into a workspace that is opened. */
  readonly openings: readonly WorkspaceOpening[]
  /** What an inspector of the authority can be let in for. */
  readonly scopeChoices: (authority: AuthoritySlug) => Promise<readonly ScopeChoice[]>
  /** A session whose browser was silent for so long has ended. */
  readonly idleMinutes: number
  /** What each room has waiting for a person. */
  readonly work: readonly WorkSource[]
  /** Where one goes from "My work", besides to what waits. */
  readonly workspaceLinks: readonly WorkspaceLink[]
  /** Where one goes from a thing of people to what the floors above know of it: its thread, its history. */
  readonly onwards: (thing: { readonly kind: string; readonly id: string }) => readonly Onward[]
  /** The long texts that people write, of which drafts are kept. */
  readonly texts: readonly TextKind[]
}
