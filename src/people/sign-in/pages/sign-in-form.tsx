import {
  Button,
  ErrorSummary,
  Input,
  NotificationBanner,
  PasswordInput
} from '../../../ui/govuk/components.tsx'
import type { SignInView } from './sign-in-view.ts'

/** The sign-in page's main part. */
export function SignInForm({ view }: { readonly view: SignInView }) {
  const problem = (field: string) => {
    const found = view.problems.find((one) => one.field === field)
    return found && { text: found.message }
  }
  return (
    <div class="tl-prose">
      {view.signedOut && view.problems.length === 0 && (
        <NotificationBanner text="You have signed out." titleText="Signed out" role="status" />
      )}
      {view.providerDown !== undefined && view.problems.length === 0 && (
        <NotificationBanner
          text={`Signing in with ${view.providerDown} does not work at the moment: it does not answer. Sign in with your password, or try again in a few minutes.`}
          role="status"
        />
      )}
      {view.problems.length > 0 && (
        <ErrorSummary
          titleText="There is a problem"
          errorList={view.problems.map(({ field, message }) => ({ text: message, href: `#${field}` }))}
        />
      )}
      <h1 class="govuk-heading-xl">Sign in</h1>
      {view.organisation !== undefined && (
        <>
          <Button text={`Sign in with ${view.organisation.name}`} href={view.organisation.href} />
          <h2 class="govuk-heading-m">Or with a password</h2>
        </>
      )}
      <form method="post" action={view.action} noValidate>
        <Input
          id="email"
          name="email"
          type="email"
          value={view.email}
          label={{ text: 'Email address', classes: 'govuk-label--s' }}
          autocomplete="username"
          spellcheck={false}
          errorMessage={problem('email')}
        />
        <PasswordInput
          id="password"
          name="password"
          label={{ text: 'Password', classes: 'govuk-label--s' }}
          autocomplete="current-password"
          errorMessage={problem('password')}
        />
        <Button text="Sign in" preventDoubleClick />
      </form>
      <p>
        <a href={view.forgotten}>I have forgotten my password</a>
      </p>
      <p class="tl-muted">
        An administrator of your authority invites you to Throughline. The public record needs no account.
      </p>
    </div>
  )
}
