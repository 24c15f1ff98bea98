import type { Caller } from '../src/people/permissions/caller.ts'
import type { Thing, ThingRef, ThingSource } from '../src/thread/thing.ts'
import { isSameThing } from '../src/thread/thing-key.ts'

/** Private papers of the two workspaces of the tests, two on a shelf and one withdrawn: a room with things of its own. */
const papers: readonly (Thing & { readonly authority: string })[] = ['leeds', 'bradford'].flatMap(
  (authority) =>
    ['plan', 'minutes', 'draft', 'letter'].map((name) => ({
      authority,
      kind: 'paper',
      id: `${authority}-${name}`,
      title: `The ${name} of ${authority}`,
      kindInWords: 'Paper',
      state: undefined,
      href: `/papers/${authority}-${name}`,
      ...(name === 'draft' ? { withdrawn: true as const } : {}),
      ...(name === 'plan' || name === 'minutes' ? { within: [{ kind: 'shelf', id: authority }] } : {})
    }))
)

function seenBy(caller: Caller) {
  const here = caller.kind === 'signed-in' ? caller.workspace?.authority : undefined
  return papers.filter(({ authority }) => authority === here).map(({ authority: _, ...thing }) => thing)
}

export const testPapers: ThingSource = {
  kinds: ['paper'],
  describe: async (_tx, caller, refs) =>
    seenBy(caller).filter((thing) => refs.some((ref) => isSameThing(ref, thing))),
  linksOf: async () => [],
  find: async (_tx, caller, words, limit) =>
    seenBy(caller)
      .filter(({ title }) => title.toLowerCase().includes(words.toLowerCase()))
      .slice(0, limit)
}

export const paper = (name: string): ThingRef => ({ kind: 'paper', id: name })
