import { render } from 'preact-render-to-string'
import { readDocument } from '../document/read-document.ts'
import type { WriteOutcome } from '../write-outcome.ts'
import { DocumentView } from './document-view.tsx'
import { standaloneStyle } from './standalone-style.ts'

/** What the file may do: show itself. Whatever somebody wrote into it, nothing runs and nothing is fetched. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"

/** Writes a document as one HTML file that needs nothing beside it and prints as well as it reads. */
export function writeHtml(value: unknown): WriteOutcome {
  const read = readDocument(value)
  if (read.kind === 'faulty') return read
  const { document } = read
  const page = render(
    <html lang={document.language}>
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={policy} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="author" content={document.author} />
        <title>{document.title}</title>
        <style dangerouslySetInnerHTML={{ __html: standaloneStyle }} />
      </head>
      <body>
        <main>
          <h1>{document.title}</h1>
          <DocumentView document={document} />
          {document.footer !== undefined && <p class="govuk-body-s">{document.footer}</p>}
        </main>
      </body>
    </html>
  )
  return { kind: 'written', bytes: new TextEncoder().encode(`<!doctype html>\n${page}\n`), notShown: [] }
}
