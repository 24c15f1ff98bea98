import { Details, Pagination } from '../../../../ui/govuk/components.tsx'
import { Highlight } from '../../../../ui/patterns/highlight.tsx'
import type { PageView } from '../page-view.ts'

/** A page of a document: drawn by us where it has a look, and as its words. */
export function DocumentTextPage({
  view,
  mark
}: {
  readonly view: PageView
  /** What can be made of the page by whoever reads it. */
  readonly mark: { readonly text: string; readonly href: string } | undefined
}) {
  return (
    <>
      <span class="govuk-caption-l">{view.where}</span>
      <h1 class="govuk-heading-l">{view.title}</h1>
      <p class="tl-lead">
        <a href={view.documentHref}>What is known of it</a>
        {' · '}
        <a href={view.downloadHref}>download the file</a>
        {mark !== undefined && (
          <>
            {' · '}
            <a href={mark.href}>{mark.text}</a>
          </>
        )}
      </p>
      {view.newest !== undefined && (
        <div class="govuk-inset-text">
          {view.newest.words}: <a href={view.newest.href}>go to it</a>. This page is kept as it was.
        </div>
      )}
      {view.note !== undefined && <p>{view.note}</p>}
      {view.picture === undefined ? (
        <Words lines={view.lines} />
      ) : (
        <div class="tl-page-drawn">
          <img class="tl-page-drawn__picture" src={view.picture.src} alt={view.picture.alt} />
          {view.lines.length > 0 && (
            <Details
              summaryText="The words of this page"
              open={view.wasLookedFor}
              html={<Words lines={view.lines} />}
            />
          )}
        </div>
      )}
      {view.cited.length > 0 && (
        <section aria-labelledby="cited">
          <h2 class="govuk-heading-m" id="cited">
            What rests on this page
          </h2>
          <ul class="govuk-list govuk-list--bullet">
            {view.cited.map(({ id, words, href, quote }) => (
              <li key={id}>
                <a href={href}>{words.charAt(0).toUpperCase() + words.slice(1)}</a>
                {quote !== undefined && <>, for “{quote}”</>}
              </li>
            ))}
          </ul>
        </section>
      )}
      <Pagination
        landmarkLabel="Pages of the document"
        previous={view.before && { text: view.before.label, href: view.before.href }}
        next={view.after && { text: view.after.label, href: view.after.href }}
      />
    </>
  )
}

// A region that scrolls must be reached by keyboard.
const focusable = { tabIndex: 0 }

/** Lines as paragraphs; where they are rows of cells, as a table that can be scrolled. */
function Words({ lines }: Pick<PageView, 'lines'>) {
  const isTable = lines.length > 0 && lines.filter((cells) => cells.length > 1).length > lines.length / 2
  if (!isTable) {
    return (
      <div class="tl-page-words">
        {lines.map((cells, at) => (
          <p dir="auto" key={at}>
            {cells.map((segments, column) => (
              <>
                {column > 0 && ' · '}
                <Highlight segments={segments} />
              </>
            ))}
          </p>
        ))}
      </div>
    )
  }
  return (
    <section class="tl-table-region" aria-label="Rows of this page" {...focusable}>
      <table class="govuk-table">
        <tbody class="govuk-table__body">
          {lines.map((cells, at) => (
            <tr class="govuk-table__row" key={at}>
              {cells.map((segments, column) => (
                <td class="govuk-table__cell" dir="auto" key={column}>
                  <Highlight segments={segments} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
