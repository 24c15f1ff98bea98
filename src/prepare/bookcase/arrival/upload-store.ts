import { sql } from 'kysely'
import { z } from 'zod'
import type { AuthoritySlug } from '../../../framework/authority-slug.ts'
import type { Member } from '../../../people/permissions/member.ts'
import type { Queryable, Transaction } from '../../../platform/database/database.ts'
import type { Sha256 } from '../../../platform/files/content-store.ts'
import { documentId } from '../document.ts'
import { sectionColumn } from '../rows.ts'
import { type ArrivingUpload, type Declared, type Into, type UploadId, uploadId } from './upload.ts'

const columns = [
  'id',
  'sent_name',
  'declared_bytes',
  'received',
  'section',
  'new_version_of',
  'note',
  'state',
  'document',
  'version',
  'words',
  'changed_at'
] as const

const maybeDocument = documentId.nullable().transform((id) => id ?? undefined)

const uploadRow = z
  .object({
    id: uploadId,
    sent_name: z.string(),
    declared_bytes: z.number(),
    received: z.number(),
    section: sectionColumn,
    new_version_of: maybeDocument,
    note: z.string().nullable(),
    state: z.enum(['arriving', 'kept', 'same', 'refused']),
    document: maybeDocument,
    version: z.number().nullable(),
    words: z.string().nullable(),
    changed_at: z.date()
  })
  .transform(
    (row): ArrivingUpload => ({
      id: row.id,
      sentName: row.sent_name,
      declaredBytes: row.declared_bytes,
      received: row.received,
      section: row.section,
      newVersionOf: row.new_version_of,
      note: row.note ?? undefined,
      state: row.state,
      document: row.document,
      version: row.version ?? undefined,
      words: row.words ?? undefined,
      changedAt: row.changed_at
    })
  )

const countRow = z.object({
  state: z.enum(['arriving', 'kept', 'same', 'refused']),
  files: z.coerce.number()
})

/** Uploads are their sender's alone. */
type Sender = Pick<Member, 'account' | 'workspace'>

export async function uploadOf(
  db: Queryable,
  { account, workspace }: Sender,
  id: string
): Promise<ArrivingUpload | undefined> {
  const found = (await uploadsOf(db, workspace.authority, [id])).get(id)
  return found?.account === account ? found.upload : undefined
}

/** An upload of an authority, and whose it is. */
export interface HeldUpload {
  readonly account: string
  readonly upload: ArrivingUpload
}

/** Uploads of an authority, whoever sends them, by their ids; those that there are. */
export async function uploadsOf(
  db: Queryable,
  authority: AuthoritySlug,
  ids: readonly string[]
): Promise<ReadonlyMap<string, HeldUpload>> {
  return byId(await rowsOf(db, authority, ids).execute())
}

/** The same, held against another request for them until the transaction ends. */
export async function uploadsHeld(
  tx: Transaction,
  authority: AuthoritySlug,
  ids: readonly string[]
): Promise<ReadonlyMap<string, HeldUpload>> {
  return byId(await rowsOf(tx, authority, ids).orderBy('id').forUpdate().execute())
}

function rowsOf(db: Queryable, authority: AuthoritySlug, ids: readonly string[]) {
  return db
    .selectFrom('prepare.upload')
    .select([...columns, 'account'])
    .where('authority', '=', authority)
    .where('id', 'in', ids)
}

function byId(rows: readonly { readonly account: string }[]): ReadonlyMap<string, HeldUpload> {
  return new Map(
    rows.map((row): [string, HeldUpload] => {
      const upload = uploadRow.parse(row)
      return [upload.id, { account: row.account, upload }]
    })
  )
}

/** Which of some bytes any version of the authority's documents keeps. */
export async function hashesKept(
  tx: Transaction,
  authority: AuthoritySlug,
  files: readonly { readonly looked: { readonly sha256: Sha256 } }[]
): Promise<ReadonlySet<string>> {
  if (files.length === 0) return new Set()
  const rows = await tx
    .selectFrom('prepare.document_version')
    .select('sha256')
    .where('authority', '=', authority)
    .where(
      'sha256',
      'in',
      files.map(({ looked }) => looked.sha256)
    )
    .execute()
  return new Set(rows.map(({ sha256 }) => sha256))
}

/** What the sender began and has not finished, by what tells the same file again. */
export async function begunUploads(
  tx: Transaction,
  { account, workspace }: Sender,
  fingerprints: readonly string[]
): Promise<ReadonlyMap<string, ArrivingUpload>> {
  const rows = await tx
    .selectFrom('prepare.upload')
    .select(columns)
    .where('authority', '=', workspace.authority)
    .where('account', '=', account)
    .where('state', '=', 'arriving')
    .where((where) => where(where.fn<string>('left', ['id', where.lit(24)]), 'in', ['', ...fingerprints]))
    .execute()
  return new Map(rows.map((row) => uploadRow.parse(row)).map((upload) => [upload.id.slice(0, 24), upload]))
}

/** How many files the sender sent since a moment, by what became of them. */
export async function uploadCounts(
  db: Queryable,
  { account, workspace }: Sender,
  since: Date
): Promise<ReadonlyMap<ArrivingUpload['state'], number>> {
  const rows = await db
    .selectFrom('prepare.upload')
    .select(({ fn }) => ['state', fn.countAll().as('files')])
    .where('authority', '=', workspace.authority)
    .where('account', '=', account)
    .where('changed_at', '>=', since)
    .groupBy('state')
    .execute()
  return new Map(
    rows.map((row) => {
      const { state, files } = countRow.parse(row)
      return [state, files]
    })
  )
}

/** The files that the sender sent since a moment: those first that are not on the shelf, then the latest. */
export async function uploadsSince(
  db: Queryable,
  { account, workspace }: Sender,
  since: Date,
  limit: number
): Promise<ArrivingUpload[]> {
  const rows = await db
    .selectFrom('prepare.upload')
    .select(columns)
    .where('authority', '=', workspace.authority)
    .where('account', '=', account)
    .where('changed_at', '>=', since)
    .orderBy((order) => order('state', 'in', ['arriving', 'refused']), 'desc')
    .orderBy('changed_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map((row) => uploadRow.parse(row))
}

export async function insertUploads(
  tx: Transaction,
  { account, workspace }: Sender,
  into: Into,
  uploads: readonly (Declared & { readonly id: UploadId })[],
  at: Date
): Promise<void> {
  if (uploads.length === 0) return
  await tx
    .insertInto('prepare.upload')
    .values(
      uploads.map(({ id, sentName, bytes }) => ({
        ...{ authority: workspace.authority, id, account, sent_name: sentName, declared_bytes: bytes },
        section: into.section,
        new_version_of: into.newVersionOf ?? null,
        note: into.note ?? null,
        began_at: at,
        changed_at: at
      }))
    )
    .execute()
}

/** Notes how much has come; what a browser said of the size before stays as it is. */
export async function setReceived(
  tx: Transaction,
  { account, workspace }: Sender,
  id: UploadId,
  received: number,
  at: Date
): Promise<void> {
  await tx
    .updateTable('prepare.upload')
    .set({ received, changed_at: at })
    .where('authority', '=', workspace.authority)
    .where('account', '=', account)
    .where('id', '=', id)
    .where('state', '=', 'arriving')
    .execute()
}

/** What became of a file that has come. */
export type Became = Pick<ArrivingUpload, 'state' | 'document' | 'version' | 'words'> & {
  /** How large it really was, where only its arrival told. */
  readonly bytes?: number
}

export async function settle(
  tx: Transaction,
  { account, workspace }: Sender,
  id: UploadId,
  became: Became,
  at: Date
): Promise<void> {
  await tx
    .updateTable('prepare.upload')
    .set({
      ...{ state: became.state, document: became.document ?? null, version: became.version ?? null },
      words: became.words ?? null,
      changed_at: at,
      ...(became.bytes === undefined ? {} : { declared_bytes: became.bytes, received: became.bytes })
    })
    .where('authority', '=', workspace.authority)
    .where('account', '=', account)
    .where('id', '=', id)
    .execute()
}

/** Notes of files that each became a document of its own what they became. */
export async function settleAsDocuments(
  tx: Transaction,
  authority: AuthoritySlug,
  uploads: readonly ArrivingUpload[],
  at: Date
): Promise<void> {
  await sql`
    update prepare.upload as u
    set state = 'kept', document = s.document, version = 1, words = nullif(s.words, ''),
      declared_bytes = s.bytes, received = s.bytes, changed_at = ${at}
    from unnest(${uploads.map(({ id }) => id)}::text[], ${uploads.map(({ document }) => document ?? '')}::text[],
      ${uploads.map(({ words }) => words ?? '')}::text[], ${uploads.map(({ received }) => received)}::bigint[])
      as s (id, document, words, bytes)
    where u.authority = ${authority} and u.id = s.id
  `.execute(tx)
}

/** The unfinished uploads that somebody went on with since a moment, of every authority: what the disk still needs. */
export async function neededSince(tx: Transaction, since: Date): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectFrom('prepare.upload')
    .select('id')
    .where('state', '=', 'arriving')
    .where('changed_at', '>=', since)
    .execute()
  return new Set(rows.map(({ id }) => id))
}

/** Forgets the unfinished uploads that nobody went on with since a moment, and the settled ones of long ago. */
export async function forgetUploads(
  tx: Transaction,
  abandonedSince: Date,
  settledSince: Date
): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom('prepare.upload')
    .where((where) =>
      where.or([
        where.and([where('state', '=', 'arriving'), where('changed_at', '<', abandonedSince)]),
        where('changed_at', '<', settledSince)
      ])
    )
    .executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}
