import { forMembers, notThere } from '../../../people/forms/for-members.ts'
import { type Member, scopeOf } from '../../../people/permissions/member.ts'
import type { Route } from '../../../people/permissions/route.ts'
import type { Transaction } from '../../../platform/database/database.ts'
import { inScope } from '../../../platform/database/scope.ts'
import type { Reply } from '../../../platform/web/reply.ts'
import type { WebRequest } from '../../../platform/web/request.ts'
import { typedText } from '../../../platform/web/typed-value.ts'
import type { FoundSource } from '../../../thread/found.ts'
import type { PassageNow } from '../../../thread/passages/passage.ts'
import type { Thing } from '../../../thread/thing.ts'
import { thingKey } from '../../../thread/thing-key.ts'
import { renderPage } from '../../../ui/page/page.tsx'
import { sectionWord } from '../../../ui/page/site.ts'
import { plansOf } from '../../action-plan/store.ts'
import { improvePaths, improvePatterns } from '../../paths.ts'
import type { ImproveTools } from '../../tools.ts'
import { countsOn } from '../../worked-example/what-counts.ts'
import { takeWordsUp } from '../actions/take-words-up.ts'
import { answersTo } from '../answers-store.ts'
import { besideOf } from '../beside.ts'
import { unlikeOf } from '../dismissed-store.ts'
import { doneInWords } from '../done-words.ts'
import type { Finding } from '../finding.ts'
import { findingView, type KnownFinding } from '../finding-view.ts'
import { measuresOfFinding } from '../measured-by.ts'
import { proposedBeside } from '../proposals-store.ts'
import { chainOf } from '../recurrence.ts'
import { saidOfTwo } from '../same-store.ts'
import { stepsOf } from '../state-store.ts'
import { findingsOf } from '../store.ts'
import { withThemes } from '../theme-store.ts'
import { whereItStands } from '../where-it-stands.ts'
import { FindingPage } from './finding-page.tsx'

/** The page of one finding. */
export function findingRoutes(tools: ImproveTools): Route[] {
  return [
    {
      method: 'GET',
      path: improvePatterns.finding,
      permission: 'read-plan',
      audit: 'finding viewed',
      handler: forMembers((request, member) => show(tools, request, member))
    },
    {
      method: 'POST',
      path: improvePatterns.findingWords,
      permission: 'keep-plan',
      audit: 'words of a finding taken up',
      handler: forMembers((request, member) => takeUp(tools, request, member))
    }
  ]
}

async function show(tools: ImproveTools, request: WebRequest, member: Member): Promise<Reply> {
  const known = await inScope(tools.db, scopeOf(member), (tx) =>
    knownFinding(tools, tx, member, request.params['finding'] ?? '')
  )
  if (known === undefined) return { kind: 'not-found', because: 'There is no such finding here.' }
  const view = findingView(known, { mayKeep: member.may.has('keep-plan') })
  const html = renderPage(tools.site, {
    title: view.title,
    section: 'improve',
    breadcrumbs: [
      { text: sectionWord('improve'), href: improvePaths.improve() },
      { text: 'Findings', href: improvePaths.findings() }
    ],
    main: (
      <FindingPage
        view={view}
        cited={known.cited}
        citation={known.finding.citation}
        now={known.now}
        mayKeep={member.may.has('keep-plan')}
        done={doneInWords(typedText(request.query, 'done'))}
        onwards={tools.onwards({ kind: 'finding', id: view.id }).filter(({ asks }) => member.may.has(asks))}
      />
    )
  })
  return { kind: 'page', html }
}

/** What is the same in other years, and how much of similar words nobody has settled. */
async function otherYears(
  tx: Transaction,
  member: Member,
  found: readonly FoundSource[],
  finding: Finding,
  findings: readonly Finding[]
): Promise<Pick<KnownFinding, 'same' | 'suggested'>> {
  const { authority } = member.workspace
  const [said, unlike] = [await saidOfTwo(tx, authority), await unlikeOf(tx, authority, finding.id)]
  const chain = chainOf(finding.id, said)
  const { all } = await proposedBeside(tx, member, found, findings)
  return {
    same: findings
      .filter(
        ({ id, withdrawnBecause }) => id !== finding.id && chain.has(id) && withdrawnBecause === undefined
      )
      .toReversed(),
    suggested: besideOf(finding, findings, { said, unlike }, all).suggested.length
  }
}

interface FoundCitation {
  readonly cited: Thing | undefined
  readonly now: PassageNow | undefined
}

async function takeUp(tools: ImproveTools, request: WebRequest, member: Member): Promise<Reply> {
  const id = request.params['finding'] ?? ''
  const seen = { id, revision: Number(typedText(request.form, 'seen')) }
  const outcome = await takeWordsUp(tools.db, tools.clock, member, tools.passages, seen)
  if (outcome.kind === 'not-there' || outcome.kind === 'unfit') return notThere
  return {
    kind: 'redirect',
    to: improvePaths.finding(id, outcome.kind === 'changed' ? 'words' : 'meanwhile')
  }
}

async function knownFinding(
  { things, passages, found }: ImproveTools,
  tx: Transaction,
  member: Member,
  id: string
): Promise<(KnownFinding & FoundCitation) | undefined> {
  const { authority } = member.workspace
  const findings = await findingsOf(tx, authority)
  const [finding] = await withThemes(
    tx,
    authority,
    findings.filter((one) => one.id === id)
  )
  if (finding === undefined) return undefined
  const thing = finding.citation?.thing
  const cited = thing && (await things.describe(tx, member, [thing])).get(thingKey(thing))
  const answers = await answersTo(tx, authority, finding.id)
  const measures = await measuresOfFinding(tx, authority, finding.id)
  const counts = countsOn(finding, [...answers, ...measures])
  return {
    ...(await otherYears(tx, member, found, finding, findings)),
    ...{ finding, cited, now: await whereItStands(tx, member, passages, finding) },
    steps: await stepsOf(tx, authority, [finding.id]),
    ...{ answers: answers.filter(counts), measures: measures.filter(counts) },
    plans: await plansOf(tx, authority)
  }
}
