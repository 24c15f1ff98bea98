import { datesInWords } from '../../../ui/prose/dates.ts'
import { paths } from '../../paths.ts'
import type { ReportVersion } from '../../reports/store.ts'
import type { Field } from '../field.ts'
import { fieldKey, fieldLabel, parseField } from '../field.ts'
import { fieldValuesOf, standingOf } from '../held-values.ts'
import type { Inspection } from '../inspection.ts'
import type { Standing } from '../standing.ts'
import { standingWords } from '../standing.ts'
import { activityHead } from './inspection-view.ts'

/** A value that was read on a page: what it is, its words, and whether it is the one that was asked for. */
export interface ReadHere {
  readonly anchor: string
  readonly label: string
  readonly href: string
  readonly text: string
  readonly quote: string | undefined
  readonly standing: string
  readonly marked: boolean
  readonly correctHref: string | undefined
}

/** A page of the report as a picture, beside what was read from it. */
export interface SourcePageView {
  readonly title: string
  readonly inspection: { readonly href: string; readonly text: string }
  readonly authority: { readonly href: string; readonly text: string }
  readonly page: number
  readonly pages: number
  readonly version: string | undefined
  readonly picture: { readonly src: string; readonly alt: string }
  readonly pdfHref: string
  readonly readHere: readonly ReadHere[]
  /** Where the value that was asked for was read, when that is another page. */
  readonly elsewhere: { readonly label: string; readonly page: number; readonly href: string } | undefined
  readonly before: string | undefined
  readonly after: string | undefined
}

/** Builds the view; undefined where there is no report or it has no such page. */
export function sourcePageView(
  inspection: Inspection,
  page: number,
  marked: Field | undefined,
  mayCorrect: boolean
): SourcePageView | undefined {
  const [report] = inspection.versions
  if (!report || page < 1 || page > report.pages) return undefined
  const { authority, activity } = inspection
  const { place } = activityHead(inspection)
  const pageHref = (number: number) => paths.sourcePage(place, number)
  const when = datesInWords(activity.startsOn, activity.endsOn)
  return {
    title: `Page ${page} of the report on ${authority.name}, ${when}`,
    inspection: { href: paths.inspection(place), text: `Inspection of ${when}` },
    authority: { href: paths.authority(authority.slug), text: authority.name },
    page,
    pages: report.pages,
    version: inspection.versions.length > 1 ? `version ${report.version}` : undefined,
    picture: {
      src: paths.reportPagePicture(report.sha256, page),
      alt: `Page ${page} of the published report. What was read from it stands as text on this page.`
    },
    pdfHref: `${paths.reportFile(report.sha256)}#page=${page}`,
    readHere: readOn(inspection, report, page).map(({ field, text, quote, standing }) => ({
      anchor: fieldKey(field),
      label: fieldLabel(field),
      href: paths.value(place, field),
      text,
      quote,
      standing: standingWords(standing),
      marked: marked !== undefined && fieldKey(marked) === fieldKey(field),
      correctHref: mayCorrect ? paths.correct(place, field) : undefined
    })),
    elsewhere: marked && readElsewhere(inspection, report, page, marked),
    before: page > 1 ? pageHref(page - 1) : undefined,
    after: page < report.pages ? pageHref(page + 1) : undefined
  }
}

function readElsewhere(
  inspection: Inspection,
  report: ReportVersion,
  page: number,
  field: Field
): SourcePageView['elsewhere'] {
  const citation = standingOf(inspection, field)?.citation
  if (citation?.report !== report.sha256 || citation.page === page) return undefined
  const { place } = activityHead(inspection)
  const marked = 'number' in field ? { [field.kind]: field.number } : { value: fieldKey(field) }
  return {
    label: fieldLabel(field),
    page: citation.page,
    href: paths.sourcePage(place, citation.page, marked)
  }
}

/** Reads which value a link into the page asks to be marked: "?paragraph=11", "?value=judgement.overall". */
export function markedField(query: Readonly<Record<string, string | readonly string[]>>): Field | undefined {
  for (const kind of ['paragraph', 'improvement', 'priority-action', 'summary'] as const) {
    const number = query[kind]
    if (typeof number === 'string') return parseField(`${kind}.${number}`)
  }
  const value = query['value']
  return typeof value === 'string' ? parseField(value) : undefined
}

interface Read {
  readonly field: Field
  readonly text: string
  readonly quote: string | undefined
  readonly standing: Standing
}

// In printed order: the cover's values, the judgements, then the text.
function readOn(inspection: Inspection, report: ReportVersion, page: number): Read[] {
  const here = (citation: { report: string; page: number } | undefined) =>
    citation?.report === report.sha256 && citation.page === page
  const held = fieldValuesOf(inspection)
  const ofKind = (kind: string) =>
    inspection.passages
      .filter((passage) => passage.kind === kind && here(passage.citation))
      .map((passage) => ({
        field: { kind: passage.kind, number: passage.number },
        text: passage.value,
        quote: undefined,
        standing: passage.standing
      }))
  return [
    ...[...inspection.stated].flatMap(([kind, stood]) =>
      here(stood.citation)
        ? [
            {
              field: { kind },
              text: held.get(kind) ?? stood.value,
              quote: stood.citation?.quote,
              standing: stood.standing
            }
          ]
        : []
    ),
    ...inspection.activity.judgements.flatMap(({ area, citation, standing }) =>
      here(citation)
        ? [
            {
              field: { kind: 'judgement' as const, area },
              text: held.get(fieldKey({ kind: 'judgement', area })) ?? '',
              quote: citation?.quote,
              standing
            }
          ]
        : []
    ),
    ...ofKind('summary'),
    ...ofKind('improvement'),
    ...ofKind('priority-action'),
    ...ofKind('paragraph')
  ]
}
