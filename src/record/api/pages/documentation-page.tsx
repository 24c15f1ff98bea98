import { threadPatterns } from '../../../thread/paths.ts'
import { Details } from '../../../ui/govuk/components.tsx'
import { SortableTable } from '../../../ui/patterns/sortable-table.tsx'
import { licence } from '../../open-data/licence.ts'
import { ColumnDictionary } from '../../open-data/pages/column-dictionary.tsx'
import { mostOnAPage } from '../../open-data/paging.ts'
import { reasonWords, unknownReasons } from '../../open-data/unknown-values.ts'
import { paths } from '../../paths.ts'
import type { DocumentedParameter, DocumentedTable } from '../documentation-view.ts'

interface DocumentationProps {
  readonly tables: readonly DocumentedTable[]
  /** The address of this site as the reader reached it. */
  readonly origin: string
}

/** The API for people: what there is to ask, and what it answers at this moment. */
export function DocumentationPage({ tables, origin }: DocumentationProps) {
  return (
    <>
      <h1 class="govuk-heading-xl">The record for programs</h1>
      <p class="tl-lead">Five tables, a page at a time, as JSON or CSV. No key, no account.</p>
      <nav aria-label="Tables">
        <dl class="tl-examples tl-contents">
          {tables.map(({ name, address, about }) => (
            <div key={name}>
              <dt>
                <a href={`#${name}`}>
                  <code>{address}</code>
                </a>
              </dt>
              <dd>{about}</dd>
            </div>
          ))}
        </dl>
      </nav>
      <Rules origin={origin} />
      {tables.map((table) => (
        <Table table={table} key={table.name} />
      ))}
      <div class="tl-prose">
        <h2 class="govuk-heading-m">For whoever is signed in</h2>
        <p>
          <code>{threadPatterns.apiTrace}</code> answers with the thread of a thing: what it rests on, and
          what came of it. <a href={threadPatterns.threadGuide}>How the thread works</a>; the description in
          OpenAPI has its parameters and its answer.
        </p>
      </div>
    </>
  )
}

function Rules({ origin }: Pick<DocumentationProps, 'origin'>) {
  return (
    <div class="tl-prose">
      <h2 class="govuk-heading-m">How to ask</h2>
      <p>Set the address of this site once; every example below can then be copied as it is:</p>
      <Code>{`record=${origin}`}</Code>
      <p>
        <a href={paths.apiDescription()}>The description in OpenAPI 3.1</a> is made from the schemas that
        check every request. To take everything at once, use <a href={paths.openData()}>open data</a>.
      </p>
      <h2 class="govuk-heading-m">What comes back</h2>
      <ul class="govuk-list govuk-list--bullet">
        <li>
          An answer holds <code>items</code>, the <code>total</code> on all pages, and in <code>next</code>{' '}
          and the <code>Link</code> header the address of the next page. <code>per_page</code> is at most{' '}
          {mostOnAPage}.
        </li>
        <li>
          <code>format=csv</code>, or the header <code>Accept: text/csv</code>, asks for a table file, with
          the columns of the files of <a href={paths.openData()}>open data</a>.
        </li>
        <li>Ids never change. Rows come in the order of their ids.</li>
        <li>
          Every value of an inspection has a <code>standing</code>: who stands behind it. Where it was read
          from a report, <code>report</code>, <code>page</code> and <code>quote</code> say where, and{' '}
          <code>address</code> is its page on this site. What is known of authorities comes from public lists.
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
      <h2 class="govuk-heading-m">What is not known</h2>
      <p>
        A null, or an empty cell of a table file, is never silent. <code>unknown</code> gives its reason:
      </p>
      <dl class="tl-examples">
        {unknownReasons.map((reason) => (
          <div key={reason}>
            <dt>
              <code>{reason}</code>
            </dt>
            <dd>{reasonWords[reason]}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

function Table({ table }: { readonly table: DocumentedTable }) {
  return (
    <section class="tl-section" aria-labelledby={table.name}>
      <h2 class="govuk-heading-l" id={table.name}>
        <code>{table.address}</code>
      </h2>
      <p>{table.about}</p>
      <div class="tl-parameters">
        <SortableTable<DocumentedParameter>
          caption={`Parameters of ${table.name}`}
          columns={[
            { key: 'name', header: 'Parameter', rowHeader: true, cell: ({ name }) => <code>{name}</code> },
            { key: 'about', header: 'What it does', cell: ({ about }) => <Prose text={about} /> },
            { key: 'takes', header: 'Takes', cell: (parameter) => <Takes parameter={parameter} /> }
          ]}
          rows={table.parameters}
          rowKey={({ name }) => name}
        />
      </div>
      <h3 class="govuk-heading-s">{table.answered.does}</h3>
      <Code>{curl(table.answered.address)}</Code>
      <p>The record answers now:</p>
      <Code>{table.answered.answer}</Code>
      {table.examples.map(({ does, address }) => (
        <div key={does}>
          <h3 class="govuk-heading-s">
            <a href={address}>{does}</a>
          </h3>
          <Code>{curl(address)}</Code>
        </div>
      ))}
      <Details
        summaryText={`What an item of ${table.name} holds`}
        html={<ColumnDictionary table={table} />}
      />
    </section>
  )
}

function Takes({ parameter: { choices, takes } }: { readonly parameter: DocumentedParameter }) {
  if (choices.length === 0) return <Prose text={takes} />
  return (
    <span class="tl-code-choices">
      {choices.map((choice, place) => (
        <span key={choice}>
          <code>{choice}</code>
          {place < choices.length - 1 && ', '}
        </span>
      ))}
    </span>
  )
}

/** Something to copy; its lines break where they must, so that a narrow screen needs no scrolling sideways. */
function Code({ children }: { readonly children: string }) {
  return (
    <pre class="tl-code">
      <code>{children}</code>
    </pre>
  )
}

const curl = (address: string) => `curl "$record${address}"`

/** A description with `names` in it, as the OpenAPI document has it. */
function Prose({ text }: { readonly text: string }) {
  return (
    <>{text.split('`').map((part, place) => (place % 2 === 1 ? <code key={place}>{part}</code> : part))}</>
  )
}
