import { errorAt, problemAt } from '../../../people/forms/problems.tsx'
import type { Route } from '../../../people/permissions/route.ts'
import { typedText, typedValue } from '../../../platform/web/typed-value.ts'
import { Input, Radios, Textarea } from '../../../ui/govuk/components.tsx'
import { DateField } from '../../../ui/patterns/date-field.tsx'
import { sentenceCase } from '../../../ui/prose/counts.ts'
import type { ImproveTools } from '../../tools.ts'
import { enterReply, type TypedReply } from '../actions/enter-reply.ts'
import { type TypedComment, writeComment } from '../actions/write-comment.ts'
import {
  commentKinds,
  commentKindWords,
  type DraftComment,
  placeInWords,
  replies,
  replyWords
} from '../draft-report.ts'
import { draftReportPatterns } from '../draft-report-paths.ts'
import { firstPartOfDraft } from './details-fields.tsx'
import { draftFormRoutes, draftOf, FormButtons, type OfDraft } from './in-draft.tsx'

interface OfComment extends OfDraft {
  /** Undefined for a new one. */
  readonly comment: DraftComment | undefined
}

/** The forms about one comment: written, changed until it is sent, and answered. */
export function commentFormsRoutes(tools: ImproveTools): Route[] {
  return [
    ...commentRoutes(tools, draftReportPatterns.newDraftComment),
    ...commentRoutes(tools, draftReportPatterns.draftComment),
    ...replyRoutes(tools)
  ]
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
        <FormButtons draft={draft} text="Keep the comment" />
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
        <FormButtons draft={draft} text="Keep the reply" />
      </form>
    )
  })
}
