import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { scopeOf } from '../src/people/permissions/member.ts'
import { systemClock } from '../src/platform/clock.ts'
import type { Database } from '../src/platform/database/database.ts'
import { openDatabase } from '../src/platform/database/database.ts'
import { migrate } from '../src/platform/database/migrations.ts'
import { inScope } from '../src/platform/database/scope.ts'
import { startFromFacts } from '../src/record/facts/actions/start-from-facts.ts'
import { loadShippedFacts } from '../src/record/facts/shipped-facts.ts'
import { describeRecord } from '../src/record/thread/describe-record.ts'
import { linksOfRecord } from '../src/record/thread/record-links.ts'
import { recordKinds } from '../src/record/thread/record-refs.ts'
import { rooms } from '../src/rooms.ts'
import { ways } from '../src/thread/relations.ts'
import type { ThingRef, ThingSource } from '../src/thread/thing.ts'
import { openThings } from '../src/thread/things.ts'
import { traceThing } from '../src/thread/trace/trace.ts'
import { memberIn, seedPeople } from '../test/people.ts'
import type { Measured } from './machine.ts'
import { measured } from './machine.ts'
import { benchThings, fillGraph, hub, startingPoints } from './thread-graph.ts'

const depth = 6
const traces = 1_000

/** As the site has them; what finds things by words needs the site's own pages, which only its build can read. */
const recordThings: ThingSource = {
  kinds: recordKinds,
  describe: (tx, _caller, refs) => describeRecord(tx, refs),
  linksOf: (tx, _caller, refs) => linksOfRecord(tx, refs),
  find: async () => []
}

/**
 * How long a trace of depth 6 takes, both ways, over 100,000 links of one authority on the embedded engine: from a
 * thousand things, one in twenty-five of them the hub with 5,000 links, one in ten of the national record.
 */
export async function benchThread(): Promise<Measured> {
  const directory = await mkdtemp(join(tmpdir(), 'throughline-bench-'))
  try {
    const opened = await openDatabase({ kind: 'embedded', directory })
    if (opened.kind === 'refused') throw new Error(opened.because)
    const { db, owner, close } = opened.database
    try {
      await migrate(owner, rooms)
      await startFromFacts(db, systemClock, loadShippedFacts)
      await seedPeople(db)
      const things = openThings([recordThings, benchThings])
      const member = await memberIn(db, 'leeds', 'link-officer')
      const inspected = await inspectedThings(db)
      const links = await fillGraph(owner, inspected)
      const trace = async (start: ThingRef) => {
        const began = performance.now()
        const used = process.cpuUsage()
        const found = await inScope(db, scopeOf(member), (tx) =>
          traceThing(tx, member, things, start, { depth })
        )
        const reached = found ? ways.reduce((sum, way) => sum + found[way].reached.length, 0) : 0
        const { user, system } = process.cpuUsage(used)
        return { wallMs: performance.now() - began, processorMs: (user + system) / 1000, reached }
      }
      for (const start of startingPoints(inspected, 100)) await trace(start)
      const all = []
      for (const start of startingPoints(inspected, traces)) all.push(await trace(start))
      const fromHub = []
      for (let at = 0; at < 100; at++) fromHub.push(await trace(hub))
      return measured([
        [
          `traces of depth ${depth} over ${links} links`,
          'traces',
          'things shown',
          'p50 ms',
          'p99 ms',
          'p50 processor ms',
          'p99 processor ms'
        ],
        row('from anywhere', all),
        row('from the thing with 5,000 links', fromHub)
      ])
    } finally {
      await close()
    }
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}

/** What the record holds of Leeds: what a council links its own things to. */
async function inspectedThings(db: Database): Promise<ThingRef[]> {
  const places = db.selectFrom('record.activity').select('address').where('authority', '=', 'leeds')
  const judged = await places
    .innerJoin('record.judgement', 'record.judgement.activity', 'record.activity.id')
    .select('area')
    .execute()
  const passages = await places
    .innerJoin('record.passage', 'record.passage.activity', 'record.activity.id')
    .select(['record.passage.kind', 'record.passage.number'])
    .execute()
  return [
    ...(await places.execute()).map(({ address }) => ({ kind: 'inspection', id: `leeds/${address}` })),
    ...judged.map(({ address, area }) => ({ kind: 'judgement', id: `leeds/${address}/${area}` })),
    ...passages.map(({ address, kind, number }) => ({ kind, id: `leeds/${address}/${number}` }))
  ]
}

interface Traced {
  readonly wallMs: number
  /** Of this process with its threads; on a busy machine it is the steadier of the two. */
  readonly processorMs: number
  readonly reached: number
}

function row(name: string, found: readonly Traced[]) {
  const at = (share: number, figures: readonly number[]) =>
    (figures.toSorted((one, other) => one - other)[Math.floor((figures.length - 1) * share)] ?? 0).toFixed(1)
  const wall = found.map(({ wallMs }) => wallMs)
  const processor = found.map(({ processorMs }) => processorMs)
  const shown = found.reduce((sum, { reached }) => sum + reached, 0) / found.length
  return [
    ...[name, found.length, Math.round(shown)],
    ...[at(0.5, wall), at(0.99, wall), at(0.5, processor), at(0.99, processor)]
  ]
}
