import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { activityKinds } from '../../framework/activity-kinds.ts'
import { activityStates } from '../../framework/activity-states.ts'
import { printedGrades } from '../../framework/grades.ts'
import { judgementAreas } from '../../framework/judgement-areas.ts'
import type { Queryable } from '../../platform/database/database.ts'
import { reportParts } from '../../reading/published-report.ts'
import type { Thing, ThingRef } from '../../thread/thing.ts'
import { passageKinds } from '../activities/passage-kinds.ts'
import { authoritySlug } from '../authorities/rows.ts'
import type { Place } from '../reports/store.ts'
import { type SortedRefs, sortRefs } from './record-refs.ts'
import {
  authorityThing,
  inspectionThing,
  judgementThing,
  type NamedPlace,
  passageThing,
  reportThing
} from './record-words.ts'

/** The record's things in words: one question to the database for each kind that is asked for. */
export async function describeRecord(db: Queryable, refs: readonly ThingRef[]): Promise<Thing[]> {
  const sorted = sortRefs(refs)
  return [
    ...(await describeAuthorities(db, sorted.authorities)),
    ...(await describeInspections(db, sorted.inspections)),
    ...(await describeJudgements(db, sorted.judgements)),
    ...(await describePassages(db, sorted.passages)),
    ...(await describeReports(db, sorted.reports))
  ]
}

const maybe = <Schema extends z.ZodType>(schema: Schema) =>
  schema.nullable().transform((value) => value ?? undefined)

const placed = { authority: authoritySlug, address: z.string(), name: z.string(), starts_on: z.string() }

function placeIn(row: {
  readonly authority: Place['authority']
  readonly address: string
  readonly name: string
  readonly starts_on: string
}): NamedPlace {
  return { authority: row.authority, address: row.address, name: row.name, startsOn: row.starts_on }
}

const authorityRow = z.object({
  slug: z.string(),
  name: z.string(),
  abolished_on: maybe(z.string())
})

async function describeAuthorities(db: Queryable, slugs: SortedRefs['authorities']): Promise<Thing[]> {
  if (slugs.length === 0) return []
  const rows = await db
    .selectFrom('record.authority')
    .select(['slug', 'name', 'abolished_on'])
    .where('slug', 'in', [...slugs])
    .execute()
  return rows.map((row) => {
    const { slug, name, abolished_on } = authorityRow.parse(row)
    return authorityThing({ slug, name, abolishedOn: abolished_on })
  })
}

/** The places that are asked for as a table, so that one question finds them all whichever authority they are of. */
function asked(places: readonly Place[], more: RawBuilder<unknown> = sql``, names = sql``) {
  return sql`unnest(
      ${places.map(({ authority }) => authority)}::text[], ${places.map(({ address }) => address)}::text[]${more}
    ) as asked (authority, address${names})
    join record.activity on activity.authority = asked.authority and activity.address = asked.address
    join record.authority on authority.slug = activity.authority`
}

const inspectionRow = z.object({
  ...placed,
  kind: z.enum(activityKinds),
  state: z.enum(activityStates),
  ends_on: maybe(z.string())
})

async function describeInspections(db: Queryable, places: SortedRefs['inspections']): Promise<Thing[]> {
  if (places.length === 0) return []
  const { rows } = await sql`
    select activity.authority, activity.address, authority.name, activity.starts_on, activity.ends_on,
      activity.kind, activity.state
    from ${asked(places)}`.execute(db)
  return rows.map((row) => {
    const { kind, state, ends_on, ...place } = inspectionRow.parse(row)
    return inspectionThing(placeIn(place), { kind, state, endsOn: ends_on })
  })
}

const judgementRow = z.object({
  ...placed,
  area: z.enum(judgementAreas),
  grade: maybe(z.enum(printedGrades))
})

async function describeJudgements(db: Queryable, judgements: SortedRefs['judgements']): Promise<Thing[]> {
  if (judgements.length === 0) return []
  const areas = sql`, ${judgements.map(({ area }) => area)}::text[]`
  const places = judgements.map(({ place }) => place)
  const { rows } = await sql`
    select activity.authority, activity.address, authority.name, activity.starts_on, asked.area, judgement.grade
    from ${asked(places, areas, sql`, area`)}
    left join record.judgement on judgement.activity = activity.id and judgement.area = asked.area`.execute(
    db
  )
  return rows.map((row) => {
    const { area, grade, ...place } = judgementRow.parse(row)
    return judgementThing(placeIn(place), area, grade)
  })
}

const passageRow = z.object({
  ...placed,
  kind: z.enum(passageKinds),
  number: z.number(),
  part: z.enum(reportParts).nullable(),
  text: z.string().nullable()
})

async function describePassages(db: Queryable, passages: SortedRefs['passages']): Promise<Thing[]> {
  if (passages.length === 0) return []
  const fields = sql`, ${passages.map(({ field }) => field.kind)}::text[],
      ${passages.map(({ field }) => field.number)}::integer[]`
  const places = passages.map(({ place }) => place)
  const { rows } = await sql`
    select activity.authority, activity.address, authority.name, activity.starts_on, asked.kind, asked.number,
      passage.part, passage.text
    from ${asked(places, fields, sql`, kind, number`)}
    left join record.passage on passage.activity = activity.id and passage.kind = asked.kind
      and passage.number = asked.number`.execute(db)
  return rows.map((row) => {
    const { kind, number, part, text, ...place } = passageRow.parse(row)
    const held = part === null || text === null ? undefined : { part, text }
    return passageThing(placeIn(place), { kind, number }, held)
  })
}

const reportRow = z.object({ ...placed, sha256: z.string(), version: z.number(), newest: z.number() })

async function describeReports(db: Queryable, hashes: SortedRefs['reports']): Promise<Thing[]> {
  if (hashes.length === 0) return []
  const { rows } = await sql`
    select activity.authority, activity.address, authority.name, activity.starts_on, report.sha256, report.version,
      (select max(version) from record.report as other where other.activity = report.activity) as newest
    from record.report
    join record.activity on activity.id = report.activity
    join record.authority on authority.slug = activity.authority
    where report.sha256 = any(${hashes}::text[])`.execute(db)
  return rows.map((row) => {
    const { sha256, version, newest, ...place } = reportRow.parse(row)
    return reportThing(placeIn(place), { sha256, version, newest })
  })
}
