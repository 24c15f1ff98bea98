import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { atTheMachine, type Caller, nobody } from '../src/people/permissions/caller.ts'
import type { Route } from '../src/people/permissions/route.ts'
import type { Database } from '../src/platform/database/database.ts'
import type { Reply } from '../src/platform/web/reply.ts'
import type { WebRequest } from '../src/platform/web/request.ts'
import type { RecordTools } from '../src/record/tools.ts'
import { openBrowser } from './pictures/browser.ts'
import { gallerySite } from './pictures/gallery-site.ts'
import { seededAt } from './seeded-record.ts'

/** The tools of pages that only read the record; whoever reaches for another is told so by the missing value. */
export function readingTools(db: Database): RecordTools {
  const site = { ...gallerySite, asset: (name: string) => `/assets/${name}` }
  return { db, site, clock: { now: () => seededAt } } as Partial<RecordTools> as RecordTools
}

/**
 * Asks a route table for an address, as the server would, and gives the reply as a value. A GET from elsewhere,
 * unless the request is changed.
 */
export async function ask(
  routes: readonly Route[],
  address: string,
  changed: Partial<WebRequest> = {},
  caller: Caller = changed.fromLoopback ? atTheMachine : nobody
): Promise<Reply> {
  const url = new URL(address, 'http://record')
  const { method = 'GET' } = changed
  for (const route of routes) {
    const match = new URLPattern({ pathname: route.path }).exec({ pathname: url.pathname })
    if (match === null || route.method !== method) continue
    const params = Object.fromEntries(
      Object.entries(match.pathname.groups).map(([name, value]) => [name, decodeURIComponent(value ?? '')])
    )
    return route.handler({ ...getRequest(address, params, url.searchParams), ...changed }, caller)
  }
  throw new Error(`No route answers ${address}`)
}

function getRequest(address: string, params: Record<string, string>, search: URLSearchParams): WebRequest {
  const query = Object.fromEntries(
    [...new Set(search.keys())].map((name) => {
      const values = search.getAll(name)
      return [name, values.length === 1 ? (values[0] ?? '') : values]
    })
  )
  const nothing = async function* () {}
  return {
    method: 'GET',
    address,
    params,
    query,
    form: {},
    cookies: {},
    from: '192.0.2.1',
    fromLoopback: false,
    uploads: nothing,
    files: nothing,
    body: nothing
  }
}

/** For a file of tests that ask by role and text: a reply's page in a real browser, without script; one at a time. */
export function pagesForTests(): (reply: Reply) => Promise<Page> {
  let browser: Browser
  let page: Page
  beforeAll(async () => {
    browser = await openBrowser()
    page = await browser.newPage({ javaScriptEnabled: false })
    await page.route('**', (route) => route.abort())
  })
  afterAll(() => browser.close())
  return async (reply) => {
    if (reply.kind !== 'page') throw new Error(`The reply is no page but ${JSON.stringify(reply)}`)
    await page.setContent(reply.html, { waitUntil: 'domcontentloaded' })
    return page
  }
}

/** The words of a page's main part, without its markup. */
export function wordsOf(reply: Reply): string {
  if (reply.kind !== 'page') throw new Error(`The reply is no page but ${JSON.stringify(reply)}`)
  return reply.html
    .replace(/^.*<main/s, '<main')
    .replace(/<\/main>.*$/s, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim()
}
