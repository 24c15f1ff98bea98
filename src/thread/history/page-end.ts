import { z } from 'zod'
import type { EntryView } from './entry-view.ts'
import type { PageEnd } from './store.ts'

/** How many entries a page of history shows. */
export const entriesOnAPage = 40

const ended = /^(\d{1,15})\.([a-z0-9-]{1,100})\.(\d{1,15})$/

/** Where the page before ended, from the address; what is no such place begins at the newest. */
export const pageEnd: z.ZodType<PageEnd | undefined, unknown> = z
  .string()
  .transform((text) => {
    const [, at, chain, seq] = ended.exec(text) ?? []
    return chain === undefined ? undefined : { at: new Date(Number(at)), chain, seq: Number(seq) }
  })
  .optional()
  .catch(undefined)

/** The same place for the address of the next page. */
export function inAddress({ at, id, seq }: Pick<EntryView, 'at' | 'id' | 'seq'>): string {
  return `${at.getTime()}.${id.slice(0, id.lastIndexOf('-'))}.${seq}`
}
