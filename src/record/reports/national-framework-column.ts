import { z } from 'zod'
import type { NationalFrameworkReference } from '../../framework/national-framework.ts'

export const frameworkParts = [
  'outcome',
  'enabler',
  'principle'
] as const satisfies readonly NationalFrameworkReference['part'][]

/** A part of the national framework as one word: "outcome-1", "principle-2". */
export function nationalFrameworkId({ part, number }: NationalFrameworkReference): string {
  return `${part}-${number}`
}

/** Reads that word. What does not parse is a fault of ours. */
export const nationalFrameworkColumn = z
  .templateLiteral([z.enum(frameworkParts), '-', z.number()])
  .transform((id): NationalFrameworkReference => {
    const [part, number] = id.split('-')
    return { part: z.enum(frameworkParts).parse(part), number: Number(number) }
  })
