import type { JudgedActivity } from '../activities/activity.ts'
import type { ContentPassage } from '../reports/contents.ts'
import type { HeldText } from './area-wording.ts'
import { likeness, similarWording, subjectStems } from './likeness.ts'

/** A passage of an earlier inspection that is worded alike. Likeness of words, not a claim that it is the same. */
export interface SimilarPassage {
  readonly activity: JudgedActivity
  readonly passage: ContentPassage
  /** From 0.25, where it begins to count as similar, to 1: the same words. */
  readonly likeness: number
}

/**
 * The areas for improvement and priority actions of earlier inspections and visits that are worded like this one:
 * the most alike of each, newest inspection first. Empty where none is alike enough.
 */
export function similarBefore(
  passage: Pick<ContentPassage, 'value'>,
  of: JudgedActivity,
  all: readonly HeldText[]
): readonly SimilarPassage[] {
  const stems = subjectStems(passage.value)
  return all
    .filter(({ activity }) => activity.startsOn < of.startsOn)
    .toSorted((one, other) => (one.activity.startsOn < other.activity.startsOn ? 1 : -1))
    .flatMap(({ activity, passages }) => {
      const [nearest] = passages
        .filter(({ kind }) => kind === 'improvement' || kind === 'priority-action')
        .map((other) => ({ activity, passage: other, likeness: likeness(stems, subjectStems(other.value)) }))
        .toSorted((one, other) => other.likeness - one.likeness)
      return nearest && nearest.likeness >= similarWording ? [nearest] : []
    })
}
