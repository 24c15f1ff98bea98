import { CitationLine } from '../../../ui/patterns/citation-line.tsx'
import { paths } from '../../paths.ts'
import type { Place } from '../../reports/store.ts'
import type { Field } from '../field.ts'
import { fieldKey } from '../field.ts'
import type { Standing, Stood } from '../standing.ts'
import { standingWords } from '../standing.ts'

/** Where a value was read and who stands behind it, as a line to show. */
export interface Source {
  readonly page: number | undefined
  readonly pageHref: string | undefined
  /** The rule by which a value was inferred that no page prints. */
  readonly because: string | undefined
  readonly standing: string
}

/** The line for a value; a citation of another version of the report gives no page of this one. */
export function sourceOf(place: Place, field: Field, stood: Omit<Stood<unknown>, 'value'>): Source {
  const page = stood.citation?.page
  return {
    page,
    pageHref: page === undefined ? undefined : sourcePageOf(place, field, page),
    because: stood.because,
    standing: standingWords(stood.standing)
  }
}

/** The source of a value that has no page: the grade tables, or the worked example's papers. */
export function sourceWithoutPage(standing: Standing, because?: string): Source {
  return { page: undefined, pageHref: undefined, because, standing: standingWords(standing) }
}

function sourcePageOf(place: Place, field: Field, page: number): string {
  const marked = 'number' in field ? { [field.kind]: field.number } : { value: fieldKey(field) }
  return paths.sourcePage(place, page, marked)
}

/** "Report, page 1 · read by machine · see the page", or the rule, or who else stands behind it. */
export function SourceLine({ source }: { readonly source: Source }) {
  if (source.page !== undefined) {
    return (
      <CitationLine
        document="Report"
        page={source.page}
        standing={source.standing}
        pageHref={source.pageHref}
      />
    )
  }
  return (
    <span class="tl-citation">
      {source.because !== undefined && `${withoutFullStop(source.because)} · `}
      {source.standing}
    </span>
  )
}

function withoutFullStop(sentence: string): string {
  return sentence.replace(/\.$/, '')
}
