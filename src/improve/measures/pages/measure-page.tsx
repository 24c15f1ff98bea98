import { longDate } from '../../../framework/iso-date.ts'
import type { Onward } from '../../../people/tools.ts'
import { SeriesChart } from '../../../ui/charts/series-chart.tsx'
import { Button, Details, InsetText, NotificationBanner, SummaryList } from '../../../ui/govuk/components.tsx'
import { DownloadLinks } from '../../../ui/patterns/download-links.tsx'
import { EmptyState } from '../../../ui/patterns/empty-state.tsx'
import { IllustrativeTag } from '../../../ui/patterns/illustrative-tag.tsx'
import { type Column, SortableTable } from '../../../ui/patterns/sortable-table.tsx'
import { When } from '../../../ui/patterns/when.tsx'
import { WrittenText } from '../../../ui/patterns/written-text.tsx'
import type { MeasureView, ValueRow } from '../measure-view.ts'
import { measuresPaths } from '../measures-paths.ts'
import { smallNumberNote } from '../typed-value.ts'

interface MeasurePageProps {
  readonly view: MeasureView
  readonly done: string | undefined
  readonly onwards: readonly Onward[]
}

/** A measure: how it stands, its series as a picture, in words and as a table, and what it shows something of. */
export function MeasurePage({ view, done, onwards }: MeasurePageProps) {
  const { mayKeep, mayEnter, values } = view
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
      <h1 class="govuk-heading-xl">
        {view.title} {view.illustrative && <IllustrativeTag />}
      </h1>
      <p class="tl-lead">{view.lead}</p>
      {view.withdrawnBecause !== undefined && (
        <InsetText html={<p>It was withdrawn, and counts nowhere: {view.withdrawnBecause}</p>} />
      )}
      {mayEnter && (
        <div class="govuk-button-group">
          <Button text="Enter a value" href={measuresPaths.newMeasureValue(view.id)} />
          <Button
            text="Enter a series"
            href={measuresPaths.measureSeries(view.id)}
            classes="govuk-button--secondary"
          />
        </div>
      )}
      {values.length === 0 && (
        <EmptyState title="No value has been entered yet.">
          <p>
            With its first values a chart stands here, with the target and the actions marked on it. From
            twelve values on it shows the limits of the usual ups and downs.
          </p>
        </EmptyState>
      )}
      {view.chart !== undefined && (
        <SeriesChart
          id="chart"
          name={view.title}
          headline={view.chart.headline}
          sentence={view.chart.sentence}
          series={view.chart.series}
          tick={view.tick}
        />
      )}
      <Definition view={view} />
      <Links view={view} />
      <Values view={view} />
      {onwards.length > 0 && (
        <ul class="govuk-list">
          {onwards.map(({ text, href }) => (
            <li key={href}>
              <a href={href}>{text}</a>
            </li>
          ))}
        </ul>
      )}
      {mayKeep && (
        <p>
          <a href={measuresPaths.measureWithdraw(view.id)}>Withdraw this measure</a>
        </p>
      )}
    </>
  )
}

function Definition({ view }: { readonly view: MeasureView }) {
  return (
    <section class="tl-section" aria-labelledby="what">
      <h2 class="govuk-heading-m" id="what">
        What is counted
      </h2>
      <div class="tl-prose">
        <WrittenText text={view.definition} />
      </div>
      <SummaryList
        rows={view.rows.map(({ key, value }) => ({ key: { text: key }, value: { text: value } }))}
      />
      {view.breaks.length > 0 && (
        <>
          <h3 class="govuk-heading-s">The definition changed</h3>
          <ul class="govuk-list govuk-list--bullet">
            {view.breaks.map(({ id, from, because }) => (
              <li key={id}>
                Since <When from={from} /> it is counted otherwise: {because}{' '}
                {view.mayKeep && (
                  <a href={measuresPaths.measureBreakTakenBack(view.id, id)}>
                    Take it back
                    <span class="govuk-visually-hidden"> that it changed on {longDate(from)}</span>
                  </a>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {view.mayKeep && (
        <ul class="govuk-list">
          <li>
            <a href={measuresPaths.measureChange(view.id)}>Change the measure</a>
          </li>
          <li>
            <a href={measuresPaths.measureDefinition(view.id)}>It is counted otherwise from a day on</a>
          </li>
        </ul>
      )}
    </section>
  )
}

function Links({ view }: { readonly view: MeasureView }) {
  const { actions, findings } = view
  return (
    <section class="tl-section tl-prose" aria-labelledby="of">
      <h2 class="govuk-heading-m" id="of">
        What it shows something of
      </h2>
      {actions.length + findings.length === 0 && (
        <p>It is joined to no action and no finding yet. Joined, it helps to say whether they worked.</p>
      )}
      {actions.length > 0 && (
        <>
          <h3 class="govuk-heading-s">Actions</h3>
          <ul class="govuk-list govuk-list--spaced">
            {actions.map(({ href, text, detail }) => (
              <li key={href}>
                <a href={href}>{text}</a>
                <span class="tl-measure-note">{detail}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {findings.length > 0 && (
        <>
          <h3 class="govuk-heading-s">Findings</h3>
          <ul class="govuk-list govuk-list--spaced">
            {findings.map(({ href, text, detail, didItWork }) => (
              <li key={href}>
                <a href={href}>{text}</a>
                <span class="tl-measure-note">
                  {detail} · <a href={didItWork}>Did it work?</a>
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {view.mayKeep && (
        <p>
          <a href={measuresPaths.measureLinks(view.id)}>Say what it shows something of</a>
        </p>
      )}
    </section>
  )
}

function Values({ view }: { readonly view: MeasureView }) {
  const { values, former } = view
  if (values.length + former.length === 0) return null
  return (
    <section class="tl-section" aria-labelledby="values">
      <h2 class="govuk-heading-m" id="values">
        Every value
      </h2>
      {view.gaps !== '' && <p>{view.gaps}</p>}
      {values.some(({ isSmall }) => isSmall) && <InsetText html={<p>{smallNumberNote}</p>} />}
      {values.length > 0 && (
        <SortableTable
          caption="Every value, the newest first"
          captionHidden
          columns={columnsFor(view)}
          rows={values}
          rowKey={({ id }) => id}
        />
      )}
      <DownloadLinks
        what="its values"
        files={[
          { href: measuresPaths.measureCsv(view.id), format: 'CSV' },
          { href: measuresPaths.measureJson(view.id), format: 'JSON' }
        ]}
      />
      {former.length > 0 && (
        <Details
          summaryText="What was put right or withdrawn"
          html={
            <ul class="govuk-list govuk-list--spaced">
              {former.map(({ id, says, because, who }) => (
                <li key={id}>
                  {says}: {because}
                  <span class="tl-measure-note">{who}</span>
                </li>
              ))}
            </ul>
          }
        />
      )}
    </section>
  )
}

function columnsFor({ id, mayEnter, values }: MeasureView): readonly Column<ValueRow>[] {
  const plain: Column<ValueRow>[] = [
    { key: 'day', header: 'Day', rowHeader: true, cell: ({ asAt }) => <When from={asAt} /> },
    {
      ...{ key: 'value', header: 'Value', numeric: true },
      cell: ({ figure, isSmall }) => (
        <>
          {figure}
          {isSmall && <span class="tl-measure-note">small number</span>}
        </>
      )
    }
  ]
  if (values.some(({ parts }) => parts !== '')) {
    plain.push({ key: 'parts', header: 'Made of', cell: ({ parts }) => parts })
  }
  if (values.some(({ from }) => from !== '')) {
    plain.push({ key: 'from', header: 'Source and note', cell: ({ from }) => from })
  }
  plain.push({ key: 'by', header: 'Entered by', cell: ({ enteredBy }) => enteredBy })
  if (!mayEnter) return plain
  const links: Column<ValueRow> = {
    ...{ key: 'change', header: 'Change' },
    cell: ({ id: value, asAt }) => (
      <>
        <a href={measuresPaths.measureValueCorrect(id, value)}>
          Put right<span class="govuk-visually-hidden"> the value of {longDate(asAt)}</span>
        </a>{' '}
        <a href={measuresPaths.measureValueWithdraw(id, value)}>
          Withdraw<span class="govuk-visually-hidden"> the value of {longDate(asAt)}</span>
        </a>
      </>
    )
  }
  return [...plain, links]
}
