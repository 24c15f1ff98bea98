import type { WebRequest } from '../../platform/web/request.ts'
import { type Role, roles } from '../permissions/roles.ts'
import type { Access, AccessProblem } from './access.ts'
import { dayTyped, typedDay } from './typed-day.ts'
import { tickedIn } from './typed-line.ts'

/** What a form said of somebody's access, as it was typed. */
export interface TypedAccess {
  readonly roles: readonly string[]
  /** Year, month and day with hyphens between; empty where nothing was typed. */
  readonly from: string
  readonly until: string
  readonly scope: readonly string[]
}

/** The box of a scope that is held to nothing. */
export const everything = 'everything'

export function typedAccess(form: WebRequest['form']): TypedAccess {
  return {
    roles: tickedIn(form, 'roles'),
    from: typedDay(form, 'from'),
    until: typedDay(form, 'until'),
    scope: tickedIn(form, 'scope')
  }
}

/** The access that was typed. `choices` are the things that an inspector can be held to; anything else is left out. */
export function accessOf(
  typed: TypedAccess,
  choices: readonly string[]
): { readonly access: Access; readonly problems: readonly AccessProblem[] } {
  const problems: AccessProblem[] = []
  const day = (field: 'from' | 'until') => {
    const read = dayTyped(typed[field])
    if (read !== 'no-day') return read === 'none' ? undefined : read
    problems.push({
      field,
      message: `Enter a real ${field === 'from' ? 'first' : 'last'} day, such as 24 12 2026`
    })
    return undefined
  }
  const [from, until] = [day('from'), day('until')]
  const scope = typed.scope.includes(everything)
    ? everything
    : choices.filter((choice) => typed.scope.includes(choice))
  return { access: { roles: typed.roles.filter(isRole), from, until, scope }, problems }
}

function isRole(text: string): text is Role {
  return roles.some((role) => role === text)
}
