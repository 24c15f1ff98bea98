import { z } from 'zod'
import type { TrailFields, TrailValue } from './entry.ts'

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

/** The fields of an entry as they come back from the database. */
export const trailFields: z.ZodType<TrailFields> = z.record(z.string(), trailValue)
