import { z } from 'zod'
import { isAuthoritySlug } from '../framework/authority-slug.ts'
import type { TrailChain, TrailFields, TrailValue } from './entry.ts'

const trailValue: z.ZodType<TrailValue> = z.lazy(() =>
  z.union([
    z.string(),
    z.number(),
    z.boolean(),
    z.null(),
    z.array(trailValue),
    z.record(z.string(), trailValue)
  ])
)

/** A chain's name as it comes back from the database. */
export const trailChain: z.ZodType<TrailChain> = z.union([
  z.enum(['national', 'accounts']),
  z.string().refine(isAuthoritySlug)
])

/** The fields of an entry as they come back from the database. */
export const trailFields: z.ZodType<TrailFields> = z.record(z.string(), trailValue)
