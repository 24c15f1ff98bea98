import { z } from 'zod'
import { isIsoDate } from '../framework/iso-date.ts'

/** A column that may hold nothing. */
export const maybe = <Schema extends z.ZodType>(schema: Schema) =>
  schema.nullable().transform((value) => value ?? undefined)

export const day = z.string().refine(isIsoDate)
export const maybeDay = maybe(day)
