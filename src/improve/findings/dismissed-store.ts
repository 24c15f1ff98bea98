import { z } from 'zod'
import type { AuthoritySlug } from '../../framework/authority-slug.ts'
import type { Queryable, Transaction } from '../../platform/database/database.ts'
import type { ThingRef } from '../../thread/thing.ts'
import { thingKey } from '../../thread/thing-key.ts'

/** That what is proposed is no finding here, as somebody said of these words. */
export interface Dismissal {
  /** Names what is proposed, as a proposal's key does. */
  readonly key: string
  readonly words: string
  readonly because: string
  readonly by: string
  readonly at: Date
}

const dismissalRow = z
  .object({
    thing_kind: z.string(),
    thing_id: z.string(),
    words: z.string(),
    because: z.string(),
    dismissed_by: z.string(),
    dismissed_at: z.date()
  })
  .transform(
    (row): Dismissal => ({
      key: thingKey({ kind: row.thing_kind, id: row.thing_id }),
      ...{ words: row.words, because: row.because, by: row.dismissed_by, at: row.dismissed_at }
    })
  )

/** Everything that was dismissed and not taken back, the last first. */
export async function dismissalsOf(db: Queryable, authority: AuthoritySlug): Promise<Dismissal[]> {
  const rows = await db
    .selectFrom('improve.dismissed_proposal')
    .select(['thing_kind', 'thing_id', 'words', 'because', 'dismissed_by', 'dismissed_at'])
    .where('authority', '=', authority)
    .orderBy('dismissed_at', 'desc')
    .orderBy('thing_id')
    .execute()
  return rows.map((row) => dismissalRow.parse(row))
}

/** Keeps a dismissal, in place of one that was made of other words of the same thing. */
export async function putDismissal(
  tx: Transaction,
  authority: AuthoritySlug,
  thing: ThingRef,
  { words, because, by, at }: Omit<Dismissal, 'key'>
): Promise<void> {
  const said = { words, because, dismissed_by: by, dismissed_at: at }
  await tx
    .insertInto('improve.dismissed_proposal')
    .values({ authority, thing_kind: thing.kind, thing_id: thing.id, ...said })
    .onConflict((conflict) => conflict.columns(['authority', 'thing_kind', 'thing_id']).doUpdateSet(said))
    .execute()
}

export async function deleteDismissal(
  tx: Transaction,
  authority: AuthoritySlug,
  { kind, id }: ThingRef
): Promise<void> {
  await tx
    .deleteFrom('improve.dismissed_proposal')
    .where('authority', '=', authority)
    .where('thing_kind', '=', kind)
    .where('thing_id', '=', id)
    .execute()
}

/** That what is proposed is another thing than a finding, as somebody said. */
export interface Unlike {
  /** Names what is proposed. */
  readonly key: string
  readonly because: string
  readonly saidBy: string
}

const unlikeRow = z
  .object({ thing_kind: z.string(), thing_id: z.string(), because: z.string(), said_by: z.string() })
  .transform(
    (row): Unlike => ({
      key: thingKey({ kind: row.thing_kind, id: row.thing_id }),
      ...{ because: row.because, saidBy: row.said_by }
    })
  )

/** What is proposed and was said to be another thing than a finding. */
export async function unlikeOf(db: Queryable, authority: AuthoritySlug, finding: string): Promise<Unlike[]> {
  const rows = await db
    .selectFrom('improve.unlike_proposal')
    .select(['thing_kind', 'thing_id', 'because', 'said_by'])
    .where('authority', '=', authority)
    .where('finding', '=', finding)
    .orderBy('said_at')
    .orderBy('thing_id')
    .execute()
  return rows.map((row) => unlikeRow.parse(row))
}

export async function putUnlike(
  tx: Transaction,
  authority: AuthoritySlug,
  { finding, thing }: { readonly finding: string; readonly thing: ThingRef },
  { because, by, at }: { readonly because: string; readonly by: string; readonly at: Date }
): Promise<void> {
  const said = { because, said_by: by, said_at: at }
  await tx
    .insertInto('improve.unlike_proposal')
    .values({ authority, finding, thing_kind: thing.kind, thing_id: thing.id, ...said })
    .onConflict((conflict) =>
      conflict.columns(['authority', 'finding', 'thing_kind', 'thing_id']).doUpdateSet(said)
    )
    .execute()
}

export async function deleteUnlike(
  tx: Transaction,
  authority: AuthoritySlug,
  { finding, thing }: { readonly finding: string; readonly thing: ThingRef }
): Promise<void> {
  await tx
    .deleteFrom('improve.unlike_proposal')
    .where('authority', '=', authority)
    .where('finding', '=', finding)
    .where('thing_kind', '=', thing.kind)
    .where('thing_id', '=', thing.id)
    .execute()
}
