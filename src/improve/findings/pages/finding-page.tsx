import type { Onward } from '../../../people/tools.ts'
import type { PassageNow } from '../../../thread/passages/passage.ts'
import type { Thing } from '../../../thread/thing.ts'
import { Button, InsetText, NotificationBanner, SummaryList } from '../../../ui/govuk/components.tsx'
import { IllustrativeTag } from '../../../ui/patterns/illustrative-tag.tsx'
import { Quote } from '../../../ui/patterns/quote.tsx'
import type { FindingCitation } from '../finding.ts'
import type { FindingView } from '../finding-view.ts'
import { StandsNow } from './stands-now.tsx'

interface FindingPageProps {
  readonly view: FindingView
  /** What it is read from, as its room describes it; undefined where it cites nothing, or nothing that one may see. */
  readonly cited: Thing | undefined
  readonly citation: FindingCitation | undefined
  /** Where the words that it rests on stand now; undefined where it rests on none that can be looked for. */
  readonly now: PassageNow | undefined
  readonly mayKeep: boolean
  readonly done: string | undefined
  readonly onwards: readonly Onward[]
}

/** A finding: its words and where they stand, how far it has come, and what is done about it. */
export function FindingPage({ view, cited, citation, now, mayKeep, done, onwards }: FindingPageProps) {
  return (
    <>
      {done !== undefined && (
        <NotificationBanner
          type="success"
          titleText="Done"
          html={<p class="govuk-notification-banner__heading">{done}</p>}
        />
      )}
      <span class="govuk-caption-l">
        {view.kind} {view.illustrative && <IllustrativeTag />}
      </span>
      <h1 class="govuk-heading-l">{view.title}</h1>
      <p class="tl-lead">{view.sentence}</p>
      {view.withdrawnBecause !== undefined && <InsetText html={<p>{view.withdrawnBecause}</p>} />}
      {view.words !== undefined && <p class="tl-prose">{view.words}</p>}
      {cited !== undefined && <Cited cited={cited} citation={citation} />}
      <StandsNow view={view} cited={cited} now={now} mayKeep={mayKeep} />
      <SummaryList
        rows={view.rows.map(({ key, value }) => ({ key: { text: key }, value: { text: value } }))}
      />
      {view.deeds.length > 0 && (
        <div class="govuk-button-group">
          {view.deeds.map(({ text, href }, place) =>
            place === 0 ? (
              <Button text={text} href={href} classes="govuk-button--secondary" key={href} />
            ) : (
              <a class="govuk-link" href={href} key={href}>
                {text}
              </a>
            )
          )}
        </div>
      )}
      <Answers view={view} />
      <Measures view={view} />
      <OtherYears view={view} />
      <History view={view} />
      {onwards.length > 0 && (
        <ul class="govuk-list">
          {onwards.map(({ text, href }) => (
            <li key={href}>
              <a href={href}>{text}</a>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function Cited({
  cited,
  citation
}: {
  readonly cited: Thing
  readonly citation: FindingCitation | undefined
}) {
  const { page, paragraph, quote } = citation ?? {}
  const place = [
    ...(page === undefined ? [] : [`page ${page}`]),
    ...(paragraph === undefined ? [] : [`paragraph ${paragraph}`])
  ]
  const source = (
    <>
      <a href={cited.href}>{cited.title}</a>
      {place.map((part) => `, ${part}`).join('')}
    </>
  )
  return quote === undefined ? <p>{source}</p> : <Quote source={source}>{quote}</Quote>
}

function Answers({ view: { answers, unanswered, addTo } }: { readonly view: FindingView }) {
  return (
    <section class="tl-section" aria-labelledby="actions">
      <h2 class="govuk-heading-m" id="actions">
        What is done about it
      </h2>
      {unanswered !== undefined && <p>{unanswered}</p>}
      {answers.length > 0 && (
        <ul class="tl-work">
          {answers.map(({ id, text, href, says, illustrative }) => (
            <li class="tl-work__item" key={id}>
              <p>
                <a href={href}>{text}</a> {illustrative && <IllustrativeTag />}
              </p>
              <p class="tl-work__detail">{says}</p>
            </li>
          ))}
        </ul>
      )}
      {addTo.length > 0 && (
        <ul class="govuk-list">
          {addTo.map(({ text, href }) => (
            <li key={href}>
              <a href={href}>{text}</a>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Measures({ view: { measures, didItWorkHref } }: { readonly view: FindingView }) {
  return (
    <section class="tl-section" aria-labelledby="measures">
      <h2 class="govuk-heading-m" id="measures">
        What shows whether it works
      </h2>
      {measures.length === 0 ? (
        <p class="tl-muted">No measure is tied to it yet.</p>
      ) : (
        <ul class="govuk-list govuk-list--bullet">
          {measures.map(({ text, href, illustrative }) => (
            <li key={href}>
              <a href={href}>{text}</a> {illustrative && <IllustrativeTag />}
            </li>
          ))}
        </ul>
      )}
      {didItWorkHref !== undefined && (
        <p>
          <a href={didItWorkHref}>Did it work? Its actions and measures on one page</a>
        </p>
      )}
    </section>
  )
}

function OtherYears({ view: { same, yearsHref, sameLink } }: { readonly view: FindingView }) {
  return (
    <section class="tl-section" aria-labelledby="years">
      <h2 class="govuk-heading-m" id="years">
        In other years
      </h2>
      {same.length === 0 ? (
        <p class="tl-muted">Nobody said that it was found before or since.</p>
      ) : (
        <ul class="govuk-list govuk-list--bullet">
          {same.map(({ text, href }) => (
            <li key={href}>
              <a href={href}>{text}</a>
            </li>
          ))}
        </ul>
      )}
      <ul class="govuk-list">
        <li>
          <a href={yearsHref}>See it over the years</a>
        </li>
        {sameLink !== undefined && (
          <li>
            <a href={sameLink.href}>{sameLink.text}</a>
          </li>
        )}
      </ul>
    </section>
  )
}

function History({ view: { history } }: { readonly view: FindingView }) {
  if (history.length === 0) return null
  return (
    <section class="tl-section" aria-labelledby="history">
      <h2 class="govuk-heading-m" id="history">
        How it came to this
      </h2>
      <ol class="tl-history" reversed>
        {history.map(({ says, because, who }, place) => (
          <li key={place}>
            <p>
              <strong>{says}</strong>
            </p>
            <p>{because}</p>
            <p class="tl-citation">{who}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}
