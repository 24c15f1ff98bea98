import { z } from 'zod'
import { isAuthoritySlug } from '../../framework/authority-slug.ts'
import { parseIsoDate } from '../../framework/iso-date.ts'
import type { Query } from '../paths.ts'

/** More authorities than any region has; a page of the whole country is the national record. */
const mostCompared = 60

const badSlug = 'Give authorities as in their addresses, with commas between: leeds,bradford'

const slugs = z
  .union([z.string(), z.array(z.string())], { error: badSlug })
  .default([])
  .transform((given) => (typeof given === 'string' ? [given] : given))
  .transform((given) => given.flatMap((each) => each.split(',')).map((each) => each.trim()))
  .transform((given) => [...new Set(given)].filter((each) => each !== ''))
  .pipe(
    z
      .array(z.string().refine(isAuthoritySlug, { error: badSlug }))
      .max(mostCompared, { error: `Compare at most ${mostCompared} authorities` })
  )

/** What is compared, as it stands in the address. */
export const comparisonQuery = z.object({
  with: slugs,
  group: z.string({ error: 'Give one group' }).max(80, { error: 'There is no such group' }).default(''),
  on: z
    .string({ error: 'Give one date' })
    .default('')
    .transform((text, context) => {
      if (text === '') return undefined
      const day = parseIsoDate(text)
      if (day !== undefined) return day
      context.addIssue({ code: 'custom', message: 'Give a date as year, month and day, such as 2022-05-09' })
      return z.NEVER
    })
})
export type ComparisonQuery = z.output<typeof comparisonQuery>

/** The choice as it stands after the "?". */
export function asQuery(query: ComparisonQuery): Query {
  return { group: query.group, with: query.with.join(','), on: query.on }
}

/** The three boxes of the form's date, as they were filled in. */
export const dateBoxes = z.object({
  'on-day': z.string().max(10),
  'on-month': z.string().max(10),
  'on-year': z.string().max(10)
})
export type DateBoxes = z.output<typeof dateBoxes>

export type BoxedDate =
  | { readonly kind: 'none' }
  | { readonly kind: 'day'; readonly day: string }
  | { readonly kind: 'not-a-date' }

/** The date in the three boxes; none where all are empty. */
export function dateInBoxes(boxes: DateBoxes): BoxedDate {
  const [day, month, year] = [boxes['on-day'], boxes['on-month'], boxes['on-year']].map((box) => box.trim())
  if (!day && !month && !year) return { kind: 'none' }
  const written = parseIsoDate(`${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`)
  return written === undefined ? { kind: 'not-a-date' } : { kind: 'day', day: written }
}
