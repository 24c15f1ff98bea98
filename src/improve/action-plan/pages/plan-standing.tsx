import { CountBars } from '../../../ui/charts/count-bars.tsx'
import {
  impacts,
  impactWords,
  type PlannedAction,
  progresses,
  progressWords
} from '../../planned-action/planned-action.ts'

/** How the actions stand: how far the work has come and what it changed, in two pictures that never share a colour. */
export function PlanStanding({
  actions
}: {
  readonly actions: readonly Pick<PlannedAction, 'progress' | 'impact'>[]
}) {
  if (actions.length === 0) return null
  return (
    <section class="tl-section" aria-labelledby="standing">
      <h2 class="govuk-heading-m" id="standing">
        How it stands
      </h2>
      <p class="tl-prose">
        How far the work has come says nothing of whether children are better off, so the two are counted
        apart.
      </p>
      <CountBars
        id="by-progress"
        headline="How far the work has come"
        counts={progresses.map((progress) => ({
          name: progressWords(progress),
          count: actions.filter((action) => action.progress === progress).length
        }))}
        of="Progress"
        what="Actions"
      />
      <CountBars
        id="by-impact"
        headline="What it changed for children"
        counts={impacts.map((impact) => ({
          name: impactWords(impact),
          count: actions.filter((action) => action.impact === impact).length
        }))}
        of="Impact"
        what="Actions"
      />
    </section>
  )
}
