import { areaLabel } from '../../framework/judgement-areas.ts'
import type { Cited, PublishedReport, Reading } from '../../reading/published-report.ts'
import type { Stood } from '../activities/standing.ts'
import { readByMachine } from '../activities/standing.ts'
import { passagesIn } from './content-passages.ts'
import type { ContentJudgement, Contents } from './contents.ts'

export type ContentsOutcome =
  | { readonly kind: 'contents'; readonly contents: Contents }
  | { readonly kind: 'incomplete'; readonly because: string }

/**
 * Turns a reading into what the record holds. A report whose dates could not be read has no place in an
 * authority's history, and of two grades for one judgement none can be chosen: such a report is refused with the
 * reason rather than held by a guess. A number that was printed twice has both texts.
 */
export function contentsOf(report: PublishedReport, sha256: string): ContentsOutcome {
  const start = stood(report.fieldworkStart, sha256)
  const end = stood(report.fieldworkEnd, sha256)
  if (!start || !end) {
    return { kind: 'incomplete', because: 'The dates of the inspection could not be read from it.' }
  }
  const judgements = report.judgements.flatMap(({ area, grade }): ContentJudgement[] => {
    const given = stood(grade, sha256)
    return given ? [{ area, ...given }] : []
  })
  const firsts = new Map(judgements.toReversed().map((judgement) => [judgement.area, judgement]))
  const torn = judgements.find(({ area, value }) => firsts.get(area)?.value !== value)
  if (torn) return { kind: 'incomplete', because: `It gives two grades for ${areaLabel(torn.area)}.` }
  return {
    kind: 'contents',
    contents: {
      kind: report.kind.value,
      readAs: report.readAs,
      framework: 'value' in report.framework ? report.framework.value : undefined,
      fieldworkStart: start,
      fieldworkEnd: end,
      publishedOn: stood(report.published, sha256),
      publishedOnCover: stood(report.publishedOnCover, sha256),
      leadInspectors: stood(report.leadInspectors, sha256),
      judgements: judgements.filter((judgement) => firsts.get(judgement.area) === judgement),
      sections: report.sections,
      passages: passagesIn(report, sha256)
    }
  }
}

function stood<Value>(reading: Reading<Value>, report: string): Stood<Value> | undefined {
  return 'absent' in reading ? undefined : fromCited(reading, report)
}

function fromCited<Value>(cited: Cited<Value>, report: string): Stood<Value> {
  if ('page' in cited.from) return readByMachine(cited.value, { report, ...cited.from })
  return { value: cited.value, standing: 'read', citation: undefined, because: cited.from.because }
}
