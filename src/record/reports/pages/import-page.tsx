import { Button, ErrorSummary, FileUpload, Input } from '../../../ui/govuk/components.tsx'
import { paths } from '../../paths.ts'
import type { FileLine, ImportedView } from './import-view.ts'

/** Choose reports and take them in. */
export function ImportForm({ problem }: { readonly problem: string | undefined }) {
  const error = problem === undefined ? undefined : { text: problem }
  return (
    <>
      {error !== undefined && (
        <ErrorSummary titleText="There is a problem" errorList={[{ ...error, href: '#reports' }]} />
      )}
      <h1 class="govuk-heading-xl">Import reports</h1>
      <p class="tl-lead">
        A published inspection report goes in as it is, and comes out as dates, grades, areas for improvement
        and numbered paragraphs, each with the page it was read from.
      </p>
      <form class="tl-prose" method="post" action={paths.import()} encType="multipart/form-data" noValidate>
        <Input
          id="by"
          name="by"
          label={{ text: 'Your name (optional)', classes: 'govuk-label--s' }}
          hint={{ text: 'It stands in the trail beside what you import.' }}
          autocomplete="name"
          classes="govuk-input--width-20"
        />
        <FileUpload
          id="reports"
          name="reports"
          multiple
          label={{ text: 'Reports', classes: 'govuk-label--s' }}
          hint={{
            text: 'PDF files, one or many. Leave their names as Ofsted or an archive gave them: the date of publication and the number of the authority stand there.'
          }}
          attributes={{ accept: 'application/pdf,.pdf' }}
          errorMessage={error}
        />
        <Button text="Import" preventDoubleClick />
      </form>
      <div class="tl-prose">
        <h2 class="govuk-heading-m">What happens to a file</h2>
        <ul class="govuk-list govuk-list--bullet">
          <li>Reports under ILACS, from 2018 to today, are read. Other kinds are recognised, and say so.</li>
          <li>The same file twice is held once. A changed file for the same inspection is a new version.</li>
          <li>A file that cannot be taken says why, and nothing of it is kept.</li>
        </ul>
        <p>
          A whole folder goes faster from a terminal: <code>npx throughline import folder</code>
        </p>
      </div>
    </>
  )
}

/** What came of each file, in the order in which they were sent. */
export function Imported({ view }: { readonly view: ImportedView }) {
  return (
    <>
      <h1 class="govuk-heading-xl">Imported reports</h1>
      <p class="tl-lead">{view.sentence}</p>
      <ul class="tl-files">
        {view.lines.map((line, place) => (
          <Line line={line} key={place} />
        ))}
      </ul>
      <p>
        <a href={paths.import()}>Import more reports</a>
      </p>
    </>
  )
}

function Line({ line }: { readonly line: FileLine }) {
  return (
    <li class={line.state === 'not taken' ? 'tl-file tl-file--not-taken' : 'tl-file'}>
      <strong class="tl-file__name">{line.fileName}</strong>
      {line.state === 'not taken' && <span> · not taken</span>}
      <p class="tl-file__words">
        {line.words}
        {line.link !== undefined && (
          <>
            {' '}
            <a href={line.link.href}>{line.link.text}</a>
          </>
        )}
      </p>
    </li>
  )
}
