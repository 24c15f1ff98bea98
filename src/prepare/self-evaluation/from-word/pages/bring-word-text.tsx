import { forMembers, notThere } from '../../../../people/forms/for-members.ts'
import type { Member } from '../../../../people/permissions/member.ts'
import type { Route } from '../../../../people/permissions/route.ts'
import type { Reply, RequestProblem } from '../../../../platform/web/reply.ts'
import type { WebRequest } from '../../../../platform/web/request.ts'
import { typedText } from '../../../../platform/web/typed-value.ts'
import { renderPage } from '../../../../ui/page/page.tsx'
import { diskFullInWords, takeFormFile } from '../../../bookcase/arrival/take-form-file.ts'
import type { PrepareTools } from '../../../tools.ts'
import { inYear, yearCrumbs, yearOfAddress } from '../../pages/in-year.tsx'
import type { Year } from '../../self-evaluation.ts'
import { selfEvaluationPaths, selfEvaluationPatterns } from '../../self-evaluation-paths.ts'
import { bringWordText } from '../actions/bring-word-text.ts'
import { noParagraphs, paragraphCounts, wordTextsOf } from '../store.ts'
import { documentFile, wordDocuments } from '../word-documents.ts'
import { BringWordTextPage, mostShown } from './bring-word-text-page.tsx'

/** Brings a self-evaluation that was written in Word into a year: a file, or a document of the bookcase. */
export function bringWordTextRoutes(tools: PrepareTools): Route[] {
  return [
    {
      method: 'GET',
      path: selfEvaluationPatterns.bringWordText,
      permission: 'write-self-evaluation',
      audit: 'form for a written self-evaluation viewed',
      handler: forMembers((request, member) => show(tools, request, member))
    },
    {
      method: 'POST',
      path: selfEvaluationPatterns.bringWordText,
      permission: 'keep-bookcase',
      audit: 'written self-evaluation sent',
      handler: forMembers((request, member) => receive(tools, request, member))
    },
    {
      method: 'POST',
      path: selfEvaluationPatterns.wordTextFromBookcase,
      permission: 'write-self-evaluation',
      audit: 'written self-evaluation of the bookcase brought in',
      handler: forMembers((request, member) => {
        const document = typedText(request.form, 'document')
        return document === ''
          ? again(tools, request, member, { field: 'document', message: 'Choose a document' })
          : bring(tools, request, member, document)
      })
    }
  ]
}

async function show(
  tools: PrepareTools,
  request: WebRequest,
  member: Member,
  problems: readonly RequestProblem[] = []
): Promise<Reply> {
  const view = await inYear(tools, request, member, async ({ tx, year }) => {
    const { authority } = member.workspace
    const brought = await wordTextsOf(tx, authority, year)
    const counts = await paragraphCounts(
      tx,
      authority,
      brought.map(({ id }) => id)
    )
    const words = typedText(request.query, 'q')
    const chosen = typedText(request.form, 'document') || typedText(request.query, 'document')
    const found = await wordDocuments(tx, authority, words, mostShown + 1)
    const named = found.some(({ id }) => id === chosen)
      ? undefined
      : await documentFile(tx, authority, chosen)
    return {
      ...{ year, words, chosen, problems },
      brought: brought.map((text) => ({ text, counts: counts.get(text.id) ?? noParagraphs })),
      documents: [...(named === undefined ? [] : [named]), ...found.slice(0, mostShown)],
      more: found.length > mostShown,
      mayUpload: member.may.has('keep-bookcase'),
      megabytes: tools.uploadBounds.megabytes
    }
  })
  if (view === undefined) return notThere
  const html = renderPage(tools.site, {
    title: 'Bring in a self-evaluation written in Word',
    section: 'prepare',
    error: problems.length > 0,
    form: true,
    breadcrumbs: yearCrumbs(view.year),
    main: <BringWordTextPage view={view} />
  })
  return { kind: 'page', status: problems.length > 0 ? 422 : 200, html }
}

function again(tools: PrepareTools, request: WebRequest, member: Member, problem: RequestProblem) {
  return show(tools, request, member, [problem])
}

/** The one file of the form: it goes into the bookcase as any document does, and its paragraphs wait here. */
async function receive(tools: PrepareTools, request: WebRequest, member: Member): Promise<Reply> {
  const wrong = (message: string) => again(tools, request, member, { field: 'file', message })
  const isHere = await inYear(tools, request, member, async () => Promise.resolve(true))
  if (isHere === undefined) return notThere
  for await (const file of request.files()) {
    if (file.kind !== 'file') return wrong('The form broke off. Choose the file again')
    // A file input that was left empty sends a part without a name.
    if (file.fileName === '') continue
    const into = { section: 'whole-authority', newVersionOf: undefined, note: undefined } as const
    const outcome = await takeFormFile(tools, member, tools.uploadBounds, into, file)
    if (outcome.kind === 'disk-full') return wrong(diskFullInWords)
    if (outcome.kind !== 'taken') return wrong('The file did not come whole. Send it again')
    const { document, words } = outcome.upload
    return document === undefined
      ? wrong(words ?? 'The file was not taken')
      : bring(tools, request, member, document, 'file')
  }
  return wrong('Choose a file')
}

async function bring(
  tools: PrepareTools,
  request: WebRequest,
  member: Member,
  document: string,
  field: 'document' | 'file' = 'document'
): Promise<Reply> {
  const year: Year = yearOfAddress(request) ?? 0
  const outcome = await bringWordText(tools, member, year, document)
  switch (outcome.kind) {
    case 'brought':
      return { kind: 'redirect', to: selfEvaluationPaths.wordText(year, outcome.text, { done: 'brought' }) }
    case 'there-already':
      return {
        kind: 'redirect',
        to: selfEvaluationPaths.wordText(year, outcome.text, { done: 'there-already' })
      }
    case 'unfit':
      return again(tools, request, member, { field, message: outcome.because })
    case 'not-there':
      return field === 'document'
        ? notThere
        : again(tools, request, member, {
            field,
            message:
              'The same file is in the bookcase already, and was withdrawn. Put it back there, and choose it below'
          })
  }
}
