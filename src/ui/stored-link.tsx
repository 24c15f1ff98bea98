import type { ComponentChildren } from 'preact'
import { safeHref } from './safe-href.ts'

/** A link to an address that came from a file or a person: plain words where the address is not safe. */
export function StoredLink(props: { readonly address: string; readonly children: ComponentChildren }) {
  const href = safeHref(props.address)
  return href === undefined ? <span>{props.children}</span> : <a href={href}>{props.children}</a>
}
