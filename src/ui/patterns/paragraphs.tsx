import type { ComponentChildren } from 'preact'

export interface Paragraph {
  /** Undefined for text that the report prints without a number. */
  readonly number: number | undefined
  /** Printed as a bullet, where it has no number. */
  readonly bullet?: boolean | undefined
  /** The part of the address after the #, which stays the same for ever. */
  readonly anchor: string
  readonly text: ComponentChildren
  /** Under the paragraph: where it stands, what was done about it. */
  readonly below?: ComponentChildren
}

/** Paragraphs of a report in their order; the number of a numbered one is its own address. */
export function Paragraphs({ paragraphs }: { readonly paragraphs: readonly Paragraph[] }) {
  return (
    <ul class="tl-paragraphs">
      {paragraphs.map((paragraph) => (
        <li class="tl-paragraph" id={paragraph.anchor} key={paragraph.anchor}>
          {paragraph.number !== undefined && (
            <a
              class="tl-paragraph__number"
              href={`#${paragraph.anchor}`}
              aria-label={`Paragraph ${paragraph.number}, its own address`}
            >
              {paragraph.number}
            </a>
          )}
          {paragraph.number === undefined && paragraph.bullet === true && (
            <span class="tl-paragraph__number" aria-hidden="true">
              •
            </span>
          )}
          <p class="tl-paragraph__text">{paragraph.text}</p>
          {paragraph.below}
        </li>
      ))}
    </ul>
  )
}
