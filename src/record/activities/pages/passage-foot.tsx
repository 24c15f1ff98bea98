import { lowerFirst } from '../../../ui/prose/lower-first.ts'
import type { PassageView } from './passage-view.ts'

/** Under a passage: its page, who stands behind it where that is not the machine, and how to put it right. */
export function PassageFoot({ passage }: { readonly passage: PassageView }) {
  const { source, standing, restsOn, readAs, correctHref, mark } = passage
  const what = lowerFirst(passage.label)
  const parts = [
    restsOn !== undefined && (
      <span key="rests">
        rests on{' '}
        {restsOn.href === undefined ? (
          `paragraph ${restsOn.number} of the report`
        ) : (
          <a href={restsOn.href}>paragraph {restsOn.number}</a>
        )}
      </span>
    ),
    source.pageHref !== undefined && (
      <a href={source.pageHref} key="page">
        page {source.page}
        <span class="govuk-visually-hidden"> beside {what}</span>
      </a>
    ),
    standing,
    readAs !== undefined && `the newest reading says: ${readAs}`,
    correctHref !== undefined && (
      <a href={correctHref} key="correct">
        correct<span class="govuk-visually-hidden"> {what}</span>
      </a>
    ),
    mark !== undefined && (
      <a href={mark.href} key="mark">
        {mark.text}
        <span class="govuk-visually-hidden">: {what}</span>
      </a>
    )
  ].filter((part) => part !== undefined && part !== false)
  if (parts.length === 0) return null
  return (
    <p class="tl-citation tl-foot">
      {parts.map((part, place) => (
        <span key={place}>
          {place > 0 && ' · '}
          {part}
        </span>
      ))}
    </p>
  )
}
