import type { ItemView, TraceView } from './trace-view.ts'

/** The same thread as a list along one line, from what the thing rests on to what came of it. */
export function TraceList({ view }: { readonly view: TraceView }) {
  const { back, forward, thing } = view
  return (
    <>
      {back.length > 0 && (
        <>
          <h3 class="govuk-heading-s">What it rests on, from the furthest</h3>
          <Items items={back} />
        </>
      )}
      <p class="tl-trace-list__here">
        <strong>{thing.title}</strong>: you are here
      </p>
      {forward.length > 0 && (
        <>
          <h3 class="govuk-heading-s">What came of it</h3>
          <Items items={forward} />
        </>
      )}
    </>
  )
}

/** Things of a thread, one below the other. */
export function Items({ items }: { readonly items: readonly ItemView[] }) {
  return (
    <ol class="tl-trace-list">
      {items.map((item) => (
        <Item item={item} key={item.key} />
      ))}
    </ol>
  )
}

function Item({ item }: { readonly item: ItemView }) {
  const { title, href, broken } = item
  return (
    <li
      class={broken === undefined ? 'tl-trace-list__item' : 'tl-trace-list__item tl-trace-list__item--gone'}
    >
      <p class="tl-trace-list__steps">
        {item.steps}
        {item.kind !== undefined && ` · ${item.kind}`}
      </p>
      <p class="tl-trace-list__title">
        {href === '' ? <strong>{title}</strong> : <a href={href}>{title}</a>}
        {item.state !== undefined && ` · ${item.state}`}
        {broken !== undefined && <strong> · {broken}</strong>}
      </p>
      {item.says !== undefined && <p class="tl-trace-list__says">{item.says}</p>}
      <ul class="tl-trace-list__how">
        {item.how.map((how) => (
          <li key={how.text}>
            {how.text}
            {how.drawn !== undefined && <>. {how.drawn}</>}
            {how.changed && (
              <>
                . <strong>The words have changed since this link was drawn.</strong>
              </>
            )}
            {how.withdrawHref !== undefined && (
              <>
                {' '}
                <a href={how.withdrawHref}>
                  Withdraw<span class="govuk-visually-hidden"> the link: {how.text}</span>
                </a>
              </>
            )}
          </li>
        ))}
      </ul>
      <p class="tl-trace-list__follow">
        <a href={item.traceHref}>
          Follow its thread<span class="govuk-visually-hidden">: {title}</span>
        </a>
      </p>
    </li>
  )
}
