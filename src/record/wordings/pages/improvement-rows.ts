import type { Segment } from '../../../ui/patterns/highlight.tsx'
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

/** Two that are worded alike beside each other, or one of which the other inspection has no like. */
export interface ImprovementRow {
  readonly id: string
  readonly left: ImprovementCell | undefined
  readonly right: ImprovementCell | undefined
  /** "33% of the words that count in common"; only where both sides are there. */
  readonly share: string | undefined
}

/**
 * The areas for improvement of two inspections, those worded alike paired. In the order of the later inspection;
 * what only the earlier one has comes after what stood before it there.
 */
export function improvementRows(
  earlier: AreaWording | undefined,
  later: AreaWording,
  all: readonly HeldText[]
): readonly ImprovementRow[] {
  const [left, right] = [earlier?.improvements ?? [], later.improvements]
  return align(left.map(placed), right.map(placed), similarWording).map((pair, place) => {
    const [one, other] = [
      'left' in pair ? left[pair.left] : undefined,
      'right' in pair ? right[pair.right] : undefined
    ]
    const id = `row-${place + 1}`
    return {
      id,
      left: earlier && one ? cell(earlier, one, other, all, undefined) : undefined,
      right: other ? cell(later, other, one, all, earlier) : undefined,
      share:
        one && other ? shareInWords(likeness(subjectStems(one.value), subjectStems(other.value))) : undefined
    }
  })
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
  return `${name.charAt(0).toLowerCase()}${name.slice(1)}`
}
