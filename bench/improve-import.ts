import type { House } from '../src/house/house.ts'
import { bringPlanIn, countsKey } from '../src/improve/plan-in/actions/bring-plan-in.ts'
import { chooseWords } from '../src/improve/plan-in/actions/choose-words.ts'
import { receivePlanFile } from '../src/improve/plan-in/actions/receive-plan-file.ts'
import { openImport } from '../src/improve/plan-in/opened-import.ts'
import { outcomeCounts } from '../src/improve/plan-in/row-outcomes.ts'
import { importOf } from '../src/improve/plan-in/store.ts'
import { type Member, scopeOf } from '../src/people/permissions/member.ts'
import { inScope } from '../src/platform/database/scope.ts'
import { csvText } from '../src/platform/web/csv-text.ts'
import { defaultBounds, openReaders } from '../src/reading/workers/readers.ts'

const rowsOfPlan = 5_000

/** What an import took in milliseconds, step by step, and the most memory beyond what there was before, in megabytes. */
interface Imported {
  readonly read: number
  readonly decided: number
  readonly kept: number
  readonly memory: number
}

/** Brings a plan of 5,000 rows in from a CSV file, with the steps that a person goes through. */
export async function importLargePlan({ db, clock }: House, member: Member): Promise<Imported> {
  const bytes = new TextEncoder().encode(planFile())
  const readers = openReaders(defaultBounds)
  const before = process.memoryUsage().rss
  let most = before
  const watching = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss)
  }, 20)
  try {
    const began = performance.now()
    const received = await receivePlanFile({ db, clock, readers }, member, { fileName: 'plan.csv', bytes })
    if (received.kind === 'unfit') throw new Error(received.because)
    const read = performance.now()
    const chosen = await chooseWords(db, clock, member, await seen({ db }, member, received.id), {
      ...{
        owners: [],
        statuses: [],
        findings: [],
        duplicates: 'suffix',
        plan: '',
        title: 'A plan brought in'
      }
    })
    if (chosen.kind !== 'chosen') throw new Error(JSON.stringify(chosen))
    const decided = performance.now()
    const brought = await bringPlanIn(db, clock, member, await seen({ db }, member, received.id))
    if (brought.kind !== 'brought-in') throw new Error(JSON.stringify(brought))
    const kept = brought.counts.plain + brought.counts.remarked
    if (kept !== rowsOfPlan) throw new Error(`${kept} rows were brought in`)
    const ended = performance.now()
    return {
      ...{ read: read - began, decided: decided - read, kept: ended - decided },
      memory: (most - before) / 1_000_000
    }
  } finally {
    clearInterval(watching)
    await readers.close()
  }
}

function seen({ db }: Pick<House, 'db'>, member: Member, id: string) {
  return inScope(db, scopeOf(member), async (tx) => {
    const of = await importOf(tx, member.workspace.authority, id)
    if (of === undefined) throw new Error('No such import')
    const { outcomes } = await openImport(tx, member.workspace.authority, of)
    return { id, revision: of.revision, counts: countsKey(outcomeCounts(outcomes)) }
  })
}

function planFile(): string {
  const head = ['Ref', 'Action', 'Owner', 'Start date', 'Due date', 'Success measure', 'Status', 'Comments']
  return csvText([
    head,
    ...Array.from({ length: rowsOfPlan }, (_none, number) => [
      `${1 + (number % 9)}.${number + 1}`,
      `Look at the work of team ${number + 1} every month and tell what was seen`,
      `Head of service ${1 + (number % 60)}`,
      ...['01/04/2026', '31/03/2027', 'Children wait less', 'On track', 'Begun in two teams']
    ])
  ])
}
