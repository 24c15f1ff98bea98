import { inScope } from '../../../platform/database/scope.ts'
import type { Reply } from '../../../platform/web/reply.ts'
import type { WebRequest } from '../../../platform/web/request.ts'
import { typedText } from '../../../platform/web/typed-value.ts'
import { Button } from '../../../ui/govuk/components.tsx'
import { renderPage } from '../../../ui/page/page.tsx'
import { DraftNotices } from '../../../ui/patterns/draft-notices.tsx'
import { DraftState, DraftTextarea, SaveDraft } from '../../../ui/patterns/draft-textarea.tsx'
import { draftOfField, type FormDrafts } from '../../../ui/patterns/draft-view.ts'
import { plainLines } from '../../drafts/draft.ts'
import { draftsInForm } from '../../drafts/drafts-in-form.ts'
import { keepingDrafts } from '../../drafts/keeping-drafts.ts'
import { forMembers } from '../../forms/for-members.ts'
import { errorAt, Problems } from '../../forms/problems.tsx'
import { peoplePaths, peoplePatterns } from '../../paths.ts'
import { type Member, scopeOf } from '../../permissions/member.ts'
import type { Route } from '../../permissions/route.ts'
import type { PeopleTools } from '../../tools.ts'
import { sayWhatItAnswersFor } from '../actions/say-what-it-answers-for.ts'
import { answersForRef } from '../answers-for-text.ts'
import { doneInAddress } from '../done-words.ts'
import type { PostProblem } from '../naming.ts'
import { officerWords } from '../officer-words.ts'
import type { StaffedPost } from '../post.ts'
import { postOf } from '../store.ts'
import { noSuchPost } from './no-such-post.ts'

/** Says what a post answers for: a long text, of which drafts are kept. */
export function answersForRoutes(tools: PeopleTools): Route[] {
  return [
    {
      method: 'GET',
      path: peoplePatterns.postAnswersFor,
      permission: 'manage-posts',
      audit: 'form for what a post answers for viewed',
      handler: forMembers((request, member) => form(tools, request, member, 200))
    },
    {
      method: 'POST',
      path: peoplePatterns.postAnswersFor,
      permission: 'manage-posts',
      audit: 'what a post answers for said',
      handler: keepingDrafts(tools, {
        save: forMembers((request, member) => save(tools, request, member)),
        again: async (request, caller, said) =>
          forMembers((_request, member) =>
            form(tools, request, member, 200, { text: sentText(request), problems: [], said })
          )(request, caller)
      })
    }
  ]
}

interface Sent {
  readonly text: string
  readonly problems: readonly PostProblem[]
  readonly said?: string | undefined
}

function sentText({ form: sent }: WebRequest): string {
  return plainLines(typedText(sent, field))
}

const field = 'answers-for'

async function save(tools: PeopleTools, request: WebRequest, member: Member): Promise<Reply> {
  const id = request.params['post'] ?? ''
  const text = sentText(request)
  const said = { text: text.trim(), seen: plainLines(typedText(request.form, 'seen')) }
  const outcome = await sayWhatItAnswersFor(tools.db, tools.clock, member, id, said)
  const again = (status: 409 | 422, problems: readonly PostProblem[]) =>
    form(tools, request, member, status, { text, problems })
  switch (outcome.kind) {
    case 'said':
      return { kind: 'redirect', to: peoplePaths.post(id, doneInAddress('answers-for')) }
    case 'unchanged':
      return { kind: 'redirect', to: peoplePaths.post(id, doneInAddress('unchanged')) }
    case 'unfit':
      return again(422, outcome.problems)
    case 'changed-meanwhile':
      return again(409, [{ field, message: changedMeanwhile }])
    case 'not-there':
      return noSuchPost
  }
}

const changedMeanwhile =
  'Somebody changed this text while you were writing, and nothing was saved. Both are shown: choose what is to stand'

async function form(
  tools: PeopleTools,
  request: WebRequest,
  member: Member,
  status: 200 | 409 | 422,
  sent?: Sent
): Promise<Reply> {
  const { authority } = member.workspace
  const post = await inScope(tools.db, scopeOf(member), (tx) =>
    postOf(tx, authority, request.params['post'] ?? '')
  )
  if (post === undefined || post.endedOn !== undefined) return noSuchPost
  const drafts = await draftsInForm(tools, member, {
    href: peoplePaths.postAnswersFor(post.id),
    query: request.query,
    said: sent?.said,
    texts: [
      {
        name: field,
        label: 'What it answers for',
        text: answersForRef(post.id),
        saved: post.answersFor,
        typed: sent?.text
      }
    ]
  })
  const problems = sent?.problems ?? []
  const html = renderPage(tools.site, {
    title: 'What the post answers for',
    error: problems.length > 0,
    form: true,
    drafts,
    breadcrumbs: [
      { text: 'Posts', href: peoplePaths.posts() },
      { text: officerWords(post), href: peoplePaths.post(post.id) }
    ],
    main: <AnswersFor post={post} text={sent?.text ?? post.answersFor} problems={problems} drafts={drafts} />
  })
  return { kind: 'page', status, html }
}

interface AnswersForProps {
  readonly post: StaffedPost
  readonly text: string
  readonly problems: readonly PostProblem[]
  readonly drafts: FormDrafts | undefined
}

function AnswersFor({ post, text, problems, drafts }: AnswersForProps) {
  return (
    <>
      <Problems problems={problems} />
      <span class="govuk-caption-l">{officerWords(post)}</span>
      <h1 class="govuk-heading-l">What the post answers for</h1>
      <DraftNotices drafts={drafts} />
      <form class="tl-prose" method="post" action={peoplePaths.postAnswersFor(post.id)} noValidate>
        <input type="hidden" name="seen" value={draftOfField(drafts, field)?.base ?? post.answersFor} />
        <DraftTextarea
          drafts={drafts}
          id={field}
          name={field}
          rows="14"
          value={text}
          label={{ text: 'What it answers for, in your own words', classes: 'govuk-label--s' }}
          hint={{ text: 'An empty line begins a new paragraph' }}
          errorMessage={errorAt(problems, field)}
        />
        <div class="govuk-button-group">
          <Button text="Save" preventDoubleClick />
          <SaveDraft drafts={drafts} />
          <a href={peoplePaths.post(post.id)}>Cancel</a>
        </div>
        <DraftState drafts={drafts} />
      </form>
    </>
  )
}
