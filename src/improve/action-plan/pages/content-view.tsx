import { longDate } from '../../../framework/iso-date.ts'
import { SummaryList } from '../../../ui/govuk/components.tsx'
import { IllustrativeTag } from '../../../ui/patterns/illustrative-tag.tsx'
import { listInWords } from '../../../ui/prose/lists.ts'
import { findingKindWords } from '../../findings/finding.ts'
import { colourWords } from '../../planned-action/colour.ts'
import { impactWords, progressWords } from '../../planned-action/planned-action.ts'
import type { ActionInContent, PlanContent } from '../content.ts'
import { alsoAnsweredBy, byFinding } from '../content-order.ts'

/** A plan in full as it stood: each finding with the actions that answer it, and what answers none. */
export function ContentView({ content }: { readonly content: PlanContent }) {
  return (
    <>
      {byFinding(content).map((part) => {
        const { finding, actions } = part
        const also = alsoAnsweredBy(content, part)
        return (
          <section class="tl-section" key={finding?.id ?? 'none'}>
            <h3 class="govuk-heading-m">
              {finding === undefined ? 'Actions that answer no finding of the plan' : finding.words}{' '}
              {finding?.illustrative === true && <IllustrativeTag />}
            </h3>
            {finding !== undefined && (
              <p class="tl-citation">
                {findingKindWords(finding.kind)}. {finding.source}
                {finding.page !== undefined && `, page ${finding.page}`}
                {finding.paragraph !== undefined && `, paragraph ${finding.paragraph}`}
              </p>
            )}
            {also.length > 0 && <p>Actions that stand elsewhere answer it too: {listInWords(also)}.</p>}
            {actions.length + also.length === 0 && <p class="tl-muted">No action.</p>}
            {actions.map((action) => (
              <ActionInFull action={action} key={action.id} />
            ))}
          </section>
        )
      })}
    </>
  )
}

function ActionInFull({ action }: { readonly action: ActionInContent }) {
  const rows = [
    ['Who answers for it', officer(action)],
    ['Support', action.support],
    ['Start', action.startsOn && longDate(action.startsOn)],
    ['Due', action.dueOn && longDate(action.dueOn)],
    ['What will be different for children', action.success],
    ['Resources', action.resources],
    ['Risk', action.risk],
    ['How it stands', `${progressWords(action.progress)}; ${impactWords(action.impact).toLowerCase()}`],
    ['Colour', `${colourWords(action.colour)}. ${action.why}`],
    ['Measures', action.measures.map(({ title, says }) => `${title}: ${says}`).join(' ')]
  ] as const
  return (
    <>
      <h4 class="govuk-heading-s govuk-!-margin-bottom-2">
        {action.reference}. {action.words} {action.illustrative && <IllustrativeTag />}
      </h4>
      <SummaryList
        classes="tl-summary--close"
        rows={rows.flatMap(([key, value]) =>
          value === undefined || value === '' ? [] : [{ key: { text: key }, value: { text: value } }]
        )}
      />
    </>
  )
}

function officer({ post }: ActionInContent): string {
  if (post === undefined) return 'Nobody'
  return post.heldBy.length === 0 ? post.title : `${post.title} (${listInWords(post.heldBy)})`
}
