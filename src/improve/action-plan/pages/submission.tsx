import { dayInEngland } from '../../../framework/day-in-england.ts'
import { longDate } from '../../../framework/iso-date.ts'
import { forMembers, notThere } from '../../../people/forms/for-members.ts'
import { type Member, scopeOf } from '../../../people/permissions/member.ts'
import type { Route } from '../../../people/permissions/route.ts'
import { inScope } from '../../../platform/database/scope.ts'
import type { Reply } from '../../../platform/web/reply.ts'
import type { WebRequest } from '../../../platform/web/request.ts'
import { renderPage } from '../../../ui/page/page.tsx'
import { DownloadLinks } from '../../../ui/patterns/download-links.tsx'
import { count, sentenceCase } from '../../../ui/prose/counts.ts'
import { momentInWords } from '../../../ui/prose/moments.ts'
import { improvePaths, improvePatterns } from '../../paths.ts'
import { planFiles } from '../../plan-out/plan-files.ts'
import type { ImproveTools } from '../../tools.ts'
import type { ExplainedDifference } from '../reasons.ts'
import type { Submission } from '../sign-off.ts'
import { changesSinceSubmission } from '../since.ts'
import { type WholePlan, wholePlan } from '../whole-plan.ts'
import { ContentView } from './content-view.tsx'
import { DifferencesList } from './differences-list.tsx'
import { planCrumbs } from './plan-form.tsx'

interface Submitted {
  readonly whole: WholePlan
  readonly submission: Submission
  readonly differences: readonly ExplainedDifference[]
}

/** A plan as it was submitted, and what it promises otherwise now. */
export function submissionRoutes(tools: ImproveTools): Route[] {
  const permission = 'read-plan'
  return [
    {
      ...{ method: 'GET', path: improvePatterns.planSubmission, permission },
      audit: 'action plan as submitted viewed',
      handler: forMembers((request, member) => show(tools, request, member, 'As submitted'))
    },
    {
      ...{ method: 'GET', path: improvePatterns.planSince, permission },
      audit: 'changes of an action plan viewed',
      handler: forMembers((request, member) => show(tools, request, member, 'Changed since'))
    }
  ]
}

async function show(
  { db, clock, site, things }: ImproveTools,
  { params }: WebRequest,
  member: Member,
  what: 'As submitted' | 'Changed since'
): Promise<Reply> {
  const found = await inScope(db, scopeOf(member), async (tx): Promise<Submitted | undefined> => {
    const whole = await wholePlan(tx, member, things, params['plan'] ?? '', dayInEngland(clock.now()))
    const submission = whole?.submissions.find(({ number }) => String(number) === params['number'])
    if (whole === undefined || submission === undefined) return undefined
    const { authority } = member.workspace
    return { whole, submission, differences: await changesSinceSubmission(tx, authority, whole, submission) }
  })
  if (found === undefined) return notThere
  const { whole, submission } = found
  return {
    kind: 'page',
    html: renderPage(site, {
      title: `${what}: ${submission.content.plan.title}, ${longDate(submission.sentOn)}`,
      section: 'improve',
      breadcrumbs: planCrumbs(whole.plan),
      main: what === 'As submitted' ? <AsSubmitted {...found} /> : <Since {...found} />
    })
  }
}

function AsSubmitted({ whole: { plan }, submission, differences }: Submitted) {
  const { content, number, sentTo, sentOn, submittedBy, submittedAs, submittedAt } = submission
  return (
    <>
      <span class="govuk-caption-xl">As submitted on {longDate(sentOn)}</span>
      <h1 class="govuk-heading-xl">{content.plan.title}</h1>
      <p class="tl-lead">
        Sent to {sentTo}. Kept {momentInWords(submittedAt)} by {submittedBy}
        {submittedAs !== undefined && `, ${submittedAs}`}. It stays as it is, whatever changes afterwards.
      </p>
      <p>
        {differences.length === 0 ? (
          'The live plan promises the same.'
        ) : (
          <a href={improvePaths.planSince(plan.id, number)}>
            {sentenceCase(count(differences.length, 'change'))} since
          </a>
        )}
      </p>
      <DownloadLinks
        what="the plan as submitted"
        files={planFiles((format) => improvePaths.planSubmissionFile(plan.id, number, format))}
      />
      {content.clocks.length > 0 && (
        <section class="tl-section">
          <h2 class="govuk-heading-m">Its clocks on that day</h2>
          <ul class="govuk-list govuk-list--bullet">
            {content.clocks.map(({ id, says, counts }) => (
              <li key={id}>
                {says} {counts}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section class="tl-section">
        <h2 class="govuk-heading-m">Signed by</h2>
        <ul class="govuk-list govuk-list--bullet">
          {content.signatures.map(({ post, by, as, on }) => (
            <li key={post}>
              {post}: {by}
              {as === 'deputy' && ', as deputy'}, {longDate(on)}
            </li>
          ))}
        </ul>
      </section>
      <h2 class="govuk-heading-l">Findings and actions</h2>
      <ContentView content={content} />
    </>
  )
}

function Since({ whole: { plan }, submission, differences }: Submitted) {
  return (
    <>
      <span class="govuk-caption-xl">{plan.title}</span>
      <h1 class="govuk-heading-xl">Changed since it was submitted on {longDate(submission.sentOn)}</h1>
      {differences.length === 0 ? (
        <p>Nothing: the plan promises what it promised then.</p>
      ) : (
        <>
          <p class="tl-lead">{sentenceCase(count(differences.length, 'change'))}, each with its reason.</p>
          <DifferencesList differences={differences} />
        </>
      )}
      <p>
        <a href={improvePaths.planSubmission(plan.id, submission.number)}>The plan as it was submitted</a>
      </p>
    </>
  )
}
