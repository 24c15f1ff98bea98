import { clockInWords, clockStateWords } from '../../../framework/deadline-clocks.ts'
import { Button } from '../../../ui/govuk/components.tsx'
import { EmptyState } from '../../../ui/patterns/empty-state.tsx'
import type { FindingView, VisitView } from '../visit-view.ts'

/** The clocks of a visit, each with its state as a word and then its sentence. */
export function Clocks({ view: { deadlines, plansHref } }: { readonly view: VisitView }) {
  if (deadlines.length === 0) return null
  return (
    <section class="tl-section tl-prose" aria-labelledby="clocks">
      <h2 class="govuk-heading-m" id="clocks">
        Its clocks
      </h2>
      <ul class="tl-work">
        {deadlines.map((clock) => (
          <li class="tl-work__item" key={clock.id}>
            <p>
              <strong class={clock.state === 'over' ? 'tl-work__late' : undefined}>
                {clockStateWords(clock.state)}.
              </strong>{' '}
              {clockInWords(clock)}
            </p>
          </li>
        ))}
      </ul>
      {plansHref !== undefined && (
        <p>
          <a href={plansHref}>Say when a plan was sent</a>
        </p>
      )}
    </section>
  )
}

/** What the letter says, the most pressing first. */
export function Letter({ view: { groups, findingsHref } }: { readonly view: VisitView }) {
  const none = groups !== undefined && groups.length === 0
  if (none && findingsHref === undefined) return null
  return (
    <section class="tl-section tl-prose" aria-labelledby="letter">
      <h2 class="govuk-heading-m" id="letter">
        What the letter says
      </h2>
      {groups === undefined && (
        <p class="tl-muted">
          It is shown to everybody here once the letter is published, and until then to those who read the
          self-evaluation.
        </p>
      )}
      {none && (
        <EmptyState title="Nothing of the letter is entered yet.">
          <p>
            Copy out what it says is strong, what needs to improve, and any area for priority action. Each
            becomes a thing of its own that an action can answer; an area for priority action starts its
            clocks.
          </p>
        </EmptyState>
      )}
      {groups?.map(({ heading, findings }) => (
        <div key={heading}>
          <h3 class="govuk-heading-s">{heading}</h3>
          <ol class="tl-findings">
            {findings.map((finding) => (
              <OneFinding finding={finding} key={finding.id} />
            ))}
          </ol>
        </div>
      ))}
      {findingsHref !== undefined && (
        <Button
          text={none ? 'Enter what it says' : 'Enter more of it'}
          href={findingsHref}
          classes="govuk-button--secondary"
        />
      )}
    </section>
  )
}

function OneFinding({ finding: { id, name, words, takeBackHref } }: { readonly finding: FindingView }) {
  return (
    <li id={`finding-${id}`}>
      <p>{words}</p>
      {takeBackHref !== undefined && (
        <p class="tl-citation">
          <a href={takeBackHref}>
            Entered by mistake?<span class="govuk-visually-hidden"> Take back {name}</span>
          </a>
        </p>
      )}
    </li>
  )
}
