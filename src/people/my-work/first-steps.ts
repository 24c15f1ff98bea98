import { peoplePaths } from '../paths.ts'
import type { Permission } from '../permissions/permissions.ts'
import type { Role } from '../permissions/roles.ts'

/** What somebody who has nothing waiting can know of their role here. */
interface FirstSteps {
  /** What will stand on the page for them. */
  readonly comes: string
  /** What to do first; absent where there is nothing to set up. */
  readonly first?: { readonly text: string; readonly href: string; readonly asks: Permission }
}

const steps: Readonly<Record<Role, FirstSteps>> = {
  administrator: {
    comes:
      'Here you see whose access ends soon, which invitations nobody took up, and which posts are vacant.',
    first: { text: 'Invite the people of your authority', href: peoplePaths.invite(), asks: 'manage-people' }
  },
  'link-officer': {
    comes: 'Here you see which reports need a person, what you are writing, and which posts are vacant.',
    first: { text: 'Name the posts and who holds them', href: peoplePaths.posts(), asks: 'manage-posts' }
  },
  leader: {
    comes: 'Here you see what waits for your decision and what you are told.',
    first: { text: 'See which posts are yours', href: peoplePaths.posts(), asks: 'see-workspace' }
  },
  contributor: { comes: 'Here you see what is yours to update, and what you are writing.' },
  auditor: { comes: 'Here you see the audits that are yours, and what you are writing.' },
  'governance-officer': {
    comes: 'Here you see the papers that you are writing and what is promised by when.'
  },
  councillor: { comes: 'Here you see what you are told of what was promised and what was done.' },
  inspector: { comes: 'Here you see what the authority tells you, and when your access ends.' },
  reader: { comes: 'Here you see what you are told. You read, and change nothing.' }
}

/** What the page says to somebody for whom nothing waits, for each role that they have. */
export function firstSteps(roles: readonly Role[], may: ReadonlySet<Permission>): readonly FirstSteps[] {
  return roles.map((role) => {
    const { comes, first } = steps[role]
    return first === undefined || !may.has(first.asks) ? { comes } : { comes, first }
  })
}
