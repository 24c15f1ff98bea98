import type { ComponentChildren } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { Breadcrumbs, SkipLink } from '../govuk/components.tsx'
import type { FormDrafts } from '../patterns/draft-view.ts'
import { PageFooter } from './page-footer.tsx'
import { PageHeader } from './page-header.tsx'
import type { Section, Site } from './site.ts'

/** One page: what it is called, where it stands in the site, and what it says. */
export interface Page {
  /** As a sentence would name it: "Leeds", "Search". The site's name is added. */
  readonly title: string
  readonly description?: string | undefined
  readonly section?: Section | undefined
  /** The address of the tool that the page belongs to, where it stands in no room: search, compare. */
  readonly tool?: string | undefined
  /** From the first page down to the one above this; the page itself is added as the last, unlinked. */
  readonly breadcrumbs?: readonly { readonly text: string; readonly href: string }[] | undefined
  readonly main: ComponentChildren
  /** A form came back with errors: the title then begins with "Error: ". */
  readonly error?: boolean | undefined
  /** The page has a form that is better with script: focus on the error summary, no double submission. */
  readonly form?: boolean | undefined
  /** The page has a form whose texts are kept as drafts while they are written. */
  readonly drafts?: FormDrafts | undefined
  /** The page has a form whose files are sent piece by piece, each with a line of its own. */
  readonly uploads?: boolean | undefined
  /** The page has two things side by side that each need room: it takes the width of the window. */
  readonly wide?: boolean | undefined
  /** The page shows work that goes on: after so many seconds a browser without script asks for it again. */
  readonly refreshSeconds?: number | undefined
  /** Printed at the foot of the paper only: a reference, and as at which day. */
  readonly printed?: string | undefined
}

/** The whole document, from doctype to the last tag. No inline script and no inline style. */
export function renderPage(site: Site, page: Page): string {
  return `<!doctype html>${renderToString(<Document site={site} page={page} />)}`
}

function Document({ site, page }: { readonly site: Site; readonly page: Page }) {
  return (
    <html lang="en-GB" class="govuk-template">
      <head>
        <meta charset="utf-8" />
        <title>{`${page.error === true ? 'Error: ' : ''}${page.title} – ${site.name}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="theme-color" content="#0c343d" />
        {page.description !== undefined && <meta name="description" content={page.description} />}
        <link rel="icon" href={site.asset('favicon.svg')} type="image/svg+xml" />
        <link rel="stylesheet" href={site.asset('site.css')} />
        {page.refreshSeconds !== undefined && (
          <noscript>
            <meta http-equiv="refresh" content={String(page.refreshSeconds)} />
          </noscript>
        )}
        {page.form === true && <script type="module" src={site.asset('behaviour.js')} />}
        {page.drafts !== undefined && <script type="module" src={site.asset('drafts.js')} />}
        {page.uploads === true && <script type="module" src={site.asset('upload.js')} />}
      </head>
      <body class="govuk-template__body">
        <SkipLink href="#main-content" text="Skip to main content" />
        <PageHeader site={site} section={page.section} tool={page.tool} />
        <div class={page.wide === true ? 'govuk-width-container tl-wide' : 'govuk-width-container'}>
          {page.breadcrumbs !== undefined && (
            <Breadcrumbs items={[...page.breadcrumbs, { text: page.title }]} labelText="Breadcrumbs" />
          )}
          <main class="govuk-main-wrapper" id="main-content">
            {page.main}
          </main>
        </div>
        <PageFooter site={site} printed={page.printed} />
      </body>
    </html>
  )
}
