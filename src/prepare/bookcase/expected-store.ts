import { z } from 'zod'
import type { AuthoritySlug } from '../../framework/authority-slug.ts'
import type { Queryable, Transaction } from '../../platform/database/database.ts'
import {
  type ExpectedDocument,
  type ExpectedHere,
  expectedId,
  isOwed,
  madeTheirOwn
} from './expected-documents.ts'
import { maybeDay, maybePost, sectionColumn } from './rows.ts'

const row = z
  .object({
    id: expectedId,
    section: sectionColumn,
    what: z.string(),
    owed_by: maybePost,
    due_on: maybeDay,
    left_out_because: z.string().nullable()
  })
  .transform(
    ({ owed_by, due_on, left_out_because, ...entry }): ExpectedDocument => ({
      ...entry,
      owedBy: owed_by,
      dueOn: due_on,
      leftOutBecause: left_out_because ?? undefined
    })
  )

const answering = z.object({ expected: expectedId, documents: z.number() })

/** What the authority expects, its own list laid over the shipped one, each with how many documents answer to it. */
export async function expectedOf(db: Queryable, authority: AuthoritySlug): Promise<readonly ExpectedHere[]> {
  const own = await db
    .selectFrom('prepare.expected_document')
    .select(['id', 'section', 'what', 'owed_by', 'due_on', 'left_out_because'])
    .where('authority', '=', authority)
    .orderBy('section')
    .orderBy('what')
    .execute()
  const counts = await db
    .selectFrom('prepare.document')
    .select('expected')
    .select((select) => select.fn.countAll().as('documents'))
    .where('authority', '=', authority)
    .where('expected', 'is not', null)
    .where('withdrawn_at', 'is', null)
    .groupBy('expected')
    .execute()
  const documents = new Map(
    counts.map((count) => answering.parse(count)).map((count) => [count.expected, count.documents])
  )
  return madeTheirOwn(own.map((entry) => row.parse(entry))).map((entry) => ({
    ...entry,
    documents: documents.get(entry.id) ?? 0
  }))
}

/** What is asked for and is not there, what is due first before the rest. */
export async function owedIn(db: Queryable, authority: AuthoritySlug): Promise<readonly ExpectedHere[]> {
  const owed = (await expectedOf(db, authority)).filter(isOwed)
  return owed.toSorted((one, other) => (one.dueOn ?? '9999').localeCompare(other.dueOn ?? '9999'))
}

export async function putExpected(
  tx: Transaction,
  authority: AuthoritySlug,
  entry: ExpectedDocument
): Promise<void> {
  const values = {
    section: entry.section,
    what: entry.what,
    owed_by: entry.owedBy ?? null,
    due_on: entry.dueOn ?? null,
    left_out_because: entry.leftOutBecause ?? null
  }
  await tx
    .insertInto('prepare.expected_document')
    .values({ authority, id: entry.id, ...values })
    .onConflict((conflict) => conflict.columns(['authority', 'id']).doUpdateSet(values))
    .execute()
}
