import { SeriesChart } from '../../../ui/charts/series-chart.tsx'
import { InsetText, NotificationBanner } from '../../../ui/govuk/components.tsx'
import { DownloadLinks } from '../../../ui/patterns/download-links.tsx'
import { EmptyState } from '../../../ui/patterns/empty-state.tsx'
import { IllustrativeTag } from '../../../ui/patterns/illustrative-tag.tsx'
import { Quote } from '../../../ui/patterns/quote.tsx'
import { When } from '../../../ui/patterns/when.tsx'
import { improvePaths } from '../../paths.ts'
import { tickOf } from '../measure-chart.ts'
import { measuresPaths } from '../measures-paths.ts'
import type { ActionLine, DidItWorkView, MeasureJudged } from './did-it-work-view.ts'
import { type Verdict, verdictWords } from './verdict.ts'

interface PageProps {
  readonly view: DidItWorkView
  readonly done: string | undefined
}

/** Finding, actions and measures on one page, and what can be said of whether it worked. */
export function DidItWorkPage({ view, done }: PageProps) {
  const { finding, together } = view
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
      <h1 class="govuk-heading-xl">Did it work?</h1>
      <Quote
        source={
          <>
            <a href={improvePaths.finding(finding.id)}>{view.kind}</a>, {finding.source}. {view.state}.{' '}
            {finding.illustrative && <IllustrativeTag />}
          </>
        }
      >
        {finding.words}
      </Quote>
      <section class="tl-section" aria-labelledby="verdict">
        <h2 class="govuk-heading-m" id="verdict">
          What the figures say
        </h2>
        <p class="tl-lead">
          <VerdictTag verdict={together.verdict} /> {view.illustrative && <IllustrativeTag />}
        </p>
        <p class="tl-prose">{together.why}</p>
        {together.verdict !== 'cannot-tell' && (
          <p class="tl-prose tl-muted">
            The figures say that something changed or did not, not what made the difference. What children and
            families saw of it stands with the actions.
          </p>
        )}
      </section>
      <Actions view={view} />
      <section class="tl-section" aria-labelledby="measures">
        <h2 class="govuk-heading-m" id="measures">
          Measures
        </h2>
        {view.measures.length === 0 && (
          <EmptyState title="No measure is joined to it.">
            <p>A measure of the finding itself, or of one of its actions, shows whether it worked.</p>
          </EmptyState>
        )}
        {view.measures.map((judged) => (
          <Measured judged={judged} key={judged.measure.id} />
        ))}
        {view.mayKeep && (
          <p>
            <a href={measuresPaths.findingMeasures(finding.id)}>Choose the measures of this finding</a>
          </p>
        )}
      </section>
      <DownloadLinks
        what="this page"
        files={[{ href: measuresPaths.didItWorkJson(finding.id), format: 'JSON' }]}
      />
    </>
  )
}

const tags: Record<Verdict, string> = {
  better: 'govuk-tag--green',
  'no-change': 'govuk-tag--grey',
  worse: 'govuk-tag--red',
  'cannot-tell': 'govuk-tag--grey'
}

function VerdictTag({ verdict }: { readonly verdict: Verdict }) {
  return <strong class={`govuk-tag ${tags[verdict]} tl-verdict`}>{verdictWords(verdict)}</strong>
}

function Measured({ judged: { measure, chart, verdict, why } }: { readonly judged: MeasureJudged }) {
  return (
    <section class="tl-section" aria-labelledby={`of-${measure.id}`}>
      <h3 class="govuk-heading-s" id={`of-${measure.id}`}>
        <a href={measuresPaths.measure(measure.id)}>{measure.title}</a>{' '}
        {measure.illustrative && <IllustrativeTag />}
      </h3>
      <p>
        <VerdictTag verdict={verdict} />
      </p>
      <p class="tl-prose">{why}</p>
      {chart === undefined ? (
        <p class="tl-muted">It has no value yet.</p>
      ) : (
        <SeriesChart
          id={`chart-${measure.id}`}
          name={measure.title}
          headline={chart.headline}
          sentence={chart.sentence}
          series={chart.series}
          tick={tickOf(measure)}
        />
      )}
    </section>
  )
}

function Actions({ view: { actions } }: { readonly view: DidItWorkView }) {
  return (
    <section class="tl-section" aria-labelledby="actions">
      <h2 class="govuk-heading-m" id="actions">
        What was done
      </h2>
      {actions.length === 0 ? (
        <InsetText html={<p>No action answers this finding yet.</p>} />
      ) : (
        <ol class="govuk-list tl-did">
          {actions.map((line) => (
            <Action line={line} key={line.action.id} />
          ))}
        </ol>
      )}
    </section>
  )
}

function Action({ line: { action, progress, impact, days, evidence } }: { readonly line: ActionLine }) {
  return (
    <li class="tl-did__action">
      <a href={improvePaths.action(action.id)}>
        {action.reference} {action.words}
      </a>{' '}
      {action.illustrative && <IllustrativeTag />}
      <dl class="tl-did__facts">
        <div>
          <dt>Progress</dt>
          <dd>{progress}</dd>
        </div>
        <div>
          <dt>Impact on children</dt>
          <dd>{impact}</dd>
        </div>
        <div>
          <dt>Days</dt>
          <dd>{days}</dd>
        </div>
      </dl>
      {evidence.length > 0 && (
        <>
          <p class="tl-did__heading">What shows its impact</p>
          <ul class="govuk-list govuk-list--bullet">
            {evidence.map(({ id, words, addedBy, addedOn }) => (
              <li key={id}>
                {words}{' '}
                <span class="tl-muted">
                  {addedBy}, <When from={addedOn} />
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </li>
  )
}
