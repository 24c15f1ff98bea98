import { z } from 'zod'
import type { Query } from '../paths.ts'
import { parseThingKey } from '../thing-key.ts'
import { deepest, usualDepth } from '../trace/trace.ts'
import { chosenRelation } from './relation-choice.ts'

const depthMessage = `Give the steps as a number from 1 to ${deepest}`

/** How many steps to go, as it comes in an address; the usual number where it is not given. */
export const depthChoice = z
  .string({ error: depthMessage })
  .regex(/^\d{1,3}$/, { error: depthMessage })
  .transform(Number)
  .refine((depth) => depth >= 1 && depth <= deepest, { error: depthMessage })
  .optional()
  .transform((depth) => depth ?? usualDepth)

const thingMessage = 'Give a thing by its name, such as inspection:leeds/2022-02-21'

/** A thing's name as it comes in an address. */
export const thingChoice = z.string({ error: thingMessage }).transform((key, context) => {
  const ref = parseThingKey(key)
  if (ref !== undefined) return ref
  context.addIssue({ code: 'custom', message: thingMessage })
  return z.NEVER
})

/** A trace as it is asked for in an address: of what, how far, and as a picture or as a list. */
export const traceChoice = z.object({
  thing: thingChoice,
  depth: depthChoice,
  as: z.enum(['picture', 'list']).catch('picture'),
  /** All links of one relation at the thing in the middle, in place of its thread. */
  along: z.string().transform(chosenRelation).optional().catch(undefined),
  /** The far end with which the page before of them ended. */
  after: z.string().optional().catch(undefined),
  done: z.enum(['linked', 'withdrawn', 'nothing']).catch('nothing')
})
export type TraceChoice = z.output<typeof traceChoice>

/** The choice as it stands after the "?", without what is usual. */
export function traceQuery({ depth, as }: Pick<TraceChoice, 'depth' | 'as'>): Query {
  return {
    depth: depth === usualDepth ? '' : String(depth),
    as: as === 'picture' ? '' : as
  }
}
