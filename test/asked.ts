import type { Reply } from '../src/platform/web/reply.ts'
import type { WebRequest } from '../src/platform/web/request.ts'
import type { Route } from '../src/platform/web/route.ts'
import type { Site } from '../src/ui/page/site.ts'

/** A site to make pages with: what tests look at does not depend on it. */
export const testSite: Site = {
  name: 'Throughline',
  home: '/',
  rooms: { record: '/' },
  tools: [],
  footer: [],
  asset: (name) => `/assets/${name}`
}

/** What a GET of this address is answered by these routes, as the web server would route it. */
export async function asked(
  routes: readonly Route[],
  address: string,
  more: Partial<WebRequest> = {}
): Promise<Reply> {
  const url = new URL(address, 'http://localhost')
  const query: Record<string, string | string[]> = {}
  for (const name of new Set(url.searchParams.keys())) {
    const values = url.searchParams.getAll(name)
    query[name] = values.length === 1 ? (values[0] ?? '') : values
  }
  for (const route of routes) {
    const params = paramsOf(route.path, url.pathname)
    if (params === undefined) continue
    return route.handler({
      ...{ method: 'GET', address, params, query, form: {}, fromLoopback: true },
      uploads: async function* () {},
      ...more
    })
  }
  throw new Error(`No route answers ${address}`)
}

function paramsOf(pattern: string, path: string): Record<string, string> | undefined {
  const [wanted, given] = [pattern.split('/'), path.split('/')]
  if (wanted.length !== given.length) return undefined
  const params: Record<string, string> = {}
  for (const [place, part] of wanted.entries()) {
    const value = decodeURIComponent(given[place] ?? '')
    if (part.startsWith(':')) params[part.slice(1)] = value
    else if (part !== value) return undefined
  }
  return params
}

/** The words of a page, without its markup. */
export function wordsOf(reply: Reply): string {
  if (reply.kind !== 'page') throw new Error(`not a page but ${JSON.stringify(reply)}`)
  return reply.html
    .replace(/^.*<main/s, '<main')
    .replace(/<\/main>.*$/s, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim()
}
