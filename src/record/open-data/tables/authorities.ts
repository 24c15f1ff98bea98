import { sql } from 'kysely'
import { z } from 'zod'
import { activityKinds } from '../../../framework/activity-kinds.ts'
import { isAuthoritySlug } from '../../../framework/authority-slug.ts'
import { isIsoDate } from '../../../framework/iso-date.ts'
import { type NextActivity, unknownBecause } from '../../../framework/next-activity.ts'
import { evidenceTags, tagInWords } from '../../../framework/next-activity-rules.ts'
import { authoritySlug } from '../../authorities/rows.ts'
import { outlooksFrom } from '../../outlook/outlook.ts'
import { readOutlookFacts } from '../../outlook/store.ts'
import { paths } from '../../paths.ts'
import { maybeText, text } from '../columns.ts'
import { equals, regionFilter } from '../filters.ts'
import { openTable } from '../table.ts'

const row = z.object({
  id: text('The authority, as in its address. Never changes.'),
  name: text('Its name.'),
  other_names: z.array(z.string()).describe('Other names by which reports and tables call it.'),
  urn: maybeText('Ofsted’s unique reference number.'),
  la_code: maybeText('Three-digit code of the Department for Education.'),
  ons_code: maybeText('Nine-character code of the Office for National Statistics.'),
  type: maybeText('Kind of council: county, unitary, metropolitan-district, london-borough and so on.'),
  region: text('Region, as in addresses.'),
  region_name: text('Region by name.'),
  established_on: maybeText('First day, where it was established since 2009. ISO 8601.'),
  abolished_on: maybeText('First day on which it no longer was. ISO 8601. Empty for a current one.'),
  predecessors: z.array(z.string()).describe('Ids of the authorities whose work it took over.'),
  successors: z.array(z.string()).describe('Ids of the authorities that took over its work.'),
  statistical_neighbours: z.array(z.string()).describe('Ids of the authorities most like it, nearest first.'),
  address: text('Its page on this site.'),
  next_kind: z
    .enum(activityKinds)
    .nullable()
    .describe(
      'The inspection to be expected next, by our own rules: a forecast, which Ofsted does not make.'
    ),
  next_earliest: maybeText('The first day of the window in which it is to be expected. ISO 8601.'),
  next_nominal: maybeText('The middle of the window, by the rule. ISO 8601.'),
  next_latest: maybeText('The last day of that window. ISO 8601.'),
  next_rule: maybeText('The rule that says so, as on the page of the method.'),
  next_evidence: z
    .enum(evidenceTags)
    .nullable()
    .describe(`How sure the rule is. ${evidenceTags.map((tag) => `${tag}: ${tagInWords[tag]}`).join('; ')}.`),
  next_unknown: z
    .enum(unknownBecause)
    .nullable()
    .describe('Why nobody can say what comes next, or when; null where the rules say.')
})

const identified = z.looseObject({ id: authoritySlug, abolished_on: z.string().refine(isIsoDate).nullable() })

export const authorities = openTable({
  name: 'authorities',
  about:
    'One row for each local authority that runs or ran children’s services in England, from public lists that come with the product.',
  filters: { region: regionFilter },
  row,
  from: sql`record.authority`,
  select: sql`slug as id, name, other_names, urn, la_code, ons_code, type, region, region_name,
    established_on::text, abolished_on::text,
    array(select predecessor from record.succession where successor = authority.slug order by 1) as predecessors,
    array(select successor from record.succession where predecessor = authority.slug order by 1) as successors,
    array(select neighbour from record.statistical_neighbour as near where near.authority = authority.slug
      order by near.rank) as statistical_neighbours`,
  where: ({ region }) => equals('authority.region', region),
  order: [sql`authority.slug collate "C"`],
  partsOfId: (id) => (isAuthoritySlug(id) ? [id] : undefined),
  async toRowOn(db, today) {
    const outlookOf = outlooksFrom(await readOutlookFacts(db), today)
    return (found) => {
      const { id, ...columns } = identified.parse(found)
      const { next } = outlookOf({ slug: id, abolishedOn: columns.abolished_on ?? undefined })
      return row.parse({ id, ...columns, address: paths.authority(id), ...outlookColumns(next) })
    }
  }
})

function outlookColumns(next: NextActivity) {
  const said = next.kind === 'expected' ? next : undefined
  return {
    next_kind: said?.inspection ?? null,
    next_earliest: said?.earliest ?? null,
    next_nominal: said?.nominal ?? null,
    next_latest: said?.latest ?? null,
    next_rule: next.ruleId ?? null,
    next_evidence: next.tag ?? null,
    next_unknown: next.kind === 'unknown' ? next.because : null
  }
}
