import type { DisagreementView } from '../disagreements-view.ts'

/** What the sources tell differently, side by side, with what can be said about it. */
export function Disagreements({ disagreements }: { readonly disagreements: readonly DisagreementView[] }) {
  if (disagreements.length === 0) return null
  return (
    <section class="tl-section" aria-labelledby="disagreements">
      <h2 class="govuk-heading-l" id="disagreements">
        Where the sources do not agree
      </h2>
      {disagreements.map(({ about, accounts, remark }) => (
        <div class="tl-prose" key={about}>
          <h3 class="govuk-heading-s">{about}</h3>
          <dl class="tl-details">
            {accounts.map(({ source, says }) => (
              <div key={`${source} ${says}`}>
                <dt>{source}</dt>
                <dd>{says}</dd>
              </div>
            ))}
          </dl>
          <p>{remark}</p>
        </div>
      ))}
    </section>
  )
}
