import { Button, Input, InsetText, PasswordInput } from '../../../ui/govuk/components.tsx'
import { at, type FieldProblem, ProblemSummary } from './problem.tsx'
import { QrPicture } from './qr-picture.tsx'

interface FormProps {
  readonly action: string
  readonly cancel: string
  /** Whose password it is, for a password manager. */
  readonly email: string
  readonly problem: FieldProblem | undefined
}

function ConfirmingPassword({ form, id }: { readonly form: FormProps; readonly id: string }) {
  return (
    <>
      <input hidden type="text" name="username" autocomplete="username" value={form.email} readOnly />
      <PasswordInput
        id={id}
        name="password"
        label={{ text: 'Your password', classes: 'govuk-label--s' }}
        hint={{ text: 'So that nobody else at this browser can do it' }}
        autocomplete="current-password"
        errorMessage={at(form.problem, id)}
      />
    </>
  )
}

/** Codes are off: what they are, and the way to turn them on. */
export function CodesOff(form: FormProps) {
  const { action, cancel, problem } = form
  return (
    <div class="tl-prose">
      <ProblemSummary problem={problem} />
      <h1 class="govuk-heading-xl">One-time codes</h1>
      <p>
        With one-time codes, signing in asks for your password and then for six digits that an app on your
        phone shows. Whoever finds out your password cannot sign in without your phone.
      </p>
      <p>
        You need an app that makes such codes, for example Microsoft Authenticator, Google Authenticator or a
        password manager.
      </p>
      <form method="post" action={action} noValidate>
        <ConfirmingPassword id="password" form={form} />
        <div class="govuk-button-group">
          <Button text="Set up codes" preventDoubleClick />
          <a href={cancel}>Cancel</a>
        </div>
      </form>
    </div>
  )
}

interface CodesOnProps {
  readonly left: string
  readonly renew: FormProps
  readonly off: FormProps
}

/** Codes are on: new recovery codes, or turning them off. */
export function CodesOn({ left, renew, off }: CodesOnProps) {
  return (
    <div class="tl-prose">
      <ProblemSummary problem={renew.problem ?? off.problem} />
      <h1 class="govuk-heading-xl">One-time codes</h1>
      <p>
        Signing in asks for your password and then for the code that your phone shows. You have {left} left.
      </p>
      <h2 class="govuk-heading-m">Make new recovery codes</h2>
      <p>They take the place of the old ones, which open nothing any more.</p>
      <form method="post" action={renew.action} noValidate>
        <ConfirmingPassword id="renew-password" form={renew} />
        <Button text="Make new recovery codes" classes="govuk-button--secondary" preventDoubleClick />
      </form>
      <h2 class="govuk-heading-m">Turn codes off</h2>
      <p>
        Do this to move to another phone: turn codes off, and set them up again. Without them your password
        alone signs you in.
      </p>
      <form method="post" action={off.action} noValidate>
        <ConfirmingPassword id="off-password" form={off} />
        <Button text="Turn codes off" classes="govuk-button--warning" preventDoubleClick />
      </form>
    </div>
  )
}

interface CodesSetUpProps extends Omit<FormProps, 'email'> {
  readonly address: string
  /** The secret in groups of four. */
  readonly secret: string
}

/** The secret for the phone, as a picture and as text, and the first code that proves it arrived. */
export function CodesSetUp({ address, secret, action, cancel, problem }: CodesSetUpProps) {
  return (
    <div class="tl-prose">
      <ProblemSummary problem={problem} />
      <h1 class="govuk-heading-xl">Set up one-time codes</h1>
      <h2 class="govuk-heading-m">1. Show this picture to the app on your phone</h2>
      <QrPicture address={address} label="A picture that holds the key below, for the camera of your phone" />
      <p>
        Without a camera, type this key into the app: <strong class="tl-key">{secret}</strong>. It is based on
        time, and the codes have six digits.
      </p>
      <h2 class="govuk-heading-m">2. Enter the code that the app shows</h2>
      <form method="post" action={action} noValidate>
        <Input
          id="code"
          name="code"
          label={{ text: 'One-time code', classes: 'govuk-label--s' }}
          inputmode="numeric"
          autocomplete="one-time-code"
          spellcheck={false}
          classes="govuk-input--width-10 govuk-input--extra-letter-spacing"
          errorMessage={at(problem, 'code')}
        />
        <div class="govuk-button-group">
          <Button text="Turn codes on" preventDoubleClick />
          <a href={cancel}>Cancel</a>
        </div>
      </form>
    </div>
  )
}

interface RecoveryCodesProps {
  readonly title: string
  readonly codes: readonly string[]
  readonly account: string
}

/** The recovery codes, this once. */
export function RecoveryCodes({ title, codes, account }: RecoveryCodesProps) {
  return (
    <div class="tl-prose">
      <h1 class="govuk-heading-xl">{title}</h1>
      <p>
        Print these recovery codes, or keep them in a password manager. When you do not have your phone, one
        of them stands in for the code. Each works once.
      </p>
      <ul class="tl-keys">
        {codes.map((code) => (
          <li key={code} class="tl-key">
            {code}
          </li>
        ))}
      </ul>
      <InsetText text="They are shown now and never again. You can make new ones at any time." />
      <p>
        <a class="govuk-link" href={account}>
          I have kept them: go to my account
        </a>
      </p>
    </div>
  )
}
