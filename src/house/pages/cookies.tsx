import { attemptCookie } from '../../people/openid/attempt.ts'
import { pendingCookieName } from '../../people/openid/pending-cookie.ts'
import { halfCookie } from '../../people/sign-in/half-sign-in.ts'
import { deviceCookie } from '../../people/sign-in/known-device.ts'
import { sessionCookie } from '../../platform/web/session-cookie.ts'
import { type Column, SortableTable } from '../../ui/patterns/sortable-table.tsx'

interface CookieRow {
  readonly name: string
  readonly what: string
  readonly when: string
  readonly until: string
}

const cookies: readonly CookieRow[] = [
  {
    name: sessionCookie,
    what: 'That this browser is signed in. It holds a number that means nothing elsewhere.',
    when: 'You sign in',
    until: 'You sign out or close the browser'
  },
  {
    name: halfCookie,
    what: 'That your password was right and the one-time code is still to come.',
    when: 'You sign in with a one-time code',
    until: 'You typed the code, or 10 minutes'
  },
  {
    name: attemptCookie,
    what: 'That the way to your organisation’s sign-in began in this browser.',
    when: 'You sign in with your organisation’s account',
    until: 'You are back, or 15 minutes'
  },
  {
    name: pendingCookieName,
    what: 'That you signed in with your organisation, and are about to say which account here is yours.',
    when: 'You join the two accounts for the first time',
    until: 'You said so, or some minutes'
  },
  {
    name: deviceCookie,
    what: 'That you signed in from this browser before, so that somebody who tries your password elsewhere cannot keep you out.',
    when: 'You sign in',
    until: '1 year'
  }
]

const columns: readonly Column<CookieRow>[] = [
  { key: 'name', header: 'Cookie', cell: ({ name }) => <code>{name}</code>, rowHeader: true },
  { key: 'what', header: 'What it says', cell: ({ what }) => what },
  { key: 'when', header: 'Set when', cell: ({ when }) => when },
  { key: 'until', header: 'Gone when', cell: ({ until }) => until }
]

/** What this site stores on a visitor's device: nothing, and for whoever signs in what signing in needs. */
export function Cookies({ siteName }: { readonly siteName: string }) {
  return (
    <>
      <div class="tl-prose">
        <h1 class="govuk-heading-xl">Cookies</h1>
        <p>
          While you only read the public record, {siteName} sets no cookies and keeps nothing on your device.
          It loads nothing from other sites, so nobody else learns that you were here.
        </p>
        <p>
          If you sign in, it sets the cookies that signing in needs, and no others. None of them follows you
          to other sites, none can be read by a script, and none is shared with anybody. Because they are
          needed, you are not asked about them.
        </p>
      </div>
      <SortableTable
        caption="Cookies for people who sign in"
        columns={columns}
        rows={cookies}
        rowKey={({ name }) => name}
      />
      <div class="tl-prose">
        <p>
          What you write in a long text and have not saved is kept as a draft on the server, not on your
          device.
        </p>
        <p>
          The service’s log notes which kind of page was asked for, when, and how long it took. It does not
          note who asked, or what was searched for. What people change, and who looked at something that is
          sensitive, is kept in the authority’s trail, which its administrators and auditors can see.
        </p>
      </div>
    </>
  )
}
