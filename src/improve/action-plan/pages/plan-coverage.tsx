import { InsetText } from '../../../ui/govuk/components.tsx'
import { EmptyState } from '../../../ui/patterns/empty-state.tsx'
import { IllustrativeTag } from '../../../ui/patterns/illustrative-tag.tsx'
import { count, sentenceCase } from '../../../ui/prose/counts.ts'
import { asksForAction, findingKindWords, findingStateWords } from '../../findings/finding.ts'
import { improvePaths } from '../../paths.ts'
import type { ListedAction } from '../../planned-action/listed-action.ts'
import type { CoveredFinding } from '../coverage.ts'
import type { WholePlan } from '../whole-plan.ts'

interface Props {
  readonly whole: WholePlan
  /** What should be known of the words that findings rest on. */
  readonly wordsWent: ReadonlyMap<string, string>
  readonly mayKeep: boolean
}

/** Every finding that the plan has to answer with the actions that do; those without one stand out. */
export function PlanCoverage({ whole: { plan, covered }, wordsWent, mayKeep }: Props) {
  const unanswered = covered.filter((one) => one.unanswered).length
  return (
    <section class="tl-section" aria-labelledby="answers">
      <h2 class="govuk-heading-m" id="answers">
        What it answers
      </h2>
      {covered.length === 0 ? (
        <EmptyState title="The plan answers no finding yet.">
          <p>A finding says what was found; an action says what you do about it. Each needs the other.</p>
        </EmptyState>
      ) : (
        <>
          {unanswered > 0 && plan.state !== 'ended' && (
            <InsetText
              html={
                <strong>
                  {sentenceCase(count(unanswered, 'finding'))} {unanswered === 1 ? 'has' : 'have'} no action.
                  The plan cannot be submitted before each has one.
                </strong>
              }
            />
          )}
          <ul class="tl-claims">
            {covered.map((one) => (
              <li class="tl-claims__claim" key={one.finding.id} id={`finding-${one.finding.id}`}>
                <Covered {...{ one, plan, mayKeep }} wordsWent={wordsWent.get(one.finding.id)} />
              </li>
            ))}
          </ul>
        </>
      )}
      {mayKeep && (
        <p>
          <a href={improvePaths.planFindings(plan.id)}>Add findings that it answers</a>
        </p>
      )}
    </section>
  )
}

interface CoveredProps extends Pick<Props, 'mayKeep'> {
  readonly one: CoveredFinding<ListedAction>
  readonly plan: WholePlan['plan']
  readonly wordsWent: string | undefined
}

function Covered({ one: { finding, actions, unanswered }, plan, wordsWent, mayKeep }: CoveredProps) {
  return (
    <>
      <p class="govuk-!-margin-bottom-1">
        <strong>{findingKindWords(finding.kind)}.</strong>{' '}
        <a href={improvePaths.finding(finding.id)}>{finding.words}</a>{' '}
        {finding.illustrative && <IllustrativeTag />}
      </p>
      <p class="tl-citation govuk-!-margin-bottom-1">
        {finding.source}
        {finding.citation?.page !== undefined && `, page ${finding.citation.page}`}
        {finding.citation?.paragraph !== undefined && `, paragraph ${finding.citation.paragraph}`}
        {!asksForAction(finding) &&
          (finding.withdrawnBecause === undefined
            ? `. ${findingStateWords(finding.state)}: it asks for no action now`
            : `. Withdrawn: ${finding.withdrawnBecause}`)}
      </p>
      {wordsWent !== undefined && (
        <p class="govuk-!-margin-bottom-1">
          <strong>{wordsWent}.</strong>
        </p>
      )}
      {actions.length > 0 ? (
        <p class="govuk-!-margin-bottom-1">
          {sentenceCase(count(actions.length, 'action'))}:{' '}
          {actions.map(({ id, reference }, place) => (
            <span key={id}>
              {place > 0 && ', '}
              <a href={improvePaths.action(id)}>{reference}</a>
            </span>
          ))}
        </p>
      ) : (
        unanswered && (
          <p class="govuk-!-margin-bottom-1">
            <strong>No action answers it.</strong>
          </p>
        )
      )}
      {mayKeep && (
        <p class="govuk-!-margin-bottom-0">
          <a href={improvePaths.newAction(plan.id, finding.id)}>
            Add an action<span class="govuk-visually-hidden"> for: {finding.words}</span>
          </a>
          {' · '}
          <a href={improvePaths.planFindingRemoved(plan.id, finding.id)}>
            Take it out of the plan<span class="govuk-visually-hidden">: {finding.words}</span>
          </a>
        </p>
      )}
    </>
  )
}
