import { z } from 'zod'

/**
 * What is in a backup: a gzipped tar file, the same for both engines, that holds in this order
 *
 * - `throughline.json`, the header: what was backed up, when, and how much of it there is;
 * - `tables/<schema>.<table>/<number>.jsonl`: the rows, an object of texts a line, each value as PostgreSQL prints it,
 *   in parts of about a megabyte;
 * - `files/<sha256>`: the bytes of every report that the tables name;
 * - `waiting/<name>`: uploads that were not read yet;
 * - `contents.json`: the sums of everything before it. A backup without it was broken off.
 */
export const formatVersion = 1

export const headerName = 'throughline.json'
export const contentsName = 'contents.json'

/** No part of a table and no upload is larger: what says that it is was not written by this program. */
export const largestEntry = 1_000_000_000

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/** Read before all else, so that a backup of a later format is known as one. */
export const anyHeader = z.object({ what: z.literal('Throughline backup'), format: z.int().positive() })

export const archiveHeader = anyHeader.extend({
  format: z.literal(formatVersion),
  /** The version of the program that wrote it. */
  program: z.string(),
  engine: z.enum(['embedded', 'server']),
  takenAt: z.iso.datetime(),
  migrations: z.array(z.object({ name: z.string(), sha256 })),
  /** Every table with its columns, without those that the database computes by itself. */
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()), rows: z.int().nonnegative() })),
  /** Where each numbering stands, so that no number is given twice. */
  sequences: z.array(z.object({ name: z.string(), last: z.string(), called: z.boolean() })),
  /** The last entry of every chain of the trail. */
  chains: z.array(z.object({ chain: z.string(), seq: z.int(), hash: sha256 })),
  files: z.int().nonnegative(),
  waiting: z.int().nonnegative()
})
export type ArchiveHeader = z.output<typeof archiveHeader>

export const archiveContents = z.object({
  header: sha256,
  tables: z.array(z.object({ name: z.string(), rows: z.int(), sha256 })),
  files: z.int().nonnegative(),
  waiting: z.array(z.object({ name: z.string(), sha256 })),
  /** Files that the tables name and that were missing or damaged where the backup was made. */
  missing: z.array(sha256)
})
export type ArchiveContents = z.output<typeof archiveContents>

/** What an entry of the tar file is, by its name; undefined for a name that no backup has. */
export type EntryKind =
  | { readonly kind: 'rows'; readonly table: string }
  | { readonly kind: 'file'; readonly sha256: string }
  | { readonly kind: 'waiting'; readonly name: string }

export function rowsName(table: string, part: number): string {
  return `tables/${table}/${String(part).padStart(6, '0')}.jsonl`
}

export function entryKind(name: string): EntryKind | undefined {
  const [, table] = /^tables\/([^/]+)\/\d{6,}\.jsonl$/.exec(name) ?? []
  if (table !== undefined) return { kind: 'rows', table }
  const [, hash] = /^files\/([0-9a-f]{64})$/.exec(name) ?? []
  if (hash !== undefined) return { kind: 'file', sha256: hash }
  const [, waiting] = /^waiting\/([\w-]+(?:\.[\w-]+)*)$/.exec(name) ?? []
  return waiting === undefined ? undefined : { kind: 'waiting', name: waiting }
}
