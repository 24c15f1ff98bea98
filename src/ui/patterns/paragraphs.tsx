import type { ComponentChildren } from 'preact'

export interface Paragraph {
  readonly number: number
  /** The part of the address after the #, which stays the same for ever. */
  readonly anchor: string
  readonly text: ComponentChildren
  /** Under the paragraph: where it stands, what was done about it. */
  readonly below?: ComponentChildren
}

/** Numbered paragraphs of a report; each number is the paragraph's own address. */
export function Paragraphs({ paragraphs }: { readonly paragraphs: readonly Paragraph[] }) {
  return (
    <ul class="tl-paragraphs">
      {paragraphs.map((paragraph) => (
        <li class="tl-paragraph" id={paragraph.anchor} key={paragraph.anchor}>
          <a
            class="tl-paragraph__number"
            href={`#${paragraph.anchor}`}
            aria-label={`Paragraph ${paragraph.number}, its own address`}
          >
            {paragraph.number}
          </a>
          <p class="tl-paragraph__text">{paragraph.text}</p>
          {paragraph.below}
        </li>
      ))}
    </ul>
  )
}
