import { startOfDayInEngland } from '../../../framework/day-in-england.ts'
import { parseIsoDate } from '../../../framework/iso-date.ts'
import { type Member, memberOf, scopeOf } from '../../../people/permissions/member.ts'
import type { Route } from '../../../people/permissions/route.ts'
import { appendReadingOf } from '../../../people/readings/append-reading-of.ts'
import { inScope } from '../../../platform/database/scope.ts'
import type { Reply } from '../../../platform/web/reply.ts'
import type { WebRequest } from '../../../platform/web/request.ts'
import { type AskedSlice, findSlice, sliceAsLines } from '../../../trail/export.ts'
import { headOf } from '../../../trail/store.ts'
import { renderPage } from '../../../ui/page/page.tsx'
import { threadPaths, threadPatterns } from '../../paths.ts'
import type { ThreadTools } from '../../tools.ts'
import { viewsOf } from '../entry-view.ts'
import { lastCheckIn } from '../last-check.ts'
import { entriesFor } from '../store.ts'
import { openTrailChecks, type TrailChecks } from '../trail-checks.ts'
import { type SliceProblem, secondsWithoutScript, TrailPage, type TypedSlice } from './trail-page.tsx'

/** An authority's trail: whether it is whole, and a part of it to take away. */
export function trailRoutes(tools: ThreadTools): Route[] {
  const checks = openTrailChecks(tools.db, tools.clock)
  const forMember =
    (answer: (member: Member, request: WebRequest) => Promise<Reply>): Route['handler'] =>
    (request, caller) => {
      const member = memberOf(caller)
      if (member === undefined) return { kind: 'not-found', because: 'You work in no workspace now.' }
      return answer(member, request)
    }
  return [
    {
      method: 'GET',
      path: threadPatterns.trail,
      permission: 'export-trail',
      audit: 'trail viewed',
      handler: forMember((member) => showTrail(tools, checks, member))
    },
    {
      method: 'POST',
      path: threadPatterns.trailCheck,
      permission: 'export-trail',
      audit: 'trail checked',
      handler: forMember(async (member) => {
        await checks.start(member)
        return { kind: 'redirect', to: threadPaths.trail() }
      })
    },
    {
      method: 'GET',
      path: threadPatterns.trailExport,
      permission: 'export-trail',
      audit: 'trail taken away',
      handler: forMember((member, request) => takeAway(tools, checks, member, request))
    }
  ]
}

const nothingTyped: TypedSlice = { from: '', to: '', since: '' }

async function showTrail(
  { db, site, things }: ThreadTools,
  checks: TrailChecks,
  member: Member,
  typed: TypedSlice = nothingTyped,
  problem?: SliceProblem
): Promise<Reply> {
  const { authority, name } = member.workspace
  const going = checks.going(authority)
  const view = await inScope(db, scopeOf(member), async (tx) => {
    const thing = { kind: 'trail', id: authority }
    const found = await entriesFor(tx, { chains: [authority], thing, show: 'both' }, 20)
    return {
      workspace: name,
      head: await headOf(tx, authority),
      going,
      before: await viewsOf(tx, member, things, found),
      checked: lastCheckIn(found),
      typed,
      problem
    }
  })
  const html = renderPage(site, {
    title: 'Trail',
    breadcrumbs: [{ text: 'Everything that happened', href: threadPaths.everything() }],
    error: problem !== undefined,
    form: true,
    refreshSeconds: going === undefined ? undefined : secondsWithoutScript,
    main: <TrailPage view={view} />
  })
  return { kind: 'page', status: problem === undefined ? 200 : 422, html }
}

async function takeAway(
  tools: ThreadTools,
  checks: TrailChecks,
  member: Member,
  { query }: WebRequest
): Promise<Reply> {
  const { db, clock } = tools
  const typed = typedSlice(query)
  const refused = (problem: SliceProblem): Promise<Reply> => showTrail(tools, checks, member, typed, problem)
  const asked = askedSlice(member, typed)
  if ('message' in asked) return refused(asked)
  const at = clock.now()
  const scope = scopeOf(member)
  const outcome = await inScope(db, scope, async (tx) => {
    const found = await findSlice(tx, asked)
    if (found.kind === 'slice') {
      const { from, to } = found.slice
      const trail = { kind: 'trail', id: member.workspace.authority }
      await appendReadingOf(tx, at, member, 'trail-export', trail, { from, to })
    }
    return found
  })
  if (outcome.kind === 'none')
    return refused({ box: typed.since === '' ? 'from' : 'since', message: outcome.because })
  const { from, to } = outcome.slice
  return {
    kind: 'stream',
    chunks: sliceAsLines(db, scope, outcome.slice, at),
    type: 'application/x-ndjson; charset=utf-8',
    fileName: `trail of ${member.workspace.authority} ${from} to ${to}.jsonl`
  }
}

function typedSlice(query: WebRequest['query']): TypedSlice {
  const text = (name: string): string => {
    const value = query[name]
    return typeof value === 'string' ? value.trim().slice(0, 20) : ''
  }
  const boxes = ['year', 'month', 'day'].map((box) => text(`since-${box}`))
  const since = boxes.every((box) => box === '') ? '' : boxes.map((box) => box.padStart(2, '0')).join('-')
  return { from: text('from'), to: text('to'), since }
}

/** The part that was typed; or what is wrong with it. */
function askedSlice(member: Member, { from, to, since }: TypedSlice): AskedSlice | SliceProblem {
  for (const [box, number] of [
    ['from', from],
    ['to', to]
  ] as const) {
    if (number !== '' && !/^[1-9]\d{0,14}$/.test(number)) {
      return { box, message: 'Enter the number of an entry in digits, such as 1 or 250' }
    }
  }
  const day = parseIsoDate(since)
  if (since !== '' && day === undefined) {
    return { box: 'since', message: 'Enter a day of the calendar, such as 22 11 2026' }
  }
  if (since !== '' && from !== '') {
    return { box: 'since', message: 'Enter the number of the first entry or a day, not both' }
  }
  return {
    chain: member.workspace.authority,
    from: from === '' ? undefined : Number(from),
    to: to === '' ? undefined : Number(to),
    since: day && startOfDayInEngland(day)
  }
}
