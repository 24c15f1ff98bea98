import { isoDate } from '../src/framework/iso-date.ts'
import { prepareApplicationRole } from '../src/platform/database/application-role.ts'
import { databaseOver } from '../src/platform/database/database.ts'
import { openInMemory } from '../src/platform/database/embedded/embedded-engine.ts'
import { migrate } from '../src/platform/database/migrations.ts'
import { allAuthorities } from '../src/record/authorities/store.ts'
import { startFromFacts } from '../src/record/facts/actions/start-from-facts.ts'
import { loadShippedFacts } from '../src/record/facts/shipped-facts.ts'
import { backTest } from '../src/record/outlook/back-test.ts'
import { likeCases } from '../src/record/outlook/like-cases.ts'
import { outlooksFrom } from '../src/record/outlook/outlook.ts'
import { readOutlookFacts } from '../src/record/outlook/store.ts'
import { rooms } from '../src/rooms.ts'
import { type Measured, measured } from './machine.ts'

const rounds = 50
const today = isoDate('2026-11-22')

/**
 * The outlook of every authority with its back-test, from the question to the database to the answer: the first time
 * in a process, and again and again. The shipped facts, on the embedded engine in memory.
 */
export async function benchOutlook(): Promise<Measured> {
  const { owner, db, close } = databaseOver(await openInMemory(), 'embedded')
  await prepareApplicationRole(owner)
  const outcome = await migrate(owner, rooms)
  if (outcome.kind !== 'current') throw new Error('The database could not be made')
  await startFromFacts(db, { now: () => new Date() }, loadShippedFacts)
  const first = await once(db)
  const all = [first]
  for (let round = 1; round < rounds; round += 1) all.push(await once(db))
  await close()
  const sorted = all.map(({ total }) => total).toSorted((one, other) => one - other)
  const at = (share: number) => Math.round(sorted[Math.ceil(sorted.length * share) - 1] ?? 0)
  return measured([
    ['outlooks, back-tested inspections', 'first ms', 'of that database', 'p50 ms', 'p99 ms', 'aim ms'],
    [
      `${first.outlooks}, ${first.tested}`,
      Math.round(first.total),
      Math.round(first.reading),
      at(0.5),
      at(0.99),
      500
    ]
  ])
}

async function once(db: Parameters<typeof readOutlookFacts>[0]) {
  const began = performance.now()
  const facts = await readOutlookFacts(db)
  const authorities = await allAuthorities(db)
  const reading = performance.now() - began
  const current = authorities.filter(({ abolishedOn }) => abolishedOn === undefined)
  const outlookOf = outlooksFrom(facts, today)
  const outlooks = current.map(outlookOf)
  const { tested } = backTest(facts.inspections)
  likeCases(facts, today, new Set(current.map(({ slug }) => slug)))
  return { total: performance.now() - began, reading, outlooks: outlooks.length, tested: tested.length }
}
