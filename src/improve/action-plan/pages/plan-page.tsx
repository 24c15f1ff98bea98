import { longDate } from '../../../framework/iso-date.ts'
import type { Permission } from '../../../people/permissions/permissions.ts'
import type { Onward } from '../../../people/tools.ts'
import { paths } from '../../../record/paths.ts'
import { Button, InsetText, NotificationBanner, SummaryList } from '../../../ui/govuk/components.tsx'
import { DownloadLinks } from '../../../ui/patterns/download-links.tsx'
import { IllustrativeTag } from '../../../ui/patterns/illustrative-tag.tsx'
import { improvePaths } from '../../paths.ts'
import { planFiles } from '../../plan-out/plan-files.ts'
import { answerOf } from '../answered-inspections.ts'
import { planStateWords } from '../plan.ts'
import type { ExplainedDifference } from '../reasons.ts'
import type { WholePlan } from '../whole-plan.ts'
import { PlanActions } from './plan-actions.tsx'
import { PlanClocks } from './plan-clocks.tsx'
import { PlanCoverage } from './plan-coverage.tsx'
import { PlanSignOffs, SinceSubmitted } from './plan-sign-offs.tsx'
import { PlanStanding } from './plan-standing.tsx'

interface Props {
  readonly whole: WholePlan
  /** What it promises otherwise than as it was last submitted. */
  readonly since: readonly ExplainedDifference[]
  /** What should be known of the words that its findings rest on. */
  readonly wordsWent: ReadonlyMap<string, string>
  readonly may: ReadonlySet<Permission>
  readonly authority: string
  readonly done: string | undefined
  readonly onwards: readonly Onward[]
}

/** A plan: its clocks, what it answers and with what, how it stands, who signs it, and what changed since it was sent. */
export function PlanPage({ whole, since, wordsWent, may, authority, done, onwards }: Props) {
  const { plan } = whole
  const mayKeep = may.has('keep-plan') && plan.state !== 'ended'
  return (
    <>
      {done !== undefined && (
        <NotificationBanner
          type="success"
          titleText="Done"
          html={<p class="govuk-notification-banner__heading">{done}</p>}
        />
      )}
      <span class="govuk-caption-xl">{authority}</span>
      <h1 class="govuk-heading-xl">{plan.title}</h1>
      <p class="tl-lead">
        {stateSentence(whole)} {plan.illustrative && <IllustrativeTag />}
      </p>
      {plan.illustrative && (
        <InsetText
          html={
            <p>
              This plan was made up to show how the room works: its actions, figures and updates are no facts.
              What it answers are findings that papers tell of.{' '}
              <a href={improvePaths.workedExample()}>What is made up and what is not</a>
            </p>
          }
        />
      )}
      {plan.endedBecause !== undefined && (
        <InsetText text={`It ended with this reason: ${plan.endedBecause}`} />
      )}
      {mayKeep && (
        <div class="govuk-button-group">
          <Button text="Add an action" href={improvePaths.newAction(plan.id)} />
        </div>
      )}
      <PlanClocks whole={whole} mayKeep={mayKeep} />
      <PlanCoverage whole={whole} wordsWent={wordsWent} mayKeep={mayKeep} />
      <PlanStanding actions={whole.actions} />
      <PlanActions whole={whole} mayKeep={mayKeep} />
      <PlanSignOffs whole={whole} may={may} />
      <SinceSubmitted whole={whole} differences={since} />
      <Particulars whole={whole} mayKeep={mayKeep} />
      <section class="tl-section" aria-labelledby="files">
        <h2 class="govuk-heading-m" id="files">
          Take it with you
        </h2>
        <DownloadLinks
          what="the plan"
          files={planFiles((format) => improvePaths.planFile(plan.id, format))}
        />
      </section>
      {onwards.length > 0 && (
        <ul class="govuk-list">
          {onwards.map(({ text, href }) => (
            <li key={href}>
              <a href={href}>{text}</a>
            </li>
          ))}
        </ul>
      )}
      {mayKeep && (
        <p>
          <a href={improvePaths.planEnd(plan.id)}>End this plan</a>
        </p>
      )}
    </>
  )
}

function stateSentence({ plan, submittedOn }: WholePlan): string {
  if (plan.state === 'draft') return 'Draft: it has not been submitted.'
  if (submittedOn === undefined) return `${planStateWords(plan.state)}.`
  const first = `first submitted on ${longDate(submittedOn)}`
  return plan.state === 'submitted'
    ? `Submitted, ${first}. The work goes on, and every change since is shown below.`
    : `Ended; ${first}.`
}

function Particulars({ whole, mayKeep }: { readonly whole: WholePlan; readonly mayKeep: boolean }) {
  const { plan, inspection } = whole
  const change = mayKeep
    ? { items: [{ text: 'Change', href: improvePaths.planDetails(plan.id) }] }
    : undefined
  const what = inspection === undefined ? 'Report or letter' : sentenceOf(answerOf(inspection.kind))
  const day = (known: WholePlan['submittedOn']) => (known === undefined ? 'Not known' : longDate(known))
  return (
    <section class="tl-section" aria-labelledby="known">
      <h2 class="govuk-heading-m" id="known">
        What is known of the plan
      </h2>
      <SummaryList
        rows={[
          { key: { text: 'Called' }, value: { text: plan.title }, actions: change },
          {
            key: { text: 'Answers' },
            value:
              inspection === undefined
                ? { text: 'No inspection of the public record' }
                : { html: <a href={paths.inspection(inspection)}>{inspection.title}</a> }
          },
          { key: { text: `${what} received` }, value: { text: day(plan.receivedOn) }, actions: change },
          ...(whole.clocks.some(({ id }) => id === 'publish-report')
            ? [
                {
                  key: { text: 'Report published by you' },
                  value: { text: day(plan.reportPublishedOn) },
                  actions: change
                }
              ]
            : []),
          ...(whole.clocks.some(({ id }) => id === 'draft-priority-plan')
            ? [{ key: { text: 'Draft plan sent' }, value: { text: day(plan.draftSentOn) }, actions: change }]
            : [])
        ]}
      />
    </section>
  )
}

function sentenceOf(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
