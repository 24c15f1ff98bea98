import { sql } from 'kysely'
import { z } from 'zod'
import { type AuthoritySlug, isAuthoritySlug } from '../../../framework/authority-slug.ts'
import { administratorsOf } from '../../../people/notifications/administrators.ts'
import { notify } from '../../../people/notifications/notify.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database, Transaction } from '../../../platform/database/database.ts'
import { inScope } from '../../../platform/database/scope.ts'
import { type ContentStore, isSha256, type Sha256 } from '../../../platform/files/content-store.ts'
import { appendToTrail } from '../../../trail/append.ts'
import { preparePaths } from '../../paths.ts'
import { type DocumentId, documentId } from '../document.ts'
import type { Verified } from '../rows.ts'

/** What a whole look at the shelves came to. */
export interface ShelfVerified {
  readonly whole: number
  readonly damaged: number
  readonly missing: number
}

const atOnce = 100

const row = z.object({
  authority: z.custom<AuthoritySlug>((slug) => typeof slug === 'string' && isAuthoritySlug(slug)),
  document: documentId,
  number: z.number(),
  sha256: z.string().refine(isSha256),
  title: z.string(),
  before: z.enum(['whole', 'damaged', 'missing']).nullable()
})
type KeptVersion = z.output<typeof row>

/**
 * Compares the kept bytes of every version of every authority with their SHA-256, those first that were compared longest
 * ago, and notes per version what it showed. Reads each file piece by piece; a file that several versions share is read
 * for each. What was found damaged, or whole again, stands in the authority's trail, and its administrators are told.
 * `tell` hears of a file that could not be read at all, as on a failing disk: it counts as damaged.
 */
export async function verifyShelf(
  db: Database,
  store: ContentStore,
  clock: Clock,
  tell: (error: unknown) => void
): Promise<ShelfVerified> {
  const began = clock.now()
  const found = { whole: 0, damaged: 0, missing: 0 }
  for (;;) {
    const versions = await leastLately(db, began)
    if (versions.length === 0) return found
    for (const version of versions) {
      const as = await lookAt(store, version.sha256, tell)
      found[as] += 1
      await note(db, clock, version, as, began)
    }
  }
}

/** The next versions that were not compared since this look began. */
async function leastLately(db: Database, began: Date): Promise<KeptVersion[]> {
  const rows = await inScope(db, { kind: 'installation' }, (tx) =>
    tx
      .selectFrom('prepare.document_version as v')
      .innerJoin('prepare.document as d', (join) =>
        join.onRef('d.authority', '=', 'v.authority').onRef('d.id', '=', 'v.document')
      )
      .select(['v.authority', 'v.document', 'v.number', 'v.sha256', 'd.title', 'v.verified_as as before'])
      .where((where) => where.or([where('v.verified_at', 'is', null), where('v.verified_at', '<', began)]))
      .where('v.uploaded_at', '<', began)
      .orderBy(sql`v.verified_at nulls first`)
      .limit(atOnce)
      .execute()
  )
  return row.array().parse(rows)
}

async function lookAt(store: ContentStore, hash: Sha256, tell: (error: unknown) => void): Promise<Verified> {
  const kept = await store.open(hash)
  if (kept === undefined) return 'missing'
  try {
    // Read to the end and thrown away: what is damaged ends in an error.
    for await (const _piece of kept.chunks());
    return 'whole'
  } catch (error) {
    tell(error)
    return 'damaged'
  }
}

async function note(
  db: Database,
  clock: Clock,
  { authority, document, number, title, before }: KeptVersion,
  as: Verified,
  began: Date
): Promise<void> {
  await inScope(db, { kind: 'authority', authority }, async (tx) => {
    const now = clock.now()
    // A clock that was put back must not make the same look go on for ever.
    const at = now < began ? began : now
    await tx
      .updateTable('prepare.document_version')
      .set({ verified_at: at, verified_as: as })
      .where('authority', '=', authority)
      .where('document', '=', document)
      .where('number', '=', number)
      .execute()
    const wasWhole = before === null || before === 'whole'
    if ((as === 'whole') === wasWhole) return
    if (as !== 'whole') await tellAdministrators(tx, authority, document, title, as, at)
    await appendToTrail(tx, at, {
      actor: 'Throughline',
      chain: authority,
      action: as === 'whole' ? 'find kept file whole again' : 'find kept file damaged',
      subject: { kind: 'document', id: document },
      before: { version: number, file: before ?? 'whole' },
      after: { version: number, file: as }
    })
  })
}

async function tellAdministrators(
  tx: Transaction,
  authority: AuthoritySlug,
  document: DocumentId,
  title: string,
  as: 'damaged' | 'missing',
  at: Date
): Promise<void> {
  for (const { account } of await administratorsOf(tx, authority, at)) {
    await notify(tx, at, {
      ...{ authority, account, topic: 'bookcase' },
      words: `The kept file of “${title}” in the bookcase is ${as}. A backup may hold it whole.`,
      href: preparePaths.document(document)
    })
  }
}
