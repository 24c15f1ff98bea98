import { DownloadLinks } from '../../../ui/patterns/download-links.tsx'
import { count } from '../../../ui/prose/counts.ts'
import { paths } from '../../paths.ts'
import type { InspectionView } from './inspection-view.ts'
import type { ChapterView } from './report-text-view.ts'

interface Entry {
  readonly href: string
  readonly text: string
}

/** Where things stand on the page: the lists first, then the report chapter by chapter, then where it all is from. */
export function PageContents({ view }: { readonly view: InspectionView }) {
  const { text, place, history } = view
  const newest = history.versions[0]
  return (
    <>
      <h2 class="govuk-heading-m" id="contents">
        On this page
      </h2>
      <ul class="govuk-list tl-contents">
        {before(view).map(entry)}
        {text.parts.map((part) =>
          part.heading === undefined ? (
            <Chapters chapters={part.chapters} key={part.anchor} />
          ) : (
            <li key={part.anchor}>
              <a href={`#${part.anchor}`}>{part.heading}</a>
              <ul class="tl-contents__part">
                <Chapters chapters={part.chapters} />
              </ul>
            </li>
          )
        )}
        {after(view).map(entry)}
      </ul>
      {!view.notRead && !view.mayCorrect && (
        <p class="tl-small tl-muted">
          People who keep this record put its values right, once they are signed in.
        </p>
      )}
      {view.toLookAt.reviewHref !== undefined && newest && (
        <p>
          <a href={view.toLookAt.reviewHref}>Check this report page by page</a>
        </p>
      )}
      <WhereNext onwards={view.onwards} />
      <DownloadLinks
        what="this inspection"
        files={[
          { href: paths.inspectionJson(place), format: 'JSON' },
          { href: paths.inspectionCsv(place), format: 'CSV' },
          ...(newest ? [{ href: newest.href, format: 'PDF', size: count(newest.pages, 'page') }] : [])
        ]}
      />
    </>
  )
}

/** For whoever keeps the record: what hangs on the inspection, and who changed what in it. */
function WhereNext({ onwards: { traceHref, historyHref } }: Pick<InspectionView, 'onwards'>) {
  if (traceHref === undefined && historyHref === undefined) return null
  return (
    <ul class="govuk-list">
      {traceHref !== undefined && entry({ href: traceHref, text: 'See what hangs on this' })}
      {historyHref !== undefined && entry({ href: historyHref, text: 'History of this inspection' })}
    </ul>
  )
}

function entry({ href, text }: Entry) {
  return (
    <li key={href}>
      <a href={href}>{text}</a>
    </li>
  )
}

function Chapters({ chapters }: { readonly chapters: readonly ChapterView[] }) {
  return (
    <>
      {chapters.map((chapter) => (
        <li key={chapter.anchor}>
          <a href={`#${chapter.anchor}`}>{chapter.heading}</a>
          {hasOwnSections(chapter) && (
            <ul class="tl-contents__sections">
              {chapter.sections.map(({ anchor, heading }) => entry({ href: `#${anchor}`, text: heading }))}
            </ul>
          )}
        </li>
      ))}
    </>
  )
}

/** A chapter whose only heading is its summary has nothing further to lead to. */
function hasOwnSections({ sections }: ChapterView): boolean {
  return sections.some(({ heading }) => sections.length > 1 || heading.toLowerCase() !== 'summary')
}

function before({ text, notRead }: InspectionView): readonly Entry[] {
  const { asked, askedOfBoard } = text
  return [
    ...(asked.priorityActions.length > 0 ? [{ href: '#priority-actions', text: 'Priority actions' }] : []),
    ...(!notRead || asked.improvements.length > 0
      ? [{ href: '#improvements', text: 'What needs to improve' }]
      : []),
    ...(askedOfBoard.improvements.length > 0
      ? [{ href: '#board-improvements', text: 'What the board needs to improve' }]
      : []),
    ...(text.summary.length > 0 ? [{ href: '#summary', text: 'Summary' }] : [])
  ]
}

function after({ text, history }: InspectionView): readonly Entry[] {
  return [
    ...(text.footnotes.length > 0 ? [{ href: '#footnotes', text: 'Footnotes' }] : []),
    { href: '#values', text: 'Where each value comes from' },
    ...(history.corrections.length > 0
      ? [{ href: '#corrections', text: 'Put right and checked by people' }]
      : []),
    ...(history.versions.length > 0 ? [{ href: '#versions', text: 'Versions of the report' }] : [])
  ]
}
