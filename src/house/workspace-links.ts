import type { WorkspaceLink } from '../people/my-work/work.ts'
import { peoplePaths } from '../people/paths.ts'
import { paths } from '../record/paths.ts'
import { threadPaths } from '../thread/paths.ts'

/** What belongs to an authority and to no room of the cycle, in the order in which it is used. */
export const workspaceLinks: readonly WorkspaceLink[] = [
  { text: 'Its public record', href: ({ authority }) => paths.authority(authority), asks: 'everyone' },
  { text: 'Posts, and who holds them', href: () => peoplePaths.posts(), asks: 'see-workspace' },
  { text: 'The thread of a thing', href: () => threadPaths.threads(), asks: 'trace' },
  { text: 'Everything that was changed', href: () => threadPaths.everything(), asks: 'see-history' },
  { text: 'What you did yourself', href: () => threadPaths.activity(), asks: 'signed-in' },
  { text: 'The trail', href: () => threadPaths.trail(), asks: 'export-trail' },
  { text: 'People and invitations', href: () => peoplePaths.people(), asks: 'manage-people' },
  { text: 'Mail, and whether it went', href: () => peoplePaths.mail(), asks: 'manage-people' },
  { text: 'Who may do what', href: () => peoplePaths.permissions(), asks: 'signed-in' },
  { text: 'Your drafts', href: () => peoplePaths.drafts(), asks: 'signed-in' }
]
