import { z } from 'zod'
import { isAuthoritySlug } from '../../framework/authority-slug.ts'
import { isIsoDate } from '../../framework/iso-date.ts'
import type { Authority } from './authority.ts'

/** An authority's slug, as it comes from an address or the database. */
export const authoritySlug = z.string().refine(isAuthoritySlug)

const maybeText = z
  .string()
  .nullable()
  .transform((text) => text ?? undefined)

const maybeDay = z
  .string()
  .refine(isIsoDate)
  .nullable()
  .transform((day) => day ?? undefined)

/** A row of record.authority as the authority it stands for. */
export const authorityRow: z.ZodType<Authority> = z
  .object({
    slug: authoritySlug,
    name: z.string(),
    other_names: z.array(z.string()),
    urn: maybeText,
    la_code: maybeText,
    ons_code: maybeText,
    region: z.string(),
    region_name: z.string(),
    established_on: maybeDay,
    abolished_on: maybeDay
  })
  .transform((row) => ({
    slug: row.slug,
    name: row.name,
    otherNames: row.other_names,
    urn: row.urn,
    laCode: row.la_code,
    onsCode: row.ons_code,
    region: row.region,
    regionName: row.region_name,
    establishedOn: row.established_on,
    abolishedOn: row.abolished_on
  }))
