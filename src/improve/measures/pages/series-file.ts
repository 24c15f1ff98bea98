import type { Handler } from '../../../people/permissions/route.ts'
import type { WebRequest } from '../../../platform/web/request.ts'
import { typedText } from '../../../platform/web/typed-value.ts'
import type { ImproveTools } from '../../tools.ts'
import { seriesInFile } from '../series-from-file.ts'

/** What reading a chosen file came to, as the form takes it: no browser sends these. */
export interface ReadFile {
  /** The lines that it was read into; undefined where it was not. */
  readonly text: string | undefined
  /** What was read of which file, and what a reader should know of it. */
  readonly said: readonly string[]
  /** Why nothing was read; empty where something was, or where no file came. */
  readonly problem: string
}

const [saidField, problemField] = ['file-said', 'file-problem'] as const

/** What the file came to with which a form was sent. */
export function readFileIn({ form }: Pick<WebRequest, 'form'>): Omit<ReadFile, 'text'> {
  const said = typedText(form, saidField)
  return { said: said === '' ? [] : said.split('\n'), problem: typedText(form, problemField) }
}

/** Reads the file of a form before the form itself is answered: its rows take the place of what was pasted. */
export function readingFileFirst(
  tools: Pick<ImproveTools, 'readers' | 'uploadBounds'>,
  answer: Handler
): Handler {
  return async (request, caller) => {
    const { form, read } = await filesOf(tools, request)
    return answer(
      {
        ...request,
        form: {
          ...form,
          ...(read.text === undefined ? {} : { text: read.text }),
          ...{ [saidField]: read.said.join('\n'), [problemField]: read.problem }
        }
      },
      caller
    )
  }
}

const nothing: ReadFile = { text: undefined, said: [], problem: '' }

async function filesOf(
  tools: Pick<ImproveTools, 'readers' | 'uploadBounds'>,
  request: WebRequest
): Promise<{ readonly form: WebRequest['form']; readonly read: ReadFile }> {
  let { form } = request
  for await (const file of request.files()) {
    if (file.kind !== 'file') {
      const problem =
        file.kind === 'too-many'
          ? 'Choose one file at a time'
          : 'The upload broke off before the file was whole. Choose it again'
      return { form, read: { ...nothing, problem } }
    }
    // What was pasted stands before the file in the form, so that it has come by now.
    form = file.form
    const bytes = await wholeOf(file.chunks)
    // A file box that was left empty sends a part without a name.
    if (file.fileName === '' && bytes.length === 0) continue
    if (file.isCut()) {
      const problem = `“${file.fileName}” is larger than ${tools.uploadBounds.megabytes} MB, the most that is taken`
      return { form, read: { ...nothing, problem } }
    }
    return { form, read: await readSeries(tools, file.fileName, bytes) }
  }
  const asked = typedText(request.query, 'read') === 'file'
  return { form, read: asked ? { ...nothing, problem: 'Choose the file to read' } : nothing }
}

async function readSeries(
  { readers }: Pick<ImproveTools, 'readers'>,
  fileName: string,
  bytes: Uint8Array
): Promise<ReadFile> {
  const tables = await readers.tablesOf(bytes, fileName)
  if (tables.kind === 'not-read')
    return { ...nothing, problem: `“${fileName}” cannot be read. ${tables.because}` }
  const series = seriesInFile(tables.tables)
  if (series.kind === 'none')
    return { ...nothing, problem: `Nothing was taken from “${fileName}”. ${series.because}` }
  const sheets = tables.tables.length > 1 ? `, of its sheet “${series.sheet}”` : ''
  return {
    text: series.text,
    said: [`The rows of “${fileName}”${sheets} stand in the box below.`, ...tables.notes],
    problem: ''
  }
}

async function wholeOf(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  for await (const chunk of chunks) parts.push(chunk)
  return Buffer.concat(parts)
}
