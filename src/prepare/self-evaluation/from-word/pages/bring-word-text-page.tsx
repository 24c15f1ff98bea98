import { dayInEngland } from '../../../../framework/day-in-england.ts'
import { longDate } from '../../../../framework/iso-date.ts'
import { errorAt, Problems } from '../../../../people/forms/problems.tsx'
import type { RequestProblem } from '../../../../platform/web/reply.ts'
import { Button, FileUpload, Radios } from '../../../../ui/govuk/components.tsx'
import { SortableTable } from '../../../../ui/patterns/sortable-table.tsx'
import { number } from '../../../../ui/prose/counts.ts'
import { FindDocument } from '../../pages/find-document.tsx'
import type { Year } from '../../self-evaluation.ts'
import { selfEvaluationPaths } from '../../self-evaluation-paths.ts'
import type { ParagraphCounts } from '../store.ts'
import type { DocumentFile } from '../word-documents.ts'
import type { WordText } from '../word-text.ts'

/** As many as can be looked through; whoever seeks another says words of its title. */
export const mostShown = 15

interface BringView {
  readonly year: Year
  readonly brought: readonly { readonly text: WordText; readonly counts: ParagraphCounts }[]
  readonly words: string
  readonly chosen: string
  readonly documents: readonly DocumentFile[]
  readonly more: boolean
  readonly mayUpload: boolean
  readonly megabytes: number
  readonly problems: readonly RequestProblem[]
}

export function BringWordTextPage({ view }: { readonly view: BringView }) {
  const { year, problems, mayUpload } = view
  return (
    <>
      <Problems problems={problems} />
      <span class="govuk-caption-l">Self-evaluation of {year}</span>
      <h1 class="govuk-heading-l">Bring in a self-evaluation written in Word</h1>
      <div class="tl-prose">
        <p>
          Its paragraphs are sorted by its headings into areas and the three questions. They wait until you
          say of each whether it is a claim: nothing is claimed before you do, and nothing is left out unsaid.
          The file stays in the bookcase as it is.
        </p>
      </div>
      {view.brought.length > 0 && <Brought view={view} />}
      {mayUpload && (
        <section class="tl-section" aria-labelledby="send">
          <h2 class="govuk-heading-m" id="send">
            A file
          </h2>
          <form
            class="tl-prose"
            method="post"
            action={selfEvaluationPaths.bringWordText(year)}
            encType="multipart/form-data"
            noValidate
          >
            <FileUpload
              id="file"
              name="file"
              label={{ text: 'Word document', classes: 'govuk-label--s' }}
              hint={{
                text: `A .docx of at most ${number(view.megabytes)} megabytes. It goes into the bookcase, beside all areas.`
              }}
              errorMessage={errorAt(problems, 'file')}
            />
            <Button text="Bring it in" preventDoubleClick />
          </form>
        </section>
      )}
      <section class="tl-section" aria-labelledby="choose">
        <h2 class="govuk-heading-m" id="choose">
          {mayUpload ? 'Or a Word document of the bookcase' : 'A Word document of the bookcase'}
        </h2>
        <Choose view={view} />
      </section>
    </>
  )
}

function Brought({ view: { year, brought } }: { readonly view: BringView }) {
  return (
    <section class="tl-section" aria-labelledby="brought">
      <h2 class="govuk-heading-m" id="brought">
        Brought in before
      </h2>
      <SortableTable
        caption="Brought in before"
        captionHidden
        columns={[
          {
            key: 'title',
            header: 'Document',
            rowHeader: true,
            cell: ({ text }) => <a href={selfEvaluationPaths.wordText(year, text.id)}>{text.title}</a>
          },
          {
            key: 'by',
            header: 'Brought in',
            cell: ({ text }) => `By ${text.broughtBy}, ${longDate(dayInEngland(text.broughtAt))}`
          },
          {
            key: 'waits',
            header: 'To confirm',
            numeric: true,
            cell: ({ counts }) => number(counts['to-confirm'])
          },
          {
            key: 'claims',
            header: 'Made claims',
            numeric: true,
            cell: ({ counts }) => number(counts.confirmed)
          },
          {
            key: 'aside',
            header: 'Set aside',
            numeric: true,
            cell: ({ counts }) => number(counts['set-aside'])
          }
        ]}
        rows={brought}
        rowKey={({ text }) => text.id}
      />
    </section>
  )
}

function Choose({ view }: { readonly view: BringView }) {
  const { year, words, documents, more, problems } = view
  const here = selfEvaluationPaths.bringWordText(year)
  if (documents.length === 0 && words === '') {
    return <p class="tl-muted">The bookcase holds no Word document (.docx) yet.</p>
  }
  return (
    <>
      {(more || words !== '') && (
        <FindDocument
          action={here}
          words={words}
          hint={more ? `The newest ${mostShown} are shown: words of its title find the others` : undefined}
        />
      )}
      {documents.length === 0 ? (
        <p>
          No Word document has “{words}” in its title. <a href={here}>Show the newest</a>
        </p>
      ) : (
        <form
          class="tl-prose"
          method="post"
          action={selfEvaluationPaths.wordTextFromBookcase(year)}
          noValidate
        >
          <Radios
            idPrefix="document"
            name="document"
            value={view.chosen}
            classes="govuk-radios--small"
            fieldset={{ legend: { text: 'Which document?', classes: 'govuk-fieldset__legend--s' } }}
            items={documents.map(({ id, title, version, addedAt }) => ({
              value: id,
              text: title,
              hint: { text: `Version ${version}, of ${longDate(dayInEngland(addedAt))}` }
            }))}
            errorMessage={errorAt(problems, 'document')}
          />
          <Button text="Sort its paragraphs" classes="govuk-button--secondary" preventDoubleClick />
        </form>
      )}
    </>
  )
}
