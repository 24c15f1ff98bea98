import { renderToString } from 'preact-render-to-string'
import { PageHeader } from './page-header.tsx'
import { type HeaderPerson, isSection, type Site } from './site.ts'

// What people write is escaped, so the first of these in a page is the page's own.
const header = /<header class="govuk-template__header"([^>]*)>[\s\S]*?<\/header>/

/**
 * Puts the header of a signed-in person in place of the one that everybody sees. A page is made once for all, and
 * dressed for each who asks.
 */
export function dressPage(site: Site, html: string, person: HeaderPerson): string {
  return html.replace(header, (_whole, attributes: string) => {
    const section = /data-section="([a-z]+)"/.exec(attributes)?.[1]
    return renderToString(
      <PageHeader
        site={site}
        section={isSection(section) ? section : undefined}
        tool={/data-tool="([^"]+)"/.exec(attributes)?.[1]}
        person={person}
      />
    )
  })
}
