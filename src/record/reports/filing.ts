import type { AuthoritySlug } from '../../framework/authority-slug.ts'
import { parseIsoDate } from '../../framework/iso-date.ts'
import type { PublishedReport } from '../../reading/published-report.ts'
import type { Authority } from '../authorities/authority.ts'
import { matchAuthority } from '../authorities/match.ts'
import type { ContentPassage, Contents } from './contents.ts'
import { contentsOf } from './contents-of.ts'

/** A report with its place in the record: the authority it is about, and what is to be held of it. */
export interface Filing {
  readonly kind: 'filed'
  readonly authority: AuthoritySlug
  readonly report: PublishedReport
  readonly contents: Contents
}

export type FilingOutcome = Filing | { readonly kind: 'not-taken'; readonly because: string }

/**
 * Finds the authority that a report is about. The name that the report prints decides before the number, which
 * comes from the file's name and can be wrong: where the two name different authorities the report is not taken,
 * for a report under the wrong authority is worse than one left out.
 */
export function fileUnder(
  report: PublishedReport,
  sha256: string,
  authorities: readonly Authority[]
): FilingOutcome {
  const outcome = contentsOf(report, sha256)
  if (outcome.kind === 'incomplete') return notTaken(outcome.because)
  const on = parseIsoDate(outcome.contents.fieldworkStart.value)
  if (!on) return notTaken('The dates of the inspection could not be read from it.')
  const filed = (authority: AuthoritySlug, disagreement: string | undefined): Filing => ({
    kind: 'filed',
    authority,
    report: disagreement === undefined ? report : withDisagreement(report, disagreement),
    contents: outcome.contents
  })
  const urn = 'absent' in report.urn ? undefined : report.urn.value
  const named = matchAuthority(report.authority.value, undefined, on, authorities)
  const match = matchAuthority(report.authority.value, urn, on, authorities)
  switch (match.kind) {
    case 'matched':
      if (named.kind === 'matched' && named.slug !== match.slug) {
        return notTaken(
          `The number in its name is that of another authority than “${report.authority.value}”, which it is about. Rename the file.`
        )
      }
      return filed(match.slug, match.disagreement)
    case 'unknown':
      return notTaken(`It is about “${report.authority.value}”. ${match.because}`)
    case 'ambiguous':
      return notTaken(
        `It is about “${report.authority.value}”, which could be any of ${match.slugs.join(', ')}.`
      )
  }
}

function notTaken(because: string): FilingOutcome {
  return { kind: 'not-taken', because }
}

function withDisagreement(report: PublishedReport, what: string): PublishedReport {
  return { ...report, disagreements: [...report.disagreements, { check: 'names', what, pages: [1] }] }
}

/** What the record knew of an inspection before this report, that a report need not print. */
export interface KnownBefore {
  readonly publishedOn: Contents['publishedOn']
  readonly leadInspectors: Contents['leadInspectors']
  readonly improvements: readonly ContentPassage[]
}

/**
 * Keeps what the record already knew and the report does not say: the date of publication, which ILACS reports
 * do not print; a lead inspector the report does not name; and which paragraph an area for improvement rests on.
 */
export function keepingWhatWasKnown(contents: Contents, known: KnownBefore): Contents {
  const improvements = contents.passages.filter((passage) => passage.kind === 'improvement')
  const sameNumber = improvements.length === known.improvements.length
  return {
    ...contents,
    publishedOn: contents.publishedOn ?? known.publishedOn,
    leadInspectors: contents.leadInspectors ?? known.leadInspectors,
    passages: contents.passages.map((passage) => {
      if (passage.kind !== 'improvement') return passage
      const same =
        known.improvements.find((one) => one.value === passage.value) ??
        // The facts we ship tell the areas in our own words, in printed order.
        (sameNumber ? known.improvements.find((one) => one.number === passage.number) : undefined)
      return { ...passage, restsOnParagraph: same?.restsOnParagraph ?? passage.restsOnParagraph }
    })
  }
}
