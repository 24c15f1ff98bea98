import { Pagination } from '../../../ui/govuk/components.tsx'

/** The way to the entries before those that are shown, and back to the newest. */
export function Older(props: {
  readonly olderHref: string | undefined
  readonly newestHref: string | undefined
}) {
  if (props.olderHref === undefined && props.newestHref === undefined) return null
  return (
    <Pagination
      {...(props.newestHref === undefined ? {} : { previous: { href: props.newestHref, text: 'Newest' } })}
      {...(props.olderHref === undefined ? {} : { next: { href: props.olderHref, text: 'Older' } })}
    />
  )
}
