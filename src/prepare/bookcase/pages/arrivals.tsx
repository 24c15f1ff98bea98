import { z } from 'zod'
import { forMembers } from '../../../people/forms/for-members.ts'
import { type Member, scopeOf } from '../../../people/permissions/member.ts'
import type { Route } from '../../../people/permissions/route.ts'
import { inScope } from '../../../platform/database/scope.ts'
import type { Reply } from '../../../platform/web/reply.ts'
import type { WebRequest } from '../../../platform/web/request.ts'
import { typedText } from '../../../platform/web/typed-value.ts'
import { renderPage } from '../../../ui/page/page.tsx'
import { sectionWord } from '../../../ui/page/site.ts'
import { preparePaths, preparePatterns } from '../../paths.ts'
import type { PrepareTools } from '../../tools.ts'
import { openArrivalRows } from '../arrival/arrival-rows.ts'
import type { ChunkOutcome } from '../arrival/arrival-tools.ts'
import { arrivalLine } from '../arrival/arrival-view.ts'
import { declareFiles } from '../arrival/declare-files.ts'
import { takeChunk } from '../arrival/take-chunk.ts'
import { diskFullInWords } from '../arrival/take-form-file.ts'
import { type ArrivingUpload, type Declared, type Into, largestChunk } from '../arrival/upload.ts'
import { uploadCounts, uploadOf, uploadsSince } from '../arrival/upload-store.ts'
import type { Section } from '../document.ts'
import { sectionNamed } from '../sections.ts'
import { documentOf } from '../store.ts'
import { ArrivalsPage } from './arrivals-page.tsx'
import { readNote } from './typed-into.ts'

const shownLines = 500
const shownDays = 2

/** Files on their way in: declared, sent piece by piece, asked about, and what became of those that one sent lately. */
export function arrivalRoutes(tools: PrepareTools): Route[] {
  const arrivals = { ...tools, rows: openArrivalRows(tools.db, tools.clock) }
  const { permission } = { permission: 'keep-bookcase' } as const
  return [
    {
      method: 'GET',
      ...{ path: preparePatterns.arrivals, permission },
      audit: 'own uploads listed',
      handler: forMembers((_request, member) => list(tools, member))
    },
    {
      method: 'POST',
      ...{ path: preparePatterns.arrivals, permission },
      audit: 'files declared',
      handler: forMembers((request, member) => declare(tools, request, member))
    },
    {
      method: 'GET',
      ...{ path: preparePatterns.arrival, permission },
      audit: 'upload asked about',
      handler: forMembers(async ({ params }, member) => {
        const id = params['upload'] ?? ''
        const upload = await inScope(tools.db, scopeOf(member), (tx) => uploadOf(tx, member, id))
        return upload === undefined ? noSuchUpload : progress(upload)
      })
    },
    {
      method: 'POST',
      ...{ path: preparePatterns.arrival, permission },
      audit: 'part of a file sent',
      rawBody: { maxBytes: largestChunk },
      handler: forMembers(async (request, member) => {
        const from = Number(typedText(request.query, 'from') || '0')
        if (!Number.isSafeInteger(from) || from < 0) return noSuchUpload
        return chunkReply(
          await takeChunk(arrivals, member, request.params['upload'] ?? '', from, request.body())
        )
      })
    }
  ]
}

const noSuchUpload: Reply = {
  kind: 'json',
  status: 404,
  body: { says: 'There is no such upload. Choose the file again.' }
}

function chunkReply(outcome: ChunkOutcome): Reply {
  switch (outcome.kind) {
    case 'taken':
      return progress(outcome.upload)
    case 'elsewhere':
      return progress(outcome.upload, 409)
    case 'busy':
      return { kind: 'json', status: 423, body: { says: 'Another window is sending this very file.' } }
    case 'disk-full':
      return { kind: 'json', status: 507, body: { received: outcome.upload.received, says: diskFullInWords } }
    case 'not-there':
      return noSuchUpload
  }
}

function progress(upload: ArrivingUpload, status = 200): Reply {
  const { state, says, href, describe } = arrivalLine(upload)
  return {
    kind: 'json',
    status,
    body: { received: upload.received, state, says, href: href ?? null, describe: describe ?? null }
  }
}

const texts = z
  .union([z.string(), z.array(z.string())])
  .transform((given) => (typeof given === 'string' ? [given] : given))
  .catch([])

async function declare(tools: PrepareTools, request: WebRequest, member: Member): Promise<Reply> {
  const into = await intoOf(tools, request, member)
  const files = declaredIn(request)
  if (into === undefined || files.length === 0) {
    return { kind: 'json', status: 422, body: { says: 'Choose a section and one or more files.' } }
  }
  const outcome = await declareFiles(tools.db, tools.clock, member, tools.uploadBounds, into, files)
  switch (outcome.kind) {
    case 'declared': {
      const places = outcome.places.map((place) =>
        place.kind === 'send'
          ? { to: preparePaths.arrival(place.id), from: place.from }
          : { refused: `Not taken. ${place.words}` }
      )
      return { kind: 'json', body: { places } }
    }
    case 'too-many':
      return { kind: 'json', status: 422, body: { says: outcome.words } }
    case 'not-there':
      return { kind: 'json', status: 404, body: { says: 'The bookcase has no such document any more.' } }
  }
}

function declaredIn({ form }: WebRequest): Declared[] {
  const [names, sizes, days] = ['name', 'bytes', 'changed'].map((field) => texts.parse(form[field]))
  return (names ?? []).map((sentName, at) => ({
    sentName: sentName.slice(0, 1000),
    bytes: wholeNumber(sizes?.[at]) ?? 0,
    changedAt: wholeNumber(days?.[at])
  }))
}

function wholeNumber(text: string | undefined): number | undefined {
  const value = Number(text)
  return text !== undefined && text !== '' && Number.isSafeInteger(value) && value >= 0 ? value : undefined
}

async function intoOf({ db }: PrepareTools, { form }: WebRequest, member: Member): Promise<Into | undefined> {
  const id = typedText(form, 'document')
  const note = readNote(typedText(form, 'note'))
  if (id === '') {
    const section = sectionNamed(typedText(form, 'section'))
    return section && { section, newVersionOf: undefined, note }
  }
  const document = await inScope(db, scopeOf(member), (tx) => documentOf(tx, member.workspace.authority, id))
  return document && { section: document.section, newVersionOf: document.id, note }
}

/** The sections into which something came, each once. */
function sectionsOf(uploads: readonly ArrivingUpload[]): readonly Section[] {
  return [...new Set(uploads.filter(({ state }) => state === 'kept').map(({ section }) => section))]
}

async function list({ db, clock, site }: PrepareTools, member: Member): Promise<Reply> {
  const since = new Date(clock.now().getTime() - shownDays * 24 * 3_600_000)
  const [uploads, counts] = await inScope(db, scopeOf(member), async (tx) => [
    await uploadsSince(tx, member, since, shownLines),
    await uploadCounts(tx, member, since)
  ])
  const html = renderPage(site, {
    title: 'Files that you sent lately',
    section: 'prepare',
    breadcrumbs: [
      { text: sectionWord('prepare'), href: preparePaths.prepare() },
      { text: 'Bookcase', href: preparePaths.bookcase() }
    ],
    main: <ArrivalsPage lines={uploads.map(arrivalLine)} counts={counts} sections={sectionsOf(uploads)} />
  })
  return { kind: 'page', html }
}
