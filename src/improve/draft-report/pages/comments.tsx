import { longDate } from '../../../framework/iso-date.ts'
import { EmptyState } from '../../../ui/patterns/empty-state.tsx'
import type { CitedEvidence } from '../cited-evidence.ts'
import {
  type CommentCitation,
  commentKindWords,
  type DraftComment,
  type DraftReport,
  placeInWords,
  replyWords
} from '../draft-report.ts'
import { draftReportPaths } from '../draft-report-paths.ts'

interface CommentsProps {
  readonly draft: DraftReport
  /** What comments cite, by their ids. */
  readonly cited: ReadonlyMap<string, CitedEvidence>
}

/** What is wrong with a draft, place by place, with what is decided and what was answered. */
export function Comments({ draft, cited }: CommentsProps) {
  const { comments, sentOn, id } = draft
  return (
    <section class="tl-section" aria-labelledby="comments-heading">
      <h2 class="govuk-heading-m" id="comments-heading">
        Comments on factual accuracy
      </h2>
      {comments.length === 0 && (
        <EmptyState title="Nobody has written a comment yet.">
          <p>A comment names a paragraph, says what is wrong and what it should say, and on what evidence.</p>
        </EmptyState>
      )}
      <ol class="tl-claims">
        {comments.map((comment) => (
          <li class="tl-claims__claim" key={comment.id}>
            <Comment draft={draft} comment={comment} cited={cited.get(comment.id)} />
          </li>
        ))}
      </ol>
      {sentOn === undefined && (
        <div class="govuk-button-group">
          <a class="govuk-button govuk-button--secondary" href={draftReportPaths.newDraftComment(id)}>
            Write a comment
          </a>{' '}
          {comments.length > 0 && <a href={draftReportPaths.draftSent(id)}>The comments were sent</a>}
        </div>
      )}
    </section>
  )
}

interface CommentProps {
  readonly draft: DraftReport
  readonly comment: DraftComment
  readonly cited: CitedEvidence | undefined
}

function Comment({ draft, comment, cited }: CommentProps) {
  const { id, number, kind, says, wrong, should, evidence, decision, reply, repliedOn } = comment
  const isSent = draft.sentOn !== undefined
  return (
    <>
      <h3 class="govuk-heading-s">
        {number}. {placeInWords(comment)}: {commentKindWords(kind).toLowerCase()}
      </h3>
      {says !== '' && <blockquote class="tl-quote">“{says}”</blockquote>}
      <p>
        <strong>What is wrong:</strong> {wrong}
      </p>
      <p>
        <strong>What it should say:</strong> {should}
      </p>
      {evidence !== '' && (
        <p>
          <strong>Evidence:</strong> {evidence}
        </p>
      )}
      {comment.citation !== undefined && <Cited citation={comment.citation} cited={cited} />}
      <p class="tl-small tl-muted">
        Written by {comment.writtenBy}.{' '}
        {decision === undefined
          ? 'Nobody has decided whether it is sent.'
          : `${decision === 'send' ? 'To be sent' : 'Not to be sent'}, decided by ${comment.decidedBy ?? ''}.`}
      </p>
      {reply !== undefined && (
        <p>
          <strong>{replyWords(reply)}</strong>
          {repliedOn !== undefined && ` on ${longDate(repliedOn)}`}
          {comment.replyWords !== '' && `: ${comment.replyWords}`}
        </p>
      )}
      {isSent ? (
        decision === 'send' && (
          <p>
            <a href={draftReportPaths.draftCommentReply(draft.id, id)}>
              {reply === undefined ? 'Enter the reply' : 'Change the reply'}
              <span class="govuk-visually-hidden"> to comment {number}</span>
            </a>
          </p>
        )
      ) : (
        <Decide draft={draft} comment={comment} />
      )}
    </>
  )
}

function Cited({ citation, cited }: Pick<CommentProps, 'cited'> & { readonly citation: CommentCitation }) {
  if (cited === undefined) {
    return <p class="tl-muted">It cites something that is not yours to see.</p>
  }
  const { thing, went } = cited
  return (
    <>
      <p>
        <strong>It stands in:</strong>{' '}
        {thing.withdrawn === true ? thing.title : <a href={thing.href}>{thing.title}</a>}
        {citation.page !== undefined && `, page ${citation.page}`}
        {citation.quote !== undefined && `: “${citation.quote}”`}
      </p>
      {went !== undefined && (
        <p>
          <strong>Look again:</strong> {went}.
        </p>
      )}
    </>
  )
}

function Decide({ draft, comment }: { readonly draft: DraftReport; readonly comment: DraftComment }) {
  const { id, number, decision, revision } = comment
  const to = decision === 'send' ? 'leave-out' : 'send'
  return (
    <form
      class="govuk-button-group"
      method="post"
      action={draftReportPaths.draftCommentDecided(draft.id, id)}
    >
      <input type="hidden" name="seen" value={revision} />
      {(decision === undefined ? (['send', 'leave-out'] as const) : ([to] as const)).map((one) => (
        <span key={one}>
          <button class="tl-link-button" type="submit" name="to" value={one}>
            {one === 'send' ? 'Agree to send' : 'Leave out'}
            <span class="govuk-visually-hidden"> comment {number}</span>
          </button>{' '}
        </span>
      ))}
      <a href={draftReportPaths.draftComment(draft.id, id)}>
        Change<span class="govuk-visually-hidden"> comment {number}</span>
      </a>{' '}
      <a href={draftReportPaths.draftCommentEvidence(draft.id, id)}>
        {comment.citation === undefined ? 'Cite its evidence' : 'Change what it cites'}
        <span class="govuk-visually-hidden"> in comment {number}</span>
      </a>
    </form>
  )
}
