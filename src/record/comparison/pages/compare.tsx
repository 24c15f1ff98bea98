import { dayInEngland } from '../../../framework/day-in-england.ts'
import { isoDate, longDate } from '../../../framework/iso-date.ts'
import type { Route } from '../../../people/permissions/route.ts'
import type { Queryable } from '../../../platform/database/database.ts'
import type { Reply, RequestProblem } from '../../../platform/web/reply.ts'
import { parseInput, type WebRequest } from '../../../platform/web/request.ts'
import { renderPage } from '../../../ui/page/page.tsx'
import { sentenceCase } from '../../../ui/prose/counts.ts'
import { listInWords } from '../../../ui/prose/lists.ts'
import type { Authority, AuthorityGroup } from '../../authorities/authority.ts'
import { allAuthorities, allGroups, neighboursOf } from '../../authorities/store.ts'
import { paths, patterns } from '../../paths.ts'
import type { RecordTools } from '../../tools.ts'
import { comparisonChoices } from '../comparison-choices.ts'
import {
  asQuery,
  type ComparisonQuery,
  comparisonQuery,
  dateBoxes,
  dateInBoxes
} from '../comparison-query.ts'
import { rowAsAt } from '../comparison-row.ts'
import { comparisonSentences } from '../comparison-sentence.ts'
import { comparedRow } from '../comparison-view.ts'
import { type Group, isCalled, namedGroup, parseGroupName, regionGroup } from '../group.ts'
import { allSuccessions, inspectionsOf } from '../store.ts'
import { ComparePage, type CompareView } from './compare-page.tsx'

type CompareTools = Pick<RecordTools, 'db' | 'site' | 'clock'>

/** Authorities side by side, as at any day. */
export function comparisonRoutes(tools: CompareTools): Route[] {
  return [
    {
      method: 'GET',
      path: patterns.compare,
      permission: 'everyone',
      audit: 'authorities compared',
      handler: (request) => compare(tools, request)
    }
  ]
}

async function compare(tools: CompareTools, request: WebRequest): Promise<Reply> {
  const parsed = parseInput(comparisonQuery, request.query)
  if (parsed.kind === 'bad-request') return parsed
  const boxes = dateBoxes.safeParse(request.query)
  if (!boxes.success) return showComparison(tools, parsed.value)
  // The form was sent: its three boxes become the one date of a permanent address.
  const date = dateInBoxes(boxes.data)
  switch (date.kind) {
    case 'none':
      return { kind: 'redirect', to: paths.compare({ ...asQuery(parsed.value), on: undefined }) }
    case 'day':
      return { kind: 'redirect', to: paths.compare({ ...asQuery(parsed.value), on: date.day }) }
    case 'not-a-date': {
      const { 'on-day': day, 'on-month': month, 'on-year': year } = boxes.data
      return showForm(tools, parsed.value, { day, month, year }, 'Enter a real date, such as 9 5 2022')
    }
  }
}

type BoxedDate = CompareView['form']['date']

async function showForm(
  tools: CompareTools,
  query: ComparisonQuery,
  date: BoxedDate,
  dateProblem: string
): Promise<Reply> {
  const [authorities, groups] = await Promise.all([allAuthorities(tools.db), allGroups(tools.db)])
  const form = formView(query, authorities, groups, date, dateProblem)
  return page(tools, { heading: 'Compare authorities', form, compared: undefined }, 400)
}

async function showComparison(tools: CompareTools, query: ComparisonQuery): Promise<Reply> {
  const { db, clock } = tools
  const today = isoDate(dayInEngland(clock.now()))
  const on = query.on ?? today
  if (on > today) {
    const date = {
      day: String(Number(on.slice(8))),
      month: String(Number(on.slice(5, 7))),
      year: on.slice(0, 4)
    }
    return showForm(tools, query, date, 'The date must be today or in the past')
  }
  const [authorities, groups] = await Promise.all([allAuthorities(db), allGroups(db)])
  const chosen = await chosenAuthorities(db, query, on, authorities, groups)
  if (chosen.kind === 'bad-request') return chosen
  const form = formView(query, authorities, groups, boxesFor(query), undefined)
  if (chosen.group.members.length === 0) {
    return page(tools, { heading: 'Compare authorities', form, compared: undefined })
  }
  const slugs = chosen.group.members.map(({ slug }) => slug)
  const [inspections, successions] = await Promise.all([inspectionsOf(db, slugs), allSuccessions(db)])
  const rows = chosen.group.members.map((each) =>
    rowAsAt(each, on, { authorities, successions, inspections })
  )
  return page(tools, {
    heading: `${sentenceCase(chosen.group.noun)} compared`,
    form,
    compared: {
      sentences: comparisonSentences(rows, chosen.group.noun, on),
      caption: `Latest judgements published by ${longDate(on)}`,
      rows: rows.map((row) => comparedRow(row, on))
    }
  })
}

type Chosen =
  | { readonly kind: 'chosen'; readonly group: Group }
  | { readonly kind: 'bad-request'; readonly problems: readonly RequestProblem[] }

/** The group's members, then those chosen one by one; each once. */
async function chosenAuthorities(
  db: Queryable,
  query: ComparisonQuery,
  on: ReturnType<typeof isoDate>,
  authorities: readonly Authority[],
  groups: readonly AuthorityGroup[]
): Promise<Chosen> {
  const known = new Map<string, Authority>(authorities.map((each) => [each.slug, each]))
  const unknown = query.with.filter((slug) => !known.has(slug))
  if (unknown.length > 0) {
    return refused('with', `The record knows no authority called ${listInWords(unknown, 'or')}`)
  }
  const named = query.with.flatMap((slug) => known.get(slug) ?? [])
  if (query.group === '') return { kind: 'chosen', group: { noun: 'authorities', members: named } }
  const group = await groupNamed(db, query.group, on, authorities, groups)
  if (group === undefined) return refused('group', `There is no group called ${query.group}`)
  const added = named.filter((each) => !group.members.some(({ slug }) => slug === each.slug))
  const noun = added.length === 0 ? group.noun : 'authorities'
  return { kind: 'chosen', group: { noun, members: [...group.members, ...added] } }
}

function refused(field: string, message: string): Chosen {
  return { kind: 'bad-request', problems: [{ field, message }] }
}

async function groupNamed(
  db: Queryable,
  text: string,
  on: ReturnType<typeof isoDate>,
  authorities: readonly Authority[],
  groups: readonly AuthorityGroup[]
): Promise<Group | undefined> {
  const name = parseGroupName(text)
  switch (name.kind) {
    case 'named':
      return namedGroup(name.id, groups, authorities)
    case 'region':
      return regionGroup(name.region, on, authorities)
    case 'neighbours': {
      const centre = authorities.find(({ slug }) => slug === name.of)
      if (centre === undefined) return undefined
      const members = [centre, ...(await neighboursOf(db, centre.slug))]
      return { noun: `authorities (${centre.name} and its statistical neighbours)`, members }
    }
  }
}

function formView(
  query: ComparisonQuery,
  authorities: readonly Authority[],
  groups: readonly AuthorityGroup[],
  date: BoxedDate,
  dateProblem: string | undefined
): CompareView['form'] {
  const group = groups.find((each) => isCalled(each, query.group))?.id ?? query.group
  const choices = comparisonChoices(groups, authorities)
  return { choices, group, with: query.with, date, dateProblem }
}

function boxesFor({ on }: ComparisonQuery): BoxedDate {
  if (on === undefined) return { day: '', month: '', year: '' }
  return { day: String(Number(on.slice(8))), month: String(Number(on.slice(5, 7))), year: on.slice(0, 4) }
}

function page(tools: CompareTools, view: CompareView, status?: 400): Reply {
  const html = renderPage(tools.site, {
    title: view.heading,
    description: 'Judgements of local authorities side by side, as at any date.',
    tool: paths.compare(),
    error: view.form.dateProblem !== undefined,
    form: true,
    main: <ComparePage view={view} />
  })
  return status === undefined ? { kind: 'page', html } : { kind: 'page', status, html }
}
