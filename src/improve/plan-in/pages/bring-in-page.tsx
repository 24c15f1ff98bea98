import { Problems } from '../../../people/forms/problems.tsx'
import { Button, FileUpload, NotificationBanner } from '../../../ui/govuk/components.tsx'
import { EmptyState } from '../../../ui/patterns/empty-state.tsx'
import { SortableTable } from '../../../ui/patterns/sortable-table.tsx'
import { momentInWords } from '../../../ui/prose/moments.ts'
import { improvePaths } from '../../paths.ts'
import { bringInPaths } from '../bring-in-paths.ts'
import { importStateWords, type PlanImport } from '../plan-import.ts'

interface BringInPageProps {
  readonly problem: string | undefined
  readonly done: string
  /** The newest first. */
  readonly earlier: readonly PlanImport[]
}

/** Choose the file that holds a plan; and what was given before. */
export function BringInPage({ problem, done, earlier }: BringInPageProps) {
  const error = problem === undefined ? undefined : { text: problem }
  return (
    <>
      <Problems problems={problem === undefined ? [] : [{ field: 'plan', message: problem }]} />
      {done === 'thrown-away' && (
        <NotificationBanner
          type="success"
          titleText="Done"
          text="The file was thrown away. Nothing of it was brought in."
        />
      )}
      <h1 class="govuk-heading-xl">Bring in a plan</h1>
      <p class="tl-lead">
        Your action plan as you have it, in Excel or as a CSV file. You see what each row comes to before
        anything is written, and can take the whole of it back.
      </p>
      <form
        class="tl-prose"
        method="post"
        action={bringInPaths.bringIn()}
        encType="multipart/form-data"
        noValidate
      >
        <FileUpload
          id="plan"
          name="plan"
          label={{ text: 'The file', classes: 'govuk-label--s' }}
          hint={{
            text: 'An Excel workbook (.xlsx, .xlsm or .xls), an OpenDocument spreadsheet (.ods) or a CSV file, of at most 20 MB and 10,000 rows. Reading a long one takes some seconds.'
          }}
          attributes={{ accept: '.xlsx,.xlsm,.xls,.ods,.csv,.txt,.tsv' }}
          errorMessage={error}
        />
        <Button text="Read the file" preventDoubleClick />
      </form>
      <WhatHappens />
      <Earlier earlier={earlier} />
    </>
  )
}

function WhatHappens() {
  return (
    <div class="tl-prose">
      <h2 class="govuk-heading-m">What happens to it</h2>
      <ol class="govuk-list govuk-list--number">
        <li>You say which sheet and columns hold the plan. They are guessed from their headings.</li>
        <li>
          You say what its words mean: who an owner is, what a status says of progress, which finding it is.
        </li>
        <li>You look at what comes of every row, and confirm it.</li>
      </ol>
      <ul class="govuk-list govuk-list--bullet">
        <li>Your references stay. A row that is left out says why, and can be downloaded with the others.</li>
        <li>
          Your own colours are kept as words in the first update. Ours are computed from dates, progress and
          figures, and say why.
        </li>
        <li>Formulas give what they last came to. Macros never run. The file itself is not kept.</li>
      </ul>
    </div>
  )
}

function Earlier({ earlier }: Pick<BringInPageProps, 'earlier'>) {
  return (
    <section class="tl-section" aria-labelledby="earlier-heading">
      <h2 class="govuk-heading-m" id="earlier-heading">
        Files given before
      </h2>
      {earlier.length === 0 ? (
        <EmptyState title="No file was given yet.">
          <p>
            Without one, <a href={improvePaths.plans()}>make a plan</a> from your findings and add its actions
            by hand.
          </p>
        </EmptyState>
      ) : (
        <SortableTable
          caption="Files given before, newest first"
          captionHidden
          columns={[
            {
              key: 'file',
              header: 'File',
              rowHeader: true,
              cell: (one) => (
                <a
                  href={
                    one.state === 'open'
                      ? bringInPaths.planImport(one.id)
                      : bringInPaths.planImportRows(one.id)
                  }
                >
                  {one.fileName}
                </a>
              )
            },
            {
              key: 'given',
              header: 'Given',
              cell: (one) => `${momentInWords(one.receivedAt)} by ${one.receivedBy}`
            },
            { key: 'state', header: 'State', cell: (one) => importStateWords(one.state) }
          ]}
          rows={earlier}
          rowKey={({ id }) => id}
        />
      )}
    </section>
  )
}
