import type { DocumentModel } from '../outputs/document/document.ts'
import { writeHtml } from '../outputs/html/write-html.tsx'
import type { WorkbookModel } from '../outputs/workbook/workbook.ts'
import type { WriteOutcome } from '../outputs/write-outcome.ts'
import type { DocumentWriters } from '../outputs/writers/document-writers.ts'
import type { Reply } from '../platform/web/reply.ts'

/** What writes documents as files. */
interface WriterTools {
  readonly writers: Pick<DocumentWriters, 'toPdf' | 'toWord'>
}

/** The kinds of file that a document is put out as, by the ending of their names. */
export const formats = ['docx', 'pdf', 'html'] as const
export type Format = (typeof formats)[number]

/** The last part of an address as a kind of file; undefined where it names none. */
export function formatNamed(word: string | undefined): Format | undefined {
  return formats.find((format) => format === word)
}

const names: Record<Format, string> = { docx: 'Word', pdf: 'PDF', html: 'a web page' }

/** Each kind of file with its address, for links. */
export function documentFiles(addressOf: (format: Format) => string) {
  return formats.map((format) => ({ href: addressOf(format), format: names[format] }))
}

const mediaTypes: Record<Format, string> = {
  html: 'text/html; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf'
}

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** A document written as a file to save, away from the thread that answers; `name` is without its ending. */
export async function documentFile(
  { writers }: WriterTools,
  document: DocumentModel,
  format: Format,
  name: string
): Promise<Reply> {
  return replyOf(await write(writers, document, format), mediaTypes[format], `${name}.${format}`)
}

/** Tables written as an Excel file to save, away from the thread that answers; `name` is without its ending. */
export async function workbookFile(
  writers: Pick<DocumentWriters, 'toWorkbook'>,
  workbook: WorkbookModel,
  name: string
): Promise<Reply> {
  return replyOf(await writers.toWorkbook(workbook), workbookType, `${name}.xlsx`)
}

function replyOf(outcome: WriteOutcome, type: string, fileName: string): Reply {
  switch (outcome.kind) {
    case 'written':
      return fileOf(outcome.bytes, type, fileName)
    case 'gave-up':
      return { kind: 'bad-request', problems: [{ field: 'format', message: outcome.because }] }
    case 'faulty': {
      const said = outcome.faults.map(({ where, because }) => `${where}: ${because}`).join(' ')
      throw new Error(`A page of ours made a document that cannot be written. ${said}`)
    }
  }
}

async function write(
  writers: WriterTools['writers'],
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
