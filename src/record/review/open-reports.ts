import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { activityKinds } from '../../framework/activity-kinds.ts'
import type { Queryable } from '../../platform/database/database.ts'
import { authoritySlug } from '../authorities/rows.ts'
import type { Place } from '../reports/store.ts'
import { questionChecks } from './question.ts'

/** Which reports are asked for; what is undefined is not asked about. */
export interface ReviewFilter {
  readonly authority?: string | undefined
  readonly kind?: string | undefined
  readonly check?: string | undefined
}

/** One open question with the report that asks it. */
export type OpenQuestion = z.output<typeof openRow>

/** A page of the reports that need a person, newest inspection first, with how many there are of all that are held. */
export interface OpenReports {
  readonly rows: readonly OpenQuestion[]
  readonly reports: number
  readonly questions: number
  /** Reports that the record holds, each inspection's newest version only. */
  readonly held: number
}

export const reportsOnAPage = 25

/** Only the newest version of an inspection's report asks anything of anybody. */
const isNewest = sql`not exists (
  select from record.report newer
  where newer.activity = report.activity and newer.version > report.version)`

const openQuestions = sql`
  from record.question
  join record.report on report.sha256 = question.report
  join record.activity on activity.id = report.activity
  join record.authority on authority.slug = activity.authority
  where question.settled_at is null and ${isNewest}`

const openRow = z.object({
  place: z.number(),
  authority: authoritySlug,
  name: z.string(),
  address: z.string(),
  kind: z.enum(activityKinds),
  starts_on: z.string(),
  ends_on: z.string().nullable(),
  id: z.number(),
  check_name: z.enum(questionChecks),
  what: z.string(),
  pages: z.array(z.number())
})

/** Reads one page of the list; `from` counts reports, from 0. */
export async function openReports(db: Queryable, filter: ReviewFilter, from: number): Promise<OpenReports> {
  const { rows } = await sql`
    with asked as (
      select dense_rank() over (order by activity.starts_on desc, activity.id) as place, activity.authority,
        authority.name, activity.address, activity.kind, activity.starts_on, activity.ends_on, question.id,
        question.check_name, question.what, question.pages, question.position
      ${openQuestions} and ${fits(filter)}
    )
    select place, authority, name, address, kind, starts_on, ends_on, id, check_name, what, pages
    from asked where place > ${from} and place <= ${from + reportsOnAPage}
    order by place, position, id
  `.execute(db)
  const counted = await sql`
    select count(distinct activity.id) as reports, count(*) as questions,
      (select count(distinct activity) from record.report) as held
    ${openQuestions} and ${fits(filter)}
  `.execute(db)
  return { rows: rows.map((row) => openRow.parse(row)), ...countsRow.parse(counted.rows[0]) }
}

const countsRow = z.object({ reports: z.number(), questions: z.number(), held: z.number() })

function fits({ authority, kind, check }: ReviewFilter): RawBuilder<unknown> {
  const parts = [
    ...(authority === undefined ? [] : [sql`activity.authority = ${authority}`]),
    ...(kind === undefined ? [] : [sql`activity.kind = ${kind}`]),
    ...(check === undefined ? [] : [sql`question.check_name = ${check}`])
  ]
  return parts.length === 0 ? sql`true` : sql.join(parts, sql` and `)
}

/** What the open questions can be filtered by, whatever the filters in force. */
export interface ReviewChoices {
  readonly authorities: readonly { readonly slug: string; readonly name: string }[]
  readonly kinds: readonly (typeof activityKinds)[number][]
  readonly checks: readonly (typeof questionChecks)[number][]
}

const choiceRow = z.object({
  slug: z.string(),
  name: z.string(),
  kind: z.enum(activityKinds),
  check_name: z.enum(questionChecks)
})

export async function reviewChoices(db: Queryable): Promise<ReviewChoices> {
  const { rows } = await sql`
    select distinct authority.slug, authority.name, activity.kind, question.check_name
    ${openQuestions}
    order by authority.name
  `.execute(db)
  const found = rows.map((row) => choiceRow.parse(row))
  return {
    authorities: [...new Map(found.map(({ slug, name }) => [slug, { slug, name }])).values()],
    kinds: activityKinds.filter((kind) => found.some((row) => row.kind === kind)),
    checks: questionChecks.filter((check) => found.some((row) => row.check_name === check))
  }
}

/** How many reports need a person. */
export async function reportsToReview(db: Queryable): Promise<number> {
  const { rows } = await sql`select count(distinct report.activity) as reports ${openQuestions}`.execute(db)
  return z.object({ reports: z.number() }).parse(rows[0]).reports
}

/** The report that needs a person after this one in the order of the list; after the last, the first again. */
export async function nextToReview(db: Queryable, from: Place): Promise<NextReport | undefined> {
  const { rows } = await sql`
    with at as (
      select id, starts_on from record.activity
      where authority = ${from.authority} and address = ${from.address}
    )
    select activity.authority, authority.name, activity.address, activity.kind, activity.starts_on
    from at, (select activity.* ${openQuestions}) activity
    join record.authority on authority.slug = activity.authority
    where activity.id <> at.id
    order by (activity.starts_on, -activity.id) < (at.starts_on, -at.id) desc, activity.starts_on desc, activity.id
    limit 1
  `.execute(db)
  return rows[0] === undefined ? undefined : nextRow.parse(rows[0])
}

export type NextReport = z.output<typeof nextRow>

const nextRow = openRow.pick({ authority: true, name: true, address: true, kind: true, starts_on: true })
