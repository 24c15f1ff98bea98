import { typedText } from '../../platform/web/typed-value.ts'
import { Button, Textarea } from '../../ui/govuk/components.tsx'
import type { FormTools, MemberForm } from './member-form.tsx'
import { errorAt } from './problems.tsx'

/** The one field of such a form. */
interface Reason {
  readonly because: string
}

/** A form that ends something and asks why: a meeting called off, a theme retired, evidence taken back. */
interface ReasonForm<Tools extends FormTools, Loaded>
  extends Omit<
    MemberForm<Tools, Loaded, Reason>,
    'start' | 'typed' | 'title' | 'main' | 'firstPart' | 'long'
  > {
  readonly title: string
  /** What it is about, above the title. */
  readonly caption: (loaded: Loaded) => string
  /** What happens then, or what is ended, in its own words. */
  readonly says: (loaded: Loaded) => string
  /** "Why is it cancelled?" */
  readonly question: string
  /** The revision that is seen, where the thing has revisions. */
  readonly revision?: (loaded: Loaded) => number
  readonly button: string
  /** The way back, with nothing ended. */
  readonly back: { readonly text: string; readonly href: (loaded: Loaded) => string }
}

/** Makes the form of the workspace that asks for the reason. */
export function reasonForm<Tools extends FormTools, Loaded>({
  title,
  caption,
  says,
  question,
  revision,
  button,
  back,
  ...form
}: ReasonForm<Tools, Loaded>): MemberForm<Tools, Loaded, Reason> {
  return {
    ...form,
    start: () => ({ because: '' }),
    typed: ({ form: sent }) => ({ because: typedText(sent, 'because') }),
    title: () => title,
    main: ({ loaded, action, typed, problems }) => (
      <>
        <span class="govuk-caption-l">{caption(loaded)}</span>
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="tl-prose">{says(loaded)}</p>
        <form class="tl-prose" method="post" action={action} noValidate>
          {revision !== undefined && <input type="hidden" name="revision" value={revision(loaded)} />}
          <Textarea
            id="because"
            name="because"
            rows="3"
            value={typed.because}
            label={{ text: question, classes: 'govuk-label--s' }}
            errorMessage={errorAt(problems, 'because')}
          />
          <div class="govuk-button-group">
            <Button text={button} classes="govuk-button--warning" preventDoubleClick />
            <a href={back.href(loaded)}>{back.text}</a>
          </div>
        </form>
      </>
    )
  }
}
