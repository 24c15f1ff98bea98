import type { Route } from '../../../people/permissions/route.ts'
import type { Reply } from '../../../platform/web/reply.ts'
import { parseInput, type WebRequest } from '../../../platform/web/request.ts'
import type { Page } from '../../../ui/page/page.tsx'
import type { Authority } from '../../authorities/authority.ts'
import { distinctName } from '../../authorities/distinct-name.ts'
import { findAuthority } from '../../authorities/store.ts'
import { recordPage } from '../../pages/record-page.ts'
import { paths, patterns } from '../../paths.ts'
import type { RecordTools } from '../../tools.ts'
import { heldTexts } from '../store.ts'
import { chosenTexts, wordingsQuery } from '../wordings-choice.ts'
import { NothingHeld, WordingsPage } from './wordings-page.tsx'
import { wordingsView } from './wordings-view.ts'

type WordingTools = Pick<RecordTools, 'db' | 'site'>

/** One area over the inspections of an authority, two of them side by side. */
export function areaWordingRoutes(tools: WordingTools): Route[] {
  return [
    {
      method: 'GET',
      path: patterns.wordings,
      permission: 'everyone',
      audit: 'wordings compared',
      handler: (request) => showWordings(tools, request)
    }
  ]
}

async function showWordings({ db, site }: WordingTools, request: WebRequest): Promise<Reply> {
  const parsed = parseInput(wordingsQuery, request.query)
  if (parsed.kind === 'bad-request') return parsed
  const slug = request.params['authority'] ?? ''
  const authority = await findAuthority(db, slug)
  if (authority === undefined) {
    return { kind: 'not-found', because: `The record has no authority called “${slug}”.` }
  }
  const all = await heldTexts(db, authority.slug)
  const chosen = chosenTexts(parsed.value, all)
  switch (chosen.kind) {
    case 'no-such-inspection':
      return { kind: 'bad-request', problems: [{ field: chosen.field, message: chosen.because }] }
    case 'nothing-held': {
      const name = distinctName(authority)
      const main = <NothingHeld name={name} href={paths.authority(authority.slug)} />
      return page(site, authority, 'How inspections put it', main)
    }
    case 'chosen': {
      const view = wordingsView(authority, parsed.value, chosen, all)
      return page(site, authority, view.heading, <WordingsPage view={view} />)
    }
  }
}

function page(site: WordingTools['site'], authority: Authority, heading: string, main: Page['main']): Reply {
  const name = distinctName(authority)
  return recordPage(site, {
    title: `${heading}, ${name}`,
    description: `What inspection reports on ${name} say of one area, year by year, side by side.`,
    breadcrumbs: [{ text: name, href: paths.authority(authority.slug) }],
    main
  })
}
