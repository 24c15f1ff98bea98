import { dayInEngland } from '../../../framework/day-in-england.ts'
import { longDate } from '../../../framework/iso-date.ts'
import { errorAt } from '../../../people/forms/problems.tsx'
import { Button, NotificationBanner, SummaryList } from '../../../ui/govuk/components.tsx'
import { DraftNotices } from '../../../ui/patterns/draft-notices.tsx'
import { DraftState, DraftTextarea, SaveDraft } from '../../../ui/patterns/draft-textarea.tsx'
import { WrittenText } from '../../../ui/patterns/written-text.tsx'
import { bookcasePaths } from '../../bookcase/bookcase-paths.ts'
import { basisLabel, type Claim, claimStateLabel } from '../claim.ts'
import type { ClaimSource } from '../from-word/store.ts'
import { placeInWords } from '../from-word/word-text.ts'
import { questionAsked } from '../self-evaluation.ts'
import { selfEvaluationPaths } from '../self-evaluation-paths.ts'
import { strengthInWords, toBeStronger } from '../strength-in-words.ts'
import { ClaimEvidence } from './claim-evidence.tsx'
import type { ClaimView } from './claim-view.ts'
import { StrengthTag } from './strength-tag.tsx'

const doneWords: Readonly<Record<string, string>> = {
  proposed: 'The claim is proposed. Say what it rests on: cite a document.',
  changed: 'Saved.',
  'changed-agreed':
    'Saved. It was agreed in other words, so it is proposed again until somebody agrees these.',
  agreed: 'Agreed. It is part of what is sent.',
  unchanged: 'Nothing was changed: it was so already.',
  'brought-back': 'Brought back. It is proposed again.',
  moved: 'Moved.',
  cited: 'Cited. The strength below is computed anew.',
  'taken-back': 'Taken back. The strength below is computed anew.',
  settled: 'Settled.',
  said: 'Your comment stands below.'
}

export function ClaimPage({ view }: { readonly view: ClaimView }) {
  const { claim, strength, mayWrite } = view
  const stronger = toBeStronger(strength)
  const done = Object.hasOwn(doneWords, view.done) ? doneWords[view.done] : undefined
  return (
    <>
      {done !== undefined && (
        <NotificationBanner
          type="success"
          titleText="Done"
          html={<p class="govuk-notification-banner__heading">{done}</p>}
        />
      )}
      <h1>
        <span class="govuk-caption-l">{questionAsked(claim.question)}</span>
        <span class="govuk-heading-l">Claim</span>
      </h1>
      <div class="tl-claim">
        <WrittenText text={claim.text} />
      </div>
      {claim.state === 'withdrawn' && (
        <p>
          <strong>Withdrawn</strong>, because: {claim.withdrawnBecause}
        </p>
      )}
      <Buttons view={view} />
      <section class="tl-section" aria-labelledby="strength">
        <h2 class="govuk-heading-m" id="strength">
          How well it is borne out
        </h2>
        <p>
          <StrengthTag level={strength.level} />
        </p>
        <ul class="govuk-list govuk-list--bullet tl-prose">
          {strengthInWords(strength, claim.basis).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        {stronger !== undefined && <p class="tl-prose">{stronger}</p>}
      </section>
      <ClaimEvidence view={view} />
      {mayWrite && claim.state !== 'withdrawn' && (
        <Button
          text="Cite a document"
          href={selfEvaluationPaths.citeEvidence(claim.id)}
          classes="govuk-button--secondary"
        />
      )}
      <Facts view={view} />
      <Comments view={view} />
      {view.onwards.length > 0 && (
        <ul class="govuk-list">
          {view.onwards.map(({ text, href }) => (
            <li key={href}>
              <a href={href}>{text}</a>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function Buttons({ view: { claim, moves, mayWrite, mayAgree } }: { readonly view: ClaimView }) {
  if (claim.state === 'withdrawn') {
    return mayWrite ? (
      <form method="post" action={selfEvaluationPaths.bringClaimBack(claim.id)}>
        <Button text="Bring it back" classes="govuk-button--secondary" preventDoubleClick />
      </form>
    ) : null
  }
  return (
    <div class="tl-claim__buttons">
      {mayAgree && claim.state === 'proposed' && (
        <form method="post" action={selfEvaluationPaths.agreeClaim(claim.id)}>
          <input type="hidden" name="seen" value={claim.text} />
          <Button text="Agree it in these words" preventDoubleClick />
        </form>
      )}
      {mayWrite && (
        <>
          <Button
            text="Change it"
            href={selfEvaluationPaths.changeClaim(claim.id)}
            classes="govuk-button--secondary"
          />
          {moves.up && <Move claim={claim} to="up" words="Move up" />}
          {moves.down && <Move claim={claim} to="down" words="Move down" />}
          <a href={selfEvaluationPaths.withdrawClaim(claim.id)}>Withdraw it</a>
        </>
      )}
    </div>
  )
}

function Move(props: { readonly claim: Claim; readonly to: 'up' | 'down'; readonly words: string }) {
  return (
    <form method="post" action={selfEvaluationPaths.moveClaim(props.claim.id)}>
      <button class="tl-link-button" type="submit" name="to" value={props.to}>
        {props.words}
      </button>
    </form>
  )
}

function Facts({ view }: { readonly view: ClaimView }) {
  const { claim, behind, from, source } = view
  return (
    <section class="tl-section" aria-labelledby="facts">
      <h2 class="govuk-heading-m" id="facts">
        About it
      </h2>
      <SummaryList
        rows={[
          { key: { text: 'State' }, value: { text: claimStateLabel(claim.state) } },
          { key: { text: 'Stands behind it' }, value: { text: behind ?? 'Nobody yet' } },
          { key: { text: 'Says that it rests on' }, value: { text: basisLabel(claim.basis) } },
          { key: { text: 'Last changed' }, value: { text: `By ${view.changed}` } },
          ...(source === undefined
            ? []
            : [
                {
                  key: { text: 'Comes from' },
                  value: { html: <Source {...source} mayWrite={view.mayWrite} /> }
                }
              ]),
          ...(from === undefined
            ? []
            : [
                {
                  key: { text: 'Carried over' },
                  value: { html: <a href={selfEvaluationPaths.claim(from.id)}>From {from.year}</a> }
                }
              ])
        ]}
      />
    </section>
  )
}

/** The paragraph that it was made of, where it stands in which document. */
function Source({ text, paragraph, mayWrite }: ClaimSource & { readonly mayWrite: boolean }) {
  const where = placeInWords(paragraph)
  return (
    <>
      <a href={bookcasePaths.document(text.document)}>{text.title}</a>, version {text.version},{' '}
      {mayWrite ? (
        <a href={selfEvaluationPaths.wordParagraph(text.year, text.id, paragraph.place)}>{where}</a>
      ) : (
        where
      )}
      {paragraph.under.length > 0 && <span class="tl-muted tl-block">{paragraph.under.join(' › ')}</span>}
    </>
  )
}

function Comments({
  view: { claim, comments, mayWrite, typedComment, drafts, problems }
}: {
  readonly view: ClaimView
}) {
  const open = comments.filter(({ settled }) => settled === undefined)
  const settled = comments.filter((one) => one.settled !== undefined)
  return (
    <section class="tl-section" aria-labelledby="comments">
      <h2 class="govuk-heading-m" id="comments">
        Comments
      </h2>
      {comments.length === 0 && <p class="tl-muted">Nobody has remarked on it.</p>}
      <ul class="tl-claims">
        {[...open, ...settled].map((comment) => (
          <li class="tl-claims__claim" key={comment.id}>
            <WrittenText text={comment.words} />
            <p class="tl-small tl-muted">
              {comment.saidBy}, {longDate(dayInEngland(comment.saidAt))}
              {comment.settled !== undefined &&
                ` · settled by ${comment.settled.by} on ${longDate(dayInEngland(comment.settled.at))}`}
            </p>
            {mayWrite && comment.settled === undefined && (
              <form method="post" action={selfEvaluationPaths.commentSettled(claim.id, comment.id)}>
                <button class="tl-link-button" type="submit">
                  Settle<span class="govuk-visually-hidden"> the comment of {comment.saidBy}</span>
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {mayWrite && <DraftNotices drafts={drafts} />}
      {mayWrite && (
        <form class="tl-prose" method="post" action={selfEvaluationPaths.comments(claim.id)} noValidate>
          <DraftTextarea
            drafts={drafts}
            id="comment"
            name="comment"
            rows="3"
            value={typedComment}
            label={{ text: 'Remark on this claim', classes: 'govuk-label--s' }}
            errorMessage={errorAt(problems, 'comment')}
          />
          <div class="govuk-button-group">
            <Button text="Comment" classes="govuk-button--secondary" preventDoubleClick />
            <SaveDraft drafts={drafts} />
          </div>
          <DraftState drafts={drafts} />
        </form>
      )}
    </section>
  )
}
