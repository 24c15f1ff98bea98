import { longDate } from '../../../framework/iso-date.ts'
import type { Permission } from '../../../people/permissions/permissions.ts'
import { postInWords } from '../../../people/posts/officer-words.ts'
import { newestOfEachPost } from '../../../people/sign-off/sign-off.ts'
import { forEarlierState, signOffState } from '../../../people/sign-off/sign-off-words.ts'
import { Button } from '../../../ui/govuk/components.tsx'
import { count } from '../../../ui/prose/counts.ts'
import { improvePaths } from '../../paths.ts'
import type { ExplainedDifference } from '../reasons.ts'
import { standingOf } from '../sign-off.ts'
import type { WholePlan } from '../whole-plan.ts'
import { DifferencesList } from './differences-list.tsx'
import { lateWords } from './submission-words.ts'

interface Props {
  readonly whole: WholePlan
  readonly may: ReadonlySet<Permission>
}

/** Who is to sign the plan off and who has, and each time that it was submitted. */
export function PlanSignOffs({ whole, may }: Props) {
  const { plan, signOffs, submissions, posts, content, clocks } = whole
  const asked = newestOfEachPost(signOffs)
  const open = plan.state !== 'ended'
  return (
    <section class="tl-section" aria-labelledby="signing">
      <h2 class="govuk-heading-m" id="signing">
        Signing and submitting
      </h2>
      {asked.length + submissions.length === 0 ? (
        <p class="tl-muted">Nobody was asked to sign, and nothing was submitted.</p>
      ) : (
        <ul class="tl-claims">
          {asked.map((signOff) => {
            const standing = standingOf(signOff, content)
            const earlier = forEarlierState(standing, 'the plan')
            return (
              <li class="tl-claims__claim" key={signOff.id}>
                <a href={improvePaths.planSignOff(plan.id, signOff.id)}>{postInWords(posts, signOff.post)}</a>
                : {signOffState(signOff, standing)}
                {earlier && (
                  <>
                    . <strong>{earlier}.</strong>
                  </>
                )}
              </li>
            )
          })}
          {submissions.map((submission) => (
            <li class="tl-claims__claim" key={submission.number}>
              <a href={improvePaths.planSubmission(plan.id, submission.number)}>
                Submitted to {submission.sentTo} on {longDate(submission.sentOn)}
              </a>
              {submission.number === 1 && lateWords(clocks)}
            </li>
          ))}
        </ul>
      )}
      {open && (
        <div class="govuk-button-group">
          {may.has('keep-plan') && (
            <Button
              text="Ask for a sign-off"
              href={improvePaths.newPlanSignOff(plan.id)}
              classes="govuk-button--secondary"
            />
          )}
          {may.has('agree-plan') && (
            <Button
              text={submissions.length === 0 ? 'Submit the plan' : 'Submit it again'}
              href={improvePaths.planSubmit(plan.id)}
              classes="govuk-button--secondary"
            />
          )}
        </div>
      )}
    </section>
  )
}

/** So many differences are shown on the plan itself; a page of their own shows the rest. */
const mostDifferences = 10

/** What the plan promises otherwise than as it was last submitted. */
export function SinceSubmitted(props: {
  readonly whole: WholePlan
  readonly differences: readonly ExplainedDifference[]
}) {
  const { whole, differences } = props
  const last = whole.submissions.at(-1)
  if (last === undefined) return null
  const more = differences.length - mostDifferences
  return (
    <section class="tl-section" aria-labelledby="since">
      <h2 class="govuk-heading-m" id="since">
        Changed since it was submitted on {longDate(last.sentOn)}
      </h2>
      {differences.length === 0 ? (
        <p>Nothing: the plan promises what it promised then.</p>
      ) : (
        <>
          <DifferencesList differences={differences.slice(0, mostDifferences)} />
          {more > 0 && (
            <p>
              <a href={improvePaths.planSince(whole.plan.id, last.number)}>
                See all {count(differences.length, 'change')}
              </a>
            </p>
          )}
        </>
      )}
    </section>
  )
}
