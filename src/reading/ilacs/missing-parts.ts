import { areaLabel } from '../../framework/judgement-areas.ts'
import type { LaidOutDocument } from '../layout/laid-out.ts'
import type { Period } from '../printed/inspection-dates.ts'
import type { IlacsBody } from './body.ts'
import type { IlacsCover } from './cover.ts'
import type { JudgementRow } from './judgement-table.ts'

/**
 * The essential parts that a report lacks. Without them a file is incomplete, however much of it can be read:
 * what lost pages is never taken for the whole.
 */
export function missingParts(
  cover: IlacsCover,
  span: Period | undefined,
  rows: readonly JudgementRow[],
  body: IlacsBody,
  document: LaidOutDocument
): string[] {
  const sectioned = new Set(body.sections.map(({ area }) => area))
  const lostSections = body.closes
    ? []
    : rows.filter(({ area }) => area !== 'overall' && !sectioned.has(area)).map(({ area }) => areaLabel(area))
  const skips = body.paragraphs.flatMap(({ number, page }, index) => {
    const before = body.paragraphs[index - 1]
    return number > (before?.number ?? 0) + 1 ? [{ from: before?.page ?? 1, to: page }] : []
  })
  const lostPages = document.pages.filter(
    ({ number, body: text }) =>
      text.length === 0 && skips.some(({ from, to }) => from < number && number < to)
  )
  return [
    ...(cover.authority === undefined ? ['the authority’s name'] : []),
    ...(span === undefined ? ['the dates of the inspection'] : []),
    ...(rows.some(({ grade }) => grade !== undefined) ? [] : ['the table of judgements']),
    ...(body.sections.length > 0 ? [] : ['the sections']),
    ...lostSections.map((label) => `the section "${label}"`),
    ...lostPages.map(({ number }) => `the text of page ${number}`)
  ]
}
