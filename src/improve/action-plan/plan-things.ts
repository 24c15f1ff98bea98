import type { Caller } from '../../people/permissions/caller.ts'
import { memberOf } from '../../people/permissions/member.ts'
import type { Transaction } from '../../platform/database/database.ts'
import type { Thing, ThingRef, ThingSource, ThreadLink } from '../../thread/thing.ts'
import { thingKey } from '../../thread/thing-key.ts'
import { type Plan, planStateWords } from './plan.ts'
import { planPaths, planPatterns } from './plan-paths.ts'
import { requiredFindings } from './required-finding-store.ts'
import { plansOf } from './store.ts'

const kind = 'action-plan'
const planAddress = new URLPattern({ pathname: planPatterns.plan })
const asFiles: ReadonlySet<string> = new Set([
  planPaths.newPlan(),
  planPaths.plansCsv(),
  planPaths.plansJson()
])

/** What action plans tell the thread: the plans, the inspection that each answers, and what it has to answer. */
export const planThings: ThingSource = {
  kinds: [kind],
  describe: async (tx, caller, refs) => {
    const asked = new Set(refs.map(({ id }) => id))
    return (await plansFor(tx, caller)).filter(({ id }) => asked.has(id)).map(planThing)
  },
  linksOf: async (tx, caller, refs) => {
    const plans = await plansFor(tx, caller)
    const member = memberOf(caller)
    if (member === undefined || plans.length === 0) return []
    const { authority } = member.workspace
    const asked = new Set(refs.map(thingKey))
    const required = await requiredFindings(tx, authority)
    return plans
      .flatMap(({ id, inspection }): ThreadLink[] => {
        const to = { kind, id }
        return [
          ...(inspection === undefined
            ? []
            : [{ from: { kind: 'inspection', id: `${authority}/${inspection}` }, relation: 'leads-to', to }]),
          ...(required.get(id) ?? []).map((finding) => ({
            ...{ from: { kind: 'finding', id: finding }, relation: 'leads-to', to }
          }))
        ]
      })
      .filter(({ from, to }) => asked.has(thingKey(from)) || asked.has(thingKey(to)))
  },
  find: async (tx, caller, words, limit) => {
    const wanted = words.trim().toLowerCase()
    if (wanted === '') return []
    return (await plansFor(tx, caller))
      .filter(({ title }) => title.toLowerCase().includes(wanted))
      .slice(0, limit)
      .map(planThing)
  },
  fieldWords: {
    [kind]: {
      title: 'Called',
      inspection: 'Answers',
      receivedOn: 'Received on',
      reportPublishedOn: 'Report published on',
      draftSentOn: 'Draft plan sent on',
      findings: 'Findings',
      sentTo: 'Sent to',
      sentOn: 'Sent on',
      signedBy: 'Signed by',
      dueOn: 'By'
    }
  },
  refAt: ({ pathname }): ThingRef | undefined => {
    const id = planAddress.exec({ pathname })?.pathname.groups['plan']
    return id === undefined || asFiles.has(pathname) ? undefined : { kind, id }
  }
}

async function plansFor(tx: Transaction, caller: Caller): Promise<readonly Plan[]> {
  const member = memberOf(caller)
  if (member === undefined || !member.may.has('read-plan')) return []
  return plansOf(tx, member.workspace.authority)
}

function planThing({ id, title, state }: Plan): Thing {
  return {
    ...{ kind, id, title, kindInWords: 'Action plan', state: planStateWords(state) },
    href: planPaths.plan(id)
  }
}
