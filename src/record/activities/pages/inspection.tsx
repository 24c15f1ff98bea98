import { givesGrades } from '../../../framework/activity-kinds.ts'
import type { Caller } from '../../../people/permissions/caller.ts'
import type { Route } from '../../../people/permissions/route.ts'
import type { Reply } from '../../../platform/web/reply.ts'
import type { WebRequest } from '../../../platform/web/request.ts'
import { renderPage } from '../../../ui/page/page.tsx'
import { toldImprovements, workedExampleDocuments } from '../../facts/worked-example-documents.ts'
import { paths, patterns } from '../../paths.ts'
import type { RecordTools } from '../../tools.ts'
import type { Inspection } from '../inspection.ts'
import { inspectionAt } from '../inspection.ts'
import { inspectionCsv, inspectionData } from './inspection-data.ts'
import type { ActivityHead } from './inspection-view.ts'
import { inspectionView } from './inspection-view.ts'
import { JudgedInspection } from './judged-inspection.tsx'
import { OtherActivity } from './other-activity.tsx'
import { otherActivityView } from './other-activity-view.ts'
import { sourcePageRoutes } from './source-page.tsx'

/** The page of one activity, the same as data, and the report's pages beside their text. */
export function inspectionRoutes(tools: RecordTools): Route[] {
  const inspection = (audit: string, path: string, answer: (found: Inspection, caller: Caller) => Reply) => ({
    method: 'GET' as const,
    path,
    permission: 'everyone' as const,
    audit,
    handler: async (request: WebRequest, caller: Caller): Promise<Reply> => {
      const { authority = '', address = '' } = request.params
      const found = await inspectionAt(tools.db, authority, address)
      return found ? answer(found, caller) : noSuchInspection
    }
  })
  return [
    inspection('inspection viewed', patterns.inspection, (found, caller) => ({
      kind: 'page',
      html: inspectionHtml(tools, found, caller.may)
    })),
    inspection('inspection downloaded', patterns.inspectionJson, (found) => ({
      kind: 'json',
      body: inspectionData(found)
    })),
    inspection('inspection downloaded', patterns.inspectionCsv, (found) => ({
      kind: 'text',
      type: 'text/csv; charset=utf-8',
      fileName: `${found.authority.slug}-${found.activity.address}.csv`,
      body: inspectionCsv(found)
    })),
    ...sourcePageRoutes(tools)
  ]
}

const noSuchInspection: Reply = {
  kind: 'not-found',
  because: 'The record knows no inspection or visit at this address.'
}

function inspectionHtml(tools: RecordTools, found: Inspection, may: Caller['may']): string {
  const { kind, state } = found.activity
  if ((givesGrades(kind) && state !== 'cancelled') || found.versions.length > 0) {
    const view = inspectionView(found, toldImprovements(found.activity), may, tools.markPassage)
    return activityPage(tools, view, <JudgedInspection view={view} />)
  }
  const view = otherActivityView(found, workedExampleDocuments())
  return activityPage(tools, view, <OtherActivity view={view} />)
}

function activityPage(
  tools: RecordTools,
  head: ActivityHead,
  main: Parameters<typeof renderPage>[1]['main']
) {
  return renderPage(tools.site, {
    title: head.title,
    description: `${head.heading}: ${head.lead}`,
    section: 'record',
    breadcrumbs: [
      { text: 'National record', href: paths.national() },
      { text: head.authority.name, href: head.authority.href }
    ],
    printed: `${head.title}. ${paths.inspection(head.place)}`,
    main
  })
}
