import type { Caller } from '../../../people/permissions/caller.ts'
import { memberOf } from '../../../people/permissions/member.ts'
import type { Transaction } from '../../../platform/database/database.ts'
import { citedWords } from '../../../thread/passages/cited-words.ts'
import type { Passage, PassageAsked, PassageNow, PassageSource } from '../../../thread/passages/passage.ts'
import { reanchor } from '../../../thread/passages/reanchor.ts'
import { preparePaths } from '../../paths.ts'
import { wordsOfVersion } from '../../self-evaluation/citable-documents.ts'
import type { ShelvedDocument } from '../rows.ts'
import { documentKind, seesDocument, sightOf } from '../sight.ts'
import { documentOf } from '../store.ts'
import { pageOf } from './page-store.ts'

/** The pages of the bookcase's documents, as places that something can rest on: of the newest version. */
export const documentPassages: PassageSource = {
  kinds: [documentKind],
  find: async (tx, caller, asked) => {
    const document = await documentSeen(tx, caller, asked)
    if (document === undefined || document.document.withdrawn !== undefined) return undefined
    const passage = await passageIn(tx, document, asked.page)
    const words = await wordsOfVersion(tx, document.authority, newestOf(document.document))
    const found = citedWords(asked, words)
    return found.kind === 'wrong'
      ? { ...found, passage }
      : { kind: 'found', passage, checked: found.kind === 'stands' }
  },
  findAgain: async (tx, caller, cited) => {
    const seen = await documentSeen(tx, caller, cited)
    return seen && standsNow(tx, seen, cited)
  }
}

interface SeenDocument {
  readonly document: ShelvedDocument
  readonly authority: Parameters<typeof documentOf>[1]
}

async function documentSeen(
  tx: Transaction,
  caller: Caller,
  { thing }: PassageAsked
): Promise<SeenDocument | undefined> {
  const member = memberOf(caller)
  if (member === undefined || !member.may.has('read-bookcase') || thing.kind !== documentKind)
    return undefined
  const { authority } = member.workspace
  const document = await documentOf(tx, authority, thing.id)
  return document === undefined || !seesDocument(sightOf(member), document)
    ? undefined
    : { document, authority }
}

function newestOf({ id, newestVersion }: ShelvedDocument) {
  return { id, version: newestVersion }
}

async function passageIn(
  tx: Transaction,
  { document, authority }: SeenDocument,
  page: number | undefined
): Promise<Passage> {
  const { id, title, newestVersion: version } = document
  const held = page === undefined ? undefined : await pageOf(tx, authority, { document: id, version }, page)
  return {
    ...{ thing: { kind: documentKind, id }, title, version: String(version), page, paragraph: undefined },
    text: held?.page.text,
    href: hrefOf(document, page),
    ...{ source: title, on: document.evidenceOn, area: undefined, of: undefined }
  }
}

/** Where words that were cited from some version stand in the newest: by the rule by which all citations are found again. */
async function standsNow(
  tx: Transaction,
  { document, authority }: SeenDocument,
  { page, quote, version }: PassageAsked & { readonly version: string | undefined }
): Promise<PassageNow> {
  const href = hrefOf(document, page)
  const newest = newestOf(document)
  const { pages, isPart } = await wordsOfVersion(tx, authority, newest)
  if (page === undefined && quote === undefined) return { kind: 'stands', href }
  if (pages === undefined) return { kind: 'not-checked', href }
  const before =
    page === undefined || version === undefined
      ? undefined
      : await pageOf(tx, authority, { document: document.id, version: Number(version) }, page)
  const anchor = reanchor({ page, quote, pageText: before?.page.text }, pages)
  switch (anchor.kind) {
    case 'stands':
      return { kind: 'stands', href }
    case 'moved':
      return {
        ...{ kind: 'moved', page: anchor.page, version: String(newest.version) },
        ...{ to: `page ${anchor.page} of version ${newest.version}`, href: hrefOf(document, anchor.page) }
      }
    case 'broken':
      return isPart
        ? { kind: 'not-checked', href }
        : { kind: 'broken', in: `version ${newest.version}`, href: preparePaths.document(document.id) }
  }
}

function hrefOf({ id, newestVersion }: ShelvedDocument, page: number | undefined): string {
  return page === undefined ? preparePaths.document(id) : preparePaths.documentPage(id, newestVersion, page)
}
