import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { improvePatterns } from '../../improve/paths.ts'
import type { Route } from '../../people/permissions/route.ts'
import type { Reply } from '../../platform/web/reply.ts'
import { preparePatterns } from '../../prepare/paths.ts'
import { patterns } from '../../record/paths.ts'
import { threadPatterns } from '../../thread/paths.ts'
import type { Page } from '../../ui/page/page.tsx'
import { renderPage } from '../../ui/page/page.tsx'
import type { Site } from '../../ui/page/site.ts'
import { housePaths } from '../paths.ts'
import { GuideText } from './guide-text.tsx'

/** The user guide on the site: the same Markdown that is read in the repository. */
export function guidePages({ site }: { readonly site: Site }): Route[] {
  return [
    guidePage(site, housePaths.guide, 'README.md', 'User guide', undefined),
    guidePage(
      site,
      patterns.howAReportIsRead,
      'how-a-report-is-read.md',
      'How a report is read, and how sure we are',
      [{ text: 'User guide', href: housePaths.guide }]
    ),
    guidePage(site, preparePatterns.yearGuide, 'a-year-under-ilacs.md', 'A year under ILACS', [
      { text: 'User guide', href: housePaths.guide }
    ]),
    guidePage(site, improvePatterns.planGuide, 'from-report-to-plan.md', 'From report to plan', [
      { text: 'User guide', href: housePaths.guide }
    ]),
    picturesRoute,
    guidePage(site, housePaths.settingUp, 'setting-up-an-authority.md', 'Setting up an authority', [
      { text: 'User guide', href: housePaths.guide }
    ]),
    guidePage(
      site,
      threadPatterns.threadGuide,
      'the-thread.md',
      'The thread: what a thing rests on, and what came of it',
      [{ text: 'User guide', href: housePaths.guide }]
    ),
    guidePage(site, housePaths.backup, 'backup.md', 'Backing up, restoring and moving', [
      { text: 'User guide', href: housePaths.guide }
    ]),
    guidePage(site, threadPatterns.guide, 'trail.md', 'What was changed, by whom: the trail', [
      { text: 'User guide', href: housePaths.guide }
    ])
  ]
}

function guidePage(
  site: Site,
  path: string,
  file: string,
  title: string,
  breadcrumbs: Page['breadcrumbs']
): Route {
  return {
    method: 'GET',
    path,
    permission: 'everyone',
    audit: 'guide viewed',
    handler: async () => ({
      kind: 'page',
      html: renderPage(site, {
        title,
        breadcrumbs,
        main: <GuideText markdown={await readFile(new URL(file, folder), 'utf8')} />
      })
    })
  }
}

/** What the pages of the guide show, as `npm run pictures` took it. */
const picturesRoute: Route = {
  method: 'GET',
  path: housePaths.guidePicture,
  permission: 'everyone',
  audit: 'picture of the guide viewed',
  handler: ({ params }) => picture(params['picture'] ?? '')
}

async function picture(name: string): Promise<Reply> {
  const pictures = new URL('pictures/', folder)
  // Only what lies there has an address: the name that was asked for is never made into a path.
  const known = (await readdir(pictures)).find((file) => file === name && file.endsWith('.png'))
  if (known === undefined) return { kind: 'not-found', because: 'The guide has no such picture.' }
  return {
    kind: 'bytes',
    body: await readFile(new URL(known, pictures)),
    type: 'image/png',
    immutable: false
  }
}

/** The build lays the guide beside this file; in the sources it stands in docs. */
const built = new URL('./pages/', import.meta.url)
const folder = existsSync(built) ? built : new URL('../../../docs/guide/', import.meta.url)
