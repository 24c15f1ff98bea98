import type { Reply } from '../../../platform/web/reply.ts'
import { Details } from '../../../ui/govuk/components.tsx'
import { renderPage } from '../../../ui/page/page.tsx'
import { SortableTable } from '../../../ui/patterns/sortable-table.tsx'
import { paths, type Query } from '../../paths.ts'
import type { RecordTools } from '../../tools.ts'
import { licence } from '../licence.ts'
import { mostOnAPage, type OpenTable, type TableName } from '../table.ts'
import { openTables } from '../tables.ts'
import { ColumnDictionary } from './column-dictionary.tsx'

const examples: Readonly<Record<TableName, readonly { readonly does: string; readonly query: Query }[]>> = {
  authorities: [{ does: 'Authorities of one region', query: { region: 'yorkshire-and-the-humber' } }],
  inspections: [
    { does: 'What was done at Leeds', query: { authority: 'leeds' } },
    {
      does: 'Short inspections of 2024',
      query: { kind: 'ilacs-short', from: '2024-01-01', to: '2024-12-31' }
    }
  ],
  judgements: [
    { does: 'Every outstanding overall grade', query: { area: 'overall', grade: 'outstanding' } },
    { does: 'Grades at Leeds, as CSV', query: { authority: 'leeds', format: 'csv' } }
  ],
  improvements: [{ does: 'Priority actions', query: { kind: 'priority-action' } }],
  paragraphs: [{ does: 'Paragraphs that hold a phrase', query: { q: '"corporate parent"' } }]
}

/** The API for people: what there is to ask, with examples that answer at once. */
export function documentationPage({ site }: Pick<RecordTools, 'site'>): Reply {
  return {
    kind: 'page',
    html: renderPage(site, {
      title: 'API',
      description: 'The national record for programs, as JSON and CSV.',
      section: 'record',
      main: <Documentation />
    })
  }
}

function Documentation() {
  return (
    <>
      <h1 class="govuk-heading-xl">The record for programs</h1>
      <p class="tl-lead">Five tables, a page at a time, as JSON or CSV. No key, no account.</p>
      <div class="tl-prose">
        <p>
          <a href={paths.apiDescription()}>The description in OpenAPI 3.1</a> is made from the schemas that
          check every request. To take everything at once, use <a href={paths.openData()}>open data</a>.
        </p>
        <ul class="govuk-list govuk-list--bullet">
          <li>
            An answer holds <code>items</code>, and in <code>next</code> and the <code>Link</code> header the
            address of the next page. <code>per_page</code> is at most {mostOnAPage}.
          </li>
          <li>
            <code>format=csv</code>, or the header <code>Accept: text/csv</code>, asks for a table file.
          </li>
          <li>Ids never change. Rows come in the order of their ids.</li>
          <li>
            Every value has a <code>standing</code>: who stands behind it. Where it was read from a report,{' '}
            <code>report</code>, <code>page</code> and <code>quote</code> say where.
          </li>
          <li>
            A mistake is answered with status 400 as <code>application/problem+json</code>, parameter by
            parameter, in words.
          </li>
          <li>
            The facts may be used under the{' '}
            <a href={licence.address} rel="license">
              {licence.name}
            </a>
            .
          </li>
        </ul>
      </div>
      {openTables.map((table) => (
        <Table table={table} key={table.name} />
      ))}
    </>
  )
}

function Table({ table }: { readonly table: OpenTable }) {
  return (
    <section class="tl-section" aria-labelledby={table.name}>
      <h2 class="govuk-heading-m tl-addresses" id={table.name}>
        <code>{paths.apiTable(table.name)}</code>
      </h2>
      <p>{table.about}</p>
      <h3 class="govuk-heading-s">Try it</h3>
      <ul class="govuk-list govuk-list--bullet tl-addresses">
        {examples[table.name].map(({ does, query }) => {
          const address = paths.apiTable(table.name, query)
          return (
            <li key={does}>
              {does}: <a href={address}>{decodeURIComponent(address.replaceAll('+', ' '))}</a>
            </li>
          )
        })}
      </ul>
      <Parameters table={table} />
      <Details summaryText={`What a row of ${table.name} holds`} html={<ColumnDictionary table={table} />} />
    </section>
  )
}

function Parameters({ table }: { readonly table: OpenTable }) {
  const parameters = Object.entries(table.query.shape).map(([name, schema]) => ({
    name,
    about: schema.description ?? ''
  }))
  return (
    <SortableTable
      caption={`Parameters of ${table.name}`}
      captionHidden
      columns={[
        { key: 'name', header: 'Parameter', rowHeader: true, cell: ({ name }) => <code>{name}</code> },
        { key: 'about', header: 'What it does', cell: ({ about }) => <Prose text={about} /> }
      ]}
      rows={parameters}
      rowKey={({ name }) => name}
    />
  )
}

/** A description with `names` in it, as the OpenAPI document has it. */
function Prose({ text }: { readonly text: string }) {
  return (
    <>{text.split('`').map((part, place) => (place % 2 === 1 ? <code key={place}>{part}</code> : part))}</>
  )
}
