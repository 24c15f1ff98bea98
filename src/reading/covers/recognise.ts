import type { ReportKind } from '../published-report.ts'

/** What a cover says the document is. ILACS covers do not say whether they are short or standard. */
export type RecognisedCover =
  | { readonly kind: 'ilacs' | Exclude<ReportKind, 'ilacs-short' | 'ilacs-standard'> }
  | { readonly kind: 'unknown' }

interface Title {
  readonly words: RegExp
  readonly means: RecognisedCover
}

const titles: readonly Title[] = [
  title(/\bre-?inspection of services for children in need of help and protection/, 'sif-reinspection'),
  title(/\binspection of services for children in need of help and protection/, 'sif'),
  title(/\binspection of looked after children services/, 'lac-2013'),
  title(/\breview of the effectiveness of the local safeguarding children board/, 'lscb-review'),
  title(/\bjoint targeted area inspection|\bjtai\b/, 'jtai'),
  title(/\bmonitoring visit\b/, 'monitoring-visit'),
  title(/\bfocused visit\b/, 'focused-visit'),
  // Last, because its words can also be read into the longer titles above.
  {
    words: /\binspection of (.{0,120}? )?children.{0,3}s (social care )?services?\b/,
    means: { kind: 'ilacs' }
  }
]

/** What an ILACS report has besides its title, and a letter that mentions an inspection does not. */
const ilacsTable = /\bjudge?ments? grades?\b|\blead inspectors?\b|\boverall effectiveness\b/

/** A letter's first words; a report may hold something dear. */
const salutation = /^.{0,400}\bdear\b|\bdear (ms|mrs?|miss|dr|sir|madam|colleagues?|director)\b/

/**
 * Recognises a report by the title that stands first on its cover; later words on the page may speak of other
 * inspections and visits. The text is that of the first two pages, in reading order.
 */
export function recogniseCover(firstPage: string, secondPage: string): RecognisedCover {
  const cover = plainWords(firstPage)
  const isIlacs = ilacsTable.test(`${cover} ${plainWords(secondPage)}`) && !salutation.test(cover)
  const found = titles
    .map(({ words, means }) => ({ means, at: cover.search(words) }))
    .filter(({ means, at }) => at !== -1 && (means.kind !== 'ilacs' || isIlacs))
    .toSorted((a, b) => a.at - b.at)
  return found[0]?.means ?? { kind: 'unknown' }
}

function title(words: RegExp, kind: Exclude<RecognisedCover['kind'], 'unknown'>): Title {
  return { words, means: { kind } }
}

function plainWords(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ')
}
