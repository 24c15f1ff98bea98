import type { CoverKind, Title, TitleMeans } from './titles.ts'
import { letterSentences, letterTitles, reportTitles } from './titles.ts'

/** What a cover says the document is; where it is none that is read, its name if it is one of Ofsted's. */
export type RecognisedCover =
  | { readonly kind: CoverKind }
  | { readonly kind: 'unknown'; readonly name: string | undefined }

/** What an ILACS report has besides its title, and a page that only speaks of an inspection does not. */
const ilacsTable = /\bjudge?ments?:?\s+grades?\b|\blead\s+inspectors?\b|\boverall\s+effectiveness\b/i

/** A letter's salutation stands at the start of a line; a report may hold something dear. */
const salutation = /^Dear\s+\p{L}/mu

/** What only a cover prints. */
const coverDates = /^\s*(inspection|review) dates?\b/im
const contents = /^contents\b/im
/** A page of contents that only a report under the single inspection framework has. */
const sifContents = /^(section 1:? )?the local authority\b.*?\blocal safeguarding children board\b/ims

/**
 * Recognises a document by the title that stands first on its cover, from the start of a line: later words may
 * speak of other inspections and visits. A letter has a salutation and is never taken for a report. Where the
 * first page shows no title, its cover being a picture, that of the next page or its running head counts.
 * The texts are those of the first two pages that have any, line by line in reading order.
 */
export function recogniseCover(firstPage: string, secondPage: string): RecognisedCover {
  const pages = [firstPage, secondPage].map(plainSpaces)
  const all = pages.join('\n')
  const isLetter = salutation.test(all)
  const hasTable = ilacsTable.test(all)
  const counts = ({ means }: Title): boolean => means.kind !== 'ilacs' || hasTable
  const titles = isLetter ? letterTitles : [...letterTitles, ...reportTitles.filter(counts)]
  for (const page of pages) {
    const found = firstTitle(page, titles)
    if (found !== undefined) return recognised(found)
  }
  return isLetter ? letterOf(all) : (besideName(firstPage, titles) ?? withoutCover(pages))
}

/** A cover's title that stands on one line with the authority's name, above the dates of the inspection. */
function besideName(page: string, titles: readonly Title[]): RecognisedCover | undefined {
  if (!coverDates.test(page)) return undefined
  const parted = plainSpaces(page).replace(/(?<=\S) (?=(Re-?i|I)nspection of |Review of )/g, '\n')
  const found = firstTitle(parted, titles)
  return found && recognised(found)
}

/** The title that stands highest on a page; of two that start together, the one that is listed first. */
function firstTitle(page: string, titles: readonly Title[]): TitleMeans | undefined {
  const isContents = contents.test(page)
  return titles
    .filter(({ coverOnly }) => !(coverOnly === true && isContents))
    .flatMap(({ words, means }) => {
      const match = [...page.matchAll(words)].find(([text]) => /^[\p{Lu}\d]/u.test(text))
      return match === undefined ? [] : [{ means, at: match.index }]
    })
    .toSorted((a, b) => a.at - b.at)[0]?.means
}

function letterOf(text: string): RecognisedCover {
  const found = letterSentences
    .map(({ words, means }) => ({ means, at: text.search(words) }))
    .filter(({ at }) => at !== -1)
    .toSorted((a, b) => a.at - b.at)[0]
  return found === undefined ? unknown : recognised(found.means)
}

/** What running heads and contents show of a report whose cover has no text. */
function withoutCover(pages: readonly string[]): RecognisedCover {
  for (const page of pages) {
    const head = page
      .split('\n')
      .find((line) => /\binspection of looked.after children services\b/i.test(line))
    if (head !== undefined) return { kind: 'lac-2013' }
    if (contents.test(page) && sifContents.test(page)) return { kind: 'sif' }
  }
  return unknown
}

const unknown: RecognisedCover = { kind: 'unknown', name: undefined }

function recognised(means: TitleMeans): RecognisedCover {
  return means.kind === 'not-read' ? { kind: 'unknown', name: means.name } : means
}

/** One space between words, none at the ends of lines. */
function plainSpaces(text: string): string {
  return text.replace(/[^\S\n]+/g, ' ').replace(/^ | $/gm, '')
}
