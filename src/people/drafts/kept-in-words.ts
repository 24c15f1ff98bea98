import { number } from '../../ui/prose/counts.ts'
import { timeInWords } from '../../ui/prose/moments.ts'
import type { KeepOutcome, KeptDraft } from './actions/keep-drafts.ts'
import { longestDraft, mostDrafts } from './draft.ts'

/** What the page says after its texts were sent to be kept; undefined where there is nothing to say. */
export function keptInWords(outcome: KeepOutcome): string | undefined {
  if (outcome.kind === 'somebody-else') return somebodyElse
  const refused = outcome.drafts.map(refusedInWords).find((words) => words !== undefined)
  if (refused !== undefined) return refused
  const kept = outcome.drafts.flatMap((draft) => (draft.kind === 'kept' ? [draft] : []))
  const [first] = kept
  if (first === undefined) return undefined
  const changed = kept.some(({ changedMeanwhile }) => changedMeanwhile)
  return `Draft saved at ${timeInWords(first.at)}.${changed ? ` ${savedMeanwhile}` : ''}`
}

/** Whether everything that was sent is safe: kept, or saved already, or nothing new. */
export function isAllKept(outcome: KeepOutcome): boolean {
  return outcome.kind === 'looked-at' && outcome.drafts.every((draft) => refusedInWords(draft) === undefined)
}

export const somebodyElse =
  'Not kept: somebody else is signed in here now, or another authority was chosen. What you typed is still on this page. Sign in again as who you were, in another tab.'

const savedMeanwhile =
  'Somebody saved this text since you began: when you save, you see both and choose. Nothing is lost.'

export function tooLongInWords(length: number): string {
  return `Not kept as a draft: it has ${number(length)} characters, and ${number(longestDraft)} are the most. What you typed is still on this page: shorten it, or copy it somewhere safe.`
}

function refusedInWords(draft: KeptDraft): string | undefined {
  switch (draft.kind) {
    case 'kept':
    case 'nothing-to-keep':
    case 'saved-already':
      return undefined
    case 'too-long':
      return tooLongInWords(draft.length)
    case 'too-many':
      return `Not kept as a draft: you have ${mostDrafts} drafts, the most there can be. What you typed is still on this page. Throw drafts away that you need no more, in another tab.`
    case 'no-such-text':
      return 'Not kept as a draft: this text is not there any more, or not yours to write. What you typed is still on this page: copy it somewhere safe.'
  }
}
