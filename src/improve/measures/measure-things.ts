import type { Caller } from '../../people/permissions/caller.ts'
import { type Member, memberOf } from '../../people/permissions/member.ts'
import type { Transaction } from '../../platform/database/database.ts'
import type { Thing, ThingRef, ThingSource, ThreadLink } from '../../thread/thing.ts'
import { thingKey } from '../../thread/thing-key.ts'
import { figureInWords } from './figures.ts'
import { latestOfMeasures } from './latest-store.ts'
import { actionMeasuresOf, findingMeasuresOf } from './link-store.ts'
import type { Measure } from './measure.ts'
import { measuresPaths, measuresPatterns } from './measures-paths.ts'
import { measuresOf } from './store.ts'

const kind = 'measure'
const measureAddress = new URLPattern({ pathname: measuresPatterns.measure })
const linkKinds: ReadonlySet<string> = new Set([kind, 'planned-action', 'finding'])

/** What measures tell the thread of themselves: a measure, which measures the actions and findings it is joined to. */
export const measureThings: ThingSource = {
  kinds: [kind],
  describe: async (tx, caller, refs) => {
    const asked = new Set(refs.filter((ref) => ref.kind === kind).map(({ id }) => id))
    if (asked.size === 0) return []
    return (await thingsFor(tx, caller)).filter(({ id }) => asked.has(id))
  },
  linksOf: async (tx, caller, refs) => {
    const member = reader(caller)
    if (member === undefined || !refs.some((ref) => linkKinds.has(ref.kind))) return []
    const asked = new Set(refs.map(thingKey))
    const links = await linksFor(tx, member)
    return links.filter(({ from, to }) => asked.has(thingKey(from)) || asked.has(thingKey(to)))
  },
  find: async (tx, caller, words, limit) => {
    const wanted = words.trim().toLowerCase()
    if (wanted === '') return []
    const things = await thingsFor(tx, caller)
    return things
      .filter(({ withdrawn }) => withdrawn === undefined)
      .filter(({ title, says = '' }) => `${title} ${says}`.toLowerCase().includes(wanted))
      .slice(0, limit)
  },
  fieldWords: {
    measure: {
      title: 'Name',
      definition: 'What is counted',
      unitWords: 'After the figure',
      direction: 'Which way is better',
      baselineOn: 'Day of the baseline',
      targetOn: 'Day of the target',
      lowest: 'Lowest value',
      highest: 'Highest value',
      everyMonths: 'Counted every so many months',
      asAt: 'Day that it speaks of',
      from: 'From the day'
    }
  },
  refAt: ({ pathname }) => {
    const id = measureAddress.exec({ pathname })?.pathname.groups['measure']
    return id === undefined || pathname === measuresPaths.newMeasure() ? undefined : measureRef(id)
  }
}

function reader(caller: Caller): Member | undefined {
  const member = memberOf(caller)
  return member?.may.has('read-plan') ? member : undefined
}

async function thingsFor(tx: Transaction, caller: Caller): Promise<Thing[]> {
  const member = reader(caller)
  if (member === undefined) return []
  const { authority } = member.workspace
  const measures = await measuresOf(tx, authority)
  const latest = await latestOfMeasures(tx, authority)
  return measures.map((measure) => {
    const value = latest.get(measure.id)?.latest
    return thing(measure, value && figureInWords(value.value, measure))
  })
}

function thing(measure: Measure, latest: string | undefined): Thing {
  const withdrawn = measure.withdrawnBecause !== undefined
  return {
    ...measureRef(measure.id),
    title: measure.title,
    kindInWords: 'Measure',
    state: withdrawn ? 'Withdrawn' : latest,
    href: measuresPaths.measure(measure.id),
    says: measure.definition,
    ...(withdrawn ? { withdrawn } : {})
  }
}

async function linksFor(tx: Transaction, { workspace: { authority } }: Member): Promise<ThreadLink[]> {
  const actions = await actionMeasuresOf(tx, authority)
  const findings = await findingMeasuresOf(tx, authority)
  const relation = 'measures'
  return [
    ...actions.map(({ action, measure }) => ({
      ...{ from: measureRef(measure), relation, to: { kind: 'planned-action', id: action } }
    })),
    ...findings.map(({ finding, measure }) => ({
      ...{ from: measureRef(measure), relation, to: { kind: 'finding', id: finding } }
    }))
  ]
}

function measureRef(id: string): ThingRef {
  return { kind, id }
}
