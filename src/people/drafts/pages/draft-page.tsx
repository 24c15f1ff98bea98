import { inScope } from '../../../platform/database/scope.ts'
import type { Reply } from '../../../platform/web/reply.ts'
import type { WebRequest } from '../../../platform/web/request.ts'
import { appendToTrail } from '../../../trail/append.ts'
import { Button } from '../../../ui/govuk/components.tsx'
import { renderPage } from '../../../ui/page/page.tsx'
import type { TextDifference } from '../../../ui/patterns/draft-view.ts'
import { TwoTexts } from '../../../ui/patterns/two-texts.tsx'
import { momentInWords } from '../../../ui/prose/moments.ts'
import { peoplePaths } from '../../paths.ts'
import type { Caller } from '../../permissions/caller.ts'
import { actorOf, type Member, memberOf, scopeOf } from '../../permissions/member.ts'
import type { PeopleTools } from '../../tools.ts'
import { type Draft, textKey } from '../draft.ts'
import { differencesBetween } from '../merge.ts'
import { draftAt } from '../store.ts'
import { textNow } from '../text-now.ts'

interface DraftView {
  readonly title: string
  readonly whose: string
  readonly began: string
  readonly changed: string
  readonly differences: readonly TextDifference[]
  /** Undefined where the text is not theirs to write any more, or is gone. */
  readonly useHref: string | undefined
  readonly thrownAway: string | undefined
  /** Set where the draft is the reader's own and can be thrown away. */
  readonly writing: string | undefined
}

/** What somebody writes and has not saved, beside what is saved: one's own, or of a text that one may write too. */
export async function draftPage(tools: PeopleTools, request: WebRequest, caller: Caller): Promise<Reply> {
  const member = memberOf(caller)
  const { account = '', writing = '' } = request.params
  const view = member && (await look(tools, member, account, writing))
  if (view === undefined) return noSuchDraft
  const html = renderPage(tools.site, {
    title: `Draft: ${view.title}`,
    form: true,
    breadcrumbs: [
      { text: 'My work', href: peoplePaths.myWork() },
      { text: 'Your drafts', href: peoplePaths.drafts() }
    ],
    main: <DraftBesideSaved view={view} />
  })
  return { kind: 'page', html }
}

function look(
  { db, clock, texts }: PeopleTools,
  member: Member,
  account: string,
  writing: string
): Promise<DraftView | undefined> {
  return inScope(db, scopeOf(member), async (tx) => {
    const draft = await draftAt(tx, member, account, writing)
    if (draft === undefined) return undefined
    const isOwn = draft.account === member.account
    const saved = await textNow(tx, member, texts, draft.text)
    if (!isOwn && (saved === undefined || draft.thrownAwayAt !== undefined)) return undefined
    if (!isOwn) {
      await appendToTrail(tx, clock.now(), {
        ...actorOf(member),
        chain: member.workspace.authority,
        action: 'read draft',
        subject: { kind: 'draft', id: textKey(draft.text) },
        before: {},
        after: { of: draft.account },
        reading: true
      })
    }
    return viewOf(draft, isOwn, saved)
  })
}

function viewOf(
  draft: Draft,
  isOwn: boolean,
  saved: { readonly words: string; readonly href: string } | undefined
): DraftView {
  const { thrownAwayAt } = draft
  const joint = saved?.href.includes('?') === true ? '&' : '?'
  return {
    title: draft.title,
    whose: isOwn ? 'Your draft' : `A draft of ${draft.name}`,
    began: momentInWords(draft.beganAt),
    changed: momentInWords(draft.changedAt),
    differences: differencesBetween(saved?.words ?? draft.base, draft.words),
    useHref: saved && thrownAwayAt === undefined ? `${saved.href}${joint}of=${draft.writing}` : undefined,
    thrownAway: thrownAwayAt && momentInWords(thrownAwayAt),
    writing: isOwn && thrownAwayAt === undefined ? draft.writing : undefined
  }
}

const noSuchDraft: Reply = {
  kind: 'not-found',
  because: 'There is no such draft. It may have been saved or thrown away.'
}

function DraftBesideSaved({ view }: { readonly view: DraftView }) {
  return (
    <>
      <span class="govuk-caption-l">{view.whose}</span>
      <h1 class="govuk-heading-l">{view.title}</h1>
      <p>
        Begun on {view.began}, last changed on {view.changed}. It is not saved.
        {view.thrownAway !== undefined && ` It was thrown away on ${view.thrownAway}.`}
      </p>
      <TwoTexts before="Saved now" after={view.whose} differences={view.differences} level={2} />
      <div class="govuk-button-group">
        {view.useHref !== undefined && <Button text="Go on with these words" href={view.useHref} />}
        {view.writing !== undefined && (
          <form method="post" action={peoplePaths.throwDraftAway()}>
            <input type="hidden" name="writing" value={view.writing} />
            <Button text="Throw away" classes="govuk-button--secondary" preventDoubleClick />
          </form>
        )}
      </div>
    </>
  )
}
