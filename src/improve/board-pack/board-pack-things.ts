import { longDate } from '../../framework/iso-date.ts'
import type { Caller } from '../../people/permissions/caller.ts'
import { memberOf } from '../../people/permissions/member.ts'
import type { Transaction } from '../../platform/database/database.ts'
import type { Thing, ThingSource } from '../../thread/thing.ts'
import type { BoardPack } from './board-pack.ts'
import { boardPackPaths, boardPackPatterns } from './board-pack-paths.ts'
import { packsOf } from './pack-store.ts'
import { plansOfPacks } from './plans-of-packs.ts'

const kind = 'board-pack'
const address = new URLPattern({ pathname: boardPackPatterns.pack })

/** What boards were shown, as things of the thread: each reports on the plans that it shows. */
export const boardPackThings: ThingSource = {
  kinds: [kind],
  describe: async (tx, caller, refs) => {
    const packs = await packsFor(tx, caller)
    return refs.flatMap((ref) => {
      const pack = packs.find(({ id }) => id === ref.id)
      return pack === undefined ? [] : [packThing(pack)]
    })
  },
  linksOf: async (tx, caller, refs) => {
    const member = memberOf(caller)
    if (member === undefined || !member.may.has('read-plan')) return []
    const asked = new Set(refs.map((ref) => `${ref.kind}:${ref.id}`))
    return (await plansOfPacks(tx, member.workspace.authority))
      .filter(({ pack, plan }) => asked.has(`${kind}:${pack}`) || asked.has(`action-plan:${plan}`))
      .map(({ pack, plan }) => ({
        from: { kind, id: pack },
        relation: 'reports',
        to: { kind: 'action-plan', id: plan }
      }))
  },
  find: async (tx, caller, words, limit) => {
    const wanted = words.trim().toLowerCase()
    if (wanted === '') return []
    return (await packsFor(tx, caller))
      .map(packThing)
      .filter(({ title }) => title.toLowerCase().includes(wanted))
      .slice(0, limit)
  },
  fieldWords: {
    [kind]: {
      title: 'Title',
      board: 'Board',
      meetsOn: 'The board meets on',
      asAt: 'As at',
      plans: 'Plans',
      actions: 'How many actions',
      parts: 'What it shows',
      changes: 'Changes since the last pack',
      withdrawn: 'Withdrawn'
    }
  },
  refAt: ({ pathname }) => {
    const id = address.exec({ pathname })?.pathname.groups['pack']
    return id === undefined || pathname === boardPackPaths.newPack() ? undefined : { kind, id }
  }
}

async function packsFor(tx: Transaction, caller: Caller): Promise<BoardPack[]> {
  const member = memberOf(caller)
  if (member === undefined || !member.may.has('read-plan')) return []
  return packsOf(tx, member.workspace.authority)
}

function packThing(pack: BoardPack): Thing {
  return {
    ...{ kind, id: pack.id, title: `${pack.title}, ${longDate(pack.meetsOn)}` },
    ...{ kindInWords: 'Pack for a board', state: `As at ${longDate(pack.asAt)}` },
    href: boardPackPaths.pack(pack.id),
    ...(pack.withdrawnBecause === undefined ? {} : { withdrawn: true as const })
  }
}
