import { forMembers } from '../../../people/forms/for-members.ts'
import { type Member, scopeOf } from '../../../people/permissions/member.ts'
import type { Route } from '../../../people/permissions/route.ts'
import { inScope } from '../../../platform/database/scope.ts'
import type { Reply, RequestProblem } from '../../../platform/web/reply.ts'
import { parseInput, type WebRequest } from '../../../platform/web/request.ts'
import { typedText } from '../../../platform/web/typed-value.ts'
import { thingKey } from '../../../thread/thing-key.ts'
import { renderPage } from '../../../ui/page/page.tsx'
import { sectionWord } from '../../../ui/page/site.ts'
import { improvePaths, improvePatterns } from '../../paths.ts'
import type { ImproveTools } from '../../tools.ts'
import { isExampleHere } from '../../worked-example/example-authority.ts'
import { acceptFindings } from '../actions/accept-findings.ts'
import { answerCounts } from '../answers-store.ts'
import { listDoneInWords } from '../done-words.ts'
import { findingsAsCsv, findingsAsJson } from '../findings-as-files.ts'
import { findingsChoice, isChosen } from '../findings-choice.ts'
import { findingsView } from '../findings-view.ts'
import { proposedBeside } from '../proposals-store.ts'
import { themedFindings, themesOf } from '../theme-store.ts'
import { wordsThatWent } from '../where-it-stands.ts'
import { FindingsPage } from './findings-page.tsx'

/** The findings of the asker's authority with what waits to become one, as a page and as files to take away. */
export function findingsRoutes(tools: ImproveTools): Route[] {
  return [
    {
      method: 'GET',
      path: improvePatterns.findings,
      permission: 'read-plan',
      audit: 'findings listed',
      handler: forMembers((request, member) => show(tools, request, member))
    },
    {
      method: 'POST',
      path: improvePatterns.acceptFindings,
      permission: 'keep-plan',
      audit: 'findings accepted',
      handler: forMembers((request, member) => accept(tools, request, member))
    },
    {
      method: 'GET',
      path: improvePatterns.findingsCsv,
      permission: 'read-plan',
      audit: 'findings taken away as a table',
      handler: forMembers((request, member) =>
        takeAway(tools, request, member, (findings, actions) => ({
          kind: 'text',
          body: findingsAsCsv(findings, actions),
          type: 'text/csv; charset=utf-8',
          fileName: `findings-${member.workspace.authority}.csv`
        }))
      )
    },
    {
      method: 'GET',
      path: improvePatterns.findingsJson,
      permission: 'read-plan',
      audit: 'findings taken away as data',
      handler: forMembers((request, member) =>
        takeAway(tools, request, member, (findings, actions) => ({
          kind: 'json',
          body: findingsAsJson(member.workspace, findings, actions)
        }))
      )
    }
  ]
}

async function show(
  { db, site, found, things, passages }: ImproveTools,
  request: WebRequest,
  member: Member,
  problems: readonly RequestProblem[] = []
): Promise<Reply> {
  const parsed = parseInput(findingsChoice, request.query)
  if (parsed.kind === 'bad-request') return parsed
  const { authority, name } = member.workspace
  const mayKeep = member.may.has('keep-plan')
  const exampleHref = isExampleHere(authority) ? improvePaths.workedExample() : undefined
  const view = await inScope(db, scopeOf(member), async (tx) => {
    const findings = await themedFindings(tx, authority)
    const proposed = await proposedBeside(tx, member, found, findings)
    const known = {
      ...{ findings, proposed },
      themes: await themesOf(tx, authority),
      actions: await answerCounts(tx, authority),
      wordsWent: await wordsThatWent(tx, member, { things, passages }, findings)
    }
    return findingsView(known, parsed.value, { authority: name, mayKeep, exampleHref })
  })
  const html = renderPage(site, {
    title: 'Findings',
    error: problems.length > 0,
    section: 'improve',
    breadcrumbs: [{ text: sectionWord('improve'), href: improvePaths.improve() }],
    main: (
      <FindingsPage
        view={view}
        problems={problems}
        done={listDoneInWords(typedText(request.query, 'done'))}
      />
    )
  })
  return { kind: 'page', status: problems.length > 0 ? 422 : 200, html }
}

async function accept(tools: ImproveTools, request: WebRequest, member: Member): Promise<Reply> {
  const { form } = request
  // The button for all of them sends what stands in the list; each box what was chosen in it.
  const wanted = textsIn(form, typedText(form, 'all') === 'yes' ? 'every' : 'thing')
  const outcome = await acceptFindings(tools.db, tools.clock, member, tools.found, wanted)
  if (outcome.kind === 'none-chosen') {
    const message = 'Choose at least one of them, or accept all of a report at once'
    return show(tools, { ...request, query: {} }, member, [{ field: 'waiting', message }])
  }
  const [one] = outcome.findings
  return {
    kind: 'redirect',
    to:
      outcome.findings.length === 1 && one !== undefined
        ? improvePaths.finding(one.id, 'accepted')
        : improvePaths.findings({ done: `accepted-${outcome.findings.length}` })
  }
}

function textsIn(form: WebRequest['form'], name: string): readonly string[] {
  const sent = form[name] ?? []
  return typeof sent === 'string' ? [sent] : sent
}

type TakenAway = (
  findings: Awaited<ReturnType<typeof themedFindings>>,
  actions: ReadonlyMap<string, number>
) => Reply

async function takeAway(
  { db, things }: ImproveTools,
  request: WebRequest,
  member: Member,
  as: TakenAway
): Promise<Reply> {
  const parsed = parseInput(findingsChoice, request.query)
  if (parsed.kind === 'bad-request') return parsed
  const { authority } = member.workspace
  return inScope(db, scopeOf(member), async (tx) => {
    const chosen = (await themedFindings(tx, authority)).filter((finding) => isChosen(finding, parsed.value))
    const cited = await things.describe(
      tx,
      member,
      chosen.flatMap(({ citation }) => (citation === undefined ? [] : [citation.thing]))
    )
    // What a finding quotes of what is not the member's to read stays with those who may.
    const seen = chosen.map((finding) =>
      finding.citation === undefined || cited.has(thingKey(finding.citation.thing))
        ? finding
        : { ...finding, citation: undefined }
    )
    return as(seen, await answerCounts(tx, authority))
  })
}
