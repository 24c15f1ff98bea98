import { ErrorSummary } from '../../../ui/govuk/components.tsx'
import { DraftNotices } from '../../../ui/patterns/draft-notices.tsx'
import type { FormDrafts } from '../../../ui/patterns/draft-view.ts'
import type { ReviewView } from '../review-view.ts'
import { Keys } from './keys.tsx'
import { ReviewForm } from './review-form.tsx'

/** A page of a report as a picture, beside its questions and values as one form. */
export function ReviewPage(props: { readonly view: ReviewView; readonly drafts: FormDrafts | undefined }) {
  const { view, drafts } = props
  return (
    <>
      {view.problems.length > 0 && (
        <ErrorSummary
          titleText="There is a problem"
          errorList={view.problems.map(({ message, href }) => ({ text: message, href }))}
        />
      )}
      <span class="govuk-caption-l">Review of a report</span>
      <h1 class="govuk-heading-l">{view.heading}</h1>
      <Walk view={view} />
      <DraftNotices drafts={drafts} />
      <ReviewForm view={view} drafts={drafts} />
    </>
  )
}

/** Where the person is, and the ways on: to the questions before and after, and to any page of the report. */
function Walk({ view }: { readonly view: ReviewView }) {
  const { links, keys } = view
  const key = (name: string) => (keys.on ? name : undefined)
  return (
    <nav class="tl-walk" aria-label="Pages and questions">
      <p class="tl-walk__here">
        Page {view.page} of {view.pages}, {view.progress}
      </p>
      <ul class="tl-walk__ways">
        <Way href={links.questionBefore} text="Question before" keys={key('p k')} />
        <Way href={links.questionAfter} text="Next question" keys={key('n j')} />
        <Way href={links.nextReport} text="Next report that needs a person" keys={key('n j')} />
        <Way href={links.pageBefore} text="Page before" keys={key('h')} />
        <Way href={links.pageAfter} text="Page after" keys={key('l')} />
        <Way href={view.pdfHref} text="PDF at this page" keys={undefined} />
      </ul>
      <Keys view={view} />
    </nav>
  )
}

function Way(props: {
  readonly href: string | undefined
  readonly text: string
  readonly keys: string | undefined
}) {
  if (props.href === undefined) return null
  return (
    <li>
      <a href={props.href} aria-keyshortcuts={props.keys}>
        {props.text}
      </a>
    </li>
  )
}
