import type { ComponentChildren } from 'preact'

interface FigureProps {
  /** The headline says what the figure shows, as a sentence. */
  readonly headline: string
  /** What is counted, where and when. */
  readonly subtitle?: string | undefined
  readonly children: ComponentChildren
  /** Under the figure: the source, a note, the table behind it. */
  readonly below?: ComponentChildren
}

/** A chart or a picture of a page, with what it says in words above it. */
export function Figure({ headline, subtitle, children, below }: FigureProps) {
  return (
    <figure class="tl-figure">
      <figcaption class="tl-figure__caption">
        <strong class="tl-figure__headline">{headline}</strong>
        {subtitle !== undefined && <span class="tl-figure__subtitle">{subtitle}</span>}
      </figcaption>
      {children}
      {below}
    </figure>
  )
}
