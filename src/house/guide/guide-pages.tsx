import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { Route } from '../../people/permissions/route.ts'
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

/** The build lays the guide beside this file; in the sources it stands in docs. */
const built = new URL('./pages/', import.meta.url)
const folder = existsSync(built) ? built : new URL('../../../docs/guide/', import.meta.url)
