import type { RestsOnIt } from '../text/cited-here.ts'

/** What rests on a document: where its words are cited, and which of them a newer version no longer holds. */
export function Resting({ resting }: { readonly resting: readonly RestsOnIt[] }) {
  if (resting.length === 0) return null
  return (
    <section class="tl-section" aria-labelledby="resting">
      <h2 class="govuk-heading-m" id="resting">
        What rests on it
      </h2>
      <ul class="govuk-list govuk-list--bullet tl-prose">
        {resting.map(({ id, words, href, quote, where, brokenIn }) => (
          <li key={id}>
            <a href={href}>{words.charAt(0).toUpperCase() + words.slice(1)}</a>
            {where !== undefined && <>, from {where}</>}
            {quote !== undefined && <>: “{quote}”</>}
            {brokenIn !== undefined && (
              <>
                . <strong>Broken:</strong> version {brokenIn} no longer says so
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
