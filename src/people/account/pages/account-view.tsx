import { Button, NotificationBanner, SummaryList } from '../../../ui/govuk/components.tsx'
import { SortableTable } from '../../../ui/patterns/sortable-table.tsx'

/** A browser in which the person is signed in. */
export interface ShownSession {
  readonly id: string
  readonly device: string
  readonly began: string
  readonly used: string
  /** It is the one that this page is shown in. */
  readonly here: boolean
}

/** One's own account, in words. */
export interface AccountView {
  readonly name: string
  readonly email: string
  readonly password: { readonly text: string; readonly href: string | undefined }
  readonly codes: { readonly text: string; readonly action: string; readonly href: string } | undefined
  readonly organisation: { readonly text: string; readonly href: string } | undefined
  /** Where they work and as what, as far as this workspace tells: "Leeds: leader", "York". */
  readonly work: readonly string[]
  readonly sessions: readonly ShownSession[]
  readonly done: string | undefined
  readonly changeName: string
  readonly endSession: string
  readonly endEverySession: string
}

/** The main part of the page about one's own account. */
export function AccountMain({ view }: { readonly view: AccountView }) {
  return (
    <>
      {view.done !== undefined && <NotificationBanner type="success" text={view.done} titleText="Done" />}
      <h1 class="govuk-heading-xl">Your account</h1>
      <SummaryList rows={rowsOf(view)} />
      <section class="tl-section">
        <Sessions view={view} />
      </section>
    </>
  )
}

function rowsOf(view: AccountView) {
  const { password, codes, organisation } = view
  return [
    row('Name', view.name, { text: 'Change', href: view.changeName, hidden: 'name' }),
    row('Email address', view.email),
    ...(view.work.length === 0 ? [] : [row('Work', view.work.join('; '))]),
    row(
      'Password',
      password.text,
      password.href === undefined ? undefined : { text: 'Change', href: password.href, hidden: 'password' }
    ),
    ...(codes === undefined
      ? []
      : [
          row('One-time codes', codes.text, {
            text: codes.action,
            href: codes.href,
            hidden: 'one-time codes'
          })
        ]),
    ...(organisation === undefined
      ? []
      : [
          row('Organisation', organisation.text, {
            text: 'Change',
            href: organisation.href,
            hidden: 'how you sign in with your organisation'
          })
        ])
  ]
}

interface RowAction {
  readonly text: string
  readonly href: string
  readonly hidden: string
}

function row(key: string, value: string, action?: RowAction) {
  return {
    key: { text: key },
    value: { text: value },
    ...(action === undefined
      ? {}
      : { actions: { items: [{ text: action.text, href: action.href, visuallyHiddenText: action.hidden }] } })
  }
}

function Sessions({ view }: { readonly view: AccountView }) {
  return (
    <>
      <SortableTable
        caption="Where you are signed in"
        rows={view.sessions}
        rowKey={(session) => session.id}
        columns={[
          {
            key: 'device',
            header: 'Browser',
            rowHeader: true,
            cell: (session) => <Device session={session} />
          },
          { key: 'began', header: 'Signed in', cell: (session) => session.began },
          { key: 'used', header: 'Last used', cell: (session) => session.used },
          {
            key: 'end',
            header: 'End it',
            cell: (session) => <EndSession session={session} action={view.endSession} />
          }
        ]}
      />
      <p>If you do not know one of them, end it and change your password.</p>
      <form method="post" action={view.endEverySession}>
        <Button text="Sign out everywhere" classes="govuk-button--secondary" preventDoubleClick />
      </form>
    </>
  )
}

function Device({ session }: { readonly session: ShownSession }) {
  return (
    <>
      {session.device}
      {session.here && ' (this browser)'}
    </>
  )
}

function EndSession({ session, action }: { readonly session: ShownSession; readonly action: string }) {
  return (
    <form method="post" action={action}>
      <input type="hidden" name="session" value={session.id} />
      <Button
        html={
          <>
            Sign out
            <span class="govuk-visually-hidden">
              {' '}
              of {session.device}, signed in {session.began}
            </span>
          </>
        }
        classes="govuk-button--secondary govuk-!-margin-bottom-0"
        preventDoubleClick
      />
    </form>
  )
}
