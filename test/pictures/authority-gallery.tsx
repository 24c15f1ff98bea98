/** An authority's page as the patterns make it. The authority and all its figures are invented. */
import { CitationLine } from '../../src/ui/patterns/citation-line.tsx'
import { Quote } from '../../src/ui/patterns/quote.tsx'
import { StandingFacts } from '../../src/ui/patterns/standing-facts.tsx'
import { StatementWithAside } from '../../src/ui/patterns/statement-with-aside.tsx'
import { ThreadLine } from '../../src/ui/patterns/thread-line.tsx'
import { Timeline } from '../../src/ui/patterns/timeline.tsx'
import { good, outstanding } from './gallery-site.ts'

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
              Short inspection, to be expected between <strong>August 2024</strong> and{' '}
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
