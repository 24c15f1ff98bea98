import { Button, Input, PasswordInput, SummaryList } from '../../../ui/govuk/components.tsx'
import { passwordHint } from '../../account/password-rule.ts'
import { errorAt, Problems } from '../../forms/problems.tsx'
import type { InvitationView } from './invitation-view.ts'

/** What the invitation is for, and how to take it up. */
export function InvitationForm({ view }: { readonly view: InvitationView }) {
  return (
    <div class="tl-prose">
      <Problems problems={view.problems} />
      <h1 class="govuk-heading-xl">Your invitation to {view.authority}</h1>
      <p class="tl-lead">
        {view.invitedBy} invites you to the record of the inspection of children’s services that{' '}
        {view.authority} keeps here.
      </p>
      <SummaryList rows={rowsOf(view)} />
      {view.signedInAs === undefined ? <ChooseHow view={view} /> : <AcceptHere view={view} />}
    </div>
  )
}

function rowsOf(view: InvitationView) {
  const rows = [
    { key: { text: 'For' }, value: { text: view.email } },
    {
      key: { text: 'What you do' },
      value: {
        html: (
          <>
            {view.roles.map(({ name, does }) => (
              <div key={name}>
                <strong>{name}</strong>: {does}
              </div>
            ))}
          </>
        )
      }
    }
  ]
  if (view.span !== undefined) rows.push({ key: { text: 'Your access' }, value: { text: view.span } })
  if (view.scope.length > 0) {
    rows.push({ key: { text: 'Let in for' }, value: { text: view.scope.join('; ') } })
  }
  return [...rows, { key: { text: 'This address works' }, value: { text: view.opensUntil } }]
}

function AcceptHere({ view }: { readonly view: InvitationView }) {
  return (
    <>
      <p>
        You are signed in as <strong>{view.signedInAs}</strong>.
      </p>
      <form method="post" action={view.action}>
        <Button text={`Accept as ${view.signedInAs ?? ''}`} name="as" value="signed-in" preventDoubleClick />
      </form>
      <p>If that is not you, sign out at the top of the page, and open this address again.</p>
    </>
  )
}

function ChooseHow({ view }: { readonly view: InvitationView }) {
  return (
    <>
      {view.organisation !== undefined && (
        <>
          <h2 class="govuk-heading-m">With {view.organisation.name}</h2>
          <Button text={`Accept with ${view.organisation.name}`} href={view.organisation.href} />
        </>
      )}
      <h2 class="govuk-heading-m">With a password</h2>
      <form method="post" action={view.action} noValidate>
        <Input
          id="name"
          name="name"
          value={view.typedName}
          label={{ text: 'Your name', classes: 'govuk-label--s' }}
          hint={{ text: 'It stands beside whatever you do.' }}
          autocomplete="name"
          errorMessage={errorAt(view.problems, 'name')}
        />
        {/* Password managers keep the address with the password. */}
        <input hidden type="text" name="username" autocomplete="username" value={view.email} readOnly />
        <PasswordInput
          id="password"
          name="password"
          label={{ text: 'A new password', classes: 'govuk-label--s' }}
          hint={{ text: passwordHint }}
          autocomplete="new-password"
          errorMessage={errorAt(view.problems, 'password')}
        />
        <Button text="Accept and sign in" preventDoubleClick />
      </form>
      <h2 class="govuk-heading-m">With the account that you have</h2>
      <p>
        Somebody who works for two authorities has one account. <a href={view.signIn}>Sign in with it</a>, and
        you come back here.
      </p>
    </>
  )
}
