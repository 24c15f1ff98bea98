import { dayInEngland } from '../../../framework/day-in-england.ts'
import { forMembers } from '../../../people/forms/for-members.ts'
import { type Member, scopeOf } from '../../../people/permissions/member.ts'
import type { Route } from '../../../people/permissions/route.ts'
import { inScope } from '../../../platform/database/scope.ts'
import type { Reply, RequestProblem } from '../../../platform/web/reply.ts'
import type { WebRequest } from '../../../platform/web/request.ts'
import { typedText } from '../../../platform/web/typed-value.ts'
import { renderPage } from '../../../ui/page/page.tsx'
import { sectionWord } from '../../../ui/page/site.ts'
import { preparePaths, preparePatterns } from '../../paths.ts'
import type { PrepareTools } from '../../tools.ts'
import { takeFormFile } from '../arrival/take-form-file.ts'
import type { Into } from '../arrival/upload.ts'
import type { ShelvedDocument } from '../rows.ts'
import { sectionNamed, sectionsOn, sectionsWith } from '../sections.ts'
import { documentOf } from '../store.ts'
import { AddPage, type AddView } from './add-page.tsx'
import { noSuchDocument } from './document.tsx'
import { readNote } from './typed-into.ts'

/** Where files are put in: chosen or dragged, and sent by the script, or as a plain form without it. */
export function addRoutes(tools: PrepareTools): Route[] {
  return [
    {
      method: 'GET',
      path: preparePatterns.bookcaseAdd,
      permission: 'keep-bookcase',
      audit: 'form for documents viewed',
      handler: forMembers((request, member) => show(tools, request, member))
    },
    {
      method: 'POST',
      path: preparePatterns.bookcaseAdd,
      permission: 'keep-bookcase',
      audit: 'documents sent',
      handler: forMembers((request, member) => receive(tools, request, member))
    }
  ]
}

async function show(
  { db, clock, site, uploadBounds }: PrepareTools,
  { query }: Pick<WebRequest, 'query'>,
  member: Member,
  problems: readonly RequestProblem[] = []
): Promise<Reply> {
  const id = typedText(query, 'document')
  const document =
    id === ''
      ? undefined
      : await inScope(db, scopeOf(member), (tx) => documentOf(tx, member.workspace.authority, id))
  if (id !== '' && document?.withdrawn !== undefined) return noSuchDocument
  if (id !== '' && document === undefined) return noSuchDocument
  const today = dayInEngland(clock.now())
  const view: AddView = {
    document: document && { id: document.id, title: document.title, version: document.newestVersion + 1 },
    section: sectionNamed(typedText(query, 'section')),
    sections: document === undefined ? sectionsOn(today) : sectionsWith(today, [document.section]),
    bounds: uploadBounds,
    problems
  }
  const title = document === undefined ? 'Add documents' : 'Upload a new version'
  const html = renderPage(site, {
    title,
    section: 'prepare',
    error: problems.length > 0,
    form: true,
    uploads: true,
    breadcrumbs: [
      { text: sectionWord('prepare'), href: preparePaths.prepare() },
      { text: 'Bookcase', href: preparePaths.bookcase() },
      ...(document === undefined ? [] : [{ text: document.title, href: preparePaths.document(document.id) }])
    ],
    main: <AddPage view={view} title={title} />
  })
  return { kind: 'page', status: problems.length > 0 ? 422 : 200, html }
}

/** Whole files as a plain form sends them, one after the other; what became of each stands on the page after. */
async function receive(tools: PrepareTools, request: WebRequest, member: Member): Promise<Reply> {
  let seen = 0
  let newest: { readonly section: string; readonly document: string } = { section: '', document: '' }
  const again = (message: string) => show(tools, { query: newest }, member, [{ field: 'files', message }])
  for await (const file of request.files()) {
    if (file.kind === 'too-many') {
      return again(`Send at most ${tools.uploadBounds.files} files at once: the first ${seen} came`)
    }
    if (file.kind === 'broken-off')
      return again('The form broke off. Choose the files again that did not come')
    // A file input that was left empty sends a part without a name.
    if (file.fileName === '') continue
    newest = { section: file.form['section'] ?? '', document: file.form['document'] ?? '' }
    const into = await intoOf(tools, member, file.form)
    if (into === undefined) return again('Choose a section first')
    await takeFormFile(tools, member, tools.uploadBounds, into, file)
    seen += 1
  }
  return seen === 0 ? again('Choose one or more files') : { kind: 'redirect', to: preparePaths.arrivals() }
}

async function intoOf(
  { db }: PrepareTools,
  member: Member,
  form: Readonly<Record<string, string>>
): Promise<Into | undefined> {
  const id = form['document'] ?? ''
  const note = readNote(form['note'] ?? '')
  if (id === '') {
    const section = sectionNamed(form['section'] ?? '')
    return section && { section, newVersionOf: undefined, note }
  }
  const document: ShelvedDocument | undefined = await inScope(db, scopeOf(member), (tx) =>
    documentOf(tx, member.workspace.authority, id)
  )
  if (document === undefined || document.withdrawn !== undefined) return undefined
  return { section: document.section, newVersionOf: document.id, note }
}
