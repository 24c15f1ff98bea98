import { longDate } from '../../../framework/iso-date.ts'
import { errorAt } from '../../../people/forms/problems.tsx'
import type { Route } from '../../../people/permissions/route.ts'
import { typedText } from '../../../platform/web/typed-value.ts'
import { Button, Details, FileUpload, InsetText, Textarea } from '../../../ui/govuk/components.tsx'
import { SortableTable } from '../../../ui/patterns/sortable-table.tsx'
import { count, sentenceCase } from '../../../ui/prose/counts.ts'
import type { ImproveTools } from '../../tools.ts'
import { enterSeries } from '../actions/enter-values.ts'
import { unfit } from '../actions/on-measure.ts'
import { figureInWords } from '../figures.ts'
import type { WholeMeasure } from '../measure.ts'
import { measuresPatterns } from '../measures-paths.ts'
import { mostLines, type SeriesLine, seriesFrom } from '../series-in.ts'
import { fractionInWords } from '../typed-value.ts'
import { type MeasureForm, measureFormRoutes } from './measure-form.tsx'
import { type ReadFile, readFileIn, readingFileFirst } from './series-file.ts'

interface TypedSeries extends Omit<ReadFile, 'text'> {
  readonly text: string
}

/** The form that enters a series, pasted or read from a file. */
export function seriesRoutes(tools: ImproveTools): Route[] {
  return measureFormRoutes(tools, seriesForm).map((route) =>
    route.method === 'POST' ? { ...route, handler: readingFileFirst(tools, route.handler) } : route
  )
}

/**
 * Enters a series as it was pasted. What does not fit comes back line by line, with all that was pasted; and so does what
 * was read from a file, before any of it is saved.
 */
const seriesForm: MeasureForm<TypedSeries> = {
  path: measuresPatterns.measureSeries,
  permission: 'update-plan',
  viewed: 'form for a series of a measure viewed',
  sent: 'series of a measure entered',
  takesFile: true,
  start: () => ({ text: '', said: [], problem: '' }),
  typed: (request) => ({
    text: typedText(request.form, 'text').replaceAll('\r\n', '\n'),
    ...readFileIn(request)
  }),
  save: async ({ db, clock }, member, { id }, { text, said, problem }) => {
    if (problem !== '') return unfit('file', problem)
    return said.length > 0 ? { kind: 'look-again' } : enterSeries(db, clock, member, { id }, { text })
  },
  done: () => 'series',
  title: 'Enter a series',
  intro: ({ typed: { said } }) =>
    said.length > 0 ? (
      <InsetText
        html={
          <>
            <p>
              <strong>Nothing is saved yet.</strong> {said[0]} Look at what came of each line, put right what
              does not fit, and save the series.
            </p>
            {said.slice(1).map((note) => (
              <p key={note}>{note}</p>
            ))}
          </>
        }
      />
    ) : (
      <p>
        Copy the cells out of a spreadsheet and paste them, or choose the file. Nothing is saved unless every
        line fits, and you see what came of each.
      </p>
    ),
  fields: ({ measure, typed, problems, today, action }) => (
    <>
      <Textarea
        id="text"
        name="text"
        rows="12"
        value={typed.text}
        spellcheck={false}
        autocomplete="off"
        classes="tl-measure-paste"
        label={{ text: 'A line for each value', classes: 'govuk-label--s' }}
        hint={{
          text:
            measure.unit === 'count'
              ? 'The date, then the value: 31/03/2026, 68'
              : 'The date, then the value: 31/03/2026, 68. Or the date, the numerator and the denominator: 31/03/2026, 17, 25'
        }}
        errorMessage={errorAt(problems, 'text')}
      />
      {(problems.some(({ field }) => field === 'text') || typed.said.length > 0) &&
        typed.text.trim() !== '' && (
          <Lines lines={seriesFrom(typed.text, measure, today).slice(0, mostLines)} measure={measure} />
        )}
      <FileUpload
        id="file"
        name="file"
        label={{ text: 'Or a file that holds the series', classes: 'govuk-label--s' }}
        hint={{
          text: 'An Excel workbook, an OpenDocument spreadsheet or a CSV file with a column headed Date. Its rows take the place of what stands in the box above, for you to look at.'
        }}
        attributes={{ accept: '.xlsx,.xlsm,.xls,.ods,.csv,.txt,.tsv' }}
        errorMessage={errorAt(problems, 'file')}
      />
      <Button
        text="Read the file"
        classes="govuk-button--secondary"
        attributes={{ formaction: `${action}?read=file` }}
        preventDoubleClick
      />
      <Details
        summaryText="What is understood"
        html={
          <ul class="govuk-list govuk-list--bullet">
            <li>Cells divided by tabs, commas or semicolons</li>
            <li>
              Dates such as 31/03/2026, 31/03/26, 31 March 2026 or 2026-03-31; March 2026 and Mar-26 are taken
              for the last day of the month
            </li>
            <li>
              A first line that names the columns: date, value, numerator, denominator, source, note, in any
              order
            </li>
            <li>A line whose value is there already is left as it is</li>
            <li>A line with a date and no value is left out: the chart shows that none is there</li>
          </ul>
        }
      />
    </>
  ),
  button: 'Save the series'
}

interface LinesProps {
  readonly lines: readonly SeriesLine[]
  readonly measure: WholeMeasure
}

/** What came of every line, those that do not fit first. */
function Lines({ lines, measure }: LinesProps) {
  const told = lines.filter(({ came }) => came.kind !== 'empty')
  const wrong = told.filter(({ came }) => came.kind === 'wrong')
  const right = told.filter(({ came }) => came.kind !== 'wrong')
  const sound = told.filter(({ came }) => came.kind === 'fits' || came.kind === 'there').length
  return (
    <section class="tl-section" aria-labelledby="lines">
      <h2 class="govuk-heading-m" id="lines">
        What came of each line
      </h2>
      <p>
        {wrong.length === 0
          ? `Every line fits, and ${sound} would be taken.`
          : `${sentenceCase(count(wrong.length, 'line does', 'lines do'))} not fit, ${sound} would be taken.`}
      </p>
      <SortableTable
        caption="Every line of the series"
        captionHidden
        rows={[...wrong, ...right]}
        rowKey={({ number }) => `${number}`}
        columns={[
          { key: 'line', header: 'Line', rowHeader: true, cell: ({ number }) => number },
          { key: 'text', header: 'Pasted', cell: ({ text }) => <code>{text}</code> },
          {
            key: 'came',
            header: 'What came of it',
            cell: ({ came }) =>
              came.kind === 'wrong' ? (
                <strong class="tl-measure-wrong">{came.because}</strong>
              ) : (
                cameInWords(came, measure)
              )
          }
        ]}
      />
    </section>
  )
}

function cameInWords(came: SeriesLine['came'], measure: WholeMeasure): string {
  switch (came.kind) {
    case 'fits': {
      const parts = fractionInWords(came.value.fraction)
      const figure = figureInWords(came.value.value, measure)
      return `Fits: ${longDate(came.value.asAt)}, ${figure}${parts === '' ? '' : ` (${parts})`}`
    }
    case 'there':
      return `Is there already, ${came.as}: left as it is`
    case 'hole':
      return `No value for ${longDate(came.asAt)}: left out, and the chart shows the hole`
    case 'head':
      return 'Names the columns'
    case 'empty':
      return 'Empty'
    case 'wrong':
      return came.because
  }
}
