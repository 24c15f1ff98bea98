import type { Segment } from '../../../ui/patterns/highlight.tsx'
import { lowerFirst } from '../../../ui/prose/lower-first.ts'
import { passageName } from '../../activities/passage-kinds.ts'
import { inspectionInWords } from '../../authorities/standing-view.ts'
import { paths } from '../../paths.ts'
import type { ContentPassage } from '../../reports/contents.ts'
import { align } from '../alignment.ts'
import type { AreaWording, HeldText } from '../area-wording.ts'
import { likeness, sharedWords, similarWording, subjectStems } from '../likeness.ts'
import { similarBefore } from '../recurring-wording.ts'

/** An area for improvement or priority action of one of the two, the words that it shares marked. */
export interface ImprovementCell {
  readonly name: string
  readonly href: string
  readonly segments: readonly Segment[]
  /** Passages of inspections further back that are worded alike. */
  readonly earlier: readonly {
    readonly href: string
    readonly where: string
    readonly share: string
    readonly text: string
  }[]
}

/** Two that are worded alike. */
export interface SimilarRow {
  readonly id: string
  readonly left: ImprovementCell
  readonly right: ImprovementCell
  /** "33% of the telling words in common". */
  readonly share: string
}

/** The areas for improvement of two inspections: those worded alike, then those of either without its like. */
export interface ComparedImprovements {
  readonly similar: readonly SimilarRow[]
  readonly left: readonly ImprovementCell[]
  readonly right: readonly ImprovementCell[]
}

/**
 * Pairs the areas for improvement and priority actions of two inspections by likeness of their words; each stands
 * once, in the order of its report. Of one inspection alone, all stand on the right.
 */
export function compareImprovements(
  earlier: AreaWording | undefined,
  later: AreaWording,
  all: readonly HeldText[]
): ComparedImprovements {
  const [left, right] = [earlier?.improvements ?? [], later.improvements]
  const pairs = align(left.map(placed), right.map(placed), similarWording).map((pair) => ({
    one: 'left' in pair ? left[pair.left] : undefined,
    other: 'right' in pair ? right[pair.right] : undefined
  }))
  return {
    similar: pairs.flatMap(({ one, other }, place) =>
      earlier && one && other
        ? [
            {
              id: `similar-${place + 1}`,
              left: cell(earlier, one, other, all, undefined),
              right: cell(later, other, one, all, earlier),
              share: shareInWords(likeness(subjectStems(one.value), subjectStems(other.value)))
            }
          ]
        : []
    ),
    left: left.flatMap((one) =>
      earlier && pairs.some((pair) => pair.one === one && pair.other === undefined)
        ? [cell(earlier, one, undefined, all, undefined)]
        : []
    ),
    right: pairs.flatMap(({ one, other }) =>
      other && one === undefined ? [cell(later, other, undefined, all, undefined)] : []
    )
  }
}

function placed({ value }: ContentPassage) {
  return { text: value, part: 'improvement' }
}

function cell(
  { activity }: AreaWording,
  passage: ContentPassage,
  beside: ContentPassage | undefined,
  all: readonly HeldText[],
  besideOf: AreaWording | undefined
): ImprovementCell {
  const similar = similarBefore(passage, activity, all).filter(
    (one) => beside === undefined || one.activity.id !== besideOf?.activity.id
  )
  return {
    name: passageName(passage),
    href: paths.passage(activity, passage),
    segments:
      beside === undefined
        ? [{ text: passage.value, marked: false }]
        : sharedWords(passage.value, subjectStems(beside.value)),
    earlier: similar.map((one) => ({
      href: paths.passage(one.activity, one.passage),
      where: `${inspectionInWords(one.activity)}, ${nameInSentence(one.passage)}`,
      share: shareInWords(one.likeness),
      text: one.passage.value
    }))
  }
}

function shareInWords(likeness: number): string {
  return `${Math.round(likeness * 100)}% of the telling words in common`
}

/** A passage by name inside a sentence: "area for improvement 3". */
function nameInSentence(passage: ContentPassage): string {
  const name = passageName(passage)
  return lowerFirst(name)
}
