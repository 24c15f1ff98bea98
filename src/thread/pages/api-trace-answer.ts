import { z } from 'zod'
import { nearEnd, relationIds, type Way, ways } from '../relations.ts'
import type { Thing } from '../thing.ts'
import { thingKey } from '../thing-key.ts'
import { deepest, type Trace, usualDepth } from '../trace/trace.ts'
import type { Step } from '../trace/walk.ts'
import { depthChoice, thingChoice } from './trace-choice.ts'

/** What a program can ask a trace for. */
export const apiTraceQuery = z.object({
  thing: thingChoice.describe('The thing, by kind and id, such as paragraph:leeds/2022-02-21/11.'),
  depth: depthChoice.describe(`How many steps each way, from 1 to ${deepest}; ${usualDepth} unless given.`),
  way: z
    .enum(ways, { error: 'Give the way as back or forward; leave it out for both' })
    .optional()
    .describe('Only back to what it rests on, or only forward to what came of it.')
})

const thing = z.object({
  id: z.string().describe('Kind and id, as `thing` takes them.'),
  kind: z.string(),
  title: z.string(),
  kind_in_words: z.string(),
  state: z.string().nullable().describe('In a word or two, where it has one.'),
  says: z.string().nullable().describe('Its own words, where it has some.'),
  address: z.string().nullable().describe('Its page on this site.'),
  broken: z.boolean().describe('It was withdrawn, or is not there any more.')
})

const side = z.object({
  things: z.array(thing.extend({ distance: z.number().int().describe('Steps from the start.') })),
  links: z.array(
    z.object({
      near: z.string().describe('The end nearer to the start.'),
      far: z.string(),
      relation: z.enum(relationIds),
      from: z
        .string()
        .describe('The end that the relation is said of: it cites, answers, measures the other.'),
      drawn: z
        .object({ by: z.string(), at: z.string(), remark: z.string().nullable() })
        .nullable()
        .describe('Who drew it, when and why; null where it follows from the record.')
    })
  ),
  left_out: z
    .array(
      z.object({
        thing: z.string(),
        relation: z.enum(relationIds),
        more: z.number().int(),
        at_least: z.boolean()
      })
    )
    .describe('Links that are not listed because there are too many at one thing.'),
  complete: z.boolean().describe('Whether nothing within the asked steps is left out.')
})

/** The answer of `/api/v1/trace`. */
export const apiTraceAnswer = z.object({ thing, depth: z.number().int(), back: side, forward: side })
export type ApiTraceAnswer = z.output<typeof apiTraceAnswer>

export function traceAnswer(trace: Trace): ApiTraceAnswer {
  return {
    thing: thingAnswer(trace.start),
    depth: trace.depth,
    back: sideAnswer(trace, 'back'),
    forward: sideAnswer(trace, 'forward')
  }
}

function sideAnswer(trace: Trace, way: Way): z.output<typeof side> {
  const { reached, steps, leftOut, full } = trace[way]
  return {
    things: reached.map(({ thing, distance }) => ({ ...thingAnswer(thing), distance })),
    links: steps.map((step) => linkAnswer(trace, step, way)),
    left_out: leftOut.map(({ near, relation, more, atLeast }) => ({
      thing: thingKey(near),
      relation,
      more,
      at_least: atLeast
    })),
    complete: !full && leftOut.length === 0
  }
}

function thingAnswer(one: Thing): z.output<typeof thing> {
  return {
    id: thingKey(one),
    kind: one.kind,
    title: one.title,
    kind_in_words: one.kindInWords,
    state: one.state ?? null,
    says: one.says ?? null,
    address: one.href === '' ? null : one.href,
    broken: one.withdrawn === true
  }
}

function linkAnswer({ drawn }: Trace, { near, far, relation, drawn: id }: Step, way: Way) {
  const link = id === undefined ? undefined : drawn.get(id)
  return {
    near: thingKey(near),
    far: thingKey(far),
    relation,
    from: thingKey(nearEnd(relation, way) === 'from' ? near : far),
    drawn: link ? { by: link.madeBy, at: link.madeAt.toISOString(), remark: link.remark ?? null } : null
  }
}
