import { z } from 'zod'
import type { Caller } from '../../../people/permissions/caller.ts'
import type { Route } from '../../../people/permissions/route.ts'
import type { Reply } from '../../../platform/web/reply.ts'
import type { WebRequest } from '../../../platform/web/request.ts'
import { Pagination } from '../../../ui/govuk/components.tsx'
import { renderPage } from '../../../ui/page/page.tsx'
import { Highlight } from '../../../ui/patterns/highlight.tsx'
import { dateInWords } from '../../../ui/prose/dates.ts'
import { paths, patterns } from '../../paths.ts'
import type { RecordTools } from '../../tools.ts'
import { inspectionAt } from '../inspection.ts'
import type { ReadHere, SourcePageView } from './source-page-view.ts'
import { markedField, sourcePageView } from './source-page-view.ts'

const pageNumber = z
  .string()
  .regex(/^[1-9]\d{0,3}$/)
  .transform(Number)

/** A page of a report as a picture beside what was read from it. */
export function sourcePageRoutes(tools: RecordTools): Route[] {
  const handler = async (request: WebRequest, caller: Caller): Promise<Reply> => {
    const { authority = '', address = '' } = request.params
    const page = pageNumber.safeParse(request.params['page'])
    const found = await inspectionAt(tools.db, authority, address)
    const view =
      found && page.success
        ? sourcePageView(found, page.data, markedField(request.query), caller.may.has('keep-record'))
        : undefined
    if (!view) return { kind: 'not-found', because: 'The record holds no such page of a report.' }
    return { kind: 'page', html: sourcePageHtml(tools, view) }
  }
  return [
    {
      method: 'GET',
      path: patterns.sourcePage,
      permission: 'everyone',
      audit: 'report page viewed',
      handler
    }
  ]
}

function sourcePageHtml(tools: RecordTools, view: SourcePageView): string {
  return renderPage(tools.site, {
    title: view.title,
    section: 'record',
    breadcrumbs: [
      { text: 'National record', href: paths.national() },
      { text: view.authority.text, href: view.authority.href },
      { text: view.inspection.text, href: view.inspection.href }
    ],
    main: <SourcePage view={view} />
  })
}

function SourcePage({ view }: { readonly view: SourcePageView }) {
  return (
    <>
      <h1 class="govuk-heading-l">{view.title}</h1>
      <p class="tl-lead">
        Page {view.page} of {view.pages}
        {view.version !== undefined && ` of ${view.version}`}
        {view.before !== undefined && (
          <>
            {' · '}
            <a href={view.before}>page before</a>
          </>
        )}
        {view.after !== undefined && (
          <>
            {' · '}
            <a href={view.after}>page after</a>
          </>
        )}
        {' · '}
        <a href={view.pdfHref}>open the PDF at this page</a>
      </p>
      <div class="tl-beside">
        <div class="tl-beside__picture">
          <a href={view.pdfHref}>
            <img src={view.picture.src} alt={view.picture.alt} />
          </a>
        </div>
        <section aria-labelledby="read-here">
          <h2 class="govuk-heading-m" id="read-here">
            Read from this page
          </h2>
          {view.elsewhere !== undefined && (
            <p>
              {view.elsewhere.label} begins on <a href={view.elsewhere.href}>page {view.elsewhere.page}</a>.
            </p>
          )}
          {view.readHere.length === 0 ? (
            <p>No value of the record was read from this page.</p>
          ) : (
            <ul class="tl-read-here">
              {view.readHere.map((read) => (
                <Read read={read} key={read.anchor} />
              ))}
            </ul>
          )}
        </section>
      </div>
      <Pagination
        landmarkLabel="Pages of the report"
        previous={pageLink('Page before', view.before, view.page - 1)}
        next={pageLink('Page after', view.after, view.page + 1)}
      />
    </>
  )
}

function pageLink(text: string, href: string | undefined, page: number) {
  return href === undefined ? undefined : { text, labelText: `Page ${page}`, href }
}

function Read({ read }: { readonly read: ReadHere }) {
  const text = /^\d{4}-\d{2}-\d{2}$/.test(read.text) ? dateInWords(read.text) : read.text
  return (
    <li
      class={read.marked ? 'tl-read-here__value tl-read-here__value--marked' : 'tl-read-here__value'}
      id={read.anchor}
      aria-current={read.marked ? 'true' : undefined}
    >
      <h3 class="tl-read-here__label">
        <a href={read.href}>{read.label}</a>
      </h3>
      <p class="tl-read-here__text">
        <Highlight segments={[{ text, marked: read.marked }]} />
      </p>
      <p class="tl-citation">
        {read.quote !== undefined && read.quote !== text && <>printed as “{read.quote}” · </>}
        {read.standing}
        {read.correctHref !== undefined && (
          <>
            {' · '}
            <a href={read.correctHref}>
              correct<span class="govuk-visually-hidden"> {read.label}</span>
            </a>
          </>
        )}
      </p>
    </li>
  )
}
