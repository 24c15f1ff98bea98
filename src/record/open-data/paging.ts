import { z } from 'zod'

export const mostOnAPage = 200

const notASize = `Give a whole number from 1 to ${mostOnAPage}`

/** What every table can be asked besides its own filters. */
export const paging = {
  after: z
    .string({ error: 'Give one id' })
    .min(1, { error: 'Give the id of the last row that you have' })
    .max(200, { error: 'There is no such id' })
    .optional()
    .describe('The id of the last row of the page before: the answer’s `next` holds the whole address.'),
  per_page: z.coerce
    .number({ error: notASize })
    .int({ error: notASize })
    .min(1, { error: notASize })
    .max(mostOnAPage, { error: notASize })
    .default(50)
    .describe('How many rows a page has.'),
  format: z
    .enum(['json', 'csv'], { error: 'Choose json or csv' })
    .optional()
    .describe('`csv` for a table file. `Accept: text/csv` asks for the same.')
}

export const pagingQuery = z.object(paging)
export type Paging = z.output<typeof pagingQuery>
