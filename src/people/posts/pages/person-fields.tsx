import { Input, Select } from '../../../ui/govuk/components.tsx'
import { errorAt } from '../../forms/problems.tsx'
import type { PostProblem } from '../naming.ts'
import type { PersonHere } from '../people-here.ts'
import type { TypedPerson } from '../person-in-post.ts'

interface PersonFieldsProps {
  readonly question: string
  readonly typed: TypedPerson
  readonly people: readonly PersonHere[]
  readonly problems: readonly PostProblem[]
}

/** Somebody with an account here, or the name of somebody without one. */
export function PersonFields({ question, typed, people, problems }: PersonFieldsProps) {
  return (
    <>
      <Select
        id="account"
        name="account"
        value={typed.account}
        label={{ text: question, classes: 'govuk-label--s' }}
        items={[
          { value: '', text: 'Somebody without an account: name below' },
          ...people.map(({ account, name }) => ({ value: account, text: name }))
        ]}
        errorMessage={errorAt(problems, 'account')}
      />
      <Input
        id="name"
        name="name"
        value={typed.name}
        label={{ text: 'Name, for somebody without an account', classes: 'govuk-label--s' }}
        hint={{ text: 'They can hold a post without ever signing in' }}
        classes="govuk-input--width-20"
        errorMessage={errorAt(problems, 'name')}
        autocomplete="off"
      />
    </>
  )
}
