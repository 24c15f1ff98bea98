import { dateInWords } from '../../../ui/prose/dates.ts'
import type { WorkItem } from '../work.ts'

/** Pieces of work, each with what is late about it and its one next step. */
export function WorkList({
  items,
  today
}: {
  readonly items: readonly WorkItem[]
  /** As 2027-03-03. */
  readonly today: string
}) {
  return (
    <ul class="tl-work">
      {items.map((item) => (
        <li key={item.key} class="tl-work__item">
          <p class="tl-work__title">{item.title}</p>
          {item.dueOn !== undefined && item.dueOn < today && (
            <p class="tl-work__late">Was due on {dateInWords(item.dueOn)}</p>
          )}
          {item.detail !== undefined && <p class="tl-work__detail">{item.detail}</p>}
          <p class="tl-work__next">
            <a href={item.next.href}>
              {item.next.text}
              <span class="govuk-visually-hidden">: {item.title}</span>
            </a>
          </p>
        </li>
      ))}
    </ul>
  )
}
