import { stemmer } from 'stemmer'

/**
 * From this likeness on, two areas for improvement are shown as similar wording. Measured over the 497 areas for
 * improvement of 61 published reports, 2013 to 2026: of the pairs from two inspections of one authority, 11 in 684
 * reach it, nearly all on one subject; of pairs from different authorities about 1 in 45 does. Reports share a
 * vocabulary, so likeness is a place to look and never shows that a weakness came back. Evidence tag E.
 */
export const similarWording = 0.25

// Words that carry the sentence and not its subject, and references to paragraphs.
const carriers = new Set(
  `a all an and any are as at be been both but by can do each ensure ensuring every for from had has have in into
  is it its more not of on or other para paragraph paragraphs so such than that the their them then there these
  they this those to was were when where which while who will with within`.split(/\s+/)
)

// Stems that stand in more than 1 of 10 areas for improvement, in the reports measured above.
const everywhere = new Set(
  `after assess care child children consist effect improv includ leaver look manag need peopl plan qualiti record
  servic social support work young`.split(/\s+/)
)

/** The words of a text that say what it is about, each by its stem: "assessments" and "assessment" are one. */
export function subjectStems(text: string): ReadonlySet<string> {
  const stems = words(text).flatMap((word) => stemOf(word) ?? [])
  return new Set(stems)
}

/**
 * How alike two texts are in their words, from 0 (no word in common) to 1 (the same words): the Sørensen–Dice
 * coefficient over the stems of their words. Words that say nothing about the subject ("the", "ensure") are left
 * out; words that stand in most areas for improvement ("children", "plan") count half. Their order does not count.
 */
export function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const all = weightOf(one) + weightOf(other)
  return all === 0 ? 0 : (2 * weightOf([...one].filter((stem) => other.has(stem)))) / all
}

/** A text in pieces, each with whether the other text has that word too, by its stem. The pieces joined are the text. */
export function sharedWords(
  text: string,
  other: ReadonlySet<string>
): readonly { readonly text: string; readonly marked: boolean }[] {
  return text.split(/([\p{L}]+)/u).flatMap((piece, place) => {
    if (piece === '') return []
    const stem = place % 2 === 1 ? stemOf(piece.toLowerCase()) : undefined
    return [{ text: piece, marked: stem !== undefined && other.has(stem) }]
  })
}

function weightOf(stems: Iterable<string>): number {
  let weight = 0
  for (const stem of stems) weight += everywhere.has(stem) ? 0.5 : 1
  return weight
}

function words(text: string): string[] {
  return text.toLowerCase().match(/\p{L}+/gu) ?? []
}

function stemOf(word: string): string | undefined {
  return word.length < 2 || carriers.has(word) ? undefined : stemmer(word)
}
