import { Details, InsetText } from '../../../ui/govuk/components.tsx'
import { count } from '../../../ui/prose/counts.ts'

/** A question that the report leaves for a person, with the pages to look at. */
export interface QuestionView {
  readonly what: string
  readonly pages: readonly { readonly page: number; readonly href: string }[]
}

export interface ToLookAtView {
  readonly questions: readonly QuestionView[]
  /** Where they are settled; undefined for whoever does not keep the record. */
  readonly reviewHref: string | undefined
}

/** So many are read at a glance; the rest can be opened. */
const shownAtFirst = 3

/** What does not agree, or could not be read: said before the values that rest on it. */
export function ToLookAt({ questions, reviewHref }: ToLookAtView) {
  if (questions.length === 0) return null
  const more = questions.length - shownAtFirst
  return (
    <InsetText
      html={
        <>
          <h2 class="govuk-heading-m" id="to-look-at">
            Needs a person
          </h2>
          <p>
            {count(questions.length, 'thing')} in this report {questions.length === 1 ? 'does' : 'do'} not
            agree or could not be read.
            {reviewHref !== undefined && (
              <>
                {' '}
                <a href={reviewHref}>Look at {questions.length === 1 ? 'it' : 'them'} page by page</a>
              </>
            )}
          </p>
          <Questions questions={questions.slice(0, shownAtFirst)} />
          {more > 0 && (
            <Details
              summaryText={`${more} more`}
              html={<Questions questions={questions.slice(shownAtFirst)} />}
            />
          )}
        </>
      }
    />
  )
}

function Questions({ questions }: Pick<ToLookAtView, 'questions'>) {
  return (
    <ul class="govuk-list govuk-list--bullet">
      {questions.map(({ what, pages }) => (
        <li class="tl-question" key={what}>
          {what}{' '}
          {pages.map(({ page, href }, place) => (
            <span key={page}>
              {place > 0 && ', '}
              <a href={href}>page {page}</a>
            </span>
          ))}
        </li>
      ))}
    </ul>
  )
}
