import { Button, Pagination } from '../../../ui/govuk/components.tsx'
import { DownloadLinks } from '../../../ui/patterns/download-links.tsx'
import { EmptyState } from '../../../ui/patterns/empty-state.tsx'
import { type ActiveFilter, FilterForm } from '../../../ui/patterns/filter-form.tsx'
import { SortableTable } from '../../../ui/patterns/sortable-table.tsx'
import { preparePaths } from '../../paths.ts'
import type { DocumentRow, SectionView } from '../section-view.ts'
import { type ShelfState, shelfStates } from '../shelf.ts'
import { OwedTable } from './owed-table.tsx'

const stateWords: Readonly<Record<ShelfState, string>> = {
  pressing: 'To look at again',
  'no-owner': 'Without a post that answers',
  'no-date': 'Without the day it speaks of',
  withdrawn: 'Withdrawn'
}

// Left out where nothing in the list has a state.
const stateColumn = {
  key: 'state',
  header: 'State',
  cell: ({ state }: DocumentRow) => state && <strong>{state}</strong>
}

/** A section: its documents, and what is missing from it. */
export function SectionPage({ view }: { readonly view: SectionView }) {
  const { section, choice } = view
  const narrowed = choice.words !== '' || choice.state !== undefined
  return (
    <>
      <span class="govuk-caption-xl">Bookcase, {view.authority}</span>
      <h1 class="govuk-heading-xl">{view.label}</h1>
      {view.mayKeep && (
        <Button text="Add documents to this section" href={preparePaths.bookcaseAdd({ section })} />
      )}
      {view.total === 0 && !narrowed ? (
        <EmptyState title="Nothing is in this section yet.">
          <p>
            {view.mayKeep
              ? 'Add what shows how you know: audits, reports, minutes. Each file says by itself what became of it.'
              : 'Whoever keeps the bookcase adds documents here.'}
          </p>
        </EmptyState>
      ) : (
        <Documents view={view} />
      )}
      {view.total > 0 && (
        <DownloadLinks
          what="this section with all versions, an index and checksums"
          files={[{ href: preparePaths.sectionArchive(section), format: 'ZIP' }]}
        />
      )}
      {view.owed.length > 0 && (
        <section class="tl-section" aria-labelledby="owed">
          <h2 class="govuk-heading-m" id="owed">
            Missing from this section
          </h2>
          <OwedTable rows={view.owed} mayKeep={view.mayKeep} mayArrange={view.mayArrange} />
        </section>
      )}
    </>
  )
}

function Documents({ view }: { readonly view: SectionView }) {
  const { section, choice } = view
  const here = preparePaths.bookcaseSection(section)
  return (
    <>
      <FilterForm
        action={here}
        label="Filter the documents"
        fields={[
          { kind: 'words', name: 'q', label: 'Words of the title or file', value: choice.words },
          {
            kind: 'choice',
            name: 'state',
            label: 'Only those',
            value: choice.state ?? '',
            choices: [
              { value: '', text: 'All that stand' },
              ...shelfStates.map((value) => ({ value, text: stateWords[value] }))
            ]
          }
        ]}
        active={activeIn(view)}
        clearHref={here}
        result={view.result}
      />
      {view.rows.length > 0 && (
        <SortableTable
          caption={`Documents: ${view.label}`}
          captionHidden
          columns={[
            {
              key: 'title',
              header: 'Document',
              rowHeader: true,
              cell: ({ href, title, file }) => (
                <>
                  <a href={href}>{title}</a>
                  <span class="tl-shelf__file">{file}</span>
                </>
              )
            },
            { key: 'kind', header: 'Kind', cell: (row) => row.kind },
            { key: 'evidence', header: 'Speaks of', cell: (row) => row.evidence ?? 'Not said' },
            { key: 'owner', header: 'Answers for it', cell: (row) => row.owner ?? 'Nobody named' },
            ...(view.rows.some(({ state }) => state !== undefined) ? [stateColumn] : [])
          ]}
          rows={view.rows}
          rowKey={({ id }) => id}
        />
      )}
      <Pages view={view} />
    </>
  )
}

function activeIn({ section, choice: { words, state } }: SectionView): ActiveFilter[] {
  return [
    ...(words === ''
      ? []
      : [{ text: `Words: ${words}`, removeHref: preparePaths.bookcaseSection(section, { state }) }]),
    ...(state === undefined
      ? []
      : [{ text: stateWords[state], removeHref: preparePaths.bookcaseSection(section, { q: words }) }])
  ]
}

function Pages({ view: { section, choice, pages } }: { readonly view: SectionView }) {
  if (pages < 2) return null
  const to = (page: number) =>
    page < 1 || page > pages
      ? undefined
      : { href: preparePaths.bookcaseSection(section, { q: choice.words, state: choice.state, page }) }
  return (
    <Pagination
      landmarkLabel="Pages of the section"
      previous={to(choice.page - 1)}
      next={to(choice.page + 1)}
      items={Array.from({ length: pages }, (_none, at) => at + 1)
        .filter((page) => page === 1 || page === pages || Math.abs(page - choice.page) < 3)
        .flatMap((page, at, shown) => [
          ...(at > 0 && page - (shown[at - 1] ?? 0) > 1 ? [{ ellipsis: true }] : []),
          { number: String(page), current: page === choice.page, href: to(page)?.href ?? '' }
        ])}
    />
  )
}
