import { CountBars } from '../../../ui/charts/count-bars.tsx'
import { DownloadLinks } from '../../../ui/patterns/download-links.tsx'
import { count } from '../../../ui/prose/counts.ts'
import { dateInWords } from '../../../ui/prose/dates.ts'
import { preparePaths } from '../../paths.ts'
import type { CountedBookcase } from '../counted-sections.ts'
import { sectionLabel } from '../sections.ts'

/** The bookcases of the past that were only counted: marked so, since none of their documents is here. */
export function Counted({ bookcases }: { readonly bookcases: readonly CountedBookcase[] }) {
  if (bookcases.length === 0) return null
  return (
    <section class="tl-section" aria-labelledby="counted">
      <h2 class="govuk-heading-m" id="counted">
        Earlier bookcases
      </h2>
      <p>
        <strong>Counts only, no files here</strong>
      </p>
      {bookcases.map(({ countedOn, sections, source, note }) => (
        <div key={countedOn}>
          <CountBars
            id={`counted-${countedOn}`}
            headline={`${dateInWords(countedOn)}: ${count(totalOf(sections), 'document')}`}
            subtitle="How many documents each section held. None of them is here."
            of="Section"
            what="Documents"
            counts={sections.map(({ section, documents }) => ({
              name: sectionLabel(section),
              count: documents
            }))}
          />
          <p class="tl-small tl-muted tl-prose">
            Source: {source}. {note}
          </p>
        </div>
      ))}
      <DownloadLinks
        what="these counts, with their source"
        files={[{ href: preparePaths.countedCsv(), format: 'CSV' }]}
      />
    </section>
  )
}

function totalOf(sections: CountedBookcase['sections']): number {
  return sections.reduce((sum, { documents }) => sum + documents, 0)
}
