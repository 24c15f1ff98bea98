import { LRUCache } from 'lru-cache'
import type { Reply } from './reply.ts'
import type { WebRequest } from './request.ts'
import { asksForCsv } from './request.ts'
import type { Route } from './route.ts'

export interface Remembering {
  /**
   * What the answers rest on, as text that changes whenever any of them could: asked at every request, so it must
   * be cheap.
   */
  readonly version: () => Promise<string>
  /** How much text is kept at most, 0 for none; what was asked for longest ago goes first. */
  readonly characters: number
}

/**
 * The same routes, with the answers to questions remembered until what they rest on changes. Making a page costs a
 * hundred times what it costs to hand it out again, and the same few pages are asked for by everybody.
 */
export function remembering(routes: readonly Route[], { version, characters }: Remembering): Route[] {
  if (characters === 0) return [...routes]
  const kept = new LRUCache<string, Reply>({ maxSize: characters, sizeCalculation: sizeOf })
  const making = new Map<string, Promise<Reply>>()

  // Whoever asks for a page while it is being made waits for that one.
  function make(key: string, route: Route, request: WebRequest): Promise<Reply> {
    const reply = Promise.resolve(route.handler(request))
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
    if (route.method !== 'GET' || route.changesByItself) return route
    return {
      ...route,
      handler: async (request) => {
        const asked = `${request.fromLoopback ? 'here' : 'away'} ${asksForCsv(request) ? 'csv' : ''}`
        const key = `${await version()} ${asked} ${request.address}`
        return kept.get(key) ?? making.get(key) ?? make(key, route, request)
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
