import { z } from 'zod'
import type { NationalFrameworkReference } from '../../framework/national-framework.ts'

/** A part of the national framework as one word: "outcome-1", "principle-2". */
export function nationalFrameworkId({ part, number }: NationalFrameworkReference): string {
  return `${part}-${number}`
}

/** Reads that word. What does not parse is a fault of ours. */
export const nationalFrameworkColumn = z
  .templateLiteral([z.enum(['outcome', 'enabler', 'principle']), '-', z.number()])
  .transform((id): NationalFrameworkReference => {
    const [part, number] = id.split('-')
    return { part: z.enum(['outcome', 'enabler', 'principle']).parse(part), number: Number(number) }
  })
