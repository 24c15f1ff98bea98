import { plainLines } from '../../../people/drafts/draft.ts'
import { draftsInForm } from '../../../people/drafts/drafts-in-form.ts'
import { keepingDrafts } from '../../../people/drafts/keeping-drafts.ts'
import { forMembers } from '../../../people/forms/for-members.ts'
import { errorAt, Problems } from '../../../people/forms/problems.tsx'
import { type Member, scopeOf } from '../../../people/permissions/member.ts'
import type { Route } from '../../../people/permissions/route.ts'
import { inScope } from '../../../platform/database/scope.ts'
import type { Reply, RequestProblem } from '../../../platform/web/reply.ts'
import type { WebRequest } from '../../../platform/web/request.ts'
import { typedText } from '../../../platform/web/typed-value.ts'
import { Button } from '../../../ui/govuk/components.tsx'
import { renderPage } from '../../../ui/page/page.tsx'
import { DraftNotices } from '../../../ui/patterns/draft-notices.tsx'
import { DraftState, DraftTextarea, SaveDraft } from '../../../ui/patterns/draft-textarea.tsx'
import { draftOfField } from '../../../ui/patterns/draft-view.ts'
import { preparePaths, preparePatterns } from '../../paths.ts'
import type { PrepareTools } from '../../tools.ts'
import { type WrittenPart, writeMeeting } from '../actions/write-meeting.ts'
import { writtenRef } from '../meeting-texts.ts'
import { meetingTitle } from '../meeting-words.ts'
import { meetingOf } from '../store.ts'
import { crumbs } from './plan-forms.tsx'

interface PartWords {
  readonly path: string
  readonly title: string
  readonly label: string
  readonly hint: string
  readonly viewed: string
  readonly sent: string
}

const parts: Record<WrittenPart, PartWords> = {
  agenda: {
    path: preparePatterns.meetingAgenda,
    title: 'Agenda',
    label: 'What is to be talked about',
    hint: 'An empty line begins a new paragraph',
    viewed: 'form for the agenda of a meeting viewed',
    sent: 'agenda of a meeting written'
  },
  record: {
    path: preparePatterns.meetingRecord,
    title: 'What was said',
    label: 'What was said, in your own words',
    hint: 'Saving it says that the meeting was held. What was agreed has a place of its own.',
    viewed: 'form for the record of a meeting viewed',
    sent: 'record of a meeting written'
  }
}

/** Writes the agenda or the record of a meeting: long texts, of which drafts are kept. */
export function writtenRoutes(tools: PrepareTools, part: WrittenPart): Route[] {
  const { path, viewed, sent } = parts[part]
  return [
    {
      method: 'GET',
      path,
      permission: 'plan-activities',
      audit: viewed,
      handler: forMembers((request, member) => form(tools, part, request, member, { status: 200 }))
    },
    {
      method: 'POST',
      path,
      permission: 'plan-activities',
      audit: sent,
      handler: keepingDrafts(tools, {
        save: forMembers((request, member) => save(tools, part, request, member)),
        again: async (request, caller, said) =>
          forMembers((_request, member) =>
            form(tools, part, request, member, { status: 200, text: sentText(request, part), said })
          )(request, caller)
      })
    }
  ]
}

function sentText({ form: sent }: WebRequest, part: WrittenPart): string {
  return plainLines(typedText(sent, part))
}

async function save(
  tools: PrepareTools,
  part: WrittenPart,
  request: WebRequest,
  member: Member
): Promise<Reply> {
  const id = request.params['meeting'] ?? ''
  const text = sentText(request, part)
  const outcome = await writeMeeting(tools.db, tools.clock, member, id, {
    ...{ part, text: text.trim() },
    seen: plainLines(typedText(request.form, 'seen'))
  })
  switch (outcome.kind) {
    case 'kept':
      return { kind: 'redirect', to: preparePaths.meeting(id, part) }
    case 'unfit':
      return form(tools, part, request, member, { status: 422, text, problems: outcome.problems })
    case 'changed-meanwhile':
      return form(tools, part, request, member, {
        ...{ status: 409, text },
        problems: [{ field: part, message: changedMeanwhile }]
      })
    case 'not-there':
      return notThere
  }
}

const notThere: Reply = { kind: 'not-found', because: 'There is no such meeting here.' }

const changedMeanwhile =
  'Somebody changed this text while you were writing, and nothing was saved. Both are shown: choose what is to stand'

interface Showing {
  readonly status: 200 | 409 | 422
  readonly text?: string
  readonly problems?: readonly RequestProblem[]
  readonly said?: string | undefined
}

async function form(
  tools: PrepareTools,
  part: WrittenPart,
  request: WebRequest,
  member: Member,
  { status, text, problems = [], said }: Showing
): Promise<Reply> {
  const meeting = await inScope(tools.db, scopeOf(member), (tx) =>
    meetingOf(tx, member.workspace.authority, request.params['meeting'] ?? '')
  )
  if (meeting === undefined || meeting.state === 'cancelled') return notThere
  const { title, label, hint } = parts[part]
  const href = preparePaths.meetingWritten(meeting.id, part)
  const drafts = await draftsInForm(tools, member, {
    ...{ href, query: request.query, said },
    texts: [{ name: part, label, text: writtenRef(part, meeting.id), saved: meeting[part], typed: text }]
  })
  const html = renderPage(tools.site, {
    ...{ title, drafts, section: 'prepare', form: true, error: problems.length > 0 },
    breadcrumbs: [...crumbs, { text: meetingTitle(meeting), href: preparePaths.meeting(meeting.id) }],
    main: (
      <>
        <Problems problems={problems} />
        <span class="govuk-caption-l">{meetingTitle(meeting)}</span>
        <h1 class="govuk-heading-l">{title}</h1>
        <DraftNotices drafts={drafts} />
        <form class="tl-prose" method="post" action={href} noValidate>
          <input type="hidden" name="seen" value={draftOfField(drafts, part)?.base ?? meeting[part]} />
          <DraftTextarea
            drafts={drafts}
            id={part}
            name={part}
            rows="16"
            value={text ?? meeting[part]}
            label={{ text: label, classes: 'govuk-label--s' }}
            hint={{ text: hint }}
            errorMessage={errorAt(problems, part)}
          />
          <div class="govuk-button-group">
            <Button text="Save" preventDoubleClick />
            <SaveDraft drafts={drafts} />
            <a href={preparePaths.meeting(meeting.id)}>Cancel</a>
          </div>
          <DraftState drafts={drafts} />
        </form>
      </>
    )
  })
  return { kind: 'page', status, html }
}
