import type { ReportKind } from '../published-report.ts'

/** What a cover says the document is. ILACS covers do not say whether they are short or standard. */
export type RecognisedCover =
  | { readonly kind: 'ilacs' }
  | { readonly kind: 'other'; readonly reportKind: ReportKind; readonly name: string }
  | { readonly kind: 'unknown' }

const reinspection = /\bre-?inspection of services for children in need of help and protection/
const sif = /\binspection of services for children in need of help and protection/
const lookedAfter = /\binspection of looked after children services/
const safeguardingBoard = /\breview of the effectiveness of the local safeguarding children board/
const jointInspection = /\bjoint targeted area inspection|\bjtai\b/
const monitoringVisit = /\bmonitoring visit\b/
const focusedVisit = /\bfocused visit\b/
const ilacsTitle = /\binspection of (.{0,120} )?children.?s (social care )?services\b/
const ilacsTable = /\bjudge?ments? grades?\b|\blead inspectors?\b/

/**
 * Recognises a report by the words of its first pages, from its most particular title to its least. A letter
 * is recognised by its subject in the first page only, because ILACS reports mention earlier visits.
 */
export function recogniseCover(firstPage: string, secondPage: string): RecognisedCover {
  const cover = plainWords(firstPage)
  if (reinspection.test(cover)) return other('sif-reinspection', 'a re-inspection under the single framework')
  if (sif.test(cover)) return other('sif', 'an inspection under the single inspection framework')
  if (lookedAfter.test(cover)) return other('lac-2013', 'an inspection of looked after children services')
  const front = `${cover} ${plainWords(secondPage)}`
  if (ilacsTitle.test(cover) && ilacsTable.test(front) && !isLetter(cover)) return { kind: 'ilacs' }
  if (safeguardingBoard.test(cover)) return other('lscb-review', 'a review of a safeguarding children board')
  if (jointInspection.test(cover)) return other('jtai', 'the letter of a joint targeted area inspection')
  if (monitoringVisit.test(cover)) return other('monitoring-visit', 'the letter of a monitoring visit')
  if (focusedVisit.test(cover)) return other('focused-visit', 'the letter of a focused visit')
  return { kind: 'unknown' }
}

function isLetter(cover: string): boolean {
  return /\bdear\b/.test(cover)
}

function other(reportKind: ReportKind, name: string): RecognisedCover {
  return { kind: 'other', reportKind, name }
}

function plainWords(text: string): string {
  return text.toLowerCase().replace(/[’‘']/g, "'").replace(/\s+/g, ' ')
}
