import type { Caller } from '../permissions/caller.ts'
import { grants, type Permission, permissions } from '../permissions/permissions.ts'
import { type Role, roleDoes, roleName, roles } from '../permissions/roles.ts'
import { rolesInWords, untilInWords } from './access-words.ts'
import { type Person, standing } from './membership.ts'

/** What one permission lets people do, and which roles have it. */
export interface PermissionRow {
  readonly permission: Permission
  /** As a sentence: "Invite people, and say what they may do and until when". */
  readonly does: string
  /** Who may, in words, for a narrow page and for whoever listens to it. */
  readonly who: string
  /** For each role, in the order of the columns. */
  readonly granted: readonly boolean[]
  /** Whether the person who looks at the page may. */
  readonly yours: boolean
}

export interface RoleColumn {
  readonly role: Role
  readonly name: string
  readonly does: string
  /** Who has it in this authority; undefined for whoever does not manage people. */
  readonly people: readonly string[] | undefined
}

export interface PermissionsView {
  readonly authority: string
  readonly you: {
    readonly name: string
    readonly roles: string
    /** "until 24 December 2026"; undefined where nothing ends it. */
    readonly until: string | undefined
    readonly may: readonly string[]
  }
  readonly roles: readonly RoleColumn[]
  readonly rows: readonly PermissionRow[]
}

/** Who may do what, as the program itself decides it. */
export function permissionsView(
  caller: Extract<Caller, { kind: 'signed-in' }>,
  authority: string,
  people: readonly Person[] | undefined,
  now: Date
): PermissionsView {
  return {
    authority,
    you: {
      name: caller.name,
      roles: rolesInWords(caller.roles),
      until: caller.endsAt && untilInWords(caller.endsAt),
      may: permissions
        .filter((permission) => caller.may.has(permission))
        .map((permission) => sentence(grants[permission].does))
    },
    roles: roles.map((role) => ({
      role,
      name: roleName(role),
      does: sentence(roleDoes(role)),
      people: people?.filter((person) => has(person, role, now)).map(({ name }) => name)
    })),
    rows: permissions.map((permission) => rowOf(permission, caller))
  }
}

function rowOf(permission: Permission, caller: Caller): PermissionRow {
  const grant = grants[permission]
  const may = (role: Role) => typeof grant.roles === 'string' || grant.roles.includes(role)
  return {
    permission,
    does: sentence(grant.does),
    who: whoInWords(grant.roles),
    granted: roles.map(may),
    yours: caller.may.has(permission)
  }
}

function whoInWords(granted: readonly Role[] | 'everyone' | 'anyone signed in'): string {
  if (granted === 'everyone') return 'Everyone, without signing in'
  if (granted === 'anyone signed in') return 'Everyone who is signed in'
  const missing = roles.filter((role) => !granted.includes(role))
  if (missing.length === 0) return 'Every role'
  const [only] = missing
  if (missing.length === 1 && only !== undefined) return `Every role but ${roleName(only).toLowerCase()}`
  return rolesInWords(granted)
}

function has(person: Person, role: Role, now: Date): boolean {
  return !person.closed && standing(person.memberships, now).some((membership) => membership.role === role)
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}
