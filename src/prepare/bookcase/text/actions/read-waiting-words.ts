import type { Clock } from '../../../../platform/clock.ts'
import type { Database, Transaction } from '../../../../platform/database/database.ts'
import { inScope } from '../../../../platform/database/scope.ts'
import type { ContentStore } from '../../../../platform/files/content-store.ts'
import { type DocumentText, notRead } from '../../../../reading/documents/document-text.ts'
import { typeWithMedia } from '../../../../reading/documents/document-types.ts'
import type { Readers } from '../../../../reading/workers/readers.ts'
import { appendToTrail } from '../../../../trail/append.ts'
import { documentHeld } from '../../store.ts'
import type { CitingSource } from '../citing.ts'
import { beginLongestWaiting, replacePages, settleText, type WaitingVersion } from '../page-store.ts'
import { findCitationsAgain } from './find-citations-again.ts'

export interface WordsTools {
  readonly db: Database
  readonly clock: Clock
  readonly store: Pick<ContentStore, 'read'>
  readonly readers: Pick<Readers, 'textOf'>
  /** What cites documents, kind by kind: told of where its citation broke. */
  readonly citing: readonly CitingSource[]
  /** Whether there is room on the disk for more words; undefined where nobody asks. What waits, waits until there is. */
  readonly hasRoom?: (() => Promise<boolean>) | undefined
}

/** A document whose reading ended with the site so often is not begun again. */
const mostBegun = 3

/**
 * Takes the words out of the version that has waited longest, of any authority's; false where none waits. Whatever
 * becomes of it, it has an answer afterwards and holds up no other: a fault of ours is told, and said on its page.
 * Killed at any moment, it waits as before, or has all its pages; killed again and again over the same one, that one is
 * left.
 */
export async function readWaitingWords(tools: WordsTools, tell: (fault: unknown) => void): Promise<boolean> {
  if ((await tools.hasRoom?.()) === false) return false
  const waiting = await inScope(tools.db, { kind: 'installation' }, beginLongestWaiting)
  if (waiting === undefined) return false
  const text = await textOf(tools, waiting).catch((error: unknown) => {
    tell(error)
    return stoppedByAFault
  })
  await inScope(tools.db, { kind: 'authority', authority: waiting.authority }, (tx) =>
    settle(tx, tools, waiting, text)
  )
  return true
}

async function textOf(
  { store, readers }: WordsTools,
  { sha256, mediaType, begunBefore }: WaitingVersion
): Promise<DocumentText> {
  if (begunBefore >= mostBegun) return endsTheSite
  const type = typeWithMedia(mediaType)
  if (type === undefined) return notRead('not-this-kind', 'It is of a kind whose words are not read.')
  const bytes = await store.read(sha256)
  return bytes === undefined
    ? notRead('damaged', 'Its file is no longer on this machine. Give it again as a new version.')
    : readers.textOf(bytes, type)
}

async function settle(
  tx: Transaction,
  { clock, citing }: WordsTools,
  { authority, document: id, version }: WaitingVersion,
  text: DocumentText
): Promise<void> {
  const at = clock.now()
  const document = await documentHeld(tx, authority, id)
  const words = text.kind === 'read' ? text.notes.join(' ') || undefined : text.because
  const state = text.kind === 'read' ? 'read' : 'unreadable'
  const isOurs = await settleText(tx, authority, { document: id, version }, { state, words })
  if (document === undefined || !isOurs) return
  const pages = text.kind === 'read' ? text.pages : []
  await replacePages(tx, authority, { document: id, version }, pages)
  // An older version that is read late says nothing of where a citation stands now.
  const isNewest = document.newestVersion === version
  const read = { authority, document: id, title: document.title, version, pages }
  const citations = isNewest ? await findCitationsAgain(tx, at, read, citing) : {}
  await appendToTrail(tx, at, {
    ...{ chain: authority, actor: 'Throughline', action: 'read words of document' },
    subject: { kind: 'document', id },
    before: { version, words: 'waiting' },
    after: {
      version,
      words: state,
      pages: pages.length,
      ...(words === undefined ? {} : { note: words }),
      citations
    }
  })
}

const stoppedByAFault = notRead(
  'damaged',
  'A fault in Throughline stopped the reading of its words; the log says more. It is found by its title alone.'
)

const endsTheSite = notRead(
  'too-large',
  `The site ended ${mostBegun} times while its words were read, so they are not read again. It is found by its title alone; saved anew and given as a new version, it is tried again.`
)
