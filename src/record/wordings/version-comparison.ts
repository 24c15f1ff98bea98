import { type WordChange, wordChanges } from '../../ui/prose/word-changes.ts'
import { passageName } from '../activities/passage-kinds.ts'
import type { ContentPassage, ContentSection } from '../reports/contents.ts'
import type { Pair } from './alignment.ts'
import { align, type Placed } from './alignment.ts'
import { textBySection } from './reading-order.ts'

/** What one version of a report says, as it was read: before anybody put a value right. */
export interface VersionWording {
  readonly sections: readonly ContentSection[]
  readonly passages: readonly ContentPassage[]
}

/** A passage of a version as it can be compared: what it is called there, and its page. */
export interface VersionPassage extends Placed {
  readonly label: string
  readonly page: number | undefined
}

/** What became of a passage from one version to another. */
export type ComparedPassage =
  | {
      readonly kind: 'same' | 'changed'
      readonly moved: boolean
      readonly before: VersionPassage
      readonly after: VersionPassage
      readonly words: readonly WordChange[]
    }
  | { readonly kind: 'removed'; readonly before: VersionPassage }
  | { readonly kind: 'added'; readonly after: VersionPassage }

/** A part of the report that is compared by itself, in its printed order. */
export interface ComparedPart {
  readonly id: string
  readonly label: string
  readonly passages: readonly ComparedPassage[]
}

const parts: readonly {
  readonly id: string
  readonly label: string
  readonly of: (wording: VersionWording) => readonly VersionPassage[]
}[] = [
  ofKind('summary', 'Summary'),
  ofKind('priority-action', 'Priority actions'),
  ofKind('improvement', 'Areas for improvement'),
  ofKind('board-priority-action', 'Priority actions for the safeguarding board'),
  ofKind('board-improvement', 'Areas for improvement for the safeguarding board'),
  { id: 'headings', label: 'Headings', of: headings },
  { id: 'text', label: 'Paragraphs', of: runningText },
  ofKind('footnote', 'Footnotes')
]

/** Every part that either version has, each with all its passages paired in order; empty where both are empty. */
export function compareVersions(before: VersionWording, after: VersionWording): readonly ComparedPart[] {
  return parts.flatMap(({ id, label, of }) => {
    const [left, right] = [of(before), of(after)]
    if (left.length + right.length === 0) return []
    return [{ id, label, passages: align(left, right).map((pair) => compared(pair, left, right)) }]
  })
}

function compared(
  pair: Pair,
  left: readonly VersionPassage[],
  right: readonly VersionPassage[]
): ComparedPassage {
  if (pair.kind === 'removed') return { kind: 'removed', before: at(left, pair.left) }
  if (pair.kind === 'added') return { kind: 'added', after: at(right, pair.right) }
  const [before, after] = [at(left, pair.left), at(right, pair.right)]
  return { kind: pair.kind, moved: pair.moved, before, after, words: wordChanges(before.text, after.text) }
}

function at(list: readonly VersionPassage[], place: number): VersionPassage {
  const passage = list[place]
  if (passage === undefined) throw new RangeError(`No passage at ${place}`)
  return passage
}

function ofKind(kind: ContentPassage['kind'], label: string) {
  return {
    id: kind,
    label,
    of: ({ passages }: VersionWording) =>
      passages.filter((passage) => passage.kind === kind).map(versionPassage)
  }
}

function headings({ sections }: VersionWording): readonly VersionPassage[] {
  return sections.map(({ heading, page }) => ({ text: heading, part: 'heading', label: 'Heading', page }))
}

function runningText({ sections, passages }: VersionWording): readonly VersionPassage[] {
  return textBySection(sections, passages).flatMap((section) => section.passages.map(versionPassage))
}

function versionPassage(passage: ContentPassage): VersionPassage {
  return {
    text: passage.value,
    part: passage.kind,
    label: passageName(passage),
    page: passage.citation?.page
  }
}
