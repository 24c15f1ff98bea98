import type { DraftClash, DraftField } from '../../ui/patterns/draft-view.ts'
import { momentInWords } from '../../ui/prose/moments.ts'
import type { Draft } from './draft.ts'
import { differencesBetween, merge } from './merge.ts'

/** How a person goes on where the saved text changed under their draft. */
export const takes = ['mine', 'joined'] as const
export type Take = (typeof takes)[number]

interface Choosing {
  readonly saved: string
  /** What was just typed and not saved. */
  readonly typed: string | undefined
  /** The draft to go on with. */
  readonly draft: Draft | undefined
  readonly isMine: boolean
  readonly take: Take | undefined
  /** The form's own page. */
  readonly href: string
}

/**
 * What stands in a field when its form is opened. Words of the person's own always come first; where the saved text is
 * another by now than theirs began from, both are shown, and only their choice makes theirs begin from it.
 */
export function chosenWords(from: Choosing): Pick<DraftField, 'words' | 'base' | 'notice' | 'clash'> {
  const { saved, typed, draft, take } = from
  if (draft === undefined) return { words: typed ?? saved, base: saved, notice: undefined, clash: undefined }
  const changed = draft.base !== saved
  if (typed !== undefined) {
    return { words: typed, base: saved, notice: undefined, clash: changed ? clashOf(from, draft) : undefined }
  }
  if (!changed || take === 'mine') {
    return { words: draft.words, base: saved, notice: noticeOf(from, draft), clash: undefined }
  }
  const joined = merge(draft.base, draft.words, saved)
  if (take === 'joined' && joined.kind === 'merged') {
    const notice = {
      words: 'Your draft and the saved text stand joined below. It is not saved yet.',
      throwAway: undefined
    }
    return { words: joined.words, base: saved, notice, clash: undefined }
  }
  return {
    words: draft.words,
    base: draft.base,
    notice: noticeOf(from, draft),
    clash: clashOf(from, draft)
  }
}

function noticeOf({ isMine }: Choosing, draft: Draft): DraftField['notice'] {
  const began = momentInWords(draft.beganAt)
  return isMine
    ? { words: `You began this on ${began}. It is not saved yet.`, throwAway: draft.writing }
    : {
        words: `These are the words of a draft that ${draft.name} began on ${began}. They are not saved yet; saving them is up to you.`,
        throwAway: undefined
      }
}

function clashOf({ saved, href }: Choosing, draft: Draft): DraftClash {
  const to = (take: Take) => `${href}${href.includes('?') ? '&' : '?'}of=${draft.writing}&take=${take}`
  return {
    differences: differencesBetween(saved, draft.words),
    joinedHref: merge(draft.base, draft.words, saved).kind === 'merged' ? to('joined') : undefined,
    mineHref: to('mine'),
    throwAway: draft.writing
  }
}
