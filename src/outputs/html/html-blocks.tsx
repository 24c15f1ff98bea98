import type { Block, Figure, List, Note, Table } from '../document/document.ts'
import type { NumberedNotes } from './html-runs.tsx'
import { Lines, Runs } from './html-runs.tsx'

interface BlockProps<Kind> {
  readonly block: Kind
  readonly notes: NumberedNotes
}

/** One block but a heading, which its document numbers. */
export function BlockView({ block, notes }: BlockProps<Exclude<Block, { readonly kind: 'heading' }>>) {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p class={paragraphClass[block.size ?? 'body']} dir="auto">
          <Runs runs={block.runs} notes={notes} />
        </p>
      )
    case 'quote':
      return (
        <figure class="tl-quote">
          <blockquote class="tl-quote__words" dir="auto">
            <p>
              <Runs runs={block.runs} notes={notes} />
            </p>
          </blockquote>
          {block.source !== undefined && (
            <figcaption class="tl-quote__source">
              <Runs runs={block.source} notes={notes} />
            </figcaption>
          )}
        </figure>
      )
    case 'list':
      return <ListView block={block} notes={notes} />
    case 'table':
      return <TableView block={block} notes={notes} />
    case 'facts':
      return (
        <dl class="govuk-summary-list">
          {block.facts.map(({ term, runs }) => (
            <div class="govuk-summary-list__row">
              <dt class="govuk-summary-list__key">{term}</dt>
              <dd class="govuk-summary-list__value" dir="auto">
                <Runs runs={runs} notes={notes} />
              </dd>
            </div>
          ))}
        </dl>
      )
    case 'note':
      return <NoteView block={block} notes={notes} />
    case 'figure':
      return <FigureView block={block} notes={notes} />
    case 'page-break':
      return <hr class="govuk-section-break govuk-section-break--xl govuk-section-break--visible" />
  }
}

const paragraphClass = { lead: 'govuk-body-l', body: 'govuk-body', small: 'govuk-body-s' } as const

function ListView({ block, notes }: BlockProps<List>) {
  const items = block.items.map(({ runs, list }) => (
    <li dir="auto">
      <Runs runs={runs} notes={notes} />
      {list !== undefined && <ListView block={list} notes={notes} />}
    </li>
  ))
  return block.style === 'number' ? (
    <ol class="govuk-list govuk-list--number">{items}</ol>
  ) : (
    <ul class="govuk-list govuk-list--bullet">{items}</ul>
  )
}

function TableView({ block, notes }: BlockProps<Table>) {
  const numeric = (place: number, part: 'header' | 'cell'): string =>
    block.columns[place]?.align === 'end' ? ` govuk-table__${part}--numeric` : ''
  return (
    <table class="govuk-table">
      <caption class="govuk-table__caption govuk-table__caption--s">{block.caption}</caption>
      <thead class="govuk-table__head">
        <tr class="govuk-table__row">
          {block.columns.map(({ heading }, place) => (
            <th scope="col" class={`govuk-table__header${numeric(place, 'header')}`}>
              <Lines text={heading} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody class="govuk-table__body">
        {block.rows.map((row) => (
          <tr class="govuk-table__row">
            {row.map((runs, place) =>
              place === 0 && block.rowHeadings === true ? (
                <th scope="row" class={`govuk-table__header${numeric(place, 'header')}`} dir="auto">
                  <Runs runs={runs} notes={notes} />
                </th>
              ) : (
                <td class={`govuk-table__cell${numeric(place, 'cell')}`} dir="auto">
                  <Runs runs={runs} notes={notes} />
                </td>
              )
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function NoteView({ block, notes }: BlockProps<Note>) {
  return (
    <div class="govuk-inset-text">
      <p class="govuk-body">
        <strong>{block.label}</strong>
      </p>
      {block.content.map((part) => (
        <BlockView block={part} notes={notes} />
      ))}
    </div>
  )
}

/** How many pixels a picture has that takes the whole measure. */
const wholeMeasure = 720

/** A picture among images, where no script of it runs and nothing is fetched. */
function FigureView({ block, notes }: BlockProps<Figure>) {
  const source = `data:image/svg+xml;base64,${Buffer.from(block.svg).toString('base64')}`
  return (
    <>
      <figure class="tl-figure">
        <figcaption class="tl-figure__caption">
          <strong class="tl-figure__headline">{block.caption}</strong>
        </figcaption>
        <img src={source} alt={block.alt} width={Math.round(block.width * wholeMeasure)} />
      </figure>
      <BlockView block={block.facts} notes={notes} />
    </>
  )
}
