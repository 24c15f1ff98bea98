import type { VisitFact } from '../../../framework/visit-rules.ts'
import { sureness } from '../visit-words.ts'

/** The rules of a kind of visit in sentences, each with how sure we are of it. */
export function VisitRulesText({ facts }: { readonly facts: readonly VisitFact[] }) {
  return (
    <ul class="govuk-list govuk-list--spaced">
      {facts.map((fact) => (
        <li key={fact.says}>
          {fact.says}
          <br />
          <span class="tl-citation">{sureness(fact)}</span>
        </li>
      ))}
    </ul>
  )
}
