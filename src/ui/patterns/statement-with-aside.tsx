import type { ComponentChildren } from 'preact'

interface Layout {
  readonly children: ComponentChildren
  readonly aside: ComponentChildren
  /** Names the aside for people who move by landmarks: "What comes next". */
  readonly asideLabel: string
}

/** A reading column, and beside it on a warm wash what goes with it. On a narrow screen, below it. */
export function StatementWithAside({ children, aside, asideLabel }: Layout) {
  return (
    <div class="tl-split">
      <div>{children}</div>
      <section class="tl-aside" aria-label={asideLabel}>
        {aside}
      </section>
    </div>
  )
}
