import type { RequestProblem } from '../../../platform/web/reply.ts'
import { Button, Input, PasswordInput, Select } from '../../../ui/govuk/components.tsx'
import { passwordHint } from '../../account/password-rule.ts'
import { errorAt, Problems } from '../../forms/problems.tsx'
import type { KnownAuthority } from '../actions/set-up.ts'

export interface SetUpView {
  readonly action: string
  readonly authorities: readonly KnownAuthority[]
  readonly typed: { readonly authority: string; readonly name: string; readonly email: string }
  readonly problems: readonly RequestProblem[]
}

/** The one form with which somebody becomes the first administrator. */
export function SetUpForm({ view }: { readonly view: SetUpView }) {
  const { problems, typed } = view
  return (
    <div class="tl-prose">
      <Problems problems={problems} />
      <h1 class="govuk-heading-xl">Set up the first administrator</h1>
      <p class="tl-lead">
        Nobody can sign in here yet. Whoever fills in this page becomes the administrator of one authority,
        and invites everybody else.
      </p>
      <form method="post" action={view.action} noValidate>
        <Select
          id="authority"
          name="authority"
          value={typed.authority}
          label={{ text: 'Your authority', classes: 'govuk-label--s' }}
          items={[
            { value: '', text: 'Choose' },
            ...view.authorities.map(({ slug, name }) => ({ value: slug, text: name }))
          ]}
          errorMessage={errorAt(problems, 'authority')}
        />
        <Input
          id="name"
          name="name"
          value={typed.name}
          label={{ text: 'Your name', classes: 'govuk-label--s' }}
          hint={{ text: 'It stands beside whatever you do.' }}
          autocomplete="name"
          errorMessage={errorAt(problems, 'name')}
        />
        <Input
          id="email"
          name="email"
          type="email"
          value={typed.email}
          label={{ text: 'Your email address', classes: 'govuk-label--s' }}
          hint={{ text: 'You sign in with it.' }}
          autocomplete="username"
          spellcheck={false}
          errorMessage={errorAt(problems, 'email')}
        />
        <PasswordInput
          id="password"
          name="password"
          label={{ text: 'A new password', classes: 'govuk-label--s' }}
          hint={{ text: passwordHint }}
          autocomplete="new-password"
          errorMessage={errorAt(problems, 'password')}
        />
        <Button text="Set up and sign in" preventDoubleClick />
      </form>
      <p class="tl-muted">
        From then on nobody keeps the record of this place without signing in, and this address opens nothing.
      </p>
    </div>
  )
}
