import type { SignedIn } from '../permissions/caller.ts'
import { isGranted, permissions } from '../permissions/permissions.ts'
import type { FoundSession } from './session-store.ts'

/**
 * Who a session stands for. Only memberships that are alive count; where the workspace that was chosen is none of
 * theirs any more, they stand in none until they choose again.
 */
export function callerOf(found: FoundSession): SignedIn {
  const here = found.memberships.filter(({ authority }) => authority === found.authority)
  const held = [...new Set(here.map(({ role }) => role))]
  const workspaces = new Map(
    found.memberships.map(({ authority, authorityName }) => [authority, { authority, name: authorityName }])
  )
  const onlyInspects = held.length > 0 && held.every((role) => role === 'inspector')
  const ends = here.map(({ endsAt }) => endsAt)
  return {
    kind: 'signed-in',
    session: found.session,
    account: found.account,
    name: found.name,
    workspace: found.authority === null ? undefined : workspaces.get(found.authority),
    workspaces: [...workspaces.values()],
    roles: held,
    scope: onlyInspects ? [...new Set(here.flatMap(({ scope }) => scope))] : undefined,
    endsAt: ends.length === 0 || ends.includes(null) ? undefined : latest(ends),
    posts: here.length === 0 ? [] : found.posts,
    unread: here.length === 0 ? 0 : found.unread,
    may: new Set(permissions.filter((permission) => isGranted(permission, held)))
  }
}

function latest(moments: readonly (Date | null)[]): Date | undefined {
  return moments.reduce<Date | undefined>(
    (last, moment) => (moment !== null && (last === undefined || moment > last) ? moment : last),
    undefined
  )
}
