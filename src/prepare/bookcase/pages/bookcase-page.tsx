import { Button } from '../../../ui/govuk/components.tsx'
import { DownloadLinks } from '../../../ui/patterns/download-links.tsx'
import { EmptyState } from '../../../ui/patterns/empty-state.tsx'
import { SearchForm } from '../../../ui/patterns/search-form.tsx'
import { SortableTable } from '../../../ui/patterns/sortable-table.tsx'
import { count } from '../../../ui/prose/counts.ts'
import { preparePaths } from '../../paths.ts'
import type { BookcaseView } from '../bookcase-view.ts'
import { Counted } from './counted.tsx'
import { OwedTable } from './owed-table.tsx'

/** The bookcase: its sections, what is missing from them, and what asks to be looked at again. */
export function BookcasePage({ view }: { readonly view: BookcaseView }) {
  return (
    <>
      <span class="govuk-caption-xl">{view.authority}</span>
      <h1 class="govuk-heading-xl">Bookcase</h1>
      <p class="tl-lead">{view.sentence}</p>
      {view.mayKeep && <Button text="Add documents" href={preparePaths.bookcaseAdd()} />}
      {!view.isEmpty && (
        <SearchForm
          action={preparePaths.bookcaseSearch()}
          label="Search the pages of all documents"
          value=""
        />
      )}
      {view.isEmpty && <NothingYet mayKeep={view.mayKeep} />}
      <Sections view={view} />
      <Owed view={view} />
      <Pressing view={view} />
      <Checksums checksums={view.checksums} />
      <Counted bookcases={view.counted} />
      {!view.isEmpty && (
        <section class="tl-section" aria-labelledby="files">
          <h2 class="govuk-heading-m" id="files">
            Take it with you
          </h2>
          <DownloadLinks
            what="every document with its versions, an index and checksums"
            files={[{ href: preparePaths.bookcaseArchive(), format: 'ZIP' }]}
          />
          <DownloadLinks
            what="the index of all documents and versions, with their checksums"
            files={[
              { href: preparePaths.bookcaseCsv(), format: 'CSV' },
              { href: preparePaths.bookcaseJson(), format: 'JSON' }
            ]}
          />
        </section>
      )}
    </>
  )
}

function NothingYet({ mayKeep }: { readonly mayKeep: boolean }) {
  return (
    <EmptyState title="The shelf is empty.">
      <p>
        The bookcase is what inspectors are shown: audits, performance reports, strategies, minutes. Each
        document has one place, all its versions, the day that it speaks of and a post that answers for it.
      </p>
      {mayKeep && (
        <p>
          Begin with what is missing below, or add a whole folder: each file says by itself what became of it.
        </p>
      )}
    </EmptyState>
  )
}

function Sections({ view }: { readonly view: BookcaseView }) {
  return (
    <section class="tl-section" aria-labelledby="sections">
      <h2 class="govuk-heading-m" id="sections">
        Sections
      </h2>
      {view.framework !== undefined && (
        <p class="tl-muted">They follow what is judged under {view.framework}.</p>
      )}
      <SortableTable
        caption="Sections and what they hold"
        captionHidden
        columns={[
          {
            key: 'section',
            header: 'Section',
            rowHeader: true,
            cell: ({ href, label, isEarlier }) => (
              <>
                <a href={href}>{label}</a>
                {isEarlier && <span class="tl-small tl-muted"> of an earlier framework</span>}
              </>
            )
          },
          { key: 'documents', header: 'Documents', numeric: true, cell: (row) => row.documents },
          { key: 'pressing', header: 'To look at again', numeric: true, cell: (row) => row.pressing },
          ...(view.owed === undefined
            ? []
            : [
                {
                  key: 'expected',
                  header: 'Expected',
                  cell: (row: (typeof view.sections)[number]) => row.expected ?? 'Nothing named'
                }
              ]),
          { key: 'newest', header: 'Last came', cell: (row) => row.newest ?? 'Nothing yet' }
        ]}
        rows={view.sections}
        rowKey={({ section }) => section}
      />
    </section>
  )
}

function Owed({ view }: { readonly view: BookcaseView }) {
  if (view.owed === undefined) return null
  return (
    <section class="tl-section" aria-labelledby="owed">
      <h2 class="govuk-heading-m" id="owed">
        Missing, and who owes it
      </h2>
      {view.owed.length === 0 ? (
        <p>Everything that is expected is here.</p>
      ) : (
        <OwedTable rows={view.owed} mayKeep={view.mayKeep} mayArrange={view.mayArrange} />
      )}
      <p>
        <a href={preparePaths.expected()}>
          {view.mayArrange ? 'Say what is expected, and who owes it' : 'Everything that is expected'}
        </a>
      </p>
    </section>
  )
}

function Pressing({ view }: { readonly view: BookcaseView }) {
  if (view.pressing.length === 0) return null
  return (
    <section class="tl-section" aria-labelledby="pressing">
      <h2 class="govuk-heading-m" id="pressing">
        To look at again
      </h2>
      <SortableTable
        caption="Documents that expire, have expired or are to be reviewed"
        captionHidden
        columns={[
          {
            key: 'document',
            header: 'Document',
            rowHeader: true,
            cell: ({ href, title }) => <a href={href}>{title}</a>
          },
          { key: 'section', header: 'Section', cell: (row) => row.section },
          {
            key: 'state',
            header: 'Why',
            cell: ({ state, day }) => (
              <>
                <strong>{state}</strong>, {day}
              </>
            )
          },
          { key: 'owner', header: 'Answers for it', cell: (row) => row.owner ?? 'Nobody named' }
        ]}
        rows={view.pressing}
        rowKey={({ id }) => id}
      />
      {view.morePressing > 0 && (
        <p class="tl-muted">And {count(view.morePressing, 'more', 'more')}: see each section.</p>
      )}
    </section>
  )
}

function Checksums({ checksums }: Pick<BookcaseView, 'checksums'>) {
  if (checksums === undefined) return null
  const { words, isBad, worstHref } = checksums
  return (
    <section class="tl-section" aria-labelledby="checksums">
      <h2 class="govuk-heading-m" id="checksums">
        Whether the files are as they came
      </h2>
      <p class="tl-prose">{isBad ? <strong>{words}</strong> : words}</p>
      {worstHref !== undefined && (
        <p>
          <a href={worstHref}>Open the first document that is not</a>
        </p>
      )}
    </section>
  )
}
