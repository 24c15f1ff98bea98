import { SortableTable } from '../../../ui/patterns/sortable-table.tsx'
import { number } from '../../../ui/prose/counts.ts'
import { paths } from '../../paths.ts'
import type { DescribedColumn } from '../columns.ts'
import { licence } from '../licence.ts'
import { ColumnDictionary } from './column-dictionary.tsx'

/** The file that holds every table, one row a line. */
export const wholeRecord = 'record.jsonl'

/** One table as it is offered. */
interface OfferedTable {
  readonly name: string
  readonly about: string
  readonly rows: number
  readonly columns: readonly DescribedColumn[]
}

interface OpenDataProps {
  readonly tables: readonly OfferedTable[]
}

/** What can be taken away, under which terms, and what each column means. */
export function OpenDataPage({ tables }: OpenDataProps) {
  return (
    <>
      <h1 class="govuk-heading-xl">Open data</h1>
      <p class="tl-lead">Everything in the record, to keep and to work with.</p>
      <Files tables={tables} />
      <div class="tl-prose">
        <p>
          The same rows as one file: <a href={paths.openDataFile(wholeRecord)}>{wholeRecord}</a>, JSON Lines,
          where each line names its table. To ask for a part, use the <a href={paths.api()}>API</a>.
        </p>
        <h2 class="govuk-heading-m">How the files are written</h2>
        <ul class="govuk-list govuk-list--bullet">
          <li>CSV in UTF-8, one header row, commas between and quotation marks where needed (RFC 4180)</li>
          <li>dates as 2022-05-09; 2021-04 or 2011 where no more is known</li>
          <li>
            an empty cell is a value that the record does not hold, never a nought; the last column,{' '}
            <code>unknown</code>, names each with <a href={paths.api()}>its reason</a>
          </li>
          <li>a list in one cell has semicolons between</li>
          <li>
            a cell that a spreadsheet would run as a formula has an apostrophe before it; JSON Lines has every
            value as it is
          </li>
          <li>ids are stable: a row keeps its id when its report is read again</li>
        </ul>
        <h2 class="govuk-heading-m">Terms</h2>
        <p>
          You may use, adapt and share all of it under the{' '}
          <a href={licence.address} rel="license">
            {licence.name}
          </a>
          . Say where it is from: “{licence.attribution}”
        </p>
      </div>
      <h2 class="govuk-heading-l tl-section">What each column holds</h2>
      {tables.map((table) => (
        <section key={table.name} aria-labelledby={table.name}>
          <h3 class="govuk-heading-m" id={table.name}>
            {table.name}
          </h3>
          <p>{table.about}</p>
          <ColumnDictionary table={table} />
        </section>
      ))}
    </>
  )
}

function Files({ tables }: OpenDataProps) {
  return (
    <SortableTable<OfferedTable>
      caption="Tables to download"
      columns={[
        {
          key: 'file',
          header: 'File',
          rowHeader: true,
          cell: ({ name }) => <a href={paths.openDataFile(`${name}.csv`)}>{name}.csv</a>
        },
        { key: 'about', header: 'What it holds', cell: ({ about }) => about },
        { key: 'rows', header: 'Rows', numeric: true, cell: ({ rows }) => number(rows) },
        {
          key: 'columns',
          header: 'Columns',
          cell: ({ name }) => (
            <a href={`#${name}`}>
              dictionary<span class="govuk-visually-hidden"> of {name}</span>
            </a>
          )
        }
      ]}
      rows={tables}
      rowKey={({ name }) => name}
    />
  )
}
