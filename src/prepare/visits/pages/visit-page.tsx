import type { Onward } from '../../../people/tools.ts'
import { Button, Details, InsetText, NotificationBanner, SummaryList } from '../../../ui/govuk/components.tsx'
import { lowerFirst } from '../../../ui/prose/lower-first.ts'
import type { VisitView } from '../visit-view.ts'
import { Clocks, Letter } from './visit-letter.tsx'
import { VisitRulesText } from './visit-rules-text.tsx'

/** A visit: when, where it stands, its clocks, what its letter says, and all that happened to it. */
export function VisitPage({
  view,
  done,
  onwards
}: {
  readonly view: VisitView
  readonly done: string | undefined
  readonly onwards: readonly Onward[]
}) {
  return (
    <>
      {done !== undefined && (
        <NotificationBanner
          type="success"
          titleText="Done"
          html={<p class="govuk-notification-banner__heading">{done}</p>}
        />
      )}
      <span class="govuk-caption-xl">{view.authority}</span>
      <h1 class="govuk-heading-xl">{view.title}</h1>
      <p class="tl-lead">{view.sentence}</p>
      {view.reason !== undefined && <InsetText html={<p>{view.reason}</p>} />}
      <Successions view={view} />
      {view.toKnow.length > 0 && (
        <InsetText
          html={
            <div>
              {view.toKnow.map((sentence) => (
                <p key={sentence}>{sentence}</p>
              ))}
            </div>
          }
        />
      )}
      <SummaryList
        rows={view.rows.map(({ key, value, change }) => ({
          key: { text: key },
          value: { text: value },
          actions: change && { items: [change] }
        }))}
      />
      <Clocks view={view} />
      <Letter view={view} />
      <InRecord view={view} />
      <section class="tl-section" aria-labelledby="history">
        <h2 class="govuk-heading-m" id="history">
          What happened to it
        </h2>
        <ol class="tl-history" reversed>
          {view.events.map(({ says, why, who }, place) => (
            <li key={place}>
              <p>
                <strong>{says}</strong>
              </p>
              {why !== undefined && <p>{why}</p>}
              <p class="tl-citation">{who}</p>
            </li>
          ))}
        </ol>
      </section>
      <Details
        summaryText={`What is known of every ${lowerFirst(view.rules.of)}`}
        html={<VisitRulesText facts={view.rules.facts} />}
      />
      {onwards.length > 0 && (
        <ul class="govuk-list">
          {onwards.map(({ text, href }) => (
            <li key={href}>
              <a href={href}>{text}</a>
            </li>
          ))}
        </ul>
      )}
      {view.cancelHref !== undefined && (
        <p>
          <a href={view.cancelHref}>Cancel this visit</a>
        </p>
      )}
    </>
  )
}

function Successions({ view }: { readonly view: VisitView }) {
  return (
    <>
      {view.before !== undefined && (
        <p>
          It takes the place of <a href={view.before.href}>{view.before.text}</a>, which was cancelled.
        </p>
      )}
      {view.after !== undefined && (
        <p>
          In its place: <a href={view.after.href}>{view.after.text}</a>.
        </p>
      )}
      {view.again !== undefined && (
        <Button text="Plan another in its place" href={view.again} classes="govuk-button--secondary" />
      )}
    </>
  )
}

function InRecord({ view: { record, couldBe } }: { readonly view: VisitView }) {
  if (record === undefined && couldBe === undefined) return null
  return (
    <section class="tl-section tl-prose" aria-labelledby="record">
      <h2 class="govuk-heading-m" id="record">
        In the national record
      </h2>
      {record === undefined ? (
        <p class="tl-muted">It is joined to no visit in the record.</p>
      ) : (
        <>
          <p>
            The record holds the same visit: <a href={record.href}>{record.text}</a>.
          </p>
          {record.asks.length > 0 && (
            <ul class="govuk-list govuk-list--bullet">
              {record.asks.map(({ text, href }) => (
                <li key={href}>
                  <a href={href}>{text}</a>
                </li>
              ))}
            </ul>
          )}
        </>
      )}
      {couldBe !== undefined && (
        <p>
          <a href={couldBe.href}>{couldBe.text}</a>
        </p>
      )}
    </section>
  )
}
