import { Sparkline } from '../../../ui/charts/sparkline.tsx'
import { Button } from '../../../ui/govuk/components.tsx'
import { DownloadLinks } from '../../../ui/patterns/download-links.tsx'
import { EmptyState } from '../../../ui/patterns/empty-state.tsx'
import { FilterForm } from '../../../ui/patterns/filter-form.tsx'
import { IllustrativeTag } from '../../../ui/patterns/illustrative-tag.tsx'
import { type Column, SortableTable } from '../../../ui/patterns/sortable-table.tsx'
import { When } from '../../../ui/patterns/when.tsx'
import { count } from '../../../ui/prose/counts.ts'
import { measuresPaths } from '../measures-paths.ts'
import { choiceAsQuery, type MeasureRow, type MeasuresView } from '../measures-view.ts'

/** Every measure: how it stands, how far it is from its target, and whether its values come in time. */
export function MeasuresPage({ view }: { readonly view: MeasuresView }) {
  return (
    <>
      <span class="govuk-caption-xl">{view.authority}</span>
      <h1 class="govuk-heading-xl">Measures</h1>
      <p class="tl-lead">{view.sentence}</p>
      {view.mayKeep && (
        <Button text="Add a measure" href={measuresPaths.newMeasure()} classes="govuk-button--secondary" />
      )}
      {view.total === 0 ? <NoneYet view={view} /> : <Listed view={view} />}
    </>
  )
}

function Listed({ view }: { readonly view: MeasuresView }) {
  const { rows, choice, total } = view
  const query = choiceAsQuery(choice)
  return (
    <>
      <FilterForm
        action={measuresPaths.measures()}
        label="Filter the measures"
        fields={[
          { kind: 'words', name: 'q', label: 'Words', value: choice.q ?? '' },
          {
            ...{ kind: 'choice', name: 'show', label: 'How it stands', value: choice.show ?? '' },
            choices: [{ value: '', text: 'Every measure that stands' }, ...view.shows]
          },
          {
            ...{ kind: 'choice', name: 'post', label: 'Who answers for it', value: choice.post ?? '' },
            choices: [{ value: '', text: 'Anybody' }, ...view.posts]
          }
        ]}
        active={filtersOf(view)}
        clearHref={measuresPaths.measures()}
        result={`${rows.length} of ${count(total, 'measure')}`}
      />
      {rows.length === 0 ? (
        <EmptyState title="No measure fits what you chose.">
          <p>
            <a href={measuresPaths.measures()}>Show every measure that stands</a>
          </p>
        </EmptyState>
      ) : (
        <SortableTable caption="Measures" captionHidden columns={columns} rows={rows} rowKey={keyOf} />
      )}
      <DownloadLinks
        what="these measures"
        files={[
          { href: measuresPaths.measuresCsv(query), format: 'CSV' },
          { href: measuresPaths.measuresJson(query), format: 'JSON' }
        ]}
      />
    </>
  )
}

const columns: readonly Column<MeasureRow>[] = [
  {
    key: 'title',
    header: 'Measure',
    rowHeader: true,
    cell: ({ measure, direction, officer }) => (
      <>
        <a href={measuresPaths.measure(measure.id)}>{measure.title}</a>{' '}
        {measure.illustrative && <IllustrativeTag />}
        <span class="tl-measure-note">
          {direction}
          {officer !== undefined && ` · ${officer}`}
        </span>
      </>
    )
  },
  {
    key: 'latest',
    header: 'Newest value',
    cell: ({ latest }) =>
      latest === undefined ? (
        'None yet'
      ) : (
        <>
          <strong>{latest.figure}</strong>
          <span class="tl-measure-note">
            <When from={latest.day} />
          </span>
        </>
      )
  },
  {
    key: 'distance',
    header: 'From its target',
    cell: ({ standing: { distanceWords, onCourse, distance } }) => (
      <>
        {distanceWords}
        {distance !== undefined && distance > 0 && onCourse !== undefined && (
          <span class="tl-measure-note">{onCourse ? 'On course' : 'Behind the line to it'}</span>
        )}
      </>
    )
  },
  {
    key: 'line',
    header: 'How it went',
    cell: ({ measure, line, lineSentence }) =>
      line.length === 0 ? (
        'No values'
      ) : (
        <Sparkline id={`line-${measure.id}`} values={line} sentence={lineSentence} />
      )
  },
  {
    key: 'freshness',
    header: 'Does it come in time?',
    cell: ({ freshness, isLate, gaps }) => (
      <>
        {isLate ? <strong>{freshness}</strong> : freshness}
        {gaps !== '' && <span class="tl-measure-note">{gaps}</span>}
      </>
    )
  }
]

function keyOf({ measure }: MeasureRow): string {
  return measure.id
}

function filtersOf({ choice, shows, posts }: MeasuresView) {
  const labels = {
    q: choice.q && `Words: ${choice.q}`,
    show: shows.find(({ value }) => value === choice.show)?.text,
    post: posts.find(({ value }) => value === choice.post)?.text
  }
  return (['q', 'show', 'post'] as const).flatMap((name) => {
    const text = labels[name]
    return text === undefined
      ? []
      : [{ text, removeHref: measuresPaths.measures(choiceAsQuery(choice, name)) }]
  })
}

function NoneYet({ view: { mayKeep, exampleHref } }: { readonly view: MeasuresView }) {
  return (
    <EmptyState title="No measure has been added.">
      <p>
        A measure is a figure that shows whether something worked: a share of assessments in time, children
        seen within five days, placements that lasted. With a baseline and a target it says how far you are;
        with a value each month, its chart tells a real change from the usual ups and downs.
      </p>
      <p>
        {mayKeep
          ? 'Begin with one that your board asks about anyway, and enter what you have of it as a series.'
          : 'A leader or whoever keeps the plan adds them.'}
      </p>
      {exampleHref !== undefined && (
        <p>
          <a href={exampleHref}>See the made-up measures of the worked example</a>
        </p>
      )}
    </EmptyState>
  )
}
