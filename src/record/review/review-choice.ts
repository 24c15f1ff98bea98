import { z } from 'zod'
import { chosen } from '../choice-in-address.ts'
import type { Query } from '../paths.ts'

const counted = chosen(z.coerce.number().int().min(0).max(9_999).catch(0)).transform((value) => value ?? 0)
const whole = chosen(z.coerce.number().int().min(1).max(1_000_000_000).optional().catch(undefined))

/**
 * What the address of the review says: which page and question, who is at work and whether single keys work, which
 * are carried from page to page as nothing is kept on the person's device; and what the last save did.
 */
export const reviewChoice = z.object({
  page: whole,
  question: whole,
  by: chosen(z.string().max(200).catch('')),
  keys: chosen(z.literal('off').optional().catch(undefined)),
  corrected: counted,
  checked: counted,
  settled: counted,
  reopened: counted,
  /** The question that the last save was made at and left open. */
  left: whole
})
export type ReviewChoice = z.output<typeof reviewChoice>

/** What goes along from page to page. */
export function carried({ by, keys }: Pick<ReviewChoice, 'by' | 'keys'>): Query {
  return { by, keys }
}
