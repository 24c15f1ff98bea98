import { problemAt } from '../../../people/forms/problems.tsx'
import type { Route } from '../../../people/permissions/route.ts'
import { typedText, typedValue } from '../../../platform/web/typed-value.ts'
import { DateField } from '../../../ui/patterns/date-field.tsx'
import { count, sentenceCase } from '../../../ui/prose/counts.ts'
import { type AnsweredInspection, answeredInspections } from '../../action-plan/answered-inspections.ts'
import type { ImproveTools } from '../../tools.ts'
import { changeDraft } from '../actions/change-draft.ts'
import { sendComments } from '../actions/send-comments.ts'
import { draftReportPatterns } from '../draft-report-paths.ts'
import type { TypedDetails } from '../typed-details.ts'
import { DetailsFields, firstPartOfDraft, typedDetails } from './details-fields.tsx'
import { draftFormRoutes, draftOf, FormButtons, type OfDraft } from './in-draft.tsx'

/** The forms about one draft. */
export function draftFormsRoutes(tools: ImproveTools): Route[] {
  return [...detailsRoutes(tools), ...sentRoutes(tools)]
}

function detailsRoutes(tools: ImproveTools): Route[] {
  interface Loaded extends OfDraft {
    readonly inspections: readonly AnsweredInspection[]
  }
  return draftFormRoutes<Loaded, TypedDetails>(tools, {
    path: draftReportPatterns.draftDetails,
    viewed: 'form for what is known of a draft viewed',
    sent: 'what is known of a draft changed',
    load: async (tx, draft, { workspace: { authority } }) => ({
      draft,
      inspections: await answeredInspections(tx, authority)
    }),
    draftOf,
    start: ({ draft }) => ({
      ...{ title: draft.title, received: draft.receivedOn, due: draft.commentsDueOn },
      ...{ embargo: draft.embargoEndsOn ?? '', final: draft.finalInspection ?? '' }
    }),
    typed: typedDetails,
    send: ({ db, clock }, member, { params, form }, typed) =>
      changeDraft(
        db,
        clock,
        member,
        { id: params['draft'] ?? '', revision: Number(typedText(form, 'seen')) },
        typed
      ),
    done: 'details',
    title: () => 'Change what is known of the draft',
    firstPart: firstPartOfDraft,
    main: ({ loaded, action, typed, problems }) => (
      <form class="tl-prose" method="post" action={action} noValidate>
        <input type="hidden" name="seen" value={loaded.draft.revision} />
        <DetailsFields typed={typed} problems={problems} inspections={loaded.inspections} />
        <FormButtons draft={loaded.draft} text="Save" />
      </form>
    )
  })
}

function sentRoutes(tools: ImproveTools): Route[] {
  return draftFormRoutes<OfDraft, { readonly on: string }>(tools, {
    path: draftReportPatterns.draftSent,
    viewed: 'form for comments that were sent viewed',
    sent: 'comments on a draft sent',
    load: (_tx, draft) => (draft.sentOn === undefined ? { draft } : undefined),
    draftOf,
    start: () => ({ on: '' }),
    typed: ({ form }) => ({ on: typedValue(form, 'sent') }),
    send: (all, member, { params }, typed) => sendComments(all, member, params['draft'] ?? '', typed),
    done: 'sent',
    title: () => 'The comments were sent',
    firstPart: firstPartOfDraft,
    main: ({ loaded: { draft }, action, typed, problems }) => {
      const agreed = draft.comments.filter(({ decision }) => decision === 'send').length
      return (
        <>
          <p class="tl-prose">
            {sentenceCase(count(agreed, 'comment'))} {agreed === 1 ? 'is' : 'are'} agreed. As you say that
            they were sent, they are frozen: nothing of them changes after.
          </p>
          <form class="tl-prose" method="post" action={action} noValidate>
            <DateField
              id="sent"
              name="sent"
              value={typed.on}
              question="When were they sent?"
              example="back"
              problem={problemAt(problems, 'sent')}
            />
            <FormButtons draft={draft} text="Freeze them as sent" />
          </form>
        </>
      )
    }
  })
}
