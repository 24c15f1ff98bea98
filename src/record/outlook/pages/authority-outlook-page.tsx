import { paths } from '../../paths.ts'
import type { RuledView } from '../ruled-view.ts'
import { Reasons, Ruled } from './ruled-outlook.tsx'

interface AuthorityOutlookPageProps {
  readonly name: string
  readonly view: RuledView
}

/** What is to be expected next of one authority: what the rules say of the public record, and nothing else. */
export function AuthorityOutlookPage({ name, view }: AuthorityOutlookPageProps) {
  return (
    <>
      <span class="govuk-caption-xl">{name}</span>
      <h1 class="govuk-heading-xl">What comes next</h1>
      <p class="tl-lead">{view.sentence}</p>
      <Ruled
        view={view}
        between={
          view.between.length > 0 && (
            <section class="tl-section tl-prose" aria-labelledby="between">
              <h2 class="govuk-heading-l" id="between">
                What comes until then
              </h2>
              <Reasons reasons={view.between} />
            </section>
          )
        }
      />
      <p>
        <a href={paths.national({ sort: 'due' })}>See all authorities by who is due</a>
      </p>
    </>
  )
}
