import type { ToldBefore } from './told-before.ts'

/** What papers told before the report was read, beside the report's own words that took their place. */
export function Told({ told }: { readonly told: readonly ToldBefore[] }) {
  if (told.length === 0) return null
  return (
    <>
      <h3 class="govuk-heading-m" id="told-before">
        What the record told before, from public papers
      </h3>
      <p class="tl-prose">
        Until the report was read, its areas for improvement stood here as the council’s papers tell them, in
        our words. The report’s own words took their place. That the words differ does not mean that the
        papers were wrong.
      </p>
      <dl class="tl-changes tl-prose">
        {told.map(({ told: words, report }) => (
          <div class="tl-changes__change" key={words}>
            <dt>
              {report === undefined ? (
                'Area for improvement'
              ) : (
                <a href={`#${report.anchor}`}>{report.label}</a>
              )}
            </dt>
            <dd>
              <span class="tl-muted">The papers: </span>
              {words}
            </dd>
            <dd>
              <span class="tl-muted">The report: </span>
              {report === undefined ? 'no area for improvement is worded like this' : report.text}
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}
