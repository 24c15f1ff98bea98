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
          <ul>
            {accounts.map(({ source, says }) => (
              <li key={`${source} ${says}`}>
                {says} <span class="tl-muted tl-small">{source}</span>
              </li>
            ))}
          </ul>
          <p>{remark}</p>
        </div>
      ))}
    </section>
  )
}
