import { errorAt, Problems } from '../../../people/forms/problems.tsx'
import type { RequestProblem } from '../../../platform/web/reply.ts'
import { Button, Checkboxes, Details, FileUpload, Input, Select } from '../../../ui/govuk/components.tsx'
import { number } from '../../../ui/prose/counts.ts'
import { preparePaths } from '../../paths.ts'
import {
  keptForHours,
  largestChunk,
  mostDeclared,
  mostInOneDrop,
  type UploadBounds
} from '../arrival/upload.ts'
import type { DocumentId, Section } from '../document.ts'
import { sectionLabel } from '../sections.ts'
import { whyDescribe } from './why-describe.ts'

export interface AddView {
  /** The document of which the file is to be a new version. */
  readonly document: { readonly id: DocumentId; readonly title: string; readonly version: number } | undefined
  readonly section: Section | undefined
  readonly sections: readonly Section[]
  readonly bounds: UploadBounds
  readonly problems: readonly RequestProblem[]
}

const types =
  'PDF, Word, Excel, PowerPoint, OpenDocument, plain text and CSV files are taken, and PNG and JPEG pictures.'

/** Choose or drag files, and see what becomes of each. */
export function AddPage({ view, title }: { readonly view: AddView; readonly title: string }) {
  const { document, bounds, problems } = view
  return (
    <>
      <Problems problems={problems} />
      {document !== undefined && <span class="govuk-caption-xl">{document.title}</span>}
      <h1 class="govuk-heading-xl">{title}</h1>
      <p class="tl-lead">
        {document === undefined
          ? 'A whole folder at once, if you like. Each file says by itself what became of it, and what is known of a document can be written afterwards.'
          : `It becomes version ${document.version}. Those before it stay, and can be read.`}
      </p>
      <form
        class="tl-prose"
        method="post"
        action={preparePaths.bookcaseAdd()}
        encType="multipart/form-data"
        noValidate
        data-upload={preparePaths.arrivals()}
        data-upload-declared={String(mostDeclared)}
        data-upload-chunk={String(largestChunk)}
        data-upload-most={String(document === undefined ? mostInOneDrop : 1)}
      >
        {document === undefined ? (
          <Select
            id="section"
            name="section"
            value={view.section}
            label={{ text: 'Into which section?', classes: 'govuk-label--s' }}
            items={view.sections.map((value) => ({ value, text: sectionLabel(value) }))}
          />
        ) : (
          <input type="hidden" name="document" value={document.id} />
        )}
        <Input
          id="note"
          name="note"
          label={{ text: 'A note beside it (optional)', classes: 'govuk-label--s' }}
          hint={{ text: 'Where it came from, or what changed; it stands with each of these files' }}
          autocomplete="off"
        />
        <div class="tl-drop" data-upload-drop>
          <FileUpload
            id="files"
            name="files"
            multiple={document === undefined}
            label={{ text: document === undefined ? 'Files' : 'File', classes: 'govuk-label--s' }}
            hint={{ text: `${types} Each of at most ${number(bounds.megabytes)} megabytes.` }}
            errorMessage={errorAt(problems, 'files')}
          />
          <p class="tl-drop__here" data-upload-here aria-hidden="true" hidden>
            {document === undefined
              ? `Or drag them here: at most ${number(mostInOneDrop)} at once.`
              : 'Or drag it here.'}
          </p>
        </div>
        <noscript>
          <p class="tl-small">
            Without script at most {number(bounds.files)} files are taken at once, and a file begins again if
            the connection is lost.
          </p>
        </noscript>
        <Button text={document === undefined ? 'Add' : 'Upload'} preventDoubleClick />
      </form>
      <div data-upload-list hidden>
        <p class="tl-lead" role="status" data-upload-says />
        <progress class="tl-progress" max="100" value="0" aria-label="How much has come" data-upload-bar />
        <div class="tl-narrow" data-upload-narrow hidden>
          <Checkboxes
            name="narrow"
            idPrefix="narrow"
            classes="govuk-checkboxes--small"
            items={[{ value: 'not-taken', text: 'Only those that were not taken' }]}
          />
        </div>
        <ol class="tl-files" data-upload-lines />
        <div data-upload-then hidden>
          <p class="tl-prose">{whyDescribe}</p>
          {view.sections.map((section) => (
            <p key={section} data-upload-section={section} hidden>
              <a href={preparePaths.bookcaseSection(section)}>To the section: {sectionLabel(section)}</a>
            </p>
          ))}
        </div>
      </div>
      <p>
        <a href={preparePaths.arrivals()}>What became of the files that you sent lately</a>
      </p>
      <div class="tl-prose">
        <Details
          summaryText="What is taken, and what happens to a file"
          html={<WhatHappens bounds={bounds} />}
        />
      </div>
    </>
  )
}

function WhatHappens({ bounds }: { readonly bounds: UploadBounds }) {
  return (
    <ul class="govuk-list govuk-list--bullet">
      <li>What a file is, is told from its content and never from its name. {types}</li>
      <li>
        Programs, web pages, archives, and files with macros or a password are not taken; each says why.
      </li>
      <li>
        Each file can have {number(bounds.megabytes)} megabytes. With script up to {number(mostInOneDrop)}{' '}
        files are taken in one go, without it {number(bounds.files)}.
      </li>
      <li>
        After a lost connection it goes on by itself. If the page was closed, choose the same files again
        within {keptForHours} hours: what came is not sent again.
      </li>
      <li>The same file is kept once: where it is here already, its line says where.</li>
      <li>
        Marks in a name that mislead, and folders before it, are taken out; its page says how it was sent.
      </li>
      <li>Nobody outside your authority can open it, and nothing in it ever runs on this site.</li>
    </ul>
  )
}
