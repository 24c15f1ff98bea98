import { EmptyState } from '../../../ui/patterns/empty-state.tsx'
import { paths } from '../../paths.ts'
import type { ColumnPassage, ColumnView } from './column-view.ts'

/** What each inspection says of the area: beside each other on a wide screen, one after the other on a narrow one. */
export function Columns({ columns }: { readonly columns: readonly ColumnView[] }) {
  return (
    <div class="tl-columns">
      {columns.map((column) => (
        <section aria-labelledby={`column-${column.id}`} key={column.id}>
          <h3 class="govuk-heading-m" id={`column-${column.id}`}>
            <a href={column.href}>{column.when}</a>
          </h3>
          <p class="tl-muted tl-small">{column.kind}</p>
          {column.without !== undefined && <Without why={column.without} />}
          {column.parts.map((part) => (
            <div key={part.id}>
              <h4 class="govuk-heading-s">{part.heading}</h4>
              {part.passages.map((passage) => (
                <Passage passage={passage} key={passage.id} />
              ))}
            </div>
          ))}
        </section>
      ))}
    </div>
  )
}

function Passage({ passage }: { readonly passage: ColumnPassage }) {
  return (
    <p class="tl-columns__passage">
      {passage.number !== undefined && (
        <>
          <a href={passage.href} aria-label={passage.name}>
            {passage.number}
          </a>{' '}
        </>
      )}
      {passage.text}
    </p>
  )
}

function Without({ why }: { readonly why: NonNullable<ColumnView['without']> }) {
  if (why === 'no-section') {
    return (
      <EmptyState title="The report has no section on this area.">
        <p>Choose another area above, or read the whole report.</p>
      </EmptyState>
    )
  }
  return (
    <EmptyState title="Its report has not been read into the record.">
      <p>
        Once the PDF is imported, the report’s own words stand here. Whoever keeps this record can{' '}
        <a href={paths.import()}>import it</a>.
      </p>
    </EmptyState>
  )
}
