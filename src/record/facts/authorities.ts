import { z } from 'zod'
import type { AuthoritySlug } from '../../framework/authority-slug.ts'
import { dayOrNothing, listCell, slugCell, textOrNothing } from './cells.ts'
import { shippedTable } from './csv-table.ts'
import type { FactAuthority, FactGroup, FactRegion } from './fact-types.ts'
import { authorityTypes, regionSlugs } from './fact-types.ts'

const slugList = listCell(' ').pipe(z.array(slugCell))

const regionRow = z
  .object({ slug: z.enum(regionSlugs), name: z.string().min(1), ons_code: z.string().regex(/^E12\d{6}$/) })
  .transform(({ ons_code, ...region }): FactRegion => ({ ...region, onsCode: ons_code }))

const authorityRow = z.object({
  slug: slugCell,
  name: z.string().min(1),
  other_names: listCell('|'),
  urn: textOrNothing,
  la_code: z.string().regex(/^\d{3}$/),
  ons_code: z.string().regex(/^E\d{8}$/),
  former_ons_codes: listCell(' '),
  region: z.enum(regionSlugs),
  type: z.enum(authorityTypes),
  established_on: dayOrNothing,
  abolished_on: dayOrNothing,
  successors: slugList,
  statistical_neighbours: slugList
})

const groupRow = z.object({ slug: z.string(), name: z.string(), members: slugList })

export function shippedRegions(): readonly FactRegion[] {
  return shippedTable('regions.csv').map(({ cells }) => regionRow.parse(cells))
}

/** The current authorities and their predecessors. Throws where the table is wrong: it is ours. */
export function shippedAuthorities(regions: readonly FactRegion[]): readonly FactAuthority[] {
  return shippedTable('authorities.csv').map(({ cells }): FactAuthority => {
    const row = authorityRow.parse(cells)
    const region = regions.find((candidate) => candidate.slug === row.region)
    if (region === undefined) throw new Error(`authorities.csv: ${row.slug} is in no region`)
    return {
      slug: row.slug,
      name: row.name,
      otherNames: row.other_names,
      urn: row.urn,
      laCode: row.la_code,
      onsCode: row.ons_code,
      formerOnsCodes: row.former_ons_codes,
      region,
      type: row.type,
      establishedOn: row.established_on,
      abolishedOn: row.abolished_on,
      successors: row.successors,
      statisticalNeighbours: row.statistical_neighbours
    }
  })
}

/** The named groups, then the regions, then each authority with its statistical neighbours. */
export function shippedGroups(
  regions: readonly FactRegion[],
  authorities: readonly FactAuthority[]
): readonly FactGroup[] {
  const current = authorities.filter((authority) => authority.abolishedOn === undefined)
  const named = shippedTable('groups.csv').map(
    ({ cells }): FactGroup => ({ kind: 'named', ...groupRow.parse(cells) })
  )
  const byRegion = regions.map(
    (region): FactGroup => ({
      kind: 'region',
      slug: `region-${region.slug}`,
      name: region.name,
      members: slugsOf(current.filter((authority) => authority.region === region))
    })
  )
  const neighbours = current
    .filter((authority) => authority.statisticalNeighbours.length > 0)
    .map(
      (authority): FactGroup => ({
        kind: 'statistical-neighbours',
        slug: `neighbours-of-${authority.slug}`,
        name: `${authority.name} and its statistical neighbours`,
        members: [authority.slug, ...authority.statisticalNeighbours]
      })
    )
  return [...named, ...byRegion, ...neighbours]
}

function slugsOf(authorities: readonly FactAuthority[]): readonly AuthoritySlug[] {
  return authorities.map((authority) => authority.slug)
}
