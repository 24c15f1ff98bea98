import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dayInEngland } from '../src/framework/day-in-england.ts'
import { type House, openHouse } from '../src/house/house.ts'
import { freezePack } from '../src/improve/board-pack/actions/freeze-pack.ts'
import { packParts } from '../src/improve/board-pack/board-pack.ts'
import { packAsDocument } from '../src/improve/board-pack/pack-as-document.ts'
import { listedActions } from '../src/improve/planned-action/listed-action.ts'
import { openDocumentWriters } from '../src/outputs/writers/document-writers.ts'
import { type Member, memberOf, scopeOf } from '../src/people/permissions/member.ts'
import { callerOf } from '../src/people/sign-in/caller-of.ts'
import { findSession } from '../src/people/sign-in/session-store.ts'
import { readConfig } from '../src/platform/config.ts'
import { inScope } from '../src/platform/database/scope.ts'
import { seedPeople, tokenOf } from '../test/people.ts'
import { isInstalled, type ServerVersion, startServer } from '../test/postgres-server.ts'
import { startSite } from '../tools/running-site.ts'
import { fillImprove, largeAuthority, smallPlan } from './improve-data.ts'
import { importLargePlan } from './improve-import.ts'
import { type Measured, measured } from './machine.ts'

const looks = 100
const rounds = 5

/** What somebody looks at, one after the other; each is asked for with other filters too, as people do. */
const pages = [
  ['list', ['/improve/actions', '/improve/actions?colour=red', `/improve/actions?plan=${smallPlan}`]],
  ['board', ['/improve/actions?view=board', '/improve/actions?view=board&columns=colour']],
  ['timeline', ['/improve/actions?view=timeline', `/improve/actions?view=timeline&plan=${smallPlan}`]]
] as const

/**
 * An authority with 5,000 actions and 60,000 updates, on each engine: its list, board and timeline from the request to the
 * last byte, beside the same server's `/health`; every colour computed from the rows; a pack of 200 actions frozen and
 * written as Word and PDF; and a plan of 5,000 rows brought in beside the rest, with the memory meanwhile.
 */
export async function benchImprove(): Promise<Measured> {
  const rows: Row[] = [['engine, what', 'p50 ms', 'p99 ms', 'of health', 'processor ms', 'aim']]
  rows.push(...(await onEngine('embedded', {})))
  for (const version of ['18', '15'] satisfies ServerVersion[]) {
    if (!isInstalled(version)) continue
    const server = await startServer(version)
    try {
      rows.push(...(await onEngine(`PostgreSQL ${version}`, { DATABASE_URL: server.url('postgres') })))
    } finally {
      await server.stop()
    }
    break
  }
  return measured(rows)
}

type Row = readonly (string | number)[]

async function onEngine(engine: string, settings: Readonly<Record<string, string>>): Promise<Row[]> {
  const home = await mkdtemp(join(tmpdir(), 'throughline-bench-'))
  const all = { ...settings, DATA_DIR: join(home, 'record') }
  try {
    const rows = await inHouse(all, async (house) => {
      await seedPeople(house.db, new Date())
      await fillImprove(house.db, 'leeds', new Date())
      const member = await leaderOf(house)
      return [...(await colours(house, member)), ...(await packs(house, member))]
    })
    rows.push(...(await lookAtPages(all)))
    rows.push(...(await inHouse(all, async (house) => bringIn(house, await leaderOf(house)))))
    return rows.map(([what, ...figures]) => [`${engine}, ${what}`, ...figures])
  } finally {
    await rm(home, { recursive: true, force: true, maxRetries: 5 })
  }
}

async function inHouse<R>(
  settings: Readonly<Record<string, string>>,
  work: (house: House) => Promise<R>
): Promise<R> {
  const configured = readConfig(settings)
  if (configured.kind === 'refused') throw new Error(configured.problems.join())
  const opened = await openHouse(configured.config, () => undefined)
  if (opened.kind === 'refused') throw new Error(opened.because)
  try {
    return await work(opened.house)
  } finally {
    await opened.house.close()
  }
}

async function leaderOf({ db }: House): Promise<Member> {
  const session = await findSession(db, tokenOf('leeds', 'leader'), new Date())
  const member = session && memberOf(callerOf(session))
  if (member === undefined) throw new Error('Nobody is signed in')
  return member
}

/** Every colour from the rows of the whole authority, nothing remembered. */
async function colours({ db, clock }: House, member: Member): Promise<Row[]> {
  const { authority } = member.workspace
  const worked = workedSince()
  const taken = await times(rounds, async () => {
    const listed = await inScope(db, scopeOf(member), (tx) =>
      listedActions(tx, authority, dayInEngland(clock.now()))
    )
    if (listed.length !== largeAuthority.actions) throw new Error(`${listed.length} actions have a colour`)
  })
  return [
    ['every colour of 5,000 actions', at(taken, 0.5), at(taken, 0.99), '', worked(rounds), 'under 500 ms']
  ]
}

async function packs({ db, clock }: House, member: Member): Promise<Row[]> {
  const typed = {
    ...{ title: 'Pack', board: 'Improvement board', meetsOn: dayInEngland(clock.now()) },
    ...{ plans: [smallPlan], parts: [...packParts] }
  }
  const began = performance.now()
  const frozen = await freezePack(db, clock, member, typed)
  const froze = performance.now() - began
  if (frozen.kind === 'unfit') throw new Error(JSON.stringify(frozen.problems))
  const document = packAsDocument(frozen.pack, member.workspace.name)
  const writers = openDocumentWriters()
  try {
    const aim = 'under 3,000 ms'
    const written = async (what: string, write: 'toWord' | 'toPdf'): Promise<Row> => {
      const taken = await times(rounds, async () => {
        const outcome = await writers[write](document)
        if (outcome.kind !== 'written') throw new Error(outcome.kind)
      })
      // A process of its own writes them, whose work is not counted here.
      return [what, at(taken, 0.5), at(taken, 0.99), '', '', aim]
    }
    return [
      ['pack of 200 actions, frozen', froze.toFixed(0), '', '', '', aim],
      await written('the same as Word', 'toWord'),
      await written('the same as PDF', 'toPdf')
    ]
  } finally {
    await writers.close()
  }
}

async function lookAtPages(settings: Readonly<Record<string, string>>): Promise<Row[]> {
  const site = await startSite(settings)
  try {
    const headers = { cookie: `__Host-session=${tokenOf('leeds', 'leader')}` }
    const look = async (path: string): Promise<void> => {
      const reply = await fetch(site.address + path, { headers, redirect: 'manual' })
      await reply.arrayBuffer()
      if (reply.status !== 200) throw new Error(`${path} answered ${reply.status}`)
    }
    const health = await times(looks, () => look('/health'))
    const [first] = await times(1, () => look('/improve/actions'))
    const rows: Row[] = [
      ['/health', at(health, 0.5), at(health, 0.99), 1, '', ''],
      ['list, the first time after a start', (first ?? Number.NaN).toFixed(0), '', '', '', '']
    ]
    for (const [name, paths] of pages) {
      for (const path of paths) await look(path)
      const taken = await times(looks, (number) => look(paths[number % paths.length] ?? paths[0]))
      const ofHealth = (middle(taken) / middle(health)).toFixed(0)
      rows.push([name, at(taken, 0.5), at(taken, 0.99), ofHealth, '', 'p99 under 150 ms'])
    }
    for (const [what, path, fields] of changes) {
      const taken: number[] = []
      for (let number = 0; number < looksAfter; number += 1) {
        const said = await send(
          site.address,
          path(number),
          { ...headers, origin: site.address },
          fields(number)
        )
        if (said !== 303) throw new Error(`${path(number)} answered ${said}`)
        taken.push(...(await times(1, () => look('/improve/actions'))))
      }
      taken.sort((one, other) => one - other)
      rows.push([`list, after ${what}`, at(taken, 0.5), at(taken, 0.99), '', '', 'p99 under 150 ms'])
    }
    return rows
  } finally {
    await site.stop()
  }
}

/** What somebody changes before the next look: a change of an action is read again alone, one of a measure with all. */
const changes = [
  [
    'somebody says how an action stands',
    (number: number) => `/improve/actions/bench-action-${number * 17 + 1}/standing`,
    (number: number) => ({
      progress: 'at-risk',
      impact: 'no-evidence-yet',
      remark: `Said for the ${number + 1}. time`,
      seen: ''
    })
  ],
  [
    'a value of a measure came',
    (number: number) => `/improve/measures/bench-measure-${number + 1}/values/new`,
    (number: number) => ({
      ...dayInForm('as-at', dayInEngland(new Date())),
      value: `${60 + number}`,
      source: 'Bench'
    })
  ]
] as const
const looksAfter = 30

function dayInForm(field: string, day: string): Record<string, string> {
  const [year = '', month = '', number = ''] = day.split('-')
  return { [`${field}-year`]: year, [`${field}-month`]: month, [`${field}-day`]: number }
}

async function send(
  address: string,
  path: string,
  headers: Record<string, string>,
  fields: Record<string, string>
): Promise<number> {
  const form = { method: 'POST', headers, body: new URLSearchParams(fields), redirect: 'manual' } as const
  const reply = await fetch(address + path, form)
  await reply.arrayBuffer()
  return reply.status
}

async function bringIn(house: House, member: Member): Promise<Row[]> {
  const worked = workedSince()
  const { read, decided, kept, memory } = await importLargePlan(house, member)
  const all = read + decided + kept
  return [
    ['plan of 5,000 rows, read from CSV', read.toFixed(0), '', '', '', ''],
    ['the same, brought in', (decided + kept).toFixed(0), '', '', '', ''],
    ['the same, all of it', all.toFixed(0), '', '', worked(1), 'under 5,000 ms'],
    ['the same, memory', `+${memory.toFixed(0)} MB`, '', '', '', 'flat']
  ]
}

async function times(count: number, work: (number: number) => Promise<void>): Promise<number[]> {
  const taken: number[] = []
  for (let number = 0; number < count; number += 1) {
    const began = performance.now()
    await work(number)
    taken.push(performance.now() - began)
  }
  return taken.sort((one, other) => one - other)
}

/** What the processors worked in this process since, with its threads, each time: on a busy machine the steadier figure. */
function workedSince(): (count: number) => string {
  const began = process.cpuUsage()
  return (count) => {
    const { user, system } = process.cpuUsage(began)
    return ((user + system) / 1_000 / count).toFixed(0)
  }
}

function middle(sorted: readonly number[]): number {
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

function at(sorted: readonly number[], part: number): string {
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN).toFixed(1)
}
