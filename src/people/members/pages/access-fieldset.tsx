import type { RequestProblem } from '../../../platform/web/reply.ts'
import { Checkboxes } from '../../../ui/govuk/components.tsx'
import { DateField } from '../../../ui/patterns/date-field.tsx'
import { errorAt } from '../../forms/problems.tsx'
import { roleDoes, roleName, roles } from '../../permissions/roles.ts'
import type { ScopeChoice } from '../access-words.ts'
import { everything, type TypedAccess } from '../typed-access.ts'

interface AccessFieldsetProps {
  readonly typed: TypedAccess
  readonly choices: readonly ScopeChoice[]
  readonly problems: readonly RequestProblem[]
  /** Whether it can begin later: not for somebody who is here already. */
  readonly begins: boolean
}

/** What somebody does, from when until when, and for an inspector what they are let in for. */
export function AccessFieldset({ typed, choices, problems, begins }: AccessFieldsetProps) {
  return (
    <>
      <Checkboxes
        idPrefix="roles"
        name="roles"
        values={[...typed.roles]}
        fieldset={{ legend: { text: 'What they do', classes: 'govuk-fieldset__legend--s' } }}
        hint={{ text: 'Choose all that are theirs. An inspector has no other.' }}
        items={roles.map((role) => ({
          value: role,
          text: roleName(role),
          hint: { text: sentence(roleDoes(role)) }
        }))}
        errorMessage={errorAt(problems, 'roles')}
      />
      {begins && (
        <DateField
          id="from"
          name="from"
          value={typed.from}
          question="First day of their access (optional)"
          hint="Leave it empty for as soon as they accept"
          problem={errorAt(problems, 'from')?.text}
        />
      )}
      <DateField
        id="until"
        name="until"
        value={typed.until}
        question="Last day of their access (optional, but not for an inspector)"
        hint="It ends by itself at the end of that day"
        problem={errorAt(problems, 'until')?.text}
      />
      <Checkboxes
        idPrefix="scope"
        name="scope"
        values={[...typed.scope]}
        classes="govuk-checkboxes--small"
        fieldset={{
          legend: { text: 'What an inspector is let in for', classes: 'govuk-fieldset__legend--s' }
        }}
        hint={{ text: 'Only for an inspector: nobody else is held to it.' }}
        items={[
          { value: everything, text: 'Everything that an inspector may see' },
          ...choices.map(({ ref, words }) => ({ value: ref, text: words }))
        ]}
        errorMessage={errorAt(problems, 'scope')}
      />
    </>
  )
}

/** The control that takes the focus for a field of the form. */
export function firstPartOfAccess(field: string): string {
  return field === 'from' || field === 'until' ? `${field}-day` : field
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}
