import { LRUCache } from 'lru-cache'
import type { Reply } from './reply.ts'
import type { WebRequest } from './request.ts'
import { asksForCsv } from './request.ts'
import type { Route } from './route.ts'

export interface Remembering<Caller> {
  /**
   * What the answers rest on, as text that changes whenever any of them could: asked at every request, so it must
   * be cheap.
   */
  readonly version: () => Promise<string>
  /**
   * Whom a page is made for: it is shared by everybody of the same audience, so it is made for the audience and never
   * for the person. The key tells audiences apart.
   */
  readonly audience: (caller: Caller) => { readonly key: string; readonly caller: Caller }
  /** How much text is kept at most, 0 for none; what was asked for longest ago goes first. */
  readonly characters: number
}

/**
 * The same routes, with the answers to questions remembered until what they rest on changes. Making a page costs a
 * hundred times what it costs to hand it out again, and the same few pages are asked for by everybody.
 */
export function remembering<Permission extends string, Caller>(
  routes: readonly Route<Permission, Caller>[],
  { version, audience, characters }: Remembering<Caller>
): Route<Permission, Caller>[] {
  if (characters === 0) return [...routes]
  const kept = new LRUCache<string, Reply>({ maxSize: characters, sizeCalculation: sizeOf })
  const making = new Map<string, Promise<Reply>>()

  // Whoever asks for a page while it is being made waits for that one.
  function make(
    key: string,
    route: Route<Permission, Caller>,
    request: WebRequest,
    caller: Caller
  ): Promise<Reply> {
    const reply = Promise.resolve(route.handler(request, caller))
    const made = reply.then((answer) => {
      if (isText(answer)) kept.set(key, answer)
      return answer
    })
    making.set(key, made)
    const forget = () => making.delete(key)
    made.then(forget, forget)
    return made
  }

  return routes.map((route) => {
    if (route.method !== 'GET' || route.permission !== 'everyone' || route.changesByItself) return route
    return {
      ...route,
      handler: async (request, asker) => {
        const { key: who, caller } = audience(asker)
        const asked = `${who} ${asksForCsv(request) ? 'csv' : ''}`
        const key = `${await version()} ${asked} ${request.address}`
        return kept.get(key) ?? making.get(key) ?? make(key, route, request, caller)
      }
    }
  })
}

function isText(reply: Reply): boolean {
  return reply.kind === 'page' || reply.kind === 'text'
}

function sizeOf(reply: Reply, key: string): number {
  if (reply.kind === 'page') return reply.html.length + key.length
  return reply.kind === 'text' ? reply.body.length + key.length : key.length
}
