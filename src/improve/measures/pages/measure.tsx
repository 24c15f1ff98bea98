import { dayInEngland } from '../../../framework/day-in-england.ts'
import { forMembers } from '../../../people/forms/for-members.ts'
import { type Member, scopeOf } from '../../../people/permissions/member.ts'
import type { Route } from '../../../people/permissions/route.ts'
import { postsOf } from '../../../people/posts/store.ts'
import { inScope } from '../../../platform/database/scope.ts'
import type { Reply } from '../../../platform/web/reply.ts'
import type { WebRequest } from '../../../platform/web/request.ts'
import { typedText } from '../../../platform/web/typed-value.ts'
import { activitiesOf } from '../../../record/activities/store.ts'
import { renderPage } from '../../../ui/page/page.tsx'
import type { ImproveTools } from '../../tools.ts'
import { doneInWords } from '../done-words.ts'
import { type LinkedToMeasure, linkedTo } from '../linked-store.ts'
import type { WholeMeasure } from '../measure.ts'
import { measureView } from '../measure-view.ts'
import { measureAsData, valuesAsCsv } from '../measures-as-files.ts'
import { measuresPatterns } from '../measures-paths.ts'
import { measureRow } from '../measures-view.ts'
import { measureOf } from '../store.ts'
import { crumbs } from './crumbs.ts'
import { MeasurePage } from './measure-page.tsx'

interface Found {
  readonly measure: WholeMeasure
  readonly linked: LinkedToMeasure
  readonly posts: Awaited<ReturnType<typeof postsOf>>
  readonly activities: Awaited<ReturnType<typeof activitiesOf>>
}

/** The page of one measure, and its series as files to take away. */
export function measureRoutes(tools: ImproveTools): Route[] {
  const today = () => dayInEngland(tools.clock.now())
  return [
    {
      method: 'GET',
      path: measuresPatterns.measureCsv,
      permission: 'read-plan',
      audit: 'series of a measure taken away as a table',
      handler: withMeasure(tools, ({ measure }) => ({
        kind: 'text',
        body: valuesAsCsv(measure),
        type: 'text/csv; charset=utf-8',
        fileName: `measure-${fileName(measure.title)}.csv`
      }))
    },
    {
      method: 'GET',
      path: measuresPatterns.measureJson,
      permission: 'read-plan',
      audit: 'series of a measure taken away as data',
      handler: withMeasure(tools, ({ measure, posts }) => {
        return { kind: 'json', body: measureAsData(measureRow(measure, posts, today())) }
      })
    },
    {
      method: 'GET',
      path: measuresPatterns.measure,
      permission: 'read-plan',
      audit: 'measure viewed',
      handler: withMeasure(tools, (found, member, request) => page(tools, found, member, request))
    }
  ]
}

function withMeasure(
  tools: ImproveTools,
  reply: (found: Found, member: Member, request: WebRequest) => Reply
) {
  return forMembers(async (request, member): Promise<Reply> => {
    const { authority } = member.workspace
    const found = await inScope(tools.db, scopeOf(member), async (tx): Promise<Found | undefined> => {
      const measure = await measureOf(tx, authority, request.params['measure'] ?? '')
      if (measure === undefined) return undefined
      return {
        measure,
        linked: await linkedTo(tx, authority, measure.id),
        posts: await postsOf(tx, authority),
        activities: await activitiesOf(tx, authority)
      }
    })
    return found === undefined
      ? { kind: 'not-found', because: 'There is no such measure here.' }
      : reply(found, member, request)
  })
}

function page(
  { site, clock, onwards }: ImproveTools,
  { measure, linked, posts, activities }: Found,
  member: Member,
  { query }: WebRequest
): Reply {
  const view = measureView(measure, linked, posts, activities, member, dayInEngland(clock.now()))
  const html = renderPage(site, {
    title: view.title,
    section: 'improve',
    breadcrumbs: [...crumbs],
    main: (
      <MeasurePage
        view={view}
        done={doneInWords(typedText(query, 'done'))}
        onwards={onwards({ kind: 'measure', id: measure.id }).filter(({ asks }) => member.may.has(asks))}
      />
    )
  })
  return { kind: 'page', html }
}

/** A title as part of a file's name. */
function fileName(title: string): string {
  const plain = title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')
  return plain.replaceAll(/^-+|-+$/g, '').slice(0, 60) || 'series'
}
