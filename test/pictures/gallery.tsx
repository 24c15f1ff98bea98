/** Every pattern on one page, to look at and to test. The authority is invented; so are all its figures. */
import {
  Breadcrumbs,
  Button,
  Checkboxes,
  DateInput,
  Details,
  ErrorSummary,
  FileUpload,
  Input,
  InsetText,
  NotificationBanner,
  Pagination,
  PhaseBanner,
  Radios,
  Select,
  SummaryList,
  Tabs,
  Textarea,
  WarningText
} from '../../src/ui/govuk/components.tsx'
import type { Site } from '../../src/ui/page/site.ts'
import { CitationLine } from '../../src/ui/patterns/citation-line.tsx'
import { DownloadLinks } from '../../src/ui/patterns/download-links.tsx'
import { EmptyState } from '../../src/ui/patterns/empty-state.tsx'
import { FilterForm } from '../../src/ui/patterns/filter-form.tsx'
import { GradeTag } from '../../src/ui/patterns/grade-tag.tsx'
import { Highlight, segmentsBetween } from '../../src/ui/patterns/highlight.tsx'
import { Paragraphs } from '../../src/ui/patterns/paragraphs.tsx'
import { Quote } from '../../src/ui/patterns/quote.tsx'
import { SearchForm } from '../../src/ui/patterns/search-form.tsx'
import { SortableTable } from '../../src/ui/patterns/sortable-table.tsx'
import { StandingFacts } from '../../src/ui/patterns/standing-facts.tsx'
import { StatementWithAside } from '../../src/ui/patterns/statement-with-aside.tsx'
import { ThreadLine } from '../../src/ui/patterns/thread-line.tsx'
import { Timeline } from '../../src/ui/patterns/timeline.tsx'
import { dateInWords } from '../../src/ui/prose/dates.ts'
import type { ShownGrade } from '../../src/ui/tone.ts'

export const gallerySite: Omit<Site, 'asset'> = {
  name: 'Throughline',
  home: '/',
  rooms: { record: '/' },
  tools: [
    { text: 'Search', href: '/search' },
    { text: 'Compare', href: '/compare' }
  ],
  footer: [
    { text: 'Accessibility', href: '/accessibility' },
    { text: 'Cookies', href: '/cookies' },
    { text: 'API', href: '/api' },
    { text: 'Open data', href: '/open-data' }
  ],
  councilName: 'Exampleshire County Council'
}

const outstanding: ShownGrade = { tone: 'outstanding', text: 'Outstanding' }
const good: ShownGrade = { tone: 'good', text: 'Good' }
const requiresImprovement: ShownGrade = {
  tone: 'requires-improvement',
  text: 'Requires improvement to be good'
}
const inadequate: ShownGrade = { tone: 'inadequate', text: 'Inadequate' }
const notJudged: ShownGrade = { tone: 'not-judged', text: 'Not judged' }

/** An authority's page as the patterns make it. */
export function AuthorityGallery() {
  return (
    <>
      <h1 class="govuk-heading-xl">Exampleshire</h1>
      <p class="tl-lead">
        Yorkshire and the Humber · inspected 21 February to 4 March 2022, published 9 May 2022 (43 working
        days)
      </p>
      <StandingFacts
        facts={[
          { label: 'Impact of leaders', value: outstanding, note: 'same as 2018' },
          { label: 'Help and protection', value: good, note: 'down from Outstanding' },
          { label: 'Children in care and care leavers', value: outstanding, note: 'up from Good' },
          { label: 'Overall effectiveness', value: outstanding, note: 'same as 2018', href: '#overall' },
          { label: 'Areas for improvement', value: { number: '2' }, note: 'both with actions' }
        ]}
      />
      <StatementWithAside
        asideLabel="What comes next"
        aside={
          <>
            <h2 class="govuk-heading-m">What comes next</h2>
            <p>
              Short inspection, most likely between <strong>August 2024</strong> and{' '}
              <strong>August 2025</strong>.
            </p>
            <p class="tl-muted tl-small">Last judged Outstanding. Seen in 8 like cases: 34 to 43 months.</p>
          </>
        }
      >
        <h2 class="govuk-heading-l">What has happened</h2>
        <Timeline
          events={[
            { id: 'next', from: '2025-08', state: 'not-yet', title: 'Short inspection', detail: 'likely by' },
            {
              id: 'i2022',
              from: '2022-02-21',
              to: '2022-03-04',
              state: 'judgement',
              title: 'Standard inspection',
              href: '#i2022',
              detail: 'Outstanding',
              more: <a href="#report">Report, 14 pages, 58 paragraphs</a>
            },
            {
              id: 'v2021',
              from: '2021-07-20',
              to: '2021-07-21',
              state: 'event',
              title: 'Focused visit',
              about: 'on the front door',
              detail: '4 weaknesses, all improved by 2022'
            },
            { id: 'e2021', from: '2021-04', state: 'event', title: 'Annual engagement meeting' },
            {
              id: 'j2020',
              from: '2020-03',
              state: 'cancelled',
              title: 'Joint inspection',
              about: 'on exploitation',
              detail: 'first national lockdown'
            },
            {
              id: 's2018',
              from: '2018-10-29',
              to: '2018-11-02',
              state: 'judgement',
              title: 'Short inspection',
              detail: 'Outstanding'
            }
          ]}
        />
      </StatementWithAside>
      <section class="tl-section">
        <h2 class="govuk-heading-l">Contingency planning in written plans</h2>
        <Quote
          source={
            <CitationLine
              document="Report of 9 May 2022"
              page={3}
              paragraph={11}
              standing="read by machine, checked by a person"
              pageHref="#page-3"
            />
          }
        >
          Workers can say what they would do if a plan failed, but what is written down is thinner than what
          they know.
        </Quote>
        <ThreadLine
          label="From the paragraph to the resolution"
          steps={[
            { kind: 'Paragraph', text: 'Report 2022, paragraph 11', href: '#p11', state: 'passed' },
            { kind: 'Finding', text: 'Contingency planning in written plans', state: 'here' },
            { kind: 'Action', text: 'A3 Plan template and audit tool', href: '#a3', state: 'passed' },
            { kind: 'Measure', text: 'Plans with contingency: 41% to 78%', href: '#m1', state: 'passed' },
            { kind: 'Resolution', text: 'Executive Board, 22 June 2022', state: 'not-yet' }
          ]}
        />
      </section>
    </>
  )
}

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

/** The lists, tables and search results. */
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

/** The forms and GOV.UK components. */
export function FormGallery() {
  return (
    <>
      <Breadcrumbs
        items={[{ text: 'Record', href: '/' }, { text: 'Correct a value' }]}
        labelText="Second trail"
      />
      <ErrorSummary
        titleText="There is a problem"
        errorList={[{ text: 'Enter the reason for the correction', href: '#reason' }]}
      />
      <h1 class="govuk-heading-xl">Correct a value</h1>
      <PhaseBanner tag={{ text: 'Beta' }} text="This is a new service." />
      <NotificationBanner html={<p class="govuk-notification-banner__heading">The value was corrected.</p>} />
      <form method="post" action="/correct">
        <Radios
          name="grade"
          fieldset={{ legend: { text: 'What does the report say?' } }}
          items={[
            { value: 'good', text: 'Good' },
            { value: 'outstanding', text: 'Outstanding', checked: true }
          ]}
        />
        <Checkboxes
          name="checked"
          fieldset={{ legend: { text: 'What did you check?' } }}
          items={[{ value: 'page', text: 'I have seen the page' }]}
        />
        <Select
          name="area"
          id="area"
          label={{ text: 'Area' }}
          items={[{ value: 'overall', text: 'Overall' }]}
        />
        <Input
          name="page"
          id="page"
          label={{ text: 'Page' }}
          inputmode="numeric"
          classes="govuk-input--width-3"
        />
        <DateInput
          id="date"
          namePrefix="date"
          fieldset={{ legend: { text: 'Published' } }}
          hint={{ text: 'For example, 9 5 2022' }}
        />
        <Textarea
          name="reason"
          id="reason"
          label={{ text: 'Reason' }}
          errorMessage={{ text: 'Enter the reason for the correction' }}
        />
        <FileUpload name="report" id="report" label={{ text: 'Report' }} />
        <Button text="Correct this value" preventDoubleClick />
      </form>
      <Details summaryText="What happens then" html={<p>The old value is kept, with the reason.</p>} />
      <InsetText text="Values are read by machine until a person has checked them." />
      <WarningText text="A correction is written to the trail." iconFallbackText="Warning" />
      <SummaryList
        rows={[
          { key: { text: 'Lead inspector' }, value: { text: 'Example Name' } },
          {
            key: { text: 'Published' },
            value: { text: '9 May 2022' },
            actions: {
              items: [{ href: '#date', text: 'Correct', visuallyHiddenText: 'the date of publication' }]
            }
          }
        ]}
      />
      <Tabs
        items={[
          { id: 'one', label: 'Text', panel: { text: 'The text.' } },
          { id: 'two', label: 'Page', panel: { text: 'The page.' } }
        ]}
      />
    </>
  )
}
