import { notThere } from '../../../people/forms/for-members.ts'
import { errorAt } from '../../../people/forms/problems.tsx'
import { memberOf, scopeOf } from '../../../people/permissions/member.ts'
import type { Route } from '../../../people/permissions/route.ts'
import { inScope } from '../../../platform/database/scope.ts'
import type { WebRequest } from '../../../platform/web/request.ts'
import { typedText } from '../../../platform/web/typed-value.ts'
import { FileUpload, Textarea } from '../../../ui/govuk/components.tsx'
import type { ImproveTools } from '../../tools.ts'
import { giveText, readDraftFile } from '../actions/give-text.ts'
import { type DraftOutcome, unfit } from '../actions/on-draft.ts'
import { draftReportPatterns } from '../draft-report-paths.ts'
import { draftFormRoutes, draftInSight, draftOf, FormButtons, type OfDraft } from './in-draft.tsx'

/** What came in the form: words, and a file where one was chosen. */
interface Given {
  readonly text: string
  readonly file:
    | { readonly kind: 'whole'; readonly fileName: string; readonly bytes: Uint8Array }
    | { readonly kind: 'not-taken'; readonly because: string }
    | undefined
}

/** The form that takes the words of a draft: pasted, or as its PDF. */
export function textRoutes(tools: ImproveTools): Route[] {
  const [view, ...rest] = routesFor(tools, { text: '', file: undefined })
  if (view === undefined) return []
  return [
    view,
    ...rest.map((save) => ({
      ...save,
      handler: async (request: WebRequest, caller: Parameters<Route['handler']>[1]) => {
        const member = memberOf(caller)
        // Nobody's file is read for a draft that they do not know of.
        const known =
          member && (await inScope(tools.db, scopeOf(member), (tx) => draftInSight(tx, member, request)))
        if (known === undefined) return notThere
        const given = await givenIn(request, tools.uploadBounds.megabytes)
        const answering = routesFor(tools, given).find(({ method }) => method === save.method) ?? save
        return answering.handler({ ...request, form: { text: given.text } }, caller)
      }
    }))
  ]
}

/** The words stand before the file in the form, so that they have come where it begins. */
async function givenIn(request: WebRequest, megabytes: number): Promise<Given> {
  const notTaken = (text: string, because: string): Given => ({ text, file: { kind: 'not-taken', because } })
  const brokenOff = 'The upload broke off before the file was whole. Choose it again'
  for await (const one of request.files()) {
    if (one.kind === 'too-many') return notTaken('', 'Choose one file')
    if (one.kind === 'broken-off') return notTaken('', brokenOff)
    const { fileName } = one
    const text = typedText(one.form, 'text')
    const pieces: Uint8Array[] = []
    for await (const chunk of one.chunks) pieces.push(chunk)
    const bytes = Buffer.concat(pieces)
    if (one.isCut()) {
      return notTaken(text, `“${fileName}” is larger than ${megabytes} MB, the most that is taken`)
    }
    // A file input that was left empty sends a part without a name.
    const isNone = fileName === '' && bytes.length === 0
    return { text, file: isNone ? undefined : { kind: 'whole', fileName, bytes } }
  }
  return { text: typedText(request.form, 'text'), file: undefined }
}

function routesFor(tools: ImproveTools, { file }: Given): Route[] {
  return draftFormRoutes<OfDraft, { readonly text: string }>(tools, {
    path: draftReportPatterns.draftText,
    viewed: 'form for the words of a draft viewed',
    sent: 'words of a draft given',
    load: (_tx, draft) => ({ draft }),
    draftOf,
    start: () => ({ text: '' }),
    typed: ({ form }) => ({ text: typedText(form, 'text') }),
    send: async (all, member, { params }, { text }): Promise<DraftOutcome> => {
      const draft = params['draft'] ?? ''
      if (file?.kind === 'not-taken') return unfit('file', file.because)
      if (file === undefined) return giveText(all.db, all.clock, member, draft, text)
      if (text.trim() !== '') {
        return unfit('file', `Give its words or “${file.fileName}”, not both: empty one of them`)
      }
      return readDraftFile(all, member, draft, file)
    },
    done: 'text',
    title: () => 'Give the words of the draft',
    main: ({ loaded: { draft }, action, typed, problems }) => (
      <>
        <p class="tl-prose">
          With its words, the draft is read against the published report paragraph by paragraph. What was
          given before is replaced.
        </p>
        <form class="tl-prose" method="post" action={action} encType="multipart/form-data" noValidate>
          <Textarea
            id="text"
            name="text"
            rows="8"
            value={typed.text}
            label={{ text: 'Paste its words', classes: 'govuk-label--s' }}
            hint={{
              text: 'As they are copied from it: the numbers of paragraphs and the feet of pages are known'
            }}
            errorMessage={errorAt(problems, 'text')}
          />
          <FileUpload
            id="file"
            name="file"
            label={{ text: 'Or choose its PDF', classes: 'govuk-label--s' }}
            hint={{ text: 'Its words are read; the file itself is not kept' }}
            attributes={{ accept: 'application/pdf,.pdf' }}
            errorMessage={errorAt(problems, 'file')}
          />
          <FormButtons draft={draft} text="Keep its words" />
        </form>
      </>
    )
  })
}
