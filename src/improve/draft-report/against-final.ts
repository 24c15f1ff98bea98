import { align } from '../../record/wordings/alignment.ts'
import { type WordChange, wordChanges } from '../../ui/prose/word-changes.ts'
import type { DraftComment, DraftPassage } from './draft-report.ts'

/** A paragraph of the published report, a point of its lists or a note. */
export interface FinalPassage {
  /** What it is called within a sentence: "paragraph 12", "area for improvement 1". */
  readonly name: string
  readonly words: string
}

/** What became of a paragraph between the draft and the published report. */
export type ComparedPassage =
  | { readonly kind: 'same'; readonly draft: DraftPassage; readonly final: FinalPassage }
  | {
      readonly kind: 'changed'
      readonly draft: DraftPassage
      readonly final: FinalPassage
      readonly words: readonly WordChange[]
    }
  | { readonly kind: 'removed'; readonly draft: DraftPassage }
  | { readonly kind: 'added'; readonly final: FinalPassage }

/** Pairs the paragraphs of a draft with those of the published report, by what they say and in its order. */
export function againstFinal(
  draft: readonly DraftPassage[],
  final: readonly FinalPassage[]
): readonly ComparedPassage[] {
  const placed = (passages: readonly { readonly words: string }[]) =>
    passages.map(({ words }) => ({ text: words, part: 'text' }))
  return align(placed(draft), placed(final)).flatMap((pair): ComparedPassage[] => {
    const [left, right] = [
      'left' in pair ? draft[pair.left] : undefined,
      'right' in pair ? final[pair.right] : undefined
    ]
    if (left === undefined) return right === undefined ? [] : [{ kind: 'added', final: right }]
    if (right === undefined) return [{ kind: 'removed', draft: left }]
    const words = wordChanges(left.words, right.words)
    return words.every(({ kind }) => kind === 'same')
      ? [{ kind: 'same', draft: left, final: right }]
      : [{ kind: 'changed', draft: left, final: right, words }]
  })
}

/** What became of the place that a comment is about. */
export type CommentOutcome =
  | 'changed'
  | 'removed'
  | 'unchanged'
  /** The draft's words there are not known, so nobody can say. */
  | 'not-known'

const outcomeLabels: Record<CommentOutcome, string> = {
  changed: 'The paragraph changed',
  removed: 'The paragraph is gone',
  unchanged: 'The paragraph did not change',
  'not-known': 'Cannot be told: the draft’s words are not kept for it'
}

export function commentOutcomeWords(outcome: CommentOutcome): string {
  return outcomeLabels[outcome]
}

/**
 * Whether the place of a comment changed: its paragraph by its number in the draft, or else by the words that the
 * comment quotes, which stand in the published report unchanged or do not.
 */
export function outcomeOf(
  comment: Pick<DraftComment, 'paragraph' | 'says'>,
  compared: readonly ComparedPassage[],
  final: readonly FinalPassage[]
): CommentOutcome {
  const { paragraph } = comment
  const found =
    paragraph === undefined
      ? undefined
      : compared.find((one) => one.kind !== 'added' && one.draft.number === paragraph)
  if (found !== undefined) {
    return found.kind === 'same' ? 'unchanged' : found.kind === 'removed' ? 'removed' : 'changed'
  }
  const quoted = plain(comment.says)
  if (quoted === '' || final.length === 0) return 'not-known'
  return final.some(({ words }) => plain(words).includes(quoted)) ? 'unchanged' : 'changed'
}

function plain(words: string): string {
  return words
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/[.“”"]+$/, '')
    .toLowerCase()
}
