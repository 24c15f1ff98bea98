import type { WorkItem, WorkSource } from '../people/my-work/work.ts'
import { count } from '../ui/prose/counts.ts'
import { threadPaths } from './paths.ts'
import { seenLinks } from './seen-link.ts'
import { linksDrawnBy } from './store.ts'
import type { Thing } from './thing.ts'
import { thingKey } from './thing-key.ts'
import type { Things } from './things.ts'

/** Of the links that somebody drew, as many are looked at, the last drawn first. */
const mostLinks = 500
/** As many things that are gone are told one by one. */
const mostItems = 10

/**
 * Links whose end is gone, for whoever drew them: a newer version of a report can have dropped what they lead to. One
 * piece of work for each thing that is gone, done as soon as no link of theirs leads there.
 */
export function brokenLinksAsWork(things: Things): WorkSource {
  return {
    workOf: async (tx, member) => {
      if (!member.may.has('link')) return []
      const drawn = await linksDrawnBy(tx, member.workspace.authority, member.account, mostLinks)
      if (drawn.length === 0) return []
      const gone = new Map<string, { readonly thing: Thing; links: number }>()
      for (const { from, to } of await seenLinks(tx, member, things, drawn)) {
        for (const thing of [from, to]) {
          if (thing.withdrawn !== true) continue
          const known = gone.get(thingKey(thing))
          if (known === undefined) gone.set(thingKey(thing), { thing, links: 1 })
          else known.links += 1
        }
      }
      return [...gone.values()].slice(0, mostItems).map((one, at) => itemOf(one, at, gone.size))
    }
  }
}

function itemOf(
  { thing, links }: { readonly thing: Thing; readonly links: number },
  at: number,
  all: number
): WorkItem {
  const key = thingKey(thing)
  const lead = links === 1 ? 'A link that you drew leads' : `${count(links, 'link')} that you drew lead`
  const more =
    at === mostItems - 1 && all > mostItems ? ` ${all - mostItems} more things like this wait.` : ''
  return {
    key: `broken:${key}`,
    title: `${lead} to what is not there any more: ${thing.title}`,
    detail: `Withdraw ${links === 1 ? 'it' : 'them'}, or draw anew to what took its place.${more}`,
    next: { text: 'Look at what was linked', href: threadPaths.trace(key, { as: 'list' }) }
  }
}
