import { z } from 'zod'
import type { Clock } from '../../platform/clock.ts'
import type { Database } from '../../platform/database/database.ts'
import { inScope, type Scope } from '../../platform/database/scope.ts'
import { findSlice, sliceAsLines } from '../../trail/export.ts'
import { trailChain } from '../../trail/fields.ts'
import { headsAsText } from '../../trail/heads.ts'
import { appendReading } from '../../trail/readings.ts'
import { headsIn } from '../../trail/store.ts'
import { type ChainVerdict, type TrailVerdict, type Verifying, verifyTrail } from '../../trail/verify.ts'

/** What the command line asks of the trail, in a shape that can be handed to the running site. */
export const trailQuestion = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('verify'),
    expected: z.array(
      z.object({ chain: z.string(), seq: z.number(), hash: z.string(), keptAt: z.coerce.date() })
    )
  }),
  z.object({ kind: z.literal('heads') }),
  z.object({
    kind: z.literal('export'),
    /** Who takes the part away, for the trail. */
    by: z.string(),
    asked: z.object({
      chain: trailChain,
      from: z.number().optional(),
      to: z.number().optional(),
      since: z.coerce.date().optional()
    })
  })
])
export type TrailQuestion = z.output<typeof trailQuestion>

const chainVerdict: z.ZodType<ChainVerdict> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('whole'), chain: z.string(), entries: z.number(), lastHash: z.string() }),
  z.object({ kind: z.literal('broken'), chain: z.string(), seq: z.number(), because: z.string() })
])

/** An answer comes in parts, the last of them always `end`: without it somebody stopped before all was said. */
export const trailAnswer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('progress'), done: z.number(), total: z.number() }),
  z.object({
    kind: z.literal('verdict'),
    verdict: z.object({
      kind: z.enum(['whole', 'broken']),
      entries: z.number(),
      chains: z.array(chainVerdict)
    })
  }),
  z.object({ kind: z.literal('slice'), from: z.number(), to: z.number() }),
  /** Text of the file that was asked for: the heads, or a part of the slice. */
  z.object({ kind: z.literal('text'), text: z.string() }),
  z.object({ kind: z.literal('none'), because: z.string() }),
  z.object({ kind: z.literal('end') })
])
export type TrailAnswer = z.output<typeof trailAnswer>

const installation: Scope = { kind: 'installation' }

interface Place {
  readonly db: Database
  readonly clock: Clock
}

/** Answers part by part, the same whether the command has the record open or the running site has. */
export async function* answersOfTrail(place: Place, question: TrailQuestion): AsyncGenerator<TrailAnswer> {
  switch (question.kind) {
    case 'verify':
      yield* verifying(place.db, question)
      break
    case 'heads': {
      const heads = await inScope(place.db, installation, headsIn)
      yield { kind: 'text', text: headsAsText(heads, place.clock.now()) }
      break
    }
    case 'export':
      yield* exporting(place, question)
  }
  yield { kind: 'end' }
}

async function* exporting(
  { db, clock }: Place,
  { by, asked }: Extract<TrailQuestion, { readonly kind: 'export' }>
): AsyncGenerator<TrailAnswer> {
  const at = clock.now()
  const found = await inScope(db, installation, async (tx) => {
    const outcome = await findSlice(tx, asked)
    if (outcome.kind === 'slice') {
      const { chain, from, to } = outcome.slice
      const subject = { kind: 'trail', id: chain }
      await appendReading(tx, at, {
        ...{ actor: by, chain, opened: 'trail-export', asInspector: false, subject },
        part: { from, to }
      })
    }
    return outcome
  })
  if (found.kind === 'none') {
    yield found
    return
  }
  const { from, to } = found.slice
  yield { kind: 'slice', from, to }
  for await (const text of sliceAsLines(db, installation, found.slice, at)) yield { kind: 'text', text }
}

async function* verifying(
  db: Database,
  { expected }: Pick<Verifying, 'expected'>
): AsyncGenerator<TrailAnswer> {
  const told: TrailAnswer[] = []
  let wake = (): void => undefined
  const work: Promise<TrailVerdict> = verifyTrail(db, {
    expected,
    onProgress: (done, total) => {
      told.push({ kind: 'progress', done, total })
      wake()
    }
  })
  const done = work.then(
    () => 'done' as const,
    () => 'done' as const
  )
  for (let state: 'going' | 'done' = 'going'; state === 'going'; ) {
    const more = new Promise<'going'>((resolve) => {
      wake = () => resolve('going')
    })
    if (told.length === 0) state = await Promise.race([more, done])
    yield* told.splice(0)
  }
  yield { kind: 'verdict', verdict: asSent(await work) }
}

function asSent({
  kind,
  entries,
  chains
}: TrailVerdict): Extract<TrailAnswer, { kind: 'verdict' }>['verdict'] {
  return { kind, entries, chains: [...chains] }
}
