import { clockInWords, clockStateWords, type DeadlineClock } from '../../../framework/deadline-clocks.ts'
import { longDate } from '../../../framework/iso-date.ts'
import { Details } from '../../../ui/govuk/components.tsx'
import { improvePaths } from '../../paths.ts'
import { answerOf } from '../answered-inspections.ts'
import type { WholePlan } from '../whole-plan.ts'

/** The clocks that the law or a letter started: their last days, how they were counted, and what has gone. */
export function PlanClocks({ whole, mayKeep }: { readonly whole: WholePlan; readonly mayKeep: boolean }) {
  const { plan, clocks, inspection } = whole
  if (clocks.length === 0) {
    if (inspection === undefined || plan.receivedOn !== undefined) return null
    return (
      <p>
        No clock can run before it is known when the {answerOf(inspection.kind)} came.{' '}
        {mayKeep && <a href={improvePaths.planDetails(plan.id)}>Say when you received it</a>}
      </p>
    )
  }
  return (
    <section class="tl-section" aria-labelledby="clocks">
      <h2 class="govuk-heading-m" id="clocks">
        By when
      </h2>
      <ul class="tl-claims">
        {clocks.map((clock) => (
          <li class="tl-claims__claim" key={clock.id}>
            <Clock clock={clock} />
            {mayKeep && clock.done === undefined && clock.id === 'publish-report' && (
              <KnownDay whole={whole} />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Clock({ clock }: { readonly clock: DeadlineClock }) {
  const { state, trigger, holidays, source } = clock
  return (
    <>
      <p class="govuk-!-margin-bottom-1">
        <strong>{clockStateWords(state)}.</strong> {clockInWords(clock)}
      </p>
      <Details
        summaryText="How the days are counted"
        classes="govuk-!-margin-bottom-0"
        html={
          <>
            <p>
              Day 0 is {longDate(trigger)}, the day of receipt. Saturdays, Sundays and bank holidays are not
              counted; the clock is over at the end of its last day.
            </p>
            {holidays.length > 0 && (
              <>
                <p>Bank holidays in between:</p>
                <ul class="govuk-list govuk-list--bullet">
                  {holidays.map((holiday) => (
                    <li key={holiday}>{holiday}</li>
                  ))}
                </ul>
              </>
            )}
            <p>Source: {source}.</p>
          </>
        }
      />
    </>
  )
}

/** The record may know that a report is out long before anybody here says so. */
function KnownDay({ whole: { plan, inspection } }: { readonly whole: WholePlan }) {
  if (inspection?.publishedOn === undefined) return null
  return (
    <p class="govuk-!-margin-top-2 govuk-!-margin-bottom-0">
      Ofsted published the report on {longDate(inspection.publishedOn)}.{' '}
      <a href={improvePaths.planDetails(plan.id)}>Say when you published it</a>, and this clock stops.
    </p>
  )
}
