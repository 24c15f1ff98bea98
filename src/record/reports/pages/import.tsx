import type { Reply } from '../../../platform/web/reply.ts'
import type { Upload, WebRequest } from '../../../platform/web/request.ts'
import type { Route } from '../../../platform/web/route.ts'
import { renderPage } from '../../../ui/page/page.tsx'
import { allAuthorities } from '../../authorities/store.ts'
import { paths, patterns } from '../../paths.ts'
import type { RecordTools } from '../../tools.ts'
import type { ImportOutcome } from '../actions/import-report.ts'
import { importReport } from '../actions/import-report.ts'
import { Imported, ImportForm } from './import-page.tsx'
import type { FileOutcome } from './import-view.ts'
import { importedView } from './import-view.ts'

/** The form that takes reports in, and what came of each file that was sent. */
export function importRoutes(tools: RecordTools): Route[] {
  return [
    {
      method: 'GET',
      path: patterns.import,
      permission: 'this-machine',
      audit: 'import form viewed',
      handler: () => importForm(tools)
    },
    {
      method: 'POST',
      path: patterns.import,
      permission: 'this-machine',
      audit: 'reports imported',
      handler: (request) => importUploads(tools, request)
    }
  ]
}

function importForm(tools: RecordTools, problem?: string): Reply {
  const html = renderPage(tools.site, {
    title: 'Import reports',
    section: 'record',
    breadcrumbs: [{ text: 'National record', href: paths.national() }],
    error: problem !== undefined,
    form: true,
    main: <ImportForm problem={problem} />
  })
  return { kind: 'page', status: problem === undefined ? 200 : 422, html }
}

async function importUploads(tools: RecordTools, request: WebRequest): Promise<Reply> {
  const files: FileOutcome[] = []
  // One file at a time: the next is not even received before this one is taken or refused.
  for await (const upload of request.uploads()) files.push(await importUpload(tools, upload))
  if (files.length === 0) return importForm(tools, 'Choose one or more reports')
  const names = new Map((await allAuthorities(tools.db)).map(({ slug, name }) => [slug.valueOf(), name]))
  const view = importedView(files, (slug) => names.get(slug) ?? slug)
  const refused = files.filter(({ outcome }) => outcome.kind === 'not-taken').length
  return {
    kind: 'page',
    status: refused === 0 ? 200 : refused === files.length ? 422 : 207,
    html: renderPage(tools.site, {
      title: 'Imported reports',
      section: 'record',
      breadcrumbs: [
        { text: 'National record', href: paths.national() },
        { text: 'Import reports', href: paths.import() }
      ],
      main: <Imported view={view} />
    })
  }
}

async function importUpload(tools: RecordTools, upload: Upload): Promise<FileOutcome> {
  const fileName = upload.fileName.slice(-255)
  const actor = upload.form['by']?.trim().slice(0, 200) || 'a person at this machine'
  const { content } = upload
  switch (content.kind) {
    case 'bytes':
      return { fileName, outcome: await importReport(tools, { bytes: content.bytes, fileName }, actor) }
    case 'too-large':
      return { fileName, outcome: notTaken('The file is larger than the record takes.') }
    case 'too-many':
      return {
        fileName: 'The files after these',
        outcome: notTaken('More files came than are taken at once. Send them again: what is held is skipped.')
      }
    case 'broken-off':
      return {
        fileName: 'The files after these',
        outcome: notTaken('The form broke off here. Send them again: what is held is skipped.')
      }
  }
}

function notTaken(because: string): ImportOutcome {
  return { kind: 'not-taken', because }
}
