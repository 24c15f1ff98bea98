import type { Reply } from '../../platform/web/reply.ts'
import { type Page, renderPage } from '../../ui/page/page.tsx'
import type { Site } from '../../ui/page/site.ts'
import { paths } from '../paths.ts'

/** A page of the record, below the national record and whatever `breadcrumbs` add to that. */
export function recordPage(
  site: Site,
  page: Pick<Page, 'title' | 'description' | 'main'> & Required<Pick<Page, 'breadcrumbs'>>
): Reply {
  const breadcrumbs = [{ text: 'National record', href: paths.national() }, ...(page.breadcrumbs ?? [])]
  return { kind: 'page', html: renderPage(site, { ...page, section: 'record', breadcrumbs }) }
}
