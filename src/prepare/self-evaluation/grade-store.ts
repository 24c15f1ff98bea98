import { sql } from 'kysely'
import { z } from 'zod'
import type { AuthoritySlug } from '../../framework/authority-slug.ts'
import { grades } from '../../framework/grades.ts'
import { judgementAreas } from '../../framework/judgement-areas.ts'
import type { Queryable, Transaction } from '../../platform/database/database.ts'
import type { OwnGrade } from './own-grade.ts'
import type { Year } from './self-evaluation.ts'

const gradeRow = z
  .object({
    year: z.number(),
    area: z.enum(judgementAreas),
    grade: z.enum(grades),
    reasons: z.string(),
    given_by: z.string(),
    given_at: z.date()
  })
  .transform(({ given_by: givenBy, given_at: givenAt, ...row }): OwnGrade => ({ ...row, givenBy, givenAt }))

/**
 * Every grade that the authority ever gave itself, those of an area and year in the order in which they were given; of
 * one year where asked.
 */
export async function ownGradesOf(db: Queryable, authority: AuthoritySlug, year?: Year): Promise<OwnGrade[]> {
  const rows = await db
    .selectFrom('prepare.own_grade')
    .select(['year', 'area', 'grade', 'reasons', 'given_by', 'given_at'])
    .where('authority', '=', authority)
    .$if(year !== undefined, (query) => query.where('year', '=', year ?? 0))
    .orderBy('year')
    .orderBy('area')
    .orderBy('number')
    .execute()
  return rows.map((row) => gradeRow.parse(row))
}

export async function insertOwnGrade(
  tx: Transaction,
  authority: AuthoritySlug,
  { year, area, grade, reasons, givenBy, givenAt }: OwnGrade
): Promise<void> {
  await tx
    .insertInto('prepare.own_grade')
    .values((values) => ({
      ...{ authority, year, area, grade, reasons, given_by: givenBy, given_at: givenAt },
      number: values
        .selectFrom('prepare.own_grade')
        .select((part) => sql<number>`${part.fn.coalesce(part.fn.max('number'), sql`0`)} + 1`.as('next'))
        .where('authority', '=', authority)
        .where('year', '=', year)
        .where('area', '=', area)
    }))
    .execute()
}
