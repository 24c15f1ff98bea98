interface Citation {
  /** "Report of 9 May 2022". */
  readonly document: string
  readonly href?: string | undefined
  readonly page?: number | undefined
  readonly paragraph?: number | undefined
  /** Who stands behind the value: "read by machine", "checked by a person", "corrected". */
  readonly standing: string
  /** Where the page itself can be seen. */
  readonly pageHref?: string | undefined
}

/** Where a value was read, and who stands behind it: one line, the same everywhere. */
export function CitationLine(citation: Citation) {
  const place = [
    citation.page === undefined ? undefined : `page ${citation.page}`,
    citation.paragraph === undefined ? undefined : `paragraph ${citation.paragraph}`
  ].filter((part) => part !== undefined)
  return (
    <span class="tl-citation">
      {citation.href === undefined ? citation.document : <a href={citation.href}>{citation.document}</a>}
      {place.map((part) => `, ${part}`).join('')}
      {` · ${citation.standing}`}
      {citation.pageHref !== undefined && (
        <>
          {' · '}
          <a href={citation.pageHref}>see the page</a>
        </>
      )}
    </span>
  )
}
