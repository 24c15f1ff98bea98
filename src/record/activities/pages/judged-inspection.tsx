import { InsetText, Pagination } from '../../../ui/govuk/components.tsx'
import { EmptyState } from '../../../ui/patterns/empty-state.tsx'
import { StandingFacts } from '../../../ui/patterns/standing-facts.tsx'
import { paths } from '../../paths.ts'
import { Asked } from './asked.tsx'
import { Corrections, Versions } from './history.tsx'
import type { ActivityHead, InspectionView } from './inspection-view.ts'
import { PageContents } from './page-contents.tsx'
import { ReportParts, Summary } from './report-text.tsx'
import { ToLookAt } from './to-look-at.tsx'
import { Told } from './told.tsx'
import { ValueTable } from './value-table.tsx'

/** An inspection with its report, or a visit with its letter: where it stands, what must improve, and the text. */
export function JudgedInspection({ view }: { readonly view: InspectionView }) {
  const { text, history } = view
  return (
    <>
      <Heading head={view} />
      {view.facts.length > 0 && <StandingFacts facts={view.facts} />}
      {view.comparedWith !== undefined && (
        <p class="tl-under-facts">
          Compared with the inspection before: <a href={view.comparedWith.href}>{view.comparedWith.label}</a>.
        </p>
      )}
      {view.letter && (
        <InsetText
          html={
            <p>
              <strong>Letter, read by its headings: it gives no grades.</strong> A letter has no fixed layout,
              so where a heading is worded in an unusual way its text can stand in another section than it
              should.
            </p>
          }
        />
      )}
      <ToLookAt {...view.toLookAt} />
      <div class="tl-report">
        <div class="tl-report__first">
          <AskedOf view={view} />
          {view.wordingsHref !== undefined && (
            <p>
              <a href={view.wordingsHref}>How this was put at the last inspection</a>, beside the words of
              this one
            </p>
          )}
          <Remarks remarks={view.remarks} />
          {view.notRead && <NotReadYet {...view.notRead} mayImport={view.mayCorrect} />}
        </div>
        <nav class="tl-aside tl-report__contents" aria-label="On this page">
          <PageContents view={view} />
        </nav>
        <div class="tl-report__text">
          {text.summary.length > 0 && (
            <section class="tl-section" id="summary" aria-labelledby="summary-heading">
              <h2 class="govuk-heading-l" id="summary-heading">
                Summary
              </h2>
              <Summary paragraphs={text.summary} />
            </section>
          )}
          <ReportParts parts={text.parts} />
          {text.footnotes.length > 0 && (
            <section class="tl-section" id="footnotes" aria-labelledby="footnotes-heading">
              <h2 class="govuk-heading-m" id="footnotes-heading">
                Footnotes
              </h2>
              <Summary paragraphs={text.footnotes} />
            </section>
          )}
        </div>
      </div>
      <section class="tl-section" id="values" aria-labelledby="values-heading">
        <h2 class="govuk-heading-l" id="values-heading">
          Where each value comes from
        </h2>
        <ValueTable values={view.values} />
      </section>
      {history.corrections.length > 0 && (
        <section class="tl-section" id="corrections" aria-labelledby="corrections-heading">
          <h2 class="govuk-heading-l" id="corrections-heading">
            Put right and checked by people
          </h2>
          <Corrections corrections={history.corrections} />
        </section>
      )}
      {history.versions.length > 0 && (
        <section class="tl-section" id="versions" aria-labelledby="versions-heading">
          <h2 class="govuk-heading-l" id="versions-heading">
            Versions of the report
          </h2>
          {view.versionsHref !== undefined && (
            <p>
              <a href={view.versionsHref}>Compare with the version before</a>, word by word
            </p>
          )}
          <Versions versions={history.versions} />
          <Told told={view.toldBefore} />
        </section>
      )}
      <BeforeAndAfter head={view} />
    </>
  )
}

/** What every activity's page begins with. */
export function Heading({ head }: { readonly head: ActivityHead }) {
  return (
    <>
      <h1 class="govuk-heading-xl">{head.heading}</h1>
      <p class="tl-lead">{head.lead}</p>
    </>
  )
}

/** To the inspection before this one and the one after it. */
export function BeforeAndAfter({ head }: { readonly head: ActivityHead }) {
  if (!head.before && !head.after) return null
  return (
    <Pagination
      landmarkLabel="Inspections before and after"
      previous={
        head.before && { text: 'Inspection before', labelText: head.before.label, href: head.before.href }
      }
      next={head.after && { text: 'Inspection after', labelText: head.after.label, href: head.after.href }}
    />
  )
}

function AskedOf({ view }: { readonly view: InspectionView }) {
  const { asked, askedOfBoard, ownWords } = view.text
  const none = view.notRead ? undefined : 'The report lists no area for improvement.'
  return (
    <>
      <Asked asked={asked} ownWords={ownWords} of="authority" none={none} note={view.improvementsNote} />
      <Asked asked={askedOfBoard} ownWords={ownWords} of="board" />
    </>
  )
}

export function Remarks({ remarks }: { readonly remarks: readonly string[] }) {
  if (remarks.length === 0) return null
  return (
    <section class="tl-section" aria-labelledby="remarks">
      <h2 class="govuk-heading-m" id="remarks">
        What else is known
      </h2>
      {remarks.map((remark) => (
        <p class="tl-prose" key={remark}>
          {remark}
        </p>
      ))}
    </section>
  )
}

interface NotRead {
  readonly source: string
  readonly mayImport: boolean
}

function NotReadYet({ source, mayImport }: NotRead) {
  return (
    <section aria-label="The report">
      <EmptyState title="The report of this inspection has not been read yet.">
        <p>What the record holds of it comes from {source}.</p>
        <p>Once its PDF is imported its paragraphs stand here, and every value cites its page.</p>
        {mayImport ? (
          <p>
            With the PDF at hand, <a href={paths.import()}>import it</a>, or run{' '}
            <code>npx throughline import report.pdf</code>.
          </p>
        ) : (
          <p>People who keep this record import reports, once they are signed in.</p>
        )}
      </EmptyState>
    </section>
  )
}
