import type { Route } from '../../src/people/permissions/route.ts'
import { formsIn, linksIn, type PageForm } from './forms-in-page.ts'
import { type Asker, askAs, type WholeSite } from './whole-site.ts'

export interface Walked {
  /** A page of every address pattern that the walk came to, as it was answered. */
  readonly pages: ReadonlyMap<string, string>
  /** The forms that pages showed, by the pattern of where they are sent. */
  readonly forms: ReadonlyMap<
    string,
    { readonly route: Route; readonly form: PageForm; readonly page: string }
  >
}

// Of pages that differ only in what they are about, so many are looked at.
const enoughOfOneKind = 2

/** Follows every link from the pages that have no place in their address, and gathers the forms. */
export async function walk(site: WholeSite, asker: Asker, also: readonly string[] = []): Promise<Walked> {
  const pages = new Map<string, string>()
  const forms = new Map<string, { route: Route; form: PageForm; page: string }>()
  const seen = new Map<string, number>()
  const gets = site.routes.filter(({ method }) => method === 'GET')
  const waiting = [...gets.map(({ path }) => path).filter((path) => !path.includes(':')), ...also]
  const known = new Set(waiting)
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const route = routeOf(site.routes, 'GET', path)
    if (route === undefined || (seen.get(route.path) ?? 0) >= enoughOfOneKind) continue
    const reply = await askAs(site, path, asker)
    const html = await reply.text()
    if (reply.status !== 200 || !reply.headers.get('content-type')?.startsWith('text/html')) continue
    seen.set(route.path, (seen.get(route.path) ?? 0) + 1)
    pages.set(path, html)
    for (const form of formsIn(html, path)) {
      const to = routeOf(site.routes, 'POST', form.action)
      // Of the forms of one address the one with the most fields says most.
      const before = to && forms.get(to.path)
      if (to && (before === undefined || form.fields.size > before.form.fields.size)) {
        forms.set(to.path, { route: to, form, page: path })
      }
    }
    for (const link of linksIn(html)) {
      // The made-up reports of the tests have no bytes to hand out.
      if (known.has(link) || link.startsWith('/reports/')) continue
      known.add(link)
      waiting.push(link)
    }
  }
  return { pages, forms }
}

/** The row of the table that an address is answered by. */
function routeOf(routes: readonly Route[], method: string, address: string): Route | undefined {
  const { pathname } = new URL(address, 'http://site')
  const matching = routes.filter(
    (route) => route.method === method && new URLPattern({ pathname: route.path }).test({ pathname })
  )
  return matching.find(({ path }) => !path.includes(':')) ?? matching[0]
}
