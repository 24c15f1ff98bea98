import type { Route } from '../../../people/permissions/route.ts'
import type { Reply } from '../../../platform/web/reply.ts'
import { parseInput, type WebRequest } from '../../../platform/web/request.ts'
import type { Page } from '../../../ui/page/page.tsx'
import { inspectionAt } from '../../activities/inspection.ts'
import { recordPage } from '../../pages/record-page.ts'
import { paths, patterns } from '../../paths.ts'
import { versionContentsOf } from '../../reports/version-contents.ts'
import type { RecordTools } from '../../tools.ts'
import { compareVersions } from '../version-comparison.ts'
import { chosenVersions, versionsQuery } from '../versions-choice.ts'
import { TooFewVersions, VersionsPage } from './versions-page.tsx'
import { type VersionsHead, versionsHead, versionsView } from './versions-view.ts'

type VersionTools = Pick<RecordTools, 'db' | 'site'>

/** Two versions of an inspection's report side by side. */
export function versionRoutes(tools: VersionTools): Route[] {
  return [
    {
      method: 'GET',
      path: patterns.versions,
      permission: 'everyone',
      audit: 'versions compared',
      handler: (request) => showVersions(tools, request)
    }
  ]
}

async function showVersions({ db, site }: VersionTools, request: WebRequest): Promise<Reply> {
  const parsed = parseInput(versionsQuery, request.query)
  if (parsed.kind === 'bad-request') return parsed
  const { authority = '', address = '' } = request.params
  const inspection = await inspectionAt(db, authority, address)
  if (inspection === undefined) {
    return { kind: 'not-found', because: 'The record knows no inspection or visit at this address.' }
  }
  const chosen = chosenVersions(
    parsed.value,
    inspection.versions.map(({ version }) => version)
  )
  const above = versionsHead(inspection)
  switch (chosen.kind) {
    case 'no-such-version':
      return { kind: 'bad-request', problems: [{ field: chosen.field, message: chosen.because }] }
    case 'too-few':
      return page(site, above, <TooFewVersions view={above} />)
    case 'chosen': {
      const versions = await versionContentsOf(db, inspection.activity.id)
      const [before, after] = [chosen.choice.from, chosen.choice.to].map((chosenVersion) =>
        versions.find(({ version }) => version === chosenVersion)
      )
      const parts = before && after ? compareVersions(before, after) : []
      return page(site, above, <VersionsPage view={versionsView(above, chosen.choice, parts)} />)
    }
  }
}

function page(site: VersionTools['site'], { head }: VersionsHead, main: Page['main']): Reply {
  return recordPage(site, {
    title: `Versions of the report: ${head.title}`,
    description: `What changed between versions of the report: ${head.heading}.`,
    breadcrumbs: [
      { text: head.authority.name, href: head.authority.href },
      { text: head.heading, href: paths.inspection(head.place) }
    ],
    main
  })
}
