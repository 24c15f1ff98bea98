import { Button, ErrorSummary, FileUpload, Input } from '../../../ui/govuk/components.tsx'
import { EmptyState } from '../../../ui/patterns/empty-state.tsx'
import { paths } from '../../paths.ts'
import type { RunRow } from '../runs-view.ts'
import { RunTable } from './run-table.tsx'

interface ImportPageProps {
  readonly problem: string | undefined
  /** "100 MB" and "100 files": what one upload takes. */
  readonly bounds: { readonly megabytes: number; readonly files: number }
  /** The newest imports. */
  readonly earlier: readonly RunRow[]
  /** Who sends the files, where they are signed in; undefined where the form asks for a name. */
  readonly signedAs: string | undefined
}

/** Choose reports and take them in; and what was imported before. */
export function ImportPage({ problem, bounds, earlier, signedAs }: ImportPageProps) {
  const error = problem === undefined ? undefined : { text: problem }
  return (
    <>
      {error !== undefined && (
        <ErrorSummary titleText="There is a problem" errorList={[{ ...error, href: '#reports' }]} />
      )}
      <h1 class="govuk-heading-xl">Import reports</h1>
      <p class="tl-lead">
        A published inspection report or letter goes in as it is, and comes out as dates, grades, areas for
        improvement and numbered paragraphs, each with the page it was read from.
      </p>
      <form class="tl-prose" method="post" action={paths.import()} encType="multipart/form-data" noValidate>
        {signedAs === undefined && (
          <Input
            id="by"
            name="by"
            label={{ text: 'Your name (optional)', classes: 'govuk-label--s' }}
            hint={{ text: 'It stands in the trail beside what you import.' }}
            autocomplete="name"
            classes="govuk-input--width-20"
          />
        )}
        <FileUpload
          id="reports"
          name="reports"
          multiple
          label={{ text: 'Reports', classes: 'govuk-label--s' }}
          hint={{
            text: `PDF files, up to ${bounds.files} at once, each of at most ${bounds.megabytes} MB. Leave their names as Ofsted or an archive gave them: the date of publication and the number of the provider stand there.`
          }}
          attributes={{ accept: 'application/pdf,.pdf' }}
          errorMessage={error}
        />
        {signedAs !== undefined && (
          <p class="tl-small">
            The trail keeps who sent them: <strong>{signedAs}</strong>, with your name.
          </p>
        )}
        <Button text="Import" preventDoubleClick />
      </form>
      <WhatHappens />
      <Earlier earlier={earlier} />
    </>
  )
}

function WhatHappens() {
  return (
    <div class="tl-prose">
      <h2 class="govuk-heading-m">What happens to a file</h2>
      <ul class="govuk-list govuk-list--bullet">
        <li>
          It is kept, and read in its turn. The next page shows each file with what came of it; you need not
          wait there.
        </li>
        <li>
          Every kind of published report is read: ILACS from 2018, the single inspection framework before it,
          re-inspections, services for looked after children, reviews of safeguarding children boards, and the
          letters of visits and joint inspections.
        </li>
        <li>The same file twice is held once. A changed file for the same inspection is a new version.</li>
        <li>A file that cannot be taken says why, and nothing of it is kept.</li>
      </ul>
      <p>
        A whole folder goes faster from a terminal, while the site is stopped:{' '}
        <code>npx throughline import folder</code>
      </p>
    </div>
  )
}

function Earlier({ earlier }: Pick<ImportPageProps, 'earlier'>) {
  return (
    <section class="tl-section" aria-labelledby="earlier-heading">
      <h2 class="govuk-heading-m" id="earlier-heading">
        Earlier imports
      </h2>
      {earlier.length === 0 ? <NothingYet /> : <RunTable rows={earlier} />}
      {earlier.length > 0 && (
        <p>
          <a href={paths.imports()}>All imports</a>
        </p>
      )}
    </section>
  )
}

/** What to do before the first import. */
export function NothingYet() {
  return (
    <EmptyState title="Nothing has been imported yet.">
      <p>
        Reports are on Ofsted’s website, on the page of each local authority. A file named{' '}
        <code>80481-leeds-2022-05-09.pdf</code> brings the number of the provider and the date of publication
        with it, which most reports do not print.
      </p>
    </EmptyState>
  )
}
