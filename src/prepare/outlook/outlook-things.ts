import type { Caller } from '../../people/permissions/caller.ts'
import { memberOf } from '../../people/permissions/member.ts'
import type { Transaction } from '../../platform/database/database.ts'
import type { Thing, ThingSource } from '../../thread/thing.ts'
import { preparePaths, preparePatterns } from '../paths.ts'
import type { Overruling } from './overruling.ts'
import { overrulingInWords } from './overruling-words.ts'
import { overrulingsOf } from './store.ts'

const kind = 'outlook-overruling'
const outlookAddress = new URLPattern({ pathname: preparePatterns.outlook })

/**
 * What overruling the outlook tells the thread of itself: what somebody expects, and why. Nothing follows from it by
 * itself; links to it are drawn.
 */
export const outlookThings: ThingSource = {
  kinds: [kind],
  describe: async (tx, caller, refs) => {
    const asked = new Set(refs.filter((ref) => ref.kind === kind).map(({ id }) => id))
    if (asked.size === 0) return []
    return (await things(tx, caller)).filter(({ id }) => asked.has(id))
  },
  linksOf: async () => [],
  find: async (tx, caller, words, limit) => {
    const wanted = words.trim().toLowerCase()
    if (wanted === '') return []
    const all = await things(tx, caller)
    return all
      .filter(({ withdrawn }) => withdrawn === undefined)
      .filter(({ title, says = '' }) => `${title} ${says}`.toLowerCase().includes(wanted))
      .slice(0, limit)
  },
  fieldWords: {
    [kind]: {
      kind: 'Expected',
      earliestOn: 'Earliest day',
      latestOn: 'Latest day',
      rule: 'Rule',
      withdrawn: 'Withdrawn'
    }
  },
  refAt: ({ pathname, hash }) => {
    const id = /^#overruling-(.+)$/.exec(hash)?.[1]
    return id === undefined || !outlookAddress.test({ pathname }) ? undefined : { kind, id }
  }
}

async function things(tx: Transaction, caller: Caller): Promise<Thing[]> {
  const member = memberOf(caller)
  if (member === undefined || !member.may.has('see-workspace')) return []
  return (await overrulingsOf(tx, member.workspace.authority)).map(thing)
}

function thing(overruling: Overruling): Thing {
  const { id, reason, withdrawn } = overruling
  return {
    ...{ kind, id, kindInWords: 'What is expected next', says: reason },
    title: `Expected: ${overrulingInWords(overruling)}`,
    state: withdrawn === undefined ? undefined : 'Withdrawn',
    href: preparePaths.overruling(id),
    ...(withdrawn === undefined ? {} : { withdrawn: true as const })
  }
}
