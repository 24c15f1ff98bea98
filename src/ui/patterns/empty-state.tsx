import type { ComponentChildren } from 'preact'

/** Nothing to show: says so, why, and what to do. */
export function EmptyState(props: { readonly title: string; readonly children?: ComponentChildren }) {
  return (
    <div class="tl-empty">
      <p>
        <strong>{props.title}</strong>
      </p>
      {props.children}
    </div>
  )
}
