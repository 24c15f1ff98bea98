import type { AuthoritySlug } from '../../../../framework/authority-slug.ts'
import { dayInEngland } from '../../../../framework/day-in-england.ts'
import { notify } from '../../../../people/notifications/notify.ts'
import { accountsActing } from '../../../../people/posts/holdings.ts'
import { postOf } from '../../../../people/posts/store.ts'
import type { Transaction } from '../../../../platform/database/database.ts'
import type { TextPage } from '../../../../reading/documents/document-text.ts'
import { type Anchor, reanchor } from '../../../../thread/passages/reanchor.ts'
import type { TrailFields } from '../../../../trail/entry.ts'
import type { CitationState } from '../../citation.ts'
import type { DocumentId, VersionNumber } from '../../document.ts'
import { citationsUpTo, type MadeCitation, setCitationState } from '../citation-store.ts'
import type { CitingSource } from '../citing.ts'

/** The newest version of a document, with the pages that were read of it. */
export interface NewlyRead {
  readonly authority: AuthoritySlug
  readonly document: DocumentId
  readonly title: string
  readonly version: VersionNumber
  readonly pages: readonly TextPage[]
}

/**
 * Finds every citation of earlier versions again in the newest, and what was cited of it before its words were read, or
 * says that it is broken, and tells whoever answers for the thing that cites. Gives what changed, for the trail.
 */
export async function findCitationsAgain(
  tx: Transaction,
  at: Date,
  read: NewlyRead,
  sources: readonly CitingSource[]
): Promise<TrailFields> {
  const { authority, document, version, pages } = read
  const changed: Record<string, string> = {}
  for (const citation of await citationsUpTo(tx, authority, document, version)) {
    const state = stateIn(version, reanchor(citation, pages))
    if (isSame(state, citation.state)) continue
    await setCitationState(tx, authority, citation.id, state)
    changed[citation.id] = inTrail(state)
    if (state.kind === 'broken') await tellOfBroken(tx, at, read, citation, sources)
  }
  return changed
}

function stateIn(version: VersionNumber, anchor: Anchor): CitationState {
  switch (anchor.kind) {
    case 'stands':
      return { kind: 'stands' }
    case 'moved':
      return { kind: 'moved', version, page: anchor.page }
    case 'broken':
      return { kind: 'broken', version }
  }
}

function isSame(one: CitationState, other: CitationState): boolean {
  return inTrail(one) === inTrail(other)
}

function inTrail(state: CitationState): string {
  switch (state.kind) {
    case 'stands':
      return 'stands'
    case 'moved':
      return `moved to page ${state.page} of version ${state.version}`
    case 'broken':
      return `broken in version ${state.version}`
  }
}

async function tellOfBroken(
  tx: Transaction,
  at: Date,
  { authority, title, version }: NewlyRead,
  { by, version: cited }: MadeCitation,
  sources: readonly CitingSource[]
): Promise<void> {
  const citing = await sources.find(({ kind }) => kind === by.kind)?.find(tx, authority, by.id)
  if (citing?.post === undefined) return
  const words =
    cited < version
      ? `What ${citing.words} cites is no longer in “${title}”, of which version ${version} came.`
      : `What ${citing.words} cites does not stand in “${title}”, whose words are read now.`
  const post = await postOf(tx, authority, citing.post)
  for (const account of accountsActing(post?.holdings ?? [], dayInEngland(at))) {
    await notify(tx, at, { authority, account, topic: 'self-evaluation', words, href: citing.href })
  }
}
