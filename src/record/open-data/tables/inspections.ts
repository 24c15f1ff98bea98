import { sql } from 'kysely'
import { z } from 'zod'
import { activityKinds } from '../../../framework/activity-kinds.ts'
import { activityStates } from '../../../framework/activity-states.ts'
import { activityThemes } from '../../../framework/activity-themes.ts'
import { frameworkVersionIds } from '../../../framework/framework-versions.ts'
import { standings } from '../../activities/standing.ts'
import { authoritySlug } from '../../authorities/rows.ts'
import { paths } from '../../paths.ts'
import { maybeDate, maybeStanding, maybeText, page, report, standing, text } from '../columns.ts'
import {
  equals,
  inspectionConditions,
  inspectionFilters,
  inspectionOrder,
  oneOf,
  partsOfId
} from '../filters.ts'
import { openTable } from '../table.ts'

const printed = (what: string) => page.describe(`Page of the report that prints ${what}.`)
const quoted = (what: string) => maybeText(`The report’s own words for ${what}.`)
const inferred = (what: string) => maybeText(`Where no page prints ${what}: the rule it comes from.`)

const readAs = ['report', 'letter-by-headings'] as const

const row = z.object({
  id: text('Authority and first day, as in the address. Never changes.'),
  authority: text('The authority, as in its address.'),
  authority_name: text('Its name.'),
  region: text('The region it lies in.'),
  kind: z.enum(activityKinds).describe('What kind of inspection or other activity it was.'),
  framework: z
    .enum(frameworkVersionIds)
    .nullable()
    .describe('Framework version, by the first day of fieldwork.'),
  state: z.enum(activityStates).describe('Where it stands.'),
  state_reason: maybeText('For a cancelled one: why.'),
  notified_on: maybeDate('Day on which the authority was told.'),
  starts_on: text('First day on site. ISO 8601: a day, or a month or a year where no more is known.'),
  starts_on_standing: maybeStanding('the first day'),
  starts_on_page: printed('the first day'),
  starts_on_quote: quoted('the first day'),
  starts_on_because: inferred('the first day'),
  ends_on: maybeDate('Last day on site.'),
  ends_on_standing: maybeStanding('the last day'),
  ends_on_page: printed('the last day'),
  ends_on_quote: quoted('the last day'),
  ends_on_because: inferred('the last day'),
  published_on: maybeDate('Day of publication.'),
  published_on_standing: maybeStanding('the day of publication'),
  published_on_page: printed('the day of publication'),
  published_on_quote: quoted('the day of publication'),
  published_on_because: inferred('the day of publication'),
  lead_inspectors: z.array(z.string()).describe('Lead inspectors, as the report names them.'),
  lead_inspectors_standing: maybeStanding('the lead inspectors'),
  lead_inspectors_page: printed('the lead inspectors'),
  lead_inspectors_quote: quoted('the lead inspectors'),
  lead_inspectors_because: inferred('the lead inspectors'),
  themes: z.array(z.enum(activityThemes)).describe('What a focused visit or joint inspection looked at.'),
  standing,
  report: report.describe('SHA-256 of the latest version of the report that was read.'),
  address: text('Its page on this site.'),
  published_on_cover: maybeDate('Day of publication as the cover prints it, which can differ by a few days.'),
  published_on_cover_standing: maybeStanding('the day on the cover'),
  published_on_cover_page: printed('the day on the cover'),
  published_on_cover_quote: quoted('the day on the cover'),
  published_on_cover_because: inferred('the day on the cover'),
  read_as: z
    .enum(readAs)
    .nullable()
    .describe(
      'How that report was read: as a report, or as a letter by its headings. Empty where none was read.'
    ),
  reader: maybeText('Which rules of reading that report was last read by.')
})

const stated = z.record(
  z.string(),
  z.object({
    value: z.string(),
    standing: z.enum(standings),
    page: z.number().nullable(),
    quote: z.string().nullable(),
    because: z.string().nullable()
  })
)

const found = z.looseObject({ authority: authoritySlug, inspection: z.string(), standing, stated })

export const inspections = openTable({
  name: 'inspections',
  about: 'One row for each inspection, visit, meeting or other activity, cancelled ones too.',
  filters: {
    ...inspectionFilters,
    kind: oneOf('kind', activityKinds, 'Only activities of this kind.')
  },
  row,
  from: sql`record.activity join record.authority on authority.slug = activity.authority
    left join lateral (select sha256, read_as, reader from record.report
      where report.activity = activity.id order by version desc limit 1) as latest on true`,
  select: sql`activity.authority, authority.name as authority_name, authority.region, activity.address as inspection,
    activity.kind, activity.framework, activity.state, activity.state_reason, activity.notified_on,
    activity.starts_on, activity.ends_on, activity.published_on, activity.lead_inspectors, activity.themes,
    activity.standing, latest.sha256 as report, latest.read_as, latest.reader,
    coalesce((select json_object_agg(field, json_build_object('value', value, 'standing', stated_value.standing,
      'page', page, 'quote', quote, 'because', because))
      from record.stated_value where stated_value.activity = activity.id), '{}') as stated`,
  where: ({ kind, ...filters }) => [...inspectionConditions(filters), ...equals('activity.kind', kind)],
  order: inspectionOrder,
  partsOfId(id) {
    const parts = partsOfId(id)
    return parts && [parts.authority, parts.address]
  },
  toRow(each) {
    const { stated: values, ...read } = found.parse(each)
    const columns: typeof read = { ...read, published_on_cover: values['published-on-cover']?.value ?? null }
    const place = { authority: columns.authority, address: columns.inspection }
    const valueColumns = (name: keyof typeof row.shape, field: string) =>
      columnsOf(name, values[field], columns.standing, columns[name])
    return row.parse({
      ...columns,
      id: `${place.authority}/${place.address}`,
      ...valueColumns('starts_on', 'fieldwork-start'),
      ...valueColumns('ends_on', 'fieldwork-end'),
      ...valueColumns('published_on', 'published-on'),
      ...valueColumns('published_on_cover', 'published-on-cover'),
      ...valueColumns('lead_inspectors', 'lead-inspectors'),
      address: paths.inspection(place)
    })
  }
})

type Stated = z.output<typeof stated>[string]

/** Who stands behind one value, as columns; a value that no report states stands as the whole activity does. */
function columnsOf(
  name: string,
  value: Stated | undefined,
  standingOfAll: z.output<typeof standing>,
  held: unknown
): Record<string, unknown> {
  const empty = held === null || (Array.isArray(held) && held.length === 0)
  return {
    [`${name}_standing`]: value?.standing ?? (empty ? null : standingOfAll),
    [`${name}_page`]: value?.page ?? null,
    [`${name}_quote`]: value?.quote ?? null,
    [`${name}_because`]: value?.because ?? null
  }
}
