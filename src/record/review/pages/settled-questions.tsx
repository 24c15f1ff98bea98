import { dayInEngland } from '../../../framework/day-in-england.ts'
import { Button } from '../../../ui/govuk/components.tsx'
import { dateInWords } from '../../../ui/prose/dates.ts'
import type { SettledView } from '../review-view.ts'

/** What people have settled of this report, each with a way to open it again. */
export function SettledQuestions({ settled }: { readonly settled: readonly SettledView[] }) {
  if (settled.length === 0) return null
  return (
    <section class="tl-review__settled" aria-labelledby="settled">
      <h2 class="govuk-heading-m" id="settled">
        Settled in this report
      </h2>
      <ul class="tl-asked">
        {settled.map(({ id, what, by, at, remark }) => (
          <li key={id}>
            <p class="tl-asked__what">{what}</p>
            <p class="tl-citation">
              settled by {by} on {dateInWords(dayInEngland(at))}
              {remark !== undefined && `: ${remark}`}
            </p>
            <Button
              text="Open it again"
              name="say"
              value={`reopen.${id}`}
              classes="govuk-button--secondary tl-button--small"
              preventDoubleClick
              attributes={{ 'aria-label': `Open it again: ${what}` }}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
