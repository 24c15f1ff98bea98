import type { Member } from '../../people/permissions/member.ts'
import type { Visit } from './visit.ts'

/**
 * Whether a member sees what a letter says. Everybody in the workspace does once it is published; before that it is
 * given in confidence, and those who read what the authority says of itself see it.
 */
export function seesFindings({ may }: Pick<Member, 'may'>, { state }: Pick<Visit, 'state'>): boolean {
  return state === 'published' || may.has('read-self-evaluation')
}
