import { EmptyState } from '../../../ui/patterns/empty-state.tsx'
import type { ImprovementGroup } from '../improvements-view.ts'

/** What inspections and visits said needs to improve, over the years. */
export function Improvements(props: {
  readonly groups: readonly ImprovementGroup[]
  readonly wordingsHref: string
}) {
  const { groups, wordingsHref } = props
  return (
    <section class="tl-section" aria-labelledby="improvements">
      <h2 class="govuk-heading-l" id="improvements">
        Areas for improvement over the years
      </h2>
      {groups.length > 0 && (
        <p>
          <a href={wordingsHref}>Put the words of two inspections side by side</a>, area by area
        </p>
      )}
      {groups.length === 0 && (
        <EmptyState title="None is in the record yet">
          <p>The grade tables do not name them. They come with the reports, once these are imported.</p>
        </EmptyState>
      )}
      {groups.map((group) => (
        <section class="tl-prose" aria-labelledby={`improvements-${group.id}`} key={group.id}>
          <h3 class="govuk-heading-s" id={`improvements-${group.id}`}>
            <a href={group.href}>{group.heading}</a>
          </h3>
          {group.lists.map(({ name, items }) => (
            <div key={name}>
              {name !== undefined && <h4 class="tl-small">{name}</h4>}
              <ol class="govuk-list govuk-list--number">
                {items.map(({ number, text, href }) => (
                  <li key={number}>
                    <a href={href}>{text}</a>
                  </li>
                ))}
              </ol>
            </div>
          ))}
          <p class="tl-muted tl-small">{group.standing}</p>
        </section>
      ))}
    </section>
  )
}
