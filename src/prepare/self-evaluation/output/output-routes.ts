import type { DocumentModel } from '../../../outputs/document/document.ts'
import { writeHtml } from '../../../outputs/html/write-html.tsx'
import type { WriteOutcome } from '../../../outputs/write-outcome.ts'
import { forMembers, notThere } from '../../../people/forms/for-members.ts'
import type { Member } from '../../../people/permissions/member.ts'
import type { Route } from '../../../people/permissions/route.ts'
import type { Reply } from '../../../platform/web/reply.ts'
import type { WebRequest } from '../../../platform/web/request.ts'
import type { PrepareTools } from '../../tools.ts'
import { type InYear, inYear } from '../pages/in-year.tsx'
import { sentVersionsOf } from '../sign-off-store.ts'
import { type Format, formats, outputPatterns } from './output-paths.ts'
import { selfEvaluationDocument } from './self-evaluation-document.ts'

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
  return ({ whole }) =>
    Promise.resolve(selfEvaluationDocument(whole.content, { kind: 'live', at: clock.now() }))
}

const sentDocument: FindDocument = async ({ tx, member, year, request }) => {
  const versions = await sentVersionsOf(tx, member.workspace.authority, year)
  const sent = versions.find(({ number }) => String(number) === request.params['number'])
  if (sent === undefined) return undefined
  const { sentTo: to, sentOn: on, sentAt: at, content } = sent
  return selfEvaluationDocument(content, { kind: 'sent', to, on, at })
}

const mediaTypes = {
  html: 'text/html; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf'
} as const

/** The document is read in one transaction and written after it, in another thread. */
async function takeAway(
  tools: PrepareTools,
  request: WebRequest,
  member: Member,
  find: FindDocument
): Promise<Reply> {
  const format = formats.find((one) => one === request.params['format'])
  if (format === undefined) return notThere
  const document = await inYear(tools, request, member, find)
  if (document === undefined) return notThere
  const outcome = await write(tools, document, format)
  switch (outcome.kind) {
    case 'written': {
      const year = request.params['year'] ?? ''
      const sent = request.params['number']
      const fileName = `self-evaluation-${year}${sent === undefined ? '' : `-as-sent-${sent}`}.${format}`
      return fileOf(outcome.bytes, mediaTypes[format], fileName)
    }
    case 'gave-up':
      return { kind: 'bad-request', problems: [{ field: 'format', message: outcome.because }] }
    case 'faulty': {
      const said = outcome.faults.map(({ where, because }) => `${where}: ${because}`).join(' ')
      throw new Error(`A self-evaluation made a document that cannot be written. ${said}`)
    }
  }
}

async function write(
  { writers }: PrepareTools,
  document: DocumentModel,
  format: Format
): Promise<WriteOutcome> {
  if (format === 'html') return writeHtml(document)
  return format === 'pdf' ? writers.toPdf(document) : writers.toWord(document)
}

/** A file to save: never a page of ours, whatever was typed into it. */
function fileOf(body: Uint8Array, type: string, fileName: string): Reply {
  async function* chunks(): AsyncGenerator<Uint8Array> {
    yield await Promise.resolve(body)
  }
  return { kind: 'file', chunks: chunks(), bytes: body.length, type, fileName }
}
