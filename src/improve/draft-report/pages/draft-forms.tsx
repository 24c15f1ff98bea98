import { errorAt, problemAt } from '../../../people/forms/problems.tsx'
import type { Route } from '../../../people/permissions/route.ts'
import { typedText, typedValue } from '../../../platform/web/typed-value.ts'
import { Button, FileUpload, Textarea } from '../../../ui/govuk/components.tsx'
import { DateField } from '../../../ui/patterns/date-field.tsx'
import { count, sentenceCase } from '../../../ui/prose/counts.ts'
import { type AnsweredInspection, answeredInspections } from '../../action-plan/answered-inspections.ts'
import type { ImproveTools } from '../../tools.ts'
import { changeDraft } from '../actions/change-draft.ts'
import { giveText } from '../actions/give-text.ts'
import { sendComments } from '../actions/send-comments.ts'
import { draftReportPaths, draftReportPatterns } from '../draft-report-paths.ts'
import type { TypedDetails } from '../typed-details.ts'
import { DetailsFields, firstPartOfDraft, typedDetails } from './details-fields.tsx'
import { draftFormRoutes, draftOf, FormButtons, type OfDraft } from './in-draft.tsx'

/** The forms about one draft. */
export function draftFormsRoutes(tools: ImproveTools): Route[] {
  return [...detailsRoutes(tools), ...textRoutes(tools), ...sentRoutes(tools)]
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

function textRoutes(tools: ImproveTools): Route[] {
  return draftFormRoutes<OfDraft, { readonly text: string }>(tools, {
    path: draftReportPatterns.draftText,
    viewed: 'form for the words of a draft viewed',
    sent: 'words of a draft given',
    load: (_tx, draft) => ({ draft }),
    draftOf,
    start: () => ({ text: '' }),
    typed: ({ form }) => ({ text: typedText(form, 'text') }),
    send: ({ db, clock }, member, { params }, { text }) =>
      giveText(db, clock, member, params['draft'] ?? '', text),
    done: 'text',
    title: () => 'Give the words of the draft',
    main: ({ loaded: { draft }, action, typed, problems }) => (
      <>
        <p class="tl-prose">
          With its words, the draft is read against the published report paragraph by paragraph. What was
          given before is replaced.
        </p>
        <form
          class="tl-prose"
          method="post"
          action={draftReportPaths.draftFile(draft.id)}
          encType="multipart/form-data"
          noValidate
        >
          <FileUpload
            id="file"
            name="file"
            label={{ text: 'Its PDF', classes: 'govuk-label--s' }}
            hint={{ text: 'Its numbered paragraphs are read; the file itself is not kept' }}
            attributes={{ accept: 'application/pdf,.pdf' }}
            errorMessage={errorAt(problems, 'file')}
          />
          <Button text="Read the PDF" classes="govuk-button--secondary" preventDoubleClick />
        </form>
        <form class="tl-prose" method="post" action={action} noValidate>
          <Textarea
            id="text"
            name="text"
            rows="14"
            value={typed.text}
            label={{ text: 'Or paste its words', classes: 'govuk-label--s' }}
            hint={{
              text: 'Paragraphs with an empty line between them, each with its number as it is printed'
            }}
            errorMessage={errorAt(problems, 'text')}
          />
          <FormButtons draft={draft} text="Keep these words" />
        </form>
      </>
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
    send: ({ db, clock }, member, { params }, typed) =>
      sendComments(db, clock, member, params['draft'] ?? '', typed),
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
