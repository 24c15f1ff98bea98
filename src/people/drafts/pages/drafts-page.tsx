import { inScope } from '../../../platform/database/scope.ts'
import type { Reply } from '../../../platform/web/reply.ts'
import type { WebRequest } from '../../../platform/web/request.ts'
import { Button, NotificationBanner } from '../../../ui/govuk/components.tsx'
import { renderPage } from '../../../ui/page/page.tsx'
import { EmptyState } from '../../../ui/patterns/empty-state.tsx'
import { momentInWords } from '../../../ui/prose/moments.ts'
import { peoplePaths } from '../../paths.ts'
import type { Caller } from '../../permissions/caller.ts'
import { memberOf, scopeOf } from '../../permissions/member.ts'
import type { PeopleTools } from '../../tools.ts'
import { type Draft, daysAfterTelling, undoDays, untouchedDays } from '../draft.ts'
import { draftsOf } from '../store.ts'

interface DraftRow {
  readonly title: string
  readonly formHref: string
  readonly draftHref: string
  readonly writing: string
  readonly when: string
  readonly beginning: string
}

interface DraftsView {
  readonly done: string | undefined
  readonly live: readonly DraftRow[]
  readonly thrownAway: readonly DraftRow[]
}

/** One's own drafts in the authority, and those that were thrown away lately. */
export async function draftsPage(tools: PeopleTools, request: WebRequest, caller: Caller): Promise<Reply> {
  const member = memberOf(caller)
  const drafts =
    member === undefined ? [] : await inScope(tools.db, scopeOf(member), (tx) => draftsOf(tx, member))
  const view: DraftsView = {
    done: doneInWords(request.query['done']),
    live: drafts.filter(({ thrownAwayAt }) => thrownAwayAt === undefined).map(rowOf),
    thrownAway: drafts.filter(({ thrownAwayAt }) => thrownAwayAt !== undefined).map(rowOf)
  }
  const html = renderPage(tools.site, {
    title: 'Your drafts',
    form: true,
    breadcrumbs: [{ text: 'My work', href: peoplePaths.myWork() }],
    main: <Drafts view={view} />
  })
  return { kind: 'page', html }
}

function rowOf(draft: Draft): DraftRow {
  const line = draft.words.replace(/\s+/g, ' ').trim()
  return {
    title: draft.title,
    formHref: draft.href,
    draftHref: peoplePaths.draft(draft),
    writing: draft.writing,
    when: momentInWords(draft.thrownAwayAt ?? draft.changedAt),
    beginning: line.length > 160 ? `${line.slice(0, 160).toWellFormed()}…` : line
  }
}

function doneInWords(done: string | readonly string[] | undefined): string | undefined {
  if (done === 'throw-away') return `The draft was thrown away. You can put it back for ${undoDays} days.`
  return done === 'put-back' ? 'The draft is back.' : undefined
}

function Drafts({ view }: { readonly view: DraftsView }) {
  return (
    <>
      {view.done !== undefined && <NotificationBanner type="success" text={view.done} />}
      <h1 class="govuk-heading-l">Your drafts</h1>
      <p class="tl-prose">
        What you write and have not saved is kept here as you type. It stays when you sign out. People who may
        write the same text can see it. A draft that nobody touches for {untouchedDays} days is removed{' '}
        {daysAfterTelling} days after you were told.
      </p>
      {view.live.length === 0 ? (
        <EmptyState title="You have no drafts.">
          <p>Begin to write in any long text, and what you type is kept here until you save it.</p>
        </EmptyState>
      ) : (
        <ul class="tl-draft-list">
          {view.live.map((draft) => (
            <li key={draft.writing}>
              <h2 class="govuk-heading-s">
                <a href={draft.formHref}>{draft.title}</a>
              </h2>
              <p class="tl-draft-list__words">
                {draft.beginning === '' ? 'Nothing: everything was deleted' : draft.beginning}
              </p>
              <p class="tl-muted">
                Last changed on {draft.when}.{' '}
                <a href={draft.draftHref}>
                  Read all of it
                  <Of title={draft.title} />
                </a>
              </p>
              <End draft={draft} action={peoplePaths.throwDraftAway()} text="Throw away" />
            </li>
          ))}
        </ul>
      )}
      {view.thrownAway.length > 0 && (
        <section class="tl-section">
          <h2 class="govuk-heading-m">Thrown away</h2>
          <p>For {undoDays} days you can put these back.</p>
          <ul class="tl-draft-list">
            {view.thrownAway.map((draft) => (
              <li key={draft.writing}>
                <h3 class="govuk-heading-s">{draft.title}</h3>
                <p class="tl-draft-list__words">{draft.beginning}</p>
                <p class="tl-muted">Thrown away on {draft.when}</p>
                <End draft={draft} action={peoplePaths.putDraftBack()} text="Put back" />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function End(props: { readonly draft: DraftRow; readonly action: string; readonly text: string }) {
  return (
    <form method="post" action={props.action}>
      <input type="hidden" name="writing" value={props.draft.writing} />
      <Button
        html={
          <>
            {props.text}
            <Of title={props.draft.title} />
          </>
        }
        classes="govuk-button--secondary tl-drafts__button"
        preventDoubleClick
      />
    </form>
  )
}

function Of({ title }: { readonly title: string }) {
  return <span class="govuk-visually-hidden">: {title}</span>
}
