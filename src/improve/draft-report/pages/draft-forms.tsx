import { errorAt, problemAt } from '../../../people/forms/problems.tsx'
import type { Route } from '../../../people/permissions/route.ts'
import { typedText, typedValue } from '../../../platform/web/typed-value.ts'
import { Button, FileUpload, Input, Radios, Textarea } from '../../../ui/govuk/components.tsx'
import { DateField } from '../../../ui/patterns/date-field.tsx'
import { count, sentenceCase } from '../../../ui/prose/counts.ts'
import { type AnsweredInspection, answeredInspections } from '../../action-plan/answered-inspections.ts'
import type { ImproveTools } from '../../tools.ts'
import { changeDraft } from '../actions/change-draft.ts'
import { enterReply, type TypedReply } from '../actions/enter-reply.ts'
import { giveText } from '../actions/give-text.ts'
import { sendComments } from '../actions/send-comments.ts'
import { type TypedComment, writeComment } from '../actions/write-comment.ts'
import {
  commentKinds,
  commentKindWords,
  type DraftComment,
  type DraftReport,
  placeInWords,
  replies,
  replyWords
} from '../draft-report.ts'
import { draftReportPaths, draftReportPatterns } from '../draft-report-paths.ts'
import type { TypedDetails } from '../typed-details.ts'
import { DetailsFields, firstPartOfDraft, typedDetails } from './details-fields.tsx'
import { draftFormRoutes } from './in-draft.tsx'

interface OfDraft {
  readonly draft: DraftReport
}

interface OfComment extends OfDraft {
  /** Undefined for a new one. */
  readonly comment: DraftComment | undefined
}

const draftOf = ({ draft }: OfDraft) => draft

/** The forms about one draft. */
export function draftFormsRoutes(tools: ImproveTools): Route[] {
  return [
    ...detailsRoutes(tools),
    ...textRoutes(tools),
    ...commentRoutes(tools, draftReportPatterns.newDraftComment),
    ...commentRoutes(tools, draftReportPatterns.draftComment),
    ...sentRoutes(tools),
    ...replyRoutes(tools)
  ]
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
        <Buttons draft={loaded.draft} text="Save" />
      </form>
    )
  })
}

function Buttons({ draft, text }: OfDraft & { readonly text: string }) {
  return (
    <div class="govuk-button-group">
      <Button text={text} preventDoubleClick />
      <a href={draftReportPaths.draftReport(draft.id)}>Cancel</a>
    </div>
  )
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
          <Buttons draft={draft} text="Keep these words" />
        </form>
      </>
    )
  })
}

function commentRoutes(
  tools: ImproveTools,
  path: typeof draftReportPatterns.newDraftComment | typeof draftReportPatterns.draftComment
): Route[] {
  const isNew = path === draftReportPatterns.newDraftComment
  return draftFormRoutes<OfComment, TypedComment>(tools, {
    path,
    viewed: 'form for a comment on a draft viewed',
    sent: isNew ? 'comment on a draft written' : 'comment on a draft changed',
    load: (_tx, draft, _member, { params }) => {
      const comment = draft.comments.find(({ id }) => id === params['comment'])
      return draft.sentOn !== undefined || (!isNew && comment === undefined) ? undefined : { draft, comment }
    },
    draftOf,
    start: ({ comment }) => ({
      ...{ kind: comment?.kind ?? '', says: comment?.says ?? '', wrong: comment?.wrong ?? '' },
      ...{ paragraph: comment?.paragraph?.toString() ?? '', page: comment?.page?.toString() ?? '' },
      ...{ should: comment?.should ?? '', evidence: comment?.evidence ?? '' }
    }),
    typed: ({ form }) => ({
      ...{
        kind: typedText(form, 'kind'),
        paragraph: typedText(form, 'paragraph'),
        page: typedText(form, 'page')
      },
      ...{
        says: typedText(form, 'says'),
        wrong: typedText(form, 'wrong'),
        should: typedText(form, 'should')
      },
      evidence: typedText(form, 'evidence')
    }),
    send: ({ db, clock }, member, { params, form }, typed) => {
      const comment = isNew
        ? undefined
        : { id: params['comment'] ?? '', revision: Number(typedText(form, 'seen')) }
      return writeComment(db, clock, member, { draft: params['draft'] ?? '', comment }, typed)
    },
    done: 'comment',
    title: ({ comment }) => (comment === undefined ? 'Write a comment' : `Change comment ${comment.number}`),
    main: ({ loaded: { draft, comment }, action, typed, problems }) => (
      <form class="tl-prose" method="post" action={action} noValidate>
        <input type="hidden" name="seen" value={comment?.revision ?? 0} />
        <Radios
          idPrefix="kind"
          name="kind"
          value={typed.kind}
          fieldset={{ legend: { text: 'What kind of comment is it?', classes: 'govuk-fieldset__legend--s' } }}
          items={commentKinds.map((kind) => ({ value: kind, text: commentKindWords(kind) }))}
          errorMessage={errorAt(problems, 'kind')}
        />
        {(['paragraph', 'page'] as const).map((field) => (
          <Input
            key={field}
            id={field}
            name={field}
            value={typed[field]}
            inputmode="numeric"
            classes="govuk-input--width-4"
            label={{ text: sentenceCase(field), classes: 'govuk-label--s' }}
            errorMessage={errorAt(problems, field)}
          />
        ))}
        {texts.map(({ field, label, hint }) => (
          <Textarea
            key={field}
            id={field}
            name={field}
            rows="3"
            value={typed[field]}
            label={{ text: label, classes: 'govuk-label--s' }}
            hint={hint === undefined ? undefined : { text: hint }}
            errorMessage={errorAt(problems, field)}
          />
        ))}
        <Buttons draft={draft} text="Keep the comment" />
      </form>
    )
  })
}

const texts: readonly {
  readonly field: 'says' | 'wrong' | 'should' | 'evidence'
  readonly label: string
  readonly hint?: string
}[] = [
  {
    field: 'says',
    label: 'What does the draft say?',
    hint: 'Its own words, so that what becomes of them can be seen'
  },
  { field: 'wrong', label: 'What is wrong?' },
  { field: 'should', label: 'What should it say?' },
  { field: 'evidence', label: 'On what evidence?', hint: 'Documents with page, figures with their day' }
]

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
            <Buttons draft={draft} text="Freeze them as sent" />
          </form>
        </>
      )
    }
  })
}

function replyRoutes(tools: ImproveTools): Route[] {
  interface Loaded extends OfDraft {
    readonly comment: DraftComment
  }
  return draftFormRoutes<Loaded, TypedReply>(tools, {
    path: draftReportPatterns.draftCommentReply,
    viewed: 'form for a reply to a comment viewed',
    sent: 'reply to a comment entered',
    load: (_tx, draft, _member, { params }) => {
      const comment = draft.comments.find(
        ({ id, decision }) => id === params['comment'] && decision === 'send'
      )
      return draft.sentOn === undefined || comment === undefined ? undefined : { draft, comment }
    },
    draftOf,
    start: ({ comment }) => ({
      ...{ reply: comment.reply ?? '', words: comment.replyWords, on: comment.repliedOn ?? '' }
    }),
    typed: ({ form }) => ({
      ...{ reply: typedText(form, 'reply'), words: typedText(form, 'words'), on: typedValue(form, 'on') }
    }),
    send: ({ db, clock }, member, { params, form }, typed) => {
      const [draft, comment] = [params['draft'] ?? '', params['comment'] ?? '']
      return enterReply(
        db,
        clock,
        member,
        { draft, comment, revision: Number(typedText(form, 'seen')) },
        typed
      )
    },
    done: 'reply',
    title: ({ comment }) => `What was answered to comment ${comment.number}?`,
    firstPart: firstPartOfDraft,
    main: ({ loaded: { draft, comment }, action, typed, problems }) => (
      <form class="tl-prose" method="post" action={action} noValidate>
        <input type="hidden" name="seen" value={comment.revision} />
        <p>
          {placeInWords(comment)}. It should say: {comment.should}
        </p>
        <Radios
          idPrefix="reply"
          name="reply"
          value={typed.reply}
          fieldset={{ legend: { text: 'What was answered?', classes: 'govuk-fieldset__legend--s' } }}
          items={replies.map((reply) => ({ value: reply, text: replyWords(reply) }))}
          errorMessage={errorAt(problems, 'reply')}
        />
        <Textarea
          id="words"
          name="words"
          rows="4"
          value={typed.words}
          label={{ text: 'In what words?', classes: 'govuk-label--s' }}
          errorMessage={errorAt(problems, 'words')}
        />
        <DateField
          id="on"
          name="on"
          value={typed.on}
          question="When did the reply come?"
          example="back"
          problem={problemAt(problems, 'on')}
        />
        <Buttons draft={draft} text="Keep the reply" />
      </form>
    )
  })
}
