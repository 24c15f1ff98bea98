import type { RequestProblem } from '../../../platform/web/reply.ts'
import { Button, InsetText, NotificationBanner, Radios, SummaryList } from '../../../ui/govuk/components.tsx'
import { DateField } from '../../../ui/patterns/date-field.tsx'
import { errorAt, Problems } from '../../forms/problems.tsx'
import { peoplePaths } from '../../paths.ts'
import type { ScopeChoice } from '../access-words.ts'
import type { TypedAccess } from '../typed-access.ts'
import { AccessFieldset, firstPartOfAccess } from './access-fieldset.tsx'

/** One person of the workspace, and what an administrator can do about their access. */
export interface PersonView {
  readonly account: string
  readonly name: string
  readonly email: string
  readonly does: string
  readonly span: string
  /** What an inspector is let in for; none for anybody else. */
  readonly scope: readonly string[]
  readonly lastHere: string
  /** The posts that they hold or stand in for, today or later. */
  readonly posts: readonly { readonly text: string; readonly href: string }[]
  /** Whether any access is left to change or end. */
  readonly isHere: boolean
  /** This is the person who looks at the page. */
  readonly isSelf: boolean
  readonly typed: TypedAccess
  readonly ending: { readonly when: string; readonly day: string }
  readonly choices: readonly ScopeChoice[]
  readonly problems: readonly RequestProblem[]
  readonly done: string | undefined
}

export function PersonPage({ view }: { readonly view: PersonView }) {
  return (
    <div class="tl-prose">
      <Problems problems={view.problems} firstPart={firstPartOf} />
      {view.done !== undefined && view.problems.length === 0 && (
        <NotificationBanner type="success" titleText="Done" text={view.done} role="status" />
      )}
      <h1 class="govuk-heading-xl">{view.name}</h1>
      <SummaryList rows={rowsOf(view)} />
      {view.isHere ? <Changes view={view} /> : <WithoutAccess />}
    </div>
  )
}

function firstPartOf(field: string): string {
  return field === 'day' ? 'day-day' : firstPartOfAccess(field)
}

function rowsOf(view: PersonView) {
  const row = (key: string, value: string) => ({
    key: { text: key },
    value: { text: value, classes: 'tl-breaks' }
  })
  const scope = view.scope.length === 0 ? [] : [row('Let in for', view.scope.join('; '))]
  return [
    row('Email address', view.email),
    row('What they do', view.does),
    row('Access', view.span),
    ...scope,
    row('Last here', view.lastHere)
  ]
}

function WithoutAccess() {
  return (
    <InsetText
      html={
        <p>
          They have no access now. <a href={peoplePaths.invite()}>Invite them again</a> to let them in.
        </p>
      }
    />
  )
}

function Changes({ view }: { readonly view: PersonView }) {
  return (
    <>
      <section class="tl-section" aria-labelledby="change">
        <h2 class="govuk-heading-m" id="change">
          Change what they do
        </h2>
        {view.isSelf && <InsetText text="This is you. A workspace always keeps an administrator." />}
        <form method="post" action={peoplePaths.person(view.account)} noValidate>
          <AccessFieldset typed={view.typed} choices={view.choices} problems={view.problems} begins={false} />
          <Button text="Save" preventDoubleClick />
        </form>
      </section>
      <section class="tl-section" aria-labelledby="end">
        <h2 class="govuk-heading-m" id="end">
          End their access
        </h2>
        <p>
          What they wrote and did stays, under their name. They see nothing of this workspace from then on,
          also where they are signed in.
        </p>
        <PostsInHand posts={view.posts} />
        <EndForm view={view} />
      </section>
      {!view.isSelf && (
        <section class="tl-section" aria-labelledby="password">
          <h2 class="govuk-heading-m" id="password">
            They cannot sign in
          </h2>
          <p>
            Make an address at which they set a new password, and hand it over. It stands in the trail that
            you did.
          </p>
          <form method="post" action={peoplePaths.passwordLink(view.account)}>
            <Button
              text="Make an address for a new password"
              classes="govuk-button--secondary"
              preventDoubleClick
            />
          </form>
        </section>
      )}
    </>
  )
}

function PostsInHand({ posts }: Pick<PersonView, 'posts'>) {
  if (posts.length === 0) return null
  return (
    <>
      <p>Their posts stay as they are until you say otherwise. Give them a last day there too:</p>
      <ul class="govuk-list govuk-list--bullet">
        {posts.map(({ text, href }) => (
          <li key={href}>
            <a href={href}>{text}</a>
          </li>
        ))}
      </ul>
    </>
  )
}

function EndForm({ view }: { readonly view: PersonView }) {
  return (
    <form method="post" action={peoplePaths.endAccess(view.account)} noValidate>
      <Radios
        idPrefix="when"
        name="when"
        value={view.ending.when}
        fieldset={{ legend: { text: 'When does it end?', classes: 'govuk-fieldset__legend--s' } }}
        items={[
          { value: 'now', text: 'Now' },
          { value: 'day', text: 'At the end of a day' }
        ]}
        errorMessage={errorAt(view.problems, 'when')}
      />
      <DateField
        id="day"
        name="day"
        value={view.ending.day}
        question="Last day, where it ends at the end of a day"
        problem={errorAt(view.problems, 'day')?.text}
      />
      <Button text="End their access" classes="govuk-button--warning" preventDoubleClick />
    </form>
  )
}
