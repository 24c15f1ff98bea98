import { Button, InsetText } from '../govuk/components.tsx'
import type { DraftClash, DraftField, FormDrafts } from './draft-view.ts'
import { TwoTexts } from './two-texts.tsx'

/**
 * What there is to say of a form's drafts before it is written on: what was put back, what was saved meanwhile, and
 * who else writes. It stands before the form, as its buttons send forms of their own.
 */
export function DraftNotices({ drafts }: { readonly drafts: FormDrafts | undefined }) {
  const told = drafts?.fields.filter(
    ({ notice, clash, others }) => notice !== undefined || clash !== undefined || others.length > 0
  )
  if (drafts === undefined || told === undefined || told.length === 0) return null
  return (
    <section class="tl-drafts" aria-label="Drafts">
      {told.map((field) => (
        <Told field={field} drafts={drafts} key={field.name} />
      ))}
    </section>
  )
}

function Told({ field, drafts }: { readonly field: DraftField; readonly drafts: FormDrafts }) {
  const { notice, clash, others } = field
  return (
    <InsetText
      classes="tl-drafts__text"
      html={
        <>
          <h2 class="govuk-heading-s">{field.label}</h2>
          {notice !== undefined && <p>{notice.words}</p>}
          {clash !== undefined && <Clash clash={clash} drafts={drafts} />}
          {clash === undefined && notice?.throwAway !== undefined && (
            <ThrowAway drafts={drafts} writing={notice.throwAway} text="Throw the draft away" />
          )}
          {others.map((other) => (
            <p key={other.href}>
              {other.who} wrote here last on {other.when}, and has not saved it.{' '}
              <a href={other.href}>
                Look at this draft
                <span class="govuk-visually-hidden">
                  {' '}
                  of {field.label}: {other.who}
                </span>
              </a>
            </p>
          ))}
        </>
      }
    />
  )
}

function Clash({ clash, drafts }: { readonly clash: DraftClash; readonly drafts: FormDrafts }) {
  return (
    <>
      <p>
        <strong>Somebody saved this text after your draft began.</strong> Both are here. Nothing of either is
        lost until you choose.
      </p>
      <TwoTexts before="Saved now" after="Your draft" differences={clash.differences} level={3} />
      <ul class="govuk-list govuk-list--bullet">
        {clash.joinedHref !== undefined && (
          <li>
            <a href={clash.joinedHref}>Join both</a>: what each of you changed
          </li>
        )}
        <li>
          <a href={clash.mineHref}>Go on with your draft</a>: saving puts it in place of what is saved now
        </li>
      </ul>
      {clash.joinedHref === undefined && (
        <p>Both changed the same words, so they cannot be joined without you.</p>
      )}
      <ThrowAway
        drafts={drafts}
        writing={clash.throwAway}
        text="Keep the saved text and throw the draft away"
      />
    </>
  )
}

function ThrowAway(props: { readonly drafts: FormDrafts; readonly writing: string; readonly text: string }) {
  return (
    <form method="post" action={props.drafts.throwAwayHref}>
      <input type="hidden" name="writing" value={props.writing} />
      <Button text={props.text} classes="govuk-button--secondary tl-drafts__button" />
    </form>
  )
}
