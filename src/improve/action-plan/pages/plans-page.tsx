import { clockInWords, clockStateWords } from '../../../framework/deadline-clocks.ts'
import { longDate } from '../../../framework/iso-date.ts'
import { Button } from '../../../ui/govuk/components.tsx'
import { DownloadLinks } from '../../../ui/patterns/download-links.tsx'
import { EmptyState } from '../../../ui/patterns/empty-state.tsx'
import { IllustrativeTag } from '../../../ui/patterns/illustrative-tag.tsx'
import { count, sentenceCase } from '../../../ui/prose/counts.ts'
import { improvePaths } from '../../paths.ts'
import type { ListedPlan } from '../listed-plan.ts'
import { planStateWords } from '../plan.ts'

interface Props {
  readonly authority: string
  readonly plans: readonly ListedPlan[]
  readonly mayKeep: boolean
  /** Where the worked example is brought in; undefined where there is none. */
  readonly exampleHref: string | undefined
}

/** Every action plan of an authority: what each answers, where it stands, and what presses. */
export function PlansPage({ authority, plans, mayKeep, exampleHref }: Props) {
  const worked = plans.filter(({ plan }) => plan.state !== 'ended')
  const ended = plans.filter(({ plan }) => plan.state === 'ended')
  return (
    <>
      <span class="govuk-caption-xl">{authority}</span>
      <h1 class="govuk-heading-xl">Action plans</h1>
      <p class="tl-lead">
        What you will do about what was found, who answers for it, and by when the law wants it.
      </p>
      {mayKeep && (
        <Button text="Make a plan" href={improvePaths.newPlan()} classes="govuk-button--secondary" />
      )}
      {plans.length === 0 ? (
        <NoPlans mayKeep={mayKeep} exampleHref={exampleHref} />
      ) : (
        <>
          <Plans heading="Worked on now" plans={worked} nothing="No plan is worked on now." />
          {ended.length > 0 && <Plans heading="Ended" plans={ended} nothing="" />}
          <DownloadLinks
            what="the list of plans"
            files={[
              { href: improvePaths.plansCsv(), format: 'CSV' },
              { href: improvePaths.plansJson(), format: 'JSON' }
            ]}
          />
        </>
      )}
    </>
  )
}

function Plans(props: { heading: string; plans: readonly ListedPlan[]; nothing: string }) {
  return (
    <section class="tl-section">
      <h2 class="govuk-heading-m">{props.heading}</h2>
      {props.plans.length === 0 ? (
        <p class="tl-muted">{props.nothing}</p>
      ) : (
        <ul class="tl-claims">
          {props.plans.map((listed) => (
            <li class="tl-claims__claim" key={listed.plan.id}>
              <ListedPlanView {...listed} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function ListedPlanView({
  plan,
  inspection,
  findings,
  actions,
  unanswered,
  clocks,
  submittedOn
}: ListedPlan) {
  return (
    <>
      <h3 class="govuk-heading-s govuk-!-margin-bottom-1">
        <a href={improvePaths.plan(plan.id)}>{plan.title}</a> {plan.illustrative && <IllustrativeTag />}
      </h3>
      <p class="govuk-!-margin-bottom-1">
        {planStateWords(plan.state)}
        {submittedOn !== undefined && `, submitted on ${longDate(submittedOn)}`}.{' '}
        {inspection === undefined ? 'It answers no inspection.' : `It answers: ${inspection.title}.`}
      </p>
      <p class="govuk-!-margin-bottom-1">
        {sentenceCase(count(findings.length, 'finding'))}, {count(actions.length, 'action')}.{' '}
        {unanswered > 0 && plan.state !== 'ended' && (
          <strong>
            {sentenceCase(count(unanswered, 'finding'))} {unanswered === 1 ? 'has' : 'have'} no action.
          </strong>
        )}
      </p>
      {plan.state !== 'ended' &&
        clocks
          .filter(({ state }) => state === 'runs' || state === 'over')
          .map((clock) => (
            <p class="govuk-!-margin-bottom-1" key={clock.id}>
              {clock.state === 'over' && <strong>{clockStateWords('over')}. </strong>}
              {clockInWords(clock)}
            </p>
          ))}
    </>
  )
}

function NoPlans({ mayKeep, exampleHref }: Pick<Props, 'mayKeep' | 'exampleHref'>) {
  return (
    <EmptyState title="There is no action plan yet.">
      <p>
        Within 30 working days of receiving its inspection report an authority publishes it, and within 70 it
        sends a written statement of what it will do. A plan keeps both clocks, what each finding asks for,
        and who answers for each action.
      </p>
      <p>
        {mayKeep
          ? 'Begin with the inspection that it answers: its findings come with it.'
          : 'A leader, the inspection link officer or a governance officer makes it.'}
      </p>
      {exampleHref !== undefined && (
        <p>
          To look around first, <a href={exampleHref}>bring in the worked example</a>.
        </p>
      )}
    </EmptyState>
  )
}
