/** The lists, tables and search results, of invented authorities. */
import { Pagination } from '../../src/ui/govuk/components.tsx'
import { CitationLine } from '../../src/ui/patterns/citation-line.tsx'
import { DownloadLinks } from '../../src/ui/patterns/download-links.tsx'
import { EmptyState } from '../../src/ui/patterns/empty-state.tsx'
import { FilterForm } from '../../src/ui/patterns/filter-form.tsx'
import { GradeTag } from '../../src/ui/patterns/grade-tag.tsx'
import { Highlight, segmentsBetween } from '../../src/ui/patterns/highlight.tsx'
import { Paragraphs } from '../../src/ui/patterns/paragraphs.tsx'
import { SearchForm } from '../../src/ui/patterns/search-form.tsx'
import { SortableTable } from '../../src/ui/patterns/sortable-table.tsx'
import { dateInWords } from '../../src/ui/prose/dates.ts'
import { good, inadequate, notJudged, outstanding, requiresImprovement } from './gallery-site.ts'

const rows = [
  {
    name: 'Exampleshire',
    region: 'Yorkshire and the Humber',
    grade: outstanding,
    published: '2022-05-09',
    paragraphs: 58
  },
  {
    name: 'Sampleton',
    region: 'North West',
    grade: requiresImprovement,
    published: '2024-11-30',
    paragraphs: 61
  },
  { name: 'Invented Bay', region: 'South West', grade: inadequate, published: '2023-02-01', paragraphs: 104 },
  { name: 'Isle of Test', region: 'South West', grade: notJudged, published: '2020-01-14', paragraphs: 9 }
]

export function RecordGallery() {
  return (
    <>
      <h1 class="govuk-heading-xl">The national record</h1>
      <p class="tl-lead">Every full inspection of an authority’s children’s services since 2013.</p>
      <SearchForm action="/search" label="Search every report" value="contingency" />
      <FilterForm
        action="/"
        label="Filter authorities"
        clearHref="/"
        result="4 of 153 authorities"
        keep={[{ name: 'sort', value: 'published' }]}
        active={[
          { text: 'Region: South West', removeHref: '/?grade=inadequate' },
          { text: 'Grade: Inadequate', removeHref: '/?region=south-west' }
        ]}
        fields={[
          {
            kind: 'choice',
            name: 'region',
            label: 'Region',
            value: 'south-west',
            choices: [
              { value: '', text: 'All' },
              { value: 'south-west', text: 'South West' }
            ]
          },
          {
            kind: 'choice',
            name: 'grade',
            label: 'Grade',
            value: 'inadequate',
            choices: [
              { value: '', text: 'All' },
              { value: 'inadequate', text: 'Inadequate' }
            ]
          },
          { kind: 'words', name: 'year', label: 'Year', value: '' }
        ]}
      />
      <SortableTable
        caption="Authorities, by the date of their last report"
        rows={rows}
        rowKey={(row) => row.name}
        columns={[
          {
            key: 'name',
            header: 'Authority',
            rowHeader: true,
            cell: (row) => <a href={`#${row.name}`}>{row.name}</a>,
            sort: { href: '/?sort=name', now: undefined }
          },
          { key: 'region', header: 'Region', cell: (row) => row.region },
          { key: 'grade', header: 'Overall', cell: (row) => <GradeTag {...row.grade} /> },
          {
            key: 'published',
            header: 'Published',
            cell: (row) => dateInWords(row.published),
            sort: { href: '/?sort=published', now: 'descending' }
          },
          { key: 'paragraphs', header: 'Paragraphs', numeric: true, cell: (row) => row.paragraphs }
        ]}
      />
      <DownloadLinks
        what="these authorities"
        files={[
          { href: '/authorities.csv', format: 'CSV', size: '4 rows' },
          { href: '/authorities.json', format: 'JSON' }
        ]}
      />
      <SortableTable
        caption="A wide table that scrolls by itself"
        narrow="scroll"
        rows={rows}
        rowKey={(row) => row.name}
        columns={[
          { key: 'name', header: 'Authority', rowHeader: true, cell: (row) => row.name },
          ...['2014', '2016', '2018', '2020', '2022', '2024'].map((year) => ({
            key: year,
            header: year,
            cell: (row: (typeof rows)[number]) => <GradeTag {...row.grade} />
          }))
        ]}
      />
      <Pagination
        next={{ href: '/?page=3' }}
        previous={{ href: '/?page=1' }}
        items={[
          { number: '1', href: '/?page=1' },
          { number: '2', href: '/?page=2', current: true },
          { number: '3', href: '/?page=3' }
        ]}
      />
      <p>
        <GradeTag {...outstanding} /> <GradeTag {...good} /> <GradeTag {...requiresImprovement} />{' '}
        <GradeTag {...inadequate} /> <GradeTag {...notJudged} /> <GradeTag tone="unknown" text="Not known" />
      </p>
      <h2 class="govuk-heading-l">Paragraphs</h2>
      <Paragraphs
        paragraphs={[
          {
            number: 11,
            anchor: 'p11',
            text: (
              <Highlight
                segments={segmentsBetween(
                  'Written plans say too little about [contingency], or what to do.',
                  '[',
                  ']'
                )}
              />
            ),
            below: <CitationLine document="Report of 9 May 2022" page={3} standing="read by machine" />
          },
          { number: 12, anchor: 'p12', text: 'Children see their workers often, and alone.' }
        ]}
      />
      <EmptyState title="No paragraph holds these words">
        <p>Try fewer words, or lift a filter.</p>
      </EmptyState>
    </>
  )
}
