import { EmptyState } from '../../../ui/patterns/empty-state.tsx'
import { Asked } from './asked.tsx'
import { BeforeAndAfter, Heading, Remarks } from './judged-inspection.tsx'
import type { OtherActivityView } from './other-activity-view.ts'

/** A visit, a meeting, or an inspection that was called off: what is known of it, and from where. */
export function OtherActivity({ view }: { readonly view: OtherActivityView }) {
  return (
    <>
      <Heading head={view} />
      {view.cancelled !== undefined && (
        <EmptyState title="Cancelled: it did not take place.">
          <p>{view.cancelled}</p>
        </EmptyState>
      )}
      <dl class="tl-known">
        {view.known.map(({ label, text }) => (
          <div class="tl-known__row" key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <Asked
        asked={view.asked}
        ownWords={false}
        of="authority"
        note="Known so far, from public papers: the letter can name more, and in other words."
      />
      <Remarks remarks={view.remarks} />
      {view.evidence.length > 0 && (
        <section class="tl-section" aria-labelledby="evidence">
          <h2 class="govuk-heading-m" id="evidence">
            What this rests on
          </h2>
          <ul class="govuk-list govuk-list--bullet">
            {view.evidence.map(({ about, document, words }) => (
              <li key={`${about} ${document} ${words}`}>
                <strong>{about}</strong>: {document} <span class="tl-muted">({words})</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <BeforeAndAfter head={view} />
    </>
  )
}
