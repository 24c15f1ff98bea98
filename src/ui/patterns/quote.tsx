import type { ComponentChildren } from 'preact'

/** A document's own words, beside the line, with where they stand. Give the words without quotation marks. */
export function Quote(props: { readonly children: ComponentChildren; readonly source: ComponentChildren }) {
  return (
    <figure class="tl-quote">
      <blockquote class="tl-quote__words">
        <p>“{props.children}”</p>
      </blockquote>
      <figcaption class="tl-quote__source">{props.source}</figcaption>
    </figure>
  )
}
