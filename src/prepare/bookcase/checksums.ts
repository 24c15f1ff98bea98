import { sql } from 'kysely'
import { z } from 'zod'
import type { AuthoritySlug } from '../../framework/authority-slug.ts'
import type { Queryable } from '../../platform/database/database.ts'
import { count, number } from '../../ui/prose/counts.ts'
import { momentInWords } from '../../ui/prose/moments.ts'
import { documentId } from './document.ts'

/** What comparing the kept files with their checksums showed, each at the last time that it was looked at. */
export interface ChecksumsFound {
  readonly files: number
  readonly whole: number
  readonly bad: number
  /** When the file was compared that was compared longest ago, and when the last one was; undefined while none was. */
  readonly between: { readonly first: Date; readonly last: Date } | undefined
  /** A document whose file is damaged or missing. */
  readonly worst: string | undefined
}

const row = z.object({
  files: z.number(),
  whole: z.number(),
  bad: z.number(),
  first: z.date().nullable(),
  last: z.date().nullable(),
  worst: documentId.nullable()
})

/** What the nightly comparison showed of an authority's files; one query. */
export async function checksumsFound(db: Queryable, authority: AuthoritySlug): Promise<ChecksumsFound> {
  const found = await db
    .selectFrom('prepare.document_version')
    .select([
      sql<number>`count(*)`.as('files'),
      sql<number>`count(*) filter (where verified_as = 'whole')`.as('whole'),
      sql<number>`count(*) filter (where verified_as <> 'whole')`.as('bad'),
      sql<Date | null>`min(verified_at)`.as('first'),
      sql<Date | null>`max(verified_at)`.as('last'),
      sql<string | null>`min(document) filter (where verified_as <> 'whole')`.as('worst')
    ])
    .where('authority', '=', authority)
    .executeTakeFirstOrThrow()
  const { first, last, worst, ...counts } = row.parse(found)
  return {
    ...counts,
    between: first === null || last === null ? undefined : { first, last },
    worst: worst ?? undefined
  }
}

/** The same in sentences; undefined where no file is kept. */
export function checksumsInWords({ files, whole, bad, between }: ChecksumsFound): string | undefined {
  if (files === 0) return undefined
  if (between === undefined)
    return `${count(files, 'file')} whole when they came. Each night all are compared with their checksums; that was not yet.`
  const not = files - whole - bad
  const sentences = [
    bad === 0 ? undefined : `${count(bad, 'file')} ${bad === 1 ? 'is' : 'are'} damaged or missing.`,
    whole === 0
      ? undefined
      : `${number(whole)} of ${count(files, 'file')} ${whole === 1 ? 'is' : 'are'} as ${whole === 1 ? 'it' : 'they'} came, compared with the checksums up to ${momentInWords(between.last)}.`,
    not === 0
      ? undefined
      : `${count(not, 'file')} came since, and ${not === 1 ? 'waits' : 'wait'} for the next night.`
  ]
  return sentences.filter((sentence) => sentence !== undefined).join(' ')
}
