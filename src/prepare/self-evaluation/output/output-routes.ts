import type { DocumentModel } from '../../../outputs/document/document.ts'
import { documentFile, formatNamed } from '../../../people/document-files.ts'
import { forMembers, notThere } from '../../../people/forms/for-members.ts'
import type { Member } from '../../../people/permissions/member.ts'
import type { Route } from '../../../people/permissions/route.ts'
import type { Reply } from '../../../platform/web/reply.ts'
import type { WebRequest } from '../../../platform/web/request.ts'
import { typedText } from '../../../platform/web/typed-value.ts'
import type { PrepareTools } from '../../tools.ts'
import { type InYear, inYear } from '../pages/in-year.tsx'
import { sentVersionsOf } from '../sign-off-store.ts'
import { outputPatterns } from './output-paths.ts'
import { type Edition, editions, selfEvaluationDocument } from './self-evaluation-document.ts'

/** A self-evaluation as a web page to keep, a Word file and a PDF: as it stands, and as it was sent. */
export function outputRoutes(tools: PrepareTools): Route[] {
  return [
    {
      method: 'GET',
      path: outputPatterns.selfEvaluationFile,
      permission: 'read-self-evaluation',
      audit: 'self-evaluation taken away as a document',
      handler: forMembers((request, member) => takeAway(tools, request, member, liveDocument(tools)))
    },
    {
      method: 'GET',
      path: outputPatterns.sentSelfEvaluationFile,
      permission: 'read-self-evaluation',
      audit: 'self-evaluation as sent taken away as a document',
      handler: forMembers((request, member) => takeAway(tools, request, member, sentDocument))
    }
  ]
}

type FindDocument = (open: InYear) => Promise<DocumentModel | undefined>

function liveDocument({ clock }: Pick<PrepareTools, 'clock'>): FindDocument {
  return ({ whole, request }) =>
    Promise.resolve(
      selfEvaluationDocument(whole.content, { kind: 'live', at: clock.now() }, editionIn(request))
    )
}

const sentDocument: FindDocument = async ({ tx, member, year, request }) => {
  const versions = await sentVersionsOf(tx, member.workspace.authority, year)
  const sent = versions.find(({ number }) => String(number) === request.params['number'])
  if (sent === undefined) return undefined
  const { sentTo: to, sentOn: on, sentAt: at, content } = sent
  return selfEvaluationDocument(content, { kind: 'sent', to, on, at }, editionIn(request))
}

/** What is sent, unless the working paper is asked for. */
function editionIn({ query }: WebRequest): Edition {
  return editions.find((edition) => edition === typedText(query, 'edition')) ?? 'to-send'
}

/** The document is read in one transaction and written after it, in another thread. */
async function takeAway(
  tools: PrepareTools,
  request: WebRequest,
  member: Member,
  find: FindDocument
): Promise<Reply> {
  const { year = '', number, format: ending } = request.params
  const format = formatNamed(ending)
  if (format === undefined) return notThere
  const document = await inYear(tools, request, member, find)
  if (document === undefined) return notThere
  const name = `self-evaluation-${year}${number === undefined ? '' : `-as-sent-${number}`}`
  const edition = editionIn(request) === 'working' ? '-working-paper' : ''
  return documentFile(tools, document, format, `${name}${edition}`)
}
